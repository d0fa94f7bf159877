package query

import (
	"regexp"

	"travaux/corpus"
)

// councilActs are resolutions of the Security Council by number alone, which has no year or
// session in it as those of other organs do: "Security Council resolution 1325", "UNSCR 1325".
var councilActs = []*regexp.Regexp{
	regexp.MustCompile(`(?i)^(?:UN\s?)?SC[\s-]?R(?:ES(?:OLUTION|\.)?)?[\s.-]*([0-9]{1,4})`),
	regexp.MustCompile(`(?i)^(?:UNSC|(?:(?:the|UN|United\s+Nations)\s+)?Security\s+Council)\s+res(?:olution|\.)?\s*(?:no\.?\s*)?([0-9]{1,4})`),
	regexp.MustCompile(`(?i)^(?:Security\s+Council\s+)?resolution\s+([0-9]{1,4})\s+of\s+the\s+(?:UN\s+)?Security\s+Council`),
	regexp.MustCompile(`(?i)^r[eé]solution\s+([0-9]{1,4})\s+du\s+Conseil\s+de\s+s[eé]curit[eé]`),
	regexp.MustCompile(`(?i)^resoluci[oó]n\s+([0-9]{1,4})\s+del\s+Consejo\s+de\s+Seguridad`),
	regexp.MustCompile(`(?i)^резолюци\p{L}+\s+([0-9]{1,4})\s+Совета\s+Безопасности`),
	regexp.MustCompile(`^(?:ال)?قرار\s+مجلس\s+الأمن\s+(?:رقم\s+)?([0-9]{1,4})`),
	regexp.MustCompile(`^(?:联合国)?(?:安全理事会|安理会)\s*第?\s*([0-9]{1,4})\s*号\s*决议`),
}

// councilYear stands behind the number.
var councilYear = regexp.MustCompile(`^ ?[(（]([0-9]{4})[)）]`)

// councilBehind is what makes the number that of another act, or more than a number.
var councilBehind = regexp.MustCompile(`^(?:[/.-][0-9]| ?[(（])`)

// councilAt returns the resolution of the Security Council that text begins with, and where
// it ends; 0 where there is none.
func councilAt(text string) (corpus.Symbol, int) {
	for _, act := range councilActs {
		m := act.FindStringSubmatchIndex(text)
		if m == nil {
			continue
		}
		symbol, end := "S/RES/"+text[m[2]:m[3]], m[1]
		if year := councilYear.FindStringSubmatch(text[end:]); year != nil {
			symbol, end = symbol+" ("+year[1]+")", end+len(year[0])
		}
		if goesOn(text[end:]) || councilBehind.MatchString(text[end:]) {
			continue
		}
		if s, ok := corpus.ParseSymbol(symbol); ok {
			return s, end
		}
	}
	return "", 0
}
