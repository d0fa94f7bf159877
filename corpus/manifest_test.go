package corpus

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReadManifest(t *testing.T) {
	const text = "\ufeffPath,Title,Date,Type,Shelf\n" +
		"a/one.md,One,2017-12-06,press release,B2\n" +
		"./two.pdf,Two,2017-13-01,,\n" +
		"rows.jsonl,Rows,2016/2018,records,\n" +
		",No path,,,\n" +
		"short,row\n" +
		"a/one.md,Again,,,\n"
	m, err := ReadManifest(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	one, _ := m.Lookup("a/one.md")
	want := Entry{Path: "a/one.md", Title: "One", Date: "2017-12-06", Type: "press release", Extra: map[string]string{"shelf": "B2"}}
	if diff := cmp.Diff(want, one); diff != "" {
		t.Errorf("Lookup(a/one.md) (-want +got):\n%s", diff)
	}
	two, ok := m.Lookup("two.pdf")
	if !ok || two.Date != "" {
		t.Errorf("Lookup(two.pdf) = %+v, %v; want it with its impossible date taken as unknown", two, ok)
	}
	lines := []int{}
	for _, p := range m.Problems {
		lines = append(lines, p.Line)
	}
	if diff := cmp.Diff([]int{3, 5, 6, 7}, lines); diff != "" {
		t.Errorf("lines with problems (-want +got):\n%s\n%v", diff, m.Problems)
	}
}

func TestReadManifestRefusesOtherTables(t *testing.T) {
	for _, text := range []string{"", "name,age\nx,3\n"} {
		if _, err := ReadManifest(strings.NewReader(text)); err == nil {
			t.Errorf("ReadManifest(%q) took it for a manifest", text)
		}
	}
}

func TestReadManifestTakesWhatSpreadsheetsWrite(t *testing.T) {
	utf16 := "\xff\xfe"
	for _, r := range "path;title\na.md;Été\n" {
		utf16 += string([]byte{byte(r), byte(r >> 8)})
	}
	for name, text := range map[string]string{
		"semicolons": "path;title\r\na.md;Été\r\n",
		"tabs":       "\"path\"\ttitle\na.md\tÉté\n",
		"UTF-16":     utf16,
	} {
		m, err := ReadManifest(strings.NewReader(text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if e, ok := m.Lookup("a.md"); !ok || e.Title != "Été" {
			t.Errorf("%s: Lookup(a.md) = %+v, %v", name, e, ok)
		}
	}
}

func TestCheckSaysWhatItCannotUse(t *testing.T) {
	for _, tc := range []struct {
		entry Entry
		date  string
		msgs  int
	}{
		{Entry{Date: "2017-12-06"}, "2017-12-06", 0},
		{Entry{Date: "26 September 2016"}, "2016-09-26", 0},
		{Entry{Date: "2016/2018"}, "", 0},
		{Entry{Date: "31/02/2018"}, "", 1},
		{Entry{Date: "12/06/2018"}, "", 1}, // June or December
		{Entry{Date: "2018", Language: "klingon"}, "2018", 1},
		{Entry{Date: "2018", Language: "en+ar"}, "2018", 0},
	} {
		e := tc.entry
		if msgs := e.Check(); len(msgs) != tc.msgs || e.Date != tc.date {
			t.Errorf("Check(%+v) = %q, date %q; want %d messages, date %q", tc.entry, msgs, e.Date, tc.msgs, tc.date)
		}
	}
}
