package segment

import (
	"context"
	"encoding/csv"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/corpus"
	"travaux/internal/extract"
	"travaux/internal/extract/content"
	"travaux/internal/segment/about"
	"travaux/internal/shared"
)

var update = flag.Bool("update", false, "write the golden files anew")

// entries reads what the manifest of the real documents says, by path.
func entries(t *testing.T, dir string) map[string]corpus.Entry {
	t.Helper()
	f, err := os.Open(filepath.Join(dir, "data", "manifest.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]corpus.Entry{}
	for _, r := range rows[1:] {
		all[r[0]] = corpus.Entry{Path: r[0], Title: r[1], Symbol: r[2], Speaker: r[3], Delegation: r[4], Date: r[5], Language: r[6], Type: r[7]}
	}
	return all
}

// extracts keeps what was read, for the tests of this package.
var extracts = map[string]*content.Extract{}

// readShared reads a real document, once for all tests.
func readShared(t *testing.T, dir, path string) *content.Extract {
	t.Helper()
	if ex := extracts[path]; ex != nil {
		return ex
	}
	raw, err := os.ReadFile(filepath.Join(dir, "data", path))
	if err != nil {
		t.Fatal(err)
	}
	ex, err := extract.Read(context.Background(), path, raw)
	if err != nil {
		t.Fatalf("read %s: %v", path, err)
	}
	extracts[path] = ex
	return ex
}

// golden are the real documents whose outlines are kept.
var golden = []string{
	"gcm/2017-12-06_press-release_stocktaking-ends_en.md",
	"gcm/A_RES_73_195_objectives-1-23_en.md",
	"gcm/decisions/71_551_A_and_B.json",
	"ungdc/demo/BGR_73_2018.txt",
	"un-pdf/resolutions/A_RES_79_217.pdf",
	"un-pdf/drafts/A_C.3_80_L.23.pdf",
	"un-pdf/drafts/A_80_L.8.pdf",
	"un-pdf/reports/E_CN.9_2025_6.pdf",
	"un-pdf/letters/S_2025_492.pdf",
	"un-pdf/multilingual/S_2024_145.pdf",
	"un-pdf/records/A_79_PV.64.pdf",
	"verbatim/pdf/S_PV.4890.pdf",
}

// matchesGolden compares what was made of something with a golden file, or writes that.
func matchesGolden(t *testing.T, what, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got, -update writes it anew):\n%s", what, diff)
	}
}

// ordinalID is an identifier made of an ordinal: golden files leave it out, so that one more
// line at the head of a document doesn't change all that follow.
var ordinalID = regexp.MustCompile(`(?m)^p\d+ `)

func TestGolden(t *testing.T) {
	dir := shared.Dir(t)
	known := entries(t, dir)
	for _, path := range golden {
		ex := readShared(t, dir, path)
		d, err := Split(ex, known[path])
		if err != nil {
			t.Fatal(err)
		}
		checkDocument(t, ex, d)
		name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
		file := filepath.Join("testdata", name+".txt")
		got := ordinalID.ReplaceAllString(outline(d), ". ")
		matchesGolden(t, path, file, got)
	}
}

func TestGoldTurns(t *testing.T) {
	dir := shared.Dir(t)
	var heads, texts, paragraphs, others tally
	for name, path := range map[string]string{
		"A_58_PV.60": "verbatim/pdf/A_58_PV.60.pdf", "A_58_PV.94": "verbatim/pdf/A_58_PV.94.pdf",
		"S_PV.4890": "verbatim/pdf/S_PV.4890.pdf", "A_79_PV.64": "un-pdf/records/A_79_PV.64.pdf",
	} {
		ex := readShared(t, dir, path)
		d, err := Split(ex, corpus.Entry{})
		if err != nil {
			t.Fatal(err)
		}
		checkDocument(t, ex, d)
		got := unitsOfDocument(d)
		want := unitsOfGold(loadGold(t, filepath.Join(dir, "data", "verbatim", "gold", name+".json")))
		heads.compare(t, name+" turn", got.heads, want.heads)
		texts.compare(t, name+" whole text", got.texts, want.texts)
		paragraphs.compare(t, name+" paragraph", got.paragraphs, want.paragraphs)
		others.compare(t, name+" other", got.others, want.others)
	}
	heads.floor(t, "turns: name, nation, language, first words", 0.99)
	// The three off are results of ballots, whose labels and numbers the page reader puts in
	// another order.
	texts.floor(t, "turns: whole text", 0.94)
	paragraphs.floor(t, "paragraphs of turns", 0.94)
	others.floor(t, "stage lines, votes, headings", 0.98)
}

// misread are rows of the manifest whose field was read by a pattern that the document
// itself disproves, with what the document says.
var misread = map[string]string{
	"un-pdf/reports/E_2025_68_Corr.1.pdf symbol":           "the symbol is E/2025/68/Corr.1",
	"un-pdf/reports/E_2025_9_Add.13.pdf symbol":            "the symbol is E/2025/9/Add.13",
	"un-pdf/legacy-producers/A_52_826.pdf symbol":          "there are two: A/52/826 and S/1998/222",
	"un-pdf/legacy-producers/ICCD_COP(8)_CST_8.pdf symbol": "the manifest has none",
	"un-pdf/legacy-producers/ICCD_COP(8)_CST_8.pdf type":   "a note by the secretariat",
	"un-pdf/reports/A_AC.121_2025_INF_2.pdf type":          "a note by the Secretariat",
	"un-pdf/conference/A_CONF.230_2025_1.pdf type":         "a provisional agenda",
	"un-pdf/conference/A_CONF.230_2025_INF_1.pdf type":     "an information note",
	"un-pdf/multilingual/S_2024_145.pdf type":              "a type outside the vocabulary",
}

// TestManifestFields splits real documents with nothing known and compares what is found
// with the manifest. Scans are left out: their letters are misread.
func TestManifestFields(t *testing.T) {
	dir := shared.Dir(t)
	var symbol, date, kind tally
	for path, e := range entries(t, dir) {
		if !strings.HasPrefix(path, "un-pdf/") || strings.Contains(path, "/scanned/") || strings.Contains(path, "/error-pages/") {
			continue
		}
		ex := readShared(t, dir, path)
		d, err := Split(ex, corpus.Entry{})
		if err != nil {
			t.Fatal(err)
		}
		checkDocument(t, ex, d)
		joined := string(d.Symbol)
		for _, s := range d.AltSymbols {
			joined += "-" + string(s)
		}
		one := func(s *tally, field, got, want string) {
			if why := misread[path+" "+field]; why != "" {
				return
			}
			for _, off := range s.count(map[string]int{got: 1}, map[string]int{want: 1}) {
				t.Logf("%s: %s %s", path, field, off)
			}
		}
		one(&symbol, "symbol", joined, e.Symbol)
		one(&kind, "type", string(d.Type), string(about.DocType(e.Type)))
		found := d.Issued.String()
		if d.Said.String() == e.Date {
			found = e.Date
		}
		one(&date, "date", found, e.Date)
	}
	symbol.floor(t, "symbol", 0.99)
	date.floor(t, "date", 0.97)
	kind.floor(t, "type", 0.95)
}

// TestDescribeSaysWhatSplitFinds compares the two on the real documents.
func TestDescribeSaysWhatSplitFinds(t *testing.T) {
	dir := shared.Dir(t)
	for path := range entries(t, dir) {
		if !strings.HasPrefix(path, "un-pdf/") && !strings.HasPrefix(path, "gcm/") && !strings.HasPrefix(path, "udhr/udhr_") && !strings.HasPrefix(path, "verbatim/pdf/") ||
			strings.Contains(path, "/error-pages/") || strings.Contains(path, "/scanned/") {
			continue
		}
		ex := readShared(t, dir, path)
		whole, err := Split(ex, corpus.Entry{})
		if err != nil {
			t.Fatal(err)
		}
		d := Describe(ex)
		said := func(d *corpus.Document) string {
			return fmt.Sprint(d.Symbol, d.AltSymbols, d.Type, d.Language, d.Issued, d.Said)
		}
		if said(d) != said(whole) {
			t.Errorf("%s: Describe says %s, Split finds %s", path, said(d), said(whole))
		}
	}
}

// TestParagraphsAreComplete looks for gaps in the numbers of resolutions, drafts and
// reports: in each run from 1 none is missing.
func TestParagraphsAreComplete(t *testing.T) {
	dir := shared.Dir(t)
	var whole, all int
	for path, e := range entries(t, dir) {
		folder := filepath.Base(filepath.Dir(path))
		if folder != "resolutions" && folder != "drafts" && folder != "reports" {
			continue
		}
		d, err := Split(readShared(t, dir, path), e)
		if err != nil {
			t.Fatal(err)
		}
		all++
		if gap := gapIn(d); gap != "" {
			t.Logf("%s: %s", path, gap)
			continue
		}
		whole++
	}
	t.Logf("complete numbering in %d of %d documents", whole, all)
	if float64(whole) < 0.95*float64(all) {
		t.Errorf("complete numbering in %d of %d documents; want 95 in 100", whole, all)
	}
}

// gapIn returns where the numbers of a document's paragraphs leave one out, if anywhere.
func gapIn(d *corpus.Document) string {
	last, gap := 0, ""
	d.Passages(func(_ *corpus.Section, p *corpus.Passage) bool {
		n, err := strconv.Atoi(p.Number)
		if err != nil || p.Kind != corpus.Paragraph || n == last {
			return true
		}
		if n != last+1 && n != 1 {
			gap = strconv.Itoa(last) + " is followed by " + strconv.Itoa(n)
		}
		last = n
		return gap == ""
	})
	return gap
}
