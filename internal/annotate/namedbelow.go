package annotate

import (
	"slices"

	"travaux/corpus"
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
func namedBelow(list []*paragraph, who *people) {
	seen := 0
	for i, p := range list {
		if !p.prose || isByline(p) {
			continue
		}
		if seen++; seen > leadParagraphs || p.lex.lang != corpus.English {
			return
		}
		for k, f := range p.found {
			if f.voice == nil || f.voice.who != nil || f.voice.unnamed || f.voice.how != "office" {
				continue
			}
			if v := firstNamed(list, i, who); v != nil && mayHold(v.who, f.voice.name) {
				p.found[k].voice, p.found[k].rule, p.found[k].sure = v, "quotation: "+v.how+", named below", .65
				if f.kind == corpus.Indirect {
					p.found[k].rule = "reported: " + v.how + ", named below"
				}
			}
		}
	}
}

// firstNamed is the first person whom the text names, if a paragraph soon behind number i does
// so and gives him or her its first words.
func firstNamed(list []*paragraph, i int, who *people) *voice {
	for j := i + 1; j < len(list) && j <= i+namedWithin; j++ {
		if len(list[j].found) == 0 {
			continue
		}
		f := list[j].found[0]
		if f.voice == nil || f.voice.who == nil || f.voice.who.doubtful {
			return nil
		}
		v := f.voice.who
		if v.since != j || slices.ContainsFunc(who.list, func(o *person) bool { return o != v && o.since < j && !isByline(list[o.since]) }) {
			return nil
		}
		return &voice{who: v, how: "office by introduction", sure: .65}
	}
	return nil
}

// mayHold reports whether a person has no office in the text, or one that shares a word with
// the office as printed.
func mayHold(who *person, office string) bool {
	if len(who.offices) == 0 {
		return true
	}
	for _, w := range foldedWords(office) {
		if len([]rune(w)) > 3 && slices.ContainsFunc(who.offices, func(o string) bool { return slices.Contains(foldedWords(o), w) }) {
			return true
		}
	}
	return false
}

// longestByline is how many words a line has at most that says who wrote the text.
const longestByline = 14

// isByline reports whether a paragraph only says who wrote the text.
func isByline(p *paragraph) bool {
	return len(p.words) > 1 && len(p.words) <= longestByline && p.words[0].fold == "by" && p.words[1].capital && len(p.quotes) == 0 && !p.words[len(p.words)-1].isMark(".")
}
