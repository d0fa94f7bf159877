package about

import (
	"cmp"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/segment/phrase"
	"travaux/internal/segment/vocabulary"
)

var (
	cities      = regexp.MustCompile(`^(?:New York|Geneva|Vienna|Nairobi|Genève|Vienne|Nueva York|Ginebra|Viena|Нью-Йорк|Женева|Вена|Найроби|نيويورك|جنيف|فيينا|نيروبي|纽约|日内瓦|维也纳|内罗毕)\b?`)
	placeName   = regexp.MustCompile(`^[\p{Lu}\p{Lo}][\p{L}\p{M}.'’ -]{1,30}(?:[,،，]\s*[\p{Lu}\p{Lo}][\p{L}\p{M}.'’ -]{1,30})?[,،，](?:\s*(?:du|del|с|le|el))?$`)
	dateArticle = regexp.MustCompile(`(?i)(?:^|[\s,،，])(?:le|du|el|del|с|on)$`)
	rangeTail   = regexp.MustCompile(`^\s*[–—-]\s*\d{1,2}\s+\p{L}+\s+\d{4}`)
	weekday     = regexp.MustCompile(`(?i)^(?:le\s+)?(?:[a-z]+day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|星期.)\s*[,،，]?\s*(?:le\s+)?`)
	clock       = regexp.MustCompile(`^\s*[,،，]?\s*(?:at\s+)?(?:\d{1,2}(?:[.:]\d{2})?\s*(?:a\.?m\.?|p\.?m\.?|noon|h(?:eures)?\b(?:\s*\d{2})?|hrs\b|horas|ч\.?(?:\s*\d{2}(?:\s*мин\.?)?)?)|à\s+\d{1,2}\s*h(?:eures)?(?:\s*\d{2})?|a\s+las\s+\d{1,2}(?:[.:]\d{2})?\s+horas|в\s+\d{1,2}\s*ч\S*(?:\s*\d{2}\s*м\S*)?|الساعة\s+[\d/:٠-٩]+|(?:星期.)?\s*[上下中]午\s*\d{1,2}\s*(?:时|點|点)(?:\d{1,2}分)?)`)
	recordWords = regexp.MustCompile(`(?i)^(?:official\s+records|provisional(?:\s+(?:verbatim|summary)\s+record)?|verbatim\s+record|documents\s+officiels|provisoire|actas\s+oficiales|официальные\s+отчеты|предварительн\S+|الوثائق\s+الرسمية|المحاضر\s+الرسمية|مؤقت|正式记录|临时)\s*(?:$|of\b.*|\p{L}+[-\s]\p{L}+\s+(?:session|year).*)`)
)

// eat reads the sign at the head of s, and returns its length in bytes, 0 when there is
// none.
func (m *Masthead) eat(s string) int {
	if n := m.eatSymbols(s); n > 0 {
		return n
	}
	if loc := signPatterns[distrSign].FindStringSubmatchIndex(s); loc != nil && loc[0] == 0 {
		m.see(distrSign)
		m.distribution = cmp.Or(m.distribution, distribution(group(s, loc)))
		return loc[1]
	}
	if loc := signPatterns[originalSign].FindStringSubmatchIndex(s); loc != nil && loc[0] == 0 {
		m.see(originalSign)
		if l := vocabulary.Language(group(s, loc)); l != "" && m.original == "" {
			m.original = l
			if m.language == "" && onlyWord.MatchString(s[:loc[1]]+phrase.First(s[loc[1]:], 12)) {
				m.language = l
			}
		}
		return loc[1] + len(alsoLanguages.FindString(s[loc[1]:]))
	}
	for _, eat := range []func(string) int{m.eatHeld, m.eatDates, m.eatItem, m.eatMeeting, m.eatSession, m.eatOrgan, m.eatLanguage, m.eatSmall, m.eatBody} {
		if n := eat(s); n > 0 {
			return n
		}
	}
	return 0
}

// onlyWord says that a paper is issued in the language named and no other.
var onlyWord = regexp.MustCompile(`(?i)\bonly\b|seulement|solamente|únicamente|только|فقط|只有|仅有`)

var alsoLanguages = regexp.MustCompile(`^(?:\s*(?:/|and|et|y|и)\s*\p{L}+)+`)

func (m *Masthead) see(s sign) { m.seen[s] = true }

// strength counts the different signs that were seen.
func (m *Masthead) strength() int {
	n := 0
	for _, yes := range m.seen {
		if yes {
			n++
		}
	}
	return n
}

// group returns the first group of a match that took part in it.
func group(s string, loc []int) string {
	for i := 2; i+1 < len(loc); i += 2 {
		if loc[i] >= 0 {
			return s[loc[i]:loc[i+1]]
		}
	}
	return ""
}

// eatSymbols reads one or more symbols: "A/80/82–E/2025/63". The big first letter of a
// masthead may stand apart: "A /79/PV.64".
func (m *Masthead) eatSymbols(s string) int {
	s0 := s
	if apart := regexp.MustCompile(`^([A-Z]{1,5})\s+/`).FindStringSubmatchIndex(s); apart != nil {
		s = s[:apart[3]] + s[apart[1]-1:]
	}
	end := corpus.SymbolEnd(s, 0)
	if end == 0 {
		return 0
	}
	sym, ok := corpus.ParseSymbol(s[:end])
	if !ok {
		return 0
	}
	if piece := foreignPiece.FindStringSubmatch(s[end:]); piece != nil {
		which := strings.ToUpper(piece[1] + piece[2] + piece[3])
		if strings.Trim(which, "IVX") != "" {
			which = roman(vocabulary.Ordinal(which))
		}
		if which != "" {
			sym, end = corpus.Symbol(string(sym)+"(Part "+which+")"), end+len(piece[0])
		}
	}
	// A second symbol of the same paper stands beside or right under the first.
	if len(m.symbols) == 0 || m.at <= m.symbolAt+1 && !containsSymbol(m.symbols, sym) {
		m.symbols, m.symbolAt = append(m.symbols, sym), m.at
	}
	m.see(symbolSign)
	return end + len(s0) - len(s)
}

// foreignPiece is the piece of a document where its number is written out or is not in
// English: "(Première partie)", "(Parte II)", "（第一部分）".
var foreignPiece = regexp.MustCompile(`(?i)^\s?[(（](?:(\p{L}+|1re|\d{1,2}e)\s+(?:part|partie|parte|часть)|(?:partie|parte|часть|الجزء)\s+([\p{L}\d]+)|(第\p{Han}+)部分)[)）]`)

// roman writes a small number as these pieces are counted.
func roman(n int) string {
	if n > 20 {
		return itoa(n)
	}
	return strings.Repeat("X", n/10) + [...]string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}[n%10]
}

func containsSymbol(all []corpus.Symbol, s corpus.Symbol) bool {
	for _, a := range all {
		if a.Key() == s.Key() {
			return true
		}
	}
	return false
}

// eatDates reads the day of issue, the day and hour of a meeting, or the place and days of
// a session.
func (m *Masthead) eatDates(s string) int {
	found := corpus.FindDates(phrase.First(s, 120), m.language)
	if len(found) == 0 {
		return 0
	}
	d := found[0]
	before := strings.TrimSpace(s[:d.Span.Start])
	hour := len(clock.FindString(s[d.Span.End:]))
	switch {
	case d.Last.Year != 0 && (before == "" || dateArticle.MatchString(before)):
	case weekday.FindString(s) != "" && len(weekday.FindString(s)) >= len(before), before == "" && hour > 0:
		m.see(dateSign)
		if m.said.IsZero() {
			m.said = d.Date
		}
	case before == "" || dateArticle.MatchString(before):
		m.see(dateSign)
		if m.issued.IsZero() {
			m.issued = d.Date
		}
	case placeName.MatchString(before) && !signPatterns[sessionSign].MatchString(before):
		m.see(placeSign)
		m.place = cmp.Or(m.place, strings.TrimRight(dateArticle.ReplaceAllString(before, ""), ",،， "))
	default:
		return 0
	}
	end := d.Span.End + hour
	return end + len(rangeTail.FindString(s[end:]))
}

// heldLine is how a summary record says where and when the meeting was held.
var (
	heldLine   = regexp.MustCompile(`(?i)^(?:held\s+(?:at|in|by|via|virtually)|tenue\s+(?:au|à|par|en)|celebrada\s+(?:en|por)|состоявше\S*\s|проходивше\S*\s|المعقودة?\s|عقدت?\s|\d{4}年.{3,40}(?:举行|在).*|在.{2,30}举行)`)
	cityInLine = regexp.MustCompile(`New York|Geneva|Vienna|Nairobi|Genève|Vienne|Nueva York|Ginebra|Viena|Нью-Йорк|Женев[аеы]|Вен[аеы]|Найроби|نيويورك|جنيف|فيينا|نيروبي|纽约|日内瓦|维也纳|内罗毕`)
)

// eatHeld reads "Held at Headquarters, New York, on Tuesday, 2 October 2035, at 10 a.m.".
func (m *Masthead) eatHeld(s string) int {
	if utf8.RuneCountInString(s) > 200 || !heldLine.MatchString(s) {
		return 0
	}
	found := corpus.FindDates(s, m.language)
	if len(found) == 0 {
		return 0
	}
	m.see(dateSign)
	if m.said.IsZero() {
		m.said = found[0].Date
	}
	m.place = cmp.Or(m.place, cityInLine.FindString(s))
	return len(s)
}

func (m *Masthead) eatItem(s string) int {
	loc := signPatterns[itemSign].FindStringSubmatchIndex(s)
	if loc == nil || loc[0] > 0 {
		return 0
	}
	m.item = cmp.Or(m.item, strings.TrimSpace(itemNumbers.FindString(strings.TrimSpace(group(s, loc)))))
	m.see(itemSign)
	return loc[1]
}

// itemNumbers are the numbers of the items, without the titles behind them: "21 (a)", "32, 70
// and 107", "5 (a) to (c)".
var itemNumbers = regexp.MustCompile(`^[0-9٠-٩]+(?:\s?bis\b)?(?:\s?[(（]?\p{L}{1,4}[)）])*(?:\s?(?:[,،、–-]|and|to|et|y|e|и|و|和|à|a)\s?(?:[0-9٠-٩]+(?:\s?[(（]?\p{L}{1,4}[)）])*|[(（]?\p{L}{1,4}[)）]))*`)

func (m *Masthead) eatMeeting(s string) int {
	before := len(recordOf.FindString(s))
	loc := signPatterns[meetingSign].FindStringIndex(s[before:])
	if loc == nil || loc[0] > 0 {
		return 0
	}
	end := before + loc[1]
	m.meeting = cmp.Or(m.meeting, joinOrdinal.ReplaceAllString(strings.Join(strings.Fields(s[before:end]), " "), "$1$2"))
	m.see(meetingSign)
	return end + len(recordBehind.FindString(s[end:]))
}

// recordOf stands before the number of the meeting in the title of a record, recordBehind
// after it.
var (
	recordOf     = regexp.MustCompile(`(?i)^(?:(?:provisional|partial)\s+)*(?:summary|verbatim)\s+records?\s*(?:\([^)]{3,20}\)\s*)?\**\s*of\s+the\s+(?:\p{L}+\s+part\s*(?:\([^)]{3,20}\)\s*)?\**\s*of\s+the\s+)?|^(?:compte\s+rendu\s+(?:analytique|sténographique)|procès-verbal)\s*(?:provisoire|\([^)]{3,20}\))?\s*\**\s*de\s+la\s+(?:\p{L}+\s+partie\s*(?:\([^)]{3,20}\)\s*)?\**\s*de\s+la\s+)?|^acta\s+(?:resumida|literal|taquigráfica)\s*(?:provisional|parcial|\([^)]{3,20}\))?\s*\**\s*de\s+la\s+(?:\p{L}+\s+parte\s*(?:\([^)]{3,20}\)\s*)?\**\s*de\s+la\s+)?|^(?:краткий|стенографический)\s+отч[её]т\s*(?:\([^)]{3,20}\)\s*)?\**\s*о\s+(?:\p{L}+\s+части\s*\**\s*)?|^محضر\s+(?:موجز|حرفي)\s*(?:مؤقت|جزئي|\([^)]{3,20}\))?\s*`)
	recordBehind = regexp.MustCompile(`^\s*(?:[（(][^)）]{1,12}[)）]\s*)?(?:的)?(?:临时)?(?:简要|逐字)记录\**|^\s*\((?:closed|private|partial|privée|partielle|privada|закрытое)\)\s*\**`)
)

// joinOrdinal closes the gap that the two sizes of type leave in "94 th".
var joinOrdinal = regexp.MustCompile(`^(\d+)\s+(st|nd|rd|th|e|er|ère|ème)\b`)

// eatSession reads "Seventy-ninth session". Its first word must be a number, so that a
// title that ends in "session" isn't one.
func (m *Masthead) eatSession(s string) int {
	loc := signPatterns[sessionSign].FindStringIndex(s)
	if loc == nil || utf8.RuneCountInString(s[:loc[0]]) > 60 {
		return 0
	}
	lead := strings.Fields(s[:loc[1]])
	if len(lead) > 7 || !opensSession(lead[0]) {
		return 0
	}
	if m.session == "" && !yearWord.MatchString(s[:loc[1]]) { // the Security Council counts years
		if n := vocabulary.Ordinal(s[:loc[1]]); n > 0 {
			m.session = itoa(n)
		}
	}
	m.see(sessionSign)
	end := loc[1] + len(sessionTail.FindString(s[loc[1]:]))
	m.sessionLine = cmp.Or(m.sessionLine, strings.Join(strings.Fields(s[:end]), " "))
	return end
}

var yearWord = regexp.MustCompile(`(?i)year$|année$|año\s*$|год\s*$|السنة|年$`)

var sessionTail = regexp.MustCompile(`^\s+(?:of|de|del)\s+\d{4}\b`)

func opensSession(word string) bool {
	w := vocabulary.Plain(word)
	switch strings.Trim(w, ",") {
	case "substantive", "special", "resumed", "organizational", "annual", "session", "sesion", "periodo", "сессия", "reprise", "السنة", "الدورة":
		return true
	}
	r, _ := utf8.DecodeRuneInString(w)
	first, _, _ := strings.Cut(w, "-")
	return unicode.IsDigit(r) || r == '第' || vocabulary.NumberWord(w) > 0 || vocabulary.NumberWord(first) > 0
}

// bodyAndSession is the name of a body with its session, run together by the reader of a
// plain text: "Conference on the Orderly Use of the Tidal Commons First session".
var bodyAndSession = regexp.MustCompile(`^(\p{Lu}[^.;:]{4,150})\s\p{Lu}[\p{L}-]+\ssession\b`)

func (m *Masthead) eatBody(s string) int {
	loc := bodyAndSession.FindStringSubmatchIndex(s)
	if loc == nil || !m.seen[distrSign] || !bodyNoun.MatchString(s[loc[2]:loc[3]]) || !opensSession(strings.Fields(s[loc[3]:])[0]) {
		return 0
	}
	m.bodies = append(m.bodies, s[loc[2]:loc[3]])
	return loc[3]
}

func (m *Masthead) eatOrgan(s string) int {
	name := organIn(s)
	if name == "" || utf8.RuneCountInString(s) > 90 {
		return 0
	}
	for _, o := range organs {
		if o.name != name {
			continue
		}
		loc := o.words.FindStringIndex(s)
		if rest := strings.TrimSpace(s[loc[1]:]); rest != "" && phrase.StartsLower(rest) {
			return 0 // "General Assembly resolution ..." is no masthead
		}
		m.organ = cmp.Or(m.organ, name)
		m.see(organSign)
		return loc[1]
	}
	return 0
}

// eatLanguage reads the name of the language of the text. It counts only where the paper's
// other signs have been seen: a section may be called "English".
func (m *Masthead) eatLanguage(s string) int {
	word, _, _ := strings.Cut(s, " ")
	l := vocabulary.Language(word)
	if l == "" || m.strength() == 0 || utf8.RuneCountInString(s) > 60 {
		return 0
	}
	if m.language == "" {
		m.language = l
	}
	return len(word)
}

func (m *Masthead) eatSmall(s string) int {
	if loc := signPatterns[nationsSign].FindStringIndex(s); loc != nil && loc[0] == 0 {
		m.see(nationsSign)
		return len(strings.TrimRight(s[:loc[1]], "ABCDEFGHIJKLMNOPQRSTUVWXYZ/"))
	}
	for _, re := range []*regexp.Regexp{jobNumber, cities, recordWords} {
		if n := len(re.FindString(s)); n > 0 {
			if re == cities {
				m.place = cmp.Or(m.place, strings.TrimSpace(s[:n]))
			}
			return n
		}
	}
	if signPatterns[presidentSign].MatchString(s) || phrase.HasLeaders(s) || bigLetters.MatchString(s) {
		return len(s)
	}
	return 0
}

// bigLetters is the large first letter of a symbol, alone in its block: "A", "A S", "TD".
var bigLetters = regexp.MustCompile(`^[A-Z]{1,4}(?:\s[A-Z]{1,4})?$`)

var jobNumber = regexp.MustCompile(`^\s*(?:(?:GE\.|V\.|UNEP/|K)?\d{2}-\d{5,6}(?:\s*\(\w\))?(?:\s+\d{6}){0,3}|\*\d{6,8}\*|Please\s+recycle\S*|Accessible\s+document)\s*`)

// IsJobNumber reports whether a line is nothing but what a printer leaves at the foot of a
// first page.
func IsJobNumber(s string) bool { return jobNumber.FindString(s) == s }
