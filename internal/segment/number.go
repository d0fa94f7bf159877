package segment

import (
	"regexp"
	"strings"

	"travaux/internal/extract/content"
)

// A style is one of the ways in which the paragraphs of a document are numbered. Each
// level of a list has a style of its own.
type style int

const (
	noStyle style = iota
	digitStyle
	letterStyle
	romanStyle
	otherStyle // bracketed digits, Chinese numerals, Arabic letters
)

// A mark is a printed paragraph number and the text after it.
type mark struct {
	label  string // without full stop and brackets: "12", "16 bis", "a", "iv"
	rest   string
	style  style
	indent float64 // of its paragraph
}

const ordinalWord = `(?:\s?(?:bis|ter|quater|quinquies|sexies))?`

var (
	digitMark   = regexp.MustCompile(`^(\d{1,3}` + ordinalWord + `)\s?(?:[.．](?:\s+|$)|\)\s+|[.．、]\s*(\p{Han}))`)
	nestedMark  = regexp.MustCompile(`^(\d{1,3}(?:\.\d{1,3}){1,3})[.)]?\s+([\p{Lu}\p{Lo}\[“«"])`)
	draftMark   = regexp.MustCompile(`^((?:PP|OP)\s?\d{1,3}(?:\.\d{1,2})?(?:\s?(?i:bis|ter|quater|quinquies|alt\.?(?:\s?\d{1,2})?))*)\]?\s*[.:)–-]?\s+`)
	optionMark  = regexp.MustCompile(`^((?i:option|alternative|alt\.?|variante|opción|вариант|البديل|الخيار|备选案文|备选方案)\s?(?:\d{1,2}|[A-Z]|[一二三四五六])(?:\s?(?i:bis|ter))?)\]?\s*[.:：)–-]\s*(\S)`)
	hanMark     = regexp.MustCompile(`^([一二三四五六七八九十]{1,3})、\s*(\S)`)
	arabicBis   = regexp.MustCompile(`^([0-9٠-٩]{1,3}\s(?:مكررا?ً?|مكرر))\s?[-–—.]\s+(\p{Arabic})`)
	indicMark   = regexp.MustCompile(`^([0-9٠-٩]{1,3})\s?[-–—.]\s+(\p{Arabic})`)
	bracketMark = regexp.MustCompile(`^[(（](\p{L}{1,5}` + ordinalWord + `)[)）]` + `(` + ordinalWord + `)(?:\s+|$|(\p{Han}))`)
	halfMark    = regexp.MustCompile(`^(\p{L}{1,2}|[ivx]{1,5})\)\s+`)
	countMark   = regexp.MustCompile(`^[(（]([0-9٠-٩]{1,2}|[一二三四五六七八九十]{1,3})[)）]\s*`)
	romanWord   = regexp.MustCompile(`^[ivx]+$`)
	doubled     = regexp.MustCompile(`^(?:aa|bb|cc|dd|ee|ff|gg|hh|jj|kk|ll|mm|nn|oo|pp|qq|rr|ss|tt|uu|vv|ww|yy|zz)$`)
)

// parseLabel reads the paragraph number that s begins with, if any. Which style "(i)" has
// is only known from what stands around it: it is returned as a roman numeral.
func parseLabel(s string) mark {
	if inner, ok := strings.CutPrefix(s, "["); ok && !strings.HasPrefix(inner, "[") {
		m := parseLabel(inner)
		if m.label != "" && !strings.Contains(inner[:len(inner)-len(m.rest)], "]") {
			m.rest = "[" + m.rest // the bracket is around the words: negotiated text
		}
		return m
	}
	for _, f := range []struct {
		re    *regexp.Regexp
		style style
	}{{nestedMark, digitStyle}, {arabicBis, digitStyle}, {optionMark, otherStyle}, {hanMark, otherStyle}} {
		if m := f.re.FindStringSubmatchIndex(s); m != nil {
			return mark{label: s[m[2]:m[3]], rest: s[m[4]:], style: f.style}
		}
	}
	if m := draftMark.FindStringSubmatchIndex(s); m != nil {
		return mark{label: s[m[2]:m[3]], rest: s[m[1]:], style: digitStyle}
	}
	if m := digitMark.FindStringSubmatchIndex(s); m != nil {
		end := m[1]
		if m[4] >= 0 {
			end = m[4]
		}
		return mark{label: s[m[2]:m[3]], rest: s[end:], style: digitStyle}
	}
	if m := indicMark.FindStringSubmatchIndex(s); m != nil {
		return mark{label: s[m[2]:m[3]], rest: s[m[4]:], style: digitStyle}
	}
	if m := countMark.FindStringSubmatchIndex(s); m != nil {
		return mark{label: s[m[2]:m[3]], rest: s[m[1]:], style: otherStyle}
	}
	if m := bracketMark.FindStringSubmatchIndex(s); m != nil {
		end := m[1]
		if m[6] >= 0 {
			end = m[6]
		}
		label := s[m[2]:m[3]] + s[m[4]:m[5]]
		if st := letters(label); st != noStyle {
			return mark{label: label, rest: s[end:], style: st}
		}
		return mark{}
	}
	if m := halfMark.FindStringSubmatchIndex(s); m != nil {
		label := s[m[2]:m[3]]
		if st := letters(label); st != noStyle {
			return mark{label: label, rest: s[m[1]:], style: st}
		}
		return mark{}
	}
	return mark{}
}

// letters returns the style of a label of letters: words in brackets are none.
func letters(label string) style {
	base, _, _ := strings.Cut(label, " ")
	n := len([]rune(base))
	switch {
	case romanWord.MatchString(base):
		return romanStyle
	case n == 1 || doubled.MatchString(base):
		return letterStyle
	case n <= 3 && strings.Trim(base, "أابتثجحخدذرزسشصضطظعغفقكلمنهويـ") == "":
		return letterStyle
	}
	return noStyle
}

// labelOf returns the number of a block: its label where the reader found one, else what
// its text begins with. In a list of the source, "a." counts too.
func labelOf(b content.Block) mark {
	m := printedLabel(b)
	if strings.TrimSpace(m.rest) == "" { // a number alone is text
		return mark{rest: strings.TrimSpace(b.Label + " " + b.Text)}
	}
	m.indent = b.Indent
	return m
}

func printedLabel(b content.Block) mark {
	if b.Label != "" && b.Kind != content.Footnote {
		if m := parseLabel(strings.TrimSpace(b.Label) + " " + b.Text); m.label != "" {
			return m
		}
		if m := dotted(b.Label); m.label != "" {
			m.rest = b.Text
			return m
		}
		return mark{rest: b.Text}
	}
	m := parseLabel(b.Text)
	if m.label == "" && b.Kind == content.ListItem {
		m = dotted(b.Text)
	}
	if m.label == "" {
		m.rest = b.Text
	}
	return m
}

var dottedMark = regexp.MustCompile(`^(\p{L}{1,2}|[ivx]{1,5})\.(?:\s+|$)`)

func dotted(s string) mark {
	m := dottedMark.FindStringSubmatchIndex(s)
	if m == nil {
		return mark{}
	}
	label := s[m[2]:m[3]]
	return mark{label: label, rest: s[m[1]:], style: letters(label)}
}

// numberer composes the numbers of sub-paragraphs: "1", "1 (a)", "1 (a) (i)".
type numberer struct {
	open []mark
}

// next returns the full number of a paragraph marked m, where after is the label of the
// next marked paragraph: it decides whether "(i)" after "(h)" is a letter.
func (n *numberer) next(m mark, after string) string {
	m.style = n.styleOf(m, after)
	if m.style == digitStyle && n.isInner(m) {
		m.style = otherStyle
	}
	for i, o := range n.open {
		if o.style == m.style || m.style == digitStyle {
			n.open = n.open[:i]
			break
		}
	}
	n.open = append(n.open, m)
	return n.String()
}

// setIn is how much farther from the margin, in points, an inner list must begin.
const setIn = 8

// isInner reports whether a number with a full stop belongs to a list inside the paragraph
// that is open ("7. We will pursue these objectives:", "1. Close the gaps"): it counts from
// 1 again, farther from the margin.
func (n *numberer) isInner(m mark) bool {
	if len(n.open) == 0 || m.indent < n.open[0].indent+setIn {
		return false
	}
	for _, o := range n.open[1:] {
		if o.style == otherStyle && m.indent > o.indent-setIn {
			return true
		}
	}
	return m.label == "1"
}

func (n *numberer) styleOf(m mark, after string) style {
	if m.style != romanStyle {
		return m.style
	}
	letter, deeper := "", false
	for _, o := range n.open {
		switch o.style {
		case letterStyle:
			letter, deeper = o.label, false
		case romanStyle:
			deeper = true
		}
	}
	switch {
	case deeper && m.label != "i":
		return romanStyle
	case m.label == "i" && letter == "h" && after != "ii":
		return letterStyle
	case m.label == "ii" && letter == "hh", m.label == "v" && letter == "u", m.label == "x" && letter == "w":
		return letterStyle
	}
	return romanStyle
}

// reset closes all levels: a heading begins a list anew.
func (n *numberer) reset() { n.open = n.open[:0] }

// String writes the number of the innermost open paragraph.
func (n *numberer) String() string {
	var b strings.Builder
	for i, m := range n.open {
		if i == 0 {
			b.WriteString(m.label)
			continue
		}
		b.WriteString(" (" + m.label + ")")
	}
	return b.String()
}
