package press

import (
	"strings"
	"unicode"

	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// In a conversation of two the words go back and forth: a turn of which nothing is said is
// the other one's. That holds for turns printed with dashes, and for quotations that follow
// each other with no word between them: ‘How many?’ she asked. ‘Forty.’ ‘And how many are
// left?’ ‘Nobody knows,’ said Ms. Vale.

// byTurns gives turns that nothing else attributes to the other speaker of two.
func byTurns(list []*story.Paragraph) {
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
		if !p.Turn && (p.Lex.Lang == corpus.English || p.Lex.Lang == corpus.French || p.Lex.Lang == corpus.Spanish) {
			exchanged(p)
		}
	}
}

// answers gives a turn without a speaker the one of paragraph same, where that is another than
// the one of the paragraph between.
func answers(p *story.Paragraph, list []*story.Paragraph, between, same int) {
	if !p.Turn || !list[between].Turn || !list[same].Turn || p.Speaker() != nil {
		return
	}
	v, o := list[same].Speaker(), list[between].Speaker()
	if v != nil && o == nil && asks(list[between]) && !asks(p) && !asks(list[same]) {
		giveTurn(p, v)
		return
	}
	if v == nil || o == nil || v.Same(o) {
		return
	}
	for k := range p.Found {
		if p.Found[k].Voice == nil {
			p.Found[k].Voice, p.Found[k].Rule, p.Found[k].Sure = v, "quotation: "+v.How+", by turns", v.Sure-.15
		}
	}
}

// notTwice takes a turn from the one who has the turn before, where no name gives it to him.
func notTwice(p *story.Paragraph, before *story.Paragraph) {
	if !p.Turn || !before.Turn {
		return
	}
	v, o := p.Speaker(), before.Speaker()
	if v == nil || !v.Same(o) {
		return
	}
	for k, f := range p.Found {
		if f.Kind != corpus.Indirect && f.Voice != nil && (f.Voice.How == "pronoun" || f.Voice.How == "left out") {
			p.Found[k].Voice = nil
		}
	}
}

// exchanged goes over the quotations of a paragraph that stand at once behind each other.
func exchanged(p *story.Paragraph) {
	var quotes []*story.Finding
	for k := range p.Found {
		if p.Found[k].Kind != corpus.Indirect {
			quotes = append(quotes, &p.Found[k])
		}
	}
	for from := 0; from < len(quotes); {
		to := from + 1
		for to < len(quotes) && adjacent(p, quotes[to-1].Span, quotes[to].Span) {
			to++
		}
		if to-from > 1 {
			backAndForth(p, quotes[from:to], quotes)
		}
		from = to
	}
}

// adjacent reports whether no word stands between two spans, and the first is a whole sentence.
func adjacent(p *story.Paragraph, a, b corpus.Span) bool {
	if a.End > b.Start || !wording.EndsInStop(p.Passage.Text[a.Start:a.End]) {
		return false
	}
	return strings.IndexFunc(p.Passage.Text[a.End:b.Start], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0
}

// backAndForth gives the quotations of a chain in turn to the two who speak in the paragraph,
// from one that a verb gives to its speaker. Where that is not known only the first keeps its
// speaker.
func backAndForth(p *story.Paragraph, chain, all []*story.Finding) {
	anchor := -1
	for k, f := range chain {
		if f.ByVerb() {
			anchor = k
		}
	}
	var other *story.Voice
	for _, f := range all {
		if anchor < 0 || !f.ByVerb() || f.Voice.Same(chain[anchor].Voice) {
			continue
		}
		if other != nil && !other.Same(f.Voice) {
			other = nil
			break
		}
		other = f.Voice
	}
	for k, f := range chain {
		switch {
		case anchor < 0 && k > 0, anchor >= 0 && (k-anchor)%2 != 0 && other == nil:
			f.Voice = nil
		case anchor < 0 || k == anchor:
		case (k-anchor)%2 == 0:
			f.Voice = chain[anchor].Voice
			f.Rule, f.Sure = "quotation: "+f.Voice.How+", by turns", f.Voice.Sure-.15
		default:
			f.Voice = other
			f.Rule, f.Sure = "quotation: "+f.Voice.How+", by turns", f.Voice.Sure-.15
		}
	}
}

// asks reports whether a turn is a question: of an interviewer, where no one is said to ask it.
func asks(p *story.Paragraph) bool {
	return strings.HasSuffix(strings.TrimSpace(p.Passage.Text), "?")
}

// giveTurn gives what is spoken in a turn to a voice.
func giveTurn(p *story.Paragraph, v *story.Voice) {
	for k := range p.Found {
		if p.Found[k].Voice == nil {
			p.Found[k].Voice, p.Found[k].Rule, p.Found[k].Sure = v, "quotation: "+v.How+", by turns", v.Sure-.15
		}
	}
}
