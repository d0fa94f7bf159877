package lint

import (
	"travaux/corpus"
	"travaux/internal/ingest"
	"travaux/internal/segment/about"
)

// manifests repeats what the manifests of the sources say that can't be used, and lists the
// rows of which the file is not there.
func (c *checker) manifests() {
	if !c.in.wants(Missing, Manifest) {
		return
	}
	state := ingest.LookAtManifests(c.in.Ledger)
	for _, note := range state.Notes {
		c.add(Finding{Kind: Manifest, Value: note, Why: "a manifest says what can't be used", Count: 1, Do: "correct the manifest, and sync"})
	}
	for _, p := range state.Missing {
		do := "put the file there, or correct or take out the row"
		if other := state.Near[p]; other != "" {
			do = "correct the row where " + other + " is meant; else put the file there"
		}
		c.add(Finding{Kind: Missing, Value: p, Why: "a manifest lists this file, but it is not there", Count: 1, Path: p, Do: do})
	}
}

// silentSpeaker finds a speaker of a manifest who makes no statement in the document, since
// nothing says that it is a speech.
func (c *checker) silentSpeaker(d *document) {
	if !d.listed || d.doc.Speaker == "" || d.doc.Inferred["speaker"] != "" || d.doc.Type == corpus.Speech || d.doc.Type == corpus.NGOStatement {
		return
	}
	for i := range d.voices {
		if d.voices[i].name == d.doc.Speaker {
			return
		}
	}
	do := "where it is a speech, write speech in the column type of the manifest, and sync; else empty the column speaker"
	why := "a manifest's speaker makes no statement here, since its type is " + string(d.doc.Type)
	switch near := corpus.NearType(string(d.doc.Type)); {
	case d.doc.Type == "" || d.doc.Inferred["type"] != "":
		why = "a manifest's speaker makes no statement here, since it gives no type and the text shows no speech"
	case near != "" && !about.KnownType(d.doc.Type):
		do = "write " + near + " for " + string(d.doc.Type) + " in the column type of the manifest, and sync"
	}
	c.about(d, Manifest, d.doc.Speaker, why, do)
}
