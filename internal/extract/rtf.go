package extract

import (
	"errors"
	"strconv"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// readRTF reads Rich Text Format 1.9 and before: paragraphs with bold and italics, table
// rows, list numbers as they are printed, footnotes at the end. Pictures, headers, hidden
// and deleted text are left out.
func readRTF(data []byte) (*Extract, error) {
	r := &rtfReader{src: data, flags: new(flagSet), fonts: map[int]encoding.Encoding{}, meta: map[string]string{}}
	r.page = charmap.Windows1252
	r.state = rtfState{skip: 1}
	if err := r.read(); err != nil {
		return nil, err
	}
	r.paragraph()
	ex := &Extract{Format: "rtf", Meta: r.meta, Blocks: append(r.out, r.notes...)}
	ex.describe(ex.Meta)
	ex.Flags = *r.flags
	return ex, nonEmpty(ex)
}

// rtfState is what a group changes and its end restores.
type rtfState struct {
	style  style
	font   encoding.Encoding
	skip   int // characters that stand for one \u, for readers that know no Unicode
	into   rtfPlace
	hidden bool
	level  int // of a heading
	center bool
	row    bool // in a table
}

// rtfPlace is where text goes.
type rtfPlace int

const (
	rtfBody rtfPlace = iota
	rtfNowhere
	rtfFonts
	rtfLabel
	rtfNote
	rtfInfo
)

const maxRTFDepth = 1000

type rtfReader struct {
	src    []byte
	at     int
	state  rtfState
	stack  []rtfState
	flags  *flagSet
	page   encoding.Encoding         // of the document
	fonts  map[int]encoding.Encoding // by number
	font   int                       // that the font table describes
	bytes  []byte                    // text of an 8-bit encoding that is not decoded yet
	high   rune                      // first half of a surrogate pair
	drop   int                       // characters to be passed over
	beyond rtfPlace                  // where the text around \upr goes

	line  spans
	first rtfState // of the paragraph's first words
	label strings.Builder
	cells []string
	field strings.Builder // of the information group
	key   string
	note  *rtfReader
	out   []Block
	notes []Block
	meta  map[string]string
}

func (r *rtfReader) read() error {
	for r.at < len(r.src) {
		switch c := r.src[r.at]; c {
		case '{':
			r.at++
			r.decode()
			if len(r.stack) > maxRTFDepth {
				return errors.New("its groups are nested deeper than any document's; it is damaged")
			}
			r.stack = append(r.stack, r.state)
		case '}':
			r.at++
			r.close()
		case '\\':
			r.at++
			if err := r.control(); err != nil {
				return err
			}
		case '\r', '\n', 0:
			r.at++
		default:
			r.at++
			r.char(c)
		}
	}
	r.decode()
	if len(r.stack) > 0 {
		r.flags.add("truncated")
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
	switch {
	case before.into == rtfInfo && r.key != "" && r.state.into != rtfInfo || before.into == rtfInfo && r.field.Len() > 0:
		if v := oneLine(r.field.String()); v != "" && r.key != "" && len(v) <= maxMetaBytes {
			r.meta[r.key] = v
		}
		r.field.Reset()
		r.key = ""
	case before.into == rtfNote && r.state.into != rtfNote:
		r.endNote()
	}
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
	enc := r.state.font
	if enc == nil {
		enc = r.page
	}
	text, err := enc.NewDecoder().Bytes(r.bytes)
	r.bytes = r.bytes[:0]
	if err == nil {
		r.write(string(text))
	}
}

func (r *rtfReader) write(text string) {
	if r.state.hidden {
		return
	}
	switch r.state.into {
	case rtfBody, rtfNote:
		if len(r.line.buf) == 0 {
			r.first = r.state
		}
		r.line.write(clean(text, r.flags), r.state.style)
	case rtfLabel:
		r.label.WriteString(text)
	case rtfInfo:
		r.field.WriteString(clean(text, r.flags))
	}
}

// control reads what stands behind a backslash.
func (r *rtfReader) control() error {
	if r.at >= len(r.src) {
		return nil
	}
	c := r.src[r.at]
	if !isLetter(c) {
		r.at++
		r.symbol(c)
		return nil
	}
	start := r.at
	for r.at < len(r.src) && isLetter(r.src[r.at]) && r.at-start < 64 {
		r.at++
	}
	word := string(r.src[start:r.at])
	start = r.at
	if r.at < len(r.src) && r.src[r.at] == '-' {
		r.at++
	}
	for r.at < len(r.src) && r.src[r.at] >= '0' && r.src[r.at] <= '9' && r.at-start < 11 {
		r.at++
	}
	number, err := strconv.Atoi(string(r.src[start:r.at]))
	given := err == nil
	if r.at < len(r.src) && r.src[r.at] == ' ' {
		r.at++
	}
	if word == "bin" { // bytes that are no RTF
		r.at = min(len(r.src), r.at+max(0, number))
		return nil
	}
	r.word(word, number, given)
	return nil
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func (r *rtfReader) symbol(c byte) {
	switch c {
	case '\'':
		if r.at+2 > len(r.src) {
			r.at = len(r.src)
			return
		}
		v, err := strconv.ParseUint(string(r.src[r.at:r.at+2]), 16, 8)
		r.at += 2
		if err == nil {
			r.char(byte(v))
		}
		return
	case '*': // a destination that may be passed over, unless its word is known
		r.decode()
		r.state.into = rtfNowhere
		return
	}
	if r.drop > 0 {
		r.drop--
		return
	}
	r.decode()
	switch c {
	case '~':
		r.write(" ")
	case '_':
		r.write("-")
	case '\\', '{', '}':
		r.write(string(c))
	case '\r', '\n':
		r.paragraph()
	}
}

// unicode writes a character that \u names, and passes over what stands for it.
func (r *rtfReader) unicode(n int) {
	r.decode()
	c := rune(uint16(n))
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
	if r.state.row || r.first.row && len(r.cells) > 0 { // paragraphs in a cell stand on one line
		r.line.write(" ", 0)
		return
	}
	st := r.first
	b := r.line.block(Block{Centered: st.center, Label: oneLine(r.label.String())})
	r.line, r.first = spans{}, rtfState{}
	r.label.Reset()
	if b.Text == "" {
		return
	}
	if b.Label != "" && bullet.MatchString(b.Label+" x") {
		b.Kind, b.Label = ListItem, ""
	}
	if st.level > 0 {
		b.Kind, b.Level = Heading, min(st.level, 6)
		b.Text, b.Runs, b.Label = withLabel(b, " ")
	}
	r.out = append(r.out, labelled(b))
}

func (r *rtfReader) endRow() {
	cells := r.cells
	r.cells = nil
	r.line = spans{}
	if strings.TrimSpace(strings.Join(cells, "")) != "" {
		r.out = append(r.out, Block{Kind: TableRow, Text: strings.Join(cells, "\t")})
	}
}

// beginNote keeps the open paragraph aside while a footnote is read.
func (r *rtfReader) beginNote() {
	if r.note != nil {
		r.state.into = rtfNowhere
		return
	}
	r.note = &rtfReader{line: r.line, first: r.first, cells: r.cells, out: r.out}
	r.line, r.first, r.cells, r.out = spans{}, rtfState{}, nil, nil
	r.state.into, r.state.row, r.state.level = rtfNote, false, 0
}

func (r *rtfReader) endNote() {
	r.paragraph()
	for i, b := range r.out {
		b.Kind = Footnote
		if i == 0 && b.Label == "" {
			b.Label = strconv.Itoa(r.countNotes() + 1)
		}
		r.notes = append(r.notes, b)
	}
	r.line, r.first, r.cells, r.out = r.note.line, r.note.first, r.note.cells, r.note.out
	r.note = nil
}

func (r *rtfReader) countNotes() int {
	n := 0
	for _, b := range r.notes {
		if b.Label != "" {
			n++
		}
	}
	return n
}
