package extract

import (
	"slices"
	"strconv"
	"strings"
)

// odtStyles are the styles of an OpenDocument text, by their names.
type odtStyles struct {
	byName  map[string]*node // of paragraphs, and of text
	lists   map[string]*node
	outline *node
	masters []*node
}

// odtStyle is what a style of paragraphs says, with its parents.
type odtStyle struct {
	style  style
	level  int // of a heading, 0 for none
	list   string
	master string // the kind of page that begins before it
	center bool
}

func (d *odtStyles) load(root *node) {
	if d.byName == nil {
		d.byName, d.lists, d.outline = map[string]*node{}, map[string]*node{}, &node{}
	}
	for _, group := range root.kids {
		for _, s := range group.kids {
			switch s.name {
			case "style":
				d.byName[s.get("name")] = s
			case "list-style":
				d.lists[s.get("name")] = s
			case "outline-style":
				d.outline = s
			case "master-page":
				d.masters = append(d.masters, s)
			}
		}
	}
}

// chain is a style and its parents, the furthest first.
func (d *odtStyles) chain(name string) []*node {
	var all []*node
	for len(all) < maxBasedOn {
		s := d.byName[name]
		if s == nil {
			break
		}
		all = append(all, s)
		name = s.get("parent-style-name")
	}
	slices.Reverse(all)
	return all
}

func (d *odtStyles) of(name string) odtStyle {
	var st odtStyle
	for _, s := range d.chain(name) {
		st.style = odtRunStyle(s.child("text-properties"), st.style)
		if a := s.child("paragraph-properties").get("text-align"); a != "" {
			st.center = a == "center"
		}
		for _, n := range []string{s.get("display-name"), strings.ReplaceAll(s.get("name"), "_20_", " ")} {
			if level, ok := namedLevel(n); ok {
				st.level = level
			}
		}
		if n, err := strconv.Atoi(s.get("default-outline-level")); err == nil {
			st.level = n
		}
		if has(s, "list-style-name") {
			st.list = s.get("list-style-name")
		}
		if m := s.get("master-page-name"); m != "" {
			st.master = m
		}
	}
	return st
}

// over lays a style of text over s.
func (d *odtStyles) over(name string, s style) style {
	for _, n := range d.chain(name) {
		s = odtRunStyle(n.child("text-properties"), s)
	}
	return s
}

func odtRunStyle(t *node, s style) style {
	set := func(bit style, value string, on ...string) {
		if value == "" {
			return
		}
		s &^= bit
		if slices.Contains(on, value) {
			s |= bit
		}
	}
	set(bold, t.get("font-weight"), "bold", "600", "700", "800", "900")
	set(italic, t.get("font-style"), "italic", "oblique")
	set(capitals, t.get("text-transform"), "uppercase")
	set(unseen, t.get("display"), "none")
	return s
}

func has(n *node, attr string) bool {
	for _, a := range n.attr {
		if a.Name.Local == attr {
			return true
		}
	}
	return false
}

// shown gives text as it is set in s.
func shown(text string, s style) string {
	if s&capitals != 0 {
		return strings.ToUpper(text)
	}
	return text
}

// headers puts the header of a first page of its own first, and returns the lines of all
// other headers and footers, each once.
func (w *odtWalk) headers(text *node) []string {
	var lines []string
	first := w.firstMaster(text)
	for _, m := range w.styles.masters {
		for _, part := range m.kids {
			switch part.name {
			case "header", "header-left", "header-first", "footer", "footer-left", "footer-first":
			default:
				continue
			}
			blocks := w.aside(part, odtPlace{})
			if m == first && part.name == firstHeader(m) {
				w.out = append(w.out, blocks...)
				continue
			}
			lines = addLines(lines, blocks)
		}
	}
	return lines
}

// firstHeader names the part of a kind of page that stands on the first page only.
func firstHeader(m *node) string {
	if m.has("header-first") {
		return "header-first"
	}
	if next := m.get("next-style-name"); next != "" && next != m.get("name") {
		return "header"
	}
	return ""
}

// firstMaster is the kind of page with which the text begins; nil where there is none.
func (w *odtWalk) firstMaster(text *node) *node {
	name := "Standard"
	for _, n := range text.kids {
		if n.name == "p" || n.name == "h" || n.name == "table" || n.name == "list" || n.name == "section" {
			if m := w.styles.of(n.get("style-name")).master; m != "" {
				name = m
			}
			break
		}
	}
	for _, m := range w.styles.masters {
		if m.get("name") == name {
			return m
		}
	}
	return nil
}
