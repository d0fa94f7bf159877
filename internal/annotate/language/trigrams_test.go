package language

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"travaux/corpus"
	"travaux/internal/shared"
)

var update = flag.Bool("update", false, "write the table of letters anew")

// aligned is a sentence of the UN Parallel Corpus in six languages.
type aligned struct {
	N    int
	Text map[corpus.Lang]string
}

func parallel(t testing.TB) []aligned {
	t.Helper()
	z := shared.Gunzip(t, "data", "parallel", "unpc_devset_a.jsonl.gz")
	var out []aligned
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var row map[string]any
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		a := aligned{N: int(row["n"].(float64)), Text: map[corpus.Lang]string{}}
		for _, l := range corpus.Languages() {
			a.Text[l], _ = row[string(l)].(string)
		}
		out = append(out, a)
	}
	return out
}

// TestTrigrams says that the tables are those that the texts give.
func TestTrigrams(t *testing.T) {
	sentences := parallel(t)
	for _, l := range []corpus.Lang{corpus.English, corpus.French, corpus.Spanish} {
		c := newCounts()
		for _, a := range sentences {
			if a.N%2 == 1 {
				c.addText(a.Text[l] + "\n")
			}
		}
		checkTable(t, l, tableOf(c))
	}
}

func checkTable(t *testing.T, l corpus.Lang, got string) {
	t.Helper()
	name := filepath.Join("data", "trigrams", string(l)+".txt")
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is not what the texts give; run with -update", name)
	}
}

// tableOf writes what was seen three times or more.
func tableOf(c *counts) string {
	alphabet := []rune(alphabet)
	var lines []string
	for t, n := range c.tri {
		if n >= 3 {
			three := []rune{alphabet[t/letters/letters], alphabet[t/letters%letters], alphabet[t%letters]}
			lines = append(lines, fmt.Sprintf("%s %.0f\n", string(three), n))
		}
	}
	sort.Strings(lines)
	return strings.Join(lines, "")
}
