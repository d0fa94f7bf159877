package segment

import (
	"strings"

	"travaux/corpus"
)

// typeWords are the words by which a manifest may call a type, in lower case. What stands
// in brackets after them is left aside. A type that is not here is kept as it is written.
var typeWords = map[string]corpus.DocType{
	"press release":           corpus.PressRelease,
	"news release":            corpus.PressRelease,
	"speech":                  corpus.Speech,
	"statement":               corpus.Speech,
	"address":                 corpus.Speech,
	"remarks":                 corpus.Speech,
	"verbatim record":         corpus.VerbatimRecord,
	"summary record":          corpus.SummaryRecord,
	"resolution":              corpus.Resolution,
	"decision":                corpus.Decision,
	"draft":                   corpus.Draft,
	"draft resolution":        corpus.Draft,
	"draft decision":          corpus.Draft,
	"zero draft":              corpus.Draft,
	"revised draft":           corpus.Draft,
	"outcome":                 corpus.Outcome,
	"outcome document":        corpus.Outcome,
	"report":                  corpus.Report,
	"sg report":               corpus.Report,
	"progress report":         corpus.Report,
	"letter":                  corpus.Letter,
	"note verbale":            corpus.Letter,
	"note":                    corpus.Note,
	"agenda":                  corpus.Agenda,
	"list":                    corpus.Agenda,
	"agenda/list":             corpus.Agenda,
	"provisional agenda":      corpus.Agenda,
	"programme of work":       corpus.Agenda,
	"ngo statement":           corpus.NGOStatement,
	"written statement":       corpus.NGOStatement,
	"working paper":           corpus.WorkingPaper,
	"conference room paper":   corpus.WorkingPaper,
	"fact sheet":              corpus.FactSheet,
	"factsheet":               corpus.FactSheet,
	"journal":                 corpus.Journal,
	"concluding observations": corpus.Concluding,
	"summary":                 corpus.Other,
	"other":                   corpus.Other,
}

// docType maps a manifest's word for a type to the vocabulary of corpus; what it does not
// know it returns as it is.
func docType(s string) corpus.DocType {
	bare, _, _ := strings.Cut(s, "(")
	key := strings.ToLower(strings.Join(strings.Fields(bare), " "))
	if t, ok := typeWords[key]; ok {
		return t
	}
	return corpus.DocType(strings.TrimSpace(s))
}
