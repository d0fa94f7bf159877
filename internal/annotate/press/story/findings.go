package story

import (
	"strings"

	"travaux/corpus"
)

// Finding is words of a paragraph attributed to a voice, before they are a statement.
type Finding struct {
	Kind     corpus.StatementKind // direct, partial or indirect
	Span     corpus.Span          // of the words, marks aside
	Voice    *Voice               // nil where nothing tells whose they are
	Rule     string               // that found the voice
	Sure     float64              // how sure it is, from 0 to 1
	Nested   []corpus.Nested      // what the words quote of others
	Thread   int                  // of a quotation
	OnBehalf string               // for whom, as printed
	Said     corpus.Date          // where the sentence has a day
	Capacity string               // in which it was said, where that is none of the speaker's now
	// With is the thread of a quotation in the same sentence that this one goes on with.
	With int
}

// ByVerb reports whether a verb of saying beside the quotation attributes it.
func (f *Finding) ByVerb() bool {
	return f.Voice != nil && (strings.HasSuffix(f.Rule, "verb after") || strings.HasSuffix(f.Rule, "verb before"))
}

// By is the finding of a voice by a rule that says where it stood; the rule is less sure than the
// voice by less. Without a voice nothing is found.
func (r *Sentence) By(v *Voice, where string, less float64) Finding {
	if v == nil {
		return Finding{}
	}
	return Finding{Voice: v, Rule: "quotation: " + v.How + ", " + where, Sure: v.Sure - less}
}
