package press

import (
	"slices"
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/russian"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// textsOf are the paragraphs without what is found in them of speakers.
func textsOf(list []*story.Paragraph) []*people.Text {
	texts := make([]*people.Text, len(list))
	for i, p := range list {
		texts[i] = &p.Text
	}
	return texts
}

// paragraphs takes the passages apart whose language has a lexicon, and forgets what was
// found in them before.
func (a *desk) paragraphs(d *corpus.Document) []*story.Paragraph {
	var list []*story.Paragraph
	var texts []string
	for _, p := range d.Passages {
		forget(p)
		lex := a.Lexicons[p.Language]
		if lex == nil {
			continue
		}
		prose := p.Kind == corpus.Paragraph
		list = append(list, &story.Paragraph{Text: people.Text{Passage: p, Lex: lex}, Prose: prose})
		if prose {
			texts = append(texts, p.Text)
		}
	}
	found := wording.Quotations(texts)
	k := 0
	for _, p := range list {
		if p.Prose {
			p.Quotes = found[k]
			k++
		} else {
			p.Quotes = wording.Quotations([]string{p.Passage.Text})[0]
		}
	}
	conversations(list)
	interviews(list)
	belowColon(list)
	for i, p := range list {
		if p.Lex.Lang == corpus.Chinese {
			continue
		}
		if !p.Turn {
			p.Quotes = russian.Talk(p.Passage.Text, p.Quotes, p.Lex, russian.InTalk(list, i))
			p.Quotes = interrupted(p.Passage.Text, p.Quotes, p.Lex)
		}
		p.Words = wording.Words(p.Passage.Text, 0, len(p.Passage.Text), p.Quotes)
		p.Sentences = wording.Sentences(p.Passage.Text, p.Words, p.Lex)
		p.Sentences = afterDateline(p)
	}
	russian.NumberLines(list)
	number(list)
	return list
}

// number counts the paragraphs: those over which one quotation runs are one.
func number(list []*story.Paragraph) {
	for i, p := range list {
		if i == 0 {
			continue
		}
		prev := list[i-1]
		p.Number = prev.Number + 1
		if n := len(prev.Quotes); n > 0 && prev.Quotes[n-1].Open && p.Lex.Lang != corpus.Chinese {
			p.Number, p.Offset = prev.Number, prev.Offset+len(prev.Sentences)
		}
	}
}

// forget drops the statements and mentions that an earlier run found.
func forget(p *corpus.Passage) {
	kept := p.Statements[:0]
	for _, st := range p.Statements {
		if !strings.HasPrefix(st.Rule, proseRules[0]) && !strings.HasPrefix(st.Rule, proseRules[1]) {
			kept = append(kept, st)
		}
	}
	p.Statements, p.Mentions = kept, nil
	if len(kept) == 0 {
		p.Statements = nil
	}
}

// afterDateline parts the dateline from the first sentence.
func afterDateline(p *story.Paragraph) []wording.Stretch {
	end := wording.DatelineEnd(p.Passage.Text)
	if end == 0 || len(p.Sentences) == 0 {
		return p.Sentences
	}
	for i, w := range p.Words {
		if w.Start < end {
			continue
		}
		for s := range p.Sentences {
			if i > p.Sentences[s].From && i < p.Sentences[s].To {
				head := wording.Stretch{From: p.Sentences[s].From, To: i}
				p.Sentences[s].From = i
				return slices.Insert(p.Sentences, s, head)
			}
		}
		break
	}
	return p.Sentences
}

// contact reports whether a paragraph says whom the press may ask.
func contact(p *story.Paragraph) bool {
	if p.Passage.Kind == corpus.Notice {
		return true
	}
	for i := 0; i < len(p.Words) && i < 8; i++ {
		if p.Lex.Is("contact", p.Words[i].Fold) && !isRelease(p, i) {
			return true
		}
	}
	return false
}

// isRelease reports whether word i belongs to "press release", "nota de prensa".
func isRelease(p *story.Paragraph, i int) bool {
	if i > 0 && p.Words[i-1].Letters && p.Lex.Is("of", p.Words[i-1].Fold) {
		return true
	}
	return i+1 < len(p.Words) && (p.Words[i+1].Fold == "release" || p.Words[i+1].Fold == "briefing" || p.Words[i+1].Fold == "conference")
}
