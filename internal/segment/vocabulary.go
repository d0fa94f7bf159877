package segment

import "travaux/corpus"

// KnownType reports whether a type is one that Travaux tells apart, and no word of a
// manifest's own.
func KnownType(t corpus.DocType) bool { return known(t) || t == corpus.Other }

// KnownBody reports whether a body is an organ in the table of organs, in any of the six
// languages.
func KnownBody(name string) bool { return canonicalBody(name) != "" }
