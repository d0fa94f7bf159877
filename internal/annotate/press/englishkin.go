package press

import (
	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/wording"
)

// relates tells the cast whose son or sister someone is whom the text names so at naming n: "Ms.
// Vale's son, Odo, drives", "his wife Mina".
func (r *reader) relates(n *people.Naming) {
	if r.Lex.Lang != corpus.English || n.From <= r.From+1 {
		return
	}
	k := n.From - 1
	if r.Words[k].IsMark(",") {
		k--
	}
	noun := r.Words[k].Fold
	s := wording.UnknownSex
	switch {
	case !r.Words[k].Letters:
		return
	case r.Lex.Is("kin female", noun):
		s = wording.Female
	case r.Lex.Is("kin male", noun):
		s = wording.Male
	case !r.Lex.Is("kin", noun):
		return
	}
	n.Who.Learn(s)
	for ; k > r.From && n.From-k < 6 && r.Words[k-1].Letters; k-- {
		w := r.Words[k-1]
		switch {
		case w.Fold == "her":
			if v := r.Pronoun(wording.Female); v != nil && v.Who != nil {
				r.Cast.Relate(v.Who, n.Who)
			}
			return
		case w.Fold == "his":
			if v := r.Pronoun(wording.Male); v != nil && v.Who != nil {
				r.Cast.Relate(v.Who, n.Who)
			}
			return
		case r.isPossessive(k - 1):
			if owner := r.NamingOf(k - 1); owner != nil {
				r.Cast.Relate(owner.Who, n.Who)
			}
			return
		}
	}
}
