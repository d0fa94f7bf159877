// Package turns reads who speaks in a record, verbatim or summary: the line that begins a
// turn, the offices and names in it, for whom a speaker says to speak, who presides, and what
// is a stage direction, a vote or a note and no one's words.
//
// It takes a speaker as printed. Which turn a paragraph belongs to is package segment's
// business, which person or delegation is meant package annotate's, as are the quotations of
// the press.
package turns

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment/phrase"
	"travaux/internal/segment/vocabulary"
)

// Line is the head of a speaker's turn, taken apart: "Mr. Duclos (France) (spoke in
// French):" or "The President:". The rules are those of United Nations records: a bold
// name at the head of a paragraph, then in plain type country or office in brackets, a
// role, the language spoken, and a colon.
type Line struct {
	Name     string // as printed, with the honorific: "Mr. Duclos", "The President"
	Place    string // what stands in the brackets after it: a country or an office
	Role     string // ", Vice-Chair of the Sixth Committee"
	OnBehalf string
	Spoken   corpus.Lang
	End      int  // byte offset in the block's text behind the colon
	Bold     bool // the name was in bold
	// verbFirst says that the verb stands before the name, in a summary record in Arabic.
	verbFirst bool
	Delegate  bool // the delegate of a country, without a name
}

// A head is at most this long: the longest seen names an office and a committee.
const longestHead = 320

var (
	spokeIn   = regexp.MustCompile(`(?i)^(?:spoke\s+in|speaking\s+in|continued\s+in|interpretation\s+from|translation\s+from|(?:l.oratrice?\s+|l.orateur\s+)?(?:parle|parlant|poursuit)\s+en|(?:interprétation|traduction)\s+(?:de\s+l.|du\s+|de\s+)|(?:el\s+orador\s+|la\s+oradora\s+)?(?:habla|hablando|continúa)\s+en|(?:interpretación|traducción)\s+del\s+|(?:говорит|продолжает)\s+|(?:устный\s+)?перевод\s+с\s+|(?:تكلمت?|تحدثت?|واصلت?\s+(?:كلامه|كلامها))\s+|ترجمة\s+(?:شفوية\s+)?(?:عن|من)\s+|以)\s*([\p{L}-]+)`)
	hanSpeaks = regexp.MustCompile(`(?:发言|讲话)$`)
)

// ParseLine reads the head of a turn at the beginning of a block. Where the block says
// which of its letters are bold, the name must be, and nothing of the text may be.
func ParseLine(b content.Block) (Line, bool) {
	if plain, at := plainArabic(b); at != nil {
		t, ok := ParseLine(plain)
		t.End = at[min(t.End, len(at)-1)]
		return t, ok
	}
	if b.Kind != content.Paragraph && b.Kind != content.Heading || b.Label != "" || phrase.HasLeaders(b.Text) || officerLine(b.Text) {
		return Line{}, false
	}
	end, size := headColon(b.Text)
	if end < 0 {
		return Line{}, false
	}
	t, ok := headParts(b.Text[:end])
	if !ok {
		return Line{}, false
	}
	t.asDelegate()
	t.End = end + size
	bold := BoldPrefix(b)
	t.Bold = bold > 0
	switch {
	case t.Bold && bold+2 < len(t.Name): // only a first word is bold: not a name
		return Line{}, false
	case t.Bold && bold > t.End+10: // a heading with a colon
		return Line{}, false
	case t.Bold:
		return t, IsOfficeLine(t.Name) || namedInBold(t)
	}
	if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(b.Text[t.End:], " \u00a0\u202f\n")); unicode.IsLower(r) {
		return t, false // a sentence goes on, and no speech begins
	}
	return t, plainTurn(t)
}

// plainTurn reports whether a head that is not in bold can be one: an office, or a name
// with its honorific that is followed by a country or by nothing.
func plainTurn(t Line) bool {
	switch {
	case IsOfficeLine(t.Name), t.Delegate:
		return true
	case aside.MatchString(t.Role) || (aside.MatchString(t.Place) || smallPlace.MatchString(t.Place)) && !placeWords.MatchString(t.Place):
		return false
	case t.Place == "" && addressed.MatchString(t.Name) || t.Role != "" && t.Place == "":
		return false
	case hanName.MatchString(t.Name):
		return t.Place != "" || t.Spoken != "" || hanOffice.MatchString(t.Name)
	}
	return titled.MatchString(t.Name) && IsCapitalized(t.Name) && len(strings.Fields(t.Name)) <= 8
}

var (
	// aside is what a speaker puts between commas or brackets, and no record behind a name:
	// "the keeper of the light", "in Wolof", "1923-1986".
	aside      = regexp.MustCompile(`^\d|^(?:the|an?|who|whose|my|our|le|la|les|qui|dont|une?|mon|ma|notre|nos|lui|elle|el|los|las|que|quien|mi|nuestr[oa]|котор\p{L}+|наш\p{L}*|мой|моя)\s|^l['’]\p{L}`)
	smallPlace = regexp.MustCompile(`^[a-zà-ÿ]`)
	// placeWords are those that a country or office may begin with in small letters.
	placeWords = regexp.MustCompile(`(?i)observ|secr|direct|pr[eé]sid|chair|co-?ord|rapport|relat|minist|ambassad|embaj|represent|représent|au\s+nom|on\s+behalf|en\s+nombre|^(?:the|la|le|les|el|los|las)\s+\p{Lu}|^l['’]\p{Lu}|^(?:vice|deputy|under|assistant|head|chef|jef|spokes|porte)`)
)

// namedInBold reports whether a name in bold can be a person's: each word has a capital, and
// there are two words at least, or a country or language behind it ("Note:" is no one).
func namedInBold(t Line) bool {
	if !IsCapitalized(t.Name) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(t.Name)
	return !unicode.IsUpper(r) || strings.ContainsAny(t.Name, " \u00a0.") || t.Place != "" || t.Spoken != ""
}

// addressed is someone spoken to: "Mr. President" speaks under "The President" only.
var addressed = regexp.MustCompile(`(?i)^(?:mr|mrs|ms|madam|m|mme|monsieur|madame|mademoiselle|señora?|sr|sra|г-н|г-жа|господин|госпожа|السيدة?)\.?[\s\x{a0}]+(?:l[ea]\s+|l['’])?(?:vice-|co-|deputy\s+|under-?|vicesecret)?(?:president|président|chair|secret|secrét|foreign|minist|ambassad|embajador|rapporteur|speaker|moderat|modérat|commission|haut[-\s]commissaire|premier|prime|direct|délégu|represent|représent|juge|général\b|председатель|генеральный|министр|посол|секретарь|докладчик|президент|الرئيس|الأمين|الوزير|السفير|المقرر)|^(?:monsieur|madame|m\.|mme)[\s\x{a0}]+(?:l[ea]\s|l['’])|^(?:mesdames|messieurs|señoras|señores|excellences?|excelencias?|дамы|уважаем\p{L}+)(?:\s|$)`)

// headColon finds the colon that ends the head of a turn, outside brackets, and its size.
func headColon(s string) (int, int) {
	depth := 0
	for i, r := range s {
		if i > longestHead {
			break
		}
		switch r {
		case '(', '（':
			depth++
		case ')', '）':
			depth--
		case ':', '：':
			if depth <= 0 {
				return i, utf8.RuneLen(r)
			}
		case '.', '?', '!', ';', '。', '“', '"', '«':
			if depth == 0 && !afterTitle(s[:i]) {
				return -1, 0
			}
		}
	}
	return -1, 0
}

// afterTitle reports whether a full stop that ends s belongs to an honorific or an initial.
func afterTitle(s string) bool {
	word := s[strings.LastIndexAny(s, " (.")+1:]
	switch word {
	case "Mr", "Mrs", "Ms", "Mx", "Dr", "Dra", "Prof", "Hon", "Rev", "M", "MM", "Mme", "Mlle", "Mgr", "Sr", "Sra", "Srta", "Sres", "St", "Msgr", "Gen", "Lt", "Col", "Maj", "Brig", "Adm", "Jr", "г", "д":
		return true
	}
	r, size := utf8.DecodeRuneInString(word)
	return size == len(word) && (unicode.IsUpper(r) || unicode.Is(unicode.Arabic, r))
}

// headParts takes the head of a turn, without its colon, apart. What does not fit the form
// makes it no head.
func headParts(s string) (Line, bool) {
	var t Line
	rest := strings.TrimSpace(s)
	cut := strings.IndexAny(rest, "(（,،，")
	if cut < 0 {
		t.Name = rest
		return t, plausibleName(t.Name)
	}
	t.Name = strings.TrimSpace(rest[:cut])
	rest = rest[cut:]
	for rest = strings.TrimSpace(rest); rest != ""; rest = strings.TrimSpace(rest) {
		r, size := utf8.DecodeRuneInString(rest)
		switch r {
		case '(', '（':
			inner, n := bracketed(rest)
			if n == 0 || !t.bracket(inner) {
				return t, false
			}
			rest = rest[n:]
		case ',', '،', '，':
			n := strings.IndexAny(rest[size:], "(（")
			if n < 0 {
				n = len(rest) - size
			}
			t.addRole(strings.TrimSpace(rest[size : size+n]))
			rest = rest[size+n:]
		default:
			return t, false
		}
	}
	return t, plausibleName(t.Name)
}

// bracket takes what stands in a pair of brackets: the language, or the country or office.
func (t *Line) bracket(inner string) bool {
	if m := spokeIn.FindStringSubmatch(inner); m != nil {
		word := hanSpeaks.ReplaceAllString(m[1], "")
		if t.Spoken == "" {
			t.Spoken = vocabulary.Language(word)
		}
		return true
	}
	if t.Place != "" {
		return false
	}
	t.Place = strings.Join(strings.Fields(inner), " ")
	return t.Place != "" && utf8.RuneCountInString(t.Place) < 160
}

var (
	behalf = regexp.MustCompile(`(?i)^(?:(?:also\s+)?speaking\s+(?:also\s+)?)?on\s+behalf\s+of\s+|^(?:(?:parlant|s.exprimant|intervenant|prenant\s+(?:également\s+)?la\s+parole)\s+(?:également\s+)?)?au\s+nom\s+(?:de\s+la\s+|de\s+l.|des\s+|du\s+|de\s+|d.)|^(?:(?:hablando|interviniendo)\s+(?:también\s+)?)?en\s+nombre\s+del?\s+(?:la\s+|los\s+|las\s+)?|^(?:выступая\s+(?:также\s+)?)?от\s+имени\s+|^(?:(?:متحدث|متكلم)(?:ا|ة)?\s+)?(?:باسم|بالنيابة\s+عن|نيابة\s+عن)\s+|^代表`)
	// inWords are the ways in which a record says how someone takes the floor: no office.
	inWords = regexp.MustCompile(`(?i)^(?:speaking|responding|replying|referring|introducing|continuing|making|exercising|summing|raising)\s|^(?:parlant|s.exprimant|intervenant|prenant|répondant|présentant|exerçant|se\s+référant|poursuivant)\s|^(?:hablando|interviniendo|respondiendo|presentando|refiriéndose|ejerciendo|haciendo)\s|^(?:выступая|отвечая|представляя|ссылаясь|пользуясь)\s|^(?:متحدث|متكلم)|^(?:in|by\s+way\s+of)\s+(?:explanation|exercise|reply|response|answer|introduc\w+)|^en\s+(?:explication|réponse|vertu|exercice|ejercicio|explicación|respuesta)|^à\s+titre|^в\s+(?:порядке|качестве|ответ|осуществление)|^(?:ممارسا?|ممارسة|تعليلا|ردا|بصفت)`)
	// gerund is a verb by which the head of a turn goes on: no office begins so.
	gerund = regexp.MustCompile(`^(?:(?:en|также|далее|и|also|further)\s+)?(?:\p{Ll}+(?:ясь|[аяу]я|вшись)|\p{Ll}{3,}(?:ando|iendo|yendo)(?:se|lo|la|los|las)?|(?:s.)?\p{Ll}{3,}ant|\p{Ll}{3,}ing)\s`)
)

func (t *Line) addRole(role string) {
	if before, after, ok := strings.Cut(role, ", "); ok && t.OnBehalf == "" && behalf.MatchString(after) { // an office first
		t.addRole(before)
		role = after
	}
	if m := behalf.FindString(role); m != "" {
		t.OnBehalf = strings.TrimSpace(role[len(m):])
		return
	}
	if inWords.MatchString(role) || gerund.MatchString(role) && !strings.HasPrefix(role, "acting") {
		return
	}
	if t.Role != "" {
		t.Role += ", "
	}
	t.Role += role
}

// bracketed returns what stands inside the bracket that s begins with, brackets inside it
// counted, and the length of the whole; 0 when it isn't closed.
func bracketed(s string) (string, int) {
	depth, open := 0, 0
	for i, r := range s {
		switch r {
		case '(', '（':
			if depth == 0 {
				open = i + utf8.RuneLen(r)
			}
			depth++
		case ')', '）':
			depth--
			if depth == 0 {
				return strings.TrimSpace(s[open:i]), i + utf8.RuneLen(r)
			}
		}
	}
	return "", 0
}

func plausibleName(s string) bool {
	n := utf8.RuneCountInString(s)
	return n >= 2 && n <= 90 && !strings.ContainsAny(s, "\"“”«»[]0123456789/")
}

// IsCapitalized reports whether each word of a name begins with a capital, particles aside,
// where the script has them.
func IsCapitalized(s string) bool {
	if pronoun.MatchString(s) {
		return false
	}
	for _, w := range strings.Fields(s) {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "'’("))
		head, _, _ := strings.Cut(w, "-")
		if unicode.IsLower(r) && !particles[strings.TrimRight(head, ".")] && !rankInside.MatchString(w) && !strings.ContainsAny(w, "'’") {
			return false
		}
	}
	return true
}

// pronoun is a French pronoun before a verb, "m’a dit", or such a verb at the end: no name has
// it.
var pronoun = regexp.MustCompile(`(?:^|\s)(?:m|t|l|s|n|j|qu|nous|vous)['’]\p{Ll}|\sdit$`)

// particles are the small words that stand inside names and offices.
var particles = map[string]bool{
	"de": true, "da": true, "do": true, "dos": true, "das": true, "del": true, "della": true, "di": true, "du": true, "la": true, "le": true, "les": true, "el": true, "al": true,
	"van": true, "von": true, "der": true, "den": true, "ter": true, "ten": true, "bin": true, "bint": true, "ibn": true, "ben": true, "ould": true, "e": true, "y": true, "i": true,
	"of": true, "the": true, "for": true, "and": true, "dit": true, "des": true, "en": true, "op": true, "af": true, "zu": true, "ul": true, "ur": true, "un": true,
	"as": true, "ash": true, "an": true, "ar": true, "at": true, "ad": true, "az": true, "es": true, "las": true, "los": true, "na": true, "ap": true, "zur": true, "zum": true, "vom": true, "on": true,
	"uulu": true, "kyzy": true, "oglu": true, "oğlu": true, "oghlu": true, "qizi": true, "kizi": true, "o": true, "mac": true, "ab": true, "ou": true,
	"де": true, "да": true, "ду": true, "ди": true, "дос": true, "дель": true, "делла": true, "ла": true, "ле": true, "лос": true, "эль": true, "аль": true, "аш": true, "ас": true, "ат": true, "ан": true, "ар": true, "ад": true, "аз": true,
	"бен": true, "бин": true, "ибн": true, "бинт": true, "улд": true, "ульд": true, "ван": true, "фон": true, "дер": true, "ден": true, "тер": true, "и": true, "уль": true, "по": true,
	"уулу": true, "улу": true, "кызы": true, "оглы": true, "гызы": true, "оглу": true, "заде": true,
}

// BoldPrefix is how many bytes at the head of a block are bold, spaces between two bold
// runs and inside plain ones aside.
func BoldPrefix(b content.Block) int {
	end := 0
	for _, r := range b.Runs {
		if r.Start < 0 || r.End > len(b.Text) || r.Start > r.End {
			return end
		}
		if !r.Bold || !phrase.HasWord(b.Text[r.Start:r.End]) && r.Start > end {
			continue
		}
		if r.Start > end && strings.TrimSpace(b.Text[end:r.Start]) != "" {
			break
		}
		end = r.End
	}
	return end
}

// IsLine reports whether a block begins a turn.
func IsLine(b content.Block) bool {
	_, ok := ParseLine(b)
	return ok
}
