package corpus

import (
	"strings"
	"unicode"
)

// Negotiated reports whether square brackets in a document of this type mean words that are
// not agreed on. Elsewhere they are an editor's.
func (t DocType) Negotiated() bool {
	return t == Draft || t == Outcome || t == WorkingPaper
}

// mostBracketed is how many passages a pair of brackets may span: a bracket that closes
// farther on was left open by mistake.
const mostBracketed = 60

// Bracketed returns for each text of a negotiated document, in reading order, the stretches
// that stand in square brackets, the brackets included. Brackets inside brackets are not
// told apart, and a pair may open in one text and close in a later one. A bracket without
// its pair marks nothing; nor does one around a number, a symbol or an omission, which is no
// one's proposal. The spans of a text are in order and do not overlap.
func Bracketed(texts []string) [][]Span {
	type place struct{ text, at int }
	var open []place
	out := make([][]Span, len(texts))
	for i, s := range texts {
		for at, r := range s {
			switch r {
			case '[', '［':
				open = append(open, place{i, at})
			case ']', '］':
				if len(open) == 0 {
					continue
				}
				from := open[len(open)-1]
				open = open[:len(open)-1]
				end := at + len(string(r))
				if i-from.text > mostBracketed || from.text == i && editorial(s[from.at:end]) {
					continue
				}
				for k := from.text; k <= i; k++ {
					span := Span{0, len(texts[k])}
					if k == from.text {
						span.Start = from.at
					}
					if k == i {
						span.End = end
					}
					out[k] = addBracketed(out[k], span)
				}
			}
		}
	}
	return out
}

// addBracketed adds a span that ends behind all others, dropping those that lie in it.
func addBracketed(spans []Span, s Span) []Span {
	for len(spans) > 0 && spans[len(spans)-1].Start >= s.Start {
		spans = spans[:len(spans)-1]
	}
	if n := len(spans); n > 0 && spans[n-1].End >= s.End {
		return spans
	}
	if s.Start < s.End {
		spans = append(spans, s)
	}
	return spans
}

// editorial reports whether what stands in brackets is an editor's: a number, a symbol, an
// omission.
func editorial(s string) bool {
	inner := strings.TrimFunc(s, func(r rune) bool { return strings.ContainsRune("[]［］ ", r) })
	if strings.IndexFunc(inner, unicode.IsLetter) < 0 || strings.EqualFold(inner, "sic") {
		return true
	}
	return SymbolEnd(inner, 0) == len(inner)
}
