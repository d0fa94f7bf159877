package records

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/corpus"
	"travaux/internal/shared"
)

const meetingRecord = `<?xml version="1.0" encoding="ISO-8859-1"?>
<marc:collection xmlns:marc="http://www.loc.gov/MARC21/slim"><marc:record>
<marc:leader>00000nam a2200025#a ||||</marc:leader>
<marc:controlfield tag="001">7</marc:controlfield>
<marc:datafield tag="040"><marc:subfield code="b">fre</marc:subfield></marc:datafield>
<marc:datafield tag="089"><marc:subfield code="b">B03</marc:subfield></marc:datafield>
<marc:datafield tag="091"><marc:subfield code="a">PRO</marc:subfield></marc:datafield>
<marc:datafield tag="191"><marc:subfield code="a">A/[C.3]/90/SR.4</marc:subfield><marc:subfield code="c">90</marc:subfield></marc:datafield>
<marc:datafield tag="191"><marc:subfield code="a">***</marc:subfield></marc:datafield>
<marc:datafield tag="191"><marc:subfield code="a">TC/CONF.1/SR.9</marc:subfield></marc:datafield>
<marc:datafield tag="245"><marc:subfield code="a">Compte rendu :</marc:subfield><marc:subfield code="b">4e s` + "\xe9" + `ance /</marc:subfield><marc:subfield code="c">Secr` + "\xe9" + `tariat</marc:subfield></marc:datafield>
<marc:datafield tag="269"><marc:subfield code="a">20351012</marc:subfield></marc:datafield>
<marc:datafield tag="989"><marc:subfield code="a">Documents and Publications</marc:subfield><marc:subfield code="b">Meeting Records</marc:subfield><marc:subfield code="c">Summary Records</marc:subfield></marc:datafield>
<marc:datafield tag="981"><marc:subfield code="a">General Assembly</marc:subfield><marc:subfield code="b">3rd Committee</marc:subfield></marc:datafield>
<marc:datafield tag="991"><marc:subfield code="b">71b[20]</marc:subfield><marc:subfield code="c">Quays.</marc:subfield></marc:datafield>
<marc:datafield tag="991"><marc:subfield code="b">5</marc:subfield></marc:datafield>
<marc:datafield tag="992"><marc:subfield code="a">2035-10-05</marc:subfield></marc:datafield>
<marc:datafield tag="993"><marc:subfield code="a">A/RES/90/7</marc:subfield></marc:datafield>
<marc:datafield tag="996"><marc:subfield code="a">Yes: 3, No: 1</marc:subfield></marc:datafield>
</marc:record></marc:collection>`

func catalogueOf(t *testing.T, name, text string) []corpus.CatalogueRecord {
	t.Helper()
	var out []corpus.CatalogueRecord
	for rec, err := range Catalogue(strings.NewReader(text), name) {
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		out = append(out, rec)
	}
	return out
}

func TestMARCFields(t *testing.T) {
	got := catalogueOf(t, "a.xml", meetingRecord)
	want := []corpus.CatalogueRecord{{
		ID: "7", Symbols: []corpus.Symbol{"A/C.3/90/SR.4", "TC/CONF.1/SR.9"}, Title: "Compte rendu: 4e séance", TitleLanguage: "fr",
		Type: corpus.SummaryRecord, Issued: corpus.Date{Year: 2035, Month: 10, Day: 12}, Acted: corpus.Date{Year: 2035, Month: 10, Day: 5},
		Body: "General Assembly", Session: "90", AgendaItem: "71 (b); 5",
		Extra: map[string]string{"agenda": "71 (b) Quays", "committee": "3rd Committee", "related": "A/RES/90/7", "vote": "Yes: 3, No: 1"},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestMARCThatServesNoDocument(t *testing.T) {
	for name, field := range map[string]string{
		"a speech in a record": `<datafield tag="089"><subfield code="b">B22</subfield></datafield>`,
		"a vote":               `<datafield tag="989"><subfield code="a">Voting Data</subfield></datafield>`,
		"deleted":              `<datafield tag="980"><subfield code="c">DELETED</subfield></datafield>`,
	} {
		text := `<record><datafield tag="191"><subfield code="a">A/90/1</subfield></datafield>` + field + `</record>`
		if got := catalogueOf(t, "a.xml", text); len(got) != 1 || len(got[0].Symbols) != 0 {
			t.Errorf("%s: %+v; want a record without symbols", name, got)
		}
	}
}

func TestMARCTypes(t *testing.T) {
	for _, test := range []struct {
		fields string
		want   corpus.DocType
	}{
		{`<datafield tag="089"><subfield code="b">B15</subfield></datafield><datafield tag="089"><subfield code="b">B16</subfield></datafield>`, corpus.Report},
		{`<datafield tag="089"><subfield code="b">B02</subfield></datafield>`, corpus.Draft},
		{`<datafield tag="089"><subfield code="b">B02</subfield></datafield><datafield tag="245"><subfield code="a">Lamps :</subfield><subfield code="b">note /</subfield></datafield>`, corpus.Note},
		{`<datafield tag="089"><subfield code="b">B19</subfield></datafield><datafield tag="989"><subfield code="a">Documents and Publications</subfield></datafield>`, ""},
		{`<datafield tag="989"><subfield code="a">Documents and Publications</subfield><subfield code="b">Resolutions and Decisions</subfield><subfield code="c">Decisions</subfield></datafield>`, corpus.Decision},
		{`<datafield tag="089"><subfield code="b">B03</subfield></datafield>`, ""},
	} {
		if got := catalogueOf(t, "a.xml", "<record>"+test.fields+"</record>"); len(got) != 1 || got[0].Type != test.want {
			t.Errorf("%s: %+v; want the type %q", test.fields, got, test.want)
		}
	}
}

func TestMARCTable(t *testing.T) {
	text := `"","X1","X191","X245","X269","X650","X991","X981","X89"
"1",12,"936833; A/90/PV.2; A/; 90; A/; 90/PV.2; A90PV2; 936786; S/20001; ***; S/; 20001","Lamps :; first part /; by the Secretary; and others.","02/10/2035","1283; LAMPS; (DHLAUTH)99999; unbist; OIL","(DHLAUTH)342789; A/90/50; 17f; Lighting; by oil.","General Assembly; General Assembly Plenary","Meeting records (UN); B03; Voting (UN); B07"
"2",13,"","NA","1979","","","",""
`
	if !IsCatalogue("export.csv", []byte(text)) || IsCatalogue("export.csv", []byte("id,title,text\n1,a,b\n")) {
		t.Error("IsCatalogue does not know the table by its header")
	}
	got := catalogueOf(t, "export.csv", text)
	want := []corpus.CatalogueRecord{
		{ID: "12", Symbols: []corpus.Symbol{"A/90/PV.2", "S/20001"}, Title: "Lamps: first part", TitleLanguage: "en", Issued: corpus.Date{Year: 2035, Month: 10, Day: 2},
			Body: "General Assembly", Session: "90", AgendaItem: "17 (f)", Extra: map[string]string{"subjects": "LAMPS; OIL", "agenda": "17 (f) Lighting; by oil"}},
		{ID: "13", TitleLanguage: "en", Issued: corpus.Date{Year: 1979}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestMARCLimits(t *testing.T) {
	large := `<collection><record><datafield tag="520"><subfield code="a">` + strings.Repeat("tide ", maxMARCRecord/4) + `</subfield></datafield></record>` +
		`<record><controlfield tag="001">2</controlfield></record></collection>`
	var ids, errs []string
	for rec, err := range Catalogue(strings.NewReader(large), "a.xml") {
		if err != nil {
			errs = append(errs, err.Error())
			continue
		}
		ids = append(ids, rec.ID)
	}
	if len(errs) != 1 || !strings.Contains(errs[0], "record 1") || !cmp.Equal(ids, []string{"2"}) {
		t.Errorf("a record that is too large: errors %v, records %v", errs, ids)
	}
	deep := "<collection>" + strings.Repeat("<record>", 100)
	for _, err := range Catalogue(strings.NewReader(deep), "a.xml") {
		if err == nil {
			t.Error("a hundred elements deep: no error")
		}
	}
}

func FuzzMARC(f *testing.F) {
	f.Add("a.xml", meetingRecord)
	f.Add("a.csv", "X191,X245,X991\n\"1111; A/1/2; A/; 3\",\"a :; b\",\"1111; A/1; 3b; c\"\n")
	f.Fuzz(func(t *testing.T, name, text string) {
		n := 0
		for rec, err := range Catalogue(strings.NewReader(text), name) {
			if n++; n > 10_000 {
				break
			}
			if err != nil {
				continue
			}
			for _, s := range rec.Symbols {
				if s.Key() == "" {
					t.Fatalf("a symbol without a key: %q", s)
				}
			}
			if _, err := json.Marshal(rec); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// The library's own export: every record has a symbol, a title, a type and a day.
func TestMARCExport(t *testing.T) {
	dir := filepath.Join(shared.Dir(t), "data", "marc")
	for name, want := range map[string]int{"undl_A_C.3_78_drafts_a.marcxml": 47, "undl_meeting-records_results.csv": 30} {
		in, err := os.Open(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		defer in.Close()
		n := 0
		for rec, err := range Catalogue(in, name) {
			if err != nil {
				t.Fatal(err)
			}
			n++
			if len(rec.Symbols) == 0 || rec.Title == "" || rec.Issued.IsZero() || rec.Body == "" {
				t.Errorf("%s: record %s lacks a field: %+v", name, rec.ID, rec)
			}
			if strings.ContainsAny(rec.Title+rec.Extra["authors"], "ÃÂ") {
				t.Errorf("%s: record %s is read in the wrong encoding: %s", name, rec.ID, rec.Extra["authors"])
			}
		}
		if n != want {
			t.Errorf("%s: %d records; want %d", name, n, want)
		}
	}
}
