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
		"five.md,Five,2018,,A,4\n" +
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
		"strokes":    "path|title\na.md|Été\n",
		"sep line":   "sep=;\r\npath;title\r\na.md;Été\r\n",
		"blank head": "\r\n\n path ; title \n a.md ; Été \n",
		"French":     "Fichier;Titre\na.md;Été\n",
		"Arabic":     "الملف,العنوان\na.md,Été\n",
		"Chinese":    "文件,标题\na.md,Été\n",
		"Russian":    "Файл,Название\na.md,Été\n",
		"Spanish":    "Archivo,TÍTULO\na.md,Été\n",
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
		{Entry{Date: "17/03/2025"}, "2025-03-17", 0},
		{Entry{Date: "09/28/2018"}, "2018-09-28", 0},
		{Entry{Date: "05/05/2018"}, "2018-05-05", 0},
		{Entry{Date: "03/04/2018"}, "", 1},
		{Entry{Date: "2026/03/01"}, "2026-03-01", 0},
		{Entry{Date: "13-03-2026"}, "2026-03-13", 0},
		{Entry{Date: "03-04-2026"}, "", 1},
		{Entry{Date: "1-Mar-2026"}, "2026-03-01", 0},
		{Entry{Date: "2026-03-01T10:00:00Z"}, "2026-03-01", 0},
		{Entry{Date: "١ آذار/مارس ٢٠٢٦"}, "2026-03-01", 0},
		{Entry{Date: "2018", Language: "xx"}, "2018", 1},
		{Entry{Date: "2018", Language: "pt"}, "2018", 0},
		{Entry{Date: "2018", Type: "speach"}, "2018", 0},
		{Entry{Date: "2018", Type: "discurso"}, "2018", 0},
		{Entry{Date: "2018", Type: "tide poem"}, "2018", 0},
		{Entry{Date: "2018", Type: "records"}, "2018", 0},
	} {
		e := tc.entry
		if msgs := e.Check(); len(msgs) != tc.msgs || e.Date != tc.date {
			t.Errorf("Check(%+v) = %q, date %q; want %d messages, date %q", tc.entry, msgs, e.Date, tc.msgs, tc.date)
		}
	}
}

func TestCheckWritesFieldsAsTheyAreShown(t *testing.T) {
	e := Entry{Symbol: "a/conf.1/3"}
	e.Check()
	if e.Symbol != "A/CONF.1/3" {
		t.Errorf("symbol = %s", e.Symbol)
	}
	for word, want := range map[string]DocType{"PV": VerbatimRecord, "SR": SummaryRecord, "STATEMENTS": Speech, "Rede": Speech, "discours": Speech, "discursos": Speech, "resolucion": Resolution} {
		if got, _ := ParseType(word); got != want {
			t.Errorf("ParseType(%s) = %q; want %q", word, got, want)
		}
	}
}

func TestReadManifestFindsThePathsByOtherNames(t *testing.T) {
	for _, name := range []string{"File", "filename", "document", "Fichier", "archivo", "Файл", "文件", "الملف"} {
		for _, sep := range []string{",", ";"} {
			m, err := ReadManifest(strings.NewReader(name + sep + "title\na.md" + sep + "A\n"))
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			if e, ok := m.Lookup("a.md"); !ok || e.Title != "A" {
				t.Errorf("%s: Lookup(a.md) = %+v, %v", name, e, ok)
			}
		}
	}
	m, err := ReadManifest(strings.NewReader("document,path\nA/1,a.md\n"))
	if err != nil {
		t.Fatal(err)
	}
	if e, ok := m.Lookup("a.md"); !ok || e.Extra["document"] != "A/1" {
		t.Errorf("Lookup(a.md) = %+v, %v; want the column path to win", e, ok)
	}
}

func TestManifestNotesSayWhatMayBeMeant(t *testing.T) {
	for name, tc := range map[string]struct {
		text string
		want []string // a part of each note, in order
	}{
		"misspelt column":   {"path,tpye\na.md,speech\n", []string{`line 1: the column "tpye" is kept as one of your own; if "type" is meant`}},
		"columns of a shop": {"path,traits,bytes,licence,sha256,shelf\na.md,,,,,\n", nil},
		"misspelt type":     {"path,type\na.md,speach\n", nil}, // said once a run, for all documents that have it
		"types":             {"path,type\na.md,Discours\nb.md,كلمة\nc.md,讲话\nd.md,communiqué de presse\ne.md,Communique de presse\n", nil},
		"no type":           {"path,speaker\nb.md,Tamsin Okoro-Vale\na.md,Orrin Vale\n", []string{`rows with a speaker and no type: 2 (the first is a.md)`}},
		"short row":         {"path,title,date\na.md,A\nb.md\n", nil},
		"empty ends":        {"path,title\na.md,A,,\n,,\n", nil},
		"long row":          {"path,title\na.md,A, and more\n", []string{"line 2: this row has 3 fields, the header 2"}},
		"ambiguous day":     {"path,date\na.md,03/04/2018\n", []string{`can be 2018-04-03 or 2018-03-04`}},
		"spreadsheet's day": {"path,date\na.md,44260\n", []string{`"44260" looks like the number by which spreadsheets count days`}},
		"line behind sep":   {"sep=,\npath,date\na.md,spring\n", []string{`line 3: date "spring"`}},
		"both names":        {"path,title,titre\na.md,A,B\n", []string{`the column "titre" is kept as one of your own`}},
		"no day":            {"path,date\na.md,spring\n", []string{`is not a date (write 2017, 2017-12 or 2017-12-06; 6 December 2017 and 17/03/2025`}},
		"language":          {"path,language\na.md,Klingonese\n", []string{`EN, eng, English, français`}},
		"open quote":        {"path,title\na.md,\"A\nb.md,B\nc.md,C\n", []string{"line 2: a quote in this row is not closed, or has text behind it; it is ignored, and so are lines 3 to"}},
		"swallowed":         {"path,title,date\na.md,\"A,2017\nb.md,B\",2018\n", []string{"line 2: a quoted field of this row runs to line 3"}},
		"two lines":         {"path,title,date\na.md,\"A title\non two lines\",2018\n", nil},
	} {
		m, err := ReadManifest(strings.NewReader(tc.text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if len(m.Problems) != len(tc.want) {
			t.Errorf("%s: notes %v; want %q", name, m.Problems, tc.want)
			continue
		}
		for i, want := range tc.want {
			if got := m.Problems[i].String(); !strings.Contains(got, want) {
				t.Errorf("%s: note %q; want %q in it", name, got, want)
			}
		}
	}
}

func TestParseLanguage(t *testing.T) {
	for s, want := range map[string]Lang{"EN": English, "english": English, "Français": French, "francais": French, "español": Spanish, "русский": Russian,
		"العربية": Arabic, "中文": Chinese, "eng": English, "fra": French, "en-GB": English, "zh-Hans": Chinese, "pt": "pt"} {
		if got, ok := ParseLanguage(s); !ok || got != want {
			t.Errorf("ParseLanguage(%q) = %q, %v; want %q", s, got, ok, want)
		}
	}
	for _, s := range []string{"", "klingon", "12"} {
		if got, ok := ParseLanguage(s); ok {
			t.Errorf("ParseLanguage(%q) = %q; want none", s, got)
		}
	}
}

func TestTypeHint(t *testing.T) {
	for word, want := range map[string]string{
		"speach":            "did you mean speech?",
		"Plenary statement": "the types near it are speech, NGO statement",
		"tide poem":         "the types are press release, speech, verbatim record",
	} {
		if got := TypeHint(word); !strings.HasPrefix(got, want) {
			t.Errorf("TypeHint(%s) = %q; want %q", word, got, want)
		}
	}
}
