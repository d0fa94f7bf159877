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
func (r *reader) bodyBefore(s sex) *voice {
	if r.before == nil || r.before.about == nil || r.before.about.how != byOrganization || r.before.others(r.before.about) {
		return nil
	}
	if !compatible(r.before.about.sex, s) {
		return nil
	}
	v := *r.before.about
	v.sure = min(v.sure, .7)
	return &v
}
