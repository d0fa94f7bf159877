package annotate

import (
	"strings"

	"travaux/corpus"
)

// findSubject finds the subject of the verb at word i: before it or behind it, as the language
// and the place of quotations have it.
func (r *reader) findSubject(i int, before []cue) subject {
	g := r.governor(i)
	if g > 0 {
		if s := r.ofInfinitive(i, g, before); !s.none() {
			return s
		}
		if i-g == r.from && (r.lex.lang == corpus.French || r.lex.lang == corpus.Spanish) && r.words[i-g].capital && r.lex.is("preposed", r.words[i-g].fold) {
			return r.noSubject(i) // "Avant d'ajouter : « ... »"
		}
	}
	if r.behindQuotation(i - g) {
		j := r.behindVerb(i)
		s := r.subjectAt(j)
		adverbial := s.voice == nil && (r.lex.lang == corpus.Spanish || r.lex.lang == corpus.French) && j < r.to && !r.words[j].capital && (!r.lex.is("determiner", r.words[j].fold) || r.lex.is("preposition", r.words[j].fold)) && !r.lex.is("they", r.words[j].fold)
		if !s.none() && !adverbial { // not "dijo antes de salir"
			return s
		}
		if further := r.subjectFurther(j); further.voice != nil {
			return further
		}
		if s := r.behindInserted(i - g); s.voice != nil {
			return s
		}
		if r.lex.lang == corpus.Spanish {
			return r.leftOut(i, before)
		}
		return subject{}
	}
	if r.conjoined(i - g) {
		if v := r.sentenceVoice(before); v != nil {
			return subjectOf(v, i, i+1)
		}
	}
	if s := r.invertedBefore(i); s.voice != nil {
		return s
	}
	s := r.subjectBefore(i - g)
	if s.voice == nil {
		if q := r.behindQuoting(i - g); q.voice != nil {
			return q
		}
	}
	if s.relative && s.voice == nil && r.lex.verbAt(r.words[i].fold)&describing != 0 && r.lex.lang == corpus.Spanish && !strings.HasSuffix(r.words[i].fold, "n") {
		if v := r.sentenceVoice(before); v != nil { // "un registro, que calificó de «...»"
			return subjectOf(v, i, i+1)
		}
	}
	if s.relative && r.lex.lang == corpus.Spanish && r.objectRelative(i) {
		if v := r.sentenceVoice(before); v != nil {
			return subjectOf(v, i, i+1)
		}
	}
	if s.voice == nil && r.inPaper(i) { // "un comunicado en el que califica"
		if v := r.topic(); v != nil {
			return subjectOf(v, i, i+1)
		}
	}
	if !s.none() && (s.voice != nil || r.lex.lang == corpus.English) {
		return s
	}
	if r.lex.lang == corpus.English {
		return s
	}
	after := r.subjectAt(r.behindVerb(i))
	if j := r.behindVerb(i); !after.none() && articleWithin[r.words[j].fold] {
		after = subject{} // "se le menciona al ministro"
	} else if !after.none() && r.indefiniteObject(j, after) {
		after = subject{}
	}
	switch {
	case after.voice != nil:
		return after
	case r.isLetter(s) || s.none() && r.opensWithLetter(i):
		if v, _ := r.center(); v != nil {
			return subjectOf(v, i, i+1)
		}
	case s.none() && r.lex.lang == corpus.Spanish && (after.none() || r.isObject(i, after) || r.lex.verbAt(r.words[i].fold)&describing != 0): // "Describió el Pacto como"
		return r.leftOut(i, before)
	case s.none():
		return after
	}
	return s
}

// isObject reports whether the noun behind the Spanish verb at word i, to which no words can be
// attributed, is not its subject but its object: "Anunció la creación de un fondo".
func (r *reader) isObject(i int, noun subject) bool {
	if noun.voice != nil || strings.HasSuffix(r.words[i].fold, "n") {
		return false
	}
	for k := noun.from; k < noun.to; k++ {
		if fold := r.words[k].fold; !r.lex.is("determiner", fold) {
			return !r.lex.is("paper", fold) && !r.lex.is("they", fold)
		}
	}
	return false
}

// behindVerb is the word behind a verb and the adverbs that follow it.
func (r *reader) behindVerb(i int) int {
	j := i + 1
	if follow := r.lex.follow[r.words[i].fold]; follow != nil && j < r.to && follow[r.words[j].fold] && !r.lex.is("determiner", r.words[j].fold) {
		j++
	}
	for j < r.to && r.words[j].letters && r.namingOf(j) == nil {
		switch {
		case !r.governs(j) && (r.isAdverb(j)), r.lex.is("time", r.words[j].fold):
			j++
		case j+1 < r.to && r.lex.is("time", r.words[j+1].fold) && (r.lex.is("determiner", r.words[j].fold) || r.lex.is("preposition", r.words[j].fold)):
			j += 2
		default:
			return j
		}
	}
	return j
}

// behindQuotation reports whether a verb follows a quotation with nothing but marks,
// auxiliaries and adverbs between: “...”, said ...
func (r *sentence) behindQuotation(i int) bool {
	k := i
	for k > r.from {
		n := r.smallBefore(k)
		if n == 0 && r.words[k-1].isMark(",،—–-") {
			n = 1
		}
		if n == 0 {
			break
		}
		k -= n
	}
	return k > r.from && r.words[k-1].quote != nil
}

// conjoined reports whether "and" stands before the verb, which then has the subject of the
// verb before.
func (r *sentence) conjoined(i int) bool {
	k := i
	for k > r.from && !r.joinsVerbs(k-1) {
		n := r.smallBefore(k)
		if n == 0 {
			break
		}
		k -= n
	}
	k--
	return k > r.from && r.words[k].letters && (r.joinsVerbs(k) || r.words[k].fold == "but" || r.words[k].fold == "mais" || r.words[k].fold == "pero" || r.words[k].fold == "sino" || r.words[k].fold == "но")
}

// joinsVerbs reports whether word i is a conjunction: the French "y" is a pronoun.
func (r *sentence) joinsVerbs(i int) bool {
	fold := r.words[i].fold
	return isConjunction(fold) && !(fold == "y" && r.lex.lang == corpus.French)
}
