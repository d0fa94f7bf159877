package press

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// English prints a quick exchange as paragraphs of their own: “...,” said the one. ¶ “...,” said
// the other. ¶ “...” The third is the first one's.

// mostTagWords is how many words beside the quotation a turn of such an exchange has.
const mostTagWords = 10

// dialogues gives the paragraphs that are a quotation and no more, behind the turns of two, to
// the one of the two who did not speak last.
func dialogues(list []*story.Paragraph) {
	for i := 2; i < len(list); i++ {
		p := list[i]
		if p.Lex.Lang != corpus.English || !p.Prose || len(p.Found) == 0 || wordsBeside(p) > 0 || runsOn(p) || runsOn(list[i-1]) {
			continue
		}
		a, b := turnBy(list[i-2]), turnBy(list[i-1])
		if a == nil || b == nil || a.Same(b) {
			continue
		}
		for k := range p.Found {
			p.Found[k].Voice, p.Found[k].Rule, p.Found[k].Sure = a, "quotation: "+a.How+", by turns", a.Sure-.2
		}
	}
}

// turnBy is the one speaker of a paragraph that is a quotation with little beside it.
func turnBy(p *story.Paragraph) *story.Voice {
	if p.Lex.Lang != corpus.English || !p.Prose || len(p.Quotes) == 0 || wordsBeside(p) > mostTagWords {
		return nil
	}
	var only *story.Voice
	for _, f := range p.Found {
		if f.Kind != corpus.Direct || f.Voice == nil || only != nil && !only.Same(f.Voice) {
			return nil
		}
		only = f.Voice
	}
	return only
}

// wordsBeside counts the words outside quotations.
func wordsBeside(p *story.Paragraph) int {
	n := 0
	for _, w := range p.Words {
		if w.Letters {
			n++
		}
	}
	return n
}

// runsOn reports whether a quotation goes on from the paragraph before or into the next one.
func runsOn(p *story.Paragraph) bool {
	for _, q := range p.Quotes {
		if q.Open || q.Opened {
			return true
		}
	}
	return false
}

// bareTitle reports whether the words from j to the office at word from are nouns that describe
// it: "replied conference president Ms. Vale".
func (r *reader) bareTitle(j, from int) bool {
	if r.Lex.Lang != corpus.English || from <= j || from-j > 3 {
		return false
	}
	for k := j; k < from; k++ {
		w := r.Words[k]
		if !w.Letters || r.NamingOf(k) != nil || r.Lex.Is("preposition", w.Fold) || r.Lex.Is("determiner", w.Fold) && k > j || r.Lex.Is("they", w.Fold) || r.IsAdverb(k) || wording.IsConjunction(w.Fold) ||
			r.Lex.Is("auxiliary", w.Fold) || r.Lex.VerbAt(w.Fold) != 0 && !strings.HasSuffix(w.Fold, "s") {
			return false
		}
	}
	return true
}
