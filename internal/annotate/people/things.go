package people

import (
	"strings"
	"travaux/corpus"
)

// Things returns the names, folded, that a text uses as those of things: behind an
// article or another determiner and before a common noun, as in "the Ilex Marra standard".
// A person is not named so, and what such a thing recommends no one has said.
func (dir *Directory) Things(list []*Text) map[string]bool {
	things := map[string]bool{}
	for _, p := range list {
		if p.Lex.Lang == corpus.French { // "le constat de Paul Ferran est"
			continue
		}
		r := dir.Reader(p)
		for i := 1; i < len(p.Words); i++ {
			if !p.Words[i].Letters || !p.Lex.Is("determiner", p.Words[i-1].Fold) {
				continue
			}
			end := r.nameEnd(i, false)
			if end < i+2 || end >= len(p.Words) || !p.Words[end].Letters || p.Words[end].Capital || p.Lex.VerbAt(p.Words[end].Fold) != 0 {
				continue
			}
			things[ThingKey(r.FoldedSpan(i, end))] = true
		}
	}
	return things
}

// ThingKey is the key of a name, by its folded words, in what Things returns.
func ThingKey(words []string) string { return strings.Join(words, " ") }
