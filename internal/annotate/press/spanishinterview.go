package press

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// A Spanish or French interview prints what its one guest answers as paragraphs of their own: behind a dash,
// behind "R.", or behind a question in bold letters. Nothing in them says whose words they are.

// What makes a text an interview.
const (
	fewestAnswers     = 2
	fewestBareAnswers = 3  // answers that neither a dash nor a letter shows
	longestQuestion   = 60 // words
)

var (
	askedLabel    = regexp.MustCompile(`^(?:P|Pregunta|Q|Question)\s*(?:[.:]\s*[-–—]?|[-–—])\s*`)
	answeredLabel = regexp.MustCompile(`^(?:R|Respuesta|Réponse)\s*(?:[.:]\s*[-–—]?|[-–—])\s*`)
)

// interviews makes turns of the answers of an interview.
func interviews(list []*story.Paragraph) {
	var labelled, dashed, bare, quoted []int
	first := 0
	for i, p := range list {
		if p.Lex.Lang == corpus.French && p.Turn && i > 0 && isQuestion(list[i-1]) && !list[i-1].Turn && !asks(p) {
			dashed = append(dashed, i) // its tag says who answers
			continue
		}
		if p.Lex.Lang != corpus.Spanish && p.Lex.Lang != corpus.French || !p.Prose || p.Turn {
			continue
		}
		switch asked := i > 0 && isQuestion(list[i-1]); {
		case answeredLabel.MatchString(p.Passage.Text):
			labelled = append(labelled, i)
		case beginsTurn(p) && !asks(p) && asked:
			dashed = append(dashed, i)
		case asked && !isQuestion(p) && quotesWhole(p):
			quoted = append(quoted, i)
		case asked && !isQuestion(p) && !beginsTurn(p):
			bare = append(bare, i)
			if o, _ := ownWords(p); o > 0 {
				first++
			}
		}
	}
	thread := lastThread(list)
	answer := func(i, from int) {
		thread++
		asAnswer(list[i], from, thread)
	}
	switch {
	case len(labelled) >= fewestAnswers:
		for _, p := range list {
			p.Prose = p.Prose && !askedLabel.MatchString(p.Passage.Text) // the reporter's
		}
		for _, i := range labelled {
			answer(i, len(answeredLabel.FindString(list[i].Passage.Text)))
		}
	case len(dashed) >= fewestAnswers:
		for i, p := range list {
			if beginsTurn(p) && !p.Turn && !isQuestion(p) && (p.Lex.Lang == corpus.Spanish || p.Lex.Lang == corpus.French && i > 0 && isQuestion(list[i-1])) {
				_, n := utf8.DecodeRuneInString(p.Passage.Text)
				answer(i, n)
			}
		}
	case len(quoted) >= fewestAnswers:
		for _, i := range quoted {
			list[i].Answer = true
		}
	case len(bare) >= fewestBareAnswers && first*2 >= len(bare):
		for _, i := range bare {
			answer(i, 0)
		}
	}
}

// isQuestion reports whether a paragraph asks the guest of an interview something.
func isQuestion(p *story.Paragraph) bool {
	text := strings.TrimSpace(p.Passage.Text)
	return askedLabel.MatchString(text) || strings.HasSuffix(text, "?") && len(strings.Fields(text)) <= longestQuestion
}

// asAnswer makes quotations of what is spoken in an answer, whose words begin at byte from.
func asAnswer(p *story.Paragraph, from, thread int) {
	words := wording.Words(p.Passage.Text, from, len(p.Passage.Text), p.Quotes)
	tags := spanishTags(words, p.Lex)
	if p.Lex.Lang == corpus.French {
		tags = frenchTags(words, p.Lex)
	}
	asTurnOf(p, words, tags, thread)
	p.Answer = true
}

// guest is whom an interview is with: the one named in its title, else who is named first.
func guest(list []*story.Paragraph) *story.Voice {
	for _, inTitle := range []bool{true, false} {
		for _, p := range list {
			if p.Answer {
				break
			}
			if p.Prose == inTitle {
				continue
			}
			for _, n := range p.Namings {
				if !n.Who.Doubtful || !inTitle && n.From == n.To {
					n.Who.Doubtful = false
					return story.ByName(n.Who)
				}
			}
		}
	}
	return nil
}

// interviewed gives the answers of an interview to its guest where no name gives them to another.
func interviewed(list []*story.Paragraph) {
	var v *story.Voice
	for _, p := range list {
		if !p.Answer {
			if p.Turn && p.Lex.Lang == corpus.French && !asks(p) && p.Speaker() != nil {
				v = p.Speaker() // who answered before
			}
			continue
		}
		if v == nil {
			if v = guest(list); v == nil {
				return
			}
		}
		for k, f := range p.Found {
			if f.Kind != corpus.Indirect && (isSpoken(p, f.Span) || !p.Turn) && (f.Voice == nil || f.Voice.How == "pronoun" || f.Voice.How == "left out" || f.Voice.How == "noun") {
				p.Found[k].Voice, p.Found[k].Rule, p.Found[k].Sure = v, "quotation: "+v.How+", interview", .7
			}
		}
		for _, q := range p.Quotes {
			if q.Line && !holdsFinding(p, q.Inner) {
				p.Found = append(p.Found, story.Finding{Kind: corpus.Direct, Span: q.Inner, Voice: v, Thread: q.Thread, Rule: "quotation: " + v.How + ", interview", Sure: .7})
			}
		}
	}
}

// isSpoken reports whether a span is one of what is spoken in a turn.
func isSpoken(p *story.Paragraph, span corpus.Span) bool {
	for _, q := range p.Quotes {
		if q.Line && q.Inner == span {
			return true
		}
	}
	return false
}

func holdsFinding(p *story.Paragraph, span corpus.Span) bool {
	for _, f := range p.Found {
		if f.Kind != corpus.Indirect && f.Span == span {
			return true
		}
	}
	return false
}

// quotesWhole reports whether a paragraph is a quotation and nothing else.
func quotesWhole(p *story.Paragraph) bool {
	text := strings.TrimSpace(p.Passage.Text)
	return len(p.Quotes) == 1 && p.Quotes[0].Outer.Start == 0 && p.Quotes[0].Outer.End >= len(strings.TrimRight(text, "."))
}
