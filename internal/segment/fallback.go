package segment

import (
	"regexp"
	"strconv"
	"strings"

	"travaux/corpus"
)

func symbolsIn(text string) []corpus.Symbol {
	var out []corpus.Symbol
	for i := 0; i < len(text); {
		if end := corpus.SymbolEnd(text, i); end > i {
			if s, ok := corpus.ParseSymbol(text[i:end]); ok {
				out = append(out, s)
			}
			i = end
			continue
		}
		i++
	}
	return out
}

var fbDate = regexp.MustCompile(`(?i)\b(\d{1,2})(?:er)?\s+(?:de\s+)?(\p{L}+)\s+(?:de\s+)?(\d{4})`)
var fbMonths = map[string]int{"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
	"janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "août": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12,
	"enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8, "septiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12}

type dateSpan struct {
	date corpus.Date
	span corpus.Span
}

func datesIn(text string) []dateSpan {
	var out []dateSpan
	for _, m := range fbDate.FindAllStringSubmatchIndex(text, -1) {
		mon := fbMonths[strings.ToLower(text[m[4]:m[5]])]
		if mon == 0 {
			continue
		}
		d, _ := strconv.Atoi(text[m[2]:m[3]])
		y, _ := strconv.Atoi(text[m[6]:m[7]])
		out = append(out, dateSpan{corpus.Date{Year: y, Month: mon, Day: d}, corpus.Span{Start: m[0], End: m[1]}})
	}
	return out
}
