package segment

import (
	"regexp"
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
// know it returns without brackets and without words for a file's format, which tell nothing
// of the document.
func docType(s string) corpus.DocType {
	if i := strings.IndexAny(s, "([（"); i >= 0 {
		s = s[:i]
	}
	parts := strings.Split(s, ",")
	kept := parts[:1]
	for _, p := range parts[1:] {
		if !fileFormat.MatchString(p) {
			kept = append(kept, p)
		}
	}
	bare := strings.Join(strings.Fields(strings.Join(kept, ",")), " ")
	if t, ok := typeWords[strings.ToLower(bare)]; ok {
		return t
	}
	return corpus.DocType(bare)
}

// fileFormat is a part of a type that names a format or an encoding.
var fileFormat = regexp.MustCompile(`(?i)^\s*(?:html?|xml|json|jsonl|csv|tsv|pdf|docx?|odt|rtf|epub|markdown|md|yaml|(?:plain\s+)?text|txt|utf-?\d+|iso-?8859|windows-\d+|gb18030)\b.*$`)
