package lines

import (
	"regexp"
	"strings"

	"travaux/internal/extract/content"
)

// A Style is one of the ways in which the paragraphs of a document are numbered. Each
// level of a list has a style of its own.
type Style int

const (
	noStyle    Style = iota
	DigitStyle       // "12."
	letterStyle
	romanStyle
	otherStyle // bracketed digits, Chinese numerals, Arabic letters
)

// A Mark is a printed paragraph number and the text after it.
type Mark struct {
	Label  string // without full stop and brackets: "12", "16 bis", "a", "iv"
	Rest   string
	Style  Style
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

// ParseLabel reads the paragraph number that s begins with, if any. Which style "(i)" has
// is only known from what stands around it: it is returned as a roman numeral.
func ParseLabel(s string) Mark {
	if inner, ok := strings.CutPrefix(s, "["); ok && !strings.HasPrefix(inner, "[") {
		m := ParseLabel(inner)
		if m.Label != "" && !strings.Contains(inner[:len(inner)-len(m.Rest)], "]") {
			m.Rest = "[" + m.Rest // the bracket is around the words: negotiated text
		}
		return m
	}
	for _, f := range []struct {
		re    *regexp.Regexp
		style Style
	}{{nestedMark, DigitStyle}, {arabicBis, DigitStyle}, {optionMark, otherStyle}, {hanMark, otherStyle}} {
		if m := f.re.FindStringSubmatchIndex(s); m != nil {
			return Mark{Label: s[m[2]:m[3]], Rest: s[m[4]:], Style: f.style}
		}
	}
	if m := draftMark.FindStringSubmatchIndex(s); m != nil {
		return Mark{Label: s[m[2]:m[3]], Rest: s[m[1]:], Style: DigitStyle}
	}
	if m := digitMark.FindStringSubmatchIndex(s); m != nil {
		end := m[1]
		if m[4] >= 0 {
			end = m[4]
		}
		return Mark{Label: s[m[2]:m[3]], Rest: s[end:], Style: DigitStyle}
	}
	if m := indicMark.FindStringSubmatchIndex(s); m != nil {
		return Mark{Label: s[m[2]:m[3]], Rest: s[m[4]:], Style: DigitStyle}
	}
	if m := countMark.FindStringSubmatchIndex(s); m != nil {
		return Mark{Label: s[m[2]:m[3]], Rest: s[m[1]:], Style: otherStyle}
	}
	if m := bracketMark.FindStringSubmatchIndex(s); m != nil {
		end := m[1]
		if m[6] >= 0 {
			end = m[6]
		}
		label := s[m[2]:m[3]] + s[m[4]:m[5]]
		if st := letters(label); st != noStyle {
			return Mark{Label: label, Rest: s[end:], Style: st}
		}
		return Mark{}
	}
	if m := halfMark.FindStringSubmatchIndex(s); m != nil {
		label := s[m[2]:m[3]]
		if st := letters(label); st != noStyle {
			return Mark{Label: label, Rest: s[m[1]:], Style: st}
		}
		return Mark{}
	}
	return Mark{}
}

// letters returns the style of a label of letters: words in brackets are none.
func letters(label string) Style {
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

// LabelOf returns the number of a block: its label where the reader found one, else what
// its text begins with. In a list of the source, "a." counts too.
func LabelOf(b content.Block) Mark {
	m := printedLabel(b)
	if strings.TrimSpace(m.Rest) == "" { // a number alone is text
		return Mark{Rest: strings.TrimSpace(b.Label + " " + b.Text)}
	}
	m.indent = b.Indent
	return m
}

func printedLabel(b content.Block) Mark {
	if b.Label != "" && b.Kind != content.Footnote {
		if m := ParseLabel(strings.TrimSpace(b.Label) + " " + b.Text); m.Label != "" {
			return m
		}
		if m := dotted(b.Label); m.Label != "" {
			m.Rest = b.Text
			return m
		}
		return Mark{Rest: b.Text}
	}
	m := ParseLabel(b.Text)
	if m.Label == "" && b.Kind == content.ListItem {
		m = dotted(b.Text)
	}
	if m.Label == "" {
		m.Rest = b.Text
	}
	return m
}

var dottedMark = regexp.MustCompile(`^(\p{L}{1,2}|[ivx]{1,5})\.(?:\s+|$)`)

func dotted(s string) Mark {
	m := dottedMark.FindStringSubmatchIndex(s)
	if m == nil {
		return Mark{}
	}
	label := s[m[2]:m[3]]
	return Mark{Label: label, Rest: s[m[1]:], Style: letters(label)}
}

// A Numberer composes the numbers of sub-paragraphs: "1", "1 (a)", "1 (a) (i)". The zero
// value is ready to use, for one goroutine.
type Numberer struct {
	open []Mark
}

// next returns the full number of a paragraph marked m, where after is the label of the
// next marked paragraph: it decides whether "(i)" after "(h)" is a letter.
func (n *Numberer) next(m Mark, after string) string {
	m.Style = n.styleOf(m, after)
	if m.Style == DigitStyle && n.isInner(m) {
		m.Style = otherStyle
	}
	for i, o := range n.open {
		if o.Style == m.Style || m.Style == DigitStyle {
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
func (n *Numberer) isInner(m Mark) bool {
	if len(n.open) == 0 || m.indent < n.open[0].indent+setIn {
		return false
	}
	for _, o := range n.open[1:] {
		if o.Style == otherStyle && m.indent > o.indent-setIn {
			return true
		}
	}
	return m.Label == "1"
}

func (n *Numberer) styleOf(m Mark, after string) Style {
	if m.Style != romanStyle {
		return m.Style
	}
	letter, deeper := "", false
	for _, o := range n.open {
		switch o.Style {
		case letterStyle:
			letter, deeper = o.Label, false
		case romanStyle:
			deeper = true
		}
	}
	switch {
	case deeper && m.Label != "i":
		return romanStyle
	case m.Label == "i" && letter == "h" && after != "ii":
		return letterStyle
	case m.Label == "ii" && letter == "hh", m.Label == "v" && letter == "u", m.Label == "x" && letter == "w":
		return letterStyle
	}
	return romanStyle
}

// Reset closes all levels: a heading begins a list anew.
func (n *Numberer) Reset() { n.open = n.open[:0] }

// String writes the number of the innermost open paragraph.
func (n *Numberer) String() string {
	var b strings.Builder
	for i, m := range n.open {
		if i == 0 {
			b.WriteString(m.Label)
			continue
		}
		b.WriteString(" (" + m.Label + ")")
	}
	return b.String()
}

// Number returns the full number of a paragraph marked m, and "" for one without a mark.
// Paragraphs are given in the order of the text; rest are the blocks after this one, by
// which it is told whether "(i)" is a letter or a numeral.
func (n *Numberer) Number(m Mark, rest []content.Block) string {
	if m.Label == "" {
		return ""
	}
	return n.next(m, nextLabel(rest))
}

// nextLabel is the label of the next marked block, a few blocks ahead at most.
func nextLabel(rest []content.Block) string {
	for i, b := range rest {
		if i == 8 {
			break
		}
		if m := LabelOf(b); m.Label != "" {
			return m.Label
		}
	}
	return ""
}
