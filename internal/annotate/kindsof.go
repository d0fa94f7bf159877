package annotate

import "travaux/corpus"

// ofNamed reports whether French or Spanish words are a kind of organization in small letters
// with the name of what it belongs to: "la delegación de Norlund", "le syndicat des Dockers",
// "la cooperativa pesquera de Puerto Gris".
func (r *reader) ofNamed(from, start, to int) bool {
	if r.lex.lang != corpus.French && r.lex.lang != corpus.Spanish || r.words[start].capital || from == start || r.lex.is("indefinite", r.words[from].fold) {
		return false
	}
	if !r.lex.is("organization", r.words[start].fold) && r.lex.at("organization", r.words[:to], start) == 0 {
		return false
	}
	for k := start + 1; k+1 < to && k-start <= 4 && r.words[k].letters; k++ {
		if r.lex.is("of", r.words[k].fold) || r.words[k].fold == "del" {
			for k++; k < to && r.words[k].letters && r.lex.is("determiner", r.words[k].fold); k++ {
			}
			return k < to && r.words[k].letters && r.words[k].capital
		}
		if r.words[k].capital || r.lex.is("preposition", r.words[k].fold) {
			return false
		}
	}
	return false
}

// bodyBefore is the organization that the sentence before in the paragraph is about,
// where it fits a pronoun: "Le collectif n'a pas signé. ... il dénonce".
func (r *sentence) bodyBefore(s sex) *voice {
	if r.prior == nil || r.prior.about == nil || r.prior.about.how != byOrganization || r.prior.others(r.prior.about) {
		return nil
	}
	if r.prior.about.severalOnes || !compatible(r.prior.about.sex, s) {
		return nil
	}
	v := *r.prior.about
	v.sure = min(v.sure, .7)
	return &v
}

// inPaper reports whether a relative clause about a place in a text leads to the verb at word i:
// "un comunicado en el que califica el fondo de «migaja»", « une lettre où elle dénonce ».
func (r *reader) inPaper(i int) bool {
	for k := i - 1; k > r.from && i-k <= 4; k-- {
		switch fold := r.words[k].fold; {
		case !r.words[k].letters:
			return false
		case fold == "donde" || fold == "où":
			return true
		case r.lex.is("who", fold) || fold == "lequel" || fold == "laquelle":
			for j := k - 1; j >= r.from && k-j <= 2; j-- {
				if f := r.words[j].fold; f == "en" || f == "dans" || f == "por" || f == "par" {
					return true
				}
			}
			return false
		}
	}
	return false
}

// kindOnly is the voice of an organization that a French or Spanish text calls only by what it is:
// "el sindicato de enfermería", « le syndicat des infirmières ». What it is is known, and not
// which.
func (r *reader) kindOnly(from, start, to int) *voice {
	if r.lex.lang != corpus.French && r.lex.lang != corpus.Spanish || from == start || r.words[start].capital || r.lex.is("indefinite", r.words[from].fold) || !r.lex.is("organization", r.words[start].fold) {
		return nil
	}
	end := r.kindEnd(start, to)
	if end < start+2 {
		return nil
	}
	printed := r.span(start, end)
	return &voice{id: printed, unnamed: true, capacity: printed, how: byOrganization, sure: .6, sex: r.articleSex(from)}
}

// kindEnd is the end of the words for a kind of organization that begin at word start, and of
// what it belongs to.
func (r *reader) kindEnd(start, to int) int {
	end, within := start+1, false
	for ; end < to && r.words[end].letters; end++ {
		w := r.words[end]
		if r.lex.is("of", w.fold) || r.lex.is("preposition", w.fold) || within && r.lex.is("determiner", w.fold) {
			within = true
			continue
		}
		if !(within && (r.lex.is("of", r.words[end-1].fold) || r.lex.is("determiner", r.words[end-1].fold) || r.lex.is("preposition", r.words[end-1].fold))) && !w.capital && !isAdjective(r.lex.lang, w.fold) {
			break
		}
	}
	for end > start+1 && (r.lex.is("of", r.words[end-1].fold) || r.lex.is("preposition", r.words[end-1].fold) || r.lex.is("determiner", r.words[end-1].fold)) {
		end--
	}
	return end
}

// cutToKind takes off the name of an organization a verb that the lexicon lacks.
func (r *reader) cutToKind(v *voice, start, to int) *voice {
	if end := r.kindEnd(start, to); end > start+1 && end < to {
		v.name = r.span(start, end)
		v.id = corpus.Slug(v.name)
	}
	return v
}

// opensName reports whether the article at word i has a capital within its sentence, and belongs
// to a French or Spanish name: "le collectif Un toit d'abord".
func (r *reader) opensName(i int) bool {
	return (r.lex.lang == corpus.French || r.lex.lang == corpus.Spanish) && r.words[i].capital && i > r.from && r.words[i-1].letters && r.lex.is("organization", r.words[i-1].fold)
}

// within is the organization from inside which a French or Spanish sentence has someone speak:
// "Desde Acogida Digna, que gestiona tres centros, reconocen que".
func (r *reader) within() *voice {
	if f := r.words[r.from].fold; f != "desde" && f != "chez" || r.from+1 >= r.to {
		return nil
	}
	i := r.from + 1
	if s := r.subjectAt(i); s.voice != nil {
		return s.voice
	}
	for i < r.to && r.words[i].letters && r.lex.is("determiner", r.words[i].fold) && !r.words[i].capital {
		i++
	}
	end := i
	for end < r.to && r.words[end].letters && (r.words[end].capital || end > i && r.lex.is("of", r.words[end].fold) && end+1 < r.to && r.words[end+1].capital) {
		end++
	}
	if end == i || r.isPlace(i) {
		return nil
	}
	if _, ok := r.dir.authority.Country(r.span(i, end)); ok {
		return nil
	}
	return &voice{id: corpus.Slug(r.span(i, end)), name: r.span(i, end), how: byOrganization, sure: .65}
}
