// Package office reads the files of word processors: Word (DOCX), OpenDocument text (ODT, packed
// and flat), RTF, and the DocBook that antiword makes of Word files of before 2007. Numbers of
// lists and notes are counted as the program shows them, and tracked changes are read as if they
// were accepted, and flagged.
//
// It reads no spreadsheets or presentations, resolves no link, and runs no macro. Word files of
// before 2007 package oldword has converted first.
package office

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"

	"travaux/internal/extract/content"
	"travaux/internal/extract/parts"
	"travaux/internal/extract/prose"
	"travaux/internal/extract/xmltree"
)

// ReadDOCX reads a Word document (ECMA-376, transitional and strict) as its readers see it:
// tracked deletions left out, insertions kept and marked, list and note numbers as Word
// shows them, text boxes behind the paragraph that they hang on, notes at the end of the
// part in which their numbers are unique. The header of the first page stands first, as
// on the page: it is the masthead of a paper of the United Nations. The other headers and
// footers are in Headers. Comments, hidden text and field instructions are left out.
func ReadDOCX(data []byte) (*content.Extract, error) {
	z, err := parts.Open(data)
	if err != nil {
		return nil, err
	}
	w, body, err := newDocxWalk(z)
	if err != nil {
		return nil, err
	}
	headers := w.headers()
	w.story(body, docxPlace{})
	w.flushNotes(&w.foot)
	w.flushNotes(&w.end)
	w.settle()
	core := z.SpareTree(w.parts.core, w.flags)
	ex := &content.Extract{Format: "docx", Meta: parts.Properties(core, w.flags), Headers: headers, Blocks: w.out}
	ex.Describe(ex.Meta)
	ex.Flags = *w.flags
	return ex, parts.WithWords(ex)
}

// IsLocked reports whether an OLE file is an Office document of 2007 or later that was
// encrypted: its package is a stream of that name (MS-OFFCRYPTO).
func IsLocked(data []byte) bool {
	var name []byte
	for _, c := range []byte("EncryptedPackage") {
		name = append(name, c, 0)
	}
	return bytes.Contains(data, name)
}

// maxField is the length of a field's instruction, of a label or of a font's name, in bytes,
// up to which it is read.
const maxField = 64 << 10

const (
	flagPart = "part-not-read"
)

type docxWalk struct {
	flags    *content.Flags
	archive  *parts.File
	parts    docxParts
	styles   docxStyles
	numbers  docxNumbers
	foot     docxNotes
	end      docxNotes
	sections []*xmltree.Node // their properties, in order
	section  int
	out      []content.Block
	ready    []content.Block // notes for behind the open paragraph
	depth    int             // of stories inside the body
	boxes    []*xmltree.Node // text boxes of the open paragraph
	open     *docxLine       // paragraphs whose mark was deleted: the next one goes on in them
	fields   docxFields
	turned   int // rendered page breaks so far
}

// docxPlace is where a block stands.
type docxPlace struct {
	kind  content.BlockKind
	label string
}

func newDocxWalk(z *parts.File) (*docxWalk, *xmltree.Node, error) {
	w := &docxWalk{flags: new(content.Flags), archive: z}
	w.parts.find(z, w.flags)
	doc, err := z.Tree(w.parts.document)
	if err != nil {
		return nil, nil, err
	}
	body := doc.Child("document").Child("body")
	if body.Name == "" {
		return nil, nil, errors.New("it is a Word file without its text; fetch it again")
	}
	roots := map[string]*xmltree.Node{}
	for _, name := range []string{"styles", "numbering", "footnotes", "endnotes", "settings"} {
		root, err := z.Tree(w.parts.named(name))
		if err != nil {
			return nil, nil, err
		}
		roots[name] = root.Child(name)
	}
	w.styles.load(roots["styles"])
	w.numbers.load(roots["numbering"], &w.styles)
	w.foot.load(roots["footnotes"], "footnote", roots["settings"], "decimal")
	w.end.load(roots["endnotes"], "endnote", roots["settings"], "lowerRoman")
	body.Walk(func(n *xmltree.Node) bool {
		if n.Name == "sectPr" {
			w.sections = append(w.sections, n)
		}
		return n.Name != "r" && n.Name != "sectPr"
	})
	w.beginSection()
	return w, body, nil
}

func byID(parent *xmltree.Node, name, attr string) map[string]*xmltree.Node {
	all := map[string]*xmltree.Node{}
	for _, k := range parent.Kids {
		if k.Name == name {
			all[k.Get(attr)] = k
		}
	}
	return all
}

// beginSection takes the note numbering of the section that begins.
func (w *docxWalk) beginSection() {
	sect := &xmltree.Node{}
	if w.section < len(w.sections) {
		sect = w.sections[w.section]
	}
	w.foot.section(sect.Child("footnotePr"))
	w.end.section(sect.Child("endnotePr"))
}

// endSection ends a section, and with it the notes that are numbered anew in the next.
func (w *docxWalk) endSection() {
	w.section++
	for _, notes := range []*docxNotes{&w.foot, &w.end} {
		if notes.restart == "eachSect" {
			w.flushNotes(notes)
			notes.count = 0
		}
	}
	w.settle()
	w.beginSection()
}

// story reads text that stands for itself: the body, a cell, a note, a text box.
func (w *docxWalk) story(n *xmltree.Node, at docxPlace) {
	w.blocks(n, &at)
	w.finishOpen(&at)
}

// aside reads a story apart from the one around it, and returns its blocks.
func (w *docxWalk) aside(n *xmltree.Node, at docxPlace) []content.Block {
	out, boxes, open, fields := w.out, w.boxes, w.open, w.fields
	w.out, w.boxes, w.open, w.fields = nil, nil, nil, docxFields{}
	w.depth++
	w.story(n, at)
	w.depth--
	apart := w.out
	w.out, w.boxes, w.open, w.fields = out, boxes, open, fields
	return apart
}

func (w *docxWalk) blocks(parent *xmltree.Node, at *docxPlace) {
	for _, n := range parent.Kids {
		switch n.Name {
		case "p":
			w.paragraph(n, at)
		case "tbl":
			w.finishOpen(at)
			w.table(n)
		case "sdt":
			if !n.Child("sdtPr").Has("showingPlcHdr") {
				w.blocks(n.Child("sdtContent"), at)
			}
		case "customXml", "ins", "moveTo", "smartTag":
			w.blocks(n, at)
		case "AlternateContent":
			w.blocks(chosenContent(n), at)
		case "altChunk", "subDoc":
			w.flags.Add(flagPart)
		}
	}
}

// chosenContent chooses among the ways in which one thing is written: the first that has
// text or a text box, else the fallback.
func chosenContent(n *xmltree.Node) *xmltree.Node {
	for _, k := range n.Kids {
		if k.Name != "Choice" {
			continue
		}
		found := false
		k.Walk(func(m *xmltree.Node) bool {
			found = found || m.Name == "t" || m.Name == "txbxContent" || m.Name == "sym"
			return !found
		})
		if found {
			return k
		}
	}
	return n.Child("Fallback")
}

func (w *docxWalk) paragraph(p *xmltree.Node, at *docxPlace) {
	ppr := p.Child("pPr")
	line := w.open
	if line == nil {
		line = &docxLine{w: w}
	}
	w.open = nil
	st := w.styles.of(ppr.Child("pStyle").Get("val"))
	line.base, line.ppr = st.style, ppr
	line.runs(p, 0)
	w.fields.endParagraph()
	mark := ppr.Child("rPr")
	if mark.Has("del") || mark.Has("moveFrom") {
		w.flags.Add(content.FlagTracked)
		w.open = line
		return
	}
	if mark.Has("ins") || mark.Has("moveTo") {
		w.flags.Add(content.FlagTracked)
	}
	if runStyle(mark, st.style)&prose.Unseen == 0 || line.Size() > 0 || len(w.boxes) > 0 {
		w.finish(line, at)
	}
	if ppr.Has("sectPr") {
		w.endSection()
	}
}

// finishOpen ends a paragraph whose mark was deleted where nothing follows in its story.
func (w *docxWalk) finishOpen(at *docxPlace) {
	line := w.open
	w.open = nil
	if line != nil && strings.TrimSpace(line.String()) != "" {
		w.finish(line, at)
	}
}

// longHeading is the length, in code points, past which a paragraph in a heading's style
// that ends as a sentence is text: some templates number their paragraphs by such styles.
const longHeading = 250

// finish makes the block of a line and its label.
func (w *docxWalk) finish(line *docxLine, at *docxPlace) {
	ppr := line.ppr
	st := w.styles.of(ppr.Child("pStyle").Get("val"))
	b := line.finished(content.Block{Kind: at.kind, Label: at.label, Centered: st.centered(ppr)})
	at.label = ""
	item := w.numbers.next(ppr, st)
	switch {
	case b.Text == "":
	case b.Kind == content.Paragraph && st.levelOf(ppr) > 0 && !isLongText(b.Text):
		b.Kind, b.Level, b.Label = content.Heading, min(st.levelOf(ppr), 6), item.label
		b.Text, b.Runs, b.Label = prose.WithLabel(b, item.between)
		w.out = append(w.out, b)
	default:
		w.out = append(w.out, inList(b, item.label, item.level, item.listed))
	}
	boxes := w.boxes
	w.boxes = nil
	for _, box := range boxes {
		w.out = append(w.out, w.aside(box, docxPlace{})...)
	}
	w.settle()
}

func isLongText(text string) bool {
	return utf8.RuneCountInString(text) > longHeading && prose.EndsSentence(text)
}

// inList makes of a block what its place in a list says: a paragraph with a label, or an
// item behind a bullet. Level counts from 0.
func inList(b content.Block, label string, level int, isItem bool) content.Block {
	if b.Kind == content.Footnote && label != "" && label != b.Label { // the Label of a note is its mark
		mark := b.Label
		b.Label = label
		b.Text, b.Runs, b.Label = prose.WithLabel(b, " ")
		b.Label = mark
	}
	if isItem && b.Kind == content.Paragraph {
		if b.Label = label; label == "" {
			b.Kind, b.Level = content.ListItem, level+1
		}
	}
	return prose.Labelled(b)
}
