package segment

import (
	"testing"

	"travaux/internal/extract/content"
)

func TestParseLabel(t *testing.T) {
	for text, want := range map[string]mark{
		"1. Decides to meet":          {label: "1", rest: "Decides to meet", style: digitStyle},
		"12 bis. Decides":             {label: "12 bis", rest: "Decides", style: digitStyle},
		"16 ter. Décide":              {label: "16 ter", rest: "Décide", style: digitStyle},
		"3) Decide":                   {label: "3", rest: "Decide", style: digitStyle},
		"(a) At once":                 {label: "a", rest: "At once", style: letterStyle},
		"(a bis) At once":             {label: "a bis", rest: "At once", style: letterStyle},
		"(iv) In spring":              {label: "iv", rest: "In spring", style: romanStyle},
		"(aa) And so on":              {label: "aa", rest: "And so on", style: letterStyle},
		"a) Prendre acte":             {label: "a", rest: "Prendre acte", style: letterStyle},
		"ii) Prendre acte":            {label: "ii", rest: "Prendre acte", style: romanStyle},
		"а) принять к сведению":       {label: "а", rest: "принять к сведению", style: letterStyle},
		"(أ) تحيط علما":               {label: "أ", rest: "تحيط علما", style: letterStyle},
		"(هـ) تحيط علما":              {label: "هـ", rest: "تحيط علما", style: letterStyle},
		"١ - تقرر أن تنظر":            {label: "١", rest: "تقرر أن تنظر", style: digitStyle},
		"12 - تقرر أن تنظر":           {label: "12", rest: "تقرر أن تنظر", style: digitStyle},
		"1. 决定审议":                     {label: "1", rest: "决定审议", style: digitStyle},
		"1．决定审议":                      {label: "1", rest: "决定审议", style: digitStyle},
		"（a）注意到":                      {label: "a", rest: "注意到", style: letterStyle},
		"(1) First":                   {label: "1", rest: "First", style: otherStyle},
		"(二)决定":                       {label: "二", rest: "决定", style: otherStyle},
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
		var blocks []content.Block
		for _, l := range c.labels {
			blocks = append(blocks, content.Block{Text: l + " text"})
		}
		var nums numberer
		for i, b := range blocks {
			if got := number(&nums, labelOf(b), blocks[i+1:]); got != c.want[i] {
				t.Errorf("numbers of %v: item %d is %q; want %q", c.labels, i, got, c.want[i])
			}
		}
	}
}
