package segment

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/extract"
)

var (
	draftWord = regexp.MustCompile(`(?i)\b(zero\s+draft(?:\s+plus)?|draft\s+rev(?:ision)?\.?\s*\d|rev(?:ised)?\.?\s+draft(?:\s+\d)?|final\s+draft)\b|\b(avant-projet|projet\s+z[ée]ro)\b|\b(borrador\s+cero|proyecto\s+cero)\b|(нулевой\s+проект)|(预稿|零案文)|(المسودة\s+الأولية)`)
	lPart     = regexp.MustCompile(`/(L\.\d+(?:/Rev\.\d+)?(?:/(?:Add|Corr)\.\d+)?)$|/((?:CRP|WP)\.\d+(?:/Rev\.\d+)?)$|/(Rev\.\d+)$`)
)

// stageOf returns the place of a text in its negotiation: what a draft calls itself, else
// the last part of a draft's symbol; an adopted resolution is final.
func stageOf(doc *corpus.Document, m masthead, blocks []extract.Block) string {
	if doc.Type != corpus.Draft && doc.Type != corpus.Outcome {
		return stageOfSymbol(doc)
	}
	lines := []string{doc.Title}
	for _, b := range slices.Concat(m.titles, blocks[:min(len(blocks), 6)]) {
		if utf8.RuneCountInString(b.Text) < 120 && isHeadline(b) {
			lines = append(lines, b.Text)
		}
	}
	for _, text := range lines {
		if w := draftWord.FindString(text); w != "" {
			return strings.ToLower(strings.Join(strings.Fields(w), " "))
		}
	}
	return stageOfSymbol(doc)
}

func stageOfSymbol(doc *corpus.Document) string {
	switch {
	case strings.Contains(string(doc.Symbol), "/RES/"):
		return "final"
	case doc.Type == corpus.Draft || doc.Type == corpus.Agenda:
		if p := lPart.FindStringSubmatch(string(doc.Symbol)); p != nil {
			return firstNonEmpty(p[1], firstNonEmpty(p[2], p[3]))
		}
	}
	return ""
}
