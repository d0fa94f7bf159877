package office

import (
	"regexp"
	"strconv"
	"strings"

	"travaux/internal/extract/prose"
	"travaux/internal/extract/xmltree"
)

// docxStyles are the styles of a Word document by their ids.
type docxStyles struct {
	byID  map[string]*xmltree.Node
	usual string // the style of paragraphs that name none
	known map[string]docxStyle
}

// docxStyle is what a style says of its paragraphs or runs, with what it is based on.
type docxStyle struct {
	ids         []string // its own and those of the styles that it is based on
	style       prose.Style
	level       int // of a heading, 0 for none
	center      bool
	numID, ilvl string
}

func (d *docxStyles) load(root *xmltree.Node) {
	d.byID, d.known = byID(root, "style", "styleId"), map[string]docxStyle{}
	for _, s := range root.Kids {
		if s.Name == "style" && s.Get("type") == "paragraph" && (s.Get("default") == "1" || s.Get("default") == "true") {
			d.usual = s.Get("styleId")
		}
	}
}

// maxBasedOn bounds how many styles one may be based on.
const maxBasedOn = 16

// of returns the style of a paragraph that names id.
func (d *docxStyles) of(id string) docxStyle {
	if d.byID[id] == nil {
		id = d.usual
	}
	if st, ok := d.known[id]; ok {
		return st
	}
	st := docxStyle{}
	chain := d.chain(id)
	for i := len(chain) - 1; i >= 0; i-- {
		st.add(chain[i])
	}
	for _, s := range chain {
		st.ids = append(st.ids, s.Get("styleId"))
	}
	d.known[id] = st
	return st
}

func (d *docxStyles) chain(id string) []*xmltree.Node {
	var all []*xmltree.Node
	for len(all) < maxBasedOn {
		s := d.byID[id]
		if s == nil {
			break
		}
		all = append(all, s)
		id = s.Child("basedOn").Get("val")
	}
	return all
}

// add lays a style over those that it is based on.
func (st *docxStyle) add(s *xmltree.Node) {
	ppr := s.Child("pPr")
	if level, ok := namedLevel(s.Child("name").Get("val")); ok {
		st.level = level
	}
	if n, ok := outlineLevel(ppr); ok {
		st.level = n
	}
	st.style = runStyle(s.Child("rPr"), st.style)
	if jc := ppr.Child("jc").Get("val"); jc != "" {
		st.center = jc == "center"
	}
	if num := ppr.Child("numPr"); num.Name != "" {
		if num.Has("numId") {
			st.numID, st.ilvl = num.Child("numId").Get("val"), ""
		}
		if num.Has("ilvl") {
			st.ilvl = num.Child("ilvl").Get("val")
		}
	}
}

// applied lays a style of characters over s.
func (d *docxStyles) applied(id string, s prose.Style) prose.Style {
	chain := d.chain(id)
	for i := len(chain) - 1; i >= 0; i-- {
		s = runStyle(chain[i].Child("rPr"), s)
	}
	return s
}

func (st docxStyle) levelOf(ppr *xmltree.Node) int {
	if n, ok := outlineLevel(ppr); ok {
		return n
	}
	return st.level
}

func (st docxStyle) centered(ppr *xmltree.Node) bool {
	if jc := ppr.Child("jc").Get("val"); jc != "" {
		return jc == "center"
	}
	return st.center
}

// outlineLevel is 1 to 9 for headings and 0 for text.
func outlineLevel(ppr *xmltree.Node) (int, bool) {
	n, err := strconv.Atoi(ppr.Child("outlineLvl").Get("val"))
	if err != nil || n < 0 {
		return 0, false
	}
	if n > 8 {
		return 0, true
	}
	return n + 1, true
}

var (
	headingName = regexp.MustCompile(`^(?:heading|titre|título|titulo|заголовок|标题|標題|العنوان|عنوان|überschrift|titolo|nagłówek|kop|rubrik|overskrift|cabeçalho|encabezado)\s*([1-9])(?:\s*(?:char|car|знак|字符))?(?:,.*)?$`)
	// The templates of the United Nations call their headings "_ H _Ch", "_ H_1", "_ H_2/3",
	// "_ H_4" and "_ H_5/6", titles "_ H __M", with "_G" behind them in Geneva.
	unHeadingName = regexp.MustCompile(`^_*h_*(m|ch|[1-6])(?:/?[2-6])?(?:_?g)?$`)
)

// namedLevel tells the level of a heading by the name of its style, in the six languages
// and those that Word is much used in; 0 for styles that are no headings though they may
// be based on one. ok is false where the name says nothing.
func namedLevel(name string) (level int, ok bool) {
	name = strings.ToLower(strings.TrimSpace(name))
	switch name {
	case "title", "titre", "título", "titulo", "название", "标题", "標題", "العنوان":
		return 1, true
	}
	if m := headingName.FindStringSubmatch(name); m != nil {
		return int(m[1][0] - '0'), true
	}
	if strings.HasPrefix(name, "toc ") || strings.HasPrefix(name, "caption") {
		return 0, true
	}
	if m := unHeadingName.FindStringSubmatch(strings.ReplaceAll(name, " ", "")); m != nil && name != "h" {
		switch m[1] {
		case "m":
			return 1, true
		case "ch":
			return 2, true
		case "1":
			return 3, true
		case "2", "3":
			return 4, true
		case "4":
			return 5, true
		default:
			return 6, true
		}
	}
	return 0, false
}

// runStyle lays run properties over a style. In right-to-left and complex script the
// properties for those hold in place of the usual ones.
func runStyle(rpr *xmltree.Node, s prose.Style) prose.Style {
	complexScript := isOn(rpr, "rtl") || isOn(rpr, "cs")
	for _, p := range rpr.Kids {
		var bit prose.Style
		switch p.Name {
		case "b", "bCs":
			if (p.Name == "bCs") == complexScript {
				bit = prose.Bold
			}
		case "i", "iCs":
			if (p.Name == "iCs") == complexScript {
				bit = prose.Italic
			}
		case "caps":
			bit = prose.Capitals
		case "vanish":
			bit = prose.Unseen
		}
		if isOff(p) {
			s &^= bit
		} else {
			s |= bit
		}
	}
	return s
}
