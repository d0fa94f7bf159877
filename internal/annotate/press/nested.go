package press

import (
	"slices"
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// nestedIn finds the sources of what is quoted inside the quotation at word k, and of the
// quotation itself where its speaker cites it: "He cited the rules of the port, by which
// “...”".
func (r *reader) nestedIn(k int, cues []story.Cue) []corpus.Nested {
	q := r.Words[k].Quote
	var out []corpus.Nested
	inner := reader{Sentence: story.Sentence{Reader: r.Reader, Cast: r.Cast, Talk: &story.Discourse{}, At: r.At}}
	inner.Words = wording.Words(r.Text, q.Inner.Start, q.Inner.End, q.Inside)
	inner.Namings = inner.Refer(r.Cast, nil)
	inner.Owner = story.Index(inner.Words, inner.Namings)
	inner.To = len(inner.Words)
	for i, w := range inner.Words {
		if w.Quote == nil {
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
			out = append(out, corpus.Nested{Source: source, Span: w.Quote.Inner})
		}
	}
	if len(q.Inside) == 0 {
		source := r.cited(k, cues)
		if source == "" && !namesSource(cues) {
			source = r.quotingBefore(r.From, k)
		}
		if source != "" {
			out = append(out, corpus.Nested{Source: source, Span: q.Inner})
		}
	}
	return out
}

var pronouns = map[string]bool{"she": true, "he": true, "elle": true, "il": true, "ella": true, "él": true, "она": true, "он": true, "هي": true, "هو": true}

// namesSource reports whether a phrase of the sentence says whose words they are: then these
// are the speaker's.
func namesSource(cues []story.Cue) bool {
	return slices.ContainsFunc(cues, func(c story.Cue) bool { return c.Source })
}

// quotingBefore reads "as the Charter says," before word i.
func (r *reader) quotingBefore(start, i int) string {
	for k := i - 1; k >= start; k-- {
		if n := r.Lex.At("quoting", r.Words[:i], k); n > 0 {
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
	for start > 0 && !(r.Words[start-1].IsMark(".!?;") || r.Words[start-1].Quote != nil) {
		start--
	}
	if s := r.quotingBefore(start, i); s != "" {
		return s
	}
	for k := i - 1; k >= start && i-k <= 12; k-- {
		n := r.Lex.At("quoted by", r.Words[:i], k)
		if n == 0 {
			n = r.arabicVerb(k)
		}
		if n == 0 || i-k-n > 4 {
			continue
		}
		if r.Lex.Lang == corpus.Arabic {
			if s := r.Span(k+1, i); s != "" {
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
	if r.Lex.Lang == corpus.Arabic && (r.Lex.Is("quoted by", strings.TrimPrefix(r.Words[k].Fold, "و")) || r.Words[k].Fold == "تحدث" || r.Words[k].Fold == "تحدثت") {
		return 1
	}
	return 0
}

// arabicSource is the noun behind an Arabic verb, up to the word that introduces the quotation.
func (r *reader) arabicSource(from, to int) string {
	end := from
	for end < to && r.Words[end].Letters && !r.Lex.Is("that", r.Words[end].Fold) {
		end++
	}
	return r.Span(from, end)
}

// sourceBehind reads "‘...’, as the Charter says".
func (r *reader) sourceBehind(i int) string {
	k := i + 1
	for k < r.To && r.Words[k].IsMark(",،") {
		k++
	}
	if k >= r.To || !(r.Words[k].Fold == "as" || r.Words[k].Fold == "comme" || r.Words[k].Fold == "como" || r.Words[k].Fold == "как") {
		return ""
	}
	for j := k + 2; j < r.To && j-k <= 10; j++ {
		if r.Lex.At("quoted by", r.Words, j) > 0 {
			return r.sourceEnding(k+1, j)
		}
	}
	return ""
}

// properNoun reads a name of a person or a text that begins at word k: words with capitals
// and the small ones that join them.
func (r *reader) properNoun(k, to int) string {
	for k < to && r.Words[k].Letters && r.Lex.Is("determiner", r.Words[k].Fold) {
		k++
	}
	end, last := k, k
	for end < to && r.Words[end].Letters && end-k < 14 {
		w := r.Words[end]
		switch {
		case w.Capital || r.Lex.Lang == corpus.Arabic:
			last = end + 1
		case r.Lex.Is("preposition", w.Fold) || r.Lex.Is("determiner", w.Fold) || wording.IsConjunction(w.Fold) || r.Lex.Is("name particle", w.Fold):
		case last == k && end-k < 3: // "the poet ..."
		default:
			return r.Span(k, last)
		}
		end++
	}
	return r.Span(k, last)
}

// sourceEnding reads the subject that ends just before word k: a pronoun, a name, a text.
func (r *reader) sourceEnding(start, k int) string {
	for k > start && r.Words[k-1].Letters && (r.Lex.Is("auxiliary", r.Words[k-1].Fold) || r.Lex.Is("adverb", r.Words[k-1].Fold)) {
		k--
	}
	if k == start || !r.Words[k-1].Letters {
		return ""
	}
	if r.Lex.Is("she", r.Words[k-1].Fold) || r.Lex.Is("he", r.Words[k-1].Fold) {
		return r.Words[k-1].Fold
	}
	from := k
	for from > start && r.Words[from-1].Letters && !story.OpensClause(r.Words[from-1].Fold) {
		from--
	}
	for from < k && (r.Lex.Is("determiner", r.Words[from].Fold) || r.Lex.Is("adverb", r.Words[from].Fold) || !r.Words[from].Capital) {
		from++
	}
	if from == k || r.Lex.Is("they", r.Words[from].Fold) {
		return ""
	}
	return r.Span(from, k)
}

// otherPerson is the person named before the quotation in its sentence who is not its speaker.
func (r *reader) otherPerson(k int, cues []story.Cue) string {
	for i := k - 1; i >= r.From; i-- {
		n := r.NamingOf(i)
		if n == nil {
			continue
		}
		for _, c := range cues {
			if c.Voice != nil && c.Voice.Who == n.Who {
				return ""
			}
		}
		return n.Who.Name
	}
	return ""
}

// cited is what a verb of citing before the quotation at word k has for its object.
func (r *reader) cited(k int, cues []story.Cue) string {
	for i := len(cues) - 1; i >= 0; i-- {
		if cues[i].At >= k {
			continue
		}
		if !r.Lex.Is("citing", r.Words[cues[i].At].Fold) {
			return ""
		}
		from := cues[i].At + 1
		for from < k && r.Words[from].Letters && r.Lex.Is("determiner", r.Words[from].Fold) {
			from++
		}
		to := from
		for to < k && r.Words[to].Letters {
			to++
		}
		return r.Span(from, to)
	}
	return ""
}
