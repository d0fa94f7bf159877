package office

import (
	"slices"
	"strconv"

	"travaux/internal/extract/numbering"
	"travaux/internal/extract/prose"
	"travaux/internal/extract/xmltree"
)

// docxNumbers counts the numbered paragraphs of a document as Word does (ECMA-376, 17.9).
// The lists that come of one definition go on with each other's numbers, unless one
// overrides the start.
type docxNumbers struct {
	styles    *docxStyles
	abstracts map[string]*xmltree.Node // numbering definitions
	nums      map[string]*xmltree.Node // their uses
	lists     map[string]*docxList
	counters  map[*xmltree.Node]*numbering.Counter // by definition
}

// docxList is a use of a numbering definition.
type docxList struct {
	levels numbering.Levels
	styles [numbering.MaxLevel]string // that a level belongs to
	count  *numbering.Counter
	fresh  []int // levels that begin again when the list is first met
}

// docxItem is what a paragraph's place in a list shows.
type docxItem struct {
	label   string
	between string // the label and the text, where they stand on one line
	level   int
	listed  bool
}

func (d *docxNumbers) load(root *xmltree.Node, styles *docxStyles) {
	d.styles = styles
	d.abstracts, d.nums = byID(root, "abstractNum", "abstractNumId"), byID(root, "num", "numId")
	d.lists, d.counters = map[string]*docxList{}, map[*xmltree.Node]*numbering.Counter{}
}

// next counts a paragraph.
func (d *docxNumbers) next(ppr *xmltree.Node, st docxStyle) docxItem {
	numID, ilvl := st.numID, st.ilvl
	own := ppr.Child("numPr")
	if own.Has("numId") {
		numID, ilvl = own.Child("numId").Get("val"), "0"
	}
	list := d.list(numID)
	if list == nil {
		return docxItem{}
	}
	level, err := strconv.Atoi(ilvl)
	if !own.Has("numId") {
		if i := list.levelOfStyle(st); i >= 0 {
			level = i
		}
	}
	if n, e := strconv.Atoi(own.Child("ilvl").Get("val")); e == nil {
		level, err = n, nil
	}
	if err != nil || level < 0 {
		level = max(level, 0)
	}
	level = min(level, numbering.MaxLevel-1)
	for _, i := range list.fresh {
		list.count.Restart(i)
	}
	list.fresh = nil
	item := docxItem{label: list.count.Next(level, &list.levels), between: " ", level: level, listed: true}
	if list.levels[level].Glued {
		item.between = ""
	}
	return item
}

// levelOfStyle finds the level that belongs to a paragraph's style, else -1.
func (l *docxList) levelOfStyle(st docxStyle) int {
	for _, id := range st.ids {
		if i := slices.Index(l.styles[:], id); i >= 0 {
			return i
		}
	}
	return -1
}

// list returns a list by the id of its use; nil where there is none.
func (d *docxNumbers) list(numID string) *docxList {
	num := d.nums[numID]
	if num == nil || numID == "0" {
		return nil
	}
	list := d.lists[numID]
	if list == nil {
		list = d.read(num)
		d.lists[numID] = list
	}
	return list
}

func (d *docxNumbers) read(num *xmltree.Node) *docxList {
	l := &docxList{}
	for i := range l.levels {
		l.levels[i] = numbering.Format{Kind: "none", Start: 1}
	}
	abstract := d.definition(num)
	l.count = d.counters[abstract]
	if l.count == nil {
		l.count = &numbering.Counter{}
		d.counters[abstract] = l.count
	}
	for _, lvl := range abstract.Kids {
		l.level(lvl)
	}
	for _, over := range num.Kids {
		if over.Name != "lvlOverride" {
			continue
		}
		for _, lvl := range over.Kids {
			l.level(lvl)
		}
		i, err := strconv.Atoi(over.Get("ilvl"))
		start, err2 := strconv.Atoi(over.Child("startOverride").Get("val"))
		if err == nil && err2 == nil && i >= 0 && i < numbering.MaxLevel {
			l.levels[i].Start = start
			l.fresh = append(l.fresh, i)
		}
	}
	return l
}

// definition finds the definition of a list, also where that is a style's.
func (d *docxNumbers) definition(num *xmltree.Node) *xmltree.Node {
	for range maxBasedOn {
		abstract := d.abstracts[num.Child("abstractNumId").Get("val")]
		if abstract == nil {
			break
		}
		link := abstract.Child("numStyleLink").Get("val")
		if link == "" {
			return abstract
		}
		style := d.styles.byID[link]
		if style == nil {
			return abstract
		}
		if num = d.nums[style.Child("pPr").Child("numPr").Child("numId").Get("val")]; num == nil {
			return abstract
		}
	}
	return &xmltree.Node{}
}

// level reads how a level is numbered.
func (l *docxList) level(lvl *xmltree.Node) {
	i, err := strconv.Atoi(lvl.Get("ilvl"))
	if lvl.Name != "lvl" || err != nil || i < 0 || i >= numbering.MaxLevel {
		return
	}
	f := numbering.Format{
		Kind: "decimal", Text: lvl.Child("lvlText").Get("val"), Start: 0,
		Legal: isOn(lvl, "isLgl"), Glued: lvl.Child("suff").Get("val") == "nothing",
		Unseen: runStyle(lvl.Child("rPr"), 0)&prose.Unseen != 0,
	}
	if kind := numberKind(lvl); kind != "" {
		f.Kind = kind
	}
	if n, err := strconv.Atoi(lvl.Child("start").Get("val")); err == nil {
		f.Start = n
	}
	if n, err := strconv.Atoi(lvl.Child("lvlRestart").Get("val")); err == nil {
		if f.Restart = n; n == 0 {
			f.Restart = -1
		}
	}
	l.levels[i] = f
	if s := lvl.Child("pStyle").Get("val"); s != "" {
		l.styles[i] = s
	}
}

// numberKind is the kind of figures of a level. Those of later versions of Word are
// written as a series of examples, with another kind for earlier versions.
func numberKind(lvl *xmltree.Node) string {
	if kind := lvl.Child("numFmt").Get("val"); kind != "" && kind != "custom" {
		return kind
	}
	for _, format := range []*xmltree.Node{lvl.Child("numFmt"), lvl.Child("AlternateContent").Child("Choice").Child("numFmt")} {
		if series := format.Get("format"); series != "" {
			return kindOfSeries(series)
		}
	}
	return lvl.Child("AlternateContent").Child("Fallback").Child("numFmt").Get("val")
}
