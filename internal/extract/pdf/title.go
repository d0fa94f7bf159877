package pdf

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/extract/prose"
)

// metaTitle is the title that a PDF's metadata claims, empty where it is none: programs
// write there the name of a file, of a template, or of themselves.
func metaTitle(title string) string {
	title = prose.OneLine(title)
	lower := strings.ToLower(title)
	_, symbol := corpus.ParseSymbol(title)
	switch {
	case symbol, isOneWord(title), prose.Letters(title)*2 < utf8.RuneCountInString(title):
		return ""
	case strings.ContainsAny(title, "\\\ufffd"), strings.Contains(lower, "://"), strings.HasPrefix(lower, "file:"):
		return ""
	case fileName.MatchString(lower), noTitle.MatchString(lower):
		return ""
	}
	return title
}

// isOneWord holds single words, which name no document, and names of files without spaces.
func isOneWord(title string) bool {
	first, _ := utf8.DecodeRuneInString(title)
	if prose.IsWide(first) {
		return utf8.RuneCountInString(title) < 4
	}
	return !strings.ContainsFunc(title, unicode.IsSpace)
}

var (
	fileName = regexp.MustCompile(`\.(?:docx?|dotx?|pdf|wp[dft5]?|rtf|indd|qxd|pmd|p65|fm|xlsx?|pptx?|html?|odt|tmp|pub|txt|tiff?|jpe?g|ps|eps)\b`)
	noTitle  = regexp.MustCompile(`^(?:microsoft (?:word|office|powerpoint|excel)\b|(?:powerpoint|présentation powerpoint|presentación de powerpoint)\b|` +
		`untitled\b|(?:document|slide|layout|page|folie|book|sheet|draft|scan|name|formula|title)\s*:?\s*[0-9]+$|document sans (?:titre|nom)|documento sin (?:título|titulo)|` +
		`sin título|sans titre|без (?:имени|названия)|презентация powerpoint|unbenannt|title of document|type (?:the )?(?:document )?title|name: |un template\b|template\b|print job\b|scanned (?:document|image)\b)`)
)
