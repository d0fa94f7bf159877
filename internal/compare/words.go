package compare

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
)

// text is a paragraph as it is compared.
type text struct {
	words  []int // one a word or sign, the same for the same
	spans  []corpus.Span
	sorted []int
}

// interner numbers words.
type interner map[string]int

func (in interner) all(passages []corpus.Passage) []text {
	list := make([]text, len(passages))
	for i := range passages {
		list[i] = in.text(passages[i].Text)
	}
	return list
}

func (in interner) text(s string) text {
	var t text
	for i := 0; i < len(s); {
		n := wordEnd(s[i:])
		r, _ := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsSpace(r) {
			word := plain(s[i : i+n])
			id, ok := in[word]
			if !ok {
				id = len(in)
				in[word] = id
			}
			t.words = append(t.words, id)
			t.spans = append(t.spans, corpus.Span{Start: i, End: i + n})
		}
		i += n
	}
	t.sorted = slices.Clone(t.words)
	slices.Sort(t.sorted)
	return t
}

// wordEnd returns the length of the word that s begins with: letters and digits, where each
// sign of Chinese is one; or of another sign.
func wordEnd(s string) int {
	for n := 0; n < len(s); {
		r, size := utf8.DecodeRuneInString(s[n:])
		inWord := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
		if !inWord || unicode.Is(unicode.Han, r) {
			if n == 0 {
				return size
			}
			return n
		}
		n += size
	}
	return len(s)
}

// plain writes quotation marks and dashes in one way each: they change from one office to the next.
func plain(sign string) string {
	switch sign {
	case "’", "‘", "'", "ʼ":
		return "'"
	case "“", "”", "„", "«", "»", "\"":
		return "\""
	case "–", "—", "‐", "‑", "-":
		return "-"
	}
	return sign
}

func (t text) same(u text) bool { return slices.Equal(t.words, u.words) }

// weight is how much speaks for two paragraphs being versions of one; 0 for too little.
func (t text) weight(u text) float32 {
	common := 0
	for i, j := 0, 0; i < len(t.sorted) && j < len(u.sorted); {
		switch {
		case t.sorted[i] < u.sorted[j]:
			i++
		case t.sorted[i] > u.sorted[j]:
			j++
		default:
			common, i, j = common+1, i+1, j+1
		}
	}
	total := len(t.words) + len(u.words)
	if total == 0 {
		return 1
	}
	alike := 2 * float32(common) / float32(total)
	if alike < leastAlike {
		return 0
	}
	return alike * float32(total)
}

// maxCells bounds the work for two paragraphs; beyond it all between their common beginning and
// end counts as changed.
const maxCells = 4 << 20

// difference returns the words that only one of two paragraphs has, with what stands between
// those that follow each other.
func difference(a, b text) (cut, put []corpus.Span) {
	from := 0
	for from < min(len(a.words), len(b.words)) && a.words[from] == b.words[from] {
		from++
	}
	to, end := len(a.words), len(b.words)
	for to > from && end > from && a.words[to-1] == b.words[end-1] {
		to, end = to-1, end-1
	}
	keptA, keptB := make([]bool, len(a.words)), make([]bool, len(b.words))
	for i := range keptA {
		keptA[i] = i < from || i >= to
	}
	for j := range keptB {
		keptB[j] = j < from || j >= end
	}
	common(a.words[from:to], b.words[from:end], keptA[from:to], keptB[from:end])
	return a.runs(keptA), b.runs(keptB)
}

// common marks the longest run of words that both have in order.
func common(a, b []int, keptA, keptB []bool) {
	if len(a)*len(b) > maxCells {
		return
	}
	width := len(b) + 1
	length := make([]int32, (len(a)+1)*width)
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if at := i*width + j; a[i] == b[j] {
				length[at] = length[at+width+1] + 1
			} else {
				length[at] = max(length[at+width], length[at+1])
			}
		}
	}
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch at := i*width + j; {
		case a[i] == b[j]:
			keptA[i], keptB[j] = true, true
			i, j = i+1, j+1
		case length[at+width] >= length[at+1]:
			i++
		default:
			j++
		}
	}
}

// runs joins the spans of neighbouring words that are not kept.
func (t text) runs(kept []bool) []corpus.Span {
	var out []corpus.Span
	for i, span := range t.spans {
		switch {
		case kept[i]:
		case i > 0 && !kept[i-1]:
			out[len(out)-1].End = span.End
		default:
			out = append(out, span)
		}
	}
	return out
}
