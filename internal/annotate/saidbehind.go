package annotate

import "travaux/corpus"

// closingBehind is who is named in the rest of a French or Spanish sentence that only says
// whose the words at word k are: “...”: así lo define su redactora, Noelia Abascal; « ... » :
// c'est la réponse de Mme Vale.
func (r *reader) closingBehind(k int) *voice {
	if r.lex.lang != corpus.French && r.lex.lang != corpus.Spanish {
		return nil
	}
	i := k + 1
	for i < r.to && (r.words[i].isMark(",:;—–-.") || r.words[i].letters && (isConjunction(r.words[i].fold) || contrasts[r.words[i].fold])) {
		i++
	}
	if i == k+1 || i >= r.to {
		return nil
	}
	return r.closingFrom(i)
}

// saysThat reports whether the words from word i on say that someone says it: "Lo admite sin
// rodeos Octavio Benavente", "Así lo ve la alcaldesa", « C'est ce que dit Mme Vale ».
func (r *reader) saysThat(i int) bool {
	k := i
	switch r.lex.lang {
	case corpus.Spanish:
		for k < r.to && k-i < 3 && r.words[k].letters && thatOnes[r.words[k].fold] {
			k++
		}
	case corpus.French:
		for k < r.to && k-i < 4 && r.words[k].letters && thatOnes[r.words[k].fold] {
			k++
		}
		if k-i == 1 && r.words[i].fold != "ainsi" {
			return false
		}
	}
	return k > i && k < r.to && r.words[k].letters && r.lex.verbAt(r.words[k].fold)&saying != 0 && (k+1 == r.to || !r.lex.is("that", r.words[k+1].fold) && r.words[k+1].fold != "que")
}

// thatOnes point back to words just quoted.
var thatOnes = map[string]bool{"lo": true, "así": true, "esto": true, "eso": true, "c'": true, "est": true, "ce": true, "que": true, "qu'": true, "ainsi": true, "voilà": true, "comme": true, "se": true, "le": true, "s'": true}

// introducedBehind is who a text names for the first time in the sentence behind a quotation
// that opens its paragraph: « Nous l'avons commandé tard. » Octave Benavent, ancien directeur de
// l'Institut, ne mâche pas ses mots.
func (r *reader) introducedBehind(next *reader) *voice {
	if next == nil || r.at.sentence != 0 || r.prev != nil && r.lex != r.prev.lex || r.lex.lang != corpus.French && r.lex.lang != corpus.Spanish || next.quotesAny() {
		return nil
	}
	var n *naming
	for i := next.from; i < next.to && n == nil; i++ {
		if next.words[i].isMark(";:") {
			return nil
		}
		n = next.namingOf(i)
	}
	if n == nil || n.from != next.from && next.withOffice(n.from) != next.from || n.who.doubtful || next.joint(n) || next.followedByAnother(n) {
		return nil
	}
	for _, e := range r.talk.events {
		if e.voice.who == n.who {
			return nil
		}
	}
	return byName(n.who)
}

// phraseBy is who spoke a phrase that the words from word i on speak of: "La frase, pronunciada
// ayer por el embajador, Nicanor Weiss, arrancó una carcajada".
func (r *reader) phraseBy(i int) *voice {
	if r.lex.lang != corpus.French && r.lex.lang != corpus.Spanish || i+2 >= r.to || !r.lex.is("determiner", r.words[i].fold) || r.lex.at("words", r.words[:r.to], i+1) == 0 || r.quotesAny() {
		return nil
	}
	for k := i + 2; k+1 < r.to && k-i < 14; k++ {
		if w := r.words[k]; w.letters && (w.fold == "por" || w.fold == "par") {
			return r.subjectAt(k + 1).voice
		}
	}
	return nil
}
