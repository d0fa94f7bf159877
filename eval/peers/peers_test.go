package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"travaux/corpus"
	"travaux/eval/internal/peerbuild"
	"travaux/eval/internal/ungdc"
	"travaux/index"
	"travaux/internal/shared"
)

// TestMain lets the test binary be a peer: one that knows the protocol and nothing else.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == parrotArg {
		parrot()
		return
	}
	os.Exit(m.Run())
}

const parrotArg = "-parrot"

// parrot answers with as many hits as the query has terms, fails on "build", and dies on "open".
func parrot() {
	for dec := json.NewDecoder(os.Stdin); ; {
		var a ask
		if err := dec.Decode(&a); err != nil {
			return
		}
		ans := answer{Total: len(a.Terms), CPU: 1000, Process: 2000, Wall: 3000}
		switch a.Do {
		case "build":
			ans = answer{Error: "no room"}
		case "open":
			os.Stderr.WriteString("out of order")
			os.Exit(1)
		}
		if err := json.NewEncoder(os.Stdout).Encode(ans); err != nil {
			return
		}
	}
}

func startParrot(t *testing.T) *child {
	t.Helper()
	c, err := startChild(t.Context(), "parrot", []string{os.Args[0], parrotArg})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestChildAnswersAndFails(t *testing.T) {
	c := startParrot(t)
	ans, err := c.do(ask{Do: "query", Terms: []string{"a", "b"}})
	if err != nil || ans.Total != 2 || ans.CPU != 1000 {
		t.Errorf("query = %+v, %v; want a total of 2 in 1000 ns", ans, err)
	}
	if _, err := c.do(ask{Do: "build"}); err == nil || !strings.Contains(err.Error(), "parrot: build: no room") {
		t.Errorf("build = %v; want the child's own words", err)
	}
	if _, err := c.do(ask{Do: "open"}); err == nil || !strings.Contains(err.Error(), "out of order") {
		t.Errorf("open = %v; want what the child printed before it died", err)
	}
	if err := startParrot(t).close(); err != nil {
		t.Errorf("close = %v", err)
	}
}

func invented() []search {
	list := []search{
		{Query: ungdc.Query{Name: "a", Kind: "and", Op: "and", Terms: []string{"safe", "ferry"}}},
		{Query: ungdc.Query{Name: "f", Kind: "fuzzy", Op: "fuzzy", Terms: []string{"fery"}}},
		{Query: ungdc.Query{Name: "n", Kind: "near", Op: "near", Terms: []string{"safe", "ferry"}}, distance: 4},
		{Query: ungdc.Query{Name: "s", Kind: "several", Op: "or", Terms: []string{"ferry"}, Filter: ungdc.Filter{Year: []int{1999, 2001}}},
			chosen: []string{"zz1", "zz2"}, years: []string{"2000"}},
	}
	for i := range list {
		if err := list[i].parse(); err != nil {
			panic(err) // a fault of the table above
		}
	}
	return list
}

func TestAskAndRequestSayTheSame(t *testing.T) {
	list := invented()
	five := modeNamed(completeMode)
	want := ask{Do: "query", Op: "or", Terms: []string{"ferry"}, Delegation: []string{"zz1", "zz2"}, Year: []string{"2000"}, From: 1999, To: 2001,
		Facets: []string{"speaker", "delegation", "theme", "type", "language", "year"}, Size: pageSize, Total: true, Text: true}
	if diff := cmp.Diff(want, list[3].ask(five)); diff != "" {
		t.Errorf("ask (-want +got):\n%s", diff)
	}
	req := list[3].request(five, index.InPassage)
	selections := []index.Selection{{Field: index.Delegation, Values: []string{"zz1", "zz2"}}, {Field: index.Date, Values: []string{"2000"}}}
	if diff := cmp.Diff(selections, req.Selections); diff != "" {
		t.Errorf("selections (-want +got):\n%s", diff)
	}
	if req.From != (corpus.Date{Year: 1999}) || req.To != (corpus.Date{Year: 2001}) || req.Scope != index.InPassage || len(req.Facets) != 6 {
		t.Errorf("request = %+v", req)
	}
	if text, err := list[2].text(); err != nil || text != "safe NEAR/4 ferry" {
		t.Errorf("text = %q, %v", text, err)
	}
	if edits := list[1].ask(five).Edits; edits != 1 {
		t.Errorf("a word of four letters may differ in %d; want 1", edits)
	}
}

// fake answers each search in as many milliseconds as its name has letters.
type fake struct {
	title string
	lacks string
	asked int
}

func (f *fake) name() string               { return f.title }
func (f *fake) can(s *search, _ mode) bool { return s.Kind != f.lacks }

func (f *fake) ask(context.Context, *search, mode, bool) (sample, found, error) {
	f.asked++
	d := time.Duration(len(f.title)) * time.Millisecond
	return sample{CPU: d, Process: 2 * d, Wall: 3 * d}, found{total: len(f.title), counts: map[string]map[string]int{"theme": {"x": 1}}}, nil
}

func TestRaceMeasuresWhatCanBeAnswered(t *testing.T) {
	list := invented()
	one, four := &fake{title: "1"}, &fake{title: "four", lacks: "fuzzy"}
	l, err := race(t.Context(), []contestant{one, four}, list, []int{0, 2}, 3)
	if err != nil {
		t.Fatal(err)
	}
	if want := 3 * len(modes()) * 4; one.asked != want {
		t.Errorf("asked %d times; want %d", one.asked, want)
	}
	if want := 5 * len(modes()) * 3; four.asked != want {
		t.Errorf("asked %d times with two laps before; want %d", four.asked, want)
	}
	if _, ok := l.row(1, 0, "fuzzy"); ok {
		t.Error("a kind that has no answer has figures")
	}
	if _, ok := l.row(1, 0, allKinds); ok {
		t.Error("all kinds have figures where one is missing")
	}
	r, ok := l.row(1, 0, "near")
	if !ok || r.CPU.Mean != 4 || r.Process.P95 != 8 || r.Wall.P50 != 12 || r.CPU.Samples != 3 {
		t.Errorf("row = %+v, %v; want 4, 8 and 12 ms of 3 samples", r, ok)
	}
	m := &measured{Rows: l.rows()}
	for i := range m.Rows {
		m.Rows[i].Contestant = map[string]string{"1": oursName, "four": "lucene"}[m.Rows[i].Contestant]
	}
	if r, ok := m.ratio(fiveMode, "near", []string{"lucene", "tantivy"}); !ok || r != 4 {
		t.Errorf("ratio = %v, %v; want 4", r, ok)
	}
	if _, ok := m.ratio(fiveMode, "fuzzy", []string{"lucene"}); ok {
		t.Error("a ratio to what was not measured")
	}
}

func TestCompareNamesWhatDiffers(t *testing.T) {
	agreements, differing, err := compare(t.Context(), &fake{title: "1"}, []contestant{&fake{title: "2"}, &fake{title: "four", lacks: "near"}}, invented())
	if err != nil {
		t.Fatal(err)
	}
	if a := agreements[0]; a.Totals != 4 || a.TotalsEqual != 4 || a.Facets != 4 || a.FacetsEqual != 4 {
		t.Errorf("agreement = %+v; want all of 4", a)
	}
	if a := agreements[1]; a.Totals != 3 || a.TotalsEqual != 0 || a.Facets != 0 {
		t.Errorf("agreement = %+v; want none of 3", a)
	}
	if len(differing) != 3 || differing[0].By["four"] != 4 || differing[0].By["2"] != 1 {
		t.Errorf("differing totals = %+v", differing)
	}
}

func TestMultiplyDealsParagraphsAnew(t *testing.T) {
	dir := t.TempDir()
	src := filepath.Join(dir, "two.jsonl.gz")
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write([]byte(`{"id":"A","title":"One","text":"p\n\nq\n\nr"}` + "\n" + `{"id":"B","title":"Two","text":"s"}` + "\n")); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(src, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	first, again := filepath.Join(dir, "first"), filepath.Join(dir, "again")
	for _, d := range []string{first, again} {
		if err := multiply(d, src, [][]string{{"p", "q", "r"}, {"s"}}, 3); err != nil {
			t.Fatal(err)
		}
	}
	var ids, all []string
	for _, name := range []string{"copy-000.jsonl", "copy-001.jsonl", "copy-002.jsonl"} {
		got, err := os.ReadFile(filepath.Join(first, name))
		if err != nil {
			t.Fatal(err)
		}
		if same, err := os.ReadFile(filepath.Join(again, name)); err != nil || !bytes.Equal(got, same) {
			t.Errorf("%s is another the second time", name)
		}
		var n []int
		for line := range bytes.Lines(got) {
			var r struct{ ID, Text string }
			if err := json.Unmarshal(line, &r); err != nil {
				t.Fatal(err)
			}
			ids = append(ids, r.ID)
			paragraphs := strings.Split(r.Text, "\n\n")
			n = append(n, len(paragraphs))
			all = append(all, paragraphs...)
		}
		if !slices.Equal(n, []int{3, 1}) {
			t.Errorf("%s: speeches of %v paragraphs; want 3 and 1", name, n)
		}
	}
	if want := []string{"A", "B", "A_copy1", "B_copy1", "A_copy2", "B_copy2"}; !slices.Equal(ids, want) {
		t.Errorf("ids = %v; want %v", ids, want)
	}
	slices.Sort(all)
	if got := strings.Join(all, ""); got != "pppqqqrrrsss" {
		t.Errorf("paragraphs = %s; want each three times", got)
	}
	if manifest, err := os.ReadFile(filepath.Join(first, corpus.ManifestName)); err != nil || !strings.Contains(string(manifest), "copy-002.jsonl,records") {
		t.Errorf("manifest = %q, %v", manifest, err)
	}
}

func TestExportedPassageHasItsValues(t *testing.T) {
	d := &corpus.Document{ID: "a", Type: corpus.Speech, Said: corpus.Date{Year: 2001}, Sections: []corpus.Section{{ID: "1", Passages: []corpus.Passage{
		{Ordinal: 1, Text: "Safe ferries.", Language: corpus.English, Statements: []corpus.Statement{{Delegation: "zz1"}}}}}}}
	want := passage{ID: "a/1", Text: "Safe ferries.", Speaker: []string{index.Unknown}, Delegation: []string{"zz1"}, Theme: []string{index.Unknown},
		Type: []string{"speech"}, Language: []string{"en"}, Year: []string{"2001"}}
	if diff := cmp.Diff(want, exported(d, &d.Sections[0], &d.Sections[0].Passages[0])); diff != "" {
		t.Errorf("exported (-want +got):\n%s", diff)
	}
}

func TestStopWordsAreThoseOfTheAnalyzer(t *testing.T) {
	words, err := stopWords()
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(words, "the") || slices.Contains(words, "ferry") || len(words) < 100 {
		t.Errorf("%d stop words: %v", len(words), words)
	}
}

// TestSourcesOfPeersAreWhole holds that every peer's sources are embedded and that none names
// an address it would be fetched from: that is the registry's client's business.
func TestSourcesOfPeersAreWhole(t *testing.T) {
	for _, chain := range toolchains() {
		own, err := chain.sources()
		if err != nil {
			t.Fatal(err)
		}
		mark, err := peerbuild.Digest(own)
		if err != nil || len(mark) != 12 {
			t.Errorf("digest of %s = %q, %v", chain.name, mark, err)
		}
		dir := filepath.Join(t.TempDir(), chain.name)
		if err := os.CopyFS(dir, own); err != nil {
			t.Fatal(err)
		}
		if args := chain.start(dir); len(args) == 0 || chain.how == "" || len(chain.needs) == 0 {
			t.Errorf("%s can't be started or got: %+v", chain.name, chain)
		}
	}
	err := fs.WalkDir(sources, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := sources.ReadFile(path)
		if bytes.Contains(b, []byte("://")) {
			t.Errorf("%s names an address", path)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

func TestMissingToolIsNamed(t *testing.T) {
	chain := toolchain{needs: []string{"no-such-program-of-travaux"}}
	if got := chain.missing(); !slices.Equal(got, chain.needs) {
		t.Errorf("missing() = %v", got)
	}
}

func TestParse(t *testing.T) {
	var msgs bytes.Buffer
	for _, args := range [][]string{{"-times", "0"}, {"-times", "65"}, {"-times", "x"}, {"-peers", "nobody"}, {"extra"}, {"-nosuch"}} {
		if _, err := parse(args, &msgs); err == nil {
			t.Errorf("parse(%q) was accepted", args)
		}
	}
	opt, err := parse(nil, &msgs)
	if err != nil || !opt.whole() || !slices.Equal(opt.times, []int{1, 4}) {
		t.Errorf("parse() = %+v, %v; want a whole run", opt, err)
	}
	opt, err = parse([]string{"-times", "4,1,64", "-peers", ""}, &msgs)
	if err != nil || opt.whole() || !slices.Equal(opt.times, []int{1, 4, 64}) {
		t.Errorf("parse(-times 4,1,64) = %+v, %v", opt, err)
	}
}

// TestSearchesAreReadAsMeant parses every search of a run.
func TestSearchesAreReadAsMeant(t *testing.T) {
	list, err := searches(shared.Dir(t))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"common", "mid", "rare", "and", "or", "phrase", "prefix", "fuzzy", "filt", "near", "several"}
	if got := kinds(list); !slices.Equal(got, want) {
		t.Errorf("kinds = %v; want %v", got, want)
	}
	names := map[string]bool{}
	for _, s := range list {
		names[s.Name] = true
	}
	if len(names) != len(list) {
		t.Errorf("%d names for %d searches", len(names), len(list))
	}
}
