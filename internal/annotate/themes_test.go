package annotate

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"travaux/corpus"
	"travaux/corpus/authority"
	"travaux/internal/shared"
)

var shelf = sync.OnceValues(func() (*Annotator, error) {
	a, err := authority.Load()
	if err != nil {
		return nil, err
	}
	return New(a), nil
})

// annotator is one that all tests share.
func annotator(t testing.TB) *Annotator {
	t.Helper()
	a, err := shelf()
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// prose is a press release of the paragraphs of text, which blank lines part.
func prose(text string) *corpus.Document {
	d := &corpus.Document{Type: corpus.PressRelease, Sections: []corpus.Section{{ID: "s1", Form: corpus.FormRelease}}}
	for _, p := range strings.Split(strings.TrimSpace(text), "\n\n") {
		d.Sections[0].Passages = append(d.Sections[0].Passages, corpus.Passage{Text: strings.Join(strings.Fields(p), " ")})
	}
	return d
}

func TestThemesOfGoldPassages(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(shared.Dir(t), "data", "themes", "themes_gold.json"))
	if err != nil {
		t.Fatal(err)
	}
	var gold []struct {
		N      int
		Text   string
		Themes []string
	}
	if err := json.Unmarshal(data, &gold); err != nil {
		t.Fatal(err)
	}
	labelled := map[string]bool{"detention": true}
	for _, g := range gold {
		for _, th := range g.Themes {
			labelled[th] = true
		}
	}
	a := annotator(t)
	right, extra, missed := 0, 0, 0
	for _, g := range gold {
		d := prose(g.Text)
		d.Language = corpus.English
		a.Annotate(d)
		got := map[string]bool{}
		for _, h := range d.Sections[0].Passages[0].Themes {
			got[h.Theme] = got[h.Theme] || labelled[h.Theme]
		}
		for th, in := range got {
			switch {
			case in && slices.Contains(g.Themes, th):
				right++
			case in:
				extra++
				t.Logf("%d: too much: %s", g.N, th)
			}
		}
		for _, th := range g.Themes {
			if !got[th] {
				missed++
				t.Logf("%d: missed: %s", g.N, th)
			}
		}
	}
	p, r := float64(right)/float64(right+extra), float64(right)/float64(right+missed)
	f := 2 * p * r / (p + r)
	t.Logf("themes of %d passages: P %.2f R %.2f F %.2f", len(gold), p, r, f)
	if f < .80 {
		t.Errorf("F = %.2f; want at least .80", f)
	}
}

func BenchmarkNew(b *testing.B) {
	a, err := authority.Load()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		New(a)
	}
}
