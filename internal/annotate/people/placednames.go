package people

import (
	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// A French or Spanish name of several words is someone's also where nothing but its place shows
// it: behind "la respuesta de", before "que preside la cooperativa", as the subject of what
// leads to a colon and words in marks.

// namedByPlace reports whether the words from to, a name of several, stand where someone's does.
func (r *Reader) namedByPlace(from, to int) bool {
	if r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish || r.IsPlace(from) || r.Things[ThingKey(r.FoldedSpan(from, to))] || r.holdsInstitution(from, to) {
		return false
	}
	if r.namedInCapitals(to) && to+2 < len(r.Words) && r.Words[to].IsMark("(") && r.Words[to+1].Capital {
		return true // INÉS WAKABAYASHI (Palúa)
	}
	return r.ofWords(from) || r.leadsToColon(from, to) || r.presidesOver(to) || r.behindTag(from) || r.epithetOffice(from) != "" || r.behindKin(from)
}

// IsPlace reports whether the name at word i begins as those of places do: Puerto, San, Ville.
func (r *Reader) IsPlace(i int) bool { return r.Lex.Is("place word", r.Words[i].Fold) }

// ofWords reports whether a noun for words stands before the name at word i: "la respuesta de".
func (r *Reader) ofWords(i int) bool {
	return i > 1 && r.Lex.Is("of", r.Words[i-1].Fold) && r.Words[i-2].Letters && (r.Lex.Is("words", r.Words[i-2].Fold) || r.RoleAt(i-2) > 0 && r.Lex.Is("kin", r.Words[i-2].Fold))
}

// leadsToColon reports whether a name that begins its clause has a verb behind it, and then a
// colon before words in marks.
func (r *Reader) leadsToColon(from, to int) bool {
	if from > 0 && r.Words[from-1].Letters || to >= len(r.Words) || !r.Words[to].Letters || r.Words[to].Capital ||
		r.Lex.Is("preposition", r.Words[to].Fold) || wording.IsConjunction(r.Words[to].Fold) {
		return false
	}
	for k := to; k+1 < len(r.Words) && k-to <= 20; k++ {
		w := r.Words[k]
		if w.IsMark(":") {
			return r.Words[k+1].Quote != nil
		}
		if w.Quote != nil || w.IsMark(".!?;") {
			return false
		}
	}
	return false
}

// presidesOver reports whether a relative clause behind a name, between commas or not, says
// what only someone does: ", que preside la cooperativa", ", qui dirige".
func (r *Reader) presidesOver(i int) bool {
	if i+2 >= len(r.Words) || !r.Words[i].IsMark(",") {
		return false
	}
	if !r.Lex.Is("who", r.Words[i+1].Fold) {
		return false
	}
	k := i + 2
	for k < len(r.Words) && r.Words[k].Letters && (r.Lex.Is("auxiliary", r.Words[k].Fold) || r.IsAdverb(k)) {
		k++
	}
	return r.Words[i+1].Fold == "quien" || k < len(r.Words) && r.Words[k].Letters && r.Lex.Is("heads", r.Words[k].Fold)
}

// behindTag reports whether the sentence at word i's name only says whose the words before are:
// "Quien habla es Domitila Reyes".
func (r *Reader) behindTag(i int) bool { return r.Lex.Before("that was", r.Words, i) > 1 }

// behindKin reports whether the name at word i says who "su marido", "sa colocataire" or "su
// compañera de piso" is.
func (r *Reader) behindKin(i int) bool {
	k := i - 1
	comma := k > 0 && r.Words[k].IsMark(",")
	if comma {
		k--
	}
	if k > 0 && r.isKin(k) {
		return true
	}
	for n := 0; comma && k > 0 && n < 4 && r.Words[k].Letters && !r.Words[k].Capital; n++ {
		if r.Lex.Is("possessive", r.Words[k-1].Fold) && r.Words[k-1].Letters {
			return r.RoleAt(k) > 0 || r.isKin(k)
		}
		if f := r.Words[k-1].Fold; r.Lex.Lang == corpus.Spanish && (f == "el" || f == "la") && r.isKinNoun(k) { // "El hijo de ambos, Jacinto"
			return true
		}
		k--
	}
	return false
}

// OneOfMany reports whether "una de las alumnas" or "l'un des pêcheurs" ends before word i.
func (r *Reader) OneOfMany(i int) bool {
	if r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish {
		return false
	}
	for k := i - 1; k > 1 && i-k <= 5 && r.Words[k].Letters && !r.Words[k].Capital; k-- {
		if of := r.Words[k].Fold; of == "de" || of == "des" || of == "d'" {
			return r.Lex.Is("one of several", r.Words[k-1].Fold)
		}
	}
	return false
}

// epithetOffice is the office before an epithet of the name at word i: "la comisionada de
// Energía, la letona Inga Berzina".
func (r *Reader) epithetOffice(i int) string {
	if r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish || i < 4 || !r.Words[i-1].Letters || !r.Words[i-2].Letters || !r.Lex.Is("determiner", r.Words[i-2].Fold) ||
		r.Lex.Is("of", r.Words[i-2].Fold) || !r.Words[i-3].IsMark(",") || r.RoleAt(i-1) > 0 || r.Lex.Is("organization", r.Words[i-1].Fold) || r.Lex.Is("work", r.Words[i-1].Fold) {
		return ""
	}
	_, office := r.OfficeBefore(i - 2)
	return office
}
