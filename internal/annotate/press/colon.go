package press

import (
	"strings"
	"unicode"

	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// In French and Spanish any sentence about someone may introduce words with a colon, whatever
// its verb, and with the subject behind it: "Más tajante fue la alcaldesa, Herminia Otxoa:
// «...»", "Même son de cloche chez Mme Vale : « ... »".

// fewestAfterColon is how many words must stand in marks behind such a colon: fewer are a name.
const fewestAfterColon = 3

// spokenBeforeColon is who speaks behind a colon that no verb of saying introduces: whom the clause
// is about; else the only one whom it names.
func (r *reader) spokenBeforeColon(colon int) *story.Voice {
	if r.Words[colon].IsMark(":") && colon+1 < r.To && !r.readsAsSaid(colon+1) || r.shown(colon) {
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
	case r.subjectless(colon):
		if v := r.noSubject(colon).Voice; v != nil && v.Fits(r.askedSex()) {
			return surely(v, .7)
		}
	}
	return nil
}

// surely is a voice found with less certainty.
func surely(v *story.Voice, most float64) *story.Voice {
	out := *v
	out.Sure = min(v.Sure, most)
	return &out
}

// readsAsSaid reports whether the quotation at word k is a sentence, and no name or title.
func (r *reader) readsAsSaid(k int) bool {
	q := r.Words[k].Quote
	if q == nil {
		return false
	}
	inner := r.Text[q.Inner.Start:q.Inner.End]
	first := wording.FirstLetter(inner)
	return (unicode.IsUpper(first) || unicode.IsDigit(first) || strings.HasPrefix(inner, "…") || strings.HasPrefix(inner, "...")) &&
		(r.QuotedWords(k) >= fewestAfterColon || wording.EndsInStop(inner) || r.QuotedWords(k) > 1 && (k+1 == r.To || r.Words[k+1].IsMark("."))) && !r.capitalized(k)
}

// capitalized reports whether all longer words in marks have a capital, as in a name.
func (r *reader) capitalized(k int) bool {
	q := r.Words[k].Quote
	capitals := 0
	for _, w := range wording.Words(r.Text, q.Inner.Start, q.Inner.End, nil) {
		switch {
		case w.Letters && w.Capital:
			capitals++
		case w.Letters && len(w.Fold) > 3:
			return false
		}
	}
	return capitals > 1
}

// shown reports whether the clause before word end says that words are written somewhere.
func (r *reader) shown(end int) bool {
	for k := r.From; k < end; k++ {
		if r.Words[k].Letters && r.Lex.Is("sign", r.Words[k].Fold) {
			return true
		}
	}
	return false
}

// lettered reports whether the last noun before the colon at word end is a paper: "abrió la
// sesión con el artículo primero: «...»".
func (r *reader) lettered(end int) bool {
	for k := end - 1; k >= r.From && end-k <= 3; k-- {
		if r.Words[k].Letters && r.Lex.Is("paper", r.Words[k].Fold) {
			return true
		}
	}
	return false
}

// speaksOfWords reports whether a noun for words stands before word end: "la respuesta de".
func (r *reader) speaksOfWords(end int) bool {
	for k := r.From; k < end; k++ {
		if r.Words[k].Letters && r.Lex.At("words", r.Words[:end], k) > 0 {
			return true
		}
	}
	return false
}

// voicesBefore are those named before word end, in their order, each once: those that may be
// subjects, and those that a preposition governs.
func (r *reader) voicesBefore(end int) (subjects, governed []*story.Voice) {
	for k := r.From; k < end; {
		w := r.Words[k]
		n := r.NamingOf(k)
		if !w.Letters || n != nil && n.From != k || n == nil && !r.opensNoun(k) && !r.properAt(k) {
			k++
			continue
		}
		s := r.subjectAt(k)
		if s.None() || s.To > end {
			s = r.nounAt(k)
		}
		if s.Voice == nil {
			k = max(k+1, s.To)
			continue
		}
		if s.Voice.Unnamed && s.Voice.How == story.ByOrganization && r.Lex.Lang == corpus.French && k > r.From { // "qui préside la coopérative"
			k = max(k+1, s.To)
			continue
		}
		if r.Lex.Lang == corpus.French && n == nil && r.Governed(k) && r.insideOffice(k) {
			k = max(k+1, s.To)
			continue
		}
		if r.Governed(k) || r.Lex.Is("of", w.Fold) || r.Lex.Is("preposition", w.Fold) {
			governed = story.AddVoice(governed, s.Voice)
		} else {
			subjects = story.AddVoice(subjects, s.Voice)
		}
		k = max(k+1, s.To)
	}
	return subjects, governed
}

// properAt reports whether an article stands at word k before the name of an organization.
func (r *reader) properAt(k int) bool {
	w := r.Words[k]
	if !w.Letters || !r.Lex.Is("determiner", w.Fold) || k+1 >= r.To || r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish {
		return false
	}
	for i := k + 1; i < r.To && i <= k+2 && r.Words[i].Letters; i++ {
		if r.Lex.Is("organization", r.Words[i].Fold) || r.Words[i].Capital {
			return true
		}
	}
	return false
}

// colonBefore reports whether another colon stands before word i in the sentence: what is
// before that is a key or a heading, and says nothing.
func (r *reader) colonBefore(i int) bool {
	for k := r.From; k < i; k++ {
		if r.Words[k].IsMark(":") {
			return true
		}
	}
	return false
}
