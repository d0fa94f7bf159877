package ingest

import (
	"errors"

	"travaux/internal/extract"
	"travaux/internal/extract/content"
)

// Wait is what a document waits for that could not be read, or not in full: something that is
// no part of this program. Where it is there, or is another than it was, the document is read
// again. The zero Wait is for nothing.
type Wait struct {
	For string `json:"for"`           // a need by its name: extract.ToolWord, waitScans
	Had string `json:"had,omitempty"` // what met the need then, as far as it did
}

// waitScans is the need for what reads scanned pages.
const waitScans = "scans"

// scanned is the Wait of a document with pages that are scans and were not read.
func (in *Ingester) scanned() Wait { return Wait{waitScans, in.Scans} }

// waitOf is the Wait of a document that could not be read for a reason.
func (in *Ingester) waitOf(err error) Wait {
	var tool *content.ToolError
	if errors.As(err, &tool) {
		return Wait{tool.Tool, in.meets(tool.Tool)}
	}
	var skip *content.SkipError
	if errors.As(err, &skip) && skip.NeedsOCR() {
		return in.scanned()
	}
	return Wait{}
}

// over reports whether what is waited for is there, and not what was found wanting before.
func (in *Ingester) over(w Wait) bool {
	if w.For == "" {
		return false
	}
	now := in.meets(w.For)
	return now != "" && now != w.Had
}

// meets names what meets a need now, empty where nothing does.
func (in *Ingester) meets(need string) string {
	switch {
	case need == waitScans:
		return in.Scans
	case extract.HasTool(need):
		return "installed"
	}
	return ""
}
