package lines

import (
	"testing"

	"travaux/internal/extract/content"
)

func TestParseLabel(t *testing.T) {
	for text, want := range map[string]Mark{
		"1. Decides to meet":          {Label: "1", Rest: "Decides to meet", Style: DigitStyle},
		"12 bis. Decides":             {Label: "12 bis", Rest: "Decides", Style: DigitStyle},
		"16 ter. Décide":              {Label: "16 ter", Rest: "Décide", Style: DigitStyle},
		"3) Decide":                   {Label: "3", Rest: "Decide", Style: DigitStyle},
		"(a) At once":                 {Label: "a", Rest: "At once", Style: letterStyle},
		"(a bis) At once":             {Label: "a bis", Rest: "At once", Style: letterStyle},
		"(iv) In spring":              {Label: "iv", Rest: "In spring", Style: romanStyle},
		"(aa) And so on":              {Label: "aa", Rest: "And so on", Style: letterStyle},
		"a) Prendre acte":             {Label: "a", Rest: "Prendre acte", Style: letterStyle},
		"ii) Prendre acte":            {Label: "ii", Rest: "Prendre acte", Style: romanStyle},
		"а) принять к сведению":       {Label: "а", Rest: "принять к сведению", Style: letterStyle},
		"(أ) تحيط علما":               {Label: "أ", Rest: "تحيط علما", Style: letterStyle},
		"(هـ) تحيط علما":              {Label: "هـ", Rest: "تحيط علما", Style: letterStyle},
		"١ - تقرر أن تنظر":            {Label: "١", Rest: "تقرر أن تنظر", Style: DigitStyle},
		"12 - تقرر أن تنظر":           {Label: "12", Rest: "تقرر أن تنظر", Style: DigitStyle},
		"1. 决定审议":                     {Label: "1", Rest: "决定审议", Style: DigitStyle},
		"1．决定审议":                      {Label: "1", Rest: "决定审议", Style: DigitStyle},
		"（a）注意到":                      {Label: "a", Rest: "注意到", Style: letterStyle},
		"(1) First":                   {Label: "1", Rest: "First", Style: otherStyle},
		"(二)决定":                       {Label: "二", Rest: "决定", Style: otherStyle},
		"2035 was a year of tides":    {},
		"1.5 per cent of the flats":   {},
		"10.30 a.m. The meeting":      {},
		"(see annex) The list":        {},
		"(the) flats":                 {},
		"A. Okoro is a name":          {},
		"Mr. Quillon":                 {},
		"1961 Convention. It says so": {},
	} {
		if got := ParseLabel(text); got != want {
			t.Errorf("ParseLabel(%q) = %+v; want %+v", text, got, want)
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
		var nums Numberer
		for i, b := range blocks {
			if got := nums.Number(LabelOf(b), blocks[i+1:]); got != c.want[i] {
				t.Errorf("numbers of %v: item %d is %q; want %q", c.labels, i, got, c.want[i])
			}
		}
	}
}

func TestNumbersOfDrafts(t *testing.T) {
	for _, c := range []struct{ text, label, rest string }{
		{"12.1 The Parties shall meet.", "12.1", "The Parties shall meet."},
		{"12.5 per cent of the flats are dry.", "", "12.5 per cent of the flats are dry."},
		{"4.2.1. Each Party reports.", "4.2.1", "Each Party reports."},
		{"16 bis. The Parties shall meet.", "16 bis", "The Parties shall meet."},
		{"16bis. The Parties shall meet.", "16bis", "The Parties shall meet."},
		{"PP3 bis. Recalling the tide,", "PP3 bis", "Recalling the tide,"},
		{"OP12 alt. Decides to meet;", "OP12 alt.", "Decides to meet;"},
		{"[OP4 ter] Invites States to meet;", "OP4 ter", "Invites States to meet;"},
		{"Option 1: States shall meet.", "Option 1", "States shall meet."},
		{"[Alt. 2: States may meet.]", "Alt. 2", "[States may meet.]"},
		{"[12. The Parties [shall] [should] meet.]", "12", "[The Parties [shall] [should] meet.]"},
		{"Variante 1 : Les États se réunissent.", "Variante 1", "Les États se réunissent."},
		{"б) представить доклад;", "б", "представить доклад;"},
		{"b) Présenter un rapport ;", "b", "Présenter un rapport ;"},
		{"(ب) تقديم تقرير؛", "ب", "تقديم تقرير؛"},
		{"١٢ - تقرر الدول الاجتماع.", "١٢", "تقرر الدول الاجتماع."},
		{"16 مكررا - تقرر الدول الاجتماع.", "16 مكررا", "تقرر الدول الاجتماع."},
		{"（一）提交报告；", "一", "提交报告；"},
		{"一、提交报告；", "一", "提交报告；"},
		{"2. 决定举行会议；", "2", "决定举行会议；"},
	} {
		m := ParseLabel(c.text)
		if m.Label == "" {
			m.Rest = c.text
		}
		if m.Label != c.label || m.Rest != c.rest {
			t.Errorf("%q has the number %q before %q; want %q before %q", c.text, m.Label, m.Rest, c.label, c.rest)
		}
	}
}
