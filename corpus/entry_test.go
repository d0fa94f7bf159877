package corpus

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestOverMakesNoPersonOfTwo(t *testing.T) {
	for name, tc := range map[string]struct{ near, further, want Entry }{
		"another speaker": {Entry{Title: "A", Speaker: "Pell Lind"}, Entry{Title: "B", Speaker: "Orrin Vale", Capacity: "Minister", Delegation: "Mexico", Date: "2031"},
			Entry{Title: "A", Speaker: "Pell Lind", Date: "2031"}},
		"another delegation": {Entry{Delegation: "Chile"}, Entry{Speaker: "Orrin Vale", Delegation: "Mexico", Type: "speech"},
			Entry{Delegation: "Chile", Type: "speech"}},
		"the same speaker": {Entry{Speaker: "Orrin Vale"}, Entry{Speaker: "Mr. Orrin Vale", Delegation: "Mexico"},
			Entry{Speaker: "Orrin Vale", Delegation: "Mexico"}},
		"no speaker": {Entry{Title: "A"}, Entry{Speaker: "Orrin Vale", Delegation: "Mexico"},
			Entry{Title: "A", Speaker: "Orrin Vale", Delegation: "Mexico"}},
	} {
		if diff := cmp.Diff(tc.want, tc.near.Over(tc.further)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestContradicts(t *testing.T) {
	a := Entry{Path: "a.txt", Title: "Lamps", Speaker: "Ms. Okoro-Vale", Date: "2031-03-08", Language: "en"}
	b := Entry{Path: "sub/a.txt", Title: "LAMPS", Speaker: "Okoro-Vale", Date: "2031-03-09", Type: "speech"}
	if diff := cmp.Diff([]string{"date"}, a.Contradicts(b)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
