package corpus

// CatalogueRecord is what a library's catalogue says of one text, whatever language a copy
// of it is in. An empty field is unknown. It gives way to a manifest, and wins over what is
// found in a document that has one of its symbols.
type CatalogueRecord struct {
	ID      string   `json:"id,omitempty"`      // in the catalogue
	Updated string   `json:"updated,omitempty"` // of two records of a text the one that sorts last counts
	Symbols []Symbol `json:"symbols"`           // of the same text, the one it goes by first
	// Title is in TitleLanguage, that of the catalogue, and stands for the document in that
	// language only.
	Title         string  `json:"title,omitempty"`
	TitleLanguage Lang    `json:"title_language,omitempty"`
	Type          DocType `json:"type,omitempty"`
	Issued        Date    `json:"issued,omitzero"`
	Acted         Date    `json:"acted,omitzero"` // day of the meeting, or of adoption
	Body          string  `json:"body,omitempty"`
	Session       string  `json:"session,omitempty"`
	AgendaItem    string  `json:"agenda_item,omitempty"`
	Distribution  string  `json:"distribution,omitempty"`
	// Extra has what a Document has no field for: "subjects", "related" (symbols of other
	// texts), "abstract", "agenda", "vote", "authors", "persons", "committee".
	Extra map[string]string `json:"extra,omitempty"`
}
