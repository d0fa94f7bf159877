package press

import (
	"slices"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
)

// The first sentence of a news story often calls someone by an office only, whom the next
// paragraphs name: "... , the head of a new panel on delta cities said. ¶ Ms. Vale, who chairs
// the Panel on Delta Cities, told ..."

// How far the rule reaches, in paragraphs.
const (
	leadParagraphs = 3 // in which someone may stand without a name
	namedWithin    = 2 // behind it
)

// namedBelow gives the words of an office at the head of a text to the first person whom the
// text names, where that one speaks next and holds no other office.
func namedBelow(list []*story.Paragraph, who *people.Cast) {
	seen := 0
	for i, p := range list {
		if !p.Prose || isByline(p) {
			continue
		}
		if seen++; seen > leadParagraphs || p.Lex.Lang != corpus.English {
			return
		}
		for k, f := range p.Found {
			if f.Voice == nil || f.Voice.Who != nil || f.Voice.Unnamed && seen > 1 || f.Voice.How != "office" {
				continue
			}
			if v := firstNamed(list, i, who); v != nil && (f.Voice.Unnamed && mayHold(v.Who, f.Voice.Capacity) && (len(v.Who.Offices) > 0 || v.Who.Since == i+1) || !f.Voice.Unnamed && mayHold(v.Who, f.Voice.Name)) {
				if f.Voice.Unnamed && len(v.Who.Offices) == 0 {
					v.Who.Holds(f.Voice.Capacity)
				}
				p.Found[k].Voice, p.Found[k].Rule, p.Found[k].Sure = v, "quotation: "+v.How+", named below", .65
				if f.Kind == corpus.Indirect {
					p.Found[k].Rule = "reported: " + v.How + ", named below"
				}
			}
		}
	}
}

// wordsBelow gives words that are a paragraph by themselves to whom the next one says they are of:
// «...» ¶ بهذه الكلمات تستعيد فلانة
func wordsBelow(list []*story.Paragraph) {
	for i, p := range list {
		if i+1 >= len(list) || p.Lex.Lang != corpus.Arabic || !p.Prose || len(p.Found) == 0 {
			continue
		}
		v := introducedAs(list[i+1])
		if v == nil || slices.ContainsFunc(p.Found, func(f story.Finding) bool { return f.Voice != nil }) {
			continue
		}
		for k := range p.Found {
			p.Found[k].Voice, p.Found[k].Rule, p.Found[k].Sure = v, "quotation: name, said below", .7
		}
	}
}

// introducedAs is the first person named in a paragraph that says of the words before it that
// they are his or hers.
func introducedAs(p *story.Paragraph) *story.Voice {
	if len(p.Words) < 3 || len(p.Namings) == 0 || p.Lex.Lang != corpus.Arabic {
		return nil
	}
	switch p.Words[0].Fold {
	case "بهذه", "بهذا", "هكذا", "بتلك", "بذلك":
	default:
		return nil
	}
	if n := p.Namings[0]; n.From <= 8 && !n.Who.Doubtful {
		return &story.Voice{Who: n.Who, How: "name", Sure: .7}
	}
	return nil
}

// firstNamed is the first person whom the text names, if a paragraph soon behind number i does
// so and gives him or her its first words.
func firstNamed(list []*story.Paragraph, i int, who *people.Cast) *story.Voice {
	for j := i + 1; j < len(list) && j <= i+namedWithin; j++ {
		if len(list[j].Found) == 0 {
			continue
		}
		f := list[j].Found[0]
		if f.Voice == nil || f.Voice.Who == nil || f.Voice.Who.Doubtful {
			return nil
		}
		v := f.Voice.Who
		if v.Since != j || slices.ContainsFunc(who.List, func(o *people.Person) bool { return o != v && o.Since < j && !isByline(list[o.Since]) }) {
			return nil
		}
		return &story.Voice{Who: v, How: "office by introduction", Sure: .65}
	}
	return nil
}

// mayHold reports whether a person has no office in the text, or one that shares a word with
// the office as printed.
func mayHold(who *people.Person, office string) bool {
	if len(who.Offices) == 0 {
		return true
	}
	for _, w := range people.FoldedWords(office) {
		if len([]rune(w)) > 3 && slices.ContainsFunc(who.Offices, func(o string) bool { return slices.Contains(people.FoldedWords(o), w) }) {
			return true
		}
	}
	return false
}

// longestByline is how many words a line has at most that says who wrote the text.
const longestByline = 14

// isByline reports whether a paragraph only says who wrote the text.
func isByline(p *story.Paragraph) bool {
	return len(p.Words) > 1 && len(p.Words) <= longestByline && p.Words[0].Fold == "by" && p.Words[1].Capital && len(p.Quotes) == 0 && !p.Words[len(p.Words)-1].IsMark(".")
}
