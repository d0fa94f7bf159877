package annotate

import "travaux/corpus"

// A French or Spanish name of several words is someone's also where nothing but its place shows
// it: behind "la respuesta de", before "que preside la cooperativa", as the subject of what
// leads to a colon and words in marks.

// namedByPlace reports whether the words from to, a name of several, stand where someone's does.
func (r *nameReader) namedByPlace(from, to int) bool {
	if r.lex.lang != corpus.French && r.lex.lang != corpus.Spanish || r.isPlace(from) || r.things[thingKey(r.foldedSpan(from, to))] || r.holdsInstitution(from, to) {
		return false
	}
	if r.namedInCapitals(to) && to+2 < len(r.words) && r.words[to].isMark("(") && r.words[to+1].capital {
		return true // INÉS WAKABAYASHI (Palúa)
	}
	return r.ofWords(from) || r.leadsToColon(from, to) || r.presidesOver(to) || r.behindTag(from) || r.epithetOffice(from) != "" || r.behindKin(from)
}

// isPlace reports whether the name at word i begins as those of places do: Puerto, San, Ville.
func (r *nameReader) isPlace(i int) bool { return r.lex.is("place word", r.words[i].fold) }

// ofWords reports whether a noun for words stands before the name at word i: "la respuesta de".
func (r *nameReader) ofWords(i int) bool {
	return i > 1 && r.lex.is("of", r.words[i-1].fold) && r.words[i-2].letters && (r.lex.is("words", r.words[i-2].fold) || r.roleAt(i-2) > 0 && r.lex.is("kin", r.words[i-2].fold))
}

// leadsToColon reports whether a name that begins its clause has a verb behind it, and then a
// colon before words in marks.
func (r *nameReader) leadsToColon(from, to int) bool {
	if from > 0 && r.words[from-1].letters || to >= len(r.words) || !r.words[to].letters || r.words[to].capital ||
		r.lex.is("preposition", r.words[to].fold) || isConjunction(r.words[to].fold) {
		return false
	}
	for k := to; k+1 < len(r.words) && k-to <= 20; k++ {
		w := r.words[k]
		if w.isMark(":") {
			return r.words[k+1].quote != nil
		}
		if w.quote != nil || w.isMark(".!?;") {
			return false
		}
	}
	return false
}

// presidesOver reports whether a relative clause behind a name, between commas or not, says
// what only someone does: ", que preside la cooperativa", ", qui dirige".
func (r *nameReader) presidesOver(i int) bool {
	if i+2 >= len(r.words) || !r.words[i].isMark(",") {
		return false
	}
	if !r.lex.is("who", r.words[i+1].fold) {
		return false
	}
	k := i + 2
	for k < len(r.words) && r.words[k].letters && (r.lex.is("auxiliary", r.words[k].fold) || r.isAdverb(k)) {
		k++
	}
	return r.words[i+1].fold == "quien" || k < len(r.words) && r.words[k].letters && r.lex.is("heads", r.words[k].fold)
}

// behindTag reports whether the sentence at word i's name only says whose the words before are:
// "Quien habla es Domitila Reyes".
func (r *nameReader) behindTag(i int) bool { return r.lex.before("that was", r.words, i) > 1 }

// behindKin reports whether the name at word i says who "su marido", "sa colocataire" or "su
// compañera de piso" is.
func (r *nameReader) behindKin(i int) bool {
	k := i - 1
	comma := k > 0 && r.words[k].isMark(",")
	if comma {
		k--
	}
	if k > 0 && r.isKin(k) {
		return true
	}
	for n := 0; comma && k > 0 && n < 4 && r.words[k].letters && !r.words[k].capital; n++ {
		if r.lex.is("possessive", r.words[k-1].fold) && r.words[k-1].letters {
			return r.roleAt(k) > 0 || r.isKin(k)
		}
		k--
	}
	return false
}

// oneOfMany reports whether "una de las alumnas" or "l'un des pêcheurs" ends before word i.
func (r *nameReader) oneOfMany(i int) bool {
	if r.lex.lang != corpus.French && r.lex.lang != corpus.Spanish {
		return false
	}
	for k := i - 1; k > 1 && i-k <= 5 && r.words[k].letters && !r.words[k].capital; k-- {
		if of := r.words[k].fold; of == "de" || of == "des" || of == "d'" {
			return r.lex.is("one of several", r.words[k-1].fold)
		}
	}
	return false
}

// epithetOffice is the office before an epithet of the name at word i: "la comisionada de
// Energía, la letona Inga Berzina".
func (r *nameReader) epithetOffice(i int) string {
	if r.lex.lang != corpus.French && r.lex.lang != corpus.Spanish || i < 4 || !r.words[i-1].letters || !r.words[i-2].letters || !r.lex.is("determiner", r.words[i-2].fold) ||
		r.lex.is("of", r.words[i-2].fold) || !r.words[i-3].isMark(",") || r.roleAt(i-1) > 0 || r.lex.is("organization", r.words[i-1].fold) || r.lex.is("work", r.words[i-1].fold) {
		return ""
	}
	_, office := r.officeBefore(i - 2)
	return office
}
