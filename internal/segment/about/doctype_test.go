package about

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
		if got := DocType(in); got != want {
			t.Errorf("DocType(%q) = %q; want %q", in, got, want)
		}
	}
}

func TestDocType(t *testing.T) {
	for in, want := range map[string]corpus.DocType{
		"SG report": corpus.Report, "report": corpus.Report, "statement": corpus.Speech, "Speech": corpus.Speech,
		"NGO statement": corpus.NGOStatement, "outcome (extract)": corpus.Outcome, "decision (e-deleGATE iGov JSON)": corpus.Decision,
		"agenda/list": corpus.Agenda, "summary": corpus.Other, "verbatim record": corpus.VerbatimRecord,
		"concluding observations": "concluding observations", "": "",
	} {
		if got := DocType(in); got != want {
			t.Errorf("DocType(%q) = %q; want %q", in, got, want)
		}
	}
}
