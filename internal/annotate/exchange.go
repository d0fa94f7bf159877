package annotate

import (
	"strings"
	"unicode"

	"travaux/corpus"
)

// In a conversation of two the words go back and forth: a turn of which nothing is said is
// the other one's. That holds for turns printed with dashes, and for quotations that follow
// each other with no word between them: ‘How many?’ she asked. ‘Forty.’ ‘And how many are
// left?’ ‘Nobody knows,’ said Ms. Vale.

// byTurns gives turns that nothing else attributes to the other speaker of two.
func byTurns(list []*paragraph) {
	for i := 2; i < len(list); i++ {
		answers(list[i], list, i-1, i-2)
	}
	for i := 1; i < len(list); i++ {
		notTwice(list[i], list[i-1])
	}
	for i := len(list) - 3; i >= 0; i-- {
		answers(list[i], list, i+1, i+2)
	}
	for _, p := range list {
		if !p.turn && (p.lex.lang == corpus.English || p.lex.lang == corpus.French || p.lex.lang == corpus.Spanish) {
			exchanged(p)
		}
	}
}

// answers gives a turn without a speaker the one of paragraph same, where that is another than
// the one of the paragraph between.
func answers(p *paragraph, list []*paragraph, between, same int) {
	if !p.turn || !list[between].turn || !list[same].turn || speaker(p) != nil {
		return
	}
	v, o := speaker(list[same]), speaker(list[between])
	if v != nil && o == nil && asks(list[between]) && !asks(p) && !asks(list[same]) {
		giveTurn(p, v)
		return
	}
	if v == nil || o == nil || v.same(o) {
		return
	}
	for k := range p.found {
		if p.found[k].voice == nil {
			p.found[k].voice, p.found[k].rule, p.found[k].sure = v, "quotation: "+v.how+", by turns", v.sure-.15
		}
	}
}

// notTwice takes a turn from the one who has the turn before, where no name gives it to him.
func notTwice(p *paragraph, before *paragraph) {
	if !p.turn || !before.turn {
		return
	}
	v, o := speaker(p), speaker(before)
	if v == nil || !v.same(o) {
		return
	}
	for k, f := range p.found {
		if f.kind != corpus.Indirect && f.voice != nil && (f.voice.how == "pronoun" || f.voice.how == "left out") {
			p.found[k].voice = nil
		}
	}
}

// speaker is whose turn a paragraph is.
func speaker(p *paragraph) *voice {
	for _, f := range p.found {
		if f.kind != corpus.Indirect && f.voice != nil {
			return f.voice
		}
	}
	return nil
}

// exchanged goes over the quotations of a paragraph that stand at once behind each other.
func exchanged(p *paragraph) {
	var quotes []*finding
	for k := range p.found {
		if p.found[k].kind != corpus.Indirect {
			quotes = append(quotes, &p.found[k])
		}
	}
	for from := 0; from < len(quotes); {
		to := from + 1
		for to < len(quotes) && adjacent(p, quotes[to-1].span, quotes[to].span) {
			to++
		}
		if to-from > 1 {
			backAndForth(p, quotes[from:to], quotes)
		}
		from = to
	}
}

// adjacent reports whether no word stands between two spans, and the first is a whole sentence.
func adjacent(p *paragraph, a, b corpus.Span) bool {
	if a.End > b.Start || !endsInStop(p.passage.Text[a.Start:a.End]) {
		return false
	}
	return strings.IndexFunc(p.passage.Text[a.End:b.Start], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0
}

// backAndForth gives the quotations of a chain in turn to the two who speak in the paragraph,
// from one that a verb gives to its speaker. Where that is not known only the first keeps its
// speaker.
func backAndForth(p *paragraph, chain, all []*finding) {
	anchor := -1
	for k, f := range chain {
		if f.byVerb() {
			anchor = k
		}
	}
	var other *voice
	for _, f := range all {
		if anchor < 0 || !f.byVerb() || f.voice.same(chain[anchor].voice) {
			continue
		}
		if other != nil && !other.same(f.voice) {
			other = nil
			break
		}
		other = f.voice
	}
	for k, f := range chain {
		switch {
		case anchor < 0 && k > 0, anchor >= 0 && (k-anchor)%2 != 0 && other == nil:
			f.voice = nil
		case anchor < 0 || k == anchor:
		case (k-anchor)%2 == 0:
			f.voice = chain[anchor].voice
			f.rule, f.sure = "quotation: "+f.voice.how+", by turns", f.voice.sure-.15
		default:
			f.voice = other
			f.rule, f.sure = "quotation: "+f.voice.how+", by turns", f.voice.sure-.15
		}
	}
}

// byVerb reports whether a verb of saying beside the quotation attributes it.
func (f *finding) byVerb() bool {
	return f.voice != nil && (strings.HasSuffix(f.rule, "verb after") || strings.HasSuffix(f.rule, "verb before"))
}

// asks reports whether a turn is a question: of an interviewer, where no one is said to ask it.
func asks(p *paragraph) bool {
	return strings.HasSuffix(strings.TrimSpace(p.passage.Text), "?")
}

// giveTurn gives what is spoken in a turn to a voice.
func giveTurn(p *paragraph, v *voice) {
	for k := range p.found {
		if p.found[k].voice == nil {
			p.found[k].voice, p.found[k].rule, p.found[k].sure = v, "quotation: "+v.how+", by turns", v.sure-.15
		}
	}
}
