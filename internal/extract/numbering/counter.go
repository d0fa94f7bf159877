// Package numbering counts the items of numbered lists and writes their labels as the reader of
// a document sees them, in the figures of the six languages and those that Word and
// OpenDocument have besides.
//
// It does not find labels that are typed in the text: package prose does.
package numbering

import (
	"strconv"
	"strings"
)

// Format is how a level of a numbered list writes its numbers.
type Format struct {
	Kind   string // of its figures: see Figures; "bullet" and "none" have none
	Text   string // with %1 to %9 in place of the numbers of the levels
	Start  int    // the first number
	Legal  bool   // all levels in Arabic figures
	Unseen bool   // counts, and shows nothing
	Glued  bool   // nothing between the number and the text
	// Restart says after which level the count begins again: after any level above where it
	// is 0, never where it is negative, else after that level (1-based) and those above it.
	Restart int
}

// MaxLevel is how many levels the lists of office formats have.
const MaxLevel = 9

// Levels are the formats of the levels of a list.
type Levels [MaxLevel]Format

// Counter counts the items of a numbered list. Several lists may share one: Word lets
// them go on with each other's numbers.
type Counter struct {
	counts [MaxLevel]int
	begun  [MaxLevel]bool
}

// Next counts an item of a level and returns its label as it is shown; bullets have none.
// A level above that has no item yet takes its first number: its own first item has the
// second, as in Word.
func (c *Counter) Next(level int, f *Levels) string {
	level = min(max(level, 0), MaxLevel-1)
	for i := range level {
		if !c.begun[i] {
			c.counts[i], c.begun[i] = f[i].Start, true
		}
	}
	if c.begun[level] {
		c.counts[level]++
	} else {
		c.counts[level], c.begun[level] = f[level].Start, true
	}
	for i := level + 1; i < MaxLevel; i++ {
		if r := f[i].Restart; r == 0 || r > level {
			c.begun[i] = false
		}
	}
	return c.label(level, f)
}

func (c *Counter) label(level int, f *Levels) string {
	at := f[level]
	if at.Kind == "bullet" || at.Unseen {
		return ""
	}
	label := at.Text
	for i := range level + 1 {
		sign := "%" + strconv.Itoa(i+1)
		if !strings.Contains(label, sign) {
			continue
		}
		kind := f[i].Kind
		if at.Legal {
			kind = "decimal"
		}
		number := ""
		if kind != "none" && kind != "bullet" {
			number = Figures(c.counts[i], kind)
		}
		label = strings.ReplaceAll(label, sign, number)
	}
	return strings.TrimSpace(label)
}

// Restart lets a level begin again with its first number.
func (c *Counter) Restart(level int) {
	if level >= 0 && level < MaxLevel {
		c.begun[level] = false
	}
}

// Set lets the next item of a level, from 0, have the number n.
func (c *Counter) Set(level, n int) { c.counts[level], c.begun[level] = n-1, true }
