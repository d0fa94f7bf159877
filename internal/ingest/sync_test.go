package ingest

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/index"
	"travaux/internal/extract"
	"travaux/internal/extract/content"
)

// reader extracts in this process: the child processes have tests of their own.
type reader struct{ reads []string }

func (r *reader) Extract(ctx context.Context, name string, data []byte) (*content.Extract, error) {
	r.reads = append(r.reads, filepath.Base(name))
	if strings.Contains(string(data), "unreadable") {
		return nil, errors.New("it can't be made out")
	}
	return extract.Read(ctx, name, data)
}

// bench is a folder of documents, an index, and an Ingester between them.
type bench struct {
	t      *testing.T
	dir    string
	engine *memory
	reader *reader
	in     *Ingester
}

func newBench(t *testing.T, files map[string]string) *bench {
	b := &bench{t: t, dir: t.TempDir(), engine: &memory{}, reader: &reader{}}
	b.in = &Ingester{Engine: b.engine, Extract: b.reader, Workers: 1}
	for name, text := range files {
		b.write(name, text)
	}
	return b
}

func (b *bench) write(name, text string) {
	b.t.Helper()
	path := filepath.Join(b.dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		b.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		b.t.Fatal(err)
	}
}

func (b *bench) remove(name string) {
	b.t.Helper()
	if err := os.Remove(filepath.Join(b.dir, name)); err != nil {
		b.t.Fatal(err)
	}
}

func (b *bench) sync(opt Options) *Report {
	b.t.Helper()
	r, err := b.in.Sync(context.Background(), opt)
	if err != nil {
		b.t.Fatalf("Sync(%+v): %v", opt, err)
	}
	return r
}

func (b *bench) all() *Report { return b.sync(Options{Sources: []string{b.dir}}) }

// account writes the counts of a report in the order of the ledger's equation.
func account(r *Report) string {
	return fmt.Sprintf("%d=%d+%d+%d+%d+%d -%d", r.Found, r.Indexed, r.Unchanged, r.Duplicate, r.Skipped, r.Failed, r.Removed)
}

func (b *bench) want(r *Report, counts string, ids ...string) {
	b.t.Helper()
	if got := account(r); got != counts {
		b.t.Errorf("account = %s; want %s (%v)", got, counts, r.Failures)
	}
	if got := slices.Sorted(maps.Keys(b.engine.documents())); !slices.Equal(got, ids) {
		b.t.Errorf("documents = %v; want %v", got, ids)
	}
}

func TestSyncTouchesOnlyWhatChanged(t *testing.T) {
	b := newBench(t, map[string]string{"a.md": "One invented harbour.", "b.md": "Another invented jetty.", "sub/c.txt": "A third invented quay."})
	b.want(b.all(), "3=3+0+0+0+0 -0", "a", "b", "c")
	b.reader.reads = nil
	r := b.all()
	b.want(r, "3=0+3+0+0+0 -0", "a", "b", "c")
	if r.Generation != 1 || len(b.reader.reads) > 0 {
		t.Errorf("a sync of nothing new published generation %d and read %v", r.Generation, b.reader.reads)
	}
	b.write("b.md", "Another invented jetty, longer.")
	b.write("d.md", "A fourth invented mole.")
	b.want(b.all(), "4=2+2+0+0+0 -0", "a", "b", "c", "d")
	if diff := cmp.Diff([]string{"b.md", "d.md"}, b.reader.reads); diff != "" {
		t.Errorf("files read (-want +got):\n%s", diff)
	}
}

func TestSyncWithoutSourcesTakesThoseRemembered(t *testing.T) {
	b := newBench(t, map[string]string{"a.md": "One invented harbour."})
	if _, err := b.in.Sync(context.Background(), Options{}); !errors.As(err, &NoSourcesError{}) {
		t.Fatalf("Sync without any source: %v; want NoSourcesError", err)
	}
	b.all()
	b.write("b.md", "Another invented jetty.")
	b.want(b.sync(Options{}), "2=1+1+0+0+0 -0", "a", "b")
}

func TestSyncOfOneSourceLeavesTheOthers(t *testing.T) {
	b := newBench(t, map[string]string{"x/a.md": "One invented harbour.", "y/b.md": "Another invented jetty."})
	b.all()
	b.remove("x/a.md")
	b.write("y/c.md", "A third invented quay.")
	b.want(b.sync(Options{Sources: []string{filepath.Join(b.dir, "y")}}), "2=1+1+0+0+0 -0", "a", "b", "c")
}

func TestRemovalOfMuchIsHeldBack(t *testing.T) {
	files := map[string]string{}
	for i := range 20 {
		files[fmt.Sprintf("d%02d.md", i)] = fmt.Sprintf("Invented paragraph number %d.", i)
	}
	b := newBench(t, files)
	b.all()
	b.remove("d00.md")
	b.remove("d01.md")
	if r := b.all(); r.Removed != 2 {
		t.Errorf("a tenth of the documents: removed %d; want 2", r.Removed)
	}
	b.remove("d02.md")
	b.remove("d03.md")
	_, err := b.in.Sync(context.Background(), Options{})
	var held *RemovalError
	if !errors.As(err, &held) || held.Removed != 2 || held.Of != 18 {
		t.Fatalf("more than a tenth: %v; want a RemovalError of 2 of 18", err)
	}
	if b.engine.published != 2 || len(b.engine.documents()) != 18 {
		t.Errorf("a run that was held back published generation %d with %d documents", b.engine.published, len(b.engine.documents()))
	}
	if r := b.sync(Options{AllowRemovals: true}); r.Removed != 2 || len(b.engine.documents()) != 16 {
		t.Errorf("allowed: removed %d, %d documents left", r.Removed, len(b.engine.documents()))
	}
}

func TestMovedFileKeepsItsID(t *testing.T) {
	b := newBench(t, map[string]string{"a.md": "One invented harbour.", "b.md": "Another invented jetty."})
	b.all()
	b.remove("a.md")
	b.write("moved/elsewhere.md", "One invented harbour.")
	b.want(b.all(), "2=1+1+0+0+0 -0", "a", "b")
}

func TestSameBytesAreOneDocument(t *testing.T) {
	b := newBench(t, map[string]string{"b.md": "One invented harbour."})
	b.all()
	b.write("a.md", "One invented harbour.")
	b.want(b.all(), "2=0+1+1+0+0 -0", "b")
	b.remove("b.md")
	r := b.all()
	b.want(r, "1=1+0+0+0+0 -0", "b")
}

func TestLastGoodVersionIsKept(t *testing.T) {
	b := newBench(t, map[string]string{"a.md": "One invented harbour.", "b.md": "Another invented jetty."})
	b.all()
	b.write("a.md", "unreadable")
	r := b.all()
	b.want(r, "2=0+1+0+0+1 -0", "a", "b")
	if len(r.Failures) != 1 || r.Failures[0].KeptID != "a" || r.Failures[0].Reason != "it can't be made out" {
		t.Errorf("failures = %+v", r.Failures)
	}
	b.want(b.sync(Options{Rebuild: true}), "2=1+0+0+0+1 -0", "a", "b")
	b.write("a.md", "One invented harbour, mended.")
	b.want(b.all(), "2=1+1+0+0+0 -0", "a", "b")
}

func TestRetryTouchesOnlyFailures(t *testing.T) {
	b := newBench(t, map[string]string{"a.md": "unreadable", "b.md": "Another invented jetty."})
	b.all()
	b.write("b.md", "Another invented jetty, changed.")
	b.reader.reads = nil
	r := b.sync(Options{Only: func(f Failure) bool { return strings.HasSuffix(f.Path, "a.md") }})
	b.want(r, "2=0+1+0+0+1 -0", "b")
	if diff := cmp.Diff([]string{"a.md"}, b.reader.reads); diff != "" {
		t.Errorf("files read (-want +got):\n%s", diff)
	}
}

func TestManifestRowChangesOneDocument(t *testing.T) {
	b := newBench(t, map[string]string{
		"manifest.csv": "path,title\na.md,First\nb.md,Second\n",
		"a.md":         "One invented harbour.", "b.md": "Another invented jetty.",
	})
	b.all()
	if got := b.engine.documents()["a"].Title; got != "First" {
		t.Errorf("title = %q; want the manifest's", got)
	}
	b.write("manifest.csv", "path,title\na.md,Premier\nb.md,Second\n")
	b.want(b.all(), "2=1+1+0+0+0 -0", "a", "b")
	if got := b.engine.documents()["a"].Title; got != "Premier" {
		t.Errorf("title = %q; want the manifest's new one", got)
	}
}

func TestRecordsAreDocuments(t *testing.T) {
	row := func(id, text string) string {
		return fmt.Sprintf(`{"id":%q,"title":"T","type":"speech","speaker":"Ms. Ilse Marrow","delegation":"Marenia","language":"en","text":%q}`+"\n", id, text)
	}
	b := newBench(t, map[string]string{"rows.jsonl": row("one", "An invented speech.") + "not json\n" + row("two", "A second invented speech.")})
	r := b.all()
	b.want(r, "3=2+0+0+0+1 -0", "one", "two")
	if len(r.Failures) != 1 || !strings.HasSuffix(r.Failures[0].Path, "rows.jsonl#row-2") {
		t.Errorf("failures = %+v; want row 2", r.Failures)
	}
	b.write("rows.jsonl", row("two", "A second invented speech.")+row("three", "A third invented speech.")+row("one", "An invented speech, changed."))
	b.want(b.all(), "3=2+1+0+0+0 -0", "one", "three", "two")
}

func TestDryRunCountsAsTheRunDoes(t *testing.T) {
	twin := "One invented harbour."
	for _, c := range []struct {
		name   string
		files  map[string]string
		change func(b *bench)
	}{
		{"the document is removed, its copy stays", map[string]string{"a.md": twin, "b.md": twin, "c.md": "Another invented jetty."}, func(b *bench) { b.remove("a.md") }},
		{"the document changes, its copy stays", map[string]string{"a.md": twin, "b.md": twin}, func(b *bench) { b.write("a.md", "A third invented quay.") }},
		{"the document moves", map[string]string{"a.md": twin, "b.md": "Another invented jetty."}, func(b *bench) { b.remove("a.md"); b.write("z.md", twin) }},
		{"the document and one of two copies are removed", map[string]string{"a.md": twin, "b.md": twin, "c.md": twin}, func(b *bench) { b.remove("a.md"); b.remove("b.md") }},
		{"a copy becomes a document of its own", map[string]string{"a.md": twin, "b.md": twin}, func(b *bench) { b.write("b.md", "A third invented quay.") }},
		{"a document becomes a copy", map[string]string{"a.md": twin, "b.md": "Another invented jetty."}, func(b *bench) { b.write("b.md", twin) }},
		{"another has the document's bytes now", map[string]string{"a.md": twin, "b.md": "Another invented jetty."}, func(b *bench) { b.remove("a.md"); b.write("b.md", twin) }},
		{"a member is the copy that stays", map[string]string{"a.md": twin, "papers.zip": pack(t, map[string]string{"m.txt": twin})}, func(b *bench) { b.remove("a.md") }},
		{"the copy of what can't be read", map[string]string{"a.pdf": twin, "b.md": twin}, func(b *bench) { b.write("c.md", "Another invented jetty.") }},
	} {
		b := newBench(t, c.files)
		b.all()
		c.change(b)
		opt := Options{Sources: []string{b.dir}, AllowRemovals: true}
		dry := opt
		dry.DryRun = true
		before, after := b.sync(dry), b.sync(opt)
		if account(before) != account(after) {
			t.Errorf("%s: the dry run counts %s (%v), the run %s (%v)", c.name, account(before), before.Changes, account(after), after.Changes)
		}
	}
}

func TestDryRunWritesNothing(t *testing.T) {
	b := newBench(t, map[string]string{"a.md": "One invented harbour.", "b.md": "Another invented jetty."})
	b.all()
	b.write("a.md", "One invented harbour, longer.")
	b.write("c.md", "A third invented quay.")
	b.remove("b.md")
	r := b.sync(Options{DryRun: true})
	var got []string
	for _, c := range r.Changes {
		got = append(got, c.Action+" "+filepath.Base(c.Path)+": "+c.Why)
	}
	want := []string{"change a.md: its bytes changed", "add c.md: it is new", "remove b.md: it is no longer in the sources"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("changes (-want +got):\n%s", diff)
	}
	if b.engine.published != 1 || b.engine.writing {
		t.Errorf("a dry run published generation %d, writing %v", b.engine.published, b.engine.writing)
	}
}

func TestRebuildCarriesOverWhatIsNotThere(t *testing.T) {
	b := newBench(t, map[string]string{"x/a.md": "One invented harbour.", "y/b.md": "Another invented jetty."})
	b.sync(Options{Sources: []string{filepath.Join(b.dir, "x"), filepath.Join(b.dir, "y")}})
	if err := os.RemoveAll(filepath.Join(b.dir, "x")); err != nil {
		t.Fatal(err)
	}
	r := b.sync(Options{Sources: []string{filepath.Join(b.dir, "y")}, Rebuild: true})
	b.want(r, "1=1+0+0+0+0 -0", "a", "b")
}

func TestIndexOfAnotherLayoutIsMadeAnew(t *testing.T) {
	b := newBench(t, map[string]string{"x/a.md": "One invented harbour.", "y/b.md": "Another invented jetty."})
	b.sync(Options{Sources: []string{filepath.Join(b.dir, "x"), filepath.Join(b.dir, "y")}})
	b.engine.layout = "of a later program"
	b.want(b.sync(Options{Sources: []string{filepath.Join(b.dir, "y")}}), "2=2+0+0+0+0 -0", "a", "b")
	b.want(b.sync(Options{}), "2=0+2+0+0+0 -0", "a", "b")
}

func TestNothingIsPublishedOnAnError(t *testing.T) {
	b := newBench(t, map[string]string{"a.md": "One invented harbour."})
	b.all()
	b.write("b.md", "Another invented jetty.")
	b.engine.failPublish = errors.New("no space left on device")
	if _, err := b.in.Sync(context.Background(), Options{}); err == nil || !strings.Contains(err.Error(), "no space left") {
		t.Fatalf("Sync on a full disk: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := b.in.Sync(ctx, Options{}); !errors.Is(err, context.Canceled) {
		t.Fatalf("Sync, interrupted: %v", err)
	}
	if b.engine.published != 1 || b.engine.writing {
		t.Errorf("published %d, still writing %v", b.engine.published, b.engine.writing)
	}
	b.engine.failPublish = nil
	b.want(b.all(), "2=1+1+0+0+0 -0", "a", "b")
}

func TestMissingSourceIsAnError(t *testing.T) {
	b := newBench(t, nil)
	_, err := b.in.Sync(context.Background(), Options{Sources: []string{filepath.Join(b.dir, "nowhere")}})
	var bad *SourceError
	if !errors.As(err, &bad) {
		t.Fatalf("Sync(nowhere): %v; want a SourceError", err)
	}
	var none index.Engine = b.engine
	if n, _ := none.Published(context.Background()); n != 0 {
		t.Errorf("published %d", n)
	}
}

func TestSourceThatIsALinkIsFollowed(t *testing.T) {
	b := newBench(t, map[string]string{"real/a.md": "One invented harbour."})
	link := filepath.Join(b.dir, "link")
	if err := os.Symlink(filepath.Join(b.dir, "real"), link); err != nil {
		t.Skip("this file system has no links")
	}
	b.want(b.sync(Options{Sources: []string{link}}), "1=1+0+0+0+0 -0", "a")
}

func TestIndexInsideASourceIsNoSource(t *testing.T) {
	b := newBench(t, map[string]string{"a.md": "One invented harbour.", "index/extracts/x.md": "An extract."})
	b.in.DataDir = filepath.Join(b.dir, "index")
	b.want(b.all(), "1=1+0+0+0+0 -0", "a")
}

func TestSourceWithoutANameIsMisuse(t *testing.T) {
	b := newBench(t, nil)
	if _, err := b.in.Sync(context.Background(), Options{Sources: []string{""}}); !errors.As(err, &NoSourcesError{}) {
		t.Errorf(`Sync(""): %v; want NoSourcesError, not the current folder`, err)
	}
}

func TestTwinOfAnUnreadableFileIsTried(t *testing.T) {
	b := newBench(t, map[string]string{"a.csv": "place,what\nOne,invented harbour\n", "b.txt": "place,what\nOne,invented harbour\n"})
	b.want(b.all(), "2=1+0+0+1+0 -0", "b") // a table is no document
}

func TestCopyThatAManifestListsIsTheDocument(t *testing.T) {
	b := newBench(t, map[string]string{
		"manifest.csv": "path,title\nz.md,Listed\n",
		"a.md":         "One invented harbour.", "z.md": "One invented harbour.",
	})
	b.want(b.all(), "2=1+0+1+0+0 -0", "z")
}

func TestSecondRowOfAnIDIsAFault(t *testing.T) {
	row := `{"id":"r","title":"T","language":"en","text":"An invented text."}` + "\n"
	other := `{"id":"r","title":"T","language":"en","text":"Another invented text."}` + "\n"
	b := newBench(t, map[string]string{"rows.jsonl": row + other})
	r := b.all()
	b.want(r, "2=1+0+0+0+1 -0", "r")
	if len(r.Failures) != 1 || !strings.Contains(r.Failures[0].Reason, "already that of row 1") {
		t.Errorf("failures = %+v", r.Failures)
	}
	b.want(b.sync(Options{Rebuild: true}), "2=1+0+0+0+1 -0", "r")
}

func TestIDNeverNamesAnotherSymbol(t *testing.T) {
	b := newBench(t, map[string]string{
		"manifest.csv": "path,symbol,language\na.md,TC/CONF.1/3,en\nb.md,TC/CONF.1/4,en\n",
		"a.md":         "One invented harbour.", "b.md": "Another invented jetty.",
	})
	b.want(b.all(), "2=2+0+0+0+0 -0", "tc-conf-1-3-en", "tc-conf-1-4-en")
	b.write("manifest.csv", "path,symbol,language\na.md,TC/CONF.1/5,en\nb.md,TC/CONF.1/4,en\n")
	b.want(b.all(), "2=1+1+0+0+0 -0", "tc-conf-1-4-en", "tc-conf-1-5-en")
}

func TestSourceThatIsGoneKeepsItsDocumentsUntilForgotten(t *testing.T) {
	b := newBench(t, map[string]string{"x/a.md": "One invented harbour.", "y/b.md": "Another invented jetty."})
	x, y := filepath.Join(b.dir, "x"), filepath.Join(b.dir, "y")
	b.sync(Options{Sources: []string{x, y}})
	if err := os.RemoveAll(x); err != nil {
		t.Fatal(err)
	}
	r := b.sync(Options{})
	b.want(r, "1=0+1+0+0+0 -0", "a", "b")
	if r.Complete() || !slices.Equal(r.Missing, []string{x}) {
		t.Errorf("missing sources = %v, complete %v; want %s, false", r.Missing, r.Complete(), x)
	}
	b.want(b.sync(Options{Forget: []string{x}}), "0=0+0+0+0+0 -1", "b")
	if r := b.sync(Options{}); !r.Complete() {
		t.Errorf("after forgetting it: missing %v", r.Missing)
	}
}

func TestCopyOfAChangedFileGetsAnIdOfItsOwn(t *testing.T) {
	b := newBench(t, map[string]string{"a.md": "One invented harbour.", "b.md": "One invented harbour."})
	b.want(b.all(), "2=1+0+1+0+0 -0", "a")
	b.write("a.md", "One invented harbour, and a jetty.")
	b.want(b.all(), "2=2+0+0+0+0 -0", "a", "b")
}

func TestCopyOfAFileThatFailsNowTakesItsId(t *testing.T) {
	b := newBench(t, map[string]string{"a.md": "One invented harbour.", "b.md": "One invented harbour."})
	b.all()
	b.write("a.md", "")
	r := b.all()
	b.want(r, "2=1+0+0+0+1 -0", "a")
	if kept := r.Failures[0].KeptID; kept != "" {
		t.Errorf("the failed file still has %q", kept)
	}
	b.write("a.md", "Another invented jetty.")
	b.want(b.all(), "2=1+1+0+0+0 -0", "a", "a-2")
}

func TestNamesThatAreNoUTF8(t *testing.T) {
	b := newBench(t, map[string]string{"r\xe9.txt": "One invented harbour.", "r\xe8.txt": "Another invented jetty."})
	r := b.all()
	if len(b.engine.documents()) != 2 {
		t.Fatalf("documents = %v; want two", b.engine.documents())
	}
	paths := map[string]bool{}
	for _, d := range b.engine.documents() {
		paths[filepath.Base(d.Source.Path)] = true
	}
	if !paths[`r\xe9.txt`] || !paths[`r\xe8.txt`] {
		t.Errorf("paths = %v; want the bytes escaped", paths)
	}
	again := b.all()
	if account(again) != "2=0+2+0+0+0 -0" || again.Generation != r.Generation {
		t.Errorf("a second sync: %s, generation %d; want nothing changed", account(again), again.Generation)
	}
}

func TestBackupsAreLeftOut(t *testing.T) {
	b := newBench(t, map[string]string{"a.md": "One invented harbour.", "b.txt~": "An older jetty.", "c.BAK": "An older quay.",
		".~lock.a.md#": "x", "~$d.docx": "x", "old.bak/e.txt": "A mole in a folder."})
	b.want(b.all(), "2=2+0+0+0+0 -0", "a", "e")
}

func TestPrintable(t *testing.T) {
	for s, want := range map[string]string{"résumé — 文.txt": "résumé — 文.txt", "a\nb\tc\r": `a\nb\tc\r`, "\x1b[31m": `\x1b[31m`, "r\xe9": `r\xe9`, "\u009b\u2028": `\u009b\u2028`} {
		if got := Printable(s); got != want {
			t.Errorf("Printable(%q) = %q; want %q", s, got, want)
		}
	}
}

func TestUnreadableFolderIsCountedOnce(t *testing.T) {
	b := newBench(t, map[string]string{"a.md": "One invented harbour."})
	closed := filepath.Join(b.dir, "closed")
	if err := os.Mkdir(closed, 0); err != nil {
		t.Fatal(err)
	}
	if _, err := os.ReadDir(closed); err == nil {
		t.Skip("this user can read every folder: run this as another than root")
	}
	for i := range 3 {
		b.write(fmt.Sprintf("n%d.md", i), fmt.Sprintf("Invented jetty number %d.", i))
		r := b.all()
		l, err := ReadLedger(context.Background(), b.engine, r.Generation)
		if err != nil {
			t.Fatal(err)
		}
		if n := len(l.Failures()); n != 1 {
			t.Errorf("after sync %d the ledger has %d failures; want the folder once", i+1, n)
		}
	}
}

func TestNotesNameTheFileThatIsMeant(t *testing.T) {
	b := newBench(t, map[string]string{"txt/été b.txt": "One invented harbour.", "c.md": "Another invented jetty.", "manifest.csv": "path,title\nTXT\\Ete_B.txt,A\nc.docx,C\nd.txt,D\n"})
	r := b.all()
	want := []string{filepath.Join(b.dir, "txt", "été b.txt"), filepath.Join(b.dir, "c.md"), ""}
	if len(r.Warnings) != len(want) {
		t.Fatalf("warnings %q", r.Warnings)
	}
	for i, w := range r.Warnings {
		if _, meant, _ := strings.Cut(w, "; is "); strings.TrimSuffix(meant, " meant?") != want[i] {
			t.Errorf("note %q; want %q in it", w, want[i])
		}
	}
}

func TestFolderNamedTwiceByALink(t *testing.T) {
	dir := t.TempDir()
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(dir, link); err != nil {
		t.Skip("no links here")
	}
	if got := sameFolders([]string{dir, link}); len(got) != 1 {
		t.Errorf("notes %q; want one", got)
	}
	if got := sameFolders([]string{dir, filepath.Dir(link)}); len(got) != 0 {
		t.Errorf("notes %q; want none", got)
	}
}
