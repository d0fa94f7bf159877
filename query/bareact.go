package query

import (
	"regexp"
	"strings"

	"travaux/corpus"
)

// bareActs name a resolution by its number alone, in the six languages: which organ's it is, only
// the collection may know.
var bareActs = []*regexp.Regexp{
	regexp.MustCompile(`(?i)^(?:the\s+)?(?:UN\s+)?res(?:olution|\.)?\s*(?:no\.?\s*)?([0-9]{1,4}[A-Z]?)`),
	regexp.MustCompile(`(?i)^(?:la\s+)?r[eé]solution\s+(?:n[o°]\s*)?([0-9]{1,4}[A-Z]?)`),
	regexp.MustCompile(`(?i)^(?:la\s+)?resoluci[oó]n\s+(?:n[úu]m\.?\s*)?([0-9]{1,4}[A-Z]?)`),
	regexp.MustCompile(`(?i)^резолюци\p{L}+\s+(?:№\s*)?([0-9]{1,4})`),
	regexp.MustCompile(`^(?:ال)?قرار\s+(?:رقم\s+)?([0-9٠-٩]{1,4})`),
	regexp.MustCompile(`^第\s*([0-9]{1,4})\s*号\s*决议`),
}

// BareAct returns the resolutions that a text can mean which is no more than "resolution 1325",
// those of the Security Council first; none for any other text.
func BareAct(text string) []corpus.Symbol {
	text = strings.TrimSpace(text)
	all, end := bareActAt(text)
	if end < len(text) {
		return nil
	}
	return all
}

// bareActAt returns the resolutions that text can begin with, and where they end.
func bareActAt(text string) ([]corpus.Symbol, int) {
	for _, act := range bareActs {
		m := act.FindStringSubmatchIndex(text)
		if m == nil || goesOn(text[m[1]:]) || councilBehind.MatchString(text[m[1]:]) {
			continue
		}
		number := strings.ToUpper(text[m[2]:m[3]])
		if strings.ContainsAny(number, "٠١٢٣٤٥٦٧٨٩") {
			number = latinFigures(number)
		}
		var all []corpus.Symbol
		for _, organ := range []string{"S", "A", "E"} {
			if s, ok := corpus.ParseSymbol(organ + "/RES/" + number); ok {
				all = append(all, s)
			}
		}
		return all, m[1]
	}
	return nil, 0
}

func latinFigures(number string) string {
	return strings.Map(func(r rune) rune {
		if r >= '٠' && r <= '٩' {
			return '0' + r - '٠'
		}
		return r
	}, number)
}

// knownAct writes the symbol of a resolution that is named by its number alone, or with a place
// in it, where just one of the collection can be meant. Where none can or several, the words
// stay, and a note says so.
func (p *parser) knownAct() {
	if p.known.Symbol == nil {
		return
	}
	from := placeBefore(p.text)
	from += len(p.text[from:]) - len(strings.TrimLeft(p.text[from:], " "))
	all, n := bareActAt(p.text[from:])
	end := from + n
	if n == 0 || !p.standsAlone(from, end) {
		return
	}
	var has []string
	for _, s := range all {
		if p.known.Symbol(s) {
			has = append(has, string(s))
		}
	}
	typed := p.text[from:end]
	switch len(has) {
	case 0:
		p.note(from, "no-act", "typed", typed)
	case 1:
		p.note(from, "known-number", "typed", typed, "symbol", has[0])
		p.text = p.text[:from] + has[0] + p.text[end:]
	default:
		p.note(from, "many-acts", "typed", typed, "values", strings.Join(has, ", "))
	}
}
