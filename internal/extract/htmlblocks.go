package extract

import (
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// htmlBlocks makes blocks of what stands below a node.
func htmlBlocks(root *html.Node) []Block {
	w := &htmlWalk{}
	w.walk(root, htmlPlace{}, 0)
	w.flush()
	return w.out
}

// htmlPlace is what the elements around a text make of it.
type htmlPlace struct {
	kind  BlockKind
	level int
	style style
}

type htmlWalk struct {
	out   []Block
	line  spans
	at    htmlPlace // of the open block
	label string    // waits for the first block of a list item
	brk   bool      // the last thing was a line break: a second one ends the paragraph
}

// flush ends the open block.
func (w *htmlWalk) flush() {
	b := w.line.block(Block{Kind: w.at.kind, Level: w.at.level})
	w.line, w.brk = spans{}, false
	if strings.TrimSpace(b.Text) == "" {
		return
	}
	if b.Kind == ListItem {
		b.Label, w.label = w.label, ""
	}
	w.out = append(w.out, labelled(b))
}

func (w *htmlWalk) walk(n *html.Node, at htmlPlace, depth int) {
	switch {
	case depth > maxDepth:
		return
	case n.Type == html.TextNode:
		w.text(n.Data, at)
		return
	case n.Type == html.ElementNode && isClutter(n):
		return
	}
	switch n.DataAtom {
	case atom.Br:
		w.lineBreak()
	case atom.Hr:
		w.flush()
		w.out = append(w.out, Block{Kind: Rule})
	case atom.Sup:
		if !isMark(n) {
			w.children(n, at, depth)
		}
	case atom.Pre:
		w.flush()
		w.out = append(w.out, textBlocks(plainText(n))...)
	case atom.Table:
		w.table(n, at, depth)
	case atom.Ol, atom.Ul, atom.Menu:
		w.list(n, at, depth)
	default:
		w.element(n, at, depth)
	}
}

func (w *htmlWalk) children(n *html.Node, at htmlPlace, depth int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c, at, depth+1)
	}
}

func (w *htmlWalk) element(n *html.Node, at htmlPlace, depth int) {
	at.style |= styleOf(n)
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		at = htmlPlace{kind: Heading, level: int(n.Data[1] - '0')}
	case atom.Blockquote:
		at = htmlPlace{kind: Quote}
	}
	if !isBlock(n) {
		w.children(n, at, depth)
		return
	}
	w.flush()
	w.children(n, at, depth)
	w.flush()
}

func (w *htmlWalk) text(data string, at htmlPlace) {
	if strings.TrimSpace(data) != "" {
		if len(w.line.buf) == 0 {
			w.at = at
		}
		w.brk = false
	}
	w.line.write(data, at.style)
}

// lineBreak keeps a single break and ends the block at a double one, the old way to write
// a paragraph.
func (w *htmlWalk) lineBreak() {
	if w.brk {
		at := w.at
		w.flush()
		w.at = at
		return
	}
	w.line.breakLine()
	w.brk = true
}

func (w *htmlWalk) list(n *html.Node, at htmlPlace, depth int) {
	w.flush()
	number := 1
	if v, err := strconv.Atoi(attr(n, "start")); err == nil {
		number = v
	}
	in := htmlPlace{kind: ListItem, level: at.level + 1}
	if at.kind != ListItem {
		in.level = 1
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Li {
			w.walk(c, in, depth+1)
			continue
		}
		if v, err := strconv.Atoi(attr(c, "value")); err == nil {
			number = v
		}
		w.flush()
		w.label = ""
		if n.DataAtom == atom.Ol {
			w.label = figures(number, attr(n, "type")) + "."
		}
		number++
		w.children(c, in, depth+1)
		w.flush()
	}
	w.label = ""
}

// table reads a table row by row; one that only arranges the page is read through.
func (w *htmlWalk) table(n *html.Node, at htmlPlace, depth int) {
	w.flush()
	if isLayoutTable(n) {
		w.cells(n, at, depth)
		w.flush()
		return
	}
	w.rows(n, at, depth)
}

// isLayoutTable holds tables inside which there are tables or headings, and those of one column.
func isLayoutTable(n *html.Node) bool {
	inner := find(n, func(m *html.Node) bool {
		switch m.DataAtom {
		case atom.Table, atom.H1, atom.H2, atom.H3:
			return m != n
		}
		return false
	}, 0)
	wide := find(n, func(m *html.Node) bool { return m.DataAtom == atom.Tr && countCells(m) > 1 }, 0)
	return inner != nil || wide == nil
}

func countCells(tr *html.Node) int {
	n := 0
	for c := tr.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Td || c.DataAtom == atom.Th {
			n++
		}
	}
	return n
}

func (w *htmlWalk) cells(n *html.Node, at htmlPlace, depth int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c, at, depth+1)
		if c.DataAtom == atom.Td || c.DataAtom == atom.Th {
			w.flush()
		}
	}
}

func (w *htmlWalk) rows(n *html.Node, at htmlPlace, depth int) {
	for c := n.FirstChild; c != nil && depth < maxDepth; c = c.NextSibling {
		switch c.DataAtom {
		case atom.Tr:
			w.row(c)
		case atom.Caption:
			w.walk(c, at, depth+1)
			w.flush()
		default:
			w.rows(c, at, depth+1)
		}
	}
}

func (w *htmlWalk) row(tr *html.Node) {
	var line spans
	first := true
	for c := tr.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th {
			continue
		}
		if !first {
			line.write("\t", 0)
		}
		first = false
		cell := &htmlWalk{}
		cell.children(c, htmlPlace{}, 0)
		cell.flush()
		for i, b := range cell.out {
			if i > 0 {
				line.write(" ", 0)
			}
			line.append(&spans{buf: []byte(strings.ReplaceAll(joinLabel(b), "\n", " "))})
		}
	}
	if b := line.block(Block{Kind: TableRow}); strings.TrimSpace(b.Text) != "" {
		w.out = append(w.out, b)
	}
}

// joinLabel is the text of a block with its label before it.
func joinLabel(b Block) string {
	if b.Label == "" {
		return b.Text
	}
	return b.Label + " " + b.Text
}

var footnoteMark = regexp.MustCompile(`^\s*(?:\[?[0-9]{1,3}\]?|[*†‡]{1,3}|[a-z])\s*$`)

// isMark reports whether a superscript is the mark of a footnote.
func isMark(n *html.Node) bool { return footnoteMark.MatchString(plainText(n)) }

func styleOf(n *html.Node) style {
	var s style
	switch n.DataAtom {
	case atom.B, atom.Strong:
		s = bold
	case atom.I, atom.Em, atom.Cite:
		s = italic
	}
	css := strings.ReplaceAll(strings.ToLower(attr(n, "style")), " ", "")
	if strings.Contains(css, "font-weight:bold") || strings.Contains(css, "font-weight:700") {
		s |= bold
	}
	if strings.Contains(css, "font-style:italic") {
		s |= italic
	}
	return s
}

// isBlock reports whether an element begins and ends lines.
func isBlock(n *html.Node) bool {
	switch n.DataAtom {
	case atom.A, atom.B, atom.Strong, atom.I, atom.Em, atom.Span, atom.Font, atom.Sub, atom.U, atom.S, atom.Small, atom.Big,
		atom.Abbr, atom.Acronym, atom.Cite, atom.Code, atom.Q, atom.Mark, atom.Time, atom.Label, atom.Img, atom.Bdo, atom.Bdi,
		atom.Del, atom.Ins, atom.Tt, atom.Kbd, atom.Var, atom.Dfn, atom.Samp, atom.Nobr, atom.Ruby, atom.Rt, atom.Wbr:
		return false
	}
	return n.Type == html.ElementNode && !strings.Contains(n.Data, ":")
}
