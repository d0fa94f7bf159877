package about

import (
	"regexp"
	"strings"

	"travaux/corpus"
)

// DocType maps a manifest's word for a type to the vocabulary of corpus; what it does not
// know it returns without brackets and without words for a file's format, which tell nothing
// of the document.
func DocType(s string) corpus.DocType {
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
	if t, ok := corpus.ParseType(bare); ok {
		return t
	}
	return corpus.DocType(bare)
}

// fileFormat is a part of a type that names a format or an encoding.
var fileFormat = regexp.MustCompile(`(?i)^\s*(?:html?|xml|json|jsonl|csv|tsv|pdf|docx?|odt|rtf|epub|markdown|md|yaml|(?:plain\s+)?text|txt|utf-?\d+|iso-?8859|windows-\d+|gb18030)\b.*$`)
