package about

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment/turns"
)

// Description is a document while its fields are being found.
type Description struct {
	Doc *corpus.Document
	// Form is the type that decides how the text is cut. It is the document's type, or,
	// where a manifest calls that by a word of its own, the one that the text shows.
	Form  corpus.DocType
	dated corpus.Date // the manifest's date: whether of issue or of the words, the type says
}

// describe starts a document with what the manifest says and what the format knows.
func describe(ex *content.Extract, known corpus.Entry) *Description {
	d := &Description{Doc: &corpus.Document{
		ID: known.ID, Title: strings.TrimSpace(known.Title), Symbol: corpus.Symbol(strings.TrimSpace(known.Symbol)),
		Type: DocType(known.Type), Body: known.Body, Session: known.Session, Meeting: known.Meeting,
		Place: known.Place, Stage: known.Stage, Delegation: tidyName(known.Delegation), Extra: known.Extra,
		Source: corpus.Source{Format: ex.Format, Engine: ex.Engine, Pages: ex.Pages, Quality: ex.Quality, Flags: ex.Flags,
			PageQuality: ex.PageQuality, PageEngine: ex.PageEngine},
	}}
	d.speaker(known)
	d.languages(known.Language, ex.Language)
	d.dates(known)
	d.Form = d.Doc.Type
	return d
}

// tidyName is a name or an office of a record without what a sentence left behind it.
func tidyName(s string) string {
	return strings.TrimRight(strings.Join(strings.Fields(s), " "), ",;،；， ")
}

func (d *Description) speaker(known corpus.Entry) {
	d.Doc.Speaker, d.Doc.Capacity = tidyName(known.Speaker), tidyName(known.Capacity)
	if turns.SeveralPeople(known.Speaker) {
		return
	}
	p := turns.ParsePerson(d.Doc.Speaker)
	d.Doc.Speaker = p.Name
	if d.Doc.Capacity == "" {
		d.Doc.Capacity = p.Capacity
	}
}

// languages sets the document's language: of a manifest's "en+ar" the first.
func (d *Description) languages(known string, found corpus.Lang) {
	known, _, _ = strings.Cut(strings.ToLower(strings.TrimSpace(known)), "+")
	known, _, _ = strings.Cut(known, "-")
	if known != "" {
		d.Doc.Language = corpus.Lang(known)
		return
	}
	if found != "" {
		d.Doc.Language = found
		d.infer("language", "format")
	}
}

func (d *Description) dates(known corpus.Entry) {
	// A range such as "2016/2018" is no date of one document: it stays unknown.
	if date, err := corpus.ParseISO(known.Date); err == nil {
		d.dated = date
	}
	if date, err := corpus.ParseISO(known.Issued); err == nil {
		d.Doc.Issued = date
	}
}

// infer notes which rule found a field.
func (d *Description) infer(field, rule string) {
	if d.Doc.Inferred == nil {
		d.Doc.Inferred = map[string]string{}
	}
	d.Doc.Inferred[field] = rule
}

// fill sets a text field that is still unknown.
func (d *Description) fill(field *string, name, value, rule string) {
	if *field == "" && value != "" {
		*field = value
		d.infer(name, rule)
	}
}

// said reports whether the date of a document of this form is that of the words rather
// than of the paper: a meeting's, a speech's, a decision's.
func said(form corpus.DocType) bool {
	switch form {
	case corpus.Speech, corpus.VerbatimRecord, corpus.SummaryRecord, corpus.Decision:
		return true
	}
	return false
}
