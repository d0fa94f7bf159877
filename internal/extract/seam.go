package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// seams knows how the lines of one document are joined, from the document's own words.
//
// A hyphen at a line end is the typesetter's, and goes, or it belongs to the word, and
// stays. The rule, in this order: a soft hyphen goes; before a capital or a digit a hyphen
// stays; before "and" or "or" in six languages it stays with a space ("medium- and
// long-term"); the spelling stays that the document uses elsewhere inside a line; two parts
// that are both words of the document keep it ("decision-making"); else the habit of the
// document decides: where more than one line in 40 ends in a hyphen, its typesetter divided
// words, and the hyphen goes; where fewer do, as in all documents that the United Nations
// set since 1995, it stays.
type seams struct {
	words   map[string]int
	divided bool
}

// newSeams learns from the lines of a document.
func newSeams(lines []string) *seams {
	s := &seams{words: map[string]int{}}
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

func (s *seams) learn(field string) {
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
func (s *seams) join(left, right string) (cut int, between string) {
	if left == "" || right == "" {
		return 0, ""
	}
	if strings.HasSuffix(left, "\u00ad") {
		return len("\u00ad"), ""
	}
	last, _ := utf8.DecodeLastRuneInString(left)
	first, _ := utf8.DecodeRuneInString(right)
	if isWide(last) && isWide(first) {
		return 0, ""
	}
	if !endsInHyphen(left) {
		if last == '—' || first == '—' || (last == '/' && unicode.IsLetter(first)) {
			return 0, dashSpace(left, right)
		}
		return 0, " "
	}
	if !unicode.IsLower(first) {
		return 0, hyphenSpace(first)
	}
	return s.hyphen(left, right)
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

func (s *seams) hyphen(left, right string) (cut int, between string) {
	head, _ := cutHyphen(left)
	size := len(left) - len(head)
	a, b := bareWord(lastField(head)), bareWord(firstField(right))
	if isConjunction(b) && !strings.HasPrefix(right[len(firstWord(right)):], "-") {
		return 0, " "
	}
	whole, compound := s.words[a+b], s.words[a+"-"+b]
	switch {
	case whole > compound:
		return size, ""
	case compound > 0:
		return 0, ""
	case !s.divided:
		return 0, ""
	}
	if utf8.RuneCountInString(a) > 2 && utf8.RuneCountInString(b) > 2 && s.words[a] > 0 && s.words[b] > 0 {
		return 0, ""
	}
	return size, ""
}

func isConjunction(w string) bool {
	switch w {
	case "and", "or", "et", "ou", "y", "e", "o", "u", "и", "или", "und", "to":
		return true
	}
	return false
}

func firstField(s string) string {
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

// isWide holds the signs between which no space is set: Han, kana, and full-width marks.
func isWide(r rune) bool {
	return unicode.Is(unicode.Han, r) || unicode.Is(unicode.Hiragana, r) || unicode.Is(unicode.Katakana, r) ||
		(r >= '\u3000' && r <= '\u303f') || (r >= '\uff00' && r <= '\uff60')
}

// joined joins lines into one paragraph.
func (s *seams) joined(lines []string) string {
	b := spans{seams: s}
	for _, line := range lines {
		b.softBreak()
		b.write(line, 0)
	}
	return strings.TrimSuffix(b.block(Block{}).Text, "\u00ad")
}
