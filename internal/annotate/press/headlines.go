package press

import (
	"strings"
	"unicode"

	"travaux/corpus"
	"travaux/internal/annotate/press/story"
)

// A headline often has words in marks that the text below quotes again with their speaker.

// shortestHeadline is how many letters the words must have, so that they are not a term that
// several use.
const shortestHeadline = 8

// headlines attributes the quotations of titles and headings to whom the text says the same
// words of, where that is one.
func headlines(list []*story.Paragraph) {
	for _, p := range list {
		if p.Prose || p.Passage.Kind == corpus.Notice {
			continue
		}
		for _, q := range p.Quotes {
			v := saidBelow(list, lettersOf(p.Passage.Text[q.Inner.Start:q.Inner.End]))
			if v == nil {
				v = saidInOtherForm(list, p, q.Inner)
			}
			if v == nil {
				v = namedInHeadline(p, q.Inner)
			}
			if v != nil {
				p.Found = append(p.Found, story.Finding{Kind: corpus.Partial, Span: q.Inner, Voice: v, Rule: "quotation: " + v.How + ", said below", Sure: v.Sure - .1})
			}
		}
	}
}

func saidBelow(list []*story.Paragraph, words string) *story.Voice {
	if len([]rune(words)) < shortestHeadline && !hasHan(words) {
		return nil
	}
	var found *story.Voice
	for _, p := range list {
		for _, f := range p.Found {
			if !p.Prose || f.Kind == corpus.Indirect || f.Voice == nil || !strings.Contains(lettersOf(p.Passage.Text[f.Span.Start:f.Span.End]), words) {
				continue
			}
			if found != nil && !found.Same(f.Voice) {
				return nil
			}
			found = f.Voice
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
