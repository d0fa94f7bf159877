package segment

import (
	"testing"

	"travaux/internal/extract"
)

func TestParseLabel(t *testing.T) {
	for text, want := range map[string]mark{
		"1. Decides to meet":          {"1", "Decides to meet", digitStyle},
		"12 bis. Decides":             {"12 bis", "Decides", digitStyle},
		"16 ter. Décide":              {"16 ter", "Décide", digitStyle},
		"3) Decide":                   {"3", "Decide", digitStyle},
		"(a) At once":                 {"a", "At once", letterStyle},
		"(a bis) At once":             {"a bis", "At once", letterStyle},
		"(iv) In spring":              {"iv", "In spring", romanStyle},
		"(aa) And so on":              {"aa", "And so on", letterStyle},
		"a) Prendre acte":             {"a", "Prendre acte", letterStyle},
		"ii) Prendre acte":            {"ii", "Prendre acte", romanStyle},
		"а) принять к сведению":       {"а", "принять к сведению", letterStyle},
		"(أ) تحيط علما":               {"أ", "تحيط علما", letterStyle},
		"(هـ) تحيط علما":              {"هـ", "تحيط علما", letterStyle},
		"١ - تقرر أن تنظر":            {"١", "تقرر أن تنظر", digitStyle},
		"12 - تقرر أن تنظر":           {"12", "تقرر أن تنظر", digitStyle},
		"1. 决定审议":                     {"1", "决定审议", digitStyle},
		"1．决定审议":                      {"1", "决定审议", digitStyle},
		"（a）注意到":                      {"a", "注意到", letterStyle},
		"(1) First":                   {"1", "First", otherStyle},
		"(二)决定":                       {"二", "决定", otherStyle},
		"2035 was a year of tides":    {},
		"1.5 per cent of the flats":   {},
		"10.30 a.m. The meeting":      {},
		"(see annex) The list":        {},
		"(the) flats":                 {},
		"A. Okoro is a name":          {},
		"Mr. Quillon":                 {},
		"1961 Convention. It says so": {},
	} {
		if got := parseLabel(text); got != want {
			t.Errorf("parseLabel(%q) = %+v; want %+v", text, got, want)
		}
	}
}

func TestNumbers(t *testing.T) {
	for _, c := range []struct {
		labels []string
		want   []string
	}{
		{[]string{"1.", "(a)", "(b)", "2."}, []string{"1", "1 (a)", "1 (b)", "2"}},
		{[]string{"4.", "(a)", "(i)", "(ii)", "(b)"}, []string{"4", "4 (a)", "4 (a) (i)", "4 (a) (ii)", "4 (b)"}},
		{[]string{"5.", "(g)", "(h)", "(i)", "(j)"}, []string{"5", "5 (g)", "5 (h)", "5 (i)", "5 (j)"}},
		{[]string{"5.", "(h)", "(i)", "(ii)", "(i)", "(j)"}, []string{"5", "5 (h)", "5 (h) (i)", "5 (h) (ii)", "5 (i)", "5 (j)"}},
		{[]string{"6.", "(u)", "(v)", "(w)", "(x)"}, []string{"6", "6 (u)", "6 (v)", "6 (w)", "6 (x)"}},
		{[]string{"(a)", "(b)", "(i)"}, []string{"a", "b", "b (i)"}},
		{[]string{"16 bis.", "a)", "i)", "ii)", "b)"}, []string{"16 bis", "16 bis (a)", "16 bis (a) (i)", "16 bis (a) (ii)", "16 bis (b)"}},
		{[]string{"3.", "(أ)", "(ب)"}, []string{"3", "3 (أ)", "3 (ب)"}},
		{[]string{"7.", "(1)", "(2)", "8."}, []string{"7", "7 (1)", "7 (2)", "8"}},
	} {
		var blocks []extract.Block
		for _, l := range c.labels {
			blocks = append(blocks, extract.Block{Text: l + " text"})
		}
		var nums numberer
		for i, b := range blocks {
			if got := number(&nums, labelOf(b), blocks[i+1:]); got != c.want[i] {
				t.Errorf("numbers of %v: item %d is %q; want %q", c.labels, i, got, c.want[i])
			}
		}
	}
}
