package annotate

import (
	"slices"
	"strings"

	"travaux/corpus"
)

// A headline shortens what it quotes, and parts it from its attribution otherwise than the text
// does: «Мост, у которого один берег» over «Нам предложили мост, — сказал он, — у которого один
// берег». Whose the words are is told by the stems of them, or by the name before the colon.

// fewestHeadlineWords is how many words a headline's quotation must share with the text's.
const fewestHeadlineWords = 3

// saidInOtherForm is whom the text says the words of, in another order of the cases or with the
// reporter's words between, where that is one. It is asked of Russian, whose nouns have cases.
func saidInOtherForm(list []*paragraph, p *paragraph, span corpus.Span) *voice {
	if p.lex.lang != corpus.Russian {
		return nil
	}
	words := stemsIn(p.passage.Text[span.Start:span.End])
	if len(words) < fewestHeadlineWords {
		return nil
	}
	var found *voice
	for _, o := range list {
		if !o.prose {
			continue
		}
		said := map[*voice][]string{}
		var voices []*voice
		for _, f := range o.found {
			if f.kind == corpus.Indirect || f.voice == nil {
				continue
			}
			k := slices.IndexFunc(voices, f.voice.same)
			if k < 0 {
				k = len(voices)
				voices = append(voices, f.voice)
			}
			said[voices[k]] = append(said[voices[k]], stemsIn(o.passage.Text[f.span.Start:f.span.End])...)
		}
		for _, v := range voices {
			if !holdsInOrder(said[v], words) {
				continue
			}
			if found != nil && !found.same(v) {
				return nil
			}
			found = v
		}
	}
	return found
}

func stemsIn(s string) []string {
	var out []string
	for _, w := range wordsOf(s, 0, len(s), nil) {
		if w.letters {
			out = append(out, nominativeStem(w.fold))
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
func namedInHeadline(p *paragraph, span corpus.Span) *voice {
	if p.lex.lang != corpus.Russian {
		return nil
	}
	before := strings.TrimRight(p.passage.Text[:span.Start], " «„“\"")
	after := strings.TrimLeft(p.passage.Text[span.End:], " »“”\"")
	if !strings.HasSuffix(before, ":") && !strings.HasPrefix(after, "—") && !strings.HasPrefix(after, "–") {
		return nil
	}
	var found *voice
	for _, n := range p.namings {
		if n.who.doubtful || found != nil && found.who != n.who {
			return nil
		}
		found = byName(n.who)
	}
	return found
}
