package annotate

import (
	"travaux/corpus"
)

// Russian and French print the attribution inside the marks: «Мы согласны, — сказал он. —
// Пора начинать», « Nous devons, a-t-elle dit, commencer ». Such a quotation is two of one
// thread, with the words of the reporter between them.

// interrupted parts the quotations of a paragraph that their attribution interrupts.
func interrupted(text string, quotes []quotation, lex *lexicon) []quotation {
	if lex.lang != corpus.Russian && lex.lang != corpus.French {
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
		if lex.lang == corpus.Russian {
			end = dashedTag(words, i, lex)
		} else {
			end = commaTag(words, i, lex)
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
		case w.isMark("—–-"), w.quote != nil:
			return 0
		}
	}
	return 0
}

// commaTag reads ", a-t-elle dit," or ", a souligné Mme Vale," whose first comma is word i,
// and returns the word behind the second.
func commaTag(words []word, i int, lex *lexicon) int {
	if !words[i].isMark(",") {
		return 0
	}
	verb, person := false, false
	for k := i + 1; k < len(words) && k-i <= 14; k++ {
		w := words[k]
		switch {
		case w.isMark(","):
			if verb && person {
				return k + 1
			}
			return 0
		case w.quote != nil || w.isMark(";:!?"):
			return 0
		case k == i+1 && w.letters && !(lex.is("auxiliary", w.fold) || lex.verbAt(w.fold)&saying != 0):
			return 0
		case k-i <= 3 && (lex.is("she", w.fold) || lex.is("he", w.fold)):
			person = true
			verb = verb || k == i+2 && lex.verbAt(words[i+1].fold)&saying != 0
		case k-i <= 3 && w.letters && lex.verbAt(w.fold)&(saying|speechAct) != 0:
			verb = true
		case verb && w.letters:
			if _, ok := honorifics[w.fold]; ok && w.capital {
				person = true
			}
		}
	}
	return 0
}
