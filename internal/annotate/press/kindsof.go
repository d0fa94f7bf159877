package press

import (
	"travaux/corpus"
	"travaux/internal/annotate/press/story"
)

// ofNamed reports whether French or Spanish words are a kind of organization in small letters
// with the name of what it belongs to: "la delegación de Norlund", "le syndicat des Dockers",
// "la cooperativa pesquera de Puerto Gris".
func (r *reader) ofNamed(from, start, to int) bool {
	if r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish || r.Words[start].Capital || from == start || r.Lex.Is("indefinite", r.Words[from].Fold) {
		return false
	}
	if !r.Lex.Is("organization", r.Words[start].Fold) && r.Lex.At("organization", r.Words[:to], start) == 0 {
		return false
	}
	for k := start + 1; k+1 < to && k-start <= 4 && r.Words[k].Letters; k++ {
		if r.Lex.Is("of", r.Words[k].Fold) || r.Words[k].Fold == "del" {
			for k++; k < to && r.Words[k].Letters && r.Lex.Is("determiner", r.Words[k].Fold); k++ {
			}
			return k < to && r.Words[k].Letters && r.Words[k].Capital
		}
		if r.Words[k].Capital || r.Lex.Is("preposition", r.Words[k].Fold) {
			return false
		}
	}
	return false
}

// inPaper reports whether a relative clause about a place in a text leads to the verb at word i:
// "un comunicado en el que califica el fondo de «migaja»", « une lettre où elle dénonce ».
func (r *reader) inPaper(i int) bool {
	for k := i - 1; k > r.From && i-k <= 4; k-- {
		switch fold := r.Words[k].Fold; {
		case !r.Words[k].Letters:
			return false
		case fold == "donde" || fold == "où":
			return true
		case r.Lex.Is("who", fold) || fold == "lequel" || fold == "laquelle":
			for j := k - 1; j >= r.From && k-j <= 2; j-- {
				if f := r.Words[j].Fold; f == "en" || f == "dans" || f == "por" || f == "par" {
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
func (r *reader) kindOnly(from, start, to int) *story.Voice {
	if r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish || from == start || r.Words[start].Capital || r.Lex.Is("indefinite", r.Words[from].Fold) || !r.Lex.Is("organization", r.Words[start].Fold) {
		return nil
	}
	end := r.kindEnd(start, to)
	if end < start+2 {
		return nil
	}
	printed := r.Span(start, end)
	return &story.Voice{ID: printed, Unnamed: true, Capacity: printed, How: story.ByOrganization, Sure: .6, Sex: r.bodyGender(from, start)}
}

// kindEnd is the end of the words for a kind of organization that begin at word start, and of
// what it belongs to.
func (r *reader) kindEnd(start, to int) int {
	end, within := start+1, false
	for ; end < to && r.Words[end].Letters; end++ {
		w := r.Words[end]
		if r.Lex.Is("of", w.Fold) || r.Lex.Is("preposition", w.Fold) || within && r.Lex.Is("determiner", w.Fold) {
			within = true
			continue
		}
		if !(within && (r.Lex.Is("of", r.Words[end-1].Fold) || r.Lex.Is("determiner", r.Words[end-1].Fold) || r.Lex.Is("preposition", r.Words[end-1].Fold))) && !w.Capital && !isAdjective(r.Lex.Lang, w.Fold) {
			break
		}
	}
	for end > start+1 && (r.Lex.Is("of", r.Words[end-1].Fold) || r.Lex.Is("preposition", r.Words[end-1].Fold) || r.Lex.Is("determiner", r.Words[end-1].Fold)) {
		end--
	}
	return end
}

// cutToKind takes off the name of an organization a verb that the lexicon lacks.
func (r *reader) cutToKind(v *story.Voice, start, to int) *story.Voice {
	if end := r.kindEnd(start, to); end > start+1 && end < to {
		v.Name = r.Span(start, end)
		v.ID = corpus.Slug(v.Name)
	}
	return v
}

// opensName reports whether the article at word i has a capital within its sentence, and belongs
// to a French or Spanish name: "le collectif Un toit d'abord".
func (r *reader) opensName(i int) bool {
	return (r.Lex.Lang == corpus.French || r.Lex.Lang == corpus.Spanish) && r.Words[i].Capital && i > r.From && r.Words[i-1].Letters && r.Lex.Is("organization", r.Words[i-1].Fold)
}

// within is the organization from inside which a French or Spanish sentence has someone speak:
// "Desde Acogida Digna, que gestiona tres centros, reconocen que".
func (r *reader) within() *story.Voice {
	if f := r.Words[r.From].Fold; f != "desde" && f != "chez" || r.From+1 >= r.To {
		return nil
	}
	i := r.From + 1
	if s := r.subjectAt(i); s.Voice != nil {
		return s.Voice
	}
	for i < r.To && r.Words[i].Letters && r.Lex.Is("determiner", r.Words[i].Fold) && !r.Words[i].Capital {
		i++
	}
	end := i
	for end < r.To && r.Words[end].Letters && (r.Words[end].Capital || end > i && r.Lex.Is("of", r.Words[end].Fold) && end+1 < r.To && r.Words[end+1].Capital) {
		end++
	}
	if end == i || r.IsPlace(i) {
		return nil
	}
	if _, ok := r.Directory.Authority.Country(r.Span(i, end)); ok {
		return nil
	}
	return &story.Voice{ID: corpus.Slug(r.Span(i, end)), Name: r.Span(i, end), How: story.ByOrganization, Sure: .65}
}
