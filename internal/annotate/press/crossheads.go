package press

import (
	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// longestCrosshead is how many words a heading has at most that no layout shows to be one.
const longestCrosshead = 12

// crossheads gives English paragraphs that are a few words in marks without a full stop, which are
// headings in all but their layout, to whom the text says the same words of; without such a one
// they are no one's.
func crossheads(list []*story.Paragraph) {
	for i, p := range list {
		if p.Lex.Lang != corpus.English || !onlyQuoted(p) || !p.Prose || len(p.Quotes) != 1 || runsOn(p) || len(p.Found) != 1 || i+1 == len(list) {
			continue
		}
		q := &p.Quotes[0]
		words := p.Passage.Text[q.Inner.Start:q.Inner.End]
		if wording.EndsInStop(words) || q.CountWords(p.Passage.Text) > longestCrosshead || p.Found[0].ByVerb() {
			continue
		}
		found := p.Found
		p.Found = nil
		v := saidBelow(list, lettersOf(words))
		p.Found = found
		if v == nil {
			p.Found = nil
			continue
		}
		p.Found[0].Voice, p.Found[0].Rule, p.Found[0].Sure = v, "quotation: "+v.How+", said below", v.Sure-.1
	}
}
