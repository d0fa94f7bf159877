package press

import (
	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/wording"
	"travaux/internal/annotate/wording/inflection"
)

// Russian, French and Spanish print the attribution inside the marks: «Мы согласны, — сказал
// он. — Пора начинать», « Nous devons, a-t-elle dit, commencer », «Es justo —dijo— y basta». Such a quotation is two of one
// thread, with the words of the reporter between them.

// interrupted parts the quotations of a paragraph that their attribution interrupts.
func interrupted(text string, quotes []wording.Quotation, lex *wording.Lexicon) []wording.Quotation {
	if lex.Lang != corpus.Russian && lex.Lang != corpus.French && lex.Lang != corpus.Spanish {
		return quotes
	}
	out := make([]wording.Quotation, 0, len(quotes))
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
func parted(text string, q wording.Quotation, lex *wording.Lexicon) (head, tail wording.Quotation, ok bool) {
	words := wording.Words(text, q.Inner.Start, q.Inner.End, q.Inside)
	for i := 1; i+2 < len(words); i++ {
		end := 0
		switch lex.Lang {
		case corpus.Russian:
			end = dashedTag(words, i, lex)
		case corpus.Spanish:
			end = spanishTagEnd(words, i, lex)
		default:
			end = commaTag(words, i, lex)
		}
		for end > 0 && end < len(words) && words[end].IsMark(",.;:") {
			end++
		}
		if end == 0 || end >= len(words) {
			continue
		}
		head, tail = q, q
		head.Outer.End, head.Inner.End, head.Open = words[i-1].End, words[i-1].End, false
		tail.Outer.Start, tail.Inner.Start, tail.Opened = words[end].Start, words[end].Start, false
		head.Inside, tail.Inside = nil, nil
		for _, in := range q.Inside {
			if in.Outer.End <= head.Inner.End {
				head.Inside = append(head.Inside, in)
			} else if in.Outer.Start >= tail.Inner.Start {
				tail.Inside = append(tail.Inside, in)
			}
		}
		return head, tail, true
	}
	return q, q, false
}

// dashedTag reads ", — сказал он. —" whose first dash is word i, and returns the word behind
// the second dash.
func dashedTag(words []wording.Word, i int, lex *wording.Lexicon) int {
	if !words[i].IsMark("—–-") || !words[i-1].IsMark(",.!?…") && words[i-1].Quote == nil {
		return 0
	}
	verb := false
	for k := i + 1; k < len(words) && k-i <= 30; k++ {
		w := words[k]
		switch {
		case w.Letters && k-i <= 3 && !w.Capital && (lex.VerbAt(w.Fold)&(wording.Saying|wording.SpeechAct) != 0 || k-i <= 2 && inflection.LooksLikeVerb(w.Fold) && !lex.Is("clause", words[i+1].Fold)):
			verb = true
		case w.IsMark("—–-") && verb:
			return k + 1
		case w.IsMark("—–-"), w.Quote != nil && !people.IsShort(w.Quote):
			return 0
		}
	}
	return 0
}

// commaTag reads ", a-t-elle dit," or ", a souligné Mme Vale." whose first comma is word i,
// and returns the word behind the mark that ends it.
func commaTag(words []wording.Word, i int, lex *wording.Lexicon) int {
	if !words[i].IsMark(",?!…") {
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
func frenchTagEnd(words []wording.Word, i int, lex *wording.Lexicon) int {
	verb, person := -1, false
	for k := i + 1; k < len(words) && k-i <= 18; k++ {
		w := words[k]
		switch {
		case w.IsMark(",.") && !(k > 0 && w.Fold == "." && honorificBefore(words, k)):
			if verb >= 0 && person {
				return apposedEnd(words, k, lex)
			}
			return 0
		case w.Quote != nil || w.IsMark(";:!?«»"):
			return 0
		case !w.Letters:
		case verb < 0 && k-i > 5:
			return 0
		case verb < 0 && (lex.Is("she", w.Fold) || lex.Is("he", w.Fold) || w.Fold == "ils" || w.Fold == "elles"):
			if k == i+1 {
				return 0
			}
			person = true
			verb = verbBefore(words, i+1, k, lex)
		case verb < 0:
			v := lex.VerbAt(w.Fold)
			switch {
			case v&(wording.Saying|wording.SpeechAct) != 0 && (v&wording.WithAux == 0 || k > i+1):
				verb = k
			case k == i+1 && !lex.Is("auxiliary", w.Fold), k > i+1 && !lex.Is("auxiliary", w.Fold) && !lex.Is("adverb", w.Fold):
				return 0
			}
		case lex.Is("she", w.Fold) || lex.Is("he", w.Fold), w.Capital && k-verb <= 6, (lex.Is("role", w.Fold) || people.IsTrade(lex.Lang, w.Fold)) && k-verb <= 3:
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
func verbBefore(words []wording.Word, from, k int, lex *wording.Lexicon) int {
	if v := lex.VerbAt(words[k-1].Fold); v&(wording.Saying|wording.SpeechAct) != 0 && v&wording.WithAux == 0 {
		return k - 1
	}
	return -1
}

func honorificBefore(words []wording.Word, k int) bool {
	_, ok := wording.Honorific(words[k-1].Fold)
	return ok && words[k-1].End == words[k].Start
}

// apposedEnd is the end of a French tag before word k, what its speaker is between commas or up to
// the stop counted: ", répond Odile Ferran, la propriétaire."
func apposedEnd(words []wording.Word, k int, lex *wording.Lexicon) int {
	if !words[k].IsMark(",") || k+2 >= len(words) || !definite[words[k+1].Fold] && !lex.Is("one", words[k+1].Fold) || !lex.Is("role", words[k+2].Fold) && !lex.Is("generic person", words[k+2].Fold) {
		return k
	}
	for end := k + 2; end < len(words) && end-k <= 10; end++ {
		w := words[end]
		if w.IsMark(",.") {
			return end
		}
		if v := lex.VerbAt(w.Fold); !w.Letters || v != 0 && v&wording.WithAux == 0 && !lex.Is("role", w.Fold) {
			return k
		}
	}
	return k
}
