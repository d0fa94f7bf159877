package query

import (
	"regexp"
	"strings"

	"travaux/corpus"
)

// Resolutions of an organ that is named are known by their number alone: "UNGA 79/226",
// "HRC 35/17". Those of before sessions were part of the number need the word: "GA res 217 A".
var (
	slashedAct = regexp.MustCompile(`^(?i:(?:the\s+)?(?:UN\s?)?(GA|HRC|ECOSOC)|(?:the\s+)?(?:UN\s+|United\s+Nations\s+)?(General\s+Assembly|Human\s+Rights\s+Council|Economic\s+and\s+Social\s+Council))[\s:]+([0-9]{2,4}/[0-9]{1,3})( [A-Z]$)?`)
	oldAct     = regexp.MustCompile(`^(?i:(?:the\s+)?(?:UN\s?)?(GA|ECOSOC)|(?:the\s+)?(?:UN\s+|United\s+Nations\s+)?(General\s+Assembly|Economic\s+and\s+Social\s+Council))\s+(?i:res(?:olution|\.)?)\s*(?i:no\.?\s*)?([0-9]{1,4})(?: ?([A-Z])\b)?`)
)

// organActAt returns the resolution of a named organ that text begins with, and where it
// ends; 0 where there is none.
func organActAt(text string) (corpus.Symbol, int) {
	if m := slashedAct.FindStringSubmatchIndex(text); m != nil && !goesOn(text[m[1]:]) && !councilBehind.MatchString(text[m[1]:]) {
		number := strings.TrimSpace(text[m[6]:m[1]])
		if s, ok := corpus.ParseSymbol(organName(text, m) + " resolution " + number); ok {
			return s, m[1]
		}
	}
	m := oldAct.FindStringSubmatchIndex(text)
	if m == nil || goesOn(text[m[1]:]) || councilBehind.MatchString(text[m[1]:]) {
		return "", 0
	}
	organ := "A"
	if strings.HasPrefix(strings.ToUpper(organName(text, m)), "E") {
		organ = "E"
	}
	letter := ""
	if m[8] >= 0 {
		letter = text[m[8]:m[9]]
	}
	s, ok := corpus.ParseSymbol(organ + "/RES/" + text[m[6]:m[7]] + letter)
	if !ok {
		return "", 0
	}
	return s, m[1]
}

// organName returns the first two groups of a match, of which one is empty.
func organName(text string, m []int) string {
	if m[2] >= 0 {
		return text[m[2]:m[3]]
	}
	return text[m[4]:m[5]]
}

// committee is a document of one of the Assembly's Main Committees without the organ's
// letter: C.3/80/L.18.
var committee = regexp.MustCompile(`^[Cc]\.?([1-6]/[0-9]{2,3}/)`)

// committeeAt returns the symbol that a text means that begins with that of a Main Committee,
// and where it ends; 0 where it begins with none.
func committeeAt(text string) (corpus.Symbol, int) {
	m := committee.FindStringSubmatchIndex(text)
	if m == nil {
		return "", 0
	}
	head := "A/C."
	if text[0] == 'c' {
		head = "a/c."
	}
	whole := head + text[m[2]:]
	end := corpus.SymbolEnd(whole, 0)
	if end <= len(head)+m[3]-m[2] {
		return "", 0
	}
	s, ok := corpus.ParseSymbol(whole[:end])
	if !ok {
		return "", 0
	}
	return s, end - len(head) + m[2]
}
