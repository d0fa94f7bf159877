package annotate

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

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

func TestThemesOfPassages(t *testing.T) {
	for _, c := range []struct {
		name, lang, text string
		kind             corpus.PassageKind
		want             string // theme: words; ...
	}{
		{"a phrase in another form", "en", "We support migrants who remit; each remittance counts.", "", "remittances: remittance"},
		{"the longer phrase", "en", "Women migrant workers speak.", "", "gender: Women migrant workers; labour: Women migrant workers"},
		{"the name of a convention", "en", "We ratified the Convention on the Elimination of All Forms of Discrimination against Women.", "", "gender: Women"},
		{"the name of the Compact", "en", "Recalling the Global Compact for Safe, Orderly and Regular Migration,", "", ""},
		{"the same words elsewhere", "en", "Safe, orderly and regular migration needs lamps.", "", "pathways: Safe, orderly and regular migration"},
		{"weak words in a list", "en", "Services must reach women, youth, children, persons with disabilities and migrants.", "", ""},
		{"a weak word that is meant", "en", "The women who work on the flats are asked last.", "", "gender: women"},
		{"strong words in a list", "en", "We condemn racism, xenophobia, hate speech, intolerance and greed.", "", "discrimination: racism; discrimination: xenophobia; discrimination: hate speech; discrimination: intolerance"},
		{"a list of subjects in a heading", "en", "Gender, climate change, remittances and data collection", corpus.Heading, ""},
		{"a heading with one subject", "en", "Migration detention", corpus.Heading, "detention: Migration detention"},
		{"words of a stem that say something else", "en", "They meet regularly and employ traffic wardens.", "", ""},
		{"a press contact", "en", "For more on gender and climate change contact the office.", corpus.Notice, ""},
		{"French", "fr", "L’égalité des sexes et la traite des êtres humains.", "", "gender: égalité des sexes; trafficking: traite des êtres humains"},
		{"Spanish", "es", "Las remesas y los flujos migratorios mixtos.", "", "remittances: remesas; mixed: flujos migratorios mixtos"},
		{"Russian, inflected", "ru", "Речь идет о смешанных потоках и о воссоединении семей.", "", "mixed: смешанных потоках; pathways: воссоединении семей"},
		{"Arabic, with particles", "ar", "نرحب بالمساواة بين الجنسين، والتحويلات المالية تنمو.", "", "gender: بالمساواة بين الجنسين; remittances: والتحويلات المالية"},
		{"Arabic men are no women", "ar", "تحدث عن المهاجرين.", "", ""},
		{"Chinese", "zh", "我们讨论了气候变化和混合移民流。", "", "climate: 气候变化; mixed: 混合移民流"},
		{"development without migration", "en", "We reaffirm the 2030 Agenda for sustainable development.", "", ""},
		{"development of migrants", "en", "Migrants add to sustainable development.", "", "development: sustainable development"},
		{"sympathy after a storm", "en", "We regret the loss of life that the hurricane caused.", "", ""},
		{"lives of migrants", "en", "Each loss of life among migrants is one too many.", "", "missing: loss of life"},
		{"no language", "", "gender", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := prose(c.text)
			d.Language = corpus.Lang(c.lang)
			p := &d.Sections[0].Passages[0]
			p.Kind, p.Language = c.kind, d.Language
			annotator(t).Annotate(d)
			var got []string
			for _, h := range p.Themes {
				got = append(got, h.Theme+": "+h.Words)
				if !strings.HasPrefix(h.Rule, h.Theme+"/"+c.lang+"/") {
					t.Errorf("rule %q", h.Rule)
				}
			}
			if diff := cmp.Diff(c.want, strings.Join(got, "; ")); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
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
