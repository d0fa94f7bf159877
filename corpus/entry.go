package corpus

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
