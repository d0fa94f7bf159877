package bleveindex

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"travaux/analyzers"
	"travaux/query"
)

// numbers returns for each printed number whether it is the one asked for, or stands under
// it: 16 takes 16 (a), and 16 bis, but not 160.
func (c *compiler) numbers(n *query.Field) []bool {
	d := c.cols.dicts[dictNumber]
	ok := make([]bool, len(d.ids))
	used := c.inUse(dictNumber)
	found := false
	for v := 1; v < len(ok); v++ {
		if used[v] > 0 && numberUnder(d.ids[v], n.Value) {
			ok[v], found = true, true
		}
	}
	if !found {
		c.nothingFound(n)
	}
	return ok
}

// numberUnder reports whether a printed number is asked or a part of it.
func numberUnder(printed, asked string) bool {
	p, a := numberParts(printed), numberParts(asked)
	return len(a) > 0 && len(p) >= len(a) && slices.Equal(p[:len(a)], a)
}

// numberParts cuts a printed number into its digits and letters, which is what does not
// change from one document to the next: 16 (a), 16(a) and 16.a are the same.
func numberParts(s string) []string {
	var parts []string
	last := rune(0)
	for _, r := range analyzers.Fold(s) {
		k := rune(0)
		switch {
		case unicode.IsDigit(r):
			k = '1'
		case unicode.IsLetter(r):
			k = 'a'
		}
		switch {
		case k == 0:
		case k == last:
			parts[len(parts)-1] += string(r)
		default:
			parts = append(parts, string(r))
		}
		last = k
	}
	return parts
}

// leadingNumber returns the number with which a printed one begins, -1 where there is none.
func leadingNumber(s string) int {
	parts := numberParts(s)
	if len(parts) == 0 {
		return -1
	}
	n, err := strconv.Atoi(parts[0])
	if err != nil {
		return -1
	}
	return n
}
func (c *compiler) pageTest(n *query.Field) test {
	page, err := strconv.Atoi(strings.TrimSpace(n.Value))
	if err != nil || page < 1 {
		c.note("not-a-page", "typed", n.Value)
		return func(uint32, uint32) bool { return false }
	}
	cols := c.cols
	return func(p, _ uint32) bool { return cols.onPage(p, page) }
}

func (c *columns) onPage(p uint32, page int) bool {
	from, to := int(c.passPage[p]), int(c.passTo[p])
	return from > 0 && page >= from && page <= max(from, to)
}
