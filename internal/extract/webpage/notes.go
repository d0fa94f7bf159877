package webpage

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// htmlNotes are the footnotes of a page: marks in the text that link to a place further
// down, which holds the note.
type htmlNotes struct {
	refs  map[*html.Node]string // the mark of a link to a note
	backs map[*html.Node]bool   // links from a note back to its mark
	notes map[*html.Node]string // the mark of a place that holds a note
}

var (
	linkMark  = regexp.MustCompile(`^\s*[\[(]?\s*([0-9]{1,3}|[ivxlc]{1,6}|[a-z]|[*†‡§]{1,3})\s*[\])]?\.?\s*$`)
	noteNames = regexp.MustCompile(`(?i)(?:foot|end)?note|(?:^|[^a-z])(?:fn|ftn|edn|cite|ref)(?:[^a-z]|$|ref)|sdfoot`)
)

// findNotes links the marks of a page to its notes. A link with a mark for its text is one
// where it is raised or bracketed, or is called a note; it leads down the page. A link that
// leads up to one of those leads back.
func findNotes(root *html.Node) htmlNotes {
	f := htmlNotes{refs: map[*html.Node]string{}, backs: map[*html.Node]bool{}, notes: map[*html.Node]string{}}
	places, order := map[string]*html.Node{}, map[*html.Node]int{}
	var links []*html.Node
	var walk func(*html.Node, int)
	walk = func(n *html.Node, depth int) {
		order[n] = len(order)
		for _, key := range []string{"id", "name"} {
			if v := attr(n, key); v != "" && n.Type == html.ElementNode && places[v] == nil {
				places[v] = n
			}
		}
		if n.DataAtom == atom.A && fragment(n) != "" {
			links = append(links, n)
		}
		for c := n.FirstChild; c != nil && depth < maxDepth; c = c.NextSibling {
			walk(c, depth+1)
		}
	}
	walk(root, 0)
	for _, a := range links {
		target := places[fragment(a)]
		if target == nil {
			continue
		}
		text := plainText(a)
		if order[target] < order[a] {
			f.backs[a] = linkMark.MatchString(text) || strings.ContainsAny(text, "↑↩^⤴")
			continue
		}
		m := linkMark.FindStringSubmatch(text)
		if m == nil || !isRaised(a) && !strings.ContainsAny(text, "[(*†‡") && !noteNames.MatchString(attr(a, "class")+" "+attr(a, "id")+" "+attr(a, "href")+" "+attr(a, "role")) {
			continue
		}
		if holder := holderOf(target); f.notes[holder] == "" {
			f.notes[holder] = m[1]
		}
		f.refs[a] = m[1]
	}
	return f
}

func fragment(a *html.Node) string {
	_, id, _ := strings.Cut(attr(a, "href"), "#")
	return id
}

func isRaised(a *html.Node) bool {
	for n := a.Parent; n != nil && !isBlock(n); n = n.Parent {
		if n.DataAtom == atom.Sup {
			return true
		}
	}
	return find(a, func(n *html.Node) bool { return n.DataAtom == atom.Sup }, 0) != nil
}

// holderOf is the block that a place in a page begins.
func holderOf(n *html.Node) *html.Node {
	for n.Parent != nil && !isBlock(n) {
		n = n.Parent
	}
	return n
}
