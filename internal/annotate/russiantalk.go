package annotate

import (
	"strings"

	"travaux/corpus"
)

// russianTalk takes the lines of a talk that Russian prints without marks: — Нельзя, — ответила
// она. — Он еще пригодится. What shows such a line are
// author's words behind a dash; the first dash may be lost as if it began the item of a list.
func russianTalk(text string, quotes []quotation, lex *lexicon, row bool) []quotation {
	if lex.lang != corpus.Russian {
		return quotes
	}
	if !strings.ContainsAny(text, "—–") && !strings.Contains(text, " - ") {
		return quotes
	}
	words := wordsOf(text, 0, len(text), quotes)
	if len(words) < 2 {
		return quotes
	}
	var out []quotation
	from, thread := 0, -1
	if words[0].isMark("—–-") && words[0].End < words[1].Start {
		from = 1
	}
	keep := func(to int) {
		q := quotation{outer: corpus.Span{Start: words[from].Start, End: words[to-1].End}, thread: thread, line: true}
		q.inner = q.outer
		for _, in := range quotes {
			if in.outer.Start >= q.outer.Start && in.outer.End <= q.outer.End {
				q.inside = append(q.inside, in)
			}
		}
		out = append(out, q)
	}
	for i := 2; i < len(words); i++ {
		if from == 0 && (words[i-1].quote != nil || words[i-2].quote != nil) {
			return quotes // «...», — сказал он: the marks tell
		}
		if !words[i].isMark("—–-") || !words[i-1].isMark(",.!?…") && words[i-1].quote == nil || i+1 >= len(words) || words[i+1].capital {
			continue
		}
		end := authorsEnd(words, i, from > 0, lex)
		if end == 0 {
			continue
		}
		keep(i)
		if end >= len(words) {
			return out
		}
		from, i = end, end
	}
	if len(out) == 0 && !(row && from == 1) {
		return quotes
	}
	keep(len(words))
	return out
}

// inTalk reports whether the paragraph at i of a list may be a line of a talk without author's
// words: one that has a dash too stands beside it, or words that end in a colon before it.
func inTalk(list []*paragraph, i int) bool {
	begins := func(k int) bool {
		return k >= 0 && k < len(list) && (strings.HasPrefix(list[k].passage.Text, "— ") || strings.HasPrefix(list[k].passage.Text, "– "))
	}
	return begins(i) && (begins(i-1) || begins(i+1) || i > 0 && strings.HasSuffix(list[i-1].passage.Text, ":"))
}

// turnOfTwo is the voice of a line without author's words behind another line: of the one
// other who spoke shortly before.
func (r russianReader) turnOfTwo(q *quotation) finding {
	if !q.line || !r.quotesOnly() || r.talk.last == nil || r.talk.at.paragraph != r.at.paragraph-1 {
		return finding{}
	}
	var other *voice
	for _, e := range r.talk.events {
		if e.place.paragraph < r.at.paragraph-3 || !e.speaks || e.voice.same(r.talk.last) || e.voice.same(other) {
			continue
		}
		if other != nil {
			return finding{}
		}
		other = e.voice
	}
	return r.by(other, "turn of two", .25)
}

// authorsEnd returns the word behind the author's words that begin behind the dash at word i:
// behind the next dash that a mark precedes, or the end of the paragraph. They hold a verb
// of saying among their first words; where a dash begins the line any verb will do.
func authorsEnd(words []word, i int, dash bool, lex *lexicon) int {
	verb := false
	for k := i + 1; k < len(words) && k-i <= 40; k++ {
		w := words[k]
		switch {
		case w.letters && k-i <= 4 && !w.capital && (lex.verbAt(w.fold)&saying != 0 || dash && looksLikeVerb(w.fold) || k == i+1 && looksLikeVerb(w.fold) && k+1 < len(words) && (words[k+1].capital || lex.is("she", words[k+1].fold) || lex.is("he", words[k+1].fold))):
			verb = true
		case w.isMark("—–-") && words[k-1].isMark(",.:!?…"):
			if verb {
				return k + 1
			}
			return 0
		}
	}
	if verb {
		return len(words)
	}
	return 0
}

// lineThreads numbers the quotations of lines of a talk after all others.
func lineThreads(paragraphs []*paragraph) {
	next := 0
	for _, p := range paragraphs {
		for _, q := range p.quotes {
			next = max(next, q.thread)
		}
	}
	for _, p := range paragraphs {
		for i := range p.quotes {
			if p.quotes[i].thread < 0 {
				next++
				p.quotes[i].thread = next
			}
		}
	}
}
