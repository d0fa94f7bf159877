package extract

import (
	"slices"
	"strconv"
)

// docxNumbers counts the numbered paragraphs of a document as Word does (ECMA-376, 17.9).
// The lists that come of one definition go on with each other's numbers, unless one
// overrides the start.
type docxNumbers struct {
	styles    *docxStyles
	abstracts map[string]*node // numbering definitions
	nums      map[string]*node // their uses
	lists     map[string]*docxList
	counters  map[*node]*listCounter // by definition
}

// docxList is a use of a numbering definition.
type docxList struct {
	levels levels
	styles [maxListLevel]string // that a level belongs to
	count  *listCounter
	fresh  []int // levels that begin again when the list is first met
}

// docxItem is what a paragraph's place in a list shows.
type docxItem struct {
	label   string
	between string // the label and the text, where they stand on one line
	level   int
	listed  bool
}

func (d *docxNumbers) load(root *node, styles *docxStyles) {
	d.styles = styles
	d.abstracts, d.nums = byID(root, "abstractNum", "abstractNumId"), byID(root, "num", "numId")
	d.lists, d.counters = map[string]*docxList{}, map[*node]*listCounter{}
}

// next counts a paragraph.
func (d *docxNumbers) next(ppr *node, st docxStyle) docxItem {
	numID, ilvl := st.numID, st.ilvl
	own := ppr.child("numPr")
	if own.has("numId") {
		numID, ilvl = own.child("numId").get("val"), "0"
	}
	list := d.list(numID)
	if list == nil {
		return docxItem{}
	}
	level, err := strconv.Atoi(ilvl)
	if !own.has("numId") {
		if i := list.levelOfStyle(st); i >= 0 {
			level = i
		}
	}
	if n, e := strconv.Atoi(own.child("ilvl").get("val")); e == nil {
		level, err = n, nil
	}
	if err != nil || level < 0 {
		level = max(level, 0)
	}
	level = min(level, maxListLevel-1)
	for _, i := range list.fresh {
		list.count.restart(i)
	}
	list.fresh = nil
	item := docxItem{label: list.count.next(level, &list.levels), between: " ", level: level, listed: true}
	if list.levels[level].glued {
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

func (d *docxNumbers) read(num *node) *docxList {
	l := &docxList{}
	for i := range l.levels {
		l.levels[i] = levelFormat{kind: "none", start: 1}
	}
	abstract := d.definition(num)
	l.count = d.counters[abstract]
	if l.count == nil {
		l.count = &listCounter{}
		d.counters[abstract] = l.count
	}
	for _, lvl := range abstract.kids {
		l.level(lvl)
	}
	for _, over := range num.kids {
		if over.name != "lvlOverride" {
			continue
		}
		for _, lvl := range over.kids {
			l.level(lvl)
		}
		i, err := strconv.Atoi(over.get("ilvl"))
		start, err2 := strconv.Atoi(over.child("startOverride").get("val"))
		if err == nil && err2 == nil && i >= 0 && i < maxListLevel {
			l.levels[i].start = start
			l.fresh = append(l.fresh, i)
		}
	}
	return l
}

// definition finds the definition of a list, also where that is a style's.
func (d *docxNumbers) definition(num *node) *node {
	for range maxBasedOn {
		abstract := d.abstracts[num.child("abstractNumId").get("val")]
		if abstract == nil {
			break
		}
		link := abstract.child("numStyleLink").get("val")
		if link == "" {
			return abstract
		}
		style := d.styles.byID[link]
		if style == nil {
			return abstract
		}
		if num = d.nums[style.child("pPr").child("numPr").child("numId").get("val")]; num == nil {
			return abstract
		}
	}
	return &node{}
}

// level reads how a level is numbered.
func (l *docxList) level(lvl *node) {
	i, err := strconv.Atoi(lvl.get("ilvl"))
	if lvl.name != "lvl" || err != nil || i < 0 || i >= maxListLevel {
		return
	}
	f := levelFormat{
		kind: "decimal", text: lvl.child("lvlText").get("val"), start: 0,
		legal: isOn(lvl, "isLgl"), glued: lvl.child("suff").get("val") == "nothing",
		unseen: runStyle(lvl.child("rPr"), 0)&unseen != 0,
	}
	if kind := numberKind(lvl); kind != "" {
		f.kind = kind
	}
	if n, err := strconv.Atoi(lvl.child("start").get("val")); err == nil {
		f.start = n
	}
	if n, err := strconv.Atoi(lvl.child("lvlRestart").get("val")); err == nil {
		if f.restart = n; n == 0 {
			f.restart = -1
		}
	}
	l.levels[i] = f
	if s := lvl.child("pStyle").get("val"); s != "" {
		l.styles[i] = s
	}
}

// numberKind is the kind of figures of a level. Those of later versions of Word are
// written as a series of examples, with another kind for earlier versions.
func numberKind(lvl *node) string {
	if kind := lvl.child("numFmt").get("val"); kind != "" && kind != "custom" {
		return kind
	}
	for _, format := range []*node{lvl.child("numFmt"), lvl.child("AlternateContent").child("Choice").child("numFmt")} {
		if series := format.get("format"); series != "" {
			return kindOfSeries(series)
		}
	}
	return lvl.child("AlternateContent").child("Fallback").child("numFmt").get("val")
}
