package ingest

// MissingRows lists, in order, the files below a ledger's sources that a manifest there names
// now and that are not there, by absolute path. A source or manifest that can't be read
// now lists nothing.
func MissingRows(l *Ledger) []string {
	var there []string
	for _, src := range l.Sources {
		if exists(src) {
			there = append(there, src)
		}
	}
	s, err := scanSources(there, l.Manifest, "")
	if err != nil {
		return nil
	}
	return s.inside.missing(l.Files, there)
}
