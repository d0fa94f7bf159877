package ingest

// ManifestState is what the manifests of a collection say now that can't be used.
type ManifestState struct {
	// Missing are the files below the sources that a manifest names and that are not there, by
	// absolute path, in order.
	Missing []string
	// Notes are the rows, columns and manifests that can't be used, with the manifest's path.
	Notes []string
}

// LookAtManifests reads the manifests of a ledger's sources as they are now. A source that
// can't be read now has nothing in it.
func LookAtManifests(l *Ledger) ManifestState {
	var there []string
	for _, src := range l.Sources {
		if exists(src) {
			there = append(there, src)
		}
	}
	s, err := scanSources(there, l.Manifest, "")
	if err != nil {
		return ManifestState{}
	}
	return ManifestState{Missing: s.inside.missing(l.Files, there), Notes: s.manifests.problems}
}
