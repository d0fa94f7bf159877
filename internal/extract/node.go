package extract

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// Limits of a tree: no editor nests deeper, and no document has more elements.
const (
	maxXMLDepth = 256
	maxXMLNodes = 4_000_000
)

// node is an element of XML, or text where it has no name. Names are without prefix.
type node struct {
	name string
	text string
	attr []xml.Attr
	kids []*node
}

func parseXML(data []byte) (*node, error) {
	dec := xml.NewDecoder(bytes.NewReader(data))
	root := &node{}
	stack := []*node{root}
	for n := 0; ; n++ {
		tok, err := dec.RawToken()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		if n > maxXMLNodes || len(stack) > maxXMLDepth {
			return nil, errors.New("it has more or deeper elements than any document")
		}
		top := stack[len(stack)-1]
		switch tok := tok.(type) {
		case xml.StartElement:
			kid := &node{name: tok.Name.Local, attr: tok.Attr}
			top.kids = append(top.kids, kid)
			stack = append(stack, kid)
		case xml.EndElement:
			if len(stack) == 1 || top.name != tok.Name.Local {
				return nil, errors.New("its elements don't match")
			}
			stack = stack[:len(stack)-1]
		case xml.CharData:
			top.kids = append(top.kids, &node{text: string(tok)})
		}
	}
	if len(stack) > 1 {
		return nil, errors.New("it ends too soon")
	}
	return root, nil
}

// child returns the first element of that name among the children, or an empty one.
func (n *node) child(name string) *node {
	for _, k := range n.kids {
		if k.name == name {
			return k
		}
	}
	return &node{}
}

// has reports whether there is such a child.
func (n *node) has(name string) bool { return n.child(name).name != "" }

func (n *node) get(attr string) string {
	for _, a := range n.attr {
		if a.Name.Local == attr {
			return a.Value
		}
	}
	return ""
}

// walk calls visit with n and what is below it, until visit returns false for a branch.
func (n *node) walk(visit func(*node) bool) {
	if !visit(n) {
		return
	}
	for _, k := range n.kids {
		k.walk(visit)
	}
}

func (n *node) plain() string {
	var b strings.Builder
	n.walk(func(k *node) bool { b.WriteString(k.text); return true })
	return b.String()
}
