package annotate

import "travaux/corpus"

// English attributes words by a noun for them as well as by a verb: “It is a start,” was the
// verdict of Ms. Vale; was how Ms. Vale put it; was all the minister would say; her message to
// the ministers was blunt: “...”; the advice from the union is “...”.

// farthestWords is how many words may stand between the noun for the words and the quotation.
const farthestWords = 14

// adjectives is how many words may describe the noun, before it.
const adjectives = 3

// wordsCue reads such a noun phrase at word i.
func (r *reader) wordsCue(i int) (cue, bool) {
	if r.lex.lang != corpus.English || !r.words[i].letters {
		return cue{}, false
	}
	if r.lex.is("is words", r.words[i].fold) && r.quoteEndsAt(i) {
		return r.wordsBehind(i)
	}
	if r.lex.at("words", r.words[:r.to], i) > 0 {
		return r.wordsAhead(i)
	}
	return cue{}, false
}

// quoteEndsAt reports whether a quotation stands just before word i, a comma or dash aside.
func (r *reader) quoteEndsAt(i int) bool {
	k := i - 1
	if k > r.from && r.words[k].isMark(",—–-") {
		k--
	}
	return k >= r.from && r.words[k].quote != nil
}

// wordsBehind reads "was how Ms. Vale put it", "was all she would say", "was the reply of the
// minister", "came her answer" behind a quotation, whose verb is word i.
func (r *reader) wordsBehind(i int) (cue, bool) {
	j := i + 1
	for j < r.to && r.words[j].letters && r.isAdverb(j) {
		j++
	}
	if n := r.lex.at("how put", r.words[:r.to], j); n > 0 {
		s := r.subjectAt(j + n)
		if s.voice == nil {
			return cue{}, false
		}
		return cue{verb: saying | noReport, source: true, at: i, from: i, to: s.to, voice: s.voice}, true
	}
	for k := j; k < r.to && k-j <= farthestWords && r.words[k].quote == nil && !r.words[k].isMark(";:."); k++ {
		n := r.lex.at("words", r.words[:r.to], k)
		if n == 0 || r.words[k].capital {
			continue
		}
		v, _, to := r.ownerOf(j, k, k+n)
		if v == nil && (r.words[i].fold == "came" || r.words[i].fold == "comes") && k == j+1 && r.words[j].fold == "the" {
			v, to = r.talk.pronoun(unknownSex, r.at), k+n // of whoever is asked
		}
		if v != nil {
			return cue{verb: saying | noReport, source: true, at: i, from: i, to: to, voice: v}, true
		}
		return cue{}, false
	}
	return cue{}, false
}

// wordsAhead reads "Ms. Vale's advice was: “...”" and "the reply of the Chair: “...”", whose
// noun for words is word i.
func (r *reader) wordsAhead(i int) (cue, bool) {
	n := r.lex.at("words", r.words[:r.to], i)
	if r.words[i].capital && i != r.from {
		return cue{}, false
	}
	for k := r.from; k < i; k++ {
		if w := r.words[k]; w.letters && !w.capital && r.namingOf(k) == nil && r.lex.verbAt(w.fold)&saying != 0 && !r.asNounToo(k, r.to) {
			return cue{}, false // what someone says of such words
		}
	}
	q := i + n
	for q < r.to && r.words[q].quote == nil && q-i <= farthestWords {
		w := r.words[q]
		if w.isMark(";.") || w.letters && !w.capital && r.namingOf(q) == nil && !r.lex.is("is words", w.fold) && r.lex.verbAt(w.fold)&saying != 0 {
			return cue{}, false
		}
		q++
	}
	if q >= r.to || r.words[q].quote == nil || !r.leadsTo(q) {
		return cue{}, false
	}
	v, from, to := r.ownerOf(r.from, i, i+n)
	if v == nil {
		return cue{}, false
	}
	return cue{verb: saying | noReport, source: true, at: i, from: from, to: max(to, q), voice: v}, true
}

// leadsTo reports whether a colon or a form of "to be" stands just before the quotation at
// word q.
func (r *reader) leadsTo(q int) bool {
	w := r.words[q-1]
	return w.isMark(":") || w.letters && r.lex.is("is words", w.fold)
}

// ownerOf finds whose the words are that the noun at words i to end names, in the words from
// first on: "her", "the minister's", "... of Ms. Vale". It returns the words of the phrase too.
func (r *reader) ownerOf(first, i, end int) (v *voice, from, to int) {
	k := i
	for k > first && i-k <= adjectives {
		w := r.words[k-1]
		if n := r.namingOf(k - 1); n != nil {
			if r.isPossessive(k-1) || r.pluralGenitive(k) {
				return byName(n.who), n.from, end
			}
			break
		}
		switch {
		case r.pluralGenitive(k), w.letters && r.isPossessive(k-1):
			s := r.possessor(k)
			return s.voice, s.from, end
		case !w.letters:
		case w.fold == "her":
			return r.pronoun(female), k - 1, end
		case w.fold == "his":
			return r.pronoun(male), k - 1, end
		}
		if !w.letters || r.lex.is("determiner", w.fold) || r.lex.is("preposition", w.fold) || isConjunction(w.fold) {
			break
		}
		k--
	}
	if end < r.to && r.lex.is("words of", r.words[end].fold) {
		s := r.subjectAt(end + 1)
		return s.voice, max(first, r.determinersBefore(k)), s.to
	}
	return nil, 0, 0
}

// pluralGenitive reports whether the word before word k is the mark of a genitive in the plural.
func (r *reader) pluralGenitive(k int) bool {
	return k-2 >= r.from && r.words[k-1].isMark("'’") && r.words[k-2].letters && r.words[k-2].End == r.words[k-1].Start
}

// possessor is who the noun phrase in the genitive is that ends just before word k.
func (r *reader) possessor(k int) subject {
	end := k
	if r.words[k-1].isMark("'’") {
		end--
	}
	from := r.phraseStart(end)
	if from == end {
		return subject{}
	}
	return subjectOf(r.genitiveVoice(from, end), from, end)
}

// genitiveVoice is nounVoice for a phrase whose last word has the ending of the genitive.
func (r *reader) genitiveVoice(from, to int) *voice {
	last := r.words[to-1]
	if !last.letters || !r.isPossessive(to-1) {
		return r.nounVoice(from, to)
	}
	raw := []rune(r.text[last.Start:last.End])
	words := r.words
	defer func() { r.words = words }()
	r.words = append([]word(nil), words...)
	r.words[to-1].End = last.Start + len(string(raw[:len(raw)-2]))
	return r.nounVoice(from, to)
}
