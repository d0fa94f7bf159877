package segment

import (
	"travaux/corpus"
	"travaux/internal/segment/turns"
)

// foundGroup notes that a group stands in the words and not in the document's own account of
// who speaks.
func foundGroup(st *corpus.Statement, who string) {
	if who == "" {
		return
	}
	st.OnBehalfOf = who
	if st.Kind == corpus.Spoken {
		st.Rule, st.Confidence = st.Rule+", group in the words", min(st.Confidence, 0.9)
	}
}

// speakFor gives the statement of one passage the group that it alone is said for, and ends
// the group of the open voice where the speaker steps back.
func (b *builder) speakFor(st *corpus.Statement, words string) {
	switch {
	case st.Kind != corpus.Spoken && (st.Kind != corpus.Turn || st.DelegationName == ""):
	case st.OnBehalfOf == "":
		foundGroup(st, turns.GroupSpokenFor(words, len(words)))
	default:
		ends, atOnce := turns.StepsBack(words)
		if !ends {
			return
		}
		next := *b.voice
		next.OnBehalfOf = ""
		b.voice = &next
		if atOnce {
			st.OnBehalfOf = ""
		}
	}
}
