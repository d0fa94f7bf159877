package annotate

import (
	"strings"

	"travaux/corpus"
)

// English prints a quick exchange as paragraphs of their own: “...,” said the one. ¶ “...,” said
// the other. ¶ “...” The third is the first one's.

// mostTagWords is how many words beside the quotation a turn of such an exchange has.
const mostTagWords = 10

// dialogues gives the paragraphs that are a quotation and no more, behind the turns of two, to
// the one of the two who did not speak last.
func dialogues(list []*paragraph) {
	for i := 2; i < len(list); i++ {
		p := list[i]
		if p.lex.lang != corpus.English || !p.prose || len(p.found) == 0 || wordsBeside(p) > 0 || runsOn(p) || runsOn(list[i-1]) {
			continue
		}
		a, b := turnBy(list[i-2]), turnBy(list[i-1])
		if a == nil || b == nil || a.same(b) {
			continue
		}
		for k := range p.found {
			p.found[k].voice, p.found[k].rule, p.found[k].sure = a, "quotation: "+a.how+", by turns", a.sure-.2
		}
	}
}

// turnBy is the one speaker of a paragraph that is a quotation with little beside it.
func turnBy(p *paragraph) *voice {
	if p.lex.lang != corpus.English || !p.prose || len(p.quotes) == 0 || wordsBeside(p) > mostTagWords {
		return nil
	}
	var only *voice
	for _, f := range p.found {
		if f.kind != corpus.Direct || f.voice == nil || only != nil && !only.same(f.voice) {
			return nil
		}
		only = f.voice
	}
	return only
}

// wordsBeside counts the words outside quotations.
func wordsBeside(p *paragraph) int {
	n := 0
	for _, w := range p.words {
		if w.letters {
			n++
		}
	}
	return n
}

// runsOn reports whether a quotation goes on from the paragraph before or into the next one.
func runsOn(p *paragraph) bool {
	for _, q := range p.quotes {
		if q.open || q.opened {
			return true
		}
	}
	return false
}

// bareTitle reports whether the words from j to the office at word from are nouns that describe
// it: "replied conference president Ms. Vale".
func (r *reader) bareTitle(j, from int) bool {
	if r.lex.lang != corpus.English || from <= j || from-j > 3 {
		return false
	}
	for k := j; k < from; k++ {
		w := r.words[k]
		if !w.letters || r.namingOf(k) != nil || r.lex.is("preposition", w.fold) || r.lex.is("determiner", w.fold) && k > j || r.lex.is("they", w.fold) || r.isAdverb(k) || isConjunction(w.fold) ||
			r.lex.is("auxiliary", w.fold) || r.lex.verbAt(w.fold) != 0 && !strings.HasSuffix(w.fold, "s") {
			return false
		}
	}
	return true
}
