package query

import (
	"slices"
	"strings"
	"testing"

	"travaux/corpus"
)

func TestParseFor(t *testing.T) {
	known := Known{
		Symbol: func(s corpus.Symbol) bool {
			return slices.Contains([]corpus.Symbol{"A/RES/79/226", "S/RES/1325", "S/RES/77", "A/RES/77"}, s)
		},
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
		{"Resolution 1325", "<S/RES/1325>", "“Resolution 1325” is read as S/RES/1325."},
		{"res. 1325", "<S/RES/1325>", "“res. 1325” is read as S/RES/1325."},
		{"résolution 1325", "<S/RES/1325>", "“résolution 1325” is read as S/RES/1325."},
		{"резолюция 1325", "<S/RES/1325>", "“резолюция 1325” is read as S/RES/1325."},
		{"القرار ١٣٢٥", "<S/RES/1325>", "“القرار ١٣٢٥” is read as S/RES/1325."},
		{"第1325号决议", "<S/RES/1325>", "“第1325号决议” is read as S/RES/1325."},
		{"resolution 1325 para 8", "<S/RES/1325 ¶8>", "“resolution 1325” is read as S/RES/1325."},
		{"para 8 of resolution 1325", "<S/RES/1325 ¶8>", "“resolution 1325” is read as S/RES/1325."},
		{"resolution 1325 women", "and(resolution 1325 women)", ""},
		{"resolution 1326", "and(resolution 1326)", "The collection has no document with that number (“resolution 1326”); it is read as words."},
		{"resolution 77", "and(resolution 77)", "“resolution 77” can be S/RES/77, A/RES/77; it is read as words."},
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
