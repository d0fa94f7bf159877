package office

import (
	"slices"
	"strconv"
	"strings"

	"travaux/internal/extract/prose"
	"travaux/internal/extract/xmltree"
)

// odtStyles are the styles of an OpenDocument text, by their names.
type odtStyles struct {
	byName  map[string]*xmltree.Node // of paragraphs, and of text
	lists   map[string]*xmltree.Node
	outline *xmltree.Node
	masters []*xmltree.Node
}

// odtStyle is what a style of paragraphs says, with its parents.
type odtStyle struct {
	style  prose.Style
	level  int // of a heading, 0 for none
	list   string
	master string // the kind of page that begins before it
	center bool
}

func (d *odtStyles) load(root *xmltree.Node) {
	if d.byName == nil {
		d.byName, d.lists, d.outline = map[string]*xmltree.Node{}, map[string]*xmltree.Node{}, &xmltree.Node{}
	}
	for _, group := range root.Kids {
		for _, s := range group.Kids {
			switch s.Name {
			case "style":
				d.byName[s.Get("name")] = s
			case "list-style":
				d.lists[s.Get("name")] = s
			case "outline-style":
				d.outline = s
			case "master-page":
				d.masters = append(d.masters, s)
			}
		}
	}
}

// chain is a style and its parents, the furthest first.
func (d *odtStyles) chain(name string) []*xmltree.Node {
	var all []*xmltree.Node
	for len(all) < maxBasedOn {
		s := d.byName[name]
		if s == nil {
			break
		}
		all = append(all, s)
		name = s.Get("parent-style-name")
	}
	slices.Reverse(all)
	return all
}

func (d *odtStyles) of(name string) odtStyle {
	var st odtStyle
	for _, s := range d.chain(name) {
		st.style = odtRunStyle(s.Child("text-properties"), st.style)
		if a := s.Child("paragraph-properties").Get("text-align"); a != "" {
			st.center = a == "center"
		}
		for _, n := range []string{s.Get("display-name"), strings.ReplaceAll(s.Get("name"), "_20_", " ")} {
			if level, ok := namedLevel(n); ok {
				st.level = level
			}
		}
		if n, err := strconv.Atoi(s.Get("default-outline-level")); err == nil {
			st.level = n
		}
		if has(s, "list-style-name") {
			st.list = s.Get("list-style-name")
		}
		if m := s.Get("master-page-name"); m != "" {
			st.master = m
		}
	}
	return st
}

// over lays a style of text over s.
func (d *odtStyles) over(name string, s prose.Style) prose.Style {
	for _, n := range d.chain(name) {
		s = odtRunStyle(n.Child("text-properties"), s)
	}
	return s
}

func odtRunStyle(t *xmltree.Node, s prose.Style) prose.Style {
	set := func(bit prose.Style, value string, on ...string) {
		if value == "" {
			return
		}
		s &^= bit
		if slices.Contains(on, value) {
			s |= bit
		}
	}
	set(prose.Bold, t.Get("font-weight"), "bold", "600", "700", "800", "900")
	set(prose.Italic, t.Get("font-style"), "italic", "oblique")
	set(prose.Capitals, t.Get("text-transform"), "uppercase")
	set(prose.Unseen, t.Get("display"), "none")
	return s
}

func has(n *xmltree.Node, attr string) bool {
	for _, a := range n.Attr {
		if a.Name.Local == attr {
			return true
		}
	}
	return false
}

// shown gives text as it is set in s.
func shown(text string, s prose.Style) string {
	if s&prose.Capitals != 0 {
		return strings.ToUpper(text)
	}
	return text
}

// headers puts the header of a first page of its own first, and returns the lines of all
// other headers and footers, each once.
func (w *odtWalk) headers(text *xmltree.Node) []string {
	var lines []string
	first := w.firstMaster(text)
	for _, m := range w.styles.masters {
		for _, part := range m.Kids {
			switch part.Name {
			case "header", "header-left", "header-first", "footer", "footer-left", "footer-first":
			default:
				continue
			}
			blocks := w.aside(part, odtPlace{})
			if m == first && part.Name == firstHeader(m) {
				w.out = append(w.out, blocks...)
				continue
			}
			lines = addLines(lines, blocks)
		}
	}
	return lines
}

// firstHeader names the part of a kind of page that stands on the first page only.
func firstHeader(m *xmltree.Node) string {
	if m.Has("header-first") {
		return "header-first"
	}
	if next := m.Get("next-style-name"); next != "" && next != m.Get("name") {
		return "header"
	}
	return ""
}

// firstMaster is the kind of page with which the text begins; nil where there is none.
func (w *odtWalk) firstMaster(text *xmltree.Node) *xmltree.Node {
	name := "Standard"
	for _, n := range text.Kids {
		if n.Name == "p" || n.Name == "h" || n.Name == "table" || n.Name == "list" || n.Name == "section" {
			if m := w.styles.of(n.Get("style-name")).master; m != "" {
				name = m
			}
			break
		}
	}
	for _, m := range w.styles.masters {
		if m.Get("name") == name {
			return m
		}
	}
	return nil
}
