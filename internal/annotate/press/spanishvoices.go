package press

import (
	"strings"
	"unicode"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// Spanish texts print voices under the name of each as a heading: "Marta Gil, 45 años, enfermera" over
// «Oímos un crujido»; and words without marks below a line that ends in "escribió:".

// longestHead is how many words a line has at most that only says who speaks below.
const longestHead = 16

// underNames gives quotations that nothing else attributes to the person whose name is the heading.
func underNames(list []*story.Paragraph) {
	for i, p := range list {
		n := headNaming(p)
		if n == nil {
			continue
		}
		for j := i + 1; j < len(list) && list[j].Prose && headNaming(list[j]) == nil; j++ {
			for k, f := range list[j].Found {
				if f.Voice == nil && f.Kind == corpus.Direct {
					v := story.ByName(n.Who)
					list[j].Found[k].Voice, list[j].Found[k].Rule, list[j].Found[k].Sure = v, "quotation: "+v.How+", heading before", .65
				}
			}
		}
	}
}

// headNaming is the naming that a line begins with which has no verb and is no sentence; nil where the
// paragraph is no such line.
func headNaming(p *story.Paragraph) *people.Naming {
	if p.Lex.Lang != corpus.Spanish || len(p.Quotes) > 0 || len(p.Words) == 0 || len(p.Words) > longestHead || p.Words[len(p.Words)-1].IsMark(".!?:;…") || p.Passage.Kind == corpus.Title {
		return nil
	}
	if len(p.Namings) != 1 || p.Namings[0].From != 0 || p.Namings[0].Who.Doubtful {
		return nil
	}
	for _, w := range p.Words {
		if w.Letters && !w.Capital && (p.Lex.VerbAt(w.Fold) != 0 || finite(corpus.Spanish, w.Fold)) {
			return nil
		}
	}
	return &p.Namings[0]
}

// belowColon makes a quotation of a paragraph without marks below one that ends in a verb of saying
// and a colon.
func belowColon(list []*story.Paragraph) {
	thread := lastThread(list)
	for i := 1; i < len(list); i++ {
		p, before := list[i], list[i-1]
		if p.Lex.Lang != corpus.Spanish || !p.Prose || !before.Prose || p.Turn || len(p.Quotes) > 0 || beginsTurn(p) || !endsInSaying(before) {
			continue
		}
		text := p.Passage.Text
		if r := []rune(text); len(r) == 0 || !unicode.IsUpper(r[0]) && !strings.ContainsRune("¿¡", r[0]) || !wording.EndsInStop(text) || i+1 < len(list) && strings.HasSuffix(strings.TrimSpace(text), ";") {
			continue
		}
		thread++
		span := corpus.Span{Start: 0, End: len(text)}
		p.Quotes = []wording.Quotation{{Outer: span, Inner: span, Thread: thread}}
	}
}

// endsInSaying reports whether a paragraph ends in a verb of saying and a colon.
func endsInSaying(p *story.Paragraph) bool {
	text := strings.TrimSpace(p.Passage.Text)
	head, ok := strings.CutSuffix(text, ":")
	if !ok {
		return false
	}
	fields := strings.Fields(head)
	return len(fields) > 1 && p.Lex.VerbAt(strings.ToLower(fields[len(fields)-1]))&wording.Saying != 0
}
