package corpus

import (
	"maps"
	"strings"
)

// Entry is what a manifest says of one document: a row of manifest.csv, or a record of a
// .csv or .jsonl file. An empty field is unknown. What an Entry says wins over what is
// found in the text.
type Entry struct {
	Path       string // relative to the manifest's folder; empty for a record
	ID         string
	Title      string
	Symbol     string
	Speaker    string
	Capacity   string
	Delegation string
	Date       string // ISO as far as known; "2016/2018" for a range, which is not a Date
	Issued     string
	Language   string
	Type       string
	Body       string
	Session    string
	Meeting    string
	Place      string
	Stage      string
	// Extra has the other columns that are not empty, by name.
	Extra map[string]string
}

// Over returns e with the fields of another entry for the same document where e has none: a
// row of a manifest further away fills what the nearer one leaves open, column by column. Where
// the two name different speakers or delegations, nothing of who speaks is taken from the
// further one: it would make a person of two.
func (e Entry) Over(further Entry) Entry {
	if differ("speaker", e.Speaker, further.Speaker) || differ("delegation", e.Delegation, further.Delegation) {
		further.Speaker, further.Capacity, further.Delegation = "", "", ""
	}
	for _, column := range entryColumns() {
		if field := e.field(column); *field == "" {
			*field = *further.field(column)
		}
	}
	if len(further.Extra) > 0 {
		all := maps.Clone(further.Extra)
		maps.Copy(all, e.Extra)
		e.Extra = all
	}
	return e
}

// Contradicts returns the columns of which another entry for the same document says something
// else, in the order of the fields.
func (e Entry) Contradicts(other Entry) []string {
	var columns []string
	for _, column := range entryColumns() {
		if column != "path" && differ(column, *e.field(column), *other.field(column)) {
			columns = append(columns, column)
		}
	}
	return columns
}

// differ reports whether two values of a column say different things. A speaker is the same with
// an honorific before the name.
func differ(column, a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	a, b = Slug(a), Slug(b)
	if column == "speaker" {
		return a != b && !strings.HasSuffix(a, "-"+b) && !strings.HasSuffix(b, "-"+a)
	}
	return a != b
}
