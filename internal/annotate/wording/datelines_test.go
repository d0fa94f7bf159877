package wording

import (
	"testing"
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
		if got := Dateline(text); got.String() != want {
			t.Errorf("dateline(%q) = %q; want %q", text, got, want)
		}
	}
}
