package webpage

import (
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"travaux/internal/extract/content"
	"travaux/internal/extract/numbering"
)

func (w *htmlWalk) list(n *html.Node, at htmlPlace, depth int) {
	w.flush()
	number, step := 1, 1
	if hasAttr(n, "reversed") {
		number, step = countItems(n), -1
	}
	if v, err := strconv.Atoi(attr(n, "start")); err == nil {
		number = v
	}
	in := htmlPlace{kind: content.ListItem, level: at.level + 1}
	switch at.kind {
	case content.ListItem:
	case content.Footnote:
		in = htmlPlace{kind: content.Footnote}
	default:
		in.level = 1
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Li {
			w.walk(c, in, depth+1)
			continue
		}
		if v, err := strconv.Atoi(attr(c, "value")); err == nil {
			number = v
		}
		w.flush()
		w.label = ""
		if kind := listKind(n, c); kind != "" {
			w.label = numbering.Figures(number, kind) + "."
		}
		number += step
		here := in
		if label := w.notes.notes[c]; label != "" {
			here = htmlPlace{kind: content.Footnote}
			w.at, w.note = here, label
		}
		w.children(c, here, depth+1)
		w.flush()
	}
	w.label = ""
}

// listKind is the kind of figures of an item, as browsers show it; empty for a bullet.
func listKind(list, item *html.Node) string {
	for _, n := range []*html.Node{item, list} {
		if m := listStyle.FindStringSubmatch(cssOf(n)); m != nil {
			kinds := map[string]string{"decimal": "1", "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A", "lower-roman": "i", "upper-roman": "I",
				"decimal-leading-zero": "decimalZero", "lower-greek": "greekLower", "cjk-ideographic": "chineseCountingThousand", "simp-chinese-informal": "chineseCountingThousand",
				"hebrew": "hebrew1", "lower-russian": "russianLower", "arabic-indic": "1"}
			return kinds[m[1]]
		}
		if kind := attr(n, "type"); kind != "" && strings.Contains("1aAiI", kind) {
			return kind
		}
	}
	if list.DataAtom == atom.Ol {
		return "1"
	}
	return ""
}

var listStyle = regexp.MustCompile(`list-style(?:-type)?:(?:[a-z]+\s)*?(none|disc|circle|square|decimal|decimal-leading-zero|lower-[a-z]+|upper-[a-z]+|cjk-ideographic|simp-chinese-informal|hebrew|arabic-indic)\b`)

func countItems(list *html.Node) int {
	n := 0
	for c := list.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Li {
			n++
		}
	}
	return n
}

func hasAttr(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}
