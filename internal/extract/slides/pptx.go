package slides

import (
	"strconv"

	"travaux/internal/extract/content"
	"travaux/internal/extract/numbering"
	"travaux/internal/extract/prose"
	"travaux/internal/extract/xmltree"
)

// pptxSlide reads the tree of the shapes of a slide: its title, wherever it stands in the tree,
// before the rest.
func pptxSlide(tree *xmltree.Node, page int) []content.Block {
	var titles, rest []content.Block
	tree.Walk(func(n *xmltree.Node) bool {
		switch n.Name {
		case "sp":
			switch kind := placeholder(n); kind {
			case "title", "ctrTitle":
				titles = append(titles, pptxTitle(n, page)...)
			case "sldNum", "dt", "ftr", "hdr":
			default:
				rest = append(rest, pptxText(n.Child("txBody"), page, kind == "body" || kind == "listed")...)
			}
			return false
		case "tbl":
			rest = append(rest, pptxTable(n, page)...)
			return false
		case "Fallback": // says once more what Choice says
			return false
		}
		return true
	})
	return append(titles, rest...)
}

// placeholder is what part of its layout a shape fills, "listed" where it is a box of the layout of
// no other kind, whose paragraphs are items of a list as those of the body are, and empty for a
// box of its own.
func placeholder(shape *xmltree.Node) string {
	ph := shape.Child("nvSpPr").Child("nvPr").Child("ph")
	if ph.Name == "" {
		return ""
	}
	if kind := ph.Get("type"); kind != "" && kind != "obj" {
		return kind
	}
	return "listed"
}

// pptxTitle makes one heading of the paragraphs of a title.
func pptxTitle(shape *xmltree.Node, page int) []content.Block {
	var w prose.Writer
	for _, p := range shape.Child("txBody").Kids {
		if p.Name == "p" {
			w.Write(" ", 0)
			pptxRuns(&w, p, false)
		}
	}
	b := w.Block(content.Block{Kind: content.Heading, Level: 1, Page: page})
	if b.Text = prose.OneLine(b.Text); b.Text == "" {
		return nil
	}
	return []content.Block{b}
}

// pptxText reads the paragraphs of a text box; listed says that its layout makes them items.
func pptxText(body *xmltree.Node, page int, listed bool) []content.Block {
	var out []content.Block
	var counter numbering.Counter
	for _, p := range body.Kids {
		if p.Name != "p" {
			continue
		}
		var w prose.Writer
		pptxRuns(&w, p, true)
		b := w.Block(content.Block{Page: page})
		if b.Text == "" {
			continue
		}
		out = append(out, pptxItem(b, p.Child("pPr"), &counter, listed))
	}
	return out
}

// pptxItem gives a paragraph the number or bullet that it has.
func pptxItem(b content.Block, props *xmltree.Node, counter *numbering.Counter, listed bool) content.Block {
	level, _ := strconv.Atoi(props.Get("lvl"))
	level = min(max(level, 0), numbering.MaxLevel-1)
	if auto := props.Child("buAutoNum"); auto.Name != "" {
		start, _ := strconv.Atoi(auto.Get("startAt"))
		var levels numbering.Levels
		levels[level] = autoNumber(auto.Get("type"), level, max(start, 1))
		b.Kind, b.Level, b.Label = content.ListItem, level+1, counter.Next(level, &levels)
		return b
	}
	counter.Restart(level)
	if props.Has("buChar") || props.Has("buBlip") || listed && !props.Has("buNone") {
		b.Kind, b.Level = content.ListItem, level+1
		return b
	}
	return prose.Labelled(b)
}

// autoNumber is how PowerPoint writes the numbers of a list (ECMA-376 20.1.10.61).
func autoNumber(scheme string, level, start int) numbering.Format {
	f := numbering.Format{Kind: "decimal", Start: start, Text: "%" + strconv.Itoa(level+1)}
	for prefix, kind := range map[string]string{"alphaLc": "lowerLetter", "alphaUc": "upperLetter", "romanLc": "lowerRoman", "romanUc": "upperRoman"} {
		if len(scheme) > len(prefix) && scheme[:len(prefix)] == prefix {
			f.Kind = kind
			scheme = scheme[len(prefix):]
			break
		}
	}
	switch {
	case ends(scheme, "ParenBoth"):
		f.Text = "(" + f.Text + ")"
	case ends(scheme, "ParenR"):
		f.Text += ")"
	case ends(scheme, "Period"):
		f.Text += "."
	}
	return f
}

func ends(s, end string) bool { return len(s) >= len(end) && s[len(s)-len(end):] == end }

// pptxRuns writes the runs of a paragraph; styled says whether bold and italics are kept.
func pptxRuns(w *prose.Writer, p *xmltree.Node, styled bool) {
	for _, n := range p.Kids {
		switch n.Name {
		case "r", "fld":
			var style prose.Style
			props := n.Child("rPr")
			if styled && isOn(props.Get("b")) {
				style |= prose.Bold
			}
			if styled && isOn(props.Get("i")) {
				style |= prose.Italic
			}
			w.Write(prose.Clean(n.Child("t").Plain(), new(content.Flags)), style)
		case "br":
			w.BreakLine()
		}
	}
}

func isOn(v string) bool { return v == "1" || v == "true" }

func pptxTable(tbl *xmltree.Node, page int) []content.Block {
	var out []content.Block
	for _, tr := range tbl.Kids {
		if tr.Name != "tr" {
			continue
		}
		var cells [][]content.Block
		for _, tc := range tr.Kids {
			if tc.Name == "tc" {
				cells = append(cells, pptxText(tc.Child("txBody"), page, false))
			}
		}
		if row, ok := prose.TableRow(cells); ok {
			row.Page = page
			out = append(out, row)
		}
	}
	return out
}
