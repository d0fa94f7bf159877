package xmltree

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"

	"golang.org/x/net/html"

	"travaux/internal/extract/content"
	"travaux/internal/extract/encodings"
)

// FlagMarkup says that a document in XML is not well-formed: what could be told of its
// elements was read.
const FlagMarkup = "damaged-markup"

var (
	xmlEncoding = regexp.MustCompile(`^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']`)
	xmlProlog   = regexp.MustCompile(`^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>\[]*(?:\[[^\]]*\]\s*)?>)`)
	xmlRoot     = regexp.MustCompile(`^<([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)([^>]*)`)
)

// Text is the text of an XML file in UTF-8.
func Text(data []byte, flags *content.Flags) (string, error) {
	declared := ""
	if m := xmlEncoding.FindSubmatch(data[:min(len(data), 512)]); m != nil {
		declared = string(m[1])
	}
	text, err := encodings.Decode(data, declared, flags)
	return strings.TrimPrefix(text, "\ufeff"), err
}

// Root returns the name of the first element of an XML text, without its prefix,
// and what stands in its start tag after the name. Both are empty where there is none.
func Root(text string) (name, attrs string) {
	text = strings.TrimPrefix(text, "\ufeff")
	for {
		m := xmlProlog.FindString(text)
		if m == "" {
			break
		}
		text = text[len(m):]
	}
	if m := xmlRoot.FindStringSubmatch(text); m != nil {
		return m[2], m[3]
	}
	return "", ""
}

// ParseLenient reads the tree of an XML text with all names in lower case and without
// prefixes. Entities that the text declares itself are not resolved, so that none can
// grow. What is not well-formed is read by the rules for web pages, which give some tree for any
// text; well says whether that was needed. An error means that the text goes beyond the
// limits of a tree: it is ErrTooMuch.
func ParseLenient(text string) (root *Node, well bool, err error) {
	root, err = parseStrict(text)
	if err == nil || errors.Is(err, ErrTooMuch) {
		return root, true, err
	}
	text = anyTag.ReplaceAllStringFunc(text, typewriter.Replace)
	if root, err = parseStrict(text); err != nil {
		root, err = parseTags(text)
	}
	return root, false, err
}

// cutTag is a tag that the end of a file cut.
var cutTag = regexp.MustCompile(`<[A-Za-z/!?][^<>]*$|<$`)

// A tag that went through a word processor has its spaces and quotation marks.
var (
	anyTag     = regexp.MustCompile(`<[A-Za-z/][^<>]*>`)
	typewriter = strings.NewReplacer("\u00a0", " ", "“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "‘", "'", "’", "'")
)

// ErrTooMuch is a text that goes beyond the limits of a tree.
var ErrTooMuch = errors.New("it has more or deeper elements than any document")

func parseStrict(text string) (*Node, error) {
	dec := xml.NewDecoder(strings.NewReader(text))
	dec.Strict = false // unknown entities stay as they are printed
	dec.Entity = xml.HTMLEntity
	dec.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	t := newTree()
	for {
		tok, err := dec.RawToken()
		if err == io.EOF {
			return t.root, t.complete()
		}
		if err != nil {
			return nil, err
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			err = t.open(tok.Name.Local, lowerAttrs(tok.Attr))
		case xml.EndElement:
			if t.top().Name != strings.ToLower(tok.Name.Local) {
				return nil, errors.New("its elements don't match")
			}
			t.close()
		case xml.CharData:
			err = t.text(string(tok))
		}
		if err != nil {
			return nil, err
		}
	}
}

func lowerAttrs(attrs []xml.Attr) []xml.Attr {
	out := make([]xml.Attr, len(attrs))
	for i, a := range attrs {
		out[i] = xml.Attr{Name: xml.Name{Local: strings.ToLower(a.Name.Local)}, Value: a.Value}
	}
	return out
}

// parseTags reads tags as they come: an end tag closes the nearest element of its name, and
// is left aside where none is open.
func parseTags(text string) (*Node, error) {
	text = cutTag.ReplaceAllString(text, "")
	z := html.NewTokenizer(strings.NewReader(text))
	t := newTree()
	for {
		kind := z.Next()
		var err error
		switch kind {
		case html.ErrorToken:
			if z.Err() == io.EOF {
				return t.root, nil
			}
			return nil, z.Err()
		case html.TextToken:
			err = t.text(string(z.Text()))
		case html.StartTagToken, html.SelfClosingTagToken:
			z.NextIsNotRawText()
			name, attrs := tag(z)
			if err = t.open(name, attrs); kind == html.SelfClosingTagToken {
				t.close()
			}
		case html.EndTagToken:
			name, _ := tag(z)
			t.closeNearest(name)
		}
		if err != nil {
			return nil, err
		}
	}
}

func tag(z *html.Tokenizer) (string, []xml.Attr) {
	raw, more := z.TagName()
	name := localName(raw)
	var attrs []xml.Attr
	for more && len(attrs) < maxAttrs {
		var key, value []byte
		key, value, more = z.TagAttr()
		attrs = append(attrs, xml.Attr{Name: xml.Name{Local: localName(key)}, Value: string(value)})
	}
	return name, attrs
}

// maxAttrs is far above what an element of a document has.
const maxAttrs = 256

func localName(raw []byte) string {
	return string(bytes.ToLower(raw[bytes.LastIndexByte(raw, ':')+1:]))
}

// tree is a tree of nodes while it is read.
type tree struct {
	root  *Node
	stack []*Node
	n     int
}

func newTree() *tree {
	root := &Node{}
	return &tree{root: root, stack: []*Node{root}}
}

func (t *tree) top() *Node { return t.stack[len(t.stack)-1] }

func (t *tree) add(n *Node) error {
	if t.n++; t.n > maxXMLNodes || len(t.stack) > maxXMLDepth {
		return ErrTooMuch
	}
	t.top().Kids = append(t.top().Kids, n)
	return nil
}

func (t *tree) open(name string, attrs []xml.Attr) error {
	n := &Node{Name: strings.ToLower(name), Attr: attrs}
	err := t.add(n)
	t.stack = append(t.stack, n)
	return err
}

func (t *tree) text(s string) error {
	if s == "" {
		return nil
	}
	return t.add(&Node{Text: s})
}

func (t *tree) close() {
	if len(t.stack) > 1 {
		t.stack = t.stack[:len(t.stack)-1]
	}
}

func (t *tree) closeNearest(name string) {
	for i := len(t.stack) - 1; i > 0; i-- {
		if t.stack[i].Name == name {
			t.stack = t.stack[:i]
			return
		}
	}
}

func (t *tree) complete() error {
	if len(t.stack) > 1 || len(t.root.Kids) == 0 {
		return errors.New("it ends too soon")
	}
	return nil
}
