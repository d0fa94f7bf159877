package russian

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
	"travaux/internal/annotate/wording/inflection"
)

// Talk takes the lines of a talk that Russian prints without marks: — Нельзя, — ответила
// она. — Он еще пригодится. What shows such a line are
// author's words behind a dash; the first dash may be lost as if it began the item of a list.
func Talk(text string, quotes []wording.Quotation, lex *wording.Lexicon, row bool) []wording.Quotation {
	if lex.Lang != corpus.Russian {
		return quotes
	}
	if !strings.ContainsAny(text, "—–") && !strings.Contains(text, " - ") {
		return quotes
	}
	words := wording.Words(text, 0, len(text), quotes)
	if len(words) < 2 {
		return quotes
	}
	var out []wording.Quotation
	from, thread := 0, -1
	if words[0].IsMark("—–-") && words[0].End < words[1].Start {
		from = 1
	}
	keep := func(to int) {
		q := wording.Quotation{Outer: corpus.Span{Start: words[from].Start, End: words[to-1].End}, Thread: thread, Line: true}
		q.Inner = q.Outer
		for _, in := range quotes {
			if in.Outer.Start >= q.Outer.Start && in.Outer.End <= q.Outer.End {
				q.Inside = append(q.Inside, in)
			}
		}
		out = append(out, q)
	}
	for i := 2; i < len(words); i++ {
		if from == 0 && (words[i-1].Quote != nil || words[i-2].Quote != nil) {
			return quotes // «...», — сказал он: the marks tell
		}
		if !words[i].IsMark("—–-") || !words[i-1].IsMark(",.!?…") && words[i-1].Quote == nil || i+1 >= len(words) || words[i+1].Capital {
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

// InTalk reports whether the paragraph at i of a list may be a line of a talk without author's
// words: one that has a dash too stands beside it, or words that end in a colon before it.
func InTalk(list []*story.Paragraph, i int) bool {
	begins := func(k int) bool {
		return k >= 0 && k < len(list) && (strings.HasPrefix(list[k].Passage.Text, "— ") || strings.HasPrefix(list[k].Passage.Text, "– "))
	}
	return begins(i) && (begins(i-1) || begins(i+1) || i > 0 && strings.HasSuffix(list[i-1].Passage.Text, ":"))
}

// TurnOfTwo is the voice of a line without author's words behind another line: of the one
// other who spoke shortly before.
func (r Reader) TurnOfTwo(q *wording.Quotation) story.Finding {
	if !q.Line || !r.QuotesOnly() || r.Talk.Last == nil || r.Talk.At.Paragraph != r.At.Paragraph-1 {
		return story.Finding{}
	}
	var other *story.Voice
	for _, e := range r.Talk.Events {
		if e.Place.Paragraph < r.At.Paragraph-3 || !e.Speaks || e.Voice.Same(r.Talk.Last) || e.Voice.Same(other) {
			continue
		}
		if other != nil {
			return story.Finding{}
		}
		other = e.Voice
	}
	return r.By(other, "turn of two", .25)
}

// authorsEnd returns the word behind the author's words that begin behind the dash at word i:
// behind the next dash that a mark precedes, or the end of the paragraph. They hold a verb
// of saying among their first words; where a dash begins the line any verb will do.
func authorsEnd(words []wording.Word, i int, dash bool, lex *wording.Lexicon) int {
	verb := false
	for k := i + 1; k < len(words) && k-i <= 40; k++ {
		w := words[k]
		switch {
		case w.Letters && k-i <= 4 && !w.Capital && (lex.VerbAt(w.Fold)&wording.Saying != 0 || dash && inflection.LooksLikeVerb(w.Fold) || k == i+1 && inflection.LooksLikeVerb(w.Fold) && k+1 < len(words) && (words[k+1].Capital || lex.Is("she", words[k+1].Fold) || lex.Is("he", words[k+1].Fold))):
			verb = true
		case w.IsMark("—–-") && words[k-1].IsMark(",.:!?…"):
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

// NumberLines numbers the quotations of lines of a talk after all others.
func NumberLines(paragraphs []*story.Paragraph) {
	next := 0
	for _, p := range paragraphs {
		for _, q := range p.Quotes {
			next = max(next, q.Thread)
		}
	}
	for _, p := range paragraphs {
		for i := range p.Quotes {
			if p.Quotes[i].Thread < 0 {
				next++
				p.Quotes[i].Thread = next
			}
		}
	}
}
