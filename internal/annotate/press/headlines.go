package press

import (
	"slices"
	"strings"
	"unicode"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
	"travaux/internal/annotate/wording/inflection"
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
			if v == nil {
				v = headlineVoice(list, p, q.Inner)
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

// A headline shortens what it quotes, and parts it from its attribution otherwise than the text
// does: «Мост, у которого один берег» over «Нам предложили мост, — сказал он, — у которого один
// берег». Whose the words are is told by the stems of them, or by the name before the colon.

// fewestHeadlineWords is how many words a headline's quotation must share with the text's.
const fewestHeadlineWords = 3

// saidInOtherForm is whom the text says the words of, in another order of the cases or with the
// reporter's words between, where that is one. It is asked of Russian, whose nouns have cases.
func saidInOtherForm(list []*story.Paragraph, p *story.Paragraph, span corpus.Span) *story.Voice {
	if p.Lex.Lang != corpus.Russian && p.Lex.Lang != corpus.French {
		return nil
	}
	words := formsIn(p, p.Passage.Text[span.Start:span.End])
	if len(words) < fewestHeadlineWords || p.Lex.Lang == corpus.French && len(words) < 2*fewestHeadlineWords-1 {
		return nil
	}
	var found *story.Voice
	for _, o := range list {
		if !o.Prose {
			continue
		}
		said := map[*story.Voice][]string{}
		var voices []*story.Voice
		for _, f := range o.Found {
			if f.Kind == corpus.Indirect || f.Voice == nil {
				continue
			}
			k := slices.IndexFunc(voices, f.Voice.Same)
			if k < 0 {
				k = len(voices)
				voices = append(voices, f.Voice)
			}
			said[voices[k]] = append(said[voices[k]], formsIn(o, o.Passage.Text[f.Span.Start:f.Span.End])...)
		}
		for _, v := range voices {
			if !holdsInOrder(said[v], words) {
				continue
			}
			if found != nil && !found.Same(v) {
				return nil
			}
			found = v
		}
	}
	return found
}

func stemsIn(s string) []string {
	var out []string
	for _, w := range wording.Words(s, 0, len(s), nil) {
		if w.Letters {
			out = append(out, inflection.Stem(w.Fold))
		}
	}
	return out
}

// holdsInOrder reports whether all the stems stand among the others, in order.
func holdsInOrder(all, stems []string) bool {
	for _, s := range stems {
		k := slices.Index(all, s)
		if k < 0 {
			return false
		}
		all = all[k+1:]
	}
	return true
}

// namedInHeadline is the one person whom a headline names before a colon and the quotation, or
// behind it and a dash.
func namedInHeadline(p *story.Paragraph, span corpus.Span) *story.Voice {
	if p.Lex.Lang != corpus.Russian && p.Lex.Lang != corpus.Spanish {
		return nil
	}
	before := strings.TrimRight(p.Passage.Text[:span.Start], " «„“\"")
	after := strings.TrimLeft(p.Passage.Text[span.End:], " »“”\"")
	if !strings.HasSuffix(before, ":") && !strings.HasPrefix(after, "—") && !strings.HasPrefix(after, "–") {
		return nil
	}
	var found *story.Voice
	for _, n := range p.Namings {
		if n.Who.Doubtful || found != nil && found.Who != n.Who {
			return nil
		}
		found = story.ByName(n.Who)
	}
	return found
}

// formsIn are the words of a text as a headline may repeat them: in Russian their stems.
func formsIn(p *story.Paragraph, s string) []string {
	if p.Lex.Lang == corpus.Russian {
		return stemsIn(s)
	}
	return people.FoldedWords(s)
}
