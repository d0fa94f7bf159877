package press

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// A Spanish verb may have its subject at the head of the sentence, behind it a relative clause or
// an apposition of any length between commas: "La dirección de la mina, propietaria del
// yacimiento, tachó el encierro de «...»". Where there is such a subject, none is left out, even
// if it is no one to whom words can be attributed: "El fallo, que puede ser recurrido, reprocha".

// ownSubject is the noun phrase that a Spanish sentence begins with, for the verb at word i
// behind a comma; no subject where the sentence begins otherwise.
func (r *reader) ownSubject(i int) story.Subject {
	start := r.behindConnectors()
	end := r.headEndsAt(start)
	if end == 0 || end >= i || !r.Words[end].IsMark(",") || r.isLetter(story.SubjectOf(nil, start, end)) {
		return story.Subject{}
	}
	k := i
	for k > end {
		n := r.SmallBefore(k)
		if n == 0 {
			break
		}
		k -= n
	}
	if k <= end+1 || !r.Words[k-1].IsMark(",") || r.list(end) {
		return story.Subject{}
	}
	if n := r.NamingOf(k - 2); n != nil && r.Lex.Before("named", r.Words, n.From) > 0 { // "Ésta, que se identifica como Rosalba,"
		return story.SubjectOf(story.ByName(n.Who), start, i)
	}
	s := r.nounAt(start)
	if s.None() {
		s = story.SubjectOf(nil, start, end)
	}
	return story.SubjectOf(s.Voice, start, i)
}

// list reports whether a list goes on behind the comma at word i: "El alcalde, la edil y".
func (r *reader) list(i int) bool {
	return i+1 < r.To && r.Words[i+1].Letters && (wording.IsConjunction(r.Words[i+1].Fold) || r.Lex.Is("determiner", r.Words[i+1].Fold) && !r.Words[i+1].IsMark(","))
}

// behindConnectors is the first word of the sentence behind phrases such as "Por su parte," and
// "Sin embargo,".
func (r *reader) behindConnectors() int {
	start := r.From
	if main := r.mainClause(); main > start {
		return main
	}
	for n := 0; n < 3; n++ {
		if start < r.To && (r.Words[start].IsMark("–—-") || r.Words[start].Letters && (wording.IsConjunction(r.Words[start].Fold) || contrasts[r.Words[start].Fold])) {
			start++
		}
		k := start
		if k >= r.To || !r.Words[k].Letters || !r.Lex.Is("preposition", r.Words[k].Fold) && !r.IsAdverb(k) && !r.saysWhen(k) && !isSpanishParticiple(r.Words[k].Fold) {
			return start
		}
		for k < r.To && k-start <= 12 && r.Words[k].Letters && r.Lex.VerbAt(r.Words[k].Fold)&wording.Saying == 0 {
			k++
		}
		if k >= r.To || !r.Words[k].IsMark(",") {
			return start
		}
		start = k + 1
	}
	return start
}

// mainClause is where the main clause begins behind a clause with "cuando" and the like, relative
// clauses in it passed over; 0 where the sentence begins with none.
func (r *reader) mainClause() int {
	if r.From >= r.To || !openers[r.Words[r.From].Fold] {
		return 0
	}
	for k := r.From + 1; k+1 < r.To; k++ {
		if r.Words[k].Quote != nil && k+1 < r.To && r.Words[k+1].IsMark(",") {
			k++
		} else if !r.Words[k].IsMark(",") {
			continue
		}
		j := k + 1
		for j < r.To && r.Words[j].Letters && (r.Lex.Is("negation", r.Words[j].Fold) || objects[r.Words[j].Fold]) {
			j++
		}
		if j < r.To && r.Words[j].Letters && !r.Words[j].Capital && (r.isVerbForm(j) || definite[r.Words[j].Fold]) && !r.Lex.Is("who", r.Words[j].Fold) {
			return k + 1
		}
	}
	return 0
}

// openers begin a clause that stands before the main one.
var openers = wording.Set("cuando, si, mientras, aunque, como, apenas, al, tras, después, antes, nada")

// isSpanishParticiple reports whether a word has the form of a participle or gerund, which may open a
// sentence: "Presionado por la prensa, se permitió una broma". Those of one who was asked are none.
func isSpanishParticiple(fold string) bool {
	if wasAsked(fold) || len(fold) < 6 {
		return false
	}
	for _, e := range []string{"ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "ando", "endo"} {
		if strings.HasSuffix(fold, e) {
			return true
		}
	}
	return false
}

// saysWhen reports whether a noun phrase at word k says when: "El año pasado", "Esta mañana".
func (r *reader) saysWhen(k int) bool {
	if !r.Lex.Is("determiner", r.Words[k].Fold) {
		return false
	}
	for j := k + 1; j < r.To && j <= k+3 && r.Words[j].Letters; j++ {
		if r.Lex.Is("time", r.Words[j].Fold) || spans[r.Words[j].Fold] {
			return true
		}
	}
	return false
}

// spans are Spanish nouns for stretches and points of time.
var spans = wording.Set("día, días, año, años, mes, meses, semanas, vez, veces, momento, hora, horas, minuto, minutos, rato, víspera, instante, segundo, verano, invierno, otoño, primavera, década, temporada, madrugada, mediodía, " +
	"enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre")

// headEndsAt is the end of the noun phrase with its article that begins at word start: at the
// first mark. It is 0 where there is none, or a verb stands before the mark.
func (r *reader) headEndsAt(start int) int {
	if start+1 >= r.To || !r.Words[start].Letters || !r.Lex.Is("determiner", r.Words[start].Fold) || r.Lex.Is("preposition", r.Words[start].Fold) || r.Words[start].Fold == "lo" || r.saysWhen(start) {
		return 0
	}
	for k := start + 1; k < r.To && k-start <= 14; k++ {
		w := r.Words[k]
		if !w.Letters {
			return k
		}
		if k == start+1 {
			continue // "La sentencia"
		}
		if w.Quote != nil || r.Lex.Is("who", w.Fold) || r.endsNoun(k) || r.breaksPhrase(k, r.To) && !wording.IsConjunction(w.Fold) {
			return 0
		}
	}
	return 0
}

// sameSentence is who the sentence is about so far, for a Spanish verb without a subject in
// another clause of it: "El letrado fue menos lacónico: avanzó que recurrirá".
func (r *reader) sameSentence(i int) *story.Voice {
	for k := r.From; k < i; k++ {
		if w := r.Words[k]; w.IsMark(":;") || w.Quote != nil {
			return r.topic()
		}
	}
	return nil
}

// subjectless reports whether the Spanish sentence begins with its verb, or with the participle
// of one who was asked, and has no subject of its own before word end: "Consultada por la fecha,
// prefirió no contestar", "No se anda con rodeos".
func (r *reader) subjectless(end int) bool {
	if r.Lex.Lang != corpus.Spanish {
		return false
	}
	start := r.behindConnectors()
	if start >= end || !r.Words[start].Letters {
		return false
	}
	k := start
	if wasAsked(r.Words[start].Fold) {
		for k < end && !r.Words[k].IsMark(",") {
			k++
		}
		k++
	}
	for k < end && r.Words[k].Letters && (r.Lex.Is("negation", r.Words[k].Fold) || wording.IsClitic(r.Words[k].Fold) && r.Words[k].Fold != "la" || r.IsAdverb(k)) {
		k++
	}
	if k >= end || !r.Words[k].Letters || r.NamingOf(k) != nil || r.Words[k].Capital && k != start {
		return false
	}
	fold := r.Words[k].Fold
	if happens[fold] || !wasAsked(r.Words[start].Fold) && !r.isVerbForm(k) {
		return false
	}
	subjects, _ := r.voicesBefore(end)
	return len(subjects) == 0
}

// isVerbForm reports whether word k has the form of a finite verb, as far as forms tell.
func (r *reader) isVerbForm(k int) bool {
	fold := r.Words[k].Fold
	if finite(corpus.Spanish, fold) || r.Lex.VerbAt(fold) != 0 || r.Lex.Is("auxiliary", fold) && !wording.IsClitic(fold) || r.Lex.Is("passive", fold) || commonVerbs[fold] {
		return true
	}
	prev := k > r.From && r.Words[k-1].Letters && (r.Lex.Is("negation", r.Words[k-1].Fold) || objects[r.Words[k-1].Fold])
	return prev && len(fold) > 2 && strings.ContainsAny(fold[len(fold)-1:], "ae")
}

// commonVerbs are forms of verbs that no ending tells.
var commonVerbs = wording.Set("fue, es, era, está, estaba, tiene, tenía, tuvo, hace, hacía, hizo, va, iba, pone, puso, ponía, da, dio, daba, sabe, sabía, supo, quiere, quería, quiso, prefiere, prefirió, pudo, puede, vuelve, sale, saca, mira, baja, levanta, abre, cierra, " +
	"encoge, deja, sigue, parece, parecía, lleva, llama, busca, guarda, toma, coge, agarra, sujeta, sostiene, acaricia, enseña, muestra, sonríe, ríe, llora, suspira, asiente, niega, calla, duda, piensa, vive, trabaja, camina, espera, pasea, recorre, apaga, enciende, cuelga, señala, no, huye, vino, viene, trajo, trae, anduvo, anda, vio, ve, oyó, oye, cae, cayó, pierde, perdió")

// happens are forms of verbs whose subject is what happens or comes behind them.
var happens = wording.Set("llegó, llega, llegaba, vino, viene, quedó, queda, quedaba, faltó, falta, faltaba, ocurrió, ocurre, sucedió, sucede, pasó, pasa, existe, existía, hay, hubo, había, sonó, suena, surgió, surge, apareció, aparece, bastó, basta, consta, constaba, figura, figuraba, resulta, resultó")

// wasAsked reports whether a word is the participle of one who was asked.
func wasAsked(fold string) bool { return asked[strings.TrimSuffix(fold, "s")] }

var asked = wording.Set("preguntado, preguntada, consultado, consultada, interrogado, interrogada, cuestionado, cuestionada, interpelado, interpelada, inquirido, inquirida, requerido, requerida, entrevistado, entrevistada, repreguntado, repreguntada, abordado, abordada, contactado, contactada, instado, instada, apremiado, apremiada, urgido, urgida, emplazado, emplazada")

// askedSex is what such a participle at the head of the sentence says of a person.
func (r *reader) askedSex() wording.Sex {
	fold := r.Words[r.behindConnectors()].Fold
	switch {
	case !wasAsked(fold):
		return wording.UnknownSex
	case strings.HasSuffix(fold, "a"):
		return wording.Female
	}
	return wording.Male
}

// goesOnAbout is whom a Spanish sentence without a subject is about: the one of the sentence before.
func (r *reader) goesOnAbout() *story.Voice {
	if r.before == nil || !r.isElliptical() && !r.subjectless(r.To) {
		return nil
	}
	v, _ := r.center()
	if v == nil || !v.Fits(r.askedSex()) || v.SeveralOnes {
		return nil
	}
	return v
}

// writtenThere reports whether the Spanish verb at word i says what stands in a paper or on a sign
// that the sentence before speaks of: "Enviaron una nota. «Estamos bien», decía".
func (r *reader) writtenThere(i int) bool {
	if r.Lex.Lang != corpus.Spanish || r.before == nil || !readsOf[r.Words[i].Fold] {
		return false
	}
	for k := r.before.From + 1; k < r.before.To; k++ {
		if w := r.Words[k]; w.Letters && (r.Lex.Is("letter", w.Fold) || r.Lex.Is("sign", w.Fold)) && r.Lex.Is("indefinite", r.Words[k-1].Fold) {
			return true
		}
	}
	return false
}

var readsOf = wording.Set("decía, dice, decían, dicen, rezaba, reza, ponía, pone, anunciaba, anuncia, proclamaba, proclama")

// onlyRelative reports whether all cues of a Spanish sentence stand in relative clauses.
func (r *reader) onlyRelative(cues []story.Cue) bool {
	for _, c := range cues {
		if !c.Relative {
			return false
		}
	}
	return r.Lex.Lang == corpus.Spanish
}

// insideRelative reports whether the Spanish name at word i stands in a relative clause that a comma
// begins: "La sentencia, de la que ha sido ponente la magistrada Inés Wake, considera".
func (r *reader) insideRelative(i int) bool {
	if r.Lex.Lang != corpus.Spanish {
		return false
	}
	for k := i - 1; k > r.From && i-k <= 16 && !r.Words[k].IsMark(",;:"); k-- {
		if !r.Lex.Is("who", r.Words[k].Fold) && !wording.IsRelative(r.Words[k].Fold) {
			continue
		}
		for j := k - 1; j > r.From && k-j <= 3; j-- {
			if r.Words[j].IsMark(",") {
				return true
			}
		}
	}
	return false
}

// wholeHead is the body that a Spanish sentence begins with, whose name has a preposition in it: "La
// Oficina Mundial para los Apátridas advierte", of the verb at word j.
func (r *reader) wholeHead(j int) story.Subject {
	start := r.behindConnectors()
	if start+2 >= j || !r.Lex.Is("determiner", r.Words[start].Fold) || r.Lex.Is("preposition", r.Words[start].Fold) || !r.Words[start+1].Capital || !r.Lex.Is("organization", r.Words[start+1].Fold) {
		return story.Subject{}
	}
	for k := start + 1; k < j; k++ {
		w := r.Words[k]
		if !w.Letters || r.NamingOf(k) != nil || r.endsNoun(k) || r.Lex.Is("who", w.Fold) || !w.Capital && !r.Lex.Is("preposition", w.Fold) && !r.Lex.Is("of", w.Fold) && !r.Lex.Is("determiner", w.Fold) && !wording.IsConjunction(w.Fold) {
			return story.Subject{}
		}
	}
	return story.SubjectOf(r.voiceOf(start, j), start, j)
}

// asSaid reads "según trasladó a la misión", "según ha podido saber" at word i: whose words the rest
// of a Spanish sentence is by a verb of saying, whose subject stands behind it or is left out.
func (r *reader) asSaid(i int) (story.Cue, bool) {
	if r.Lex.Lang != corpus.Spanish || r.Words[i].Fold != "según" {
		return story.Cue{}, false
	}
	k := i + 1
	for k < r.To && r.Words[k].Letters && (r.Lex.Is("auxiliary", r.Words[k].Fold) || r.IsAdverb(k)) {
		k++
	}
	if k >= r.To || !r.Words[k].Letters || r.Words[k].Capital || r.Lex.VerbAt(r.Words[k].Fold)&wording.Saying == 0 || strings.HasSuffix(r.Words[k].Fold, "n") {
		return story.Cue{}, false
	}
	s := r.subjectAt(r.behindVerb(k))
	if s.Voice == nil || articleWithin[r.Words[r.behindVerb(k)].Fold] {
		s = r.subjectFurther(r.behindVerb(k))
	}
	if s.Voice == nil {
		s = r.noSubject(k)
		s.To = k + 1
	}
	return story.Cue{Verb: wording.Saying, At: i, From: i, To: max(s.To, k+1), Voice: s.Voice, Source: true}, true
}
