package ingest

import (
	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment"
	"travaux/internal/segment/about"
)

// textSays returns, by field, what the text of a document says of itself where its
// manifest says something else: symbol, date, type, language. Titles are worded freely and
// not compared. Rows of records have no text about themselves.
func textSays(ex *content.Extract, doc *corpus.Document, entry corpus.Entry) map[string]string {
	if ex.Format == "record" || entry.Symbol == "" && entry.Date == "" && entry.Issued == "" && entry.Type == "" && entry.Language == "" {
		return nil
	}
	text := segment.Describe(ex)
	says := map[string]string{}
	if _, ok := corpus.ParseSymbol(entry.Symbol); ok && text.Symbol != "" && !sharesSymbol(doc, text) {
		says["symbol"] = string(text.Symbol)
	}
	if entry.Type != "" && contraryType(text.Type, doc.Type) {
		says["type"] = string(text.Type)
	}
	if entry.Language != "" && text.Language != "" && text.Language != doc.Language {
		says["language"] = string(text.Language)
	}
	if date := contraryDate(text, entry); date != "" {
		says["date"] = date
	}
	if len(says) == 0 {
		return nil
	}
	return says
}

// contraryType leaves aside what is no more than a guess or a word of the manifest's own.
func contraryType(text, known corpus.DocType) bool {
	for _, t := range []corpus.DocType{text, known} {
		if t == "" || t == corpus.Other || !about.KnownType(t) {
			return false
		}
	}
	return text != known
}

func sharesSymbol(a, b *corpus.Document) bool {
	for _, x := range append([]corpus.Symbol{a.Symbol}, a.AltSymbols...) {
		for _, y := range append([]corpus.Symbol{b.Symbol}, b.AltSymbols...) {
			if x.Key() == y.Key() {
				return true
			}
		}
	}
	return false
}

// contraryDate returns the text's date where neither its day of issue nor that of its words
// can be the manifest's.
func contraryDate(text *corpus.Document, entry corpus.Entry) string {
	known, err := corpus.ParseISO(firstOf(entry.Date, entry.Issued))
	if err != nil || known.IsZero() || text.Date().IsZero() {
		return ""
	}
	for _, d := range []corpus.Date{text.Said, text.Issued} {
		if !d.IsZero() && d.Interval().Overlaps(known.Interval()) {
			return ""
		}
	}
	return text.Date().String()
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
