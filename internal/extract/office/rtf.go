package office

import (
	"errors"
	"slices"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"

	"travaux/internal/extract/content"
	"travaux/internal/extract/numbering"
	"travaux/internal/extract/parts"
	"travaux/internal/extract/prose"
)

// ReadRTF reads Rich Text Format 1.9 and before as its readers see it: paragraphs with
// bold and italics, table rows, list numbers as they are printed, notes at the end,
// tracked deletions left out, insertions kept and marked, text boxes behind the paragraph
// that they hang on. The header of the first page stands first, the other headers and
// footers are in Headers. Pictures, comments, field instructions and hidden text are left
// out.
func ReadRTF(data []byte) (*content.Extract, error) {
	r := &rtfReader{src: data, flags: new(content.Flags), fonts: map[int]rtfFont{}, styles: map[int]int{}, meta: map[string]string{},
		lists: rtfLists{levels: map[int]*numbering.Levels{}, uses: map[int]int{}, counts: map[int]*numbering.Counter{}}}
	r.page = charmap.Windows1252
	r.notes.kind, r.ends.kind = "decimal", "decimal"
	r.state = rtfState{skip: 1, font: noFont}
	if err := r.read(); err != nil {
		return nil, err
	}
	for len(r.frames) > 0 {
		r.endFrame()
	}
	r.paragraph()
	r.endTable()
	r.flushNotes()
	ex := &content.Extract{Format: "rtf", Meta: r.meta, Headers: r.headers, Blocks: append(r.front, r.out...)}
	ex.Describe(ex.Meta)
	ex.Flags = *r.flags
	if err := parts.WithWords(ex); err != nil && slices.Contains(ex.Flags, "truncated") {
		return nil, errors.New("it was cut off before its text; fetch it again")
	}
	return ex, parts.WithWords(ex)
}

// rtfState is what a group changes and its end restores.
type rtfState struct {
	style   prose.Style
	font    int // noFont for the document's
	skip    int // characters that stand for one \u, for readers that know no Unicode
	into    rtfPlace
	star    bool // \* was read: the next word may be passed over
	deleted bool
	raised  bool // superscript
	level   int  // of a heading
	center  bool
	row     bool // in a table
	list    int  // the number of the list in the override table
	ilvl    int
}

const noFont = -1

// rtfPlace is where text goes.
type rtfPlace int

const (
	rtfBody rtfPlace = iota
	rtfNowhere
	rtfTwice // around \upr
	rtfFonts
	rtfStyles
	rtfLabel
	rtfInfo
	rtfListTable
	rtfLevelText
)

const maxRTFDepth = 1000

type rtfReader struct {
	src    []byte
	at     int
	state  rtfState
	stack  []rtfState
	flags  *content.Flags
	page   encoding.Encoding // of the document
	fonts  map[int]rtfFont
	usual  int         // font
	styles map[int]int // levels of headings, by the number of the style
	lists  rtfLists
	def    rtfDefinition // of a font or style that is being read
	bytes  []byte        // text of an 8-bit encoding that is not decoded yet
	high   rune          // first half of a surrogate pair
	drop   int           // characters to be passed over
	beyond rtfPlace      // where the text around \upr goes

	rtfStory
	frames     []rtfFrame
	field      strings.Builder // of the information group
	key        string
	notes      rtfNotes
	ends       rtfNotes
	front      []content.Block // the header of the first page
	headers    []string
	meta       map[string]string
	marked     bool // \chftn stands in the text, and its note is not read yet
	raisedFrom int  // where the last superscript begins in the line
	raisedTo   int
}

// rtfStory is text that stands for itself: the body, a note, a text box.
type rtfStory struct {
	line  prose.Writer
	marks []content.Mark
	first rtfState // of the paragraph's first words
	label string
	cell  []content.Block
	cells [][]content.Block
	rows  [][][]content.Block
	later []content.Block // text boxes of the open paragraph
	out   []content.Block
}

func (r *rtfReader) read() error {
	for r.at < len(r.src) {
		switch c := r.src[r.at]; c {
		case '{':
			r.at++
			r.decode()
			r.drop = 0
			if len(r.stack) > maxRTFDepth {
				return errors.New("its groups are nested deeper than any document's; it is damaged")
			}
			r.stack = append(r.stack, r.state)
			r.state.star = false
		case '}':
			r.at++
			r.drop = 0
			if r.close(); len(r.stack) == 0 { // what follows is no part of it
				return nil
			}
		case '\\':
			r.at++
			r.control()
		case '\r', '\n', 0:
			r.at++
		default:
			r.at++
			r.char(c)
		}
	}
	r.decode()
	if len(r.stack) > 0 {
		r.flags.Add("truncated")
	}
	return nil
}

// close ends a group.
func (r *rtfReader) close() {
	r.decode()
	if len(r.stack) == 0 {
		return
	}
	before := r.state
	r.state = r.stack[len(r.stack)-1]
	r.stack = r.stack[:len(r.stack)-1]
	switch before.into {
	case rtfInfo:
		r.endInfo()
	case rtfFonts, rtfStyles:
		r.define(before.into)
	case rtfListTable, rtfLevelText:
		r.lists.close(before.into, r.state.into)
	}
	if n := len(r.frames); n > 0 && len(r.stack) < r.frames[n-1].depth {
		r.endFrame()
	}
}

func (r *rtfReader) endInfo() {
	if v := prose.OneLine(r.field.String()); v != "" && r.key != "" && len(v) <= content.MaxMetaBytes {
		r.meta[r.key] = v
	}
	r.field.Reset()
	r.key = ""
}

// char takes a byte of text.
func (r *rtfReader) char(c byte) {
	if r.drop > 0 {
		r.drop--
		return
	}
	r.bytes = append(r.bytes, c)
}

// decode writes the bytes that wait, in the encoding of their font.
func (r *rtfReader) decode() {
	if len(r.bytes) == 0 {
		return
	}
	raw := r.bytes
	r.bytes = r.bytes[:0]
	if r.state.into == rtfLevelText {
		r.lists.text(raw)
		return
	}
	font := r.font()
	if isSymbolFont(font.name) {
		for _, c := range raw {
			if s, ok := symbolSign(font.name, rune(c)); ok {
				r.write(s)
			}
		}
		return
	}
	enc := font.encoding
	if enc == nil || r.state.into == rtfInfo || r.state.into == rtfStyles {
		enc = r.page
	}
	if text, err := enc.NewDecoder().Bytes(raw); err == nil {
		r.write(string(text))
	}
}

// font is the font of the text.
func (r *rtfReader) font() rtfFont {
	n := r.state.font
	if n == noFont {
		n = r.usual
	}
	return r.fonts[n]
}

func (r *rtfReader) write(text string) {
	switch r.state.into {
	case rtfBody:
		r.body(text)
	case rtfLabel:
		if !r.state.deleted && r.state.style&prose.Unseen == 0 && len(r.label) < maxField {
			r.label += symbols(r.font().name, text)
		}
	case rtfInfo:
		r.field.WriteString(prose.Clean(text, r.flags))
	case rtfFonts, rtfStyles:
		if len(r.def.name) < maxField {
			r.def.name += text
		}
		if strings.Contains(text, ";") {
			r.define(r.state.into)
		}
	}
}

// body writes text that readers see.
func (r *rtfReader) body(text string) {
	s := r.state.style
	if r.state.deleted {
		r.flags.Add(content.FlagTracked)
		return
	}
	if s&prose.Unseen != 0 {
		return
	}
	if s&prose.Inserted != 0 {
		r.flags.Add(content.FlagTracked)
	}
	if r.line.Size() == 0 {
		r.first = r.state
	}
	from := r.line.Size()
	r.line.Write(shown(symbols(r.font().name, prose.Clean(text, r.flags)), s), s)
	if r.state.raised {
		if r.raisedTo != from {
			r.raisedFrom = from
		}
		r.raisedTo = r.line.Size()
	}
	if strings.TrimSpace(text) != "" {
		r.marked = false
	}
}

// unicode writes a character that \u names, and passes over what stands for it.
func (r *rtfReader) unicode(n int) {
	r.decode()
	c := rune(n)
	if n < 0x10000 {
		c = rune(uint16(n))
	}
	r.drop = r.state.skip
	switch {
	case utf16.IsSurrogate(c) && r.high == 0:
		r.high = c
		return
	case r.high != 0:
		c = utf16.DecodeRune(r.high, c)
		r.high = 0
	}
	r.write(string(c))
}

// paragraph ends the open paragraph.
func (r *rtfReader) paragraph() {
	r.decode()
	st := r.first
	if r.line.Size() == 0 {
		st = r.state
	}
	b := r.line.BlockWith(content.Block{Centered: st.center}, r.marks)
	label := prose.OneLine(r.label)
	item := label != "" || st.list > 0
	if counted, ok := r.lists.next(st.list, st.ilvl); ok && label == "" {
		label = counted
	}
	r.line, r.marks, r.first = prose.Writer{}, nil, rtfState{}
	r.label = ""
	r.raisedFrom, r.raisedTo = 0, 0
	if prose.IsBullet(label) {
		label = ""
	}
	if b.Text != "" {
		if st.level > 0 && !st.row && !isLongText(b.Text) {
			b.Kind, b.Level, b.Label = content.Heading, min(st.level, 6), label
			b.Text, b.Runs, b.Label = prose.WithLabel(b, " ")
			r.add(b, st.row)
		} else {
			r.add(inList(b, label, st.ilvl, item), st.row)
		}
	}
	for _, box := range r.later {
		r.add(box, st.row)
	}
	r.later = nil
}

// add puts a block into the open cell, or into the text.
func (r *rtfReader) add(b content.Block, inRow bool) {
	if inRow {
		r.cell = append(r.cell, b)
		return
	}
	r.endTable()
	r.out = append(r.out, b)
}
