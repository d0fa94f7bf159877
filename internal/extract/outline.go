package extract

import (
	"fmt"
	"strings"
)

// levelFormat is how a level of a numbered list writes its numbers.
type levelFormat struct {
	kind  string // decimal, lowerLetter, upperLetter, lowerRoman, upperRoman, bullet, none
	text  string // with %1 to %9 in place of the numbers of the levels
	start int
}

// outline counts the items of one numbered list.
type outline struct {
	levels [9]levelFormat
	counts [9]int
}

// next counts an item of a level and returns its label; bullets have none.
func (o *outline) next(level int) string {
	level = min(max(level, 0), len(o.levels)-1)
	for i := range level {
		if o.counts[i] == 0 {
			o.counts[i] = o.levels[i].start
		}
	}
	if o.counts[level] == 0 {
		o.counts[level] = o.levels[level].start
	} else {
		o.counts[level]++
	}
	for i := level + 1; i < len(o.counts); i++ {
		o.counts[i] = 0
	}
	f := o.levels[level]
	if f.kind == "bullet" || f.kind == "none" || !strings.Contains(f.text, "%") {
		return ""
	}
	label := f.text
	for i := range level + 1 {
		label = strings.ReplaceAll(label, fmt.Sprintf("%%%d", i+1), figures(o.counts[i], o.levels[i].kind))
	}
	return strings.TrimSpace(label)
}

// figures writes a number in a kind of figures; kinds that are not known in Arabic ones.
func figures(n int, kind string) string {
	const letters = "abcdefghijklmnopqrstuvwxyz"
	switch kind {
	case "lowerLetter", "a", "upperLetter", "A":
		if n < 1 {
			return ""
		}
		// After z come aa, bb, cc, as both office formats count.
		s := strings.Repeat(string(letters[(n-1)%26]), min((n-1)/26+1, 9))
		if kind == "upperLetter" || kind == "A" {
			return strings.ToUpper(s)
		}
		return s
	case "lowerRoman", "i":
		return strings.ToLower(roman(min(n, 3999)))
	case "upperRoman", "I":
		return roman(min(n, 3999))
	}
	return fmt.Sprint(n)
}
