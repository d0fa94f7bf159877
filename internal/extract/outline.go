package extract

import (
	"strconv"
	"strings"
)

// levelFormat is how a level of a numbered list writes its numbers.
type levelFormat struct {
	kind   string // of its figures: see figures; "bullet" and "none" have none
	text   string // with %1 to %9 in place of the numbers of the levels
	start  int
	legal  bool // all levels in Arabic figures
	unseen bool // counts, and shows nothing
	glued  bool // nothing between the number and the text
	// restart says after which level the count begins again: after any level above where it
	// is 0, never where it is negative, else after that level (1-based) and those above it.
	restart int
}

// maxListLevel is how many levels the lists of office formats have.
const maxListLevel = 9

// levels are the formats of the levels of a list.
type levels [maxListLevel]levelFormat

// listCounter counts the items of a numbered list. Several lists may share one: Word lets
// them go on with each other's numbers.
type listCounter struct {
	counts [maxListLevel]int
	begun  [maxListLevel]bool
}

// next counts an item of a level and returns its label as it is shown; bullets have none.
// A level above that has no item yet takes its first number: its own first item has the
// second, as in Word.
func (c *listCounter) next(level int, f *levels) string {
	level = min(max(level, 0), maxListLevel-1)
	for i := range level {
		if !c.begun[i] {
			c.counts[i], c.begun[i] = f[i].start, true
		}
	}
	if c.begun[level] {
		c.counts[level]++
	} else {
		c.counts[level], c.begun[level] = f[level].start, true
	}
	for i := level + 1; i < maxListLevel; i++ {
		if r := f[i].restart; r == 0 || r > level {
			c.begun[i] = false
		}
	}
	return c.label(level, f)
}

func (c *listCounter) label(level int, f *levels) string {
	at := f[level]
	if at.kind == "bullet" || at.unseen {
		return ""
	}
	label := at.text
	for i := range level + 1 {
		sign := "%" + strconv.Itoa(i+1)
		if !strings.Contains(label, sign) {
			continue
		}
		kind := f[i].kind
		if at.legal {
			kind = "decimal"
		}
		number := ""
		if kind != "none" && kind != "bullet" {
			number = figures(c.counts[i], kind)
		}
		label = strings.ReplaceAll(label, sign, number)
	}
	return strings.TrimSpace(label)
}

// restart lets a level begin again with its first number.
func (c *listCounter) restart(level int) {
	if level >= 0 && level < maxListLevel {
		c.begun[level] = false
	}
}
