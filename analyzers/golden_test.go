package analyzers_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/analyzers"
	"travaux/corpus"
)

var update = flag.Bool("update", false, "rewrite the tokens below the texts of testdata/golden")

// TestGolden shows what each chain makes of a few sentences: below the text, a line a token
// with what stands in the text, the exact word, the stem and the pair.
func TestGolden(t *testing.T) {
	const rule = "----\n"
	for _, lang := range corpus.Languages() {
		path := filepath.Join("testdata", "golden", string(lang)+".txt")
		file, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		text, want, _ := strings.Cut(string(file), rule)
		var got strings.Builder
		for _, tok := range analyzers.For(lang).Tokens(nil, text) {
			fmt.Fprintf(&got, "%s | %s | %s | %s\n", text[tok.Start:tok.End], tok.Exact, tok.Stem, tok.Pair)
		}
		if *update {
			if err := os.WriteFile(path, []byte(text+rule+got.String()), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if diff := cmp.Diff(want, got.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", path, diff)
		}
	}
}

// TestWordsOfAFamilyShareAStem has what readers expect to find together, and apart.
func TestWordsOfAFamilyShareAStem(t *testing.T) {
	together := map[corpus.Lang][]string{
		corpus.English: {"migrant migrants Migrants’ migrant’s", "migrate migrated migrating", "woman's woman", "policy policies"},
		corpus.French:  {"femme femmes", "égalité égalités EGALITE", "migration migrations", "réfugié réfugiés réfugiée réfugiées", "national nationaux nationale"},
		corpus.Spanish: {"migración migraciones MIGRACION", "refugiado refugiados refugiada refugiadas", "niño niños ninos", "género géneros GENERO"},
		corpus.Russian: {"миграция миграции миграцией миграцию", "ребёнок ребенок", "мигрант мигранты мигрантов мигрантам"},
		corpus.Arabic:  {"هجرة الهجرة والهجرة بالهجرة", "مهاجر المهاجر المهاجرين والمهاجرين مهاجرون مهاجرات", "إنسان الإنسان الانسان"},
		corpus.Chinese: {"移 移"},
	}
	for lang, families := range together {
		a := analyzers.For(lang)
		for _, family := range families {
			stems := map[string]bool{}
			for _, tok := range a.Tokens(nil, family) {
				stems[tok.Stem] = true
			}
			if len(stems) != 1 || stems[""] {
				t.Errorf("%s: %s have the stems %v; want one", lang, family, stems)
			}
		}
	}
	apart := map[corpus.Lang][]string{corpus.English: {"gender general"}, corpus.French: {"genre général"}, corpus.Russian: {"мир мигрант"},
		corpus.Spanish: {"género general", "género generaciones", "géneros generan", "trata tratados", "trata tratar", "tratado tratar"}}
	for lang, pairs := range apart {
		for _, text := range pairs {
			tokens := analyzers.For(lang).Tokens(nil, text)
			if tokens[0].Stem == tokens[1].Stem {
				t.Errorf("%s: %s share the stem %q", lang, text, tokens[0].Stem)
			}
		}
	}
}
