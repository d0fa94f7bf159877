package annotate

import (
	"strings"
	"unicode"

	"travaux/corpus"
)

// A headline often has words in marks that the text below quotes again with their speaker.

// shortestHeadline is how many letters the words must have, so that they are not a term that
// several use.
const shortestHeadline = 8

// headlines attributes the quotations of titles and headings to whom the text says the same
// words of, where that is one.
func headlines(list []*paragraph) {
	for _, p := range list {
		if p.prose || p.passage.Kind == corpus.Notice {
			continue
		}
		for _, q := range p.quotes {
			v := saidBelow(list, lettersOf(p.passage.Text[q.inner.Start:q.inner.End]))
			if v == nil {
				v = saidInOtherForm(list, p, q.inner)
			}
			if v == nil {
				v = namedInHeadline(p, q.inner)
			}
			if v != nil {
				p.found = append(p.found, finding{kind: corpus.Partial, span: q.inner, voice: v, rule: "quotation: " + v.how + ", said below", sure: v.sure - .1})
			}
		}
	}
}

func saidBelow(list []*paragraph, words string) *voice {
	if len([]rune(words)) < shortestHeadline && !hasHan(words) {
		return nil
	}
	var found *voice
	for _, p := range list {
		for _, f := range p.found {
			if !p.prose || f.kind == corpus.Indirect || f.voice == nil || !strings.Contains(lettersOf(p.passage.Text[f.span.Start:f.span.End]), words) {
				continue
			}
			if found != nil && !found.same(f.voice) {
				return nil
			}
			found = f.voice
		}
	}
	return found
}

func hasHan(s string) bool {
	for _, r := range s {
		if unicode.Is(unicode.Han, r) {
			return len([]rune(s)) >= 4
		}
	}
	return false
}

// lettersOf is a text in small letters without spaces and marks.
func lettersOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
