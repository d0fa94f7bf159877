package segment

import (
	"testing"

	"travaux/corpus"
)

func TestTypeWithoutWordsForTheFile(t *testing.T) {
	for in, want := range map[string]corpus.DocType{
		"declaration / release (markdown, YAML front matter)": "declaration / release",
		"declaration, plain text utf-16be-bom":                "declaration",
		"declaration, HTML":                                   "declaration",
		"Verbatim record [PDF]":                               corpus.VerbatimRecord,
		"rules, orders":                                       "rules, orders",
	} {
		if got := docType(in); got != want {
			t.Errorf("docType(%q) = %q; want %q", in, got, want)
		}
	}
}

func TestNameOfARecordEndsInNoComma(t *testing.T) {
	d, err := Split(lines("Mr. President,\nThe tide rose."), corpus.Entry{Type: "speech", Speaker: "Tamsin  Okoro-Vale,", Capacity: "Minister for  Tides;", Delegation: "Marenia,"})
	if err != nil {
		t.Fatal(err)
	}
	if d.Speaker != "Tamsin Okoro-Vale" || d.Capacity != "Minister for Tides" || d.Delegation != "Marenia" {
		t.Errorf("speaker %q, capacity %q, delegation %q", d.Speaker, d.Capacity, d.Delegation)
	}
}
