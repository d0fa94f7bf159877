// Package xmltree reads XML into a tree of Nodes, within limits of depth and size: Parse what a
// program has written, as the parts of office files, and ParseLenient what people have marked
// up, which may not be well-formed.
//
// It knows no vocabulary: what an element means the readers of the formats say.
package xmltree

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

// Node is an element of XML, or text where it has no name. Names are without prefix.
type Node struct {
	Name string
	Text string
	Attr []xml.Attr
	Kids []*Node
}

// Parse reads XML that has to be well-formed. The root of the tree has no name, and the
// first element of the text among its kids.
func Parse(data []byte) (*Node, error) {
	dec := xml.NewDecoder(bytes.NewReader(data))
	root := &Node{}
	stack := []*Node{root}
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
			kid := &Node{Name: tok.Name.Local, Attr: tok.Attr}
			top.Kids = append(top.Kids, kid)
			stack = append(stack, kid)
		case xml.EndElement:
			if len(stack) == 1 || top.Name != tok.Name.Local {
				return nil, errors.New("its elements don't match")
			}
			stack = stack[:len(stack)-1]
		case xml.CharData:
			top.Kids = append(top.Kids, &Node{Text: string(tok)})
		}
	}
	if len(stack) > 1 {
		return nil, errors.New("it ends too soon")
	}
	return root, nil
}

// Child returns the first element of that name among the children, or an empty one.
func (n *Node) Child(name string) *Node {
	for _, k := range n.Kids {
		if k.Name == name {
			return k
		}
	}
	return &Node{}
}

// Has reports whether there is such a child.
func (n *Node) Has(name string) bool { return n.Child(name).Name != "" }

// Get returns the value of an attribute, whatever its prefix, or nothing.
func (n *Node) Get(attr string) string {
	for _, a := range n.Attr {
		if a.Name.Local == attr {
			return a.Value
		}
	}
	return ""
}

// Walk calls visit with n and what is below it, until visit returns false for a branch.
func (n *Node) Walk(visit func(*Node) bool) {
	if !visit(n) {
		return
	}
	for _, k := range n.Kids {
		k.Walk(visit)
	}
}

// Plain is all text at or below n.
func (n *Node) Plain() string {
	var b strings.Builder
	n.Walk(func(k *Node) bool { b.WriteString(k.Text); return true })
	return b.String()
}

// First returns the first element of that name at or below n, or nil.
func (n *Node) First(name string) *Node {
	var found *Node
	n.Walk(func(k *Node) bool {
		if found == nil && k.Name == name {
			found = k
		}
		return found == nil
	})
	return found
}
