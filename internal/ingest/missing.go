package ingest

import (
	"path/filepath"
	"strings"

	"travaux/analyzers"
)

// ManifestState is what the manifests of a collection say now that can't be used.
type ManifestState struct {
	// Missing are the files below the sources that a manifest names and that are not there, by
	// absolute path, in order.
	Missing []string
	// Near has, by a path of Missing, the file that is there and that may be meant.
	Near map[string]string
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
	state := ManifestState{Missing: s.inside.missing(l.Files, there), Near: map[string]string{}, Notes: s.manifests.notes()}
	near := s.nearFiles()
	for _, p := range state.Missing {
		if other := near.to(p); other != "" {
			state.Near[p] = other
		}
	}
	return state
}

// nearFiles finds the files whose paths differ from one that is not there in case, accents,
// the signs between words, or the extension only.
type nearFiles map[string][]string

func (s *scan) nearFiles() nearFiles {
	near := nearFiles{}
	for i := range s.files {
		p := s.files[i].path
		for _, key := range nearKeys(p) {
			near[key] = append(near[key], p)
		}
	}
	return near
}

// to returns the one file that is near a path, empty where there is none or more than one.
func (n nearFiles) to(path string) string {
	for _, key := range nearKeys(path) {
		if found := n[key]; len(found) == 1 {
			return found[0]
		}
	}
	return ""
}

// nearKeys are a path as far as it matters, with its extension and without.
func nearKeys(p string) []string {
	fold := func(s string) string {
		return strings.Join(strings.FieldsFunc(analyzers.Fold(s), func(r rune) bool { return strings.ContainsRune(" _-", r) }), " ")
	}
	return []string{fold(p), fold(strings.TrimSuffix(p, filepath.Ext(p))) + "/"}
}
