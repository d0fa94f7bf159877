package press

import (
	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
)

// genitiveOffice reports whether the words from j to the office at word from are whose office
// it is: "said Plain Reasons’ director, Ms. Vale", "the ministry's legal officer, Odo Keel".
func (r *reader) genitiveOffice(j, from int, office string) bool {
	if r.Lex.Lang != corpus.English || office == "" || from <= j {
		return false
	}
	if !r.pluralGenitive(from) && !(r.Words[from-1].Letters && r.isPossessive(from-1)) {
		return false
	}
	for k := j; k < from; k++ {
		if w := r.Words[k]; !w.Letters && !w.IsMark("'’") || r.NamingOf(k) != nil {
			return false
		}
	}
	return true
}

// inApposition is the naming between marks behind a noun phrase that describes a person in
// words that no list has: "her European opposite number, Ms. Vale, was blunter".
func (r *reader) inApposition(s story.Subject) *people.Naming {
	if r.Lex.Lang != corpus.English || s.None() || s.Voice != nil && s.Voice.Who != nil && !r.Lex.Is("possessive", r.Words[s.From].Fold) || s.To+1 >= r.To || !r.Words[s.To].IsMark(",") ||
		!r.Lex.Is("determiner", r.Words[s.From].Fold) {
		return nil
	}
	n := r.NamingOf(s.To + 1)
	for k := s.To + 2; n == nil && k < r.To && k-s.To <= 8 && r.Words[k].Letters; k++ { // its title before it
		if n = r.NamingOf(k); n == nil {
			continue
		}
		if from, office := r.OfficeBefore(n.From); office == "" || from < s.To+1 {
			return nil
		}
	}
	if n == nil || r.Joint(n) || r.FollowedByAnother(n) {
		return nil
	}
	if n.To < r.To && !r.Words[n.To].IsMark(",.:;—–") {
		return nil
	}
	return n
}
