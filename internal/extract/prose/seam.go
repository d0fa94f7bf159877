package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/internal/extract/content"
)

// Seams knows how the lines of one document are joined, from the document's own words.
//
// A hyphen at a line end is the typesetter's, and goes, or it belongs to the word, and
// stays. The rule, in this order: a soft hyphen goes; before a capital or a digit a hyphen
// stays, unless the document has the word whole; the spelling stays that the document uses
// elsewhere inside a line; before "and" or "or" in six languages it stays with a space
// ("medium- and long-term"); behind a digit and in words that are always written with one it
// stays; two parts that are both words of the document keep it ("decision-making"); else the
// habit of the document decides: where more than one line in 40 ends in a hyphen, its typesetter divided
// words, and the hyphen goes; where fewer do, as in all documents that the United Nations
// set since 1995, it stays.
type Seams struct {
	words   map[string]int
	divided bool
}

// NewSeams learns from the lines of a document.
func NewSeams(lines []string) *Seams {
	s := &Seams{words: map[string]int{}}
	broken, full, after := 0, 0, false
	for _, line := range lines {
		line = strings.TrimRightFunc(line, unicode.IsSpace)
		if line == "" {
			continue
		}
		full++
		fields := strings.Fields(line)
		ends := endsInHyphen(line)
		for i, f := range fields {
			if (i == 0 && after) || (i == len(fields)-1 && ends) {
				continue
			}
			s.learn(f)
		}
		if ends {
			broken++
		}
		after = ends
	}
	s.divided = broken >= 2 && broken*40 > full
	return s
}

func (s *Seams) learn(field string) {
	w := bareWord(field)
	if w == "" {
		return
	}
	s.words[w]++
	if !strings.ContainsRune(w, '-') {
		return
	}
	for _, part := range strings.Split(w, "-") {
		s.words[part]++
	}
}

// bareWord is a word in lower case without the marks around it, and with plain hyphens.
func bareWord(field string) string {
	w := strings.TrimFunc(field, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return strings.ToLower(strings.ReplaceAll(w, "\u2010", "-"))
}

func endsInHyphen(line string) bool {
	head, ok := cutHyphen(line)
	if !ok {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(head)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func cutHyphen(line string) (string, bool) {
	for _, h := range []string{"-", "\u2010", "\u00ad"} {
		if head, ok := strings.CutSuffix(line, h); ok {
			return head, true
		}
	}
	return line, false
}

// join says how left goes on in right: how many bytes to cut from left's end, and what to
// put between. Neither has white space at the seam.
func (s *Seams) join(left, right string) (cut int, between string) {
	if left == "" || right == "" {
		return 0, ""
	}
	if strings.HasSuffix(left, "\u00ad") {
		return len("\u00ad"), ""
	}
	last, _ := utf8.DecodeLastRuneInString(left)
	first, _ := utf8.DecodeRuneInString(right)
	if IsWide(last) && IsWide(first) {
		return 0, ""
	}
	if !endsInHyphen(left) {
		if last == '—' || first == '—' || (last == '/' && (unicode.IsLetter(first) || unicode.IsDigit(first))) {
			return 0, dashSpace(left, right)
		}
		return 0, " "
	}
	if !unicode.IsLower(first) {
		if s.dividesCapitals(left, right) {
			return hyphenSize(left), ""
		}
		return 0, hyphenSpace(first)
	}
	return s.hyphen(left, right)
}

// dividesCapitals reports whether a word set in capitals, such as an acronym, was divided:
// the document has it whole elsewhere.
func (s *Seams) dividesCapitals(left, right string) bool {
	head, _ := cutHyphen(left)
	a, b := bareWord(lastField(head)), bareWord(FirstField(right))
	return len(a) > 1 && len(b) > 1 && s.words[a+b] > 0 && s.words[a+"-"+b] == 0
}

func hyphenSize(left string) int {
	head, _ := cutHyphen(left)
	return len(left) - len(head)
}

// dashSpace leaves a dash or a slash at a seam with the space it has on its other side.
func dashSpace(left, right string) string {
	switch {
	case strings.HasSuffix(left, " —"), strings.HasPrefix(right, "— "):
		return " "
	case strings.HasSuffix(left, "—"), strings.HasPrefix(right, "—"), strings.HasSuffix(left, "/"):
		return ""
	}
	return " "
}

// hyphenSpace puts a space between a hyphen and a sign that is no part of a word.
func hyphenSpace(first rune) string {
	if unicode.IsLetter(first) || unicode.IsDigit(first) {
		return ""
	}
	return " "
}

func (s *Seams) hyphen(left, right string) (cut int, between string) {
	head, _ := cutHyphen(left)
	a, b := bareWord(lastField(head)), bareWord(FirstField(right))
	whole, compound := s.words[a+b], s.words[a+"-"+b]
	last, _ := utf8.DecodeLastRuneInString(head)
	switch {
	case whole > compound:
		return hyphenSize(left), ""
	case suspends(b, right):
		return 0, " "
	case compound > 0, unicode.IsDigit(last), keepsHyphen(a, b), !s.divided, s.isCompound(a, b):
		return 0, ""
	}
	return hyphenSize(left), ""
}

// isCompound reports whether both parts, or those next to the hyphen, are words of the
// document.
func (s *Seams) isCompound(a, b string) bool {
	a = a[strings.LastIndexByte(a, '-')+1:]
	b, _, chain := strings.Cut(b, "-")
	if chain && ties(b) && utf8.RuneCountInString(a) > 3 {
		return true
	}
	if s.words[a] == 0 {
		return isPrefix(a) && s.words[b] > 0 && utf8.RuneCountInString(b) > 3
	}
	return utf8.RuneCountInString(a) > 2 && (chain || (utf8.RuneCountInString(b) > 2 && s.words[b] > 0))
}

// ties holds the small words inside compounds such as "Chairperson-in-Office".
func ties(w string) bool {
	switch w {
	case "in", "of", "at", "the", "to", "by", "up", "on", "and", "for", "de", "en", "à", "la", "le", "sur", "et", "y", "на":
		return true
	}
	return false
}

// isPrefix holds those that some words have with a hyphen and others without.
func isPrefix(w string) bool {
	switch w {
	case "inter", "multi", "anti", "post", "pre", "co", "counter", "micro", "semi", "socio", "intra", "extra", "re", "trans", "ultra", "pro", "pan", "ex":
		return true
	}
	return false
}

// keepsHyphen holds parts of words that are written with a hyphen: "non-" and "self-",
// "celui-ci" and "lui-même", "из-за" and "какой-либо".
func keepsHyphen(a, b string) bool {
	switch a {
	case "non", "self", "vice", "celui", "celle", "ceux", "celles", "кое":
		return true
	case "из":
		return b == "за" || b == "под"
	}
	switch b {
	case "même", "mêmes", "либо", "нибудь":
		return true
	}
	return false
}

// suspends reports whether a hyphen stands for what follows behind "and" or "or": "medium-
// and long-term". Words such as "to" may also be the end of a divided one, so that a hyphen
// must follow.
func suspends(b, right string) bool {
	if strings.HasPrefix(right[len(firstWord(right)):], "-") {
		return false
	}
	switch b {
	case "and", "or", "et", "ou", "y", "e", "o", "u", "и", "или", "und":
		return true
	case "to":
		_, rest, _ := strings.Cut(right, " ")
		return strings.Contains(strings.TrimRight(FirstField(rest), "-"), "-")
	}
	return false
}

// FirstField is what stands before the first white space.
func FirstField(s string) string {
	if i := strings.IndexFunc(s, unicode.IsSpace); i >= 0 {
		return s[:i]
	}
	return s
}

// firstWord is the letters at the head of s.
func firstWord(s string) string {
	if i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		return s[:i]
	}
	return s
}

func lastField(s string) string {
	return s[strings.LastIndexFunc(s, unicode.IsSpace)+1:]
}

// IsWide holds the signs between which no space is set: Han, kana, and full-width marks.
func IsWide(r rune) bool {
	return unicode.Is(unicode.Han, r) || unicode.Is(unicode.Hiragana, r) || unicode.Is(unicode.Katakana, r) ||
		(r >= '\u3000' && r <= '\u303f') || (r >= '\uff00' && r <= '\uff60')
}

// Joined joins lines into one paragraph.
func (s *Seams) Joined(lines []string) string {
	b := Writer{seams: s}
	for _, line := range lines {
		b.SoftBreak()
		b.Write(line, 0)
	}
	return strings.TrimSuffix(b.Block(content.Block{}).Text, "\u00ad")
}
