package press

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// French and Spanish print conversations with a dash for marks: each paragraph is
// one turn, and what tells who has it stands between dashes or commas inside it:
//
//	— Nous avons attendu, raconte Mme Vale. Personne n'est venu.
//	—Esperamos —cuenta la alcaldesa—. No vino nadie.
//
// A paragraph that begins with a dash is such a turn where it has a tag, or stands in a row
// with others of which one has; else it is an item of a list.

// fewestTagged is how many turns of a Spanish text must say whose they are for those that stand alone
// and say nothing to be turns too.
const fewestTagged = 2

// conversations makes quotations of the turns of conversations among the paragraphs.
func conversations(list []*story.Paragraph) {
	thread := lastThread(list)
	all := 0
	for _, p := range list {
		if p.Lex.Lang == corpus.Spanish && beginsTurn(p) && len(tags(p)) > 0 {
			all++
		}
	}
	for i := 0; i < len(list); {
		j := i
		tagged := all >= fewestTagged && list[i].Lex.Lang == corpus.Spanish
		for j < len(list) && beginsTurn(list[j]) {
			tagged = tagged || len(tags(list[j])) > 0
			j++
		}
		for k := i; tagged && k < j; k++ {
			thread++
			asTurn(list[k], thread)
		}
		i = max(j, i+1)
	}
}

func lastThread(list []*story.Paragraph) int {
	last := 0
	for _, p := range list {
		for _, q := range p.Quotes {
			last = max(last, q.Thread)
		}
	}
	return last
}

// beginsTurn reports whether a paragraph begins with a dash in a language that prints turns so.
func beginsTurn(p *story.Paragraph) bool {
	if !p.Prose || !(p.Lex.Lang == corpus.French || p.Lex.Lang == corpus.Spanish) {
		return false
	}
	r, n := utf8.DecodeRuneInString(p.Passage.Text)
	next, _ := utf8.DecodeRuneInString(strings.TrimSpace(p.Passage.Text[min(n, len(p.Passage.Text)):]))
	return strings.ContainsRune(story.TurnDashes, r) && !unicode.IsLower(next) && !unicode.IsDigit(next)
}

// tagRange is the words of the reporter in a turn, to excluded.
type tagRange struct{ from, to int }

// spokenWords are the words of a turn, its first dash left out.
func spokenWords(p *story.Paragraph) []wording.Word {
	_, n := utf8.DecodeRuneInString(p.Passage.Text)
	return wording.Words(p.Passage.Text, n, len(p.Passage.Text), p.Quotes)
}

func tags(p *story.Paragraph) []tagRange {
	words := spokenWords(p)
	if p.Lex.Lang == corpus.Spanish {
		return spanishTags(words, p.Lex)
	}
	return frenchTags(words, p.Lex)
}

// spanishTags: a tag begins at a dash with a space before it and none behind, and ends at one
// with none before it.
func spanishTags(words []wording.Word, lex *wording.Lexicon) []tagRange {
	var out []tagRange
	for i := 1; i+1 < len(words); i++ {
		if end := spanishTagEnd(words, i, lex); end > 0 {
			out = append(out, tagRange{i, end})
			i = end - 1
		}
	}
	return out
}

// spanishTagEnd returns the word behind the tag that the dash at word i begins, 0 where it
// begins none.
func spanishTagEnd(words []wording.Word, i int, lex *wording.Lexicon) int {
	if i == 0 || i+1 >= len(words) || !words[i].IsMark(story.TurnDashes) || words[i].Start == words[i-1].End || words[i+1].Start != words[i].End {
		return 0
	}
	verb := false
	for k := i + 1; k < len(words); k++ {
		if words[k].IsMark(story.TurnDashes) && words[k].Start == words[k-1].End {
			if verb {
				return k + 1
			}
			return 0
		}
		verb = verb || k-i <= 5 && words[k].Letters && lex.VerbAt(words[k].Fold)&(wording.Saying|wording.SpeechAct) != 0 || k == i+1 && opensTag(words, k, lex)
	}
	if verb {
		return len(words)
	}
	return 0
}

// opensTag reports whether a word behind the dash of a Spanish tag has the form of a verb with its
// subject or a pronoun: "—sigue Delfina—", "—se mete sin darse vuelta—".
func opensTag(words []wording.Word, k int, lex *wording.Lexicon) bool {
	pronoun := false
	if k < len(words) && objects[words[k].Fold] {
		pronoun = true
		k++
	}
	if k+1 >= len(words) || !words[k].Letters || words[k].Capital || len(words[k].Fold) < 3 {
		return false
	}
	fold := words[k].Fold
	for _, part := range []string{"preposition", "determiner", "adverb", "negation", "they", "clause", "time"} {
		if lex.Is(part, fold) {
			return false
		}
	}
	if wording.IsConjunction(fold) || story.OpensClause(fold) || !strings.HasSuffix(fold, "a") && !strings.HasSuffix(fold, "e") && !strings.HasSuffix(fold, "ó") {
		return false
	}
	return pronoun || words[k+1].Letters && words[k+1].Capital
}

// frenchTags: a tag stands behind a comma, a question or an exclamation, begins with the verb
// and ends with the next comma or stop.
func frenchTags(words []wording.Word, lex *wording.Lexicon) []tagRange {
	var out []tagRange
	for i := 1; i+1 < len(words); i++ {
		if !words[i].IsMark(",?!…") {
			continue
		}
		end := frenchTagEnd(words, i, lex)
		if end == 0 {
			continue
		}
		out = append(out, tagRange{i + 1, end})
		i = end - 1
	}
	return out
}

// asTurn makes quotations of what is spoken in a turn.
func asTurn(p *story.Paragraph, thread int) { asTurnOf(p, spokenWords(p), tags(p), thread) }

// asTurnOf makes quotations of those words of a turn that belong to none of its tags.
func asTurnOf(p *story.Paragraph, words []wording.Word, tags []tagRange, thread int) {
	tags = append(tags, tagRange{len(words), len(words)})
	inside := p.Quotes
	p.Quotes = nil
	from := 0
	for _, tag := range tags {
		to := tag.from
		for from < to && words[from].IsMark("—–―-.,;:") {
			from++
		}
		if from < to && hasLetters(words[from:to]) {
			p.Quotes = append(p.Quotes, spoken(words[from].Start, words[to-1].End, inside, thread))
		}
		from = tag.to
	}
	p.Turn = true
}

func hasLetters(words []wording.Word) bool {
	for _, w := range words {
		if w.Letters || w.Quote != nil {
			return true
		}
	}
	return false
}

// spoken is a stretch of a turn as a quotation.
func spoken(start, end int, all []wording.Quotation, thread int) wording.Quotation {
	span := corpus.Span{Start: start, End: end}
	q := wording.Quotation{Outer: span, Inner: span, Thread: thread, Line: true}
	for _, in := range all {
		if in.Outer.Start >= start && in.Outer.End <= end {
			q.Inside = append(q.Inside, in)
		}
	}
	return q
}
