package annotate

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"travaux/corpus"
)

// TestWhoSaid reads invented pieces of press prose, each an example of a way in which the
// language says who speaks. Files of testdata/whosaid begin with the language. A line of
// dashes parts the pieces; the lines behind "=>" are the first words of a quotation and who
// must have said it, "-" where no one is said to.
func TestWhoSaid(t *testing.T) {
	files, err := filepath.Glob("testdata/whosaid/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files: %v", len(files), err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		lang := corpus.Lang(filepath.Base(file)[:2])
		for _, piece := range strings.Split(strings.TrimSpace(string(data)), "\n---\n") {
			text, want, ok := strings.Cut(piece, "\n=>")
			if !ok {
				t.Fatalf("%s: nothing is expected of %q", file, piece)
			}
			d := prose(text)
			d.Language = lang
			for _, p := range d.Passages {
				p.Language = lang
			}
			annotator(t).Annotate(d)
			if slices.Contains(d.Source.Flags, FaultFlag) {
				t.Errorf("%s: a rule panics on\n%s", file, text)
			}
			for line := range strings.SplitSeq(want, "\n=>") {
				words, speaker, ok := strings.Cut(line, " = ")
				if !ok {
					t.Fatalf("%s: no speaker in %q", file, line)
				}
				words, speaker = strings.TrimSpace(words), strings.TrimSpace(speaker)
				if !strings.Contains(text, words) {
					t.Errorf("%s: the words %q are not in the piece", file, words)
				}
				if got, rule := speakerOfWords(d, words); got != speaker {
					t.Errorf("%s: %q is of %q (%s); want %q\n%s", filepath.Base(file), words, got, rule, speaker, text)
				}
			}
		}
	}
}

// speakerOfWords is whose the quotation is that holds the words, as printed, and the rule.
func speakerOfWords(d *corpus.Document, words string) (speaker, rule string) {
	for _, p := range d.Passages {
		for _, st := range p.Statements {
			if st.Kind == corpus.Indirect || !strings.Contains(p.Text[st.Span.Start:st.Span.End], words) {
				continue
			}
			if st.Speaker == "" {
				return st.Capacity, st.Rule
			}
			return st.Speaker, st.Rule
		}
	}
	return "-", ""
}
