package corpus

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A resolution or decision is cited by its number more often than by its symbol:
// "General Assembly resolution 73/195". The number alone does not say whose it is: 35/17 is
// one of the Assembly's and one of the Human Rights Council's. So the organ is read from
// the words before it, and where they do not name one, running text gives no symbol.

// wordedSymbol reads a text that names a resolution or decision and is nothing else. There
// the General Assembly is meant where no organ is named.
func wordedSymbol(text string) (Symbol, bool) {
	for _, m := range actNumber.FindAllStringSubmatchIndex(text, -1) {
		act := actAt(text, m)
		if act.kind == "" || !onlyNames(text[:act.words]) || strings.TrimSpace(text[act.end:]) != "" && !organBehind.MatchString(text[act.end:]) {
			continue
		}
		if act.organ == "" {
			act.organ = "A"
		}
		return act.symbol()
	}
	return "", false
}

// organBehind is the organ's name where it stands behind the number, and nothing else.
var organBehind = regexp.MustCompile(`(?i)^\s*(?:,\s*)?(?:(?:(?:adopted\s+)?(?:of|by)\s+(?:the\s+)?(?:UN\s+|United\s+Nations\s+)?|(?:adoptée\s+par\s+)?(?:de\s+|par\s+)?(?:l['’]\s?|le\s+)?|du\s+|(?:aprobada\s+por\s+)?(?:de\s+|por\s+)?(?:la\s+|el\s+)|del\s+|الصادر(?:ة)?\s+عن\s+|الذي\s+اتخذته\s+)?)` +
	`(?:General\s+Assembly|UNGA|GA|Security\s+Council|UNSC|Human\s+Rights\s+Council|HRC|Economic\s+and\s+Social\s+Council|ECOSOC` +
	`|Assemblée\s+générale|Conseil\s+de\s+sécurité|Conseil\s+des\s+droits\s+de\s+l['’]homme|Conseil\s+économique\s+et\s+social` +
	`|Asamblea\s+General|Consejo\s+de\s+Seguridad|Consejo\s+de\s+Derechos\s+Humanos|Consejo\s+Económico\s+y\s+Social` +
	`|Генеральной\s+Ассамблеи|Совета\s+Безопасности|Совета\s+по\s+правам\s+человека|Экономического\s+и\s+Социального\s+Совета` +
	`|(?:ال|لل)جمعية\s+العامة|ل?مجلس\s+(?:الأمن|حقوق\s+الإنسان)|(?:ال|لل)مجلس\s+الاقتصادي\s+والاجتماعي)` +
	`(?:\s+(?:of\s+the\s+United\s+Nations|des\s+Nations\s+Unies|de\s+las\s+Naciones\s+Unidas|Организации\s+Объедин[её]нных\s+Наций|للأمم\s+المتحدة))?\s*$`)

// onlyNames says whether the words before a resolution are those of its organ's name.
func onlyNames(before string) bool {
	for _, t := range lexDate(before, 0) {
		if !organVocabulary()[t.word] && t.word != "'" && t.word != "’" {
			return false
		}
	}
	return true
}

var organVocabulary = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, list := range []string{
		"the un united nations general assembly ga unga security council sc unsc human rights hrc economic and social ecosoc its of",
		"la le l de des d assemblée générale conseil sécurité droits homme économique et social sa",
		"el los asamblea general consejo seguridad derechos humanos económico y social su",
		"генеральной ассамблеи генеральная ассамблея совета совет безопасности по правам человека экономического и социального",
		"الجمعية العامة مجلس الأمن حقوق الإنسان المجلس الاقتصادي والاجتماعي",
		"大会 联合国大会 安全理事会 安理会 人权理事会 经济及社会理事会 经社理事会 联大",
	} {
		for w := range strings.FieldsSeq(list) {
			m[foldName(w)] = true
		}
	}
	return m
})

// actNumber is the number of a resolution or decision: 73/195, 71/272 A, S-10/2, 2017/12,
// 1325 (2000), 217 A (III), 3201 (S-VI).
var actNumber = regexp.MustCompile(`((?:ES|S)-[0-9]{1,2}/[0-9]{1,3}|[0-9]{1,4}/[0-9]{1,3})(?:[ \x{a0}]([A-Z])\b)?|([0-9]{1,4})[ \x{a0}]?([A-Z]?)[ \x{a0}]?\((19[4-9][0-9]|20[0-9]{2}|(?:ES-|S-)?[IVXL]+)\)`)

// act is a resolution or decision as it is cited.
type act struct {
	kind       string // "RES" or "DEC", empty where the words don't say that it is one
	organ      string // "A", "S", "E", "A/HRC", empty where not named
	number     string // "73/195", "1325"
	letter     string
	mark       string // "2000", "III"
	words      int    // where "resolution" begins, if before the number
	start, end int    // of the citation, from "resolution" to the number, or the number to "号决议"
}

// actAt reads the words around the number that actNumber found.
func actAt(text string, m []int) act {
	a := act{start: m[0], words: m[0], end: m[1]}
	group := func(i int) string {
		if m[2*i] < 0 {
			return ""
		}
		return text[m[2*i]:m[2*i+1]]
	}
	a.number, a.letter, a.mark = group(1), group(2), group(5)
	if a.number == "" {
		a.number, a.letter = group(3), group(4)
	}
	before := text[max(0, m[0]-150):m[0]]
	if m[0] > 0 && isPartOfNumber(text[m[0]-1]) || m[1] < len(text) && isPartOfNumber(text[m[1]]) {
		return a
	}
	if kind, n := actBefore(before); kind != "" {
		a.kind, a.words, a.start = kind, m[0]-n, m[0]-n
	} else if kind, n := actAfter(text[m[1]:]); kind != "" {
		a.kind, a.end = kind, m[1]+n
		if strings.HasSuffix(before, "第") {
			a.start -= len("第")
			a.words = a.start
		}
	}
	a.organ = organNamed(text[max(0, a.words-100):m[0]], text[a.end:min(len(text), a.end+60)], a.mark)
	return a
}

func isPartOfNumber(b byte) bool { return isDigit(b) || isLetter(b) || b == '/' || b == '.' }

// symbol puts the symbol together; ok is false where the organ or the number is not one.
func (a act) symbol() (s Symbol, ok bool) {
	s = Symbol(a.organ + "/" + a.kind + "/" + a.number)
	first, _, slashed := strings.Cut(a.number, "/")
	switch {
	case a.kind == "" || a.organ == "" || a.organ == "-":
		return "", false
	case a.mark != "": // a.organ follows from it
		return markedResolution(s, a.letter, a.mark), a.kind == "RES"
	case !slashed:
		return "", false
	case a.organ == "E":
		return s + Symbol(a.letter), isNumber(first) && len(first) == 4
	}
	session, err := strconv.Atoi(strings.TrimLeft(first, "ES-"))
	special := !isNumber(first)
	if a.organ == "A/HRC" {
		return s, err == nil && session <= lastCouncilSession
	}
	return s + Symbol(a.letter), err == nil && (special || session >= firstSlashedSession && session < 1000)
}

const (
	// firstSlashedSession is the first in which the Assembly numbered its resolutions 31/1.
	firstSlashedSession = 31
	// lastCouncilSession is as far as the Human Rights Council can get for years to come;
	// what is higher is the Assembly's, whatever was named last.
	lastCouncilSession = 70
)

// actBefore returns the kind that the last word of before names, and how many bytes before
// the number that word begins.
func actBefore(before string) (kind string, n int) {
	rest := strings.TrimRight(before, " \u00a0\n")
	for _, no := range []string{"No.", "no.", "n°", "nº", "№", "رقم", "núm.", "第"} {
		if cut := strings.TrimSuffix(rest, no); cut != rest {
			rest = strings.TrimRight(cut, " \u00a0\n")
			break
		}
	}
	if m := shortRes.FindString(rest); m != "" {
		rest = strings.TrimSuffix(rest, ".")
	}
	for _, organ := range arabicOrgans {
		rest = strings.TrimRight(strings.TrimSuffix(rest, organ), " \u00a0\n")
	}
	w := strings.LastIndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
	start := 0
	if w >= 0 {
		_, n := utf8.DecodeRuneInString(rest[w:])
		start = w + n
	}
	word := strings.ToLower(rest[start:])
	if word == "res" || word == "rés" {
		return "RES", len(before) - start
	}
	for _, k := range actWords {
		for _, stem := range k.stems {
			if strings.HasPrefix(word, stem) {
				return k.kind, len(before) - start
			}
		}
		for _, part := range k.inside {
			if i := strings.LastIndex(word, part); i >= 0 {
				return k.kind, len(before) - start
			}
		}
	}
	return "", 0
}

// shortRes is "res." before a number.
var shortRes = regexp.MustCompile(`(?i)\br[eé]s\.$`)

// arabicOrgans stand between the word "resolution" and the number.
var arabicOrgans = []string{"الجمعية العامة", "مجلس حقوق الإنسان", "مجلس الأمن", "المجلس الاقتصادي والاجتماعي"}

// actAfter reads the Chinese order: 第73/195号决议.
func actAfter(after string) (kind string, n int) {
	for word, kind := range map[string]string{"号决议": "RES", "号决定": "DEC", "号大会决议": "RES", "号大会决定": "DEC"} {
		if strings.HasPrefix(after, word) {
			return kind, len(word)
		}
	}
	return "", 0
}

var actWords = []struct {
	kind   string
	stems  []string // of words that begin so
	inside []string // in words that have them anywhere, for languages with prefixes
}{
	{"RES", []string{"resolution", "résolution", "resolución", "resoluciones", "резолюц"}, []string{"قرار", "决议"}},
	{"DEC", []string{"decision", "décision", "decisión", "decisiones", "решени"}, []string{"مقرر", "决定"}},
}

// organNamed returns the organ that follows ("73/195 of the General Assembly"), else the
// one that before names last. A year as mark names the Security Council, a session the
// Assembly: no other organ numbers its resolutions so.
func organNamed(before, after, mark string) string {
	if mark != "" {
		if isNumber(mark) {
			return "S"
		}
		return "A"
	}
	if end := strings.IndexAny(after, ".,;:()\"0123456789"); end >= 0 {
		after = after[:end]
	}
	end := strings.TrimRight(before, " \u00a0\n")
	if shortRes.MatchString(end) {
		before = end[:len(end)-1]
	}
	before = before[strings.LastIndexAny(before, ".;?!")+1:]
	if organ, at := lastOrgan(after); organ != "" && at <= 40 {
		return organ
	}
	organ, _ := lastOrgan(before)
	return organ
}

func lastOrgan(text string) (organ string, at int) {
	text = strings.ToLower(text)
	at = -1
	for _, o := range organWords {
		for _, w := range o.words {
			if i := strings.LastIndex(text, w); i > at {
				organ, at = o.organ, i
			}
		}
	}
	return organ, at
}

// organWords are stems, so that Russian cases and Arabic articles do not matter. An organ
// "-" is one whose resolutions have no symbol that could be made of the number.
var organWords = []struct {
	organ string
	words []string
}{
	{"A", []string{"assembly", "assemblée", "asamblea", "ассамбле", "جمعية العامة", "大会"}},
	{"A/HRC", []string{"human rights council", "hrc", "droits de l'homme", "droits de l’homme", "derechos humanos", "по правам человека", "حقوق الإنسان", "人权理事会"}},
	{"E", []string{"economic and social council", "ecosoc", "économique et social", "económico y social", "экономическ", "الاقتصادي والاجتماعي", "经济及社会理事会", "经社理事会"}},
	{"-", []string{"commission", "comisión", "комисси", "لجنة", "委员会", "security council", "conseil de sécurité", "consejo de seguridad", "совет безопасности", "مجلس الأمن", "安全理事会", "安理会"}},
}
