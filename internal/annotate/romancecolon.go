package annotate

import (
	"strings"
	"unicode"

	"travaux/corpus"
)

// In French and Spanish any sentence about someone may introduce words with a colon, whatever
// its verb, and with the subject behind it: "Más tajante fue la alcaldesa, Herminia Otxoa:
// «...»", "Même son de cloche chez Mme Vale : « ... »".

// fewestAfterColon is how many words must stand in marks behind such a colon: fewer are a name.
const fewestAfterColon = 3

// spokenBeforeColon is who speaks behind a colon that no verb of saying introduces: whom the clause
// is about; else the only one whom it names.
func (r *reader) spokenBeforeColon(colon int) *voice {
	if r.words[colon].isMark(":") && colon+1 < r.to && !r.readsAsSaid(colon+1) || r.shown(colon) {
		return nil
	}
	if v := r.topic(); v != nil && !r.lettered(colon) {
		return v
	}
	subjects, governed := r.voicesBefore(colon)
	switch {
	case len(subjects) == 1:
		return surely(subjects[0], .7)
	case len(subjects) == 0 && len(governed) == 1 && r.speaksOfWords(colon):
		return surely(governed[0], .7)
	}
	return nil
}

// surely is a voice found with less certainty.
func surely(v *voice, most float64) *voice {
	out := *v
	out.sure = min(v.sure, most)
	return &out
}

// readsAsSaid reports whether the quotation at word k is a sentence, and no name or title.
func (r *reader) readsAsSaid(k int) bool {
	q := r.words[k].quote
	if q == nil {
		return false
	}
	inner := r.text[q.inner.Start:q.inner.End]
	first := firstLetter(inner)
	return (unicode.IsUpper(first) || unicode.IsDigit(first) || strings.HasPrefix(inner, "…") || strings.HasPrefix(inner, "...")) &&
		(r.quotedWords(k) >= fewestAfterColon || endsInStop(inner) || r.quotedWords(k) > 1 && (k+1 == r.to || r.words[k+1].isMark("."))) && !r.capitalized(k)
}

// capitalized reports whether all longer words in marks have a capital, as in a name.
func (r *reader) capitalized(k int) bool {
	q := r.words[k].quote
	capitals := 0
	for _, w := range wordsOf(r.text, q.inner.Start, q.inner.End, nil) {
		switch {
		case w.letters && w.capital:
			capitals++
		case w.letters && len(w.fold) > 3:
			return false
		}
	}
	return capitals > 1
}

// shown reports whether the clause before word end says that words are written somewhere.
func (r *reader) shown(end int) bool {
	for k := r.from; k < end; k++ {
		if r.words[k].letters && r.lex.is("sign", r.words[k].fold) {
			return true
		}
	}
	return false
}

// lettered reports whether the last noun before the colon at word end is a paper: "abrió la
// sesión con el artículo primero: «...»".
func (r *reader) lettered(end int) bool {
	for k := end - 1; k >= r.from && end-k <= 3; k-- {
		if r.words[k].letters && r.lex.is("paper", r.words[k].fold) {
			return true
		}
	}
	return false
}

// speaksOfWords reports whether a noun for words stands before word end: "la respuesta de".
func (r *reader) speaksOfWords(end int) bool {
	for k := r.from; k < end; k++ {
		if r.words[k].letters && r.lex.at("words", r.words[:end], k) > 0 {
			return true
		}
	}
	return false
}

// voicesBefore are those named before word end, in their order, each once: those that may be
// subjects, and those that a preposition governs.
func (r *reader) voicesBefore(end int) (subjects, governed []*voice) {
	for k := r.from; k < end; {
		w := r.words[k]
		n := r.namingOf(k)
		if !w.letters || n != nil && n.from != k || n == nil && !r.opensNoun(k) && !r.properAt(k) {
			k++
			continue
		}
		s := r.subjectAt(k)
		if s.none() || s.to > end {
			s = r.nounAt(k)
		}
		if s.voice == nil {
			k = max(k+1, s.to)
			continue
		}
		if r.governed(k) || r.lex.is("of", w.fold) || r.lex.is("preposition", w.fold) {
			governed = addVoice(governed, s.voice)
		} else {
			subjects = addVoice(subjects, s.voice)
		}
		k = max(k+1, s.to)
	}
	return subjects, governed
}

// properAt reports whether an article stands at word k before the name of an organization.
func (r *reader) properAt(k int) bool {
	w := r.words[k]
	if !w.letters || !r.lex.is("determiner", w.fold) || k+1 >= r.to || r.lex.lang != corpus.French && r.lex.lang != corpus.Spanish {
		return false
	}
	for i := k + 1; i < r.to && i <= k+2 && r.words[i].letters; i++ {
		if r.lex.is("organization", r.words[i].fold) || r.words[i].capital {
			return true
		}
	}
	return false
}
