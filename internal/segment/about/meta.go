package about

import (
	"net/mail"
	"regexp"
	"slices"
	"strings"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment/vocabulary"
)

// What the metadata of a file claims fills a field only where neither the manifest nor the
// text has anything to say, and only under keys that mean the document: the day on which a
// PDF was made is not the day of issue.

var (
	issuedKeys = []string{"date", "issued", "date_issued", "published", "published_time", "article:published_time", "dc.date", "dc.date.issued", "datepublished", "citation_publication_date"}
	isoHead    = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}`)
	actNumber  = regexp.MustCompile(`^\d{1,2}/\d{1,4}`)
)

// inferMeta reads the file's metadata: the date of a page on the web, and the fields of
// the decisions of the General Assembly as its site serves them.
func (d *Description) inferMeta(ex *content.Extract) {
	if ex.Format != "pdf" && d.Doc.Issued.IsZero() && d.Doc.Said.IsZero() {
		for _, key := range issuedKeys {
			if date := isoDate(ex.Meta[key]); !date.IsZero() {
				d.Doc.Issued = date
				d.infer("issued", "metadata")
				break
			}
		}
	}
	if sent, err := mail.ParseDate(ex.Meta["mail-date"]); err == nil && ex.Format == "mail" && d.Doc.Issued.IsZero() && d.Doc.Said.IsZero() {
		d.Doc.Issued = corpus.Date{Year: sent.Year(), Month: int(sent.Month()), Day: sent.Day()}
		d.infer("issued", "format")
	}
	for _, key := range slices.Sorted(mapKeys(ex.Meta)) {
		d.decisionField(key, ex.Meta[key], ex.Meta)
	}
}

func mapKeys(m map[string]string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

func isoDate(s string) corpus.Date {
	date, err := corpus.ParseISO(isoHead.FindString(strings.TrimSpace(s)))
	if err != nil {
		return corpus.Date{}
	}
	return date
}

func (d *Description) decisionField(key, value string, meta map[string]string) {
	_, isDecision := decisionNumber(meta)
	if !isDecision {
		return
	}
	switch doc := d.Doc; {
	case strings.HasSuffix(key, "agendaitem"):
		d.fill(&doc.AgendaItem, "agenda_item", value, "metadata")
	case strings.HasSuffix(key, "meeting.ed_number"):
		d.fill(&doc.Meeting, "meeting", value, "metadata")
	case strings.HasSuffix(key, "ed_session"):
		if n := vocabulary.Ordinal(value); n > 0 {
			d.fill(&doc.Session, "session", itoa(n), "metadata")
		}
	case strings.HasSuffix(key, "meeting.ed_date"):
		if date := isoDate(value); doc.Said.IsZero() && !date.IsZero() && d.agrees(date, doc.Issued) {
			doc.Said = date
			d.infer("said", "metadata")
		}
	}
}

// decisionNumber returns the number of a decision of the General Assembly that the
// metadata describes.
func decisionNumber(meta map[string]string) (string, bool) {
	if meta["ed_division"] != "GA" {
		return "", false
	}
	n := actNumber.FindString(meta["ed_decisionnumber"])
	return n, n != ""
}
