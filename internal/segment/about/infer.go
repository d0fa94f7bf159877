package about

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/extract/content"
)

func itoa(n int) string { return strconv.Itoa(n) }

// inferFields fills what the manifest left open from the masthead, else from the symbol.
func (d *Description) inferFields(ex *content.Extract, m Masthead, blocks []content.Block) {
	doc := d.Doc
	d.body(m, misreadText(ex))
	d.fill(&doc.Session, "session", sessionOf(doc.Symbol), "symbol")
	d.fill(&doc.Session, "session", m.session, "masthead")
	d.fill(&doc.Meeting, "meeting", m.meeting, "masthead")
	if d.Form == corpus.Resolution || d.Form == corpus.Decision {
		d.fill(&doc.Meeting, "meeting", closingMeeting(blocks), "last line")
	}
	d.fill(&doc.Place, "place", m.place, "masthead")
	if d.Form != corpus.VerbatimRecord && d.Form != corpus.SummaryRecord { // a record has many
		d.fill(&doc.AgendaItem, "agenda_item", m.item, "masthead")
	}
	d.fill(&doc.Distribution, "distribution", m.distribution, "masthead")
	if m.original != "" {
		doc.Original = m.original
		d.infer("original", "masthead")
	}
	if m.language != "" && (doc.Language == "" || doc.Inferred["language"] != "") {
		doc.Language = m.language
		d.infer("language", "masthead")
	}
	d.inferDates(m, blocks)
	d.inferMeta(ex)
	d.fill(&doc.Stage, "stage", stageOf(doc, m, blocks), "symbol or title")
}

// symbols sets the symbol that the first page prints; where it prints none, the one of the
// running headers.
func (d *Description) symbols(ex *content.Extract, m Masthead) {
	if d.Doc.Symbol != "" {
		known := symbolsIn(string(d.Doc.Symbol))
		if len(known) > 1 {
			d.Doc.Symbol, d.Doc.AltSymbols = known[0], known[1:]
		}
		return
	}
	found, rule := m.symbols, "masthead"
	if len(found) == 0 && m.strength() > 0 {
		found, rule = symbolsIn(strings.Join(ex.Headers, "\n")), "running header"
	}
	if n, ok := decisionNumber(ex.Meta); ok && len(found) == 0 {
		found, rule = []corpus.Symbol{corpus.Symbol("A/DEC/" + n)}, "metadata"
	}
	if len(found) == 0 || len(found) == 1 && yearAlone.MatchString(string(found[0])) {
		if s, ok := m.misread(ex); ok {
			found, rule = []corpus.Symbol{s}, misreadRule
		}
	}
	if len(found) > 0 {
		d.Doc.Symbol, d.Doc.AltSymbols = found[0], found[1:]
		d.infer("symbol", rule)
	}
}

// symbolsIn returns the symbols that text names, each once.
func symbolsIn(text string) []corpus.Symbol {
	var found []corpus.Symbol
	for _, f := range corpus.FindSymbols(text) {
		if !containsSymbol(found, f.Symbol) {
			found = append(found, f.Symbol)
		}
	}
	return found
}

var sessionPart = regexp.MustCompile(`^A/(?:RES/|DEC/|C\.\d/|BUR/|INF/|ES-)?(\d{1,2})(?:/|$)`)

// sessionOf returns the session of the General Assembly that a symbol names.
func sessionOf(s corpus.Symbol) string {
	if m := sessionPart.FindStringSubmatch(string(s)); m != nil && !strings.HasPrefix(string(s), "A/ES-") {
		return m[1]
	}
	return ""
}

// misreadText reports whether the letters of a text were read by a machine, off a scan or out of
// a broken font, so that a line may be garbage.
func misreadText(ex *content.Extract) bool {
	for _, flag := range ex.Flags {
		if flag == "ocr-layer" || flag == "poor-text" || flag == "ocr" {
			return true
		}
	}
	return false
}

// bodyNamed returns the line that names a body, of those in a masthead.
func bodyNamed(lines []string) string {
	for _, s := range lines {
		if bodyNoun.MatchString(s) && utf8.RuneCountInString(s) < 150 {
			return s
		}
	}
	return ""
}

var bodyNoun = regexp.MustCompile(`(?i)\b(?:conference|committee|commission|board|council|assembly|meeting|forum|conférence|conseil|assemblée|réunion|conferencia|comisión|junta|consejo|asamblea|reunión)\b|comité|конференци|комитет|комисси|совет|ассамблея|совещани|مؤتمر|لجنة|مجلس|اجتماع|会议|委员会|理事会`)
