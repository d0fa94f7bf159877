package query

import (
	"net/url"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/analyzers"
	"travaux/corpus"
)

// place is a symbol with what else was read beside it.
type place struct {
	SymbolRef
	dropped  []string    // "para 12345", as typed
	preamble string      // "PP5", as typed
	more     []SymbolRef // further paragraphs: "paras. 5, 7 and 9-11"
}

// readSymbol reads a symbol in any spelling at the beginning of text, with the paragraphs
// or pages asked for before it or behind it. It returns where they end, 0 where there is none.
func readSymbol(text string) (place, int) {
	var p place
	if s, end := symbolAt(text, 0); end > 0 {
		p.Symbol = s
		return p, p.readPlaces(text, end)
	}
	if m := preambleFirst.FindStringSubmatchIndex(text); m != nil {
		if s, end := symbolAt(text, m[1]); end > 0 {
			p.Symbol, p.preamble = s, text[m[2]:m[3]]
			return p, end
		}
	}
	at := 0
	m := paraFirst.FindStringSubmatchIndex(text)
	if m != nil {
		p.setPara(text, m)
		at = m[1]
	}
	if part, n := corpus.ReadPart(text[at:]); n > 0 {
		if of := annexOf.FindString(text[at+n:]); of != "" {
			p.Part = part
			at += n + len(of)
		}
	}
	if annex, n := corpus.ReadAnnex(text[at:]); n > 0 {
		if of := annexOf.FindString(text[at+n:]); of != "" {
			p.Annex = annex
			at += n + len(of)
		}
	}
	if at == 0 {
		return p, 0
	}
	s, end := symbolAt(text, at)
	if end == 0 {
		return place{}, 0
	}
	p.Symbol = s
	if m == nil {
		end = p.readPlaces(text, end)
	}
	return p, end
}

// annexOf stands between an annex and its document.
var annexOf = regexp.MustCompile(`(?i)^\s*,?\s+(?:(?:of|to|in|de|du|del|à|a|al|к|من|في)\s+)?(?:(?:the|la|le|el|l['’])\s*)?`)

// readPlaces reads what follows a symbol and returns where it ends.
func (p *place) readPlaces(text string, end int) int {
	for {
		rest := text[end:]
		if gap := partedBy.FindString(rest); p.Annex == "" {
			if annex, n := corpus.ReadAnnex(rest[len(gap):]); n > 0 {
				p.Annex = annex
				end += len(gap) + n
				continue
			}
		}
		if gap := partedBy.FindString(rest); p.Part == "" && (gap != "" || unicode.Is(unicode.Han, firstRune(rest))) {
			if part, n := corpus.ReadPart(rest[len(gap):]); n > 0 {
				p.Part = part
				end += len(gap) + n
				continue
			}
		}
		if m := preambleBehind.FindStringSubmatchIndex(rest); m != nil && p.preamble == "" && !goesOn(rest[m[1]:]) {
			p.preamble = rest[m[2]:m[3]]
			end += m[1]
			continue
		}
		if m := pageBehind.FindStringSubmatchIndex(rest); m != nil && p.Page == 0 && !goesOn(rest[m[1]:]) {
			p.setPage(rest, m)
			end += m[1]
			continue
		}
		if m := bareParaBehind.FindStringSubmatchIndex(rest); m != nil && p.Para == "" && !goesOn(rest[m[1]:]) {
			p.setPara(rest, m)
			end += m[1]
			continue
		}
		if m := paraBehind.FindStringSubmatchIndex(rest); m != nil && p.Para == "" && !goesOn(rest[m[1]:]) {
			p.setPara(rest, m)
			end += m[1]
			end += p.readMore(text[end:])
			continue
		}
		return end
	}
}

// maxListed is how high the number of a paragraph in a list may be: what is higher is rather
// the year of something else.
const maxListed = 1000

// readMore reads the rest of a list of paragraphs, and returns where it ends.
func (p *place) readMore(text string) (end int) {
	for p.Para != "" && len(p.more) < maxNumbers {
		m := paraMore.FindStringSubmatchIndex(text[end:])
		if m == nil || goesOn(text[end+m[1]:]) {
			break
		}
		one := place{SymbolRef: SymbolRef{Symbol: p.Symbol, Annex: p.Annex, Part: p.Part}}
		one.setPara(text[end:], m)
		if one.Para == "" || leadingNumber(one.Para) >= maxListed || leadingNumber(one.ParaTo) >= maxListed {
			break
		}
		p.more = append(p.more, one.SymbolRef)
		end += m[1]
	}
	for i := range p.more {
		p.more[i].Page = p.Page
	}
	return end
}

func goesOn(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return inWord(r) && !unicode.Is(unicode.Han, r)
}

func number(s string, from, to int) int {
	n := 0
	if from < 0 {
		return 0
	}
	for _, r := range analyzers.Fold(s[from:to]) {
		n = n*10 + int(r-'0')
	}
	return n
}

// maxNumber is the highest number that a paragraph or page has.
const maxNumber = 9999

// leadingNumber returns the number that text begins with, in digits of any script; 0 where
// it is out of range.
func leadingNumber(text string) int {
	folded := analyzers.Fold(text)
	n := 0
	for n < len(folded) && isASCIIDigit(folded[n]) {
		n++
	}
	if n > len("9999") {
		return 0
	}
	return number(folded, 0, n)
}

// setPara takes over the paragraphs of a match: the first number is its first group, the
// last its second. A range typed backwards is turned round, as those of dates are.
func (p *place) setPara(s string, m []int) {
	first := s[m[2]:m[3]]
	last := first
	if m[4] >= 0 {
		last = s[m[4]:m[5]]
	}
	a, b := leadingNumber(first), leadingNumber(last)
	if a == 0 || b == 0 {
		p.drop(s[:m[1]])
		return
	}
	if a > b {
		first, last = last, first
	}
	p.Para = printedNumber(first)
	if m[4] >= 0 {
		p.ParaTo = printedNumber(last)
	}
}

// setPage takes over the page of a match, which is the first group or the second.
func (p *place) setPage(s string, m []int) {
	from, to := m[2], m[3]
	if from < 0 {
		from, to = m[4], m[5]
	}
	if p.Page = leadingNumber(s[from:to]); p.Page == 0 {
		p.drop(s[:m[1]])
	}
}

func (p *place) drop(typed string) {
	p.dropped = append(p.dropped, strings.Trim(typed, " ,;(\u00a0"))
}

// printedNumber writes a paragraph's number as it is printed: "16 (c)", "16 bis".
func printedNumber(s string) string {
	var b strings.Builder
	last := rune(0)
	for _, r := range analyzers.Fold(s) {
		if r == ' ' {
			continue
		}
		if last != 0 && (r == '(' || unicode.IsLetter(r) && unicode.IsDigit(last)) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		last = r
	}
	return b.String()
}

const (
	digitsRE = `[0-9٠-٩۰-۹０-９]+` // setPara and setPage look at how many
	paraRE   = digitsRE + `(?: ?(?:bis|ter|quater)\b)?(?: ?\(\p{L}{1,4}\))*`
	rangeRE  = `(?: ?(?:-|–|—|to|à|al|a|по|до|إلى|至) ?(` + paraRE + `))?`
	paraWord = `(?:operative\s+para(?:graph)?s?\.?|OPs?\.?|paragraphs?|paragraphes?|paras?\.?|pars?\.?|párrafos?|parrafos?|párrs?\.?|parrs?\.?|¶{1,2}|§{1,2}|пункт(?:ы|а|е|ов|ах)?|пп?\.|الفقر(?:ة|ات)|فقرة|段)`
	// preambleRE are paragraphs of a preamble, which have no numbers in print.
	preambleRE = `(?:PPs?|(?:preambular|preamble)\s+para(?:graph)?s?\.?)\s*` + digitsRE + `(?: ?(?:-|–|to) ?` + digitsRE + `)?`
	// operative may stand behind the number of a paragraph.
	operative = `(?:\s+(?:du\s+dispositif|de\s+la\s+parte\s+dispositiva|постановляющей\s+части|من\s+المنطوق))?`
)

// Behind a symbol: " para 12-15", ", ¶12", "第12段"; " p. 4", "第4页"; " annex I".
var (
	paraBehind = regexp.MustCompile(`(?i)^[\s,،;(]*(?:执行部分)?(?:` + paraWord + `\s*(?:(?:from|de|с|من)\s+)?|第\s*)(` + paraRE + `)` + rangeRE + `(?:\s*段)?` + operative)
	paraMore   = regexp.MustCompile(`(?i)^(?:\s*[,،、]\s*(?:(?:and|et|y|и|و|和)\s*)?|\s+(?:and|et|y|и|و|和)\s*|和|及)(?:第\s*)?(` + paraRE + `)` + rangeRE + `(?:\s*段)?`)
	pageBehind = regexp.MustCompile(`(?i)^[\s,،;(]*(?:(?:pp?\.|pages?|págs?\.?|páginas?|стр\.|страниц[аы]|с\.|ص\.?|الصفحة|صفحة)\s*(` + digitsRE + `)|第\s*(` + digitsRE + `)\s*页)`)
	// bareParaBehind has the letter of an item, without which a number may be anything: " 49(c)".
	bareParaBehind = regexp.MustCompile(`^[\s,،]+(` + digitsRE + `(?: ?\(\p{L}{1,4}\))+)` + rangeRE)
	partedBy       = regexp.MustCompile(`^[\s\x{a0},،;(]*`)
	paraFirst      = regexp.MustCompile(`(?i)^` + paraWord + `\s*(` + paraRE + `)` + rangeRE + operative + `\s*,?\s+(?:(?:of|in|de|du|del|из|من|في)\s+)?(?:(?:the|la|le|el)\s+)?`)
)
var (
	preambleBehind = regexp.MustCompile(`(?i)^[\s,;(]*(` + preambleRE + `)`)
	preambleFirst  = regexp.MustCompile(`(?i)^(` + preambleRE + `)\s*,?\s+(?:(?:of|in)\s+)?(?:the\s+)?`)
)

// actList is a list of resolutions or decisions: what stands before the first number, and
// the numbers.
var actList = regexp.MustCompile(`^((?:[\p{L}'’]+\s+){0,5}?(?i:r[eé]s\.?|r[eé]solutions?|resoluci[oó]n(?:es)?|резолюци\p{L}+|ال?قرار\p{L}*|قراري\p{L}*|d[eé]cisions?|decisi[oó]n(?:es)?|решени\p{L}+|\p{L}*مقرر\p{L}*)\s+)` +
	`(` + actRE + `)((?:` + actJoint + actRE + `)+)`)

const (
	actRE    = `(?:[0-9]{1,4}/[0-9]{1,3}(?: [A-Z]\b)?|[0-9]{1,4} \([0-9]{4}\))`
	actJoint = `(?:\s*[,،、]\s*(?:(?:and|et|y|и|و|和)\s*)?|\s+(?:and|et|y|и|و|和)\s*)`
)

var actInList = regexp.MustCompile(actRE)

// readActs reads "resolutions 78/180 and 80/185 of the General Assembly": a symbol for each
// number, the last with the paragraphs asked for behind it. It returns none where the text
// does not begin with a list.
func readActs(text string) ([]place, int) {
	m := actList.FindStringSubmatchIndex(text)
	if m == nil || goesOn(text[m[1]:]) {
		return nil, 0
	}
	head := text[:m[3]]
	numbers := actInList.FindAllStringIndex(text[:m[1]], -1)
	last := numbers[len(numbers)-1]
	s, n := symbolAt(head+text[last[0]:], 0)
	end := last[0] + n - len(head)
	if n == 0 || end < last[1] {
		return nil, 0
	}
	behind := text[last[1]:end] // the organ
	var list []place
	for _, at := range numbers[:len(numbers)-1] {
		one, ok := corpus.ParseSymbol(head + text[at[0]:at[1]] + behind)
		if !ok {
			return nil, 0
		}
		list = append(list, place{SymbolRef: SymbolRef{Symbol: one}})
	}
	p := place{SymbolRef: SymbolRef{Symbol: s}}
	end = p.readPlaces(text, end)
	return append(list, p), end
}

// symbolAt returns the symbol that begins at i, in print or in words, and its end; 0 where
// there is none.
func symbolAt(text string, i int) (corpus.Symbol, int) {
	if s, end := addressAt(text, i); end > 0 {
		return s, end
	}
	if end := corpus.SymbolEnd(text, i); end > 0 {
		return slashedAt(text, i, end)
	}
	for _, read := range []func(string) (corpus.Symbol, int){councilAt, organActAt, committeeAt} {
		if s, n := read(text[i:]); n > 0 {
			return s, i + n
		}
	}
	ends := windowEnds(text, i)
	for n := len(ends) - 1; n >= 0; n-- {
		typed := plainSymbol(text[i:ends[n]])
		if strings.ContainsAny(typed, "*?~") {
			continue
		}
		if s, ok := corpus.ParseSymbol(typed); ok && meansSymbol(typed) {
			return s, ends[n]
		}
	}
	return "", 0
}

// slashedAt takes in the year or session of an old resolution. A wildcard behind it makes
// it a pattern.
func slashedAt(text string, i, end int) (corpus.Symbol, int) {
	// with brackets in it, it can't be read as a pattern
	if rest := text[end:]; !strings.Contains(text[i:end], "(") {
		if strings.Contains(rest[:plainEnd(rest)], "*") || strings.HasPrefix(rest, "~") {
			return "", 0
		}
	}
	if m := meetingBehind.FindStringSubmatch(text[end:]); m != nil && meetingSeries.MatchString(text[i:end]) {
		if s, ok := corpus.ParseSymbol(text[i:end] + "." + m[1]); ok {
			return s, end + len(m[0])
		}
	}
	if m := markBehind.FindString(text[end:]); m != "" {
		if s, ok := corpus.ParseSymbol(text[i : end+len(m)]); ok {
			return s, end + len(m)
		}
	}
	if m := letterBehind.FindString(text[end:]); m != "" && oldNumber.MatchString(text[i:end]) {
		if s, ok := corpus.ParseSymbol(text[i:end] + strings.TrimSpace(m)); ok {
			return s, end + len(m)
		}
	}
	s, ok := corpus.ParseSymbol(text[i:end])
	if !ok {
		return "", 0
	}
	return s, end
}

// Parts of a resolution have a letter behind the number: A/RES/217 A, at the end of what was
// typed; elsewhere a letter may be the word after it.
var (
	letterBehind = regexp.MustCompile(`^ [A-Z]$`)
	oldNumber    = regexp.MustCompile(`(?i)^[AET]/RES/[0-9]{1,4}(?:/[0-9]{1,3})?$`)
)

// A record's number is typed with a space as often as with a full stop: A/73/PV 60.
var (
	meetingSeries = regexp.MustCompile(`(?i)[/.](?:PV|SR)$`)
	meetingBehind = regexp.MustCompile(`^[ .]([0-9]{1,5})\b`)
)

// documentAddress is an address on one of the servers of the United Nations: undocs.org,
// docs.un.org, the search of ODS. Its parameters may be anything.
var documentAddress = regexp.MustCompile(`^(?i:https?://)?(?i:(?:[a-z0-9-]+\.)*(?:undocs\.org|un\.org))/[^\s"“”«»<>|]+`)

// addressAt returns the symbol in the address that begins at i, and the address's end; 0
// where there is none.
func addressAt(text string, i int) (corpus.Symbol, int) {
	typed := strings.TrimRight(documentAddress.FindString(text[i:]), ".,;:!'’")
	if strings.Count(typed, ")") > strings.Count(typed, "(") {
		typed = strings.TrimSuffix(typed, ")")
	}
	if !strings.ContainsAny(typed, "?#&%=") {
		return "", 0 // the path alone is read like a symbol
	}
	u, err := url.Parse(typed)
	if err != nil {
		return "", 0
	}
	for name, values := range u.Query() {
		switch strings.ToLower(name) {
		case "symbol", "finalsymbol", "ds", "s":
			if s, ok := corpus.ParseSymbol(values[0]); ok {
				return s, i + len(typed)
			}
		}
	}
	u.RawQuery, u.Fragment = "", ""
	plain, err := url.PathUnescape(u.String())
	if err != nil {
		return "", 0
	}
	s, ok := corpus.ParseSymbol(plain)
	if !ok {
		return "", 0
	}
	return s, i + len(typed)
}

// plainSymbol writes what may name a resolution or a document as it is most often printed:
// digits and brackets of ASCII, accents where people leave them out, no spaces in Chinese.
func plainSymbol(typed string) string {
	typed = strings.Map(func(r rune) rune {
		switch {
		case r >= '٠' && r <= '٩':
			return '0' + r - '٠'
		case r >= '۰' && r <= '۹':
			return '0' + r - '۰'
		case r >= '０' && r <= '９':
			return '0' + r - '０'
		case r == '（':
			return '('
		case r == '）':
			return ')'
		}
		return r
	}, typed)
	typed = shortAct.ReplaceAllString(typed, "resolution $1")
	typed = bareAccents.ReplaceAllString(typed, "resolución")
	return hanSpace.ReplaceAllString(typed, "$1$2$3")
}

var (
	shortAct    = regexp.MustCompile(`^(?i:res)/([0-9]{2,3}/[0-9]{1,3})$`)
	bareAccents = regexp.MustCompile(`(?i)\bresolucion\b`)
	hanSpace    = regexp.MustCompile(`(第)\s+|\s+(号)|(会)\s+`)
)

var markBehind = regexp.MustCompile(`^ ?[A-Z]? ?\((?:[0-9]{4}|(?:E?S-)?[IVXLC]+)\)`)

// maxWindow is how many words the longest spelling has ("e c n 6 2025 ngo 166 add 1").
const maxWindow = 10

// windowEnds returns the ends of the first words from i on, each without the punctuation
// behind it.
func windowEnds(text string, i int) []int {
	var ends []int
	for len(ends) < maxWindow && i < len(text) {
		n := windowWord(text[i:])
		word := text[i : i+n]
		if word == "AND" || word == "OR" || word == "NOT" || word == "" && len(ends) > 0 {
			break
		}
		for _, act := range []string{"号决议", "号决定"} { // what follows is not parted by a space
			if n := strings.Index(word, act); n >= 0 {
				ends = append(ends, i+n+len(act))
			}
		}
		end := i + len(strings.TrimRightFunc(word, func(r rune) bool { return !inWord(r) && !unicode.IsMark(r) && r != ')' && r != '）' }))
		if opened, closed := countBrackets(text[i:end]); opened < closed {
			ends = append(ends, i+strings.LastIndexAny(word, ")）"))
			break
		}
		ends = append(ends, end)
		if end < i+n && !shortWord.MatchString(word) { // the punctuation ends it
			break
		}
		i += n
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsSpace(r) {
			break
		}
		i += size
	}
	return ends
}

func countBrackets(s string) (opened, closed int) {
	return strings.Count(s, "(") + strings.Count(s, "（"), strings.Count(s, ")") + strings.Count(s, "）")
}

// shortWord has a full stop that ends nothing.
var shortWord = regexp.MustCompile(`(?i)^(?:r[eé]s|no|núm)\.$`)

// plainEnd returns the length of what text begins with and belongs to one word.
func plainEnd(text string) int {
	if n := strings.IndexFunc(text, partsWords); n >= 0 {
		return n
	}
	return len(text)
}

// windowWord returns the length of the word that text begins with; brackets are part of it.
func windowWord(text string) int {
	for i, r := range text {
		if partsWords(r) && !strings.ContainsRune("()（）", r) || r == ',' && !betweenDigits(text, i) {
			return i
		}
	}
	return len(text)
}

// meansSymbol keeps apart what is a symbol only if it was meant as one. Spelled without
// slashes it needs a part in letters behind the first ("a conf 231 3"), or numbers that
// sessions and years have ("A 72 643").
func meansSymbol(typed string) bool {
	if strings.ContainsAny(typed, "/／_") || strings.Contains(typed, "号决议") || strings.Contains(typed, "号决定") {
		return true
	}
	if !strings.ContainsFunc(typed, unicode.IsSpace) && !strings.Contains(typed, "-") {
		return false // A.1.2
	}
	parts := strings.FieldsFunc(typed, func(r rune) bool { return unicode.IsSpace(r) || r == '-' || r == '.' || r == '(' || r == ')' })
	for _, p := range parts[1:] {
		if strings.ContainsFunc(p, unicode.IsLetter) {
			return true
		}
	}
	switch parts[0] {
	case "A":
		return len(parts) == 3 && (len(parts[1]) == 2 || len(parts[1]) == 3 && parts[1][0] == '1') && parts[1] > "1"
	case "S", "E":
		return len(parts) == 3 && len(parts[1]) == 4 && (parts[1][:2] == "19" || parts[1][:2] == "20")
	}
	// "resolution 1325 (2000)"
	return strings.ContainsFunc(parts[0], unicode.IsLower) && strings.Contains(typed, "(")
}
