package annotate

import (
	"strings"
	"unicode/utf8"

	"travaux/corpus"
)

// Russian prints a talk, and an interview, as lines that begin with a dash. They go back and
// forth: where one line of every second is someone's, and no other of them another's, all are.

// fewestTurns is how many lines a talk has in which turns tell who speaks.
const fewestTurns = 3

// russianTurns gives the lines of talks that nothing else attributes to those who speak by turns.
func russianTurns(list []*paragraph) {
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
func isLine(p *paragraph) bool {
	first, _ := utf8.DecodeRuneInString(p.passage.Text)
	return p.prose && p.lex.lang == corpus.Russian && len(p.quotes) > 0 && p.quotes[0].line && strings.ContainsRune(turnDashes, first)
}

// byParity attributes the lines of one talk. Where nothing is known of every second line, those
// must be questions for the most part: a reporter's.
func byParity(lines []*paragraph) {
	var voices [2]*voice
	var asks, count [2]int
	for k, p := range lines {
		count[k%2]++
		if strings.HasSuffix(p.passage.Text, "?") {
			asks[k%2]++
		}
		v := speaker(p)
		if v == nil {
			continue
		}
		if voices[k%2] != nil && !voices[k%2].same(v) {
			return
		}
		voices[k%2] = v
	}
	if voices[0] != nil && voices[0].same(voices[1]) {
		return
	}
	for k, p := range lines {
		v := voices[k%2]
		if v == nil || speaker(p) != nil || voices[1-k%2] == nil && 2*asks[1-k%2] < count[1-k%2] {
			continue
		}
		for i := range p.found {
			if p.found[i].voice == nil && p.found[i].kind == corpus.Direct {
				p.found[i].voice, p.found[i].rule, p.found[i].sure = v, "quotation: "+v.how+", by turns", v.sure-.2
			}
		}
	}
}
