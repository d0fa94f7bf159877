package ingest

// Report is what a run did. Found = Indexed + Unchanged + Duplicate + Skipped + Failed,
// always: a run that does not add up fails.
type Report struct {
	Generation int  `json:"generation"` // that is published now
	Published  bool `json:"published"`  // by this run; false where nothing changed
	DryRun     bool `json:"dry_run,omitempty"`
	Found      int  `json:"found"`
	Indexed    int  `json:"indexed"`
	Unchanged  int  `json:"unchanged"`
	Duplicate  int  `json:"duplicate"`
	Skipped    int  `json:"skipped"`
	Failed     int  `json:"failed"`
	Removed    int  `json:"removed"`
	// Tried is how many documents a retry tried again, Read how many of them are read now.
	Tried      int       `json:"tried,omitempty"`
	Read       int       `json:"read,omitempty"`
	Passages   int       `json:"passages"`   // in the published generation
	Statements int       `json:"statements"` // in the published generation
	Failures   []Failure `json:"failures"`   // of this run: failed and skipped
	// Warnings name rows of manifests that were not used, and files that are listed and missing.
	Warnings []string `json:"warnings,omitempty"`
	// Missing are the remembered sources that are not there.
	Missing []string `json:"missing_sources,omitempty"`
	// Authority is the folder with further names that the documents are made with.
	Authority string `json:"authority,omitempty"`
	// Manifests are the manifests in use.
	Manifests []string `json:"manifests,omitempty"`
	// Catalogues are the files of a library's records in use, Records how many those have, and
	// Catalogued how many documents in the published generation have one.
	Catalogues []string `json:"catalogues,omitempty"`
	Records    int      `json:"records,omitempty"`
	Catalogued int      `json:"catalogued,omitempty"`
	// Changes says for each document that is added, changed or removed what and why, in a
	// dry run only.
	Changes []Change `json:"changes,omitempty"`
	Seconds float64  `json:"seconds"`
}

// Change is what a run would do with one document.
type Change struct {
	Path   string `json:"path"`
	Action string `json:"action"` // "add", "change", "remove"
	Why    string `json:"why"`
}

func (r *Report) count(s Status) {
	r.Found++
	switch s {
	case Indexed:
		r.Indexed++
	case Unchanged:
		r.Unchanged++
	case Duplicate:
		r.Duplicate++
	case Skipped:
		r.Skipped++
	case Failed:
		r.Failed++
	}
}

// Complete reports whether every source was there and every document that should have been
// readable was read.
func (r *Report) Complete() bool { return r.Failed == 0 && len(r.Missing) == 0 }

func (r *Report) adds() bool {
	return r.Found == r.Indexed+r.Unchanged+r.Duplicate+r.Skipped+r.Failed
}
