package annotate

import (
	"slices"

	"travaux/corpus"
)

// evidence is what the whole of a text shows about which capitalized words are persons'
// names: those that stand behind an honorific somewhere, or alone as the subject of a verb of
// saying, and the names of couples and families ("Tevita and Salote Fonokalafi") of whom one
// is named in full elsewhere.
type evidence struct {
	// single are the words, folded, by which someone is called alone.
	single map[string]bool
	// whole are names of several words, by thingKey.
	whole map[string]bool
}

// gather reads the evidence of a text.
func (a *Annotator) gather(list []*paragraph) *evidence {
	e := &evidence{single: map[string]bool{}, whole: map[string]bool{}}
	printed := map[string]bool{}
	var pairs [][2]string
	for _, p := range list {
		if p.lex.lang == corpus.Chinese || p.lex.lang == corpus.Arabic {
			continue
		}
		r := a.names(p)
		for i := 0; i < len(p.words); i++ {
			if !p.words[i].letters || !p.words[i].capital && !r.isHonorific(i) {
				continue
			}
			if _, end, _ := r.titled(i); end > 0 {
				e.single[r.foldedSpan(end-1, end)[0]] = true
				i = end - 1
				continue
			}
			if i > 0 && r.words[i-1].letters && r.isNameWord(i-1, false) {
				continue
			}
			switch end := r.nameEnd(i, false); {
			case end == i+1:
				if r.speaksAlone(i) {
					e.single[r.foldedSpan(i, end)[0]] = true
				}
				if pair, ok := r.pairAt(i); ok {
					pairs = append(pairs, pair)
				}
			case end > i+1:
				printed[thingKey(r.foldedSpan(i, end))] = true
			}
		}
	}
	for _, pair := range pairs {
		if printed[pair[0]] || printed[pair[1]] {
			e.whole[pair[0]], e.whole[pair[1]] = true, true
		}
	}
	return e
}

// speaksAlone reports whether the single word at i is the subject of a verb of saying.
func (r *nameReader) speaksAlone(i int) bool {
	if i > 0 && r.words[i-1].letters {
		prev := r.words[i-1]
		if v := r.lex.verbAt(prev.fold); !prev.capital && v&saying != 0 {
			return true
		}
		if !conjunctions[prev.fold] && !r.lex.is("that", prev.fold) {
			return false
		}
	}
	j := i + 1
	for j < len(r.words) && r.words[j].letters && (r.lex.is("auxiliary", r.words[j].fold) || r.lex.is("adverb", r.words[j].fold)) {
		j++
	}
	return j < len(r.words) && r.words[j].letters && !r.words[j].capital && r.lex.verbAt(r.words[j].fold)&(saying|speechAct) != 0
}

// pairAt reads "Tevita and Salote Fonokalafi" at word i as the keys of two names.
func (r *nameReader) pairAt(i int) (pair [2]string, ok bool) {
	if i+3 >= len(r.words) || !conjunctions[r.words[i+1].fold] || !r.isNameWord(i, false) {
		return pair, false
	}
	end := r.nameEnd(i+2, false)
	if end < i+4 {
		return pair, false
	}
	second := r.foldedSpan(i+2, end)
	first := append(r.foldedSpan(i, i+1), second[1:]...)
	return [2]string{thingKey(first), thingKey(second)}, true
}

// isPerson reports whether the evidence shows that a name of several words is a person's.
func (e *evidence) isPerson(name []string) bool {
	if e == nil || len(name) < 2 {
		return false
	}
	if e.single[name[len(name)-1]] || e.single[name[0]] || e.whole[thingKey(name)] {
		return true
	}
	return len(name) > 2 && slices.ContainsFunc(name[1:], func(w string) bool { return e.single[w] })
}
