package extract

import (
	"errors"
	"strconv"
	"strings"
)

// readODT reads an OpenDocument text: headings, paragraphs, lists with their numbers, table
// rows, and footnotes and endnotes at the end. Tracked changes are left out, as are
// comments, headers and footers.
func readODT(data []byte) (*Extract, error) {
	z, err := openArchive(data)
	if err != nil {
		return nil, err
	}
	manifest, err := z.part("META-INF/manifest.xml")
	if err == nil && strings.Contains(string(manifest), "encryption-data") {
		return nil, errEncrypted
	}
	content, err := z.tree("content.xml")
	if err != nil {
		return nil, err
	}
	text := content.child("document-content").child("body").child("text")
	if text.name == "" {
		return nil, errors.New("it is an OpenDocument file without its text; fetch it again")
	}
	styles, err := z.tree("styles.xml")
	if err != nil {
		return nil, err
	}
	w := &odtWalk{flags: new(flagSet), styles: map[string]odtStyle{}, lists: map[string]*node{}}
	w.loadStyles(styles.child("document-styles"))
	w.loadStyles(content.child("document-content"))
	w.blocks(text, odtPlace{})
	meta, err := z.tree("meta.xml")
	if err != nil {
		return nil, err
	}
	ex := &Extract{Format: "odt", Meta: coreMeta(meta, w.flags), Blocks: append(w.out, w.notes...)}
	ex.describe(ex.Meta)
	ex.Flags = *w.flags
	return ex, nonEmpty(ex)
}

type odtWalk struct {
	flags  *flagSet
	styles map[string]odtStyle
	lists  map[string]*node // list styles by name
	out    []Block
	notes  []Block
}

type odtStyle struct {
	parent string
	style  style
	list   string
	center bool
	title  bool
}

type odtPlace struct {
	kind  BlockKind
	label string
	list  *outline
	name  string // of the list's style
	level int    // of the list
}

func (w *odtWalk) loadStyles(root *node) {
	for _, group := range root.kids {
		for _, s := range group.kids {
			switch s.name {
			case "style":
				w.styles[s.get("name")] = readODTStyle(s)
			case "list-style":
				w.lists[s.get("name")] = s
			}
		}
	}
}

func readODTStyle(s *node) odtStyle {
	st := odtStyle{parent: s.get("parent-style-name"), list: s.get("list-style-name"), title: s.get("name") == "Title"}
	t := s.child("text-properties")
	if w := t.get("font-weight"); w == "bold" || w == "700" {
		st.style |= bold
	}
	if t.get("font-style") == "italic" {
		st.style |= italic
	}
	st.center = s.child("paragraph-properties").get("text-align") == "center"
	return st
}

// styleOf follows a style to its parents.
func (w *odtWalk) styleOf(name string) odtStyle {
	var all odtStyle
	for range 16 {
		s, ok := w.styles[name]
		if !ok {
			break
		}
		all.style |= s.style
		all.center = all.center || s.center
		all.title = all.title || s.title
		if all.list == "" {
			all.list = s.list
		}
		name = s.parent
	}
	return all
}

func (w *odtWalk) blocks(parent *node, at odtPlace) {
	for _, n := range parent.kids {
		switch n.name {
		case "h":
			w.paragraph(n, &odtPlace{kind: Heading})
		case "p":
			w.paragraph(n, &at)
		case "list":
			w.list(n, at)
		case "table":
			w.table(n)
		case "section", "index-body", "table-of-content", "text-box", "frame", "numbered-paragraph":
			w.blocks(n, at)
		}
	}
}

func (w *odtWalk) paragraph(p *node, at *odtPlace) {
	st := w.styleOf(p.get("style-name"))
	b := Block{Kind: at.kind, Label: at.label, Centered: st.center}
	at.label = ""
	if at.list != nil {
		b.Level = at.level + 1
	}
	switch {
	case at.kind == Heading:
		level, _ := strconv.Atoi(p.get("outline-level"))
		b.Level = min(max(level, 1), 6)
	case at.kind == Paragraph && st.title:
		b.Kind, b.Level = Heading, 1
	}
	line := &odtLine{w: w}
	line.inline(p, 0)
	b = line.block(b)
	b.Marks = marksWithin(line.marks, 0, len(b.Text))
	if b.Text != "" {
		w.out = append(w.out, labelled(b))
	}
	for _, box := range line.boxes {
		w.blocks(box, odtPlace{})
	}
}

func (w *odtWalk) list(l *node, at odtPlace) {
	in := odtPlace{kind: ListItem, list: at.list, name: at.name, level: at.level + 1}
	if at.kind == Footnote {
		in.kind = Footnote
	}
	if name := l.get("style-name"); at.list == nil || (name != "" && name != at.name) {
		if name == "" {
			name = at.name
		}
		in.list, in.name = w.outlineOf(name), name
	}
	if at.list == nil {
		in.level = 0
	}
	for _, item := range l.kids {
		if item.name != "list-item" && item.name != "list-header" {
			continue
		}
		here := in
		if item.name == "list-item" && hasParagraph(item) {
			here.label = in.list.next(in.level)
			if here.label != "" && here.kind == ListItem && in.level == 0 {
				here.kind = Paragraph
			}
		}
		w.blocks(item, here)
	}
}

func hasParagraph(item *node) bool { return item.has("p") || item.has("h") }

func (w *odtWalk) outlineOf(name string) *outline {
	o := &outline{}
	style := w.lists[name]
	if style == nil {
		return o
	}
	for _, lvl := range style.kids {
		i, err := strconv.Atoi(lvl.get("level"))
		if err != nil || i < 1 || i > len(o.levels) {
			continue
		}
		f := levelFormat{kind: "bullet", start: 1}
		if lvl.name == "list-level-style-number" && lvl.get("num-format") != "" {
			f.kind = lvl.get("num-format")
			f.text = lvl.get("num-prefix") + odtNumbers(lvl, i) + lvl.get("num-suffix")
			if n, err := strconv.Atoi(lvl.get("start-value")); err == nil {
				f.start = n
			}
		}
		o.levels[i-1] = f
	}
	return o
}

// odtNumbers is the pattern of a level that shows the numbers of those above it, or not.
func odtNumbers(lvl *node, level int) string {
	shown, err := strconv.Atoi(lvl.get("display-levels"))
	if err != nil || shown < 1 || shown > level {
		shown = 1
	}
	var parts []string
	for i := level - shown + 1; i <= level; i++ {
		parts = append(parts, "%"+strconv.Itoa(i))
	}
	return strings.Join(parts, ".")
}

func (w *odtWalk) table(t *node) {
	t.walk(func(n *node) bool {
		if n.name != "table-row" {
			return true
		}
		var cells []string
		for _, c := range n.kids {
			if c.name == "table-cell" {
				cells = append(cells, w.cell(c))
			}
		}
		if strings.TrimSpace(strings.Join(cells, "")) != "" {
			w.out = append(w.out, Block{Kind: TableRow, Text: strings.Join(cells, "\t")})
		}
		return false
	})
}

func (w *odtWalk) cell(c *node) string {
	saved := w.out
	w.out = nil
	w.blocks(c, odtPlace{})
	var parts []string
	for _, b := range w.out {
		parts = append(parts, oneLine(joinLabel(b)))
	}
	w.out = saved
	return strings.Join(parts, " ")
}

type odtLine struct {
	spans
	w     *odtWalk
	marks []Mark
	boxes []*node
}

func (l *odtLine) inline(parent *node, s style) {
	for _, n := range parent.kids {
		switch n.name {
		case "":
			l.write(clean(n.text, l.w.flags), s)
		case "s", "tab":
			l.write(" ", s)
		case "line-break":
			l.breakLine()
		case "span":
			l.inline(n, s|l.w.styleOf(n.get("style-name")).style)
		case "note":
			l.note(n)
		case "frame":
			l.boxes = append(l.boxes, n.child("text-box"))
		case "annotation", "annotation-end", "tracked-changes", "change", "change-start", "change-end",
			"bookmark", "bookmark-start", "bookmark-end", "soft-page-break", "ruby-text":
		default:
			l.inline(n, s)
		}
	}
}

func (l *odtLine) note(n *node) {
	mark := oneLine(n.child("note-citation").plain())
	l.marks = append(l.marks, Mark{At: len(l.buf), Label: mark})
	saved := l.w.out
	l.w.out = nil
	l.w.blocks(n.child("note-body"), odtPlace{kind: Footnote, label: mark})
	l.w.notes = append(l.w.notes, l.w.out...)
	l.w.out = saved
}
