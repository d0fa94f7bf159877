package story

import (
	"strings"
	"travaux/corpus"
)

// ByVerb reports whether a verb of saying beside the quotation attributes it.
func (f *Finding) ByVerb() bool {
	return f.Voice != nil && (strings.HasSuffix(f.Rule, "verb after") || strings.HasSuffix(f.Rule, "verb before"))
}

// Finding is words of a paragraph attributed to a voice, before they are a statement.
type Finding struct {
	Kind     corpus.StatementKind
	Span     corpus.Span
	Voice    *Voice
	Rule     string
	Sure     float64
	Nested   []corpus.Nested
	Thread   int // of a quotation
	OnBehalf string
	Said     corpus.Date
	Capacity string // in which it was said, where that is none of the speaker's now
	// With is the thread of a quotation in the same sentence that this one goes on with.
	With int
}

func (r *Sentence) By(v *Voice, where string, less float64) Finding {
	if v == nil {
		return Finding{}
	}
	return Finding{Voice: v, Rule: "quotation: " + v.How + ", " + where, Sure: v.Sure - less}
}
