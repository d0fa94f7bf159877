package annotate

import (
	"travaux/corpus"
)

// Russian, French and Spanish print the attribution inside the marks: «Мы согласны, — сказал
// он. — Пора начинать», « Nous devons, a-t-elle dit, commencer », «Es justo —dijo— y basta». Such a quotation is two of one
// thread, with the words of the reporter between them.

// isPart reports whether a quotation is one that its attribution interrupts, before it or
// behind it: one of its marks stands elsewhere.
func (q *quotation) isPart() bool {
	return !q.line && (q.outer.Start == q.inner.Start || q.outer.End == q.inner.End)
}

// interrupted parts the quotations of a paragraph that their attribution interrupts.
func interrupted(text string, quotes []quotation, lex *lexicon) []quotation {
	if lex.lang != corpus.Russian && lex.lang != corpus.French && lex.lang != corpus.Spanish {
		return quotes
	}
	out := make([]quotation, 0, len(quotes))
	for _, q := range quotes {
		for {
			head, tail, ok := parted(text, q, lex)
			if !ok {
				break
			}
			out = append(out, head)
			q = tail
		}
		out = append(out, q)
	}
	return out
}

// parted parts a quotation at the first attribution inside it.
func parted(text string, q quotation, lex *lexicon) (head, tail quotation, ok bool) {
	words := wordsOf(text, q.inner.Start, q.inner.End, q.inside)
	for i := 1; i+2 < len(words); i++ {
		end := 0
		switch lex.lang {
		case corpus.Russian:
			end = dashedTag(words, i, lex)
		case corpus.Spanish:
			end = spanishTagEnd(words, i, lex)
		default:
			end = commaTag(words, i, lex)
		}
		for end > 0 && end < len(words) && words[end].isMark(",.;:") {
			end++
		}
		if end == 0 || end >= len(words) {
			continue
		}
		head, tail = q, q
		head.outer.End, head.inner.End, head.open = words[i-1].End, words[i-1].End, false
		tail.outer.Start, tail.inner.Start, tail.opened = words[end].Start, words[end].Start, false
		head.inside, tail.inside = nil, nil
		for _, in := range q.inside {
			if in.outer.End <= head.inner.End {
				head.inside = append(head.inside, in)
			} else if in.outer.Start >= tail.inner.Start {
				tail.inside = append(tail.inside, in)
			}
		}
		return head, tail, true
	}
	return q, q, false
}

// dashedTag reads ", — сказал он. —" whose first dash is word i, and returns the word behind
// the second dash.
func dashedTag(words []word, i int, lex *lexicon) int {
	if !words[i].isMark("—–-") || !words[i-1].isMark(",.!?…") && words[i-1].quote == nil {
		return 0
	}
	verb := false
	for k := i + 1; k < len(words) && k-i <= 30; k++ {
		w := words[k]
		switch {
		case w.letters && k-i <= 3 && !w.capital && (lex.verbAt(w.fold)&(saying|speechAct) != 0 || k-i <= 2 && looksLikeVerb(w.fold) && !lex.is("clause", words[i+1].fold)):
			verb = true
		case w.isMark("—–-") && verb:
			return k + 1
		case w.isMark("—–-"), w.quote != nil && !isShort(w.quote):
			return 0
		}
	}
	return 0
}

// commaTag reads ", a-t-elle dit," or ", a souligné Mme Vale." whose first comma is word i,
// and returns the word behind the mark that ends it.
func commaTag(words []word, i int, lex *lexicon) int {
	if !words[i].isMark(",?!…") {
		return 0
	}
	end := frenchTagEnd(words, i, lex)
	if end == 0 || end >= len(words) {
		return 0
	}
	return end + 1
}

// frenchTagEnd returns the mark that ends the tag behind the mark at word i: a verb of saying
// in its first words, with an inverted pronoun or someone behind it. It is 0 where there is none.
func frenchTagEnd(words []word, i int, lex *lexicon) int {
	verb, person := -1, false
	for k := i + 1; k < len(words) && k-i <= 18; k++ {
		w := words[k]
		switch {
		case w.isMark(",.") && !(k > 0 && w.fold == "." && honorificBefore(words, k)):
			if verb >= 0 && person {
				return k
			}
			return 0
		case w.quote != nil || w.isMark(";:!?«»"):
			return 0
		case !w.letters:
		case verb < 0 && k-i > 5:
			return 0
		case verb < 0 && (lex.is("she", w.fold) || lex.is("he", w.fold) || w.fold == "ils" || w.fold == "elles"):
			if k == i+1 {
				return 0
			}
			person = true
			verb = verbBefore(words, i+1, k, lex)
		case verb < 0:
			v := lex.verbAt(w.fold)
			switch {
			case v&(saying|speechAct) != 0 && (v&withAux == 0 || k > i+1):
				verb = k
			case k == i+1 && !lex.is("auxiliary", w.fold), k > i+1 && !lex.is("auxiliary", w.fold) && !lex.is("adverb", w.fold):
				return 0
			}
		case lex.is("she", w.fold) || lex.is("he", w.fold), w.capital && k-verb <= 6, (lex.is("role", w.fold) || isTrade(lex.lang, w.fold)) && k-verb <= 3:
			person = true
		}
	}
	if verb >= 0 && person && i+1 < len(words) {
		return len(words)
	}
	return 0
}

// verbBefore is the word of the verb that an inverted pronoun at word k stands behind, -1
// where that is an auxiliary.
func verbBefore(words []word, from, k int, lex *lexicon) int {
	if v := lex.verbAt(words[k-1].fold); v&(saying|speechAct) != 0 && v&withAux == 0 {
		return k - 1
	}
	return -1
}

func honorificBefore(words []word, k int) bool {
	_, ok := honorific(words[k-1].fold)
	return ok && words[k-1].End == words[k].Start
}
