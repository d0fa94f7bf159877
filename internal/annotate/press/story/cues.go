package story

import (
	"travaux/internal/annotate/wording"
)

// Cue is a place in a sentence that attributes words: a verb of saying with its subject, or
// a phrase such as "according to Ms. ...". Its words are From to To (excluded), At is the verb.
type Cue struct {
	Verb     wording.Verb // what the verb can do
	At       int
	From, To int
	// Voice is nil where the cue has a subject that no words can be attributed to, or says
	// that something was not said: then it keeps words from being attributed to others.
	Voice *Voice
	// Source is true for a phrase that only names whose words they are.
	Source bool
	// Relative is true for a verb in a clause that "who" begins.
	Relative bool
	Denied   bool // it says that something was not said
}

// HoldsOver reports whether a phrase for a source at the head of a sentence says whose words a
// quotation behind another verb is: "Selon Mme Vale, la visite se termine « dans le calme »". A
// verb that only says beside a quotation has a thing for its subject there, and says nothing.
func (c *Cue) HoldsOver(other Cue) bool {
	return c.Source && c.Voice != nil && other.Voice == nil && !other.Denied && other.Verb&wording.NoReport != 0
}
