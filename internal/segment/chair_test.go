package segment

import (
	"strings"
	"testing"

	"travaux/corpus"
)

func TestChairChangesHands(t *testing.T) {
	ex := styled(`
TC/CONF.1/SR.9
Tidal Commons Conference
Summary record of the 9th meeting
*Co-Chairs:* Mr. Quillon . . . . . . . . (Ostrelle)
Ms. Kosk . . . . . . . . . (Marenia)
*The meeting was called to order at 10.05 a.m.*
**The Co-Chair (Marenia)**: We begin.
**Mr. Ferrant** (Solenne Islands): Thank you.
**The Co-Chair** (Ostrelle): We go on.
*Mr. Delmarsh (Kessaly), Vice-Chair, took the Chair.*
**The Chair**: We go on still.
*Mr. Quillon (Ostrelle) took the Chair.*
**The Acting Chair**: We close.`)
	d, err := Split(ex, corpus.Entry{Type: "verbatim record"})
	if err != nil {
		t.Fatal(err)
	}
	checkDocument(t, ex, d)
	var who []string
	d.Passages(func(_ *corpus.Section, p *corpus.Passage) bool {
		for _, st := range p.Statements {
			who = append(who, st.Speaker)
		}
		return true
	})
	if got, want := strings.Join(who, ", "), "Kosk, Ferrant, Quillon, Delmarsh, Quillon"; got != want {
		t.Errorf("speakers %s; want %s", got, want)
	}
}
