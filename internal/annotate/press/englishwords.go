package press

import (
	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// English attributes words by a noun for them as well as by a verb: “It is a start,” was the
// verdict of Ms. Vale; was how Ms. Vale put it; was all the minister would say; her message to
// the ministers was blunt: “...”; the advice from the union is “...”.

// farthestWords is how many words may stand between the noun for the words and the quotation.
const farthestWords = 14

// adjectives is how many words may describe the noun, before it.
const adjectives = 3

// wordsCue reads such a noun phrase at word i.
func (r *reader) wordsCue(i int) (story.Cue, bool) {
	if r.Lex.Lang != corpus.English || !r.Words[i].Letters {
		return story.Cue{}, false
	}
	if r.Lex.Is("is words", r.Words[i].Fold) && r.quoteEndsAt(i) {
		return r.wordsBehind(i)
	}
	if r.Lex.At("words", r.Words[:r.To], i) > 0 {
		return r.wordsAhead(i)
	}
	return story.Cue{}, false
}

// quoteEndsAt reports whether a quotation stands just before word i, a comma or dash aside.
func (r *reader) quoteEndsAt(i int) bool {
	k := i - 1
	if k > r.From && r.Words[k].IsMark(",—–-") {
		k--
	}
	return k >= r.From && r.Words[k].Quote != nil
}

// wordsBehind reads "was how Ms. Vale put it", "was all she would say", "was the reply of the
// minister", "came her answer" behind a quotation, whose verb is word i.
func (r *reader) wordsBehind(i int) (story.Cue, bool) {
	j := i + 1
	for j < r.To && r.Words[j].Letters && r.IsAdverb(j) {
		j++
	}
	if n := r.Lex.At("how put", r.Words[:r.To], j); n > 0 {
		s := r.subjectAt(j + n)
		if s.Voice == nil {
			return story.Cue{}, false
		}
		return story.Cue{Verb: wording.Saying | wording.NoReport, Source: true, At: i, From: i, To: s.To, Voice: s.Voice}, true
	}
	for k := j; k < r.To && k-j <= farthestWords && r.Words[k].Quote == nil && !r.Words[k].IsMark(";:."); k++ {
		n := r.Lex.At("words", r.Words[:r.To], k)
		if n == 0 || r.Words[k].Capital {
			continue
		}
		v, _, to := r.ownerOf(j, k, k+n)
		if v == nil && (r.Words[i].Fold == "came" || r.Words[i].Fold == "comes") && k == j+1 && r.Words[j].Fold == "the" {
			v, to = r.whoIsAsked(), k+n // of whoever is asked
		}
		if v != nil {
			return story.Cue{Verb: wording.Saying | wording.NoReport, Source: true, At: i, From: i, To: to, Voice: v}, true
		}
		return story.Cue{}, false
	}
	return story.Cue{}, false
}

// wordsAhead reads "Ms. Vale's advice was: “...”" and "the reply of the Chair: “...”", whose
// noun for words is word i.
func (r *reader) wordsAhead(i int) (story.Cue, bool) {
	n := r.Lex.At("words", r.Words[:r.To], i)
	if r.Words[i].Capital && i != r.From {
		return story.Cue{}, false
	}
	for k := r.From; k < i; k++ {
		if w := r.Words[k]; w.Letters && !w.Capital && r.NamingOf(k) == nil && r.Lex.VerbAt(w.Fold)&wording.Saying != 0 && !r.asNounToo(k, r.To) {
			return story.Cue{}, false // what someone says of such words
		}
	}
	q := i + n
	for q < r.To && r.Words[q].Quote == nil && q-i <= farthestWords {
		w := r.Words[q]
		if w.IsMark(";.") || w.Letters && !w.Capital && r.NamingOf(q) == nil && !r.Lex.Is("is words", w.Fold) && r.Lex.VerbAt(w.Fold)&wording.Saying != 0 {
			return story.Cue{}, false
		}
		q++
	}
	if q >= r.To || r.Words[q].Quote == nil || !r.leadsTo(q) {
		return story.Cue{}, false
	}
	v, from, to := r.ownerOf(r.From, i, i+n)
	if v == nil {
		return story.Cue{}, false
	}
	return story.Cue{Verb: wording.Saying | wording.NoReport, Source: true, At: i, From: from, To: max(to, q), Voice: v}, true
}

// leadsTo reports whether a colon or a form of "to be" stands just before the quotation at
// word q.
func (r *reader) leadsTo(q int) bool {
	w := r.Words[q-1]
	return w.IsMark(":") || w.Letters && r.Lex.Is("is words", w.Fold)
}

// ownerOf finds whose the words are that the noun at words i to end names, in the words from
// first on: "her", "the minister's", "... of Ms. Vale". It returns the words of the phrase too.
func (r *reader) ownerOf(first, i, end int) (v *story.Voice, from, to int) {
	k := i
	for k > first && i-k <= adjectives {
		w := r.Words[k-1]
		if n := r.NamingOf(k - 1); n != nil {
			if r.isPossessive(k-1) || r.pluralGenitive(k) {
				return story.ByName(n.Who), n.From, end
			}
			break
		}
		switch {
		case r.pluralGenitive(k), w.Letters && r.isPossessive(k-1):
			s := r.possessor(k)
			return s.Voice, s.From, end
		case !w.Letters:
		case w.Fold == "her":
			return r.Pronoun(wording.Female), k - 1, end
		case w.Fold == "his":
			return r.Pronoun(wording.Male), k - 1, end
		}
		if !w.Letters || r.Lex.Is("determiner", w.Fold) || r.Lex.Is("preposition", w.Fold) || wording.IsConjunction(w.Fold) {
			break
		}
		k--
	}
	if end < r.To && r.Lex.Is("words of", r.Words[end].Fold) {
		s := r.subjectAt(end + 1)
		return s.Voice, max(first, r.determinersBefore(k)), s.To
	}
	return nil, 0, 0
}

// pluralGenitive reports whether the word before word k is the mark of a genitive in the plural.
func (r *reader) pluralGenitive(k int) bool {
	return k-2 >= r.From && r.Words[k-1].IsMark("'’") && r.Words[k-2].Letters && r.Words[k-2].End == r.Words[k-1].Start
}

// possessor is who the noun phrase in the genitive is that ends just before word k.
func (r *reader) possessor(k int) story.Subject {
	end := k
	if r.Words[k-1].IsMark("'’") {
		end--
	}
	from := r.phraseStart(end)
	if from == end {
		return story.Subject{}
	}
	return story.SubjectOf(r.genitiveVoice(from, end), from, end)
}

// genitiveVoice is nounVoice for a phrase whose last word has the ending of the genitive.
func (r *reader) genitiveVoice(from, to int) *story.Voice {
	last := r.Words[to-1]
	if !last.Letters || !r.isPossessive(to-1) {
		return r.nounVoice(from, to)
	}
	raw := []rune(r.Text[last.Start:last.End])
	words := r.Words
	defer func() { r.Words = words }()
	r.Words = append([]wording.Word(nil), words...)
	r.Words[to-1].End = last.Start + len(string(raw[:len(raw)-2]))
	return r.nounVoice(from, to)
}
