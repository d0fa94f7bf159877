package query

import (
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
	part string // "annex", as typed
}

// readSymbol reads a symbol in any spelling at the beginning of text, with the paragraphs
// or pages asked for before it or behind it. It returns where they end, 0 where there is none.
func readSymbol(text string) (place, int) {
	var p place
	if s, end := symbolAt(text, 0); end > 0 {
		p.Symbol = s
		return p, p.readPlaces(text, end)
	}
	m := paraFirst.FindStringSubmatchIndex(text)
	if m == nil {
		return p, 0
	}
	p.setPara(text, m[2], m[3], m[4], m[5])
	s, end := symbolAt(text, m[1])
	if end == 0 {
		return place{}, 0
	}
	p.Symbol = s
	return p, end
}

// readPlaces reads what follows a symbol and returns where it ends.
func (p *place) readPlaces(text string, end int) int {
	for {
		rest := text[end:]
		if m := annexBehind.FindStringIndex(rest); m != nil && !goesOn(rest[m[1]:]) {
			annex := strings.Trim(rest[:m[1]], " ,;:(\u00a0")
			next := end + m[1]
			if after := p.readPlaces(text, next); after > next {
				p.part = annex
				return after
			}
		}
		if m := paraBehind.FindStringSubmatchIndex(rest); m != nil && p.Para == "" && !goesOn(rest[m[1]:]) {
			p.setPara(rest, m[2], m[3], m[4], m[5])
			end += m[1]
			continue
		}
		if m := pageBehind.FindStringSubmatchIndex(rest); m != nil && p.Page == 0 && !goesOn(rest[m[1]:]) {
			p.Page = number(rest, m[2], m[3]) + number(rest, m[4], m[5])
			end += m[1]
			continue
		}
		return end
	}
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

func (p *place) setPara(s string, from, to, from2, to2 int) {
	p.Para = printedNumber(s[from:to])
	if from2 >= 0 {
		p.ParaTo = printedNumber(s[from2:to2])
	}
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
	digitsRE = `[0-9٠-٩۰-۹０-９]{1,4}`
	paraRE   = digitsRE + `(?: ?(?:bis|ter|quater)\b)?(?: ?\(\p{L}{1,4}\))*`
	rangeRE  = `(?: ?(?:-|–|—|to|à|al|по|إلى|至) ?(` + paraRE + `))?`
	paraWord = `(?:paragraphs?|paragraphes?|paras?\.?|par\.|párrafos?|parrafos?|párrs?\.?|parrs?\.?|¶{1,2}|§{1,2}|пункт(?:ы|а|е|ов|ах)?|пп?\.|الفقر(?:ة|ات)|فقرة|段)`
)

// Behind a symbol: " para 12-15", ", ¶12", "第12段"; " p. 4", "第4页"; " annex".
var (
	paraBehind  = regexp.MustCompile(`(?i)^[\s,;(]*(?:` + paraWord + `\s*|第\s*)(` + paraRE + `)` + rangeRE + `(?:\s*段)?`)
	pageBehind  = regexp.MustCompile(`(?i)^[\s,;(]*(?:(?:pp?\.|pages?|págs?\.?|páginas?|стр\.|страниц[аы]|с\.|ص\.?|الصفحة|صفحة)\s*(` + digitsRE + `)|第\s*(` + digitsRE + `)\s*页)`)
	annexBehind = regexp.MustCompile(`(?i)^[\s,;(]*(?:annexe?|anexo|приложение|المرفق|附件)(?:\s+[IVX]{1,4}\b)?`)
	paraFirst   = regexp.MustCompile(`(?i)^` + paraWord + `\s*(` + paraRE + `)` + rangeRE + `\s*,?\s+(?:(?:of|in|de|du|del|из|من|في)\s+)?(?:(?:the|la|le|el)\s+)?`)
)

// symbolAt returns the symbol that begins at i, in print or in words, and its end; 0 where
// there is none.
func symbolAt(text string, i int) (corpus.Symbol, int) {
	if end := corpus.SymbolEnd(text, i); end > 0 {
		return slashedAt(text, i, end)
	}
	ends := windowEnds(text, i)
	for n := len(ends) - 1; n >= 0; n-- {
		typed := text[i:ends[n]]
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
	if m := markBehind.FindString(text[end:]); m != "" {
		if s, ok := corpus.ParseSymbol(text[i : end+len(m)]); ok {
			return s, end + len(m)
		}
	}
	s, ok := corpus.ParseSymbol(text[i:end])
	if !ok {
		return "", 0
	}
	return s, end
}

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
			if n := strings.Index(word, act); n > 0 {
				ends = append(ends, i+n+len(act))
			}
		}
		end := i + len(strings.TrimRightFunc(word, func(r rune) bool { return !inWord(r) && !unicode.IsMark(r) && r != ')' }))
		if strings.Count(text[i:end], "(") < strings.Count(text[i:end], ")") {
			ends = append(ends, i+strings.LastIndexByte(word, ')'))
			break
		}
		ends = append(ends, end)
		if end < i+n { // the punctuation ends it
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
		if partsWords(r) && !strings.ContainsRune("()", r) || r == ',' && !betweenDigits(text, i) {
			return i
		}
	}
	return len(text)
}

// meansSymbol keeps apart what is a symbol only if it was meant as one. Spelled without
// slashes it needs a part in letters behind the first ("a conf 231 3"), or numbers that
// sessions and years have ("A 72 643").
func meansSymbol(typed string) bool {
	if strings.ContainsAny(typed, "/／_") {
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
