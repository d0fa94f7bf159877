package ingest

import (
	"maps"
	"slices"
	"strings"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment"
)

// described makes the document of an extract by what its manifest says, else by the
// catalogue's records of its symbols, else by its text. It returns the symbols by which records
// were looked for, and the digest of those found.
func (r *run) described(ex *content.Extract, entry corpus.Entry) (doc *corpus.Document, symbols []corpus.Symbol, digest string, err error) {
	doc, err = segment.Split(ex, entry)
	if err != nil || doc.Symbol == "" {
		return doc, nil, "", err
	}
	symbols = append([]corpus.Symbol{doc.Symbol}, doc.AltSymbols...)
	records := r.catalogue.find(symbols)
	if len(records) == 0 {
		return doc, symbols, "", nil
	}
	if doc.Language == "" && r.in.Annotate != nil {
		r.in.Annotate.Annotate(doc) // which may tell it by the text
	}
	m := &merge{text: doc, entry: entry, rec: records[0]}
	for _, rec := range records {
		if rec.Title != "" && rec.TitleLanguage == doc.Language && doc.Language != "" {
			m.title = rec
			break
		}
	}
	m.known()
	doc, err = segment.Split(ex, m.entry)
	if err != nil {
		return nil, nil, "", err
	}
	m.finish(doc)
	return doc, symbols, r.catalogue.digest(symbols), nil
}

// merge puts what a record says under what a manifest says and over what a text says.
type merge struct {
	text  *corpus.Document // by its text and manifest alone
	entry corpus.Entry
	rec   *catalogued
	title *catalogued       // whose title is in the document's language, or nil
	from  map[string]string // where a field is from, by its name in Inferred
}

// free reports whether a field may be filled: the manifest does not know it.
func (m *merge) free(name string, value string) bool {
	return value == "" || m.text.Inferred[name] != ""
}

func (m *merge) fill(field *string, name, now, value string, rec *catalogued) {
	if value == "" || !m.free(name, now) {
		return
	}
	*field = value
	m.from[name] = rec.rule()
}

// known enters what a record says into the entry of the manifest.
func (m *merge) known() {
	m.from = map[string]string{}
	d, rec := m.text, m.rec
	if m.title != nil && (strings.Contains(m.title.Title, " ") || d.Title == "" || d.Language == corpus.Chinese) {
		m.fill(&m.entry.Title, "title", d.Title, m.title.Title, m.title)
	}
	if d.Inferred["type"] != "symbol" {
		m.fill(&m.entry.Type, "type", string(d.Type), string(rec.Type), rec)
	}
	m.fill(&m.entry.Body, "body", d.Body, rec.Body, rec)
	m.fill(&m.entry.Session, "session", d.Session, rec.Session, rec)
	if refines(rec.Issued, d.Issued) {
		m.fill(&m.entry.Issued, "issued", d.Issued.String(), rec.Issued.String(), rec)
	}
	if m.entry.Date == "" && isMeeting(d, rec) && refines(rec.Acted, d.Said) {
		m.fill(&m.entry.Date, "said", d.Said.String(), rec.Acted.String(), rec)
	}
}

// refines reports whether a day says more than one that is known: a record that has the
// year only does not take the day away.
func refines(day, known corpus.Date) bool {
	if day.IsZero() {
		return false
	}
	return known.IsZero() || known.Day == 0 || day.Day != 0 || !day.Interval().Overlaps(known.Interval())
}

// isMeeting reports whether the day of the action is that on which the words were said.
func isMeeting(d *corpus.Document, rec *catalogued) bool {
	switch firstType(rec.Type, d.Type) {
	case corpus.VerbatimRecord, corpus.SummaryRecord, corpus.Decision:
		return true
	}
	return d.Type == corpus.VerbatimRecord || d.Type == corpus.SummaryRecord
}

func firstType(types ...corpus.DocType) corpus.DocType {
	for _, t := range types {
		if t != "" {
			return t
		}
	}
	return ""
}

// finish marks the fields that came from a record, and enters those that an entry has not.
func (m *merge) finish(d *corpus.Document) {
	rec := m.rec
	if d.Inferred = maps.Clone(d.Inferred); d.Inferred == nil {
		d.Inferred = map[string]string{}
	}
	m.fill(&d.AgendaItem, "agenda_item", m.text.AgendaItem, rec.AgendaItem, rec)
	m.fill(&d.Distribution, "distribution", m.text.Distribution, rec.Distribution, rec)
	extra := maps.Clone(d.Extra)
	for key, value := range rec.Extra {
		if extra == nil {
			extra = map[string]string{}
		}
		if extra[key] == "" {
			extra[key] = value
			m.from[key] = rec.rule()
		}
	}
	d.Extra = extra
	maps.Copy(d.Inferred, m.from)
	for _, s := range rec.Symbols {
		same := func(t corpus.Symbol) bool { return t.Key() == s.Key() }
		if !same(d.Symbol) && !slices.ContainsFunc(d.AltSymbols, same) {
			d.AltSymbols = append(slices.Clone(d.AltSymbols), s)
			d.Inferred["alt_symbols"] = rec.rule()
		}
	}
}
