package corpus

// StatementKind says how words came to be attributed to a speaker.
type StatementKind string

// The kinds of a statement.
const (
	Turn     StatementKind = "turn"     // a turn in a verbatim or summary record
	Spoken   StatementKind = "speech"   // a speech or written statement of which the whole text is the speaker's
	Direct   StatementKind = "direct"   // one or more whole sentences in quotation marks
	Partial  StatementKind = "partial"  // a phrase in quotation marks inside the reporter's sentence
	Indirect StatementKind = "indirect" // reported without quotation marks
)

// Statement is words attributed to a speaker, as they stand in one passage. A speech or a
// turn of many passages has one Statement in each, all with the same ID.
type Statement struct {
	// ID is unique within the document, and shared by the parts of one utterance.
	ID   string        `json:"id"`
	Kind StatementKind `json:"kind"`
	// SpeakerID is the authority's id, else a slug of the name as printed, else, of a family
	// name alone, what FamilyID makes; empty where the speaker is unknown.
	SpeakerID string `json:"speaker_id,omitempty"`
	// Speaker is the name as printed, Capacity the office as printed.
	Speaker  string `json:"speaker,omitempty"`
	Capacity string `json:"capacity,omitempty"`
	// Delegation is the ISO 3166 alpha-3 code in lower case where it was resolved, else
	// a slug; DelegationName is as printed.
	Delegation     string `json:"delegation,omitempty"`
	DelegationName string `json:"delegation_name,omitempty"`
	// Groups are the ids of those on whose behalf the words were said; OnBehalfOf as printed.
	Groups     []string `json:"groups,omitempty"`
	OnBehalfOf string   `json:"on_behalf_of,omitempty"`
	Said       Date     `json:"said,omitzero"`
	// Spoken is the language the words were spoken in, where the record prints it.
	Spoken Lang     `json:"spoken,omitempty"`
	Span   Span     `json:"span"` // in the passage's text, quotation marks excluded
	Nested []Nested `json:"nested,omitempty"`
	// Rule names the rule that found the statement; Confidence is 0..1, 1 where the
	// document itself says who speaks.
	Rule       string  `json:"rule"`
	Confidence float64 `json:"confidence"`
}

// Nested is a source quoted inside a statement: kept with it, found by `source:`, never in
// the speaker facet.
type Nested struct {
	Source string `json:"source"`
	Span   Span   `json:"span"` // in the passage's text
}

// Mention names a person who does not speak in the passage.
type Mention struct {
	PersonID string `json:"person_id,omitempty"`
	Name     string `json:"name"`
	Role     string `json:"role,omitempty"`
	Span     Span   `json:"span"`
}

// ThemeHit is a theme found in a passage, with the evidence.
type ThemeHit struct {
	Theme string `json:"theme"` // id in the theme scheme
	Words string `json:"words"` // as they stand in the text
	Span  Span   `json:"span"`
	Rule  string `json:"rule"` // which label or phrase matched
}

// Name is an entry of an authority: a speaker, a delegation, a group, a theme, or any
// facet value that has labels. Labels may lack languages; Aliases are other spellings that
// a query may use.
type Name struct {
	ID      string          `json:"id"`
	Labels  map[Lang]string `json:"labels,omitempty"`
	Aliases []string        `json:"aliases,omitempty"`
}

// Label returns the label in l, else in English, else in any language, else the id.
func (n Name) Label(l Lang) string {
	if s := n.Labels[l]; s != "" {
		return s
	}
	if s := n.Labels[English]; s != "" {
		return s
	}
	for _, l := range Languages() {
		if s := n.Labels[l]; s != "" {
			return s
		}
	}
	return n.ID
}
