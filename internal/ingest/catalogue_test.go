package ingest

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"travaux/corpus"
)

// marcOf writes records of catalogue: pairs of a tag with its code ("245a") and a value.
func marcOf(records ...[]string) string {
	var b strings.Builder
	b.WriteString("<collection>")
	for _, fields := range records {
		b.WriteString("<record>")
		for i := 0; i+1 < len(fields); i += 2 {
			tag, code := fields[i][:3], fields[i][3:]
			if code == "" {
				fmt.Fprintf(&b, `<controlfield tag="%s">%s</controlfield>`, tag, fields[i+1])
				continue
			}
			fmt.Fprintf(&b, `<datafield tag="%s"><subfield code="%s">%s</subfield></datafield>`, tag, code, fields[i+1])
		}
		b.WriteString("</record>")
	}
	b.WriteString("</collection>")
	return b.String()
}

func harbourRecord(more ...string) []string {
	return append([]string{"001", "1", "005", "2031", "040b", "eng", "191a", "TC/CONF.1/3", "245a", "Shared harbours", "269a", "2031-03-04"}, more...)
}

const harbourManifest = "path,symbol,language,issued\nen.md,TC/CONF.1/3,en,\nar.md,TC/CONF.1/3,ar,\nday.md,TC/CONF.1/3,en,2031-03-09\n"

func harbours(t *testing.T, catalogues map[string]string) *bench {
	files := map[string]string{"manifest.csv": harbourManifest,
		"en.md": "One invented harbour.", "ar.md": "ميناء مخترع للجميع.", "day.md": "Another invented jetty."}
	for name, text := range catalogues {
		files[name] = text
	}
	return newBench(t, files)
}

func bySource(b *bench, name string) *corpus.Document {
	for _, d := range b.engine.documents() {
		if strings.HasSuffix(d.Source.Path, "/"+name) {
			return d
		}
	}
	return &corpus.Document{}
}

func TestCatalogueRecordFillsWhatTheManifestLeavesOpen(t *testing.T) {
	b := harbours(t, map[string]string{"x.marcxml": marcOf(harbourRecord("191a", "TC/CONF.2/8", "991b", "4b", "993a", "TC/CONF.1/9"))})
	r := b.all()
	if r.Found != 3 || r.Records != 1 || r.Catalogued != 3 || len(r.Catalogues) != 1 {
		t.Errorf("report: %+v", r)
	}
	en, ar, day := bySource(b, "en.md"), bySource(b, "ar.md"), bySource(b, "day.md")
	if en.Title != "Shared harbours" || en.Issued.String() != "2031-03-04" || en.AgendaItem != "4 (b)" || en.Extra["related"] != "TC/CONF.1/9" {
		t.Errorf("English: %+v", en)
	}
	if !strings.HasPrefix(en.Inferred["title"], "catalogue record 1 in ") || en.Inferred["language"] != "" {
		t.Errorf("where fields are from: %v", en.Inferred)
	}
	if len(en.AltSymbols) != 1 || en.AltSymbols[0] != "TC/CONF.2/8" {
		t.Errorf("further symbols: %v; want the second of the record, and no related one", en.AltSymbols)
	}
	if ar.Title == "Shared harbours" || ar.Language != corpus.Arabic || ar.Issued.String() != "2031-03-04" {
		t.Errorf("Arabic: %q in %s, issued %s", ar.Title, ar.Language, ar.Issued)
	}
	if day.Issued.String() != "2031-03-09" || day.Inferred["issued"] != "" {
		t.Errorf("the manifest's day became %s (%s)", day.Issued, day.Inferred["issued"])
	}
}

func TestNewestCatalogueRecordCounts(t *testing.T) {
	old, newer := marcOf(harbourRecord()), marcOf([]string{"005", "2032", "040b", "eng", "191a", "TC/CONF.1/3", "245a", "Shared quays"})
	for _, files := range []map[string]string{{"a.xml": old, "b.xml": newer}, {"a.xml": newer, "b.xml": old}} {
		b := harbours(t, files)
		b.all()
		if got := bySource(b, "en.md").Title; got != "Shared quays" {
			t.Errorf("title = %q; want that of the record changed last, whatever its file's name", got)
		}
	}
}

func TestCatalogueOfAnotherSourceIsRemembered(t *testing.T) {
	b := newBench(t, map[string]string{"lib/x.xml": marcOf(harbourRecord()), "docs/manifest.csv": "path,symbol,language\nen.md,TC/CONF.1/3,en\n", "docs/en.md": "One invented harbour."})
	lib, docs := filepath.Join(b.dir, "lib"), filepath.Join(b.dir, "docs")
	b.sync(Options{Sources: []string{lib}})
	r := b.sync(Options{Sources: []string{docs}})
	if got := bySource(b, "en.md").Title; got != "Shared harbours" || r.Records != 1 {
		t.Errorf("title = %q of %d records; want that of the source that was not named", got, r.Records)
	}
	b.write("lib/x.xml", marcOf([]string{"001", "1", "040b", "eng", "191a", "TC/CONF.1/3", "245a", "Shared quays"}))
	b.want(b.sync(Options{Sources: []string{lib}}), "0=0+0+0+0+0 -0", "tc-conf-1-3-en")
	b.want(b.sync(Options{Sources: []string{docs}}), "1=1+0+0+0+0 -0", "tc-conf-1-3-en")
	if got := bySource(b, "en.md").Title; got != "Shared quays" {
		t.Errorf("title = %q; want the changed record's", got)
	}
	if err := os.RemoveAll(lib); err != nil {
		t.Fatal(err)
	}
	if r := b.sync(Options{}); r.Records != 1 || r.Catalogued != 1 {
		t.Errorf("a source that is not there: %d records, %d documents; want them kept", r.Records, r.Catalogued)
	}
	b.sync(Options{Forget: []string{lib}})
	b.want(b.sync(Options{}), "1=1+0+0+0+0 -0", "tc-conf-1-3-en")
	if got := bySource(b, "en.md").Inferred["title"]; strings.Contains(got, "catalogue") {
		t.Errorf("the record of a forgotten source is still used: %s", got)
	}
}

func TestYearOfARecordLeavesTheDay(t *testing.T) {
	m := &merge{text: &corpus.Document{Issued: corpus.Date{Year: 2031, Month: 3, Day: 4}, Inferred: map[string]string{"issued": "masthead"}},
		rec: &catalogued{CatalogueRecord: corpus.CatalogueRecord{Issued: corpus.Date{Year: 2031}}}}
	m.known()
	if m.entry.Issued != "" {
		t.Errorf("the year %s replaced a day", m.entry.Issued)
	}
	m.rec.Issued = corpus.Date{Year: 2030}
	m.known()
	if m.entry.Issued != "2030" {
		t.Errorf("issued = %q; want the record's year, which the text does not have", m.entry.Issued)
	}
}
