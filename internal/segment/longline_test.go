package segment

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment/phrase"
)

// longLines are texts of one line and about n bytes, with and without what a line is cut at.
func longLines(n int) map[string]string {
	lines := map[string]string{}
	for name, part := range map[string]string{
		"sentences":  "The lamps on the mole were lit again. ",
		"no stop":    "the lamps on the mole were lit again ",
		"no space":   "thelampsonthemolewerelitagain",
		"ideographs": "堤坝上的灯又亮了，",
		"turns":      "Ms. Okoro-Vale: the lamps; ",
		"quotes":     "“the lamps” ",
	} {
		lines[name] = strings.Repeat(part, n/len(part))
	}
	return lines
}

// TestLongLineCostsWhatItsLengthDoes splits a line of one size and one of eight times that: the
// memory asked for on the way, which unlike the time is the same each time, grows no faster.
func TestLongLineCostsWhatItsLengthDoes(t *testing.T) {
	short, long := longLines(100_000), longLines(800_000)
	for name := range short {
		few, many := bytesToSplit(t, short[name]), bytesToSplit(t, long[name])
		if many > 12*few {
			t.Errorf("%s: %d bytes for a line, %d for one eight times as long", name, few, many)
		}
	}
}

func bytesToSplit(t testing.TB, line string) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	split(t, line)
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

func split(t testing.TB, line string) *corpus.Document {
	d, err := Split(&content.Extract{Format: "text", Blocks: []content.Block{{Text: line}}}, corpus.Entry{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestHardCutsLoseNothing puts the pieces of a line without stops together again.
func TestHardCutsLoseNothing(t *testing.T) {
	for name, line := range longLines(30_000) {
		at := 0
		for _, s := range phrase.Pieces(line) {
			if gap := line[at:s.Start]; strings.TrimSpace(gap) != "" {
				t.Errorf("%s: %q is in no piece", name, gap)
			}
			if n := utf8.RuneCountInString(line[s.Start:s.End]); n > phrase.MaxSentence {
				t.Errorf("%s: a piece of %d characters", name, n)
			}
			at = s.End
		}
		if strings.TrimSpace(line[at:]) != "" {
			t.Errorf("%s: the end is in no piece", name)
		}
	}
}

func BenchmarkLongLine(b *testing.B) {
	for _, n := range []int{1 << 17, 1 << 20, 1 << 23} {
		for name, line := range longLines(n) {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				b.SetBytes(int64(len(line)))
				for b.Loop() {
					split(b, line)
				}
			})
		}
	}
}
