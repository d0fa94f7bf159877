package web

import (
	"slices"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
)

// codePoints turns byte offsets into text into offsets in Unicode code points, which is
// what a reader in any programming language can count.
func codePoints(text string, spans []corpus.Span) [][2]int {
	out := make([][2]int, 0, len(spans))
	for _, s := range spans {
		s = clampSpan(text, s)
		start := utf8.RuneCountInString(text[:s.Start])
		out = append(out, [2]int{start, start + utf8.RuneCountInString(text[s.Start:s.End])})
	}
	return out
}

// codePointSpan is codePoints for one span; nil for an empty one.
func codePointSpan(text string, s corpus.Span) *[2]int {
	if s.End <= s.Start {
		return nil
	}
	return &codePoints(text, []corpus.Span{s})[0]
}

// clampSpan keeps a span inside text and its ends at the start of characters, so that a
// wrong one shows as a wrong mark and not as a broken page.
func clampSpan(text string, s corpus.Span) corpus.Span {
	s.Start = clampOffset(text, s.Start)
	s.End = max(s.Start, clampOffset(text, s.End))
	return s
}

func clampOffset(text string, i int) int {
	i = min(max(i, 0), len(text))
	for i > 0 && i < len(text) && !utf8.RuneStart(text[i]) {
		i--
	}
	return i
}

// mergeSpans joins spans that touch, overlap, or have only spaces between them: two found
// words side by side read as one mark.
func mergeSpans(text string, spans []corpus.Span) []corpus.Span {
	spans = slices.Clone(spans)
	slices.SortFunc(spans, func(a, b corpus.Span) int { return a.Start - b.Start })
	var out []corpus.Span
	for _, s := range spans {
		s = clampSpan(text, s)
		if s.Start == s.End {
			continue
		}
		if n := len(out); n > 0 && (s.Start <= out[n-1].End || strings.TrimSpace(text[out[n-1].End:s.Start]) == "") {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

// piece is a stretch of a passage as a page shows it.
type piece struct {
	Text   string
	Marked bool // found by the query
	Said   bool // the words of a speaker, inside a text by someone else
	Nested bool // quoted within a speaker's words
}

// pieces cuts text where a mark, a quotation or a nested quotation begins or ends. The
// pieces joined are text.
func pieces(text string, marks []corpus.Span, statements []corpus.Statement) []piece {
	said, nested := quotedSpans(text, statements)
	cuts := []int{0, len(text)}
	for _, list := range [][]corpus.Span{marks, said, nested} {
		for _, s := range list {
			cuts = append(cuts, s.Start, s.End)
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	out := make([]piece, 0, len(cuts)-1)
	for i := 1; i < len(cuts); i++ {
		at := cuts[i-1]
		out = append(out, piece{
			Text:   text[at:cuts[i]],
			Marked: covers(marks, at),
			Said:   covers(said, at),
			Nested: covers(nested, at),
		})
	}
	return out
}

// quotedSpans returns where statements are quoted inside someone else's text, and where
// sources are quoted inside statements. A turn or a speech is the speaker's as a whole and
// needs no mark.
func quotedSpans(text string, statements []corpus.Statement) (said, nested []corpus.Span) {
	for _, st := range statements {
		if st.Kind == corpus.Direct || st.Kind == corpus.Partial {
			said = append(said, clampSpan(text, st.Span))
		}
		for _, n := range st.Nested {
			nested = append(nested, clampSpan(text, n.Span))
		}
	}
	return said, nested
}

func covers(spans []corpus.Span, at int) bool {
	return slices.ContainsFunc(spans, func(s corpus.Span) bool { return s.Start <= at && at < s.End })
}
