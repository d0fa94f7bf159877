package russian

import (
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/annotate/press/story"
)

// Russian prints a talk, and an interview, as lines that begin with a dash. They go back and
// forth: where one line of every second is someone's, and no other of them another's, all are.

// fewestTurns is how many lines a talk has in which turns tell who speaks.
const fewestTurns = 3

// Turns gives the lines of talks that nothing else attributes to those who speak by turns.
func Turns(list []*story.Paragraph) {
	for from := 0; from < len(list); {
		to := from
		for to < len(list) && isLine(list[to]) {
			to++
		}
		if to-from >= fewestTurns {
			byParity(list[from:to])
		}
		from = max(to, from+1)
	}
}

// isLine reports whether a paragraph is a line of a talk.
func isLine(p *story.Paragraph) bool {
	first, _ := utf8.DecodeRuneInString(p.Passage.Text)
	return p.Prose && p.Lex.Lang == corpus.Russian && len(p.Quotes) > 0 && p.Quotes[0].Line && strings.ContainsRune(story.TurnDashes, first)
}

// byParity attributes the lines of one talk. Where nothing is known of every second line, those
// must be questions for the most part: a reporter's.
func byParity(lines []*story.Paragraph) {
	var voices [2]*story.Voice
	var asks, count [2]int
	for k, p := range lines {
		count[k%2]++
		if strings.HasSuffix(p.Passage.Text, "?") {
			asks[k%2]++
		}
		v := p.Speaker()
		if v == nil {
			continue
		}
		if voices[k%2] != nil && !voices[k%2].Same(v) {
			return
		}
		voices[k%2] = v
	}
	if voices[0] != nil && voices[0].Same(voices[1]) {
		return
	}
	for k, p := range lines {
		v := voices[k%2]
		if v == nil || p.Speaker() != nil || voices[1-k%2] == nil && 2*asks[1-k%2] < count[1-k%2] {
			continue
		}
		for i := range p.Found {
			if p.Found[i].Voice == nil && p.Found[i].Kind == corpus.Direct {
				p.Found[i].Voice, p.Found[i].Rule, p.Found[i].Sure = v, "quotation: "+v.How+", by turns", v.Sure-.2
			}
		}
	}
}
