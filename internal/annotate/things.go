package annotate

import "strings"

// namesOfThings returns the names, folded, that a text uses as those of things: behind an
// article or another determiner and before a common noun, as in "the Ilex Marra standard".
// A person is not named so, and what such a thing recommends no one has said.
func (dir *directory) namesOfThings(list []*text) map[string]bool {
	things := map[string]bool{}
	for _, p := range list {
		r := dir.names(p)
		for i := 1; i < len(p.words); i++ {
			if !p.words[i].letters || !p.lex.is("determiner", p.words[i-1].fold) {
				continue
			}
			end := r.nameEnd(i, false)
			if end < i+2 || end >= len(p.words) || !p.words[end].letters || p.words[end].capital || p.lex.verbAt(p.words[end].fold) != 0 {
				continue
			}
			things[thingKey(r.foldedSpan(i, end))] = true
		}
	}
	return things
}

func thingKey(words []string) string { return strings.Join(words, " ") }
