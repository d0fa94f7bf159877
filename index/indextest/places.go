package indextest

import (
	"slices"
	"strings"
	"unicode"

	"travaux/analyzers"
	"travaux/query"
)

// place is a run of words of a passage, the end not included.
type place struct{ from, to int }

// places returns where a clause of exact words occurs in a passage.
func (q *question) places(n query.Node, p passage) []place {
	words := analyzers.ExactWords(p.Text)
	var found []place
	switch n := n.(type) {
	case *query.Word:
		return sequence(words, analyzers.ExactWords(n.Text))
	case *query.Phrase:
		wanted := analyzers.ExactWords(n.Text)
		if n.Slop == 0 || len(wanted) == 1 {
			return sequence(words, wanted)
		}
		for i := range words {
			for j := i + len(wanted); j <= len(words) && j <= i+len(wanted)+n.Slop; j++ {
				if containsAll(words[i:j], wanted) {
					found = append(found, place{i, j})
				}
			}
		}
	case *query.Wildcard:
		parts := patternParts(n.Pattern)
		for i := 0; len(parts) > 0 && i+len(parts) <= len(words); i++ {
			if globs(parts, words[i:]) {
				found = append(found, place{i, i + len(parts)})
			}
		}
	case *query.Fuzzy:
		for i, w := range words {
			if edits([]rune(analyzers.ExactWords(n.Text)[0]), []rune(w)) <= n.Edits {
				found = append(found, place{i, i + 1})
			}
		}
	case *query.Near:
		for _, l := range q.places(n.Left, p) {
			for _, r := range q.places(n.Right, p) {
				after, before := r.from-l.to, l.from-r.to
				if after >= 0 && after < n.Distance || !n.Ordered && before >= 0 && before < n.Distance {
					found = append(found, place{min(l.from, r.from), max(l.to, r.to)})
				}
			}
		}
	}
	return found
}

func sequence(words, wanted []string) []place {
	var found []place
	for i := 0; i+len(wanted) <= len(words); i++ {
		if slices.Equal(words[i:i+len(wanted)], wanted) {
			found = append(found, place{i, i + len(wanted)})
		}
	}
	return found
}

// containsAll reports whether words has each of wanted, as often as wanted has it.
func containsAll(words, wanted []string) bool {
	left := slices.Clone(words)
	for _, w := range wanted {
		i := slices.Index(left, w)
		if i < 0 {
			return false
		}
		left = slices.Delete(left, i, i+1)
	}
	return true
}

// patternParts parts a pattern where a text is parted into words, but for symbols.
func patternParts(pattern string) []string {
	p := analyzers.Fold(pattern)
	if strings.Contains(p, "/") {
		return []string{p}
	}
	return strings.FieldsFunc(p, func(r rune) bool {
		return r != '*' && r != '?' && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
}

func globs(parts, words []string) bool {
	for i, p := range parts {
		if !glob([]rune(p), []rune(words[i])) {
			return false
		}
	}
	return true
}

func glob(pattern, word []rune) bool {
	switch {
	case len(pattern) == 0:
		return len(word) == 0
	case pattern[0] == '*':
		return glob(pattern[1:], word) || len(word) > 0 && glob(pattern, word[1:])
	case len(word) == 0:
		return false
	}
	return (pattern[0] == '?' || pattern[0] == word[0]) && glob(pattern[1:], word[1:])
}

// edits counts the letters inserted, left out, exchanged or swapped with their neighbour.
func edits(a, b []rune) int {
	switch {
	case len(a) == 0:
		return len(b)
	case len(b) == 0:
		return len(a)
	case len(a)-len(b) > 2 || len(b)-len(a) > 2:
		return 3 // more than anyone asks for
	}
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		d[i][0] = i
	}
	for j := range d[0] {
		d[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			change := 1
			if a[i-1] == b[j-1] {
				change = 0
			}
			d[i][j] = min(d[i-1][j]+1, d[i][j-1]+1, d[i-1][j-1]+change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d[i][j] = min(d[i][j], d[i-2][j-2]+1)
			}
		}
	}
	return d[len(a)][len(b)]
}
