package segment

import (
	"testing"

	"travaux/corpus"
)

func TestTypesOfSymbols(t *testing.T) {
	for symbol, want := range map[string]corpus.DocType{
		"A/90/PV.4": corpus.VerbatimRecord, "A/C.3/90/SR.4": corpus.SummaryRecord, "A/RES/90/4": corpus.Resolution, "CEDAW/C/MRN/CO/6": corpus.Concluding,
		"A/CONF.900/WP.3": corpus.WorkingPaper, "A/CONF.900/L.3": corpus.Draft, "A/CONF.900/CRP.1": corpus.WorkingPaper, "E/CN.6/2035/NGO/12": corpus.NGOStatement, "GA/22345": corpus.PressRelease,
	} {
		ex := textLines(symbol + "\nDistr.: General\n1 May 2035\nOriginal: English\nUse of the tidal commons\nThe flats lie between high and low water, and people work there all the year round.")
		d, err := Split(ex, corpus.Entry{})
		if err != nil {
			t.Fatal(err)
		}
		if d.Type != want {
			t.Errorf("%s: type %q; want %q", symbol, d.Type, want)
		}
	}
}
