package build

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

// phrases are the parts of the sentences, in order, invented for this measurement.
func phrases() [4][]string {
	return [4][]string{
		{"The ferry service", "A harbour committee", "The seasonal office", "Each border town", "The training school", "A host family"},
		{"reported on", "asked for", "paid for", "wrote again about", "measured", "postponed"},
		{"residence permits", "the cost of remittances", "safe crossings", "recognition of diplomas", "the winter shelter", "labour contracts"},
		{"before the rains", "for the third year", "without a vote", "in both valleys", "at the request of the islands", "as agreed in spring"},
	}
}

// WriteNotes writes n small invented documents into dir, numbered from first on. The same
// numbers give the same text.
func WriteNotes(dir string, first, n int) error {
	for i := first; i < first+n; i++ {
		path := filepath.Join(dir, fmt.Sprintf("note-%05d.md", i))
		if err := os.WriteFile(path, []byte(Note(i)), 0o644); err != nil {
			return fmt.Errorf("write invented documents: %w", err)
		}
	}
	return nil
}

// Note is a title and twelve paragraphs of five sentences.
func Note(number int) string {
	rnd := rand.New(rand.NewPCG(uint64(number), 1))
	var b strings.Builder
	fmt.Fprintf(&b, "# Note %d of the harbour towns\n", number)
	for range 12 {
		b.WriteString("\n")
		for range 5 {
			b.WriteString(sentence(rnd))
		}
		b.WriteString("\n")
	}
	return b.String()
}

func sentence(rnd *rand.Rand) string {
	var parts []string
	for _, list := range phrases() {
		parts = append(parts, list[rnd.IntN(len(list))])
	}
	return strings.Join(parts, " ") + ". "
}
