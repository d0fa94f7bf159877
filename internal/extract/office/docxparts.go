package office

import (
	"path"
	"slices"
	"strings"

	"travaux/internal/extract/content"
	"travaux/internal/extract/parts"
	"travaux/internal/extract/prose"
	"travaux/internal/extract/xmltree"
)

// docxParts are the names of the parts of a Word document. Its relations say what they
// are called; where they don't, they have the names that Word gives them.
type docxParts struct {
	document, core string
	byType         map[string]string // by the last element of the relation's type
	byID           map[string]string
}

func (p *docxParts) find(z *parts.File, flags *content.Flags) {
	p.document, p.core = "word/document.xml", "docProps/core.xml"
	root := z.Relations("", flags)
	for _, r := range root {
		switch r.Kind {
		case "officeDocument":
			p.document = r.Target
		case "core-properties":
			p.core = r.Target
		}
	}
	p.byType, p.byID = map[string]string{}, map[string]string{}
	for _, r := range z.Relations(p.document, flags) {
		p.byID[r.ID] = r.Target
		if p.byType[r.Kind] == "" {
			p.byType[r.Kind] = r.Target
		}
	}
}

func (p *docxParts) named(kind string) string {
	if name := p.byType[kind]; name != "" {
		return name
	}
	return path.Join(path.Dir(p.document), kind+".xml")
}

// headers puts the header of the first page first, and returns the lines of all other
// headers and footers, each once.
func (w *docxWalk) headers() []string {
	var lines []string
	seen := map[string]bool{}
	for i, sect := range w.sections {
		for _, ref := range sect.Kids {
			name := w.parts.byID[ref.Get("id")]
			if ref.Name != "headerReference" && ref.Name != "footerReference" || name == "" || seen[name] {
				continue
			}
			seen[name] = true
			root := w.archive.SpareTree(name, w.flags)
			kind := strings.TrimSuffix(ref.Name, "Reference")
			blocks := w.aside(root.Child(docxFurniture[kind]), docxPlace{})
			if i == 0 && kind == "header" && ref.Get("type") == "first" && isOn(sect, "titlePg") {
				w.out = append(w.out, blocks...)
				continue
			}
			lines = addLines(lines, blocks)
		}
	}
	return lines
}

// docxFurniture names the root elements of headers and footers.
var docxFurniture = map[string]string{"header": "hdr", "footer": "ftr"}

// addLines adds the text of blocks to lines, each once.
func addLines(lines []string, blocks []content.Block) []string {
	for _, b := range blocks {
		if t := prose.OneLine(prose.JoinLabel(b)); t != "" && !slices.Contains(lines, t) {
			lines = append(lines, t)
		}
	}
	return lines
}

// isOn reads a property that is true where it is there and does not say otherwise.
func isOn(props *xmltree.Node, name string) bool {
	p := props.Child(name)
	return p.Name != "" && !isOff(p)
}

func isOff(p *xmltree.Node) bool {
	switch p.Get("val") {
	case "0", "false", "off":
		return true
	}
	return false
}
