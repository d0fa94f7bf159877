package annotate

import (
	"testing"

	"travaux/corpus"
)

func TestDateline(t *testing.T) {
	for text, want := range map[string]string{
		"Puerto Vallarta, Mexico, 6 December 2017: The meeting concluded today.":         "2017-12-06",
		"GENEVA, 3 March 2031 – More than 40,000 people crossed.":                        "2031-03-03",
		"PORT ALLEN, 9 August 2031 -- Governor Tamayo said.":                             "2031-08-09",
		"Dakar, 1er mars 2031 – Le sommet s’est ouvert.":                                 "2031-03-01",
		"San Telmo, 20 de abril de 2031.- El ministro aseguró.":                          "2031-04-20",
		"Женева, 11 марта 2031 года — Директор призвала.":                                "2031-03-11",
		"الميناء، 5 تشرين الأول/أكتوبر 2031: قالت الوزيرة.":                              "2031-10-05",
		"临江，2031年11月8日——交通部长表示。":                                                         "2031-11-08",
		"The conference will be held on 6 December 2031: everyone is invited.":           "",
		"It began in Oslo. Then, on 6 December 2031, it ended: nobody knows why it did.": "",
		"Paris, 31 February 2031: No such day.":                                          "",
		"6 December 2017":                                                                "",
	} {
		if got := dateline(text); got.String() != want {
			t.Errorf("dateline(%q) = %q; want %q", text, got, want)
		}
	}
}

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
