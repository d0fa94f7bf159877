package about

import (
	"cmp"
	"regexp"
	"strings"
	"unicode"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment/vocabulary"
)

// Some formats state what others only show: Akoma Ntoso marks the cover page, the type, the
// number and the day of a document. What is stated fills a field before any rule is asked,
// and gives way to the manifest only.

// IsStated reports whether an extract comes from such a format: its blocks are paragraphs as
// their author divided them, and are never joined.
func IsStated(ex *content.Extract) bool { return ex.Format == string(content.FormatAKN) }

const statedRule = "metadata"

// statedFront is the masthead that the format marks: the blocks of its cover page and preface.
// Their wording is read as that of any other masthead is.
func statedFront(blocks []content.Block) Masthead {
	n := 0
	for n < len(blocks) && blocks[n].Kind == content.Front {
		n++
	}
	var m Masthead
	for _, b := range blocks[:n] {
		m.read(b)
	}
	m.bodies = nil
	m.Blocks, m.Inside = blocks[:n:n], map[int]bool{}
	for i, b := range m.Blocks {
		if b.Level == 1 {
			m.Inside[i] = true
			m.Titles = append(m.Titles, b)
		}
	}
	return m
}

// stated fills the fields that the format states, and the days of the masthead.
func (d *Description) stated(ex *content.Extract, m *Masthead) {
	meta := ex.Meta
	d.fill(&d.Doc.Title, "title", meta["akn-title"], statedRule)
	if d.Doc.Type == "" {
		if form := statedType(ex); form != "" {
			d.Doc.Type, d.Form = form, form
			d.infer("type", statedRule)
		}
	}
	d.fill(&d.Doc.Body, "body", statedBody(meta), statedRule)
	if n := firstNumber.FindString(meta["akn-session"]); n != "" {
		d.fill(&d.Doc.Session, "session", n, statedRule)
	} else if n := vocabulary.Ordinal(meta["akn-session"]); n > 0 {
		d.fill(&d.Doc.Session, "session", itoa(n), statedRule)
	}
	d.fill(&d.Doc.Meeting, "meeting", meta["akn-meeting"], statedRule)
	d.fill(&d.Doc.Place, "place", meta["akn-place"], statedRule)
	d.fill(&d.Doc.Stage, "stage", strings.ToLower(meta["akn-stage"]), statedRule)
	d.statedSymbol(meta["akn-number"])
	d.statedDays(meta, m)
}

var firstNumber = regexp.MustCompile(`\d{1,4}`)

// statedBody is the organ that the front names, else the author of the work.
func statedBody(meta map[string]string) string {
	for _, key := range []string{"akn-committee", "akn-proponent", "akn-body"} {
		if s := meta[key]; s != "" {
			return cmp.Or(organIn(s), s)
		}
	}
	return ""
}

// statedSymbol takes the number of a document for its symbol where it is one: as printed, or
// as a resolution or decision of the organ that is named, as "69/96." is.
func (d *Description) statedSymbol(number string) {
	if d.Doc.Symbol != "" || number == "" {
		return
	}
	number = strings.TrimRight(number, ". ")
	found := symbolsIn(number)
	if len(found) == 0 && actNumber.FindString(number) == number && d.Doc.Body == "General Assembly" {
		switch d.Form {
		case corpus.Resolution:
			found = []corpus.Symbol{corpus.Symbol("A/RES/" + number)}
		case corpus.Decision:
			found = []corpus.Symbol{corpus.Symbol("A/DEC/" + number)}
		}
	}
	if len(found) > 0 {
		d.Doc.Symbol, d.Doc.AltSymbols = found[0], found[1:]
		d.infer("symbol", statedRule)
	}
}

// statedDays puts the days that the format marks in the place of those that a masthead
// shows. The day in the front of a record is that of the meeting, elsewhere that of issue.
func (d *Description) statedDays(meta map[string]string, m *Masthead) {
	day := func(key string) corpus.Date { return isoDate(meta["akn-"+key]) }
	first := func(days ...corpus.Date) corpus.Date {
		for _, date := range days {
			if !date.IsZero() {
				return date
			}
		}
		return corpus.Date{}
	}
	m.rule = statedRule
	if isRecord(d.Form) {
		m.said = first(day("date"), m.said, day("work-date"))
		m.issued = first(day("publication-date"), m.issued)
		return
	}
	m.said = first(day("adoption-date"), m.said)
	m.issued = first(day("date"), m.issued, day("publication-date"), day("work-date"))
}

func isRecord(form corpus.DocType) bool {
	return form == corpus.VerbatimRecord || form == corpus.SummaryRecord
}

// statedType is the type that the format names: by the subclass of the document, by the word
// that its front marks as its type, else by the element that it is.
func statedType(ex *content.Extract) corpus.DocType {
	for _, name := range []string{ex.Meta["akn-name"], ex.Meta["akn-doctype"]} {
		words := strings.ToLower(splitName(name))
		if form, ok := corpus.ParseType(words); ok && words != "statement" {
			return form
		}
		if form, ok := corpus.ParseType(words[strings.LastIndexByte(words, ' ')+1:]); ok && form != corpus.Speech && form != corpus.Other {
			return form
		}
	}
	switch kind := ex.Meta["akn-type"]; {
	case HasVoices(ex.Blocks), strings.HasPrefix(kind, "debate") && kind != "debatereport":
		return corpus.VerbatimRecord
	case kind == "debatereport":
		return corpus.Report
	case kind == "act", kind == "bill", kind == "amendment", kind == "judgment":
		return corpus.DocType(kind)
	case kind == "amendmentlist":
		return "amendment"
	case kind == "judgement":
		return "judgment"
	}
	return ""
}

// splitName writes "verbatimRecord" and "verbatim-record" as words.
func splitName(s string) string {
	var out strings.Builder
	lower := false
	for _, r := range s {
		switch {
		case unicode.IsUpper(r) && lower:
			out.WriteByte(' ')
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			r = ' '
		}
		out.WriteRune(r)
		lower = unicode.IsLower(r)
	}
	return strings.Join(strings.Fields(out.String()), " ")
}

// HasVoices reports whether the format says of any block who speaks in it.
func HasVoices(blocks []content.Block) bool {
	for _, b := range blocks {
		if b.Voice != nil {
			return true
		}
	}
	return false
}
