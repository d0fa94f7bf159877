package annotate

import (
	"testing"

	"travaux/corpus"
)

func TestDaysOfARelease(t *testing.T) {
	text := "Oslo, 6 December 2031: The talks ended.\n\n" +
		"“We are late,” Ms. Tamsin Okoro-Vale told reporters on 4 December. “We are here,” she said."
	for _, c := range []struct {
		name            string
		said, issued    string
		wantSaid, first string
	}{
		{"neither is known", "", "", "2031-12-06", "2031-12-04"},
		{"issued on the same day", "", "2031-12-06", "2031-12-06", "2031-12-04"},
		{"issued on another day", "", "2031-12-09", "", "2031-12-04"},
		{"a manifest knows", "2031-12-01", "", "2031-12-01", "2031-12-04"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := prose(text)
			for s, field := range map[string]*corpus.Date{c.said: &d.Said, c.issued: &d.Issued} {
				if s == "" {
					continue
				}
				if err := field.UnmarshalText([]byte(s)); err != nil {
					t.Fatal(err)
				}
			}
			annotator(t).Annotate(d)
			if d.Said.String() != c.wantSaid {
				t.Errorf("said %q; want %q", d.Said, c.wantSaid)
			}
			st := d.Sections[0].Passages[1].Statements
			if len(st) != 2 || st[0].Said.String() != c.first || st[1].Said.String() != c.wantSaid {
				t.Errorf("statements %+v; want the first said on %s, the second on the document's day", st, c.first)
			}
		})
	}
}
