package people

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/annotate/wording"
	"travaux/internal/annotate/wording/inflection"
)

// Persons called again in Russian, by a family name in any case.

// stemmed returns the one person already named whose name has the stems of the words, or
// whose family name the last of them is where all but initials agree.
func (p *Cast) stemmed(words []string, s wording.Sex) *Person {
	var found *Person
	for _, who := range p.List {
		if !wording.Compatible(who.Sex, s) || !who.hasStems(words) {
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
func (who *Person) stemsOf() []string {
	if who.stemmed != who.Name || len(who.stems) != len(who.Words) {
		who.stemmed, who.stems = who.Name, make([]string, len(who.Words))
		for i, w := range who.Words {
			who.stems[i] = inflection.Stem(w)
		}
	}
	return who.stems
}

func (who *Person) hasStems(words []string) bool {
	if len(who.Words) == 0 || who.Doubtful || len(words) == 0 {
		return false
	}
	if len(words) == 1 != (len(who.Words) == 1) { // a name alone may be the first or the last
		stems := who.stemsOf()
		if len(words) == 1 {
			stem := inflection.Stem(words[0])
			return stem == stems[0] || stem == stems[len(stems)-1]
		}
		return stems[0] == inflection.Stem(words[0]) || stems[0] == inflection.Stem(words[len(words)-1])
	}
	if stems := who.stemsOf(); stems[len(stems)-1] != inflection.Stem(words[len(words)-1]) {
		return false
	}
	a, b := who.Words, words
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
	return inflection.Stem(x) == inflection.Stem(y)
}

// referRussian finds the persons met anywhere in the document by their family name, or by
// their given name where it is theirs alone.
func (r *Reader) referRussian(p *Cast, have []Naming) []Naming {
	taken := make([]bool, len(r.Words))
	for _, n := range have {
		for i := n.From; i < n.To; i++ {
			taken[i] = true
		}
	}
	for i := 0; i < len(r.Words); i++ {
		w := r.Words[i]
		if taken[i] || !w.Letters {
			continue
		}
		from := i
		if _, ok := wording.Honorific(w.Fold); ok && i+1 < len(r.Words) {
			i++
			for i+1 < len(r.Words) && r.Words[i].IsMark(".") {
				i++
			}
			w = r.Words[i]
		}
		if !w.Capital || taken[i] {
			continue
		}
		end := i + 1
		for end < len(r.Words) && (r.Words[end].IsMark(".") && r.isInitialAt(end-1) || r.Words[end-1].IsMark(".") && r.Words[end].Capital && end-1 > i) {
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
		have = append(have, Naming{From: from, To: end, Who: who, Name: corpus.Span{Start: w.Start, End: r.Words[end-1].End}})
		i = end - 1
	}
	slices.SortFunc(have, func(a, b Naming) int { return cmp.Compare(a.From, b.From) })
	return have
}

// russianMet returns whom the family or given name at words from to means. Of two persons of
// one family name an ending may tell: Хусейнова is she, Хусейнов he. several is true where
// none is meant because more than one may be.
func (r *Reader) russianMet(p *Cast, from, to int) (who *Person, several bool) {
	last := r.FoldedSpan(to-1, to)
	if len(last) == 0 { // a full stop
		return nil, true
	}
	word := last[0]
	if utf8.RuneCountInString(word) < 2 {
		return nil, true
	}
	stem := inflection.Stem(word)
	var family, exact, given []*Person
	for _, who := range p.List {
		if len(who.Words) == 0 || who.Doubtful {
			continue
		}
		last, stems := who.Words[len(who.Words)-1], who.stemsOf()
		switch {
		case stems[len(stems)-1] == stem || slices.Contains(who.Families, word):
			family = append(family, who)
			if last == word {
				exact = append(exact, who)
			}
		case len(who.Words) > 1 && stems[0] == stem && utf8.RuneCountInString(word) > 2:
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

// CountRussian counts the words of the Russian paragraphs in small letters, and the stems of
// those with capitals.
func CountRussian(list []*Text) {
	seen, stems := map[string]int{}, map[string]int{}
	for _, p := range list {
		if p.Lex.Lang != corpus.Russian {
			continue
		}
		p.seen, p.stems = seen, stems
		for i, w := range p.Words {
			switch {
			case !w.Letters:
			case !w.Capital:
				seen[w.Fold]++
			default:
				stems[inflection.Stem(NameWords(p.Passage.Text, p.Words[i:i+1])[0])]++
			}
		}
	}
}
