// Package htmltest checks what every page must keep for readers who do not see it, do not
// use a mouse, or run no scripts. It parses pages; it does not render them, so contrast
// and sizes are not its business.
package htmltest

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Parse reads a page.
func Parse(page string) (*html.Node, error) {
	n, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return nil, fmt.Errorf("parse page: %w", err)
	}
	return n, nil
}

// Check returns what is wrong with a page, in order of the checks; nothing where all is
// well:
//   - html has lang and dir, there is one h1 and one main, and title is not empty;
//   - no heading level is skipped;
//   - ids are unique, and what refers to an id (label, aria-labelledby, an address within
//     the page) finds it;
//   - each field has a label; each link, button and summary a name;
//   - no style or script stands in the page, and no element has a style or an on… attribute.
func Check(root *html.Node) []string {
	c := &checker{ids: map[string]int{}, labels: map[string]bool{}}
	for n := range All(root) {
		c.collect(n)
	}
	for n := range All(root) {
		c.node(n)
	}
	c.page(root)
	return c.faults
}

// All yields each element in order of the document.
func All(root *html.Node) func(yield func(*html.Node) bool) {
	return func(yield func(*html.Node) bool) {
		for n := range root.Descendants() {
			if n.Type == html.ElementNode && !yield(n) {
				return
			}
		}
	}
}

// Find returns the elements of a name ("a", or "" for any) that have all of the attributes
// given as name and value in turn; a class is matched as one of several.
func Find(root *html.Node, name string, attrs ...string) []*html.Node {
	var out []*html.Node
	for n := range All(root) {
		if (name == "" || n.Data == name) && hasAll(n, attrs) {
			out = append(out, n)
		}
	}
	return out
}

func hasAll(n *html.Node, attrs []string) bool {
	for i := 0; i+1 < len(attrs); i += 2 {
		have := Attr(n, attrs[i])
		if attrs[i] == "class" {
			if !slices.Contains(strings.Fields(have), attrs[i+1]) {
				return false
			}
		} else if have != attrs[i+1] {
			return false
		}
	}
	return true
}

// Attr returns an attribute of n, empty where it has none.
func Attr(n *html.Node, name string) string {
	v, _ := attr(n, name)
	return v
}

func attr(n *html.Node, name string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val, true
		}
	}
	return "", false
}

// Text returns the text of n as it is read: white space joined, and parts that stand apart
// (cells, items, paragraphs) kept apart.
func Text(n *html.Node) string {
	var b strings.Builder
	writeText(&b, n)
	return strings.Join(strings.Fields(b.String()), " ")
}

func writeText(b *strings.Builder, n *html.Node) {
	if n.Type == html.TextNode {
		b.WriteString(n.Data)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		writeText(b, c)
	}
	switch n.DataAtom {
	case atom.A, atom.B, atom.Bdi, atom.Cite, atom.Code, atom.Mark, atom.S, atom.Span, 0:
	default:
		b.WriteByte(' ')
	}
}

type checker struct {
	ids     map[string]int
	labels  map[string]bool // ids that a label is for
	level   int             // of the heading before
	h1, top int
	faults  []string
}

func (c *checker) fault(format string, args ...any) {
	c.faults = append(c.faults, fmt.Sprintf(format, args...))
}

func (c *checker) collect(n *html.Node) {
	if id, ok := attr(n, "id"); ok {
		c.ids[id]++
		if id == "" || strings.ContainsAny(id, " \t\n") {
			c.fault("%s has the id %q", n.Data, id)
		}
	}
	if n.DataAtom == atom.Label {
		c.labels[Attr(n, "for")] = true
	}
}

func (c *checker) node(n *html.Node) {
	for _, a := range n.Attr {
		if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
			c.fault("%s has the attribute %s, which the content policy forbids", describe(n), a.Key)
		}
	}
	for _, name := range []string{"aria-labelledby", "aria-describedby", "form", "for"} {
		if v, ok := attr(n, name); ok {
			for id := range strings.FieldsSeq(v) {
				if c.ids[id] == 0 {
					c.fault("%s: %s refers to %q, which is not there", describe(n), name, id)
				}
			}
		}
	}
	switch n.DataAtom {
	case atom.Style:
		c.fault("a style stands in the page")
	case atom.Script:
		if Attr(n, "src") == "" {
			c.fault("a script stands in the page")
		}
	case atom.A, atom.Button, atom.Summary:
		c.named(n)
	case atom.Input, atom.Select, atom.Textarea:
		c.field(n)
	case atom.Img:
		if _, ok := attr(n, "alt"); !ok {
			c.fault("%s has no alt", describe(n))
		}
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		c.heading(n)
	case atom.Main:
		c.top++
	}
}

func (c *checker) named(n *html.Node) {
	if Attr(n, "aria-label") == "" && Text(n) == "" {
		c.fault("%s has no name", describe(n))
	}
	if n.DataAtom != atom.A {
		return
	}
	href := Attr(n, "href")
	if href == "" {
		c.fault("%s leads nowhere", describe(n))
	}
	if id, ok := strings.CutPrefix(href, "#"); ok && c.ids[id] == 0 {
		c.fault("%s leads to %q, which is not there", describe(n), href)
	}
}

func (c *checker) field(n *html.Node) {
	if Attr(n, "type") == "hidden" || c.labels[Attr(n, "id")] && Attr(n, "id") != "" || Attr(n, "aria-label") != "" {
		return
	}
	for p := n.Parent; p != nil; p = p.Parent {
		if p.DataAtom == atom.Label && Text(p) != "" {
			return
		}
	}
	c.fault("%s has no label", describe(n))
}

func (c *checker) heading(n *html.Node) {
	level := int(n.Data[1] - '0')
	if level == 1 {
		c.h1++
	}
	if c.level > 0 && level > c.level+1 {
		c.fault("%s follows a heading of level %d", describe(n), c.level)
	}
	c.level = level
	if Text(n) == "" {
		c.fault("%s is empty", describe(n))
	}
}

func (c *checker) page(root *html.Node) {
	for id, n := range c.ids {
		if n > 1 {
			c.fault("the id %q is given %d times", id, n)
		}
	}
	if c.h1 != 1 {
		c.fault("there are %d headings of level 1; want 1", c.h1)
	}
	if c.top != 1 {
		c.fault("there are %d main parts; want 1", c.top)
	}
	for n := range All(root) {
		switch n.DataAtom {
		case atom.Html:
			if Attr(n, "lang") == "" || Attr(n, "dir") == "" {
				c.fault("html has no lang or dir")
			}
		case atom.Title:
			if Text(n) == "" && n.Namespace == "" {
				c.fault("the title is empty")
			}
		}
	}
}

func describe(n *html.Node) string {
	var b strings.Builder
	b.WriteString("<" + n.Data)
	for _, a := range n.Attr {
		fmt.Fprintf(&b, " %s=%q", a.Key, a.Val)
	}
	return b.String() + ">"
}
