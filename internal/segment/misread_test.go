package segment

import (
	"strings"
	"testing"

	"travaux/corpus"
	"travaux/internal/extract/content"
)

func TestMisreadStrokeOfAScannedSymbol(t *testing.T) {
	page := func(first, date, last string) string {
		return "United Nations\n" + first + "\nSecurity Council\nDistr.: General\n" + date + "\nOriginal: English\n# Letter dated 30 May 2035 from a representative addressed to the President of the Security Council\n" + last
	}
	const date, body = "2 June 2035", "I have the honour to transmit the paper on the tides."
	for _, c := range []struct {
		name, text, flag string
		want             corpus.Symbol
	}{
		{"left out", page("S2035/343", date, body), "ocr", "S/2035/343"},
		{"in a layer that was read before", page("S2035/343", date, body), "ocr-layer", "S/2035/343"},
		{"taken for a letter", page("SI2035/343", date, body), "ocr", "S/2035/343"},
		{"the second one", page("S/2035|343", date, body), "ocr", "S/2035/343"},
		{"beside other words", page("United Nations S2035/343/Add.1", date, body), "ocr", "S/2035/343/Add.1"},
		{"the Economic and Social Council", strings.Replace(page("E2035/63", date, body), "Security Council\n", "Economic and Social Council\n", 1), "ocr", "E/2035/63"},
		{"not on a scan", page("S2035/343", date, body), "", ""},
		{"another year than the date's", page("S2033/343", date, body), "ocr", ""},
		{"no date", page("S2035/343", "Monday", body), "ocr", ""},
		{"both slashes", page("S2035I343", date, body), "ocr", ""},
		{"an organ that counts by sessions", page("A2035/343", date, body), "ocr", ""},
		{"two", page("S2035/343 S2035/344", date, body), "ocr", ""},
		{"in the text", page("Paper", date, "I refer to S2035/343."), "ocr", ""},
	} {
		ex := textLines(c.text)
		if c.flag != "" {
			ex.Flags = []string{c.flag}
		}
		d, err := Split(ex, corpus.Entry{})
		if err != nil {
			t.Fatal(err)
		}
		if d.Symbol != c.want || c.want != "" && d.Inferred["symbol"] != "masthead, a slash misread on a scan" {
			t.Errorf("%s: symbol %q by %q; want %q", c.name, d.Symbol, d.Inferred["symbol"], c.want)
		}
	}
	ex := textLines(page("S2035/343", date, body))
	ex.Flags = []string{content.FlagOCR}
	if d, _ := Split(ex, corpus.Entry{Symbol: "S/2035/434"}); d.Symbol != "S/2035/434" {
		t.Errorf("a manifest's symbol became %q", d.Symbol)
	}
}
