package annotate

import (
	"slices"
	"strings"

	"travaux/corpus"
)

// evidence is what the whole of a text shows about which capitalized words are persons'
// names: those that stand behind an honorific somewhere, or alone as a subject, and the names
// of couples and families ("Tevita and Salote Fonokalafi") of whom one is named in full
// elsewhere. A word that the text also has in small letters is no such name.
type evidence struct {
	// single are the words, folded, by which someone is called alone.
	single map[string]bool
	// whole are names of several words, by thingKey.
	whole map[string]bool
	// organizations are names of several words behind a word for an organization.
	organizations map[string]bool
	// common are the words in small letters.
	common map[string]bool
}

// gather reads the evidence of a text.
func (dir *directory) gather(list []*text) *evidence {
	e := &evidence{single: map[string]bool{}, whole: map[string]bool{}, organizations: map[string]bool{}, common: map[string]bool{}}
	printed, lone := map[string]int{}, map[string]bool{}
	var pairs [][2]string
	for _, p := range list {
		if p.lex.lang == corpus.Chinese || p.lex.lang == corpus.Arabic || p.lex.lang == corpus.Russian {
			continue
		}
		r := dir.names(p)
		for i := 0; i < len(p.words); i++ {
			if !p.words[i].letters {
				continue
			}
			if !p.words[i].capital && !r.isHonorific(i) {
				if !r.inAddress(i) {
					e.common[p.words[i].fold] = true
				}
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
				} else if r.subjectAlone(i) {
					lone[r.foldedSpan(i, end)[0]] = true
				}
				if pair, ok := r.pairAt(i); ok {
					pairs = append(pairs, pair)
				}
			case end > i+1:
				key := thingKey(r.foldedSpan(i, end))
				printed[key]++
				if r.afterOrganization(i) {
					e.organizations[key] = true
				}
			}
		}
	}
	for w := range lone {
		if !e.common[w] {
			e.single[w] = true
		}
	}
	for _, pair := range pairs {
		if printed[pair[0]] > 0 || printed[pair[1]] > 1 { // the pair itself counts once
			e.whole[pair[0]], e.whole[pair[1]] = true, true
		}
	}
	return e
}

// inAddress reports whether the word at i is a part of an address: vale@harbour.example.
func (r *nameReader) inAddress(i int) bool {
	w := r.words[i]
	if w.Start > 0 && strings.ContainsRune("@./_", rune(r.text[w.Start-1])) {
		return true
	}
	return w.End+1 < len(r.text) && (strings.ContainsRune("@/_", rune(r.text[w.End])) || r.text[w.End] == '.' && r.text[w.End+1] >= 'a' && r.text[w.End+1] <= 'z')
}

// subjectAlone reports whether the single word at i begins a clause and a word in small
// letters stands behind it that may be its verb.
func (r *nameReader) subjectAlone(i int) bool {
	if i > 0 && r.words[i-1].letters || i+1 >= len(r.words) {
		return false
	}
	next := r.words[i+1]
	return next.letters && !next.capital && !r.lex.is("preposition", next.fold) && !r.lex.is("of", next.fold) && !isConjunction(next.fold) &&
		(!r.lex.is("determiner", next.fold) || isClitic(next.fold)) && r.roleAt(i+1) == 0
}

// afterOrganization reports whether a word for an organization stands before word i, with an
// adjective or two between: "la organización no gubernamental Techo Común".
func (r *nameReader) afterOrganization(i int) bool {
	far := 3
	if r.lex.lang == corpus.English { // its adjectives stand before the noun
		far = 1
	}
	for k := i - 1; k >= 0 && i-k <= far && r.words[k].letters && !r.words[k].capital; k-- {
		if r.lex.is("organization", r.words[k].fold) {
			return true
		}
		if r.lex.is("who", r.words[k].fold) || r.lex.is("of", r.words[k].fold) || r.lex.is("determiner", r.words[k].fold) {
			return false
		}
	}
	return i > 0 && r.words[i-1].letters && r.words[i-1].capital && r.lex.is("organization", r.words[i-1].fold)
}

// speaksAlone reports whether the single word at i is the subject of a verb of saying.
func (r *nameReader) speaksAlone(i int) bool {
	if i > 0 && r.words[i-1].letters {
		prev := r.words[i-1]
		if v := r.lex.verbAt(prev.fold); !prev.capital && v&saying != 0 {
			return true
		}
		if !isConjunction(prev.fold) && !r.lex.is("that", prev.fold) {
			return false
		}
	}
	j := i + 1
	for j < len(r.words) && r.words[j].letters && (r.lex.is("auxiliary", r.words[j].fold) || r.isAdverb(j)) {
		j++
	}
	return j < len(r.words) && r.words[j].letters && !r.words[j].capital && r.lex.verbAt(r.words[j].fold)&(saying|speechAct) != 0
}

// pairAt reads "Tevita and Salote Fonokalafi" at word i as the keys of two names.
func (r *nameReader) pairAt(i int) (pair [2]string, ok bool) {
	if i+3 >= len(r.words) || !isConjunction(r.words[i+1].fold) || !r.isNameWord(i, false) {
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

// isPerson reports whether the evidence shows that a name of several words, printed with
// printed as its last one, is a person's.
func (e *evidence) isPerson(name []string, last string) bool {
	if e == nil || len(name) < 2 || e.organizations[thingKey(name)] {
		return false
	}
	if e.single[name[len(name)-1]] || e.single[name[0]] || e.whole[thingKey(name)] {
		return true
	}
	if slices.ContainsFunc(name, func(w string) bool { return e.common[w] }) {
		return false
	}
	return isDouble(last) || len(name) > 2 && slices.ContainsFunc(name[1:], func(w string) bool { return e.single[w] })
}

// isDouble reports whether a word is two family names with a hyphen between them.
func isDouble(printed string) bool {
	a, b, ok := strings.Cut(printed, "-")
	return ok && hasCapital(a) && hasCapital(b) && len([]rune(a)) > 1 && len([]rune(b)) > 1
}
