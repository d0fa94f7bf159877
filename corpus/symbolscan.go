package corpus

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// SymbolEnd returns where the symbol that begins at byte start of text ends, or 0 where
// none begins there. The symbol must have slashes and stand as in print, or wholly in
// lower case; a line break or no-break space after a slash or full stop inside it, or
// before a slash, is part of it. Text that only looks like one is none: "and/or", "1/2",
// "km/h", "24/7", a path of an address that isn't a document server's.
func SymbolEnd(text string, start int) int {
	c := symbolCursor{text: text}
	return c.read(start)
}

// symbolCursor reads one symbol. The grammar, in short:
//
//	symbol  = head 1*( "/" part )
//	part    = segment *( "." segment / "-" digits ) *( "(" 1*(ALPHA / DIGIT / "." / "-") ")" )
//	segment = 1*UPPER / 1*DIGIT [UPPER] / "Add" / "Rev" / ...
type symbolCursor struct {
	text    string
	lower   bool // the symbol is in lower case
	unknown bool // the head is none of symbolHeads
	parts   int
	numbers int // parts with digits
	digits  int // longest run of digits
	dotted  bool
	coded   bool // dotted, with one of dottedCodes
}

func (c *symbolCursor) read(start int) int {
	end := c.head(start)
	if end == 0 || !beginsSymbol(c.text, start) {
		return 0
	}
	for c.parts < maxSymbolParts {
		p := c.slash(end)
		if p == 0 {
			break
		}
		before := c.digits
		c.digits = 0
		q := c.part(p)
		if c.digits > 0 {
			c.numbers++
		}
		c.digits = max(c.digits, before)
		if q == 0 {
			break
		}
		c.parts++
		end = q
	}
	if !c.plausible() || end-start > maxSymbolLength {
		return 0
	}
	return end
}

// plausible refuses what has too little of a symbol. One slash needs a number as in
// PV.8000, or of three digits or more; lower case needs two slashes. A body that we do not
// know needs a part such as CONF.1 or L.4, or two numbers and three slashes.
func (c *symbolCursor) plausible() bool {
	switch {
	case c.numbers == 0:
		return false
	case c.unknown && c.lower:
		return c.coded && c.parts > 1
	case c.unknown:
		return c.coded || c.parts > 2 && c.numbers > 1
	case c.parts > 1:
		return true
	}
	return !c.lower && (c.dotted || c.digits >= 3)
}

func (c *symbolCursor) head(start int) int {
	i := start
	for i < len(c.text) && isLetter(c.text[i]) && i-start <= longestHead {
		i++
	}
	head := c.text[start:i]
	if head == "" || len(head) > longestHead || i == len(c.text) {
		return 0
	}
	upper := strings.ToUpper(head)
	c.lower = head != upper
	c.unknown = !symbolHeads[upper]
	if c.lower && head != strings.ToLower(head) || c.unknown && len(head) < 2 {
		return 0
	}
	return i
}

// beginsSymbol says whether what stands before start lets a symbol begin there.
func beginsSymbol(text string, start int) bool {
	if start == 0 {
		return true
	}
	b := text[start-1]
	switch {
	case isLetter(b) || isDigit(b) || b == '_' || b == '.':
		return false
	case b == '/' || b == '=':
		return inDocumentAddress(text[:start])
	}
	return true
}

// inDocumentAddress says whether before ends in the address of a server that names
// documents by their symbols.
func inDocumentAddress(before string) bool {
	before = before[max(0, len(before)-maxAddress):]
	before = before[strings.LastIndexAny(before, " \t\r\n(<\"")+1:]
	for _, host := range documentHosts {
		if strings.Contains(before, host+"/") {
			return true
		}
	}
	return false
}

// Limits that keep hostile text from costing more than its length. The longest symbols in
// use have 8 parts.
const (
	maxSymbolParts  = 16
	maxSymbolDigits = 7
	maxSymbolLength = 120
	maxAddress      = 200
	longestHead     = 9
)

var documentHosts = []string{"undocs.org", "docs.un.org", "documents.un.org", "documents-dds-ny.un.org", "daccess-ods.un.org"}

// slash returns where the part after the slash at i begins, 0 where there is no slash.
func (c *symbolCursor) slash(i int) int {
	if b := c.broken(i); b > i && strings.HasPrefix(c.text[b:], "/") {
		i = b
	}
	switch {
	case strings.HasPrefix(c.text[i:], "/"):
		return c.broken(i + 1)
	case strings.HasPrefix(c.text[i:], "／"):
		return c.broken(i + len("／"))
	}
	return 0
}

// broken skips a line break with the spaces around it, or no-break spaces.
func (c *symbolCursor) broken(i int) int {
	p, seen := i, false
	for p < len(c.text) && p-i < maxSymbolLength {
		r, n := utf8.DecodeRuneInString(c.text[p:])
		switch r {
		case '\n':
			if seen && strings.Contains(c.text[i:p], "\n") {
				return i // an empty line ends it
			}
			seen = true
		case '\u00a0', '\u202f', '\u2060', '\u200b', '\u00ad':
			seen = true
		case ' ', '\r', '\t':
		default:
			if seen {
				return p
			}
			return i
		}
		p += n
	}
	return i
}

func (c *symbolCursor) part(i int) int {
	end := c.segment(i)
	if end == 0 {
		return 0
	}
	for {
		next := c.after(end)
		if next == 0 {
			break
		}
		end = next
	}
	return c.brackets(end)
}

// after reads ".231" or ".A" after letters, and "-10" after anything.
func (c *symbolCursor) after(end int) int {
	if end >= len(c.text) {
		return 0
	}
	switch c.text[end] {
	case '.':
		p := c.broken(end + 1)
		if p >= len(c.text) || !isLetter(c.text[end-1]) {
			return 0
		}
		q := c.segment(p)
		if q != 0 && isDigit(c.text[p]) {
			c.dotted = true
			c.coded = c.coded || dottedCodes[strings.ToUpper(lettersBefore(c.text, end))]
		}
		return q
	case '-':
		if end+1 < len(c.text) && isDigit(c.text[end+1]) {
			return c.segment(end + 1)
		}
	}
	return 0
}

// segment reads a number, with one capital after it at most, or a code in letters.
func (c *symbolCursor) segment(i int) int {
	p := i
	for p < len(c.text) && isDigit(c.text[p]) {
		p++
	}
	if p-i > maxSymbolDigits {
		return 0
	}
	if p > i {
		c.digits = max(c.digits, p-i)
		if p < len(c.text) && isUpper(c.text[p]) && !wordGoesOn(c.text, p+1) {
			p++
		}
		return p
	}
	for p < len(c.text) && isLetter(c.text[p]) {
		p++
	}
	word := c.text[i:p]
	code := strings.ToUpper(word)
	upper, lower := word == code, word == strings.ToLower(word)
	if word == "" || len(word) > 8 || !(upper && !c.lower || lower && c.lower || titled[word]) {
		return 0
	}
	return c.undotted(p, code)
}

// undotted reads the number of a code whose full stop was left out: PV64, L18.
func (c *symbolCursor) undotted(p int, code string) int {
	end := p
	for end < len(c.text) && isDigit(c.text[end]) {
		end++
	}
	if end == p || end-p > maxSymbolDigits || !alwaysDotted[code] && code != "C" || wordGoesOn(c.text, end) {
		return p
	}
	c.digits = max(c.digits, end-p)
	c.dotted, c.coded = true, true
	return end
}

// titled are the parts that are printed with one capital.
var titled = map[string]bool{
	"Add": true, "Rev": true, "Corr": true, "Sub": true, "Amend": true, "Misc": true,
	"Res": true, "Part": true, "Ext": true, "Conf": true, "Summary": true, "Prov": true,
}

// brackets reads "(13)", "(Part.I)" and the like where they follow without a space.
func (c *symbolCursor) brackets(end int) int {
	if n := len(pieceMark.FindString(c.text[end:min(len(c.text), end+maxPieceMark)])); n > 0 {
		c.digits = max(c.digits, 1)
		return end + n
	}
	for end < len(c.text) && c.text[end] == '(' {
		p := end + 1
		for p < len(c.text) && (isLetter(c.text[p]) || isDigit(c.text[p]) || c.text[p] == '.' || c.text[p] == '-') {
			p++
		}
		if p == end+1 || p == len(c.text) || c.text[p] != ')' || p-end > 10 {
			break
		}
		if isDigit(c.text[p-1]) {
			c.digits = max(c.digits, 1)
		}
		session := isRoman(c.text[end+1 : p])
		end = p + 1
		if session && end < len(c.text) && isLetter(c.text[end]) && isUpper(c.text[end]) != c.lower && !wordGoesOn(c.text, end+1) {
			return end + 1 // A/RES/217(III)A
		}
	}
	return end
}

// pieceMark is what follows the symbol of a document that is issued in pieces: "(Part I)",
// "(Vol. II)", "(Sect. 9)", "(Resumption 1)".
var pieceMark = regexp.MustCompile(`^ ?\((?i:(part|vol|sect|chap|resumption)\.? ?([IVX]{1,5}|[0-9]{1,2}))\)`)

// maxPieceMark is longer than any of these.
const maxPieceMark = 24

func isRoman(s string) bool { return strings.Trim(strings.ToUpper(s), "IVXLC") == "" }

// lettersBefore returns the letters that end at i.
func lettersBefore(text string, i int) string {
	start := i
	for start > 0 && isLetter(text[start-1]) {
		start--
	}
	return text[start:i]
}

func wordGoesOn(text string, i int) bool {
	return i < len(text) && (isLetter(text[i]) || isDigit(text[i]) || text[i] >= utf8.RuneSelf)
}

func isUpper(b byte) bool  { return b >= 'A' && b <= 'Z' }
func isLetter(b byte) bool { return isUpper(b) || b >= 'a' && b <= 'z' }
func isDigit(b byte) bool  { return b >= '0' && b <= '9' }
