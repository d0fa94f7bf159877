package extract

import (
	"strconv"
	"strings"
)

// docxStyle is what a style of a Word document says of its paragraphs or runs.
type docxStyle struct {
	name, basedOn string
	level         int // of a heading, 0 for none
	style         style
	numID, ilvl   string
}

func (w *docxWalk) loadStyles(root *node) {
	w.styles = map[string]docxStyle{}
	for _, s := range root.kids {
		if s.name != "style" {
			continue
		}
		ppr := s.child("pPr")
		st := docxStyle{
			name:    strings.ToLower(s.child("name").get("val")),
			basedOn: s.child("basedOn").get("val"),
			style:   runStyle(s.child("rPr"), 0),
			numID:   ppr.child("numPr").child("numId").get("val"),
			ilvl:    ppr.child("numPr").child("ilvl").get("val"),
		}
		if n, err := strconv.Atoi(ppr.child("outlineLvl").get("val")); err == nil && n < 9 {
			st.level = n + 1
		}
		if rest, ok := strings.CutPrefix(st.name, "heading "); ok {
			st.level, _ = strconv.Atoi(rest)
		}
		if st.name == "title" {
			st.level = 1
		}
		w.styles[s.get("styleId")] = st
	}
}

// styleOf follows a style to those that it is based on.
func (w *docxWalk) styleOf(id string) docxStyle {
	var all docxStyle
	for range 16 {
		s, ok := w.styles[id]
		if !ok {
			break
		}
		all.style |= s.style
		if all.level == 0 {
			all.level = s.level
		}
		if all.numID == "" {
			all.numID, all.ilvl = s.numID, s.ilvl
		}
		id = s.basedOn
	}
	return all
}

// runStyle reads bold and italics of run properties on top of a style.
func runStyle(rpr *node, s style) style {
	for _, p := range rpr.kids {
		var bit style
		switch p.name {
		case "b", "bCs":
			bit = bold
		case "i", "iCs":
			bit = italic
		default:
			continue
		}
		switch p.get("val") {
		case "0", "false", "off":
			s &^= bit
		default:
			s |= bit
		}
	}
	return s
}

// label counts the paragraph's number, where it is in a list.
func (w *docxWalk) label(ppr *node, st docxStyle) (string, bool) {
	numID, ilvl := st.numID, st.ilvl
	if own := ppr.child("numPr"); own.has("numId") {
		numID = own.child("numId").get("val")
		ilvl = own.child("ilvl").get("val")
	}
	num := w.nums[numID]
	if num == nil || numID == "0" {
		return "", false
	}
	list := w.lists[numID]
	if list == nil {
		list = w.outlineOf(num)
		w.lists[numID] = list
	}
	level, _ := strconv.Atoi(ilvl)
	return list.next(level), true
}

func (w *docxWalk) outlineOf(num *node) *outline {
	o := &outline{}
	read := func(parent *node) {
		for _, lvl := range parent.kids {
			i, err := strconv.Atoi(lvl.get("ilvl"))
			if lvl.name != "lvl" || err != nil || i < 0 || i >= len(o.levels) {
				continue
			}
			start, err := strconv.Atoi(lvl.child("start").get("val"))
			if err != nil {
				start = 1
			}
			o.levels[i] = levelFormat{lvl.child("numFmt").get("val"), lvl.child("lvlText").get("val"), start}
		}
	}
	if abstract := w.abstracts[num.child("abstractNumId").get("val")]; abstract != nil {
		read(abstract)
	}
	for _, over := range num.kids {
		if over.name != "lvlOverride" {
			continue
		}
		read(over)
		if i, err := strconv.Atoi(over.get("ilvl")); err == nil && i >= 0 && i < len(o.levels) && over.has("startOverride") {
			o.levels[i].start, _ = strconv.Atoi(over.child("startOverride").get("val"))
		}
	}
	return o
}
