package office

import (
	"strconv"
	"strings"

	"travaux/internal/extract/numbering"
	"travaux/internal/extract/xmltree"
)

// odtList is a list that is being read: how its levels are numbered, and its count.
type odtList struct {
	style  string
	levels *numbering.Levels
	count  *numbering.Counter
}

// list reads a list. A list inside a list is its next level. A list goes on with the
// numbers of the one that it names, or of the last one before where it says so.
func (w *odtWalk) list(l *xmltree.Node, at *odtPlace) {
	in := odtPlace{kind: at.kind, list: at.list, level: at.level + 1}
	name := l.Get("style-name")
	if at.level == 0 {
		in.list = w.begin(l, name)
	} else if name != "" && name != at.list.style {
		in.list = odtList{name, w.levelsOf(name), at.list.count}
	}
	for _, item := range l.Kids {
		if item.Name != "list-item" && item.Name != "list-header" {
			continue
		}
		here := in
		if item.Name == "list-item" && hasParagraph(item) {
			w.startValue(item, here)
			w.override(item, &here)
			here.label = here.list.count.Next(here.level-1, here.list.levels)
			here.item = true
		}
		w.blocks(item, &here)
	}
}

// startValue lets an item begin with the number that it names.
func (w *odtWalk) startValue(item *xmltree.Node, in odtPlace) {
	n, err := strconv.Atoi(item.Get("start-value"))
	if err != nil {
		return
	}
	level := min(in.level, numbering.MaxLevel) - 1
	in.list.count.Set(level, n)
}

// override takes the list style of an item's own.
func (w *odtWalk) override(item *xmltree.Node, in *odtPlace) {
	if name := item.Get("style-override"); name != "" {
		in.list = odtList{name, w.levelsOf(name), in.list.count}
	}
}

// begin opens a list outside all others.
func (w *odtWalk) begin(l *xmltree.Node, name string) odtList {
	if name == "" {
		name = w.last.style
		for _, p := range []string{"p", "h"} {
			if st := w.styles.of(l.Child("list-item").Child(p).Get("style-name")); st.list != "" {
				name = st.list
			}
		}
	}
	list := odtList{style: name, levels: w.levelsOf(name)}
	before, named := w.lists[l.Get("continue-list")]
	switch {
	case named:
		list.count = before.count
	case l.Get("continue-numbering") == "true" && w.last.style == name && w.last.count != nil:
		list.count = w.last.count
	default:
		list.count = &numbering.Counter{}
	}
	w.last = list
	if id := l.Get("id"); id != "" {
		w.lists[id] = list
	}
	return list
}

// numberedParagraph reads a paragraph that is an item of a list by itself.
func (w *odtWalk) numberedParagraph(n *xmltree.Node, at *odtPlace) {
	level, err := strconv.Atoi(n.Get("level"))
	if err != nil || level < 1 {
		level = 1
	}
	key := n.Get("list-id")
	if key == "" {
		key = n.Get("style-name")
	}
	list, ok := w.lists[key]
	if !ok {
		list = odtList{n.Get("style-name"), w.levelsOf(n.Get("style-name")), &numbering.Counter{}}
		w.lists[key] = list
	}
	in := odtPlace{kind: at.kind, list: list, level: level, item: true}
	w.startValue(n, in)
	in.label = list.count.Next(level-1, list.levels)
	w.blocks(n, &in)
}

// headingNumber counts a heading by the numbering of the outline, and a paragraph by the
// list that its style names.
func (w *odtWalk) headingNumber(p *xmltree.Node, st odtStyle, level int) string {
	if p.Get("is-list-header") == "true" {
		return ""
	}
	if st.list != "" && w.styles.lists[st.list] != nil && level == 0 {
		return ""
	}
	if level == 0 || !w.styles.outline.Has("outline-level-style") {
		return ""
	}
	return w.headings.Next(level-1, readLevels(w.styles.outline))
}

func hasParagraph(item *xmltree.Node) bool {
	for _, k := range item.Kids {
		switch k.Name {
		case "p", "h":
			return true
		case "list":
			return false
		}
	}
	return false
}

func (w *odtWalk) levelsOf(name string) *numbering.Levels {
	style := w.styles.lists[name]
	if style == nil {
		style = &xmltree.Node{}
	}
	return readLevels(style)
}

// readLevels reads how the levels of a list style are numbered.
func readLevels(style *xmltree.Node) *numbering.Levels {
	all := &numbering.Levels{}
	for i := range all {
		all[i] = numbering.Format{Kind: "bullet", Start: 1}
	}
	for _, lvl := range style.Kids {
		i, err := strconv.Atoi(lvl.Get("level"))
		if err != nil || i < 1 || i > numbering.MaxLevel {
			continue
		}
		if lvl.Name != "list-level-style-number" && lvl.Name != "outline-level-style" || lvl.Get("num-format") == "" {
			continue
		}
		f := numbering.Format{Kind: odtKind(lvl), Start: 1}
		f.Text = lvl.Get("num-prefix") + odtNumbers(lvl, i) + lvl.Get("num-suffix")
		if list := lvl.Get("num-list-format"); list != "" { // since LibreOffice 7: "%1%.%2%."
			f.Text = odtPattern(list)
		}
		if n, err := strconv.Atoi(lvl.Get("start-value")); err == nil {
			f.Start = n
		}
		all[i-1] = f
	}
	return all
}

// odtPattern makes "%1.%2." of "%1%.%2%.".
func odtPattern(list string) string {
	for i := 1; i <= numbering.MaxLevel; i++ {
		sign := "%" + strconv.Itoa(i)
		list = strings.ReplaceAll(list, sign+"%", sign)
	}
	return list
}

// odtNumbers is the pattern of a level that shows the numbers of those above it, or not.
func odtNumbers(lvl *xmltree.Node, level int) string {
	shown, err := strconv.Atoi(lvl.Get("display-levels"))
	if err != nil || shown < 1 || shown > level {
		shown = 1
	}
	var parts []string
	for i := level - shown + 1; i <= level; i++ {
		parts = append(parts, "%"+strconv.Itoa(i))
	}
	return strings.Join(parts, ".")
}

// odtKind is the kind of figures of a level.
func odtKind(lvl *xmltree.Node) string {
	format := lvl.Get("num-format")
	if lvl.Get("num-letter-sync") != "true" {
		switch format {
		case "a":
			return "columnLower"
		case "A":
			return "columnUpper"
		}
	}
	return kindOfSeries(format)
}

// kindOfSeries is the kind of figures that begins as a series of examples does: "α, β, γ".
func kindOfSeries(format string) string {
	switch first := strings.TrimRight(strings.Split(format, ",")[0], " "); first {
	case "1", "a", "A", "i", "I":
		return first
	case "01":
		return "decimalZero"
	case "001", "0001", "00001":
		return first
	case "一":
		return "chineseCountingThousand"
	case "壹", "壱":
		return "chineseLegalSimplified"
	case "甲":
		return "ideographTraditional"
	case "子":
		return "ideographZodiac"
	case "①":
		return "decimalEnclosedCircle"
	case "１":
		return "decimalFullWidth"
	case "أ":
		if strings.Contains(format, "أ, ب, ت") {
			return "arabicAlpha"
		}
		return "arabicAbjad"
	case "א":
		if strings.Contains(format, "יא") {
			return "hebrew1"
		}
		return "hebrew2"
	case "А", "Б":
		return "russianUpper"
	case "а", "б":
		return "russianLower"
	case "Α":
		return "greekUpper"
	case "α":
		return "greekLower"
	}
	return "decimal"
}
