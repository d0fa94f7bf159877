package webpage

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"travaux/internal/extract/content"
	"travaux/internal/extract/plaintext"
	"travaux/internal/extract/prose"
)

// htmlBlocks makes blocks of what stands below a node.
func htmlBlocks(root *html.Node, flags *content.Flags) []content.Block {
	w := &htmlWalk{htmlPage: &htmlPage{notes: findNotes(root), flags: flags, marked: map[string]bool{}}}
	w.walk(root, htmlPlace{}, 0)
	w.flush()
	return w.out
}

// htmlPage is what all parts of a page share.
type htmlPage struct {
	notes  htmlNotes
	flags  *content.Flags
	marked map[string]bool // the marks that were seen
}

// htmlPlace is what the elements around a text make of it.
type htmlPlace struct {
	kind  content.BlockKind
	level int
	style prose.Style
}

type htmlWalk struct {
	*htmlPage
	out    []content.Block
	line   prose.Writer
	marks  []content.Mark
	note   string    // the mark of the note that begins
	at     htmlPlace // of the open block
	label  string    // waits for the first block of a list item
	forced bool      // Word's bullet stands before the text
	brk    bool      // the last thing was a line break: a second one ends the paragraph
}

// flush ends the open block.
func (w *htmlWalk) flush() {
	b := w.line.BlockWith(content.Block{Kind: w.at.kind, Level: w.at.level}, w.marks)
	w.line, w.marks, w.brk = prose.Writer{}, nil, false
	if strings.TrimSpace(b.Text) == "" {
		return
	}
	if b = w.asNote(b); b.Kind == content.ListItem {
		b.Label, w.label = w.label, ""
	}
	w.out = append(w.out, prose.Labelled(b))
}

// asNote makes a footnote of a block in a place that a mark led to, and of one that begins
// with a raised mark that stood in the text before.
func (w *htmlWalk) asNote(b content.Block) content.Block {
	at0 := len(b.Marks) > 0 && b.Marks[0].At == 0
	switch {
	case w.at.kind == content.Footnote:
		b.Label, w.note = w.note, ""
		if at0 && b.Marks[0].Label == b.Label {
			b.Marks = b.Marks[1:]
		}
	case at0 && w.marked[b.Marks[0].Label] && b.Kind == content.Paragraph:
		b.Kind, b.Label, b.Marks = content.Footnote, b.Marks[0].Label, b.Marks[1:]
	default:
		for _, m := range b.Marks {
			w.marked[m.Label] = true
		}
		return b
	}
	if m := noteHead.FindStringSubmatch(b.Text); m != nil && m[1] == b.Label && len(m[0]) < len(b.Text) {
		b = prose.CutHead(b, len(m[0]))
	}
	b.Level = 0
	return b
}

// noteHead is the mark that is typed at the head of a note.
var noteHead = regexp.MustCompile(`^[\[(]?([0-9]{1,3}|[ivxlc]{1,6}|[a-z]|[*†‡§]{1,3})(?:[\])]\.?|\.)?\s+`)

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
		w.out = append(w.out, content.Block{Kind: content.Rule})
	case atom.Sup:
		w.superscript(n, at, depth)
	case atom.A:
		w.link(n, at, depth)
	case atom.Del, atom.S, atom.Strike:
		w.flags.Add(content.FlagTracked)
	case atom.Ins:
		w.flags.Add(content.FlagTracked)
		at.style |= prose.Inserted
		w.element(n, at, depth)
	case atom.Pre:
		w.flush()
		w.out = append(w.out, plaintext.Blocks(plainText(n))...)
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

// superscript reads raised text. One that is a mark goes to the marks.
func (w *htmlWalk) superscript(n *html.Node, at htmlPlace, depth int) {
	link := find(n, func(m *html.Node) bool { return m.DataAtom == atom.A }, 0)
	m := footnoteMark.FindStringSubmatch(plainText(n))
	if m == nil || link != nil && (w.notes.refs[link] != "" || w.notes.backs[link]) || link == nil && unitBefore.MatchString(w.line.Tail()) {
		w.children(n, at, depth)
		return
	}
	w.mark(m[1], at)
}

// unitBefore is a unit of length before a power.
var unitBefore = regexp.MustCompile(`[0-9] ?(?:[kcm]?m|км|м|см)$`)

func (w *htmlWalk) mark(label string, at htmlPlace) {
	if strings.TrimSpace(w.line.String()) == "" && w.at.kind != content.Footnote {
		w.at = at
	}
	w.marks = append(w.marks, content.Mark{At: w.line.TrimmedSize(), Label: label})
}

// link reads a link; one to a note is a mark, and one back from it nothing.
func (w *htmlWalk) link(n *html.Node, at htmlPlace, depth int) {
	switch label := w.notes.refs[n]; {
	case label != "":
		w.mark(label, at)
	case !w.notes.backs[n]:
		w.element(n, at, depth)
	}
}

func (w *htmlWalk) element(n *html.Node, at htmlPlace, depth int) {
	css := cssOf(n)
	if strings.Contains(css, "text-decoration:line-through") {
		w.flags.Add(content.FlagTracked)
		return
	}
	if strings.Contains(css, "mso-list:ignore") && prose.IsBullet(prose.OneLine(plainText(n))) { // Word's own bullet
		if strings.TrimSpace(w.line.String()) == "" && at.kind == content.Paragraph {
			w.forced = true
		}
		return
	}
	at.style |= styleOf(n)
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		at = htmlPlace{kind: content.Heading, level: int(n.Data[1] - '0')}
	case atom.Blockquote:
		at = htmlPlace{kind: content.Quote}
	}
	if !isBlock(n) {
		w.children(n, at, depth)
		return
	}
	w.flush()
	if label := w.notes.notes[n]; label != "" && at.kind != content.Heading {
		at = htmlPlace{kind: content.Footnote}
		w.at, w.note = at, label
	}
	w.children(n, at, depth)
	w.flush()
}

func (w *htmlWalk) text(data string, at htmlPlace) {
	if strings.TrimSpace(data) != "" {
		if w.line.Size() == 0 {
			w.at = at
			if w.forced {
				w.at.kind, w.forced = content.ListItem, false
			}
		}
		w.brk = false
	}
	w.line.Write(data, at.style)
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
	w.line.BreakLine()
	w.brk = true
}

// cssOf is what an element says of its own look, in lower case and without spaces.
func cssOf(n *html.Node) string {
	return strings.ReplaceAll(strings.ToLower(attr(n, "style")), " ", "")
}

// footnoteMark is a superscript that is the mark of a footnote.
var footnoteMark = regexp.MustCompile(`^\s*[\[(]?([0-9]{1,3}|[*†‡]{1,3}|[a-z])[\])]?\s*$`)

func styleOf(n *html.Node) prose.Style {
	var s prose.Style
	switch n.DataAtom {
	case atom.B, atom.Strong:
		s = prose.Bold
	case atom.I, atom.Em, atom.Cite:
		s = prose.Italic
	}
	css := cssOf(n)
	if strings.Contains(css, "font-weight:bold") || strings.Contains(css, "font-weight:700") {
		s |= prose.Bold
	}
	if strings.Contains(css, "font-style:italic") {
		s |= prose.Italic
	}
	return s
}

// isBlock reports whether an element begins and ends lines.
func isBlock(n *html.Node) bool {
	switch n.DataAtom {
	case atom.A, atom.B, atom.Strong, atom.I, atom.Em, atom.Span, atom.Font, atom.Sub, atom.U, atom.S, atom.Small, atom.Big,
		atom.Abbr, atom.Acronym, atom.Cite, atom.Code, atom.Q, atom.Mark, atom.Time, atom.Label, atom.Img, atom.Bdo, atom.Bdi,
		atom.Del, atom.Ins, atom.Sup, atom.Strike, atom.Tt, atom.Kbd, atom.Var, atom.Dfn, atom.Samp, atom.Nobr, atom.Ruby, atom.Rt, atom.Wbr:
		return false
	}
	return n.Type == html.ElementNode && !strings.Contains(n.Data, ":")
}
