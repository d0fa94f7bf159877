package press

import (
	"slices"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
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
	for n := 0; n < 2 && k > r.From+1 && r.RoleAt(k) > 0 && wording.IsConjunction(r.Words[k-1].Fold); n++ { // his wife and co-owner
		k -= 2
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
			r.ownedBy(n.Who, wording.Female)
			return
		case w.Fold == "his":
			r.ownedBy(n.Who, wording.Male)
			return
		case r.isPossessive(k - 1):
			if owner := r.NamingOf(k - 1); owner != nil {
				r.Cast.Relate(owner.Who, n.Who)
			}
			return
		}
	}
}

// ownedBy relates someone to the one whom "her" or "his" means beside the name, who is another.
func (r *reader) ownedBy(who *people.Person, s wording.Sex) {
	all := r.Talk.Events
	r.Talk.Events = slices.DeleteFunc(slices.Clone(all), func(e story.Event) bool { return e.Voice.Who == who })
	v := r.Talk.Pronoun(s, r.At)
	r.Talk.Events = all
	if v != nil && v.Who != nil {
		r.Cast.Relate(v.Who, who)
	}
}

// tellsSex learns of the one person whom the English sentence has named so far whether "his" or "her"
// at word i is said of what is his or her own: "Captain Keel shook his head", "Vale, with her husband".
func (r *reader) tellsSex(i int) {
	if r.Lex.Lang != corpus.English || i+1 >= r.To || !r.Words[i].Letters {
		return
	}
	s := wording.UnknownSex
	switch fold, next := r.Words[i].Fold, r.Words[i+1].Fold; {
	case fold == "himself", fold == "his" && (ownParts[next] || next == "wife"):
		s = wording.Male
	case fold == "herself", fold == "her" && (ownParts[next] || next == "husband"):
		s = wording.Female
	default:
		return
	}
	var only *people.Person
	for k := r.From; k < i; k++ {
		switch n := r.NamingOf(k); {
		case n != nil && n.From == k && (only != nil || n.Who.Doubtful || r.Governed(n.From)), r.Words[k].Quote != nil, n == nil && (r.isSheOrHe(k) || r.opensNoun(k)):
			return
		case n != nil:
			only = n.Who
		}
	}
	if only != nil {
		only.Learn(s)
	}
}

// ownParts are what everyone has one's own of, and moves.
var ownParts = wording.Set("head, hand, hands, arm, arms, shoulders, shoulder, face, eyes, eye, eyebrow, eyebrows, voice, fist, hair, hat, cap, glasses, spectacles, tears, chin, lips, brow, forehead, fingers, finger, chest, feet, knees, back, throat, lungs, breath, own, seat, chair, coat, jacket, phone, microphone, life, career, teens, twenties, thirties, forties, fifties, sixties, seventies, eighties")
