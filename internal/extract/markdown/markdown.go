// Package markdown reads Markdown, with front matter in YAML, tables, footnotes and the HTML
// that may stand in it.
//
// It does not judge whether a text is Markdown: package extract does.
package markdown

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"travaux/internal/extract/content"
	"travaux/internal/extract/prose"
	"travaux/internal/extract/webpage"
)

// Read reads decoded CommonMark with tables and footnotes. Front matter goes to
// Meta, its title and language to Title and Language. Soft line breaks are joined as those
// of plain text are, hard ones stay.
func Read(src string) (*content.Extract, error) {
	var flags content.Flags
	meta, body := frontMatter(prose.Clean(src, &flags))
	ex := &content.Extract{Format: "markdown", Meta: meta}
	ex.Describe(meta)
	source := []byte(strings.ReplaceAll(body, "\f", "\n"))
	md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Footnote, extension.Strikethrough))
	root := md.Parser().Parse(text.NewReader(source))
	w := &mdWalk{source: source, seams: prose.NewSeams(strings.Split(body, "\n")), flags: &flags, refs: noteRefs(root)}
	w.blocks(root, mdPlace{})
	ex.Blocks = append(w.out, w.notes...)
	ex.Flags = flags
	return ex, nil
}

// mdPlace is where in the tree a block stands.
type mdPlace struct {
	kind  content.BlockKind
	level int
	label string // of the list item, for its first block
}

type mdWalk struct {
	source []byte
	seams  *prose.Seams
	flags  *content.Flags
	refs   map[int]string // the marks of footnotes, by their numbers
	marks  []content.Mark // of the open block
	gone   int            // <del> elements that are open
	added  int            // <ins> elements that are open
	out    []content.Block
	notes  []content.Block
}

// noteRefs are the marks of the footnotes as their source writes them.
func noteRefs(root ast.Node) map[int]string {
	refs := map[int]string{}
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		if list, ok := n.(*east.FootnoteList); ok {
			for k := list.FirstChild(); k != nil; k = k.NextSibling() {
				if note, ok := k.(*east.Footnote); ok {
					refs[note.Index] = string(note.Ref)
				}
			}
		}
	}
	return refs
}

func (w *mdWalk) blocks(parent ast.Node, at mdPlace) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		w.block(n, &at)
	}
}

func (w *mdWalk) block(n ast.Node, at *mdPlace) {
	switch n := n.(type) {
	case *ast.Heading:
		w.add(n, &mdPlace{kind: content.Heading, level: n.Level})
	case *ast.Paragraph, *ast.TextBlock:
		w.add(n, at)
	case *ast.Blockquote:
		w.blocks(n, mdPlace{kind: content.Quote})
	case *ast.List:
		w.list(n, *at)
	case *ast.ThematicBreak:
		w.out = append(w.out, content.Block{Kind: content.Rule})
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		w.raw(rawLines(n, w.source), at)
	case *ast.HTMLBlock:
		w.html(n)
	case *east.Table:
		w.table(n)
	case *east.FootnoteList:
		w.footnotes(n)
	default:
		w.blocks(n, *at)
	}
}

func (w *mdWalk) list(l *ast.List, at mdPlace) {
	number := l.Start
	for item := l.FirstChild(); item != nil; item = item.NextSibling() {
		in := mdPlace{kind: content.ListItem, level: at.level + 1}
		if at.kind == content.Quote || at.kind == content.Footnote {
			in = mdPlace{kind: at.kind}
		}
		if l.IsOrdered() {
			in.label = fmt.Sprintf("%d%c", number, l.Marker)
			number++
		}
		w.blocks(item, in)
	}
}

func (w *mdWalk) table(t *east.Table) {
	for row := t.FirstChild(); row != nil; row = row.NextSibling() {
		line := prose.NewWriter(w.seams)
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			if cell != row.FirstChild() {
				line.NextCell()
			}
			w.inlines(cell, &line, 0)
		}
		if b := line.Block(content.Block{Kind: content.TableRow}); strings.TrimSpace(b.Text) != "" {
			w.out = append(w.out, b)
		}
	}
}

func (w *mdWalk) footnotes(list *east.FootnoteList) {
	body := w.out
	w.out = nil
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		if note, ok := n.(*east.Footnote); ok {
			w.blocks(note, mdPlace{kind: content.Footnote, label: string(note.Ref)})
		}
	}
	w.notes = append(w.notes, w.out...)
	w.out = body
}

// add appends the block of a node. The label of a list item goes to its first block only.
func (w *mdWalk) add(n ast.Node, at *mdPlace) {
	line := prose.NewWriter(w.seams)
	w.marks, w.gone, w.added = nil, 0, 0
	w.inlines(n, &line, 0)
	b := line.Block(content.Block{Kind: at.kind, Level: at.level, Label: at.label})
	b.Marks = prose.MarksWithin(w.marks, 0, len(b.Text))
	if b.Text == "" {
		return
	}
	at.label = ""
	w.out = append(w.out, prose.Labelled(b))
}

func (w *mdWalk) raw(lines string, at *mdPlace) {
	if t := strings.Trim(lines, "\n"); strings.TrimSpace(t) != "" {
		w.out = append(w.out, content.Block{Kind: at.kind, Level: at.level, Label: at.label, Text: t})
		at.label = ""
	}
}

// html takes the blocks of HTML that stands between the paragraphs.
func (w *mdWalk) html(n *ast.HTMLBlock) {
	src := rawLines(n, w.source)
	if n.HasClosure() {
		src += string(n.ClosureLine.Value(w.source))
	}
	blocks, err := webpage.Fragment(src)
	if err == nil {
		w.out = append(w.out, blocks...)
	}
}

func rawLines(n ast.Node, source []byte) string {
	var b strings.Builder
	for i := range n.Lines().Len() {
		seg := n.Lines().At(i)
		b.Write(seg.Value(source))
	}
	return b.String()
}

func (w *mdWalk) inlines(parent ast.Node, line *prose.Writer, s prose.Style) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			if w.gone == 0 {
				line.Write(mdText(n, w.source), w.set(s))
			}
			switch {
			case n.HardLineBreak():
				line.BreakLine()
			case n.SoftLineBreak():
				line.SoftBreak()
			}
		case *ast.String:
			line.Write(string(n.Value), s)
		case *ast.AutoLink:
			line.Write(string(n.Label(w.source)), s)
		case *ast.RawHTML:
			w.tag(n, line)
		case *east.Strikethrough:
			w.flags.Add(content.FlagTracked)
		case *ast.Emphasis:
			in := s | prose.Italic
			if n.Level == 2 {
				in = s | prose.Bold
			}
			w.inlines(n, line, in)
		case *east.FootnoteLink:
			if ref := w.refs[n.Index]; ref != "" {
				w.marks = append(w.marks, content.Mark{At: line.Size(), Label: ref})
			}
		case *east.FootnoteBacklink:
		default:
			w.inlines(n, line, s)
		}
	}
}

// set adds to a style what open tags add.
func (w *mdWalk) set(s prose.Style) prose.Style {
	if w.added > 0 {
		s |= prose.Inserted
	}
	return s
}

// tag obeys a tag of HTML inside a paragraph.
func (w *mdWalk) tag(n *ast.RawHTML, line *prose.Writer) {
	if n.Segments.Len() == 0 {
		return
	}
	seg := n.Segments.At(0)
	name := strings.ToLower(strings.TrimRight(strings.Fields(strings.Trim(string(seg.Value(w.source)), "<>") + " x")[0], "/"))
	switch name {
	case "br":
		line.BreakLine()
	case "del", "s", "strike":
		w.flags.Add(content.FlagTracked)
		w.gone++
	case "/del", "/s", "/strike":
		w.gone = max(0, w.gone-1)
	case "ins":
		w.flags.Add(content.FlagTracked)
		w.added++
	case "/ins":
		w.added = max(0, w.added-1)
	}
}

// mdText is the text of a node with its escapes and references resolved.
func mdText(n *ast.Text, source []byte) string {
	v := n.Segment.Value(source)
	if !n.IsRaw() {
		v = util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(v)))
	}
	return string(v)
}
