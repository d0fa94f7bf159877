package corpus

import "maps"

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
// row of a manifest further away fills what the nearer one leaves open, column by column.
func (e Entry) Over(further Entry) Entry {
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
