package web

import (
	"testing"

	"travaux/corpus"
	"travaux/query"
)

func TestOtherSymbols(t *testing.T) {
	known := query.Known{
		Symbol: func(s corpus.Symbol) bool { return s == "A/RES/79/226" },
		Near: func(s corpus.Symbol) []corpus.Symbol {
			if s == "A/79/226" {
				return []corpus.Symbol{"A/RES/79/226"}
			}
			return nil
		},
	}
	for _, c := range []struct{ typed, want string }{
		{"A/79/226", "A/RES/79/226"},
		{"A/79/226 para 13 women", "A/RES/79/226 para 13 women"},
		{"A/RES/79/226", ""},
		{"A/80/1", ""},
		{"women", ""},
	} {
		got := ""
		if root := otherSymbols(query.Parse(c.typed).Root, known); root != nil {
			got = (&query.Query{Root: root}).String()
		}
		if got != c.want {
			t.Errorf("in place of %q: %q; want %q", c.typed, got, c.want)
		}
	}
}
