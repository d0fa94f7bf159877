package annotate

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
)

// Persons called again in Russian, by a family name in any case.

func stemsOf(list string) map[string]bool {
	stems := map[string]bool{}
	for _, w := range strings.Fields(list) {
		stems[nominativeStem(w)] = true
	}
	return stems
}

// stemmed returns the one person already named whose name has the stems of the words, or
// whose family name the last of them is where all but initials agree.
func (p *people) stemmed(words []string, s sex) *person {
	var found *person
	for _, who := range p.list {
		if !compatible(who.sex, s) || !who.hasStems(words) {
			continue
		}
		if found != nil && found != who {
			return nil
		}
		found = who
	}
	return found
}

// stemsOf are the stems of the words of a person's name.
func (who *person) stemsOf() []string {
	if who.stemmed != who.name || len(who.stems) != len(who.words) {
		who.stemmed, who.stems = who.name, make([]string, len(who.words))
		for i, w := range who.words {
			who.stems[i] = nominativeStem(w)
		}
	}
	return who.stems
}

func (who *person) hasStems(words []string) bool {
	if len(who.words) == 0 || who.doubtful || len(words) == 0 {
		return false
	}
	if len(words) == 1 != (len(who.words) == 1) { // a name alone may be the first or the last
		stems := who.stemsOf()
		if len(words) == 1 {
			stem := nominativeStem(words[0])
			return stem == stems[0] || stem == stems[len(stems)-1]
		}
		return stems[0] == nominativeStem(words[0]) || stems[0] == nominativeStem(words[len(words)-1])
	}
	if stems := who.stemsOf(); stems[len(stems)-1] != nominativeStem(words[len(words)-1]) {
		return false
	}
	a, b := who.words, words
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(b) == 1 {
		return true
	}
	// the given name: its stem, or an initial
	x, y := a[0], b[0]
	if utf8.RuneCountInString(x) <= 2 || utf8.RuneCountInString(y) <= 2 {
		rx, _ := utf8.DecodeRuneInString(x)
		ry, _ := utf8.DecodeRuneInString(y)
		return rx == ry
	}
	return nominativeStem(x) == nominativeStem(y)
}

// referRussian finds the persons met anywhere in the document by their family name, or by
// their given name where it is theirs alone.
func (r *nameReader) referRussian(p *people, have []naming) []naming {
	taken := make([]bool, len(r.words))
	for _, n := range have {
		for i := n.from; i < n.to; i++ {
			taken[i] = true
		}
	}
	for i := 0; i < len(r.words); i++ {
		w := r.words[i]
		if taken[i] || !w.letters {
			continue
		}
		from := i
		if _, ok := honorific(w.fold); ok && i+1 < len(r.words) {
			i++
			for i+1 < len(r.words) && r.words[i].isMark(".") {
				i++
			}
			w = r.words[i]
		}
		if !w.capital || taken[i] {
			continue
		}
		end := i + 1
		for end < len(r.words) && (r.words[end].isMark(".") && r.isInitialAt(end-1) || r.words[end-1].isMark(".") && r.words[end].capital && end-1 > i) {
			end++
		}
		who, several := r.russianMet(p, i, end)
		if who == nil {
			if !several && end == i+1 && r.isSingleName(i) {
				if n, ok := r.meetRussian(p, i, i, end, r.singleSex(i), false); ok {
					have = append(have, n)
				}
			}
			continue
		}
		have = append(have, naming{from: from, to: end, who: who, name: corpus.Span{Start: w.Start, End: r.words[end-1].End}})
		i = end - 1
	}
	slices.SortFunc(have, func(a, b naming) int { return cmp.Compare(a.from, b.from) })
	return have
}

// russianMet returns whom the family or given name at words from to means. Of two persons of
// one family name an ending may tell: Хусейнова is she, Хусейнов he. several is true where
// none is meant because more than one may be.
func (r *nameReader) russianMet(p *people, from, to int) (who *person, several bool) {
	last := r.foldedSpan(to-1, to)
	if len(last) == 0 { // a full stop
		return nil, true
	}
	word := last[0]
	if utf8.RuneCountInString(word) < 2 {
		return nil, true
	}
	stem := nominativeStem(word)
	var family, exact, given []*person
	for _, who := range p.list {
		if len(who.words) == 0 || who.doubtful {
			continue
		}
		last, stems := who.words[len(who.words)-1], who.stemsOf()
		switch {
		case stems[len(stems)-1] == stem || slices.Contains(who.families, word):
			family = append(family, who)
			if last == word {
				exact = append(exact, who)
			}
		case len(who.words) > 1 && stems[0] == stem && utf8.RuneCountInString(word) > 2:
			given = append(given, who)
		}
	}
	switch {
	case len(family) == 1:
		return family[0], false
	case len(exact) == 1:
		return exact[0], false
	case len(family) == 0 && len(given) == 1 && to-from == 1:
		return given[0], false
	}
	return nil, len(family)+len(given) > 0
}

// countRussian counts the words of the Russian paragraphs in small letters, and the stems of
// those with capitals.
func countRussian(list []*text) {
	seen, stems := map[string]int{}, map[string]int{}
	for _, p := range list {
		if p.lex.lang != corpus.Russian {
			continue
		}
		p.seen, p.stems = seen, stems
		for i, w := range p.words {
			switch {
			case !w.letters:
			case !w.capital:
				seen[w.fold]++
			default:
				stems[nominativeStem(nameWords(p.passage.Text, p.words[i:i+1])[0])]++
			}
		}
	}
}
