package annotate

import (
	"strings"

	"travaux/corpus"
)

// checkNames takes from the statements that the layout or a manifest attributes what can be
// no name: the words stay as they are, and no one's. A state that is given for a person is the
// delegation.
func (a *Annotator) checkNames(d *corpus.Document) {
	checked := map[string]bool{}
	for _, p := range d.Passages {
		for i := range p.Statements {
			st := &p.Statements[i]
			if st.Speaker == "" || strings.Contains(st.Speaker, ";") {
				continue
			}
			if state, ok := a.Dir.Authority.Delegation(st.Speaker); ok && state.State() && (st.Kind == corpus.Turn || st.Kind == corpus.Spoken) {
				if st.DelegationName == "" {
					st.DelegationName = st.Speaker
				}
				st.Speaker = ""
				continue
			}
			good, known := checked[st.Speaker]
			if !known {
				good = a.Dir.IsName(st.Speaker, p.Language)
				checked[st.Speaker] = good
			}
			if !good {
				st.Speaker = ""
			}
		}
	}
}
