package bleveindex_test

import (
	"testing"

	"travaux/corpus"
)

func TestKnown(t *testing.T) {
	e := open(t)
	var docs []*corpus.Document
	for _, c := range []struct {
		id, title string
		symbol    corpus.Symbol
		lang      corpus.Lang
	}{
		{"en", "79/1. Solemn Declaration of Tidal Rights", "A/RES/79/1", corpus.English},
		{"en-2", "Solemn Declaration of Tidal Rights", "a/res/79/1", corpus.English},
		{"fr", "Déclaration solennelle des droits des marées", "A/RES/79/1", corpus.French},
		{"one", "Report on ebbs", "A/80/2", corpus.English},
		{"other", "Report on floods", "A/80/3", corpus.English},
		{"third", "Report on floods", "A/80/4", corpus.English},
	} {
		d := speech(c.id, "Tamsin Okoro-Vale", "2018", "Harbours matter.")
		d.Title, d.Symbol, d.Language = c.title, c.symbol, c.lang
		docs = append(docs, d)
	}
	publish(t, e, true, docs...)
	known := searcher(t, e).Known()
	if !known.Symbol("a/res/79/1") || known.Symbol("A/RES/79/2") {
		t.Error("A/RES/79/1 is there and A/RES/79/2 is not; Known says otherwise")
	}
	for _, c := range []struct {
		text   string
		symbol corpus.Symbol
		lang   corpus.Lang
	}{
		{"the solemn declaration of tidal rights", "A/RES/79/1", corpus.English},
		{"SDTR", "A/RES/79/1", corpus.English},
		{"declaration solennelle des droits des marees", "A/RES/79/1", corpus.French},
		{"report on ebbs", "A/80/2", ""},
		{"report on floods", "", ""},
		{"report", "", ""},
	} {
		if symbol, lang := known.Title(c.text); symbol.Key() != c.symbol.Key() || lang != c.lang {
			t.Errorf("Title(%q) = %q, %q; want %q, %q", c.text, symbol, lang, c.symbol, c.lang)
		}
	}
	if got := known.Near("A/79/1"); len(got) != 1 || got[0].Key() != "a/res/79/1" {
		t.Errorf("Near(A/79/1) = %q; want A/RES/79/1", got)
	}
}
