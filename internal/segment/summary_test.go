package segment

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/extract/plaintext"
)

// TestSummaryRecords reads small invented summary records without styles: as they are, and
// with their lines broken as a page does.
func TestSummaryRecords(t *testing.T) {
	files, err := filepath.Glob("testdata/summary/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no records: %v", err)
	}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		golden := strings.TrimSuffix(file, ".txt") + ".golden"
		for how, text := range map[string]string{"a line a paragraph": string(raw), "broken lines": wrapped(string(raw), false)} {
			ex := plaintext.Read(text)
			d, err := Split(ex, corpus.Entry{})
			if err != nil {
				t.Fatal(err)
			}
			checkDocument(t, ex, d)
			matchesGolden(t, file+", "+how, golden, spoken(d))
		}
	}
}

// spoken are the voices of a record without its front, whose lines a page may break.
func spoken(d *corpus.Document) string {
	var out strings.Builder
	for _, line := range strings.SplitAfter(voices(d), "\n") {
		if !strings.Contains(line, " notice:") {
			out.WriteString(line)
		}
	}
	return out.String()
}

// wrapped breaks the lines of a text as a page does: at 76 letters, or at 36 where they are
// Chinese. Where close is true there are no blank lines between paragraphs either.
func wrapped(text string, close bool) string {
	var out strings.Builder
	for _, line := range strings.Split(text, "\n") {
		if line == "" && close {
			continue
		}
		out.WriteString(wrapLine(line))
		out.WriteString("\n")
	}
	return out.String()
}

func wrapLine(line string) string {
	width, han := 76, strings.ContainsFunc(line, func(r rune) bool { return unicode.Is(unicode.Han, r) })
	if han {
		width = 36
	}
	if utf8.RuneCountInString(line) <= width || strings.Contains(line, "    ") {
		return line
	}
	var out strings.Builder
	n := 0
	if han {
		for _, r := range line {
			if n >= width && !unicode.IsPunct(r) && r < 0xff00 {
				out.WriteString("\n")
				n = 0
			}
			out.WriteRune(r)
			n++
		}
		return out.String()
	}
	for _, w := range strings.Split(line, " ") {
		size := utf8.RuneCountInString(w)
		switch {
		case n == 0:
		case n+1+size > width:
			out.WriteString("\n")
			n = 0
		default:
			out.WriteString(" ")
			n++
		}
		out.WriteString(w)
		n += size
	}
	return out.String()
}
