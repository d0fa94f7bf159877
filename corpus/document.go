package corpus

// DocType is the kind of a document, in lower case English as readers choose it in the
// type facet.
type DocType string

// The types that Travaux tells apart. A manifest may bring others: they are kept as they
// stand.
const (
	PressRelease   DocType = "press release"
	Speech         DocType = "speech"
	VerbatimRecord DocType = "verbatim record"
	SummaryRecord  DocType = "summary record"
	Resolution     DocType = "resolution"
	Decision       DocType = "decision"
	Draft          DocType = "draft"
	Outcome        DocType = "outcome"
	Report         DocType = "report"
	Letter         DocType = "letter"
	Note           DocType = "note"
	Agenda         DocType = "agenda"
	NGOStatement   DocType = "NGO statement"
	WorkingPaper   DocType = "working paper" // conference room papers too
	FactSheet      DocType = "fact sheet"
	Journal        DocType = "journal"
	Concluding     DocType = "concluding observations" // of a treaty body on a state's report
	Other          DocType = "other"
)

// Document is one issued text in one language. Language versions of one text share a
// symbol. Its passages, in reading order, are those of its sections one after another.
type Document struct {
	// ID names the document in addresses and citations; it is unique in a collection and
	// stays when the content does.
	ID     string `json:"id"`
	Symbol Symbol `json:"symbol,omitempty"`
	// AltSymbols are further symbols of the same text (A/80/82-E/2025/63 has two).
	AltSymbols []Symbol `json:"alt_symbols,omitempty"`
	Title      string   `json:"title,omitempty"`
	Type       DocType  `json:"type,omitempty"`
	Body       string   `json:"body,omitempty"`    // the organ: "General Assembly"
	Session    string   `json:"session,omitempty"` // "73"
	Meeting    string   `json:"meeting,omitempty"` // "64th plenary meeting"
	AgendaItem string   `json:"agenda_item,omitempty"`
	Place      string   `json:"place,omitempty"`
	// Stage is the place of a draft in its negotiation: "zero draft", "rev. 1", "L.18", "final".
	Stage        string `json:"stage,omitempty"`
	Distribution string `json:"distribution,omitempty"`
	Language     Lang   `json:"language,omitempty"`
	Original     Lang   `json:"original,omitempty"` // language the text was written in
	Issued       Date   `json:"issued,omitzero"`    // day of issue
	Said         Date   `json:"said,omitzero"`      // day of the meeting or speech
	// Speaker and Delegation are what a manifest says of the whole document. They make a
	// statement only where the type is a speech or statement.
	Speaker    string `json:"speaker,omitempty"`
	Capacity   string `json:"capacity,omitempty"`
	Delegation string `json:"delegation,omitempty"`
	// Extra keeps columns of a manifest that have no field here, by column name.
	Extra map[string]string `json:"extra,omitempty"`
	// Inferred names the rule that found a field in the text ("symbol": "masthead"). A
	// field that came from a manifest is not listed.
	Inferred map[string]string `json:"inferred,omitempty"`
	Source   Source            `json:"source,omitzero"`
	Sections []Section         `json:"sections,omitempty"`
}

// Date returns the date that `date`, `from` and `to` mean: the day the words were said or
// the meeting was held, else the day of issue.
func (d *Document) Date() Date {
	if !d.Said.IsZero() {
		return d.Said
	}
	return d.Issued
}

// Source says where a document was read from and how well.
type Source struct {
	Path    string   `json:"path,omitempty"`   // of the file, as the librarian named it
	Member  string   `json:"member,omitempty"` // row or archive member inside the file
	SHA256  string   `json:"sha256,omitempty"` // of the file, or of the row's bytes
	Format  string   `json:"format,omitempty"` // "pdf", "markdown", ...
	Engine  string   `json:"engine,omitempty"` // which reader won
	Pages   int      `json:"pages,omitempty"`
	Quality float64  `json:"quality,omitempty"` // 0..1, 0 when not judged
	Flags   []string `json:"flags,omitempty"`
	// PageQuality and PageEngine have the same of each page, where pages were judged.
	PageQuality []float64 `json:"page_quality,omitempty"`
	PageEngine  []string  `json:"page_engine,omitempty"`
	Extractor   string    `json:"extractor,omitempty"` // version of the reading code
}

// SectionForm says what kind of unit a section is.
type SectionForm string

// The forms of a section.
const (
	FormTurn     SectionForm = "turn"     // a speaker's turn in a record
	FormSpeech   SectionForm = "speech"   // a whole speech
	FormRelease  SectionForm = "release"  // a whole press release
	FormPreamble SectionForm = "preamble" // of a resolution or draft
	FormPart     SectionForm = "part"     // a headed part, or the operative part
	FormAnnex    SectionForm = "annex"
	FormText     SectionForm = "text"  // anything else: the whole text
	FormFront    SectionForm = "front" // what stands before a record's first turn; a masthead
)

// Section is the unit that a query must be satisfied in, and that results and facets
// count: docs/terms.md says which part of which type is one.
type Section struct {
	// ID is unique within the document.
	ID   string      `json:"id"`
	Form SectionForm `json:"form,omitempty"`
	// Heading is the lowest heading over the section, as printed; Path the headings from
	// the top down to it.
	Heading string   `json:"heading,omitempty"`
	Path    []string `json:"path,omitempty"`
	// Date is the day of this section where it differs from the document's.
	Date     Date      `json:"date,omitzero"`
	Passages []Passage `json:"passages,omitempty"`
}

// PassageKind says what a passage is.
type PassageKind string

// The kinds of a passage. The zero value is a paragraph of running text.
const (
	Paragraph PassageKind = ""
	Title     PassageKind = "title"    // of the document
	Heading   PassageKind = "heading"  // of a part
	Footnote  PassageKind = "footnote" // linked from its mark by Number
	Stage     PassageKind = "stage"    // stage direction of a record
	Vote      PassageKind = "vote"
	TableRow  PassageKind = "table"
	Notice    PassageKind = "notice" // press contact, masthead line: no one's words
)

// Passage is one paragraph: the unit that is indexed, highlighted, cited and linked to.
type Passage struct {
	// ID is the printed number where that is unique in the document, else the ordinal
	// ("p12"). It is unique within the document.
	ID string `json:"id"`
	// Ordinal counts the passages of the document from 1 in reading order.
	Ordinal int         `json:"ordinal"`
	Kind    PassageKind `json:"kind,omitempty"`
	// Number is as printed, without full stop and brackets of its own: "12", "12 (a)", "16 bis".
	Number string `json:"number,omitempty"`
	Page   int    `json:"page,omitempty"` // 1-based, 0 when the source has no pages
	// PageEnd is the last page where a passage runs over a page break, else 0.
	PageEnd  int      `json:"page_end,omitempty"`
	Language Lang     `json:"language,omitempty"`
	Path     []string `json:"path,omitempty"` // headings above it
	Text     string   `json:"text"`
	// Start is the byte offset of Text in the document's text, which is the passages
	// joined by one line feed.
	Start int `json:"start"`
	// Rects say where the passage stands on its pages, where the source has geometry.
	Rects      []Rect      `json:"rects,omitempty"`
	Statements []Statement `json:"statements,omitempty"`
	Mentions   []Mention   `json:"mentions,omitempty"`
	Themes     []ThemeHit  `json:"themes,omitempty"`
	Quality    float64     `json:"quality,omitempty"` // 0..1 of the page it was read from; 0 not judged
}

// Rect is a rectangle on a page, in PDF points from the lower left corner.
type Rect struct {
	Page                     int     `json:"page"`
	Left, Bottom, Right, Top float64 `json:",omitempty"`
}

// Span is a half-open range of byte offsets into a passage's text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Passages calls yield with each passage in reading order, and the section it belongs to,
// until yield returns false. The pointers stay valid while the document's slices do.
func (d *Document) Passages(yield func(*Section, *Passage) bool) {
	for i := range d.Sections {
		s := &d.Sections[i]
		for j := range s.Passages {
			if !yield(s, &s.Passages[j]) {
				return
			}
		}
	}
}
