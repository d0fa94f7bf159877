package annotate

import (
	"slices"
	"strings"

	"travaux/corpus"
)

// nestedIn finds the sources of what is quoted inside the quotation at word k, and of the
// quotation itself where its speaker cites it: "He cited the rules of the port, by which
// “...”".
func (r *reader) nestedIn(k int, cues []cue) []corpus.Nested {
	q := r.words[k].quote
	var out []corpus.Nested
	inner := reader{sentence: sentence{nameReader: r.nameReader, people: r.people, talk: &discourse{}, at: r.at}}
	inner.words = wordsOf(r.text, q.inner.Start, q.inner.End, q.inside)
	inner.namings = inner.refer(r.people, nil)
	inner.owner = index(inner.words, inner.namings)
	inner.to = len(inner.words)
	for i, w := range inner.words {
		if w.quote == nil {
			continue
		}
		source := inner.sourceBefore(i)
		if source == "" {
			source = inner.sourceBehind(i)
		}
		if pronouns[strings.ToLower(source)] {
			source = r.otherPerson(k, cues)
		}
		if source != "" {
			out = append(out, corpus.Nested{Source: source, Span: w.quote.inner})
		}
	}
	if len(q.inside) == 0 {
		source := r.cited(k, cues)
		if source == "" && !namesSource(cues) {
			source = r.quotingBefore(r.from, k)
		}
		if source != "" {
			out = append(out, corpus.Nested{Source: source, Span: q.inner})
		}
	}
	return out
}

var pronouns = map[string]bool{"she": true, "he": true, "elle": true, "il": true, "ella": true, "él": true, "она": true, "он": true, "هي": true, "هو": true}

// namesSource reports whether a phrase of the sentence says whose words they are: then these
// are the speaker's.
func namesSource(cues []cue) bool {
	return slices.ContainsFunc(cues, func(c cue) bool { return c.source })
}

// quotingBefore reads "as the Charter says," before word i.
func (r *reader) quotingBefore(start, i int) string {
	for k := i - 1; k >= start; k-- {
		if n := r.lex.at("quoting", r.words[:i], k); n > 0 {
			if s := r.properNoun(k+n, i); s != "" {
				return s
			}
		}
	}
	return ""
}

// sourceBefore finds the source named before the quotation at word i: "in the words of the
// Charter, ...: ‘...’", "the Declaration spoke of ‘...’".
func (r *reader) sourceBefore(i int) string {
	start := i
	for start > 0 && !(r.words[start-1].isMark(".!?;") || r.words[start-1].quote != nil) {
		start--
	}
	if s := r.quotingBefore(start, i); s != "" {
		return s
	}
	for k := i - 1; k >= start && i-k <= 12; k-- {
		n := r.lex.at("quoted by", r.words[:i], k)
		if n == 0 {
			n = r.arabicVerb(k)
		}
		if n == 0 || i-k-n > 4 {
			continue
		}
		if r.lex.lang == corpus.Arabic {
			if s := r.span(k+1, i); s != "" {
				return r.arabicSource(k+1, i)
			}
		}
		if s := r.sourceEnding(start, k); s != "" {
			return s
		}
	}
	return ""
}

func (r *reader) arabicVerb(k int) int {
	if r.lex.lang == corpus.Arabic && (r.lex.is("quoted by", strings.TrimPrefix(r.words[k].fold, "و")) || r.words[k].fold == "تحدث" || r.words[k].fold == "تحدثت") {
		return 1
	}
	return 0
}

// arabicSource is the noun behind an Arabic verb, up to the word that introduces the quotation.
func (r *reader) arabicSource(from, to int) string {
	end := from
	for end < to && r.words[end].letters && !r.lex.is("that", r.words[end].fold) {
		end++
	}
	return r.span(from, end)
}

// sourceBehind reads "‘...’, as the Charter says".
func (r *reader) sourceBehind(i int) string {
	k := i + 1
	for k < r.to && r.words[k].isMark(",،") {
		k++
	}
	if k >= r.to || !(r.words[k].fold == "as" || r.words[k].fold == "comme" || r.words[k].fold == "como" || r.words[k].fold == "как") {
		return ""
	}
	for j := k + 2; j < r.to && j-k <= 10; j++ {
		if r.lex.at("quoted by", r.words, j) > 0 {
			return r.sourceEnding(k+1, j)
		}
	}
	return ""
}

// properNoun reads a name of a person or a text that begins at word k: words with capitals
// and the small ones that join them.
func (r *reader) properNoun(k, to int) string {
	for k < to && r.words[k].letters && r.lex.is("determiner", r.words[k].fold) {
		k++
	}
	end, last := k, k
	for end < to && r.words[end].letters && end-k < 14 {
		w := r.words[end]
		switch {
		case w.capital || r.lex.lang == corpus.Arabic:
			last = end + 1
		case r.lex.is("preposition", w.fold) || r.lex.is("determiner", w.fold) || isConjunction(w.fold) || r.lex.is("name particle", w.fold):
		case last == k && end-k < 3: // "the poet ..."
		default:
			return r.span(k, last)
		}
		end++
	}
	return r.span(k, last)
}

// sourceEnding reads the subject that ends just before word k: a pronoun, a name, a text.
func (r *reader) sourceEnding(start, k int) string {
	for k > start && r.words[k-1].letters && (r.lex.is("auxiliary", r.words[k-1].fold) || r.lex.is("adverb", r.words[k-1].fold)) {
		k--
	}
	if k == start || !r.words[k-1].letters {
		return ""
	}
	if r.lex.is("she", r.words[k-1].fold) || r.lex.is("he", r.words[k-1].fold) {
		return r.words[k-1].fold
	}
	from := k
	for from > start && r.words[from-1].letters && !subordinates[r.words[from-1].fold] {
		from--
	}
	for from < k && (r.lex.is("determiner", r.words[from].fold) || r.lex.is("adverb", r.words[from].fold) || !r.words[from].capital) {
		from++
	}
	if from == k || r.lex.is("they", r.words[from].fold) {
		return ""
	}
	return r.span(from, k)
}

// otherPerson is the person named before the quotation in its sentence who is not its speaker.
func (r *reader) otherPerson(k int, cues []cue) string {
	for i := k - 1; i >= r.from; i-- {
		n := r.namingOf(i)
		if n == nil {
			continue
		}
		for _, c := range cues {
			if c.voice != nil && c.voice.who == n.who {
				return ""
			}
		}
		return n.who.name
	}
	return ""
}

// cited is what a verb of citing before the quotation at word k has for its object.
func (r *reader) cited(k int, cues []cue) string {
	for i := len(cues) - 1; i >= 0; i-- {
		if cues[i].at >= k {
			continue
		}
		if !r.lex.is("citing", r.words[cues[i].at].fold) {
			return ""
		}
		from := cues[i].at + 1
		for from < k && r.words[from].letters && r.lex.is("determiner", r.words[from].fold) {
			from++
		}
		to := from
		for to < k && r.words[to].letters {
			to++
		}
		return r.span(from, to)
	}
	return ""
}
