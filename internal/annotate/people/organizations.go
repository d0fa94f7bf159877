package people

import (
	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// OrganizationNames are the organizations that a text names in full, by which "the Coalition" and
// "HLC" find the Harbour Lights Coalition.
type OrganizationNames struct {
	// ByNoun are the names as printed in which a word for an organization stands, folded;
	// ByShort those behind which an acronym stands in brackets.
	ByNoun, ByShort map[string][]string
}

func (o *OrganizationNames) add(m map[string][]string, key, name string) {
	for _, n := range m[key] {
		if n == name {
			return
		}
	}
	m[key] = append(m[key], name)
}

// Organizations reads the names of a text.
func (dir *Directory) Organizations(list []*Text) *OrganizationNames {
	o := &OrganizationNames{ByNoun: map[string][]string{}, ByShort: map[string][]string{}}
	for _, p := range list {
		if p.Lex.Lang == corpus.Chinese || p.Lex.Lang == corpus.Arabic || p.Lex.Lang == corpus.Russian {
			continue
		}
		r := dir.Reader(p)
		r.shortNames(o)
		for i := range p.Words {
			if !p.Words[i].Letters || !p.Words[i].Capital || !p.Lex.Is("organization", p.Words[i].Fold) {
				continue
			}
			from, to := r.OrganizationSpan(i)
			if to-from < 2 {
				continue
			}
			name := r.Span(from, to)
			o.add(o.ByNoun, wording.Fold(p.Words[i].Fold), name)
			if to+2 < len(p.Words) && p.Words[to].IsMark("(") && p.Words[to+2].IsMark(")") && wording.IsAcronym(r.Span(to+1, to+2)) {
				o.add(o.ByShort, r.Span(to+1, to+2), name)
			}
		}
	}
	return o
}

// OrganizationSpan returns the words of the name that the word for an organization at i stands in:
// capitalized ones before it, and behind it what it is of.
func (r *Reader) OrganizationSpan(i int) (from, to int) {
	from, to = i, i+1
	for from > 0 && r.Words[from-1].Letters && r.Words[from-1].Capital && !r.Lex.Is("determiner", r.Words[from-1].Fold) && !r.Lex.Is("preposition", r.Words[from-1].Fold) {
		from--
	}
	for to < len(r.Words) && to-i < 12 {
		w := r.Words[to]
		if w.Letters && (w.Capital || r.Lex.Lang == corpus.French && isKindOfBody(w.Fold)) {
			to++
			continue
		}
		k := to
		for k < len(r.Words) && r.Words[k].Letters && !r.Words[k].Capital && k-to < 3 &&
			(r.Lex.Is("of", r.Words[k].Fold) || r.Lex.Is("determiner", r.Words[k].Fold) || r.Lex.Is("for", r.Words[k].Fold) || r.Words[k].Fold == "for" || wording.IsConjunction(r.Words[k].Fold)) {
			k++
		}
		if k == to || k >= len(r.Words) || !r.Words[k].Letters || !(r.Words[k].Capital || r.Lex.Lang != corpus.English && r.Lex.Is("of", r.Words[to].Fold) && !wording.IsConjunction(r.Words[to].Fold)) {
			break
		}
		if wording.IsConjunction(r.Words[to].Fold) && k < len(r.Words) && r.Lex.Is("organization", r.Words[k].Fold) {
			break // the League of Towns and the Union of Ports
		}
		to = k + 1
	}
	return from, to
}
