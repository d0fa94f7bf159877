package annotate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
)

// French and Spanish print conversations with a dash for marks: each paragraph is
// one turn, and what tells who has it stands between dashes or commas inside it:
//
//	— Nous avons attendu, raconte Mme Vale. Personne n'est venu.
//	—Esperamos —cuenta la alcaldesa—. No vino nadie.
//
// A paragraph that begins with a dash is such a turn where it has a tag, or stands in a row
// with others of which one has; else it is an item of a list.

// turnDashes begin a turn.
const turnDashes = "—–―"

// conversations makes quotations of the turns of conversations among the paragraphs.
func conversations(list []*paragraph) {
	thread := lastThread(list)
	for i := 0; i < len(list); {
		j := i
		tagged := false
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

func lastThread(list []*paragraph) int {
	last := 0
	for _, p := range list {
		for _, q := range p.quotes {
			last = max(last, q.thread)
		}
	}
	return last
}

// beginsTurn reports whether a paragraph begins with a dash in a language that prints turns so.
func beginsTurn(p *paragraph) bool {
	if !p.prose || !(p.lex.lang == corpus.French || p.lex.lang == corpus.Spanish) {
		return false
	}
	r, n := utf8.DecodeRuneInString(p.passage.Text)
	next, _ := utf8.DecodeRuneInString(strings.TrimSpace(p.passage.Text[min(n, len(p.passage.Text)):]))
	return strings.ContainsRune(turnDashes, r) && !unicode.IsLower(next) && !unicode.IsDigit(next)
}

// tagRange is the words of the reporter in a turn, to excluded.
type tagRange struct{ from, to int }

// spokenWords are the words of a turn, its first dash left out.
func spokenWords(p *paragraph) []word {
	_, n := utf8.DecodeRuneInString(p.passage.Text)
	return wordsOf(p.passage.Text, n, len(p.passage.Text), p.quotes)
}

func tags(p *paragraph) []tagRange {
	words := spokenWords(p)
	if p.lex.lang == corpus.Spanish {
		return spanishTags(words, p.lex)
	}
	return frenchTags(words, p.lex)
}

// spanishTags: a tag begins at a dash with a space before it and none behind, and ends at one
// with none before it.
func spanishTags(words []word, lex *lexicon) []tagRange {
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
func spanishTagEnd(words []word, i int, lex *lexicon) int {
	if i == 0 || i+1 >= len(words) || !words[i].isMark(turnDashes) || words[i].Start == words[i-1].End || words[i+1].Start != words[i].End {
		return 0
	}
	verb := false
	for k := i + 1; k < len(words); k++ {
		if words[k].isMark(turnDashes) && words[k].Start == words[k-1].End {
			if verb {
				return k + 1
			}
			return 0
		}
		verb = verb || k-i <= 5 && words[k].letters && lex.verbAt(words[k].fold)&(saying|speechAct) != 0
	}
	if verb {
		return len(words)
	}
	return 0
}

// frenchTags: a tag stands behind a comma, a question or an exclamation, begins with the verb
// and ends with the next comma or stop.
func frenchTags(words []word, lex *lexicon) []tagRange {
	var out []tagRange
	for i := 1; i+1 < len(words); i++ {
		if !words[i].isMark(",?!…") {
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
func asTurn(p *paragraph, thread int) {
	words := spokenWords(p)
	tags := append(tags(p), tagRange{len(words), len(words)})
	inside := p.quotes
	p.quotes = nil
	from := 0
	for _, tag := range tags {
		to := tag.from
		for from < to && words[from].isMark("—–―-.,;:") {
			from++
		}
		if from < to && hasLetters(words[from:to]) {
			p.quotes = append(p.quotes, spoken(words[from].Start, words[to-1].End, inside, thread))
		}
		from = tag.to
	}
	p.turn = true
}

func hasLetters(words []word) bool {
	for _, w := range words {
		if w.letters || w.quote != nil {
			return true
		}
	}
	return false
}

// spoken is a stretch of a turn as a quotation.
func spoken(start, end int, all []quotation, thread int) quotation {
	span := corpus.Span{Start: start, End: end}
	q := quotation{outer: span, inner: span, thread: thread, line: true}
	for _, in := range all {
		if in.outer.Start >= start && in.outer.End <= end {
			q.inside = append(q.inside, in)
		}
	}
	return q
}
