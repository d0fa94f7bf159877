package people

import (
	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// farthestOffice is how many words may stand between a person and the words that tell what he or
// she does.
const farthestOffice = 14

// affiliations stand between a person and an organization or a place.
var affiliations = map[string]bool{"of": true, "from": true, "with": true, "at": true, "for": true, "in": true}

// affiliatedSpeaks reports whether the name at words from to end has behind it what its owner
// belongs to, and then a verb of saying: "Mina Rakotoson from the League of Towns called it".
func (r *Reader) affiliatedSpeaks(from, end int) bool {
	if r.Lex.Lang != corpus.English || end >= len(r.Words) || !r.Words[end].Letters || !belongings[r.Words[end].Fold] ||
		r.holdsInstitution(from, end) || r.Things[ThingKey(r.FoldedSpan(from, end))] {
		return false
	}
	for k := end + 1; k < len(r.Words) && k-end <= farthestOffice; k++ {
		w := r.Words[k]
		switch {
		case !w.Letters && !w.IsMark("'’&."):
			return false
		case w.Letters && !w.Capital && r.Lex.VerbAt(w.Fold)&(wording.Saying|wording.SpeechAct) != 0:
			return k > end+1
		}
	}
	return false
}

// belongings are the affiliations that only a person has.
var belongings = map[string]bool{"of": true, "from": true, "with": true}

// affiliatedAside reports whether the name at words from to end has what its owner belongs to
// between commas behind it: "Priyanka Doss, of the movement Last Winter,".
func (r *Reader) affiliatedAside(from, end int) bool {
	if r.Lex.Lang != corpus.English || end+2 >= len(r.Words) || !r.Words[end].IsMark(",") || !belongings[r.Words[end+1].Fold] ||
		r.holdsInstitution(from, end) || r.Things[ThingKey(r.FoldedSpan(from, end))] {
		return false
	}
	for k := end + 2; k < len(r.Words) && k-end <= farthestOffice; k++ {
		w := r.Words[k]
		if !w.Letters && !w.IsMark("'’&") {
			return false
		}
		if w.Letters && r.Lex.Is("organization", w.Fold) {
			return true
		}
	}
	return false
}

// IsAffiliation reports whether an English word stands between a person and an organization or
// a place: "of", "from".
func IsAffiliation(fold string) bool { return affiliations[fold] }
