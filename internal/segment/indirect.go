package segment

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/internal/extract"
)

// parseIndirect reads who speaks in a paragraph of a summary record: a bold name at its
// head, country and role behind it, and then a verb and not a colon ("Ms. Okoro-Vale
// (Vandalia), speaking on behalf of the Group, said that ...").
func parseIndirect(b extract.Block) (turnLine, bool) {
	if b.Kind != extract.Paragraph {
		return turnLine{}, false
	}
	lead := len(b.Text) - len(labelOf(b).rest)
	if b.Label != "" {
		lead = 0
	}
	bold := boldAfter(b, lead)
	if bold <= lead {
		return turnLine{}, false
	}
	t := turnLine{name: strings.TrimSpace(strings.TrimRight(b.Text[lead:bold], " ,(")), bold: true}
	if !plausibleName(t.name) || !isOffice(t.name) && !capitalized(t.name) {
		return turnLine{}, false
	}
	rest := b.Text[bold:]
	if inner, n := bracketed(strings.TrimSpace(rest)); n > 0 {
		t.place = inner
		rest = strings.TrimSpace(rest)[n:]
	}
	if m := besides.FindStringSubmatch(rest); m != nil {
		t.addRole(strings.TrimSpace(m[1]))
		rest = rest[len(m[0]):]
	}
	rest = strings.TrimLeftFunc(rest, unicode.IsSpace)
	r, _ := utf8.DecodeRuneInString(rest)
	t.end = len(b.Text) - len(rest)
	return t, unicode.IsLower(r) || unicode.Is(unicode.Arabic, r) || unicode.Is(unicode.Han, r)
}

var besides = regexp.MustCompile(`^\s*,\s*([^,]{3,200}?),\s`)

// boldAfter is where the bold letters that begin at byte from end.
func boldAfter(b extract.Block, from int) int {
	end := from
	for _, r := range b.Runs {
		if r.End <= from || !r.Bold || r.Start < 0 || r.End > len(b.Text) {
			continue
		}
		if r.Start > end && strings.TrimSpace(b.Text[end:r.Start]) != "" {
			break
		}
		end = r.End
	}
	return end
}
