package segment

import (
	"testing"

	"travaux/corpus"
	"travaux/internal/extract/content"
)

func TestLetterIsOfTheDayItWasSent(t *testing.T) {
	for name, tc := range map[string]struct {
		format, sent string
		entry        corpus.Entry
		want         string
	}{
		"sent":               {"mail", "Mon, 3 Mar 2031 23:10:00 -0500", corpus.Entry{}, "2031-03-03"},
		"no weekday":         {"mail", "3 Mar 31 10:00 GMT", corpus.Entry{}, "2031-03-03"},
		"the manifest knows": {"mail", "Mon, 3 Mar 2031 10:00:00 +0000", corpus.Entry{Date: "2030-12-24"}, "2030-12-24"},
		"no day":             {"mail", "yesterday", corpus.Entry{}, ""},
		"of another format":  {"text", "Mon, 3 Mar 2031 10:00:00 +0000", corpus.Entry{}, ""},
	} {
		ex := &content.Extract{Format: tc.format, Meta: map[string]string{"mail-date": tc.sent}, Blocks: []content.Block{{Text: "We ask for lamps along the mole."}}}
		d, err := Split(ex, tc.entry)
		if err != nil {
			t.Fatal(err)
		}
		if got := d.Date().String(); got != tc.want {
			t.Errorf("%s: %q; want %q", name, got, tc.want)
		}
	}
}
