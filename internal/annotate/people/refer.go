package people

import (
	"slices"
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// Refer finds the bare names of persons met anywhere in the document, in words that belong
// to no naming yet.
func (r *Reader) Refer(p *Cast, have []Naming) []Naming {
	if r.Lex.Lang == corpus.Arabic {
		return r.referArabic(p, have)
	}
	if r.Lex.Lang == corpus.Russian {
		return r.referRussian(p, have)
	}
	taken := make([]bool, len(r.Words))
	have = r.resolved(p, have)
	for _, n := range have {
		for i := n.From; i < n.To; i++ {
			taken[i] = true
		}
	}
	for i := 0; i < len(r.Words); i++ {
		w := r.Words[i]
		if !taken[i] && w.Letters && wording.IsOblique(w.Fold) {
			if first, end, _ := r.titled(i); end > 0 {
				if who := p.oblique(r.FoldedSpan(end-1, end)[0]); who != nil {
					have = append(have, Naming{From: i, To: end, Who: who, Name: corpus.Span{Start: r.Words[first].Start, End: r.Words[end-1].End}})
				}
				i = end - 1
				continue
			}
		}
		if taken[i] || !w.Letters || !w.Capital && r.Lex.Lang != corpus.Arabic {
			continue
		}
		who, end := r.metAt(p, i)
		if who == nil || end < len(r.Words) && taken[end-1] {
			continue
		}
		have = append(have, Naming{From: i, To: end, Who: who, Name: corpus.Span{Start: w.Start, End: r.Words[end-1].End}})
		i = end - 1
	}
	slices.SortFunc(have, func(a, b Naming) int { return a.From - b.From })
	return have
}

// resolved drops the doubtful names that turned out to be those of persons.
func (r *Reader) resolved(p *Cast, have []Naming) []Naming {
	return slices.DeleteFunc(have, func(n Naming) bool {
		if !n.Who.Doubtful {
			return false
		}
		who, _ := r.metAt(p, n.From)
		return who != nil
	})
}

// inInstitution reports whether the name at word i is the first of what is called after a
// person: "the Okoro Administration".
func (r *Reader) inInstitution(i int) bool {
	if r.Lex.Lang != corpus.English || i+1 >= len(r.Words) {
		return false
	}
	next := r.Words[i+1]
	return next.Letters && next.Capital && r.Lex.Is("organization", strings.TrimSuffix(strings.TrimSuffix(next.Fold, "'s"), "’s"))
}

// familyAt returns the one person whose family name of several words stands at word i: "Ruiz
// de Azúa".
func (r *Reader) familyAt(p *Cast, i int) (found *Person, end int) {
	if r.Lex.Lang == corpus.Arabic || r.Lex.Lang == corpus.Russian {
		return nil, 0
	}
	first := r.FoldedSpan(i, i+1)[0]
	for _, who := range p.List {
		for k := 1; k+2 <= len(who.Words); k++ {
			n := len(who.Words) - k
			if who.Words[k] != first || i+n > len(r.Words) || !slices.Equal(r.FoldedSpan(i, i+n), who.Words[k:]) {
				continue
			}
			if found != nil && found != who {
				return nil, 0
			}
			found, end = who, i+n
		}
	}
	return found, end
}

// metAt returns the person whose whole name stands at word i, or whose family name does by
// itself.
func (r *Reader) metAt(p *Cast, i int) (*Person, int) {
	first := r.FoldedSpan(i, i+1)[0]
	for _, who := range p.List {
		if n := len(who.Words); n > 1 && who.Words[0] == first && i+n <= len(r.Words) && slices.Equal(r.FoldedSpan(i, i+n), who.Words) {
			return who, i + n
		}
	}
	if who, end := r.familyAt(p, i); who != nil {
		return who, end
	}
	if who, end := r.firstFamilyAt(p, i); who != nil {
		return who, end
	}
	if r.Lex.Lang == corpus.Arabic || r.Lex.Is("not a name", r.Words[i].Fold) {
		return nil, 0
	}
	if i > 0 && r.Words[i-1].Letters && r.Words[i-1].Capital && r.IsNameWord(i-1, false) ||
		i+1 < len(r.Words) && r.Words[i+1].Letters && r.IsNameWord(i+1, false) {
		return nil, 0 // a part of another name
	}
	if r.inInstitution(i) {
		return nil, 0
	}
	if who := p.byFamily(first, r.Lex.Lang); who != nil {
		return who, i + 1
	}
	if len([]rune(first)) < 3 || i > 0 && r.Lex.Is("determiner", r.Words[i-1].Fold) {
		return nil, 0
	}
	return p.byGiven(first), i + 1
}
