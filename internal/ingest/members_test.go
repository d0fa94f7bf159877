package ingest

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/internal/extract"
	"travaux/internal/extract/content"
)

// pack makes an archive of names and texts, in order of name.
func pack(t *testing.T, files map[string]string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	names := make([]string, 0, len(files))
	for name := range files {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = w.Write([]byte(files[name]))
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// reasons writes the failures of a report, a line each.
func reasons(r *Report) string {
	var b strings.Builder
	for _, f := range r.Failures {
		fmt.Fprintf(&b, "%s %s: %s\n", f.Status, f.Path[strings.IndexByte(f.Path, '/')+1:], f.Reason)
	}
	return b.String()
}

func TestMembersAreDocuments(t *testing.T) {
	papers := map[string]string{"a.txt": "One invented harbour.", "sub/b.md": "Another invented jetty.", "empty.txt": "", ".hidden": "x", "__MACOSX/a.txt": "y"}
	b := newBench(t, map[string]string{"papers.zip": pack(t, papers), "c.txt": "A third invented quay.", "copy.txt": papers["a.txt"]})
	r := b.all()
	b.want(r, "5=3+0+1+0+1 -0", "c", "copy", "papers-sub-b")
	if diff := cmp.Diff("failed papers.zip#empty.txt: the file is empty; fetch it again\n", reasons(r)); diff != "" {
		t.Errorf("failures (-want +got):\n%s", diff)
	}
	b.reader.reads = nil
	if r := b.all(); r.Generation != 1 || len(b.reader.reads) > 0 {
		t.Errorf("a sync of nothing new published generation %d and read %v", r.Generation, b.reader.reads)
	}
	// One member changes, one comes and one goes.
	b.remove("copy.txt")
	papers["sub/b.md"], papers["d.txt"] = "Another invented jetty, longer.", "A fourth invented mole."
	delete(papers, "empty.txt")
	b.write("papers.zip", pack(t, papers))
	r = b.sync(Options{Sources: []string{b.dir}, AllowRemovals: true})
	b.want(r, "4=3+1+0+0+0 -0", "c", "copy", "papers-d", "papers-sub-b")
	if diff := cmp.Diff([]string{"papers.zip#a.txt", "papers.zip#d.txt", "b.md"}, b.reader.reads); diff != "" {
		t.Errorf("members read (-want +got):\n%s", diff)
	}
	delete(papers, "d.txt")
	b.write("papers.zip", pack(t, papers))
	b.want(b.sync(Options{Sources: []string{b.dir}, AllowRemovals: true}), "3=0+3+0+0+0 -1", "c", "copy", "papers-sub-b")
}

func TestArchiveTouchedWithoutAChange(t *testing.T) {
	b := newBench(t, map[string]string{"papers.zip": pack(t, map[string]string{"a.txt": "One invented harbour."})})
	b.all()
	b.reader.reads = nil
	later := filepath.Join(b.dir, "papers.zip")
	info, _ := os.Stat(later)
	if err := os.Chtimes(later, info.ModTime(), info.ModTime().Add(1e9)); err != nil {
		t.Fatal(err)
	}
	b.want(b.all(), "1=0+1+0+0+0 -0", "papers-a")
	if len(b.reader.reads) > 0 {
		t.Errorf("read %v; want nothing", b.reader.reads)
	}
}

func TestManifestsServeMembers(t *testing.T) {
	inner := pack(t, map[string]string{"deep.txt": "A fourth invented mole."})
	files := map[string]string{"a.txt": "One invented harbour.", "sub/b.txt": "Another invented jetty.", "c.txt": "A third invented quay.", "inner.zip": inner,
		"sub/manifest.csv": "path,id\nb.txt,inside\n"}
	b := newBench(t, map[string]string{"papers.zip": pack(t, files),
		"manifest.csv": "path,id\npapers.zip/a.txt,beside\npapers.zip/sub/b.txt,outside\nc.txt,bare\npapers.zip/inner.zip/deep.txt,deep\npapers.zip/lost.txt,lost\n"})
	r := b.all()
	b.want(r, "4=4+0+0+0+0 -0", "bare", "beside", "deep", "inside")
	want := []string{filepath.Join(b.dir, "papers.zip", "lost.txt") + ": a manifest lists this file, but it is not there"}
	if diff := cmp.Diff(want, r.Warnings); diff != "" {
		t.Errorf("warnings (-want +got):\n%s", diff)
	}
	// A row changes: only its member is made anew.
	b.write("manifest.csv", "path,id,title\npapers.zip/a.txt,beside,Dues\nc.txt,bare,\npapers.zip/inner.zip/deep.txt,deep,\n")
	r = b.all()
	if got := account(r); got != "4=1+3+0+0+0 -0" {
		t.Errorf("account = %s; want one document made anew", got)
	}
}

func TestMembersAreNamedAsTheyArePrinted(t *testing.T) {
	inner := pack(t, map[string]string{"deep.txt": "A fourth invented mole."})
	b := newBench(t, map[string]string{"papers.zip": pack(t, map[string]string{"a.txt": "One invented harbour.", "inner.zip": inner}),
		"no#archive.txt": "A third invented quay.",
		"manifest.csv":   "path,id\npapers.zip#a.txt,beside\npapers.zip#inner.zip#deep.txt,deep\nno#archive.txt,plain\n"})
	r := b.all()
	b.want(r, "3=3+0+0+0+0 -0", "beside", "deep", "plain")
	if len(r.Warnings) > 0 {
		t.Errorf("warnings: %q", r.Warnings)
	}
}

func TestNearerManifestWinsByColumn(t *testing.T) {
	files := map[string]string{"sub/b.txt": "Another invented jetty.", "sub/manifest.csv": "path,title\nb.txt,Inner\n", "manifest.csv": "path,title,date\nsub/b.txt,Middle,2001-02-03\n"}
	b := newBench(t, map[string]string{"papers.zip": pack(t, files), "manifest.csv": "path,id,date,body\npapers.zip/sub/b.txt,jetty,2002-02-02,Council\n"})
	b.all()
	d, err := (&memorySearcher{g: b.engine.generations[b.engine.published-1]}).Document(t.Context(), "jetty")
	if err != nil {
		t.Fatal(err)
	}
	if got := d.Title + "|" + d.Date().String() + "|" + d.Body; got != "Inner|2001-02-03|Council" {
		t.Errorf("title, date, body = %s", got)
	}
}

func TestBrokenArchiveKeepsWhatItHad(t *testing.T) {
	whole := pack(t, map[string]string{"a.txt": "One invented harbour.", "b.txt": "Another invented jetty.", "c.txt": strings.Repeat("A third invented quay. ", 20)})
	b := newBench(t, map[string]string{"papers.zip": whole})
	b.want(b.all(), "3=3+0+0+0+0 -0", "papers-a", "papers-b", "papers-c")
	second := strings.Index(whole, "b.txt")
	b.write("papers.zip", whole[:second+5]) // cut off behind its name
	r := b.all()
	b.want(r, "3=0+1+0+0+2 -0", "papers-a", "papers-b", "papers-c")
	if !strings.Contains(reasons(r), "papers.zip#b.txt: the archive is cut off in the middle of it") || !strings.Contains(reasons(r), "papers.zip#c.txt: the archive is cut off or damaged: 1 of its members") {
		t.Errorf("failures:\n%s", reasons(r))
	}
	b.write("papers.zip", "PK\x03\x04 no more than that")
	r = b.all()
	b.want(r, "3=0+0+0+0+3 -0", "papers-a", "papers-b", "papers-c")
	b.write("papers.zip", whole)
	b.want(b.all(), "3=3+0+0+0+0 -0", "papers-a", "papers-b", "papers-c")
}

func TestNestedArchives(t *testing.T) {
	data := pack(t, map[string]string{"x.txt": "One invented harbour."})
	for range 3 {
		data = pack(t, map[string]string{"in.zip": data})
	}
	b := newBench(t, map[string]string{"papers.zip": data})
	r := b.all()
	b.want(r, "1=0+0+0+1+0 -0")
	if diff := cmp.Diff("skipped papers.zip#in.zip/in.zip: it is an archive; those in an archive are opened 2 deep: unpack it\n", reasons(r)); diff != "" {
		t.Errorf("failures (-want +got):\n%s", diff)
	}
	empty := newBench(t, map[string]string{"papers.zip": pack(t, nil)})
	if r := empty.all(); reasons(r) != "skipped papers.zip: there is no document in it\n" {
		t.Errorf("an empty archive: %s", reasons(r))
	}
}

func TestMailAndItsAttachments(t *testing.T) {
	mail := "Message-ID: <1@harbour.example>\nSubject: Dues\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nAn invented letter.\n" +
		"--b\nContent-Type: text/plain; name=a.txt\n\nOne invented harbour.\n--b--\n"
	b := newBench(t, map[string]string{"letter.eml": mail, "letters.zip": pack(t, map[string]string{"old.eml": strings.ReplaceAll(mail, "invented", "older")})})
	b.want(b.all(), "4=4+0+0+0+0 -0", "letter", "letter-a", "letters-old", "letters-old-eml-a")
	b.want(b.all(), "4=0+4+0+0+0 -0", "letter", "letter-a", "letters-old", "letters-old-eml-a")
}

func TestManifestInsideNamesWhatIsMissing(t *testing.T) {
	inner := pack(t, map[string]string{"manifest.csv": "path\ndeep.txt\ndrowned.txt\n", "deep.txt": "A fourth invented mole."})
	files := map[string]string{"a.txt": "One invented harbour.", "sub/b.txt": "Another invented jetty.", "inner.zip": inner, "rows.jsonl": `{"id":"r1","text":"A third invented quay."}`,
		"manifest.csv": "path,type\na.txt,\nlost.txt,\nsub/b.txt,\ninner.zip/deep.txt,\nrows.jsonl,records\n", "sub/manifest.csv": "path\nb.txt\ngone.txt\n"}
	b := newBench(t, map[string]string{"papers.zip": pack(t, files)})
	var want []string
	for _, name := range []string{"inner.zip/drowned.txt", "lost.txt", "sub/gone.txt"} {
		want = append(want, filepath.Join(b.dir, "papers.zip", filepath.FromSlash(name))+": a manifest lists this file, but it is not there")
	}
	for _, when := range []string{"when read", "when nothing changed"} {
		if diff := cmp.Diff(want, b.all().Warnings); diff != "" {
			t.Errorf("%s: warnings (-want +got):\n%s", when, diff)
		}
	}
	b.write("new.txt", "A fifth invented dock.")
	b.all()
	l, err := LatestLedger(t.Context(), b.in.Engine)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(LookAtManifests(l).Missing); n != len(want) {
		t.Errorf("lint hears of %d missing members; want %d", n, len(want))
	}
	files["lost.txt"], files["sub/gone.txt"] = "A sixth invented buoy.", "A seventh invented bell."
	b.write("papers.zip", pack(t, files))
	if diff := cmp.Diff(want[:1], b.all().Warnings); diff != "" {
		t.Errorf("later: warnings (-want +got):\n%s", diff)
	}
}

func TestRecordsInAnArchive(t *testing.T) {
	b := newBench(t, map[string]string{"papers.zip": pack(t, map[string]string{
		"rows.jsonl": `{"id":"r1","text":"One invented harbour."}` + "\n" + `{"text":"Another invented jetty."}`})})
	b.want(b.all(), "2=2+0+0+0+0 -0", "papers-rows-jsonl-row-2", "r1")
	b.want(b.all(), "2=0+2+0+0+0 -0", "papers-rows-jsonl-row-2", "r1")
}

// wordReader reads Word files once the program for it is there.
type wordReader struct{ reader }

func (r *wordReader) Extract(ctx context.Context, name string, data []byte) (*content.Extract, error) {
	if strings.HasSuffix(name, ".doc") && !extract.HasTool(extract.ToolWord) {
		return nil, &content.ToolError{Tool: extract.ToolWord, Reason: "it needs a program"}
	}
	return r.reader.Extract(ctx, name, data)
}

func TestDocumentIsTriedAgainWhenItsProgramIsThere(t *testing.T) {
	tools := t.TempDir()
	t.Setenv("PATH", tools)
	b := newBench(t, map[string]string{"old.doc": "One invented harbour.", "papers.zip": pack(t, map[string]string{"a.doc": "Another invented jetty.", "b.txt": "A third invented quay."})})
	r := &wordReader{}
	b.in.Extract = r
	b.want(b.all(), "3=1+0+0+2+0 -0", "papers-b")
	b.write("new.txt", "A fourth invented mole.") // the next generation still knows what the others wait for
	b.want(b.all(), "4=1+1+0+2+0 -0", "new", "papers-b")
	if err := os.WriteFile(filepath.Join(tools, "antiword"), []byte("#!/bin/sh\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	r.reads = nil
	b.want(b.all(), "4=2+2+0+0+0 -0", "new", "old", "papers-a", "papers-b")
	if diff := cmp.Diff([]string{"old.doc", "papers.zip#a.doc"}, r.reads); diff != "" {
		t.Errorf("files read (-want +got):\n%s", diff)
	}
}

func TestArchiveThatCannotBeOpenedKeepsItsDocuments(t *testing.T) {
	b := newBench(t, map[string]string{"papers.zip": pack(t, map[string]string{"a.txt": "One invented harbour.", "b.txt": "Another invented jetty."})})
	b.all()
	archive := filepath.Join(b.dir, "papers.zip")
	if err := os.Remove(archive); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(b.dir, "nowhere"), archive); err != nil { // a link that leads nowhere now
		t.Fatal(err)
	}
	r := b.all()
	b.want(r, "2=0+0+0+0+2 -0", "papers-a", "papers-b")
}

func TestCopyOfAnUnreadableMember(t *testing.T) {
	b := newBench(t, map[string]string{"papers.zip": pack(t, map[string]string{"a.csv": "place,what\nOne,invented harbour\n", "b.txt": "place,what\nOne,invented harbour\n"})})
	b.want(b.all(), "2=1+0+0+1+0 -0", "papers-b") // a table is no document
	r := b.all()
	b.want(r, "2=0+1+0+1+0 -0", "papers-b")
	if r.Generation != 1 {
		t.Errorf("a sync of nothing new published generation %d", r.Generation)
	}
}
