package records

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/corpus"
	"travaux/internal/extract/gunzip"
)

func collect(r io.Reader, name string) []Record {
	var all []Record
	for rec := range Read(r, name) {
		all = append(all, rec)
	}
	return all
}

// rowsOf writes records as "row id text", or "row !error".
func rowsOf(recs []Record) string {
	var b strings.Builder
	for _, r := range recs {
		if r.Err != nil {
			fmt.Fprintf(&b, "%d !%v\n", r.Row, r.Err)
			continue
		}
		fmt.Fprintf(&b, "%d %s %q\n", r.Row, r.Entry.ID, r.Text)
	}
	return b.String()
}

func zipped(t *testing.T, s string) io.Reader {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := io.WriteString(z, s); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return &b
}

const lines = `{"id":"A","title":"One","session":71,"iso3":"ALD","tags":["sea","land"],"text":"first"}

{"id":"B","text":
{"id":"C","text":"third","date":"2031-13-01"}
{"id":"D","text":"  "}
{"id":"E","TEXT":"fifth","path":"x/y.txt"}
`

func TestRecordsOfJSONLines(t *testing.T) {
	want := "1 A \"first\"\n3 !the row is not a JSON object: unexpected end of JSON input\n4 C \"third\"\n5 !the row has no text\n6 E \"fifth\"\n"
	for name, r := range map[string]io.Reader{"plain": strings.NewReader(lines), "with a mark": strings.NewReader("\ufeff" + lines), "gzip": zipped(t, lines)} {
		recs := collect(r, "speeches.jsonl")
		if diff := cmp.Diff(want, rowsOf(recs)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		entry := corpus.Entry{ID: "A", Title: "One", Session: "71", Extra: map[string]string{"iso3": "ALD", "tags": "sea, land"}}
		if diff := cmp.Diff(entry, recs[0].Entry); diff != "" {
			t.Errorf("%s: entry of the first row (-want +got):\n%s", name, diff)
		}
		if recs[0].SHA256 != hexSum([]byte(strings.SplitN(lines, "\n", 2)[0])) {
			t.Errorf("%s: SHA-256 %s is not that of the row's bytes", name, recs[0].SHA256)
		}
		if recs[2].Entry.Date != "" || len(recs[2].Notes) != 1 {
			t.Errorf("%s: date %q, notes %q; want the impossible date dropped with a note", name, recs[2].Entry.Date, recs[2].Notes)
		}
		if recs[4].Entry.Path != "" || recs[4].Entry.Extra["path"] != "x/y.txt" {
			t.Errorf("%s: %+v; want the path of a record among the unknown columns", name, recs[4].Entry)
		}
	}
}

func TestRecordsOfCSV(t *testing.T) {
	tests := []struct{ name, src, want string }{
		{"commas", "ID,Text,Speaker\nA,first,x\nB,\"second, with\na line and \"\"marks\"\"\",y\nC,third,z\n",
			"1 A \"first\"\n2 B \"second, with\\na line and \\\"marks\\\"\"\n3 C \"third\"\n"},
		{"semicolons", "id;text\r\nA;first\r\n\r\nB;second\r\n", "1 A \"first\"\n2 B \"second\"\n"},
		{"a stray mark costs one row", "id,text\nA,first\nB,\"second\nC,\"third\"\nD,fourth\n",
			"1 A \"first\"\n2 !the row is not valid CSV: extraneous or missing \" in quoted-field\n3 C \"third\"\n4 D \"fourth\"\n"},
		{"a mark that is never closed", "id,text\nA,first\nB,\"second\nC,third\n",
			"1 A \"first\"\n2 !the row is not valid CSV: extraneous or missing \" in quoted-field\n3 C \"third\"\n"},
		{"too few fields", "id,text,title\nA,first\nB,second,t\n", "1 !the row has 2 fields, the header 3\n2 B \"second\"\n"},
		{"no column for the text", "id,body\nA,first\n", "1 !the first row names no column \"text\"\n"},
		{"nothing", "", ""},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, rowsOf(collect(strings.NewReader(tt.src), "a.csv"))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

func TestALongRowCostsThatRow(t *testing.T) {
	long := io.MultiReader(
		strings.NewReader("{\"id\":\"A\",\"text\":\"first\"}\n{\"id\":\"B\",\"text\":\""),
		io.LimitReader(endless('x'), MaxRowBytes+1),
		strings.NewReader("\"}\n{\"id\":\"C\",\"text\":\"third\"}"))
	want := "1 A \"first\"\n2 !the row has more than 16 MB\n3 C \"third\"\n"
	if diff := cmp.Diff(want, rowsOf(collect(long, "a.jsonl"))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

type endless byte

func (e endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = byte(e)
	}
	return len(p), nil
}

func TestAGzipBombIsStopped(t *testing.T) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := io.CopyN(z, endless(' '), 3*gunzip.FreeGrowth); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	recs := collect(&b, "a.jsonl.gz")
	if len(recs) != 1 || recs[0].Err == nil || !strings.Contains(recs[0].Err.Error(), "unpacks to more than") {
		t.Errorf("%s; want one row that says that the file unpacks without end", rowsOf(recs))
	}
}

func TestADamagedGzipFileKeepsItsRows(t *testing.T) {
	all, err := io.ReadAll(zipped(t, strings.Repeat("{\"id\":\"A\",\"text\":\"first\"}\n", 3)))
	if err != nil {
		t.Fatal(err)
	}
	recs := collect(bytes.NewReader(all[:len(all)-4]), "a.jsonl.gz")
	if n := len(recs); n != 4 || recs[2].Err != nil || recs[3].Err == nil || !strings.Contains(recs[3].Err.Error(), "damaged gzip") {
		t.Errorf("%s; want three rows and one that says that the file is damaged", rowsOf(recs))
	}
}

func FuzzRecords(f *testing.F) {
	f.Add([]byte(lines))
	f.Add([]byte("id,text\nA,\"b\nc\",\nD;e\n"))
	f.Add([]byte("\x1f\x8b\x08"))
	f.Fuzz(func(t *testing.T, src []byte) {
		last := 0
		for rec := range Read(bytes.NewReader(src), "a") {
			if rec.Row <= last {
				t.Errorf("row %d after row %d", rec.Row, last)
			}
			last = rec.Row
			if rec.Err == nil && (strings.TrimSpace(rec.Text) == "" || len(rec.SHA256) != 64) {
				t.Errorf("row %d without text or digest and without error: %+v", rec.Row, rec)
			}
		}
	})
}
