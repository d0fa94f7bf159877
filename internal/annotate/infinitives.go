package annotate

import "travaux/corpus"

// governor returns how many words before the infinitive at word i govern it: "went on to",
// "s'est bornée à", "quiso". An inverted pronoun may stand among them: "finit-elle par".
func (r *reader) governor(i int) int {
	if i == r.from || r.lex.infinitive(r.words[i].fold) == 0 {
		return 0
	}
	end := i
	for end > r.from+1 && r.words[end-1].letters && (isClitic(r.words[end-1].fold) || r.isAdverb(end-1)) {
		end--
	}
	if n := r.lex.before("governor", r.words, end); n > 0 && end-n >= r.from {
		return i - end + n
	}
	if r.lex.lang == corpus.French && i > r.from+1 && r.words[r.from].fold == "et" && (r.words[i-1].fold == "de" || r.words[i-1].fold == "d'") {
		return 1 // "Et la Commissaire de conclure"
	}
	if n := r.invertedGovernor(end); n > 0 {
		return i - end + n
	}
	return 0
}

func (r *reader) invertedGovernor(end int) int {
	if end-3 < r.from || !r.isSheOrHe(end-2) {
		return 0
	}
	for _, p := range r.lex.begin["governor"][r.words[end-3].fold] {
		if len(p) == 2 && p[1] == r.words[end-1].fold {
			return 3
		}
	}
	return 0
}

// ofInfinitive is the subject of an infinitive that its governor tells: an inverted pronoun
// in it, or in "et d'ajouter" the one whose words were reported before.
func (r *reader) ofInfinitive(i, g int, before []cue) subject {
	for k := i - g + 1; k < i; k++ {
		switch fold := r.words[k].fold; {
		case !r.words[k].letters:
		case r.lex.is("she", fold):
			return subjectOf(r.talk.pronoun(female, r.at), i-g, i+1)
		case r.lex.is("he", fold):
			return subjectOf(r.talk.pronoun(male, r.at), i-g, i+1)
		}
	}
	if !isConjunction(r.words[i-g].fold) {
		return subject{}
	}
	if v := r.sentenceVoice(before); v != nil {
		return subjectOf(v, i-g, i+1)
	}
	return r.noSubject(i)
}

func (r *reader) isSheOrHe(i int) bool {
	return r.words[i].letters && (r.lex.is("she", r.words[i].fold) || r.lex.is("he", r.words[i].fold))
}
