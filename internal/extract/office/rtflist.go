package office

import (
	"strings"

	"travaux/internal/extract/numbering"
)

// rtfLists are the lists that an RTF file defines. Most writers also print the number with
// each paragraph, in \listtext, which then holds.
type rtfLists struct {
	levels map[int]*numbering.Levels // by the list's id
	uses   map[int]int               // ids of lists, by the numbers of the override table
	counts map[int]*numbering.Counter
	open   *numbering.Levels // of the list that is being read
	level  int
	raw    []byte // the text of a level: a length, then characters, levels as bytes 0 to 8
	id     int
}

// word obeys a word of the list tables.
func (l *rtfLists) word(word string, n int) {
	switch word {
	case "list":
		l.open, l.level = &numbering.Levels{}, -1
		for i := range l.open {
			l.open[i] = numbering.Format{Kind: "none", Start: 1}
		}
	case "listlevel":
		l.level++
	case "listid":
		l.id = n
		if l.open != nil {
			l.levels[n] = l.open
		}
	case "listoverride":
		l.open = nil
	case "ls":
		if l.open == nil {
			l.uses[n] = l.id
		}
	case "levelnfc", "levelnfcn", "levelstartat", "levellegal", "levelnorestart":
		l.format(word, n)
	}
}

func (l *rtfLists) format(word string, n int) {
	if l.open == nil || l.level < 0 || l.level >= numbering.MaxLevel {
		return
	}
	f := &l.open[l.level]
	switch word {
	case "levelnfc", "levelnfcn":
		f.Kind = rtfFigures(n)
	case "levelstartat":
		f.Start = n
	case "levellegal":
		f.Legal = n != 0
	case "levelnorestart":
		if n != 0 {
			f.Restart = -1
		}
	}
}

// rtfFigures names a kind of figures by its number in \levelnfc.
func rtfFigures(n int) string {
	kinds := map[int]string{0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter", 5: "ordinal", 6: "cardinalText", 7: "ordinalText",
		16: "ideographDigital", 18: "decimalEnclosedCircle", 22: "decimalZero", 23: "bullet", 30: "ideographTraditional", 31: "ideographZodiac",
		35: "taiwaneseCounting", 37: "chineseCounting", 38: "chineseLegalSimplified", 39: "chineseCountingThousand", 45: "hebrew1", 46: "arabicAlpha",
		47: "hebrew2", 48: "arabicAbjad", 58: "russianLower", 59: "russianUpper", 255: "none"}
	if k, ok := kinds[n]; ok {
		return k
	}
	return "decimal"
}

// text takes bytes of the text of a level.
func (l *rtfLists) text(raw []byte) { l.raw = append(l.raw, raw...) }

// close ends a group of the list tables.
func (l *rtfLists) close(was, now rtfPlace) {
	if was != rtfLevelText || now == rtfLevelText {
		return
	}
	raw := l.raw
	l.raw = nil
	if l.open == nil || l.level < 0 || l.level >= numbering.MaxLevel || len(raw) == 0 {
		return
	}
	raw = raw[1:min(len(raw), int(raw[0])+1)]
	var b strings.Builder
	for _, c := range raw {
		switch {
		case c < numbering.MaxLevel:
			b.WriteByte('%')
			b.WriteByte('1' + c)
		case c < 0x80:
			b.WriteByte(c)
		}
	}
	l.open[l.level].Text = b.String()
}

// next counts a paragraph of a list. ok is false outside lists.
func (l *rtfLists) next(use, level int) (label string, ok bool) {
	id, ok := l.uses[use]
	formats := l.levels[id]
	if !ok || use == 0 || formats == nil {
		return "", false
	}
	if l.counts[id] == nil {
		l.counts[id] = &numbering.Counter{}
	}
	return l.counts[id].Next(level, formats), true
}
