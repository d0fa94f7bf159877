package annotate

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/corpus"
	"travaux/internal/extract"
	"travaux/internal/segment"
	"travaux/internal/shared"
)

// read takes a file of the shared data through extraction and segmentation.
func read(t testing.TB, name string, known corpus.Entry) *corpus.Document {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(shared.Dir(t), "data", name))
	if err != nil {
		t.Fatal(err)
	}
	ex, err := extract.Read(context.Background(), name, data)
	if err != nil {
		t.Fatal(err)
	}
	d, err := segment.Split(ex, known)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

const seed = "gcm/2017-12-06_press-release_stocktaking-ends_en.md"

// TestQuotationsOfSeed compares with the quotations labelled by hand.
func TestQuotationsOfSeed(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(shared.Dir(t), "data", "extraction", "quotes", "gold.json"))
	if err != nil {
		t.Fatal(err)
	}
	var gold []struct {
		Text       string
		Quotations []struct {
			Begins, Ends, Speaker string
			Inner                 []struct{ Text, Source string }
		}
	}
	if err := json.Unmarshal(data, &gold); err != nil {
		t.Fatal(err)
	}
	for _, g := range gold {
		d := read(t, g.Text, corpus.Entry{Type: "press release", Date: "2017-12-06"})
		annotator(t).Annotate(d)
		quotes := map[string]corpus.Statement{} // by the words
		for _, p := range d.Passages {
			for _, st := range p.Statements {
				if st.Kind != corpus.Indirect {
					quotes[p.Text[st.Span.Start:st.Span.End]] = st
				}
			}
		}
		if len(quotes) != len(g.Quotations) {
			t.Errorf("%d quotations; want %d", len(quotes), len(g.Quotations))
		}
		for _, want := range g.Quotations {
			found := false
			for words, st := range quotes {
				if !strings.HasPrefix(words, want.Begins) || !strings.HasSuffix(words, want.Ends) {
					continue
				}
				found = true
				if st.Speaker != want.Speaker || st.Capacity == "" || len(st.Nested) != len(want.Inner) {
					t.Errorf("%q: %s (%s) quoting %v; want %s quoting %v", want.Begins, st.Speaker, st.Capacity, st.Nested, want.Speaker, want.Inner)
				}
			}
			if !found {
				t.Errorf("%q: no statement", want.Begins)
			}
		}
	}
}

// TestStatementsOfSeed compares all statements and mentions with a golden file.
func TestStatementsOfSeed(t *testing.T) {
	d := read(t, seed, corpus.Entry{Type: "press release", Date: "2017-12-06"})
	annotator(t).Annotate(d)
	const golden = "testdata/seed.txt"
	got := brief(d)
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for _, p := range d.Passages {
		checkSpans(t, p)
		for _, st := range p.Statements {
			for _, never := range []string{"gomez-camacho", "lauber", "summa", "francis"} {
				if strings.Contains(st.SpeakerID, never) {
					t.Errorf("%s speaks: %q", st.SpeakerID, p.Text)
				}
			}
		}
	}
	if d.Said.String() != "2017-12-06" || d.Issued.String() != "2017-12-06" || d.Language != corpus.English {
		t.Errorf("said %s, issued %s, language %s", d.Said, d.Issued, d.Language)
	}
}

// TestOtherDocumentsKeepTheirStatements says that annotation finds no quotations in
// records, resolutions and speeches, whose statements the layout knows.
func TestOtherDocumentsKeepTheirStatements(t *testing.T) {
	for name, known := range map[string]corpus.Entry{
		"gcm/A_RES_73_195_objectives-short_en.md": {Type: "resolution"},
		"udhr/udhr_en.txt":                        {Type: "declaration", Symbol: "A/RES/217(III)"},
	} {
		d := read(t, name, known)
		annotator(t).Annotate(d)
		for _, p := range d.Passages {
			checkSpans(t, p)
			for _, st := range p.Statements {
				if st.Kind == corpus.Direct || st.Kind == corpus.Partial {
					t.Errorf("%s: %s %q", name, st.Kind, p.Text[st.Span.Start:st.Span.End])
				}
			}
		}
	}
}
