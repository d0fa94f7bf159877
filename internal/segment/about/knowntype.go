package about

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/segment/vocabulary"
)

// KnownType reports whether a type is one that Travaux tells apart, and no word of a
// manifest's own.
func KnownType(t corpus.DocType) bool { return known(t) || t == corpus.Other }

// OwnType returns the type that a manifest's word makes where it is none of the known ones, and
// a word of the manifest's own; else it is empty.
func OwnType(word string) corpus.DocType {
	if t := DocType(word); t != "" && !KnownType(t) && !strings.EqualFold(string(t), corpus.Records) {
		return t
	}
	return ""
}

// KnownBody reports whether a body is an organ in the table of organs, in any of the six
// languages.
func KnownBody(name string) bool { return vocabulary.CanonicalBody(name) != "" }
