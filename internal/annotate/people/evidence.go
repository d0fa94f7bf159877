package people

import (
	"slices"
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// Evidence is what the whole of a text shows about which capitalized words are persons'
// names: those that stand behind an honorific somewhere, or alone as a subject, and the names
// of couples and families ("Tevita and Salote Fonokalafi") of whom one is named in full
// elsewhere. A word that the text also has in small letters is no such name.
type Evidence struct {
	// single are the words, folded, by which someone is called alone.
	single map[string]bool
	// whole are names of several words, by ThingKey.
	whole map[string]bool
	// Organizations are names of several words behind a word for an organization, of English also
	// names that are said to be one's.
	Organizations map[string]bool
	// common are the words in small letters.
	common map[string]bool
}

// Evidence reads the evidence of a text.
func (dir *Directory) Evidence(list []*Text) *Evidence {
	e := &Evidence{single: map[string]bool{}, whole: map[string]bool{}, Organizations: map[string]bool{}, common: map[string]bool{}}
	printed, lone := map[string]int{}, map[string]bool{}
	var pairs [][2]string
	for _, p := range list {
		if p.Lex.Lang == corpus.Chinese || p.Lex.Lang == corpus.Arabic || p.Lex.Lang == corpus.Russian {
			continue
		}
		r := dir.Reader(p)
		for i := 0; i < len(p.Words); i++ {
			if !p.Words[i].Letters {
				continue
			}
			if !p.Words[i].Capital && !r.isHonorific(i) {
				if !r.inAddress(i) {
					e.common[p.Words[i].Fold] = true
				}
				continue
			}
			if _, end, _ := r.titled(i); end > 0 {
				e.single[r.FoldedSpan(end-1, end)[0]] = true
				i = end - 1
				continue
			}
			if i > 0 && r.Words[i-1].Letters && r.IsNameWord(i-1, false) {
				continue
			}
			end := r.nameEnd(i, false)
			if end > i && r.isCalledBody(end) {
				e.Organizations[ThingKey(r.FoldedSpan(i, end))] = true
				if end == i+1 {
					continue
				}
			}
			switch {
			case end == i+1:
				if r.speaksAlone(i) {
					e.single[r.FoldedSpan(i, end)[0]] = true
				} else if r.subjectAlone(i) {
					lone[r.FoldedSpan(i, end)[0]] = true
				}
				if pair, ok := r.pairAt(i); ok {
					pairs = append(pairs, pair)
				}
			case end > i+1:
				key := ThingKey(r.FoldedSpan(i, end))
				printed[key]++
				if r.afterOrganization(i) {
					e.Organizations[key] = true
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
func (r *Reader) inAddress(i int) bool {
	w := r.Words[i]
	if w.Start > 0 && strings.ContainsRune("@./_", rune(r.Text[w.Start-1])) {
		return true
	}
	return w.End+1 < len(r.Text) && (strings.ContainsRune("@/_", rune(r.Text[w.End])) || r.Text[w.End] == '.' && r.Text[w.End+1] >= 'a' && r.Text[w.End+1] <= 'z')
}

// subjectAlone reports whether the single word at i begins a clause and a word in small
// letters stands behind it that may be its verb.
func (r *Reader) subjectAlone(i int) bool {
	if i > 0 && r.Words[i-1].Letters || i+1 >= len(r.Words) {
		return false
	}
	next := r.Words[i+1]
	if r.Lex.Lang == corpus.French && i+3 < len(r.Words) && next.IsMark(",") && r.Words[i+3].IsMark(",") && (r.Words[i+2].Fold == "lui" || r.Words[i+2].Fold == "elle") {
		return true // "Norbert, lui, ne réclame rien"
	}
	return next.Letters && !next.Capital && !r.Lex.Is("preposition", next.Fold) && !r.Lex.Is("of", next.Fold) && !wording.IsConjunction(next.Fold) &&
		(!r.Lex.Is("determiner", next.Fold) || wording.IsClitic(next.Fold)) && r.RoleAt(i+1) == 0
}

// afterOrganization reports whether a word for an organization stands before word i, with an
// adjective or two between: "la organización no gubernamental Techo Común".
func (r *Reader) afterOrganization(i int) bool {
	far := 3
	if r.Lex.Lang == corpus.English { // its adjectives stand before the noun
		far = 1
	}
	for k := i - 1; k >= 0 && i-k <= far && r.Words[k].Letters && !r.Words[k].Capital; k-- {
		if r.Lex.Is("organization", r.Words[k].Fold) {
			return true
		}
		if r.Lex.Is("who", r.Words[k].Fold) || r.Lex.Is("of", r.Words[k].Fold) || r.Lex.Is("determiner", r.Words[k].Fold) {
			return false
		}
	}
	return i > 0 && r.Words[i-1].Letters && r.Words[i-1].Capital && r.Lex.Is("organization", r.Words[i-1].Fold)
}

// speaksAlone reports whether the single word at i is the subject of a verb of saying.
func (r *Reader) speaksAlone(i int) bool {
	if i > 0 && r.Words[i-1].Letters {
		prev := r.Words[i-1]
		if v := r.Lex.VerbAt(prev.Fold); !prev.Capital && v&wording.Saying != 0 {
			return true
		}
		if !wording.IsConjunction(prev.Fold) && !r.Lex.Is("that", prev.Fold) {
			return false
		}
	}
	j := i + 1
	for j < len(r.Words) && r.Words[j].Letters && (r.Lex.Is("auxiliary", r.Words[j].Fold) || r.IsAdverb(j)) {
		j++
	}
	return j < len(r.Words) && r.Words[j].Letters && !r.Words[j].Capital && r.Lex.VerbAt(r.Words[j].Fold)&(wording.Saying|wording.SpeechAct) != 0
}

// pairAt reads "Tevita and Salote Fonokalafi" at word i as the keys of two names.
func (r *Reader) pairAt(i int) (pair [2]string, ok bool) {
	if i+3 >= len(r.Words) || !wording.IsConjunction(r.Words[i+1].Fold) || !r.IsNameWord(i, false) {
		return pair, false
	}
	end := r.nameEnd(i+2, false)
	if end < i+4 {
		return pair, false
	}
	second := r.FoldedSpan(i+2, end)
	first := append(r.FoldedSpan(i, i+1), second[1:]...)
	return [2]string{ThingKey(first), ThingKey(second)}, true
}

// isPerson reports whether the evidence shows that a name of several words, printed with
// printed as its last one, is a person's.
func (e *Evidence) isPerson(name []string, last string) bool {
	if e == nil || len(name) < 2 || e.Organizations[ThingKey(name)] {
		return false
	}
	if e.single[name[len(name)-1]] || e.single[name[0]] || e.whole[ThingKey(name)] {
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
	return ok && wording.HasCapital(a) && wording.HasCapital(b) && len([]rune(a)) > 1 && len([]rune(b)) > 1
}
