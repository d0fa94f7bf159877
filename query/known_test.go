package query

import (
	"strings"
	"testing"

	"travaux/corpus"
)

func TestParseFor(t *testing.T) {
	known := Known{
		Symbol: func(s corpus.Symbol) bool { return s == "A/RES/79/226" },
		Title: func(text string) (corpus.Symbol, corpus.Lang) {
			switch {
			case strings.EqualFold(text, "pact for the tides"):
				return "A/RES/79/1", ""
			case text == "潮汐公约":
				return "A/RES/79/1", ""
			case text == "pacte pour les marées":
				return "A/RES/79/1", corpus.French
			}
			return "", ""
		},
	}
	for _, c := range []struct{ text, tree, note string }{
		{"79/226", "<A/RES/79/226>", "“79/226” is read as A/RES/79/226."},
		{"79/226 para 13", "<A/RES/79/226 ¶13>", "“79/226” is read as A/RES/79/226."},
		{"79/226, OP13", "<A/RES/79/226 ¶13>", "“79/226” is read as A/RES/79/226."},
		{"79/226 preamble", "<A/RES/79/226 {preamble}>", "“79/226” is read as A/RES/79/226."},
		{"para 13 of 79/226", "<A/RES/79/226 ¶13>", "“79/226” is read as A/RES/79/226."},
		{"79/227", "79/227", ""},
		{"79/227 para 13", "and(79/227 para 13)", ""},
		{"79/226 women", "and(79/226 women)", ""},
		{"resolution 79/226", "<A/RES/79/226>", ""},
		{"A/79/226", "<A/79/226>", ""},
		{"79/226*", "pre1(79 pattern:226*)", ""},
		{"Pact for the Tides para 27", "<A/RES/79/1 ¶27>", "“Pact for the Tides” is read as A/RES/79/1."},
		{"pact for the tides, annex I, para 3", "<A/RES/79/1 @I ¶3>", "“pact for the tides” is read as A/RES/79/1."},
		{"pact for the tides article 13", "<A/RES/79/1 {article 13}>", "“pact for the tides” is read as A/RES/79/1."},
		{"article 13 of the pact for the tides", "<A/RES/79/1 {article 13}>", "“pact for the tides” is read as A/RES/79/1."},
		{"paragraph 27 of the Pact for the Tides", "<A/RES/79/1 ¶27>", "“Pact for the Tides” is read as A/RES/79/1."},
		{"pacte pour les marées, par. 27", "and(<A/RES/79/1 ¶27> language=fr)", "“pacte pour les marées” is read as A/RES/79/1."},
		{"潮汐公约第十三条", "<A/RES/79/1 {article 13}>", "“潮汐公约” is read as A/RES/79/1."},
		{"pact for the tides", "and(pact for the tides)", ""},
		{"women article 13", "and(women article 13)", ""},
	} {
		q := ParseFor(c.text, known)
		if got := shape(q.Root); got != c.tree {
			t.Errorf("ParseFor(%q) = %s; want %s", c.text, got, c.tree)
		}
		var notes []string
		for _, n := range q.Notes {
			notes = append(notes, n.Msg)
		}
		if got := strings.Join(notes, " "); got != c.note {
			t.Errorf("ParseFor(%q) notes %q; want %q", c.text, got, c.note)
		}
	}
}
