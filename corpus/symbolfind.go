package corpus

import (
	"regexp"
	"sort"
	"strings"
)

// FoundSymbol is a symbol in a running text, in its printed spelling, and where it stands.
type FoundSymbol struct {
	Symbol Symbol
	Span   Span
}

// FindSymbols returns the symbols that text names, in order, not overlapping: those
// spelled with slashes (SymbolEnd), and resolutions and decisions cited by number where the
// text names the organ ("General Assembly resolution 73/195", "resolution 1325 (2000)").
// The span of the latter goes from the word "resolution" to the number.
func FindSymbols(text string) []FoundSymbol {
	found := findSlashed(text)
	if named := findActs(text, found); len(named) > 0 {
		found = append(found, named...)
		sort.Slice(found, func(i, j int) bool { return found[i].Span.Start < found[j].Span.Start })
	}
	return found
}

func findSlashed(text string) []FoundSymbol {
	var found []FoundSymbol
	for i := 0; i < len(text); {
		n := nextSlash(text[i:])
		if n < 0 {
			break
		}
		start := i + n
		for start > i && isLetter(text[start-1]) {
			start--
		}
		end := 0
		if start < i+n {
			end = SymbolEnd(text, start)
		}
		if end == 0 {
			i += n + 1
			continue
		}
		s := printedSymbol(text[start:end])
		if m := yearAfter.FindString(text[end:min(len(text), end+8)]); m != "" && strings.HasPrefix(string(s), "S/RES/") {
			s += Symbol(" " + m[len(m)-6:])
			end += len(m)
		}
		found = append(found, FoundSymbol{s, Span{start, end}})
		i = end
	}
	return found
}

// nextSlash looks for a wide slash only where it finds no plain one: no text mixes them.
func nextSlash(text string) int {
	if n := strings.IndexByte(text, '/'); n >= 0 {
		return n
	}
	return strings.Index(text, "／")
}

var yearAfter = regexp.MustCompile(`^[ \x{a0}]?\((?:19|20)[0-9]{2}\)`)

// findActs finds resolutions and decisions cited by number, outside what was found before.
// In a list ("resolutions 71/1, 72/244 and 73/195") each takes kind and organ of the one
// before it.
func findActs(text string, taken []FoundSymbol) []FoundSymbol {
	if !namesAct(text) {
		return nil
	}
	var found []FoundSymbol
	var before act
	for _, m := range actNumber.FindAllStringSubmatchIndex(text, -1) {
		if within(taken, m[0]) {
			continue
		}
		a := actAt(text, m)
		if a.kind == "" && before.kind != "" && isListJoint(text[before.end:m[0]]) {
			a.kind = before.kind
			if a.mark == "" {
				a.organ = before.organ
			}
		}
		before = a
		if s, ok := a.symbol(); ok {
			found = append(found, FoundSymbol{s, Span{a.start, a.end}})
		}
	}
	return found
}

// namesAct is a cheap look whether there is anything to find.
func namesAct(text string) bool {
	for _, w := range []string{"esolution", "ésolution", "ecision", "écision", "esolución", "esoluciones", "ecisión", "ecisiones", "езолюц", "ешени", "قرار", "مقرر", "决议", "决定"} {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

func within(found []FoundSymbol, i int) bool {
	n := sort.Search(len(found), func(n int) bool { return found[n].Span.End > i })
	return n < len(found) && found[n].Span.Start <= i
}

// isListJoint says whether gap only joins two numbers of a list.
func isListJoint(gap string) bool {
	switch strings.Trim(gap, " ,\u00a0\n") {
	case "", "and", "et", "y", "e", "и", "و", "和", "、", "及", "or", "ou", "o", "или", "أو", "号、第", "、第", "号和第":
		return len(gap) > 0
	}
	return false
}
