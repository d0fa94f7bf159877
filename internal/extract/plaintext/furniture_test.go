package plaintext

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/internal/extract/readtest"
)

func TestNumberedLines(t *testing.T) {
	text := "The Council notes that the harbour has\nbeen closed since the summer, that the\ndues were never lowered, and that the\nferries of the northern islands have no\nother place to land their passengers.\n\n" +
		"It asks the harbour master to report on\nthe ice, on the state of the piers and\non what it would cost to open one of\nthem to ships of less than six metres\nin the coming winter, and to do so by\nthe end of May.\n"
	want := readtest.Show(Read(text).Blocks)
	for _, step := range []int{1, 5} {
		var b strings.Builder
		n := 0
		for range 3 { // enough lines for every fifth
			for _, line := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
				if line == "" {
					b.WriteString("\n")
					continue
				}
				if n++; n%step == 0 {
					fmt.Fprintf(&b, "%4d  %s\n", n, line)
				} else {
					b.WriteString("      " + line + "\n")
				}
			}
			b.WriteString("\n")
		}
		if step == 5 {
			b.WriteString(b.String())
		}
		got := readtest.Show(Read(b.String()).Blocks)
		if strings.Count(got, want) < 3 {
			t.Errorf("every line of %d numbered:\n%s\nwant several times\n%s", step, got, want)
		}
	}
	list := ""
	for i := range 12 {
		list += fmt.Sprintf("%d  Aldovia and its %d neighbours\n", i+1, i)
	}
	if got := Read(list).Blocks; len(got) == 0 || !strings.HasPrefix(got[0].Text, "1 ") {
		t.Errorf("a numbered list lost its numbers: %q", readtest.Show(got))
	}
}

func TestTextPages(t *testing.T) {
	var b strings.Builder
	for i, word := range []string{"first", "second", "third", "fourth"} {
		fmt.Fprintf(&b, "PA/2031/L.4\n\nThe delegate of the %s coast spoke of\nharbours and of ships at some length, and\nof the ice. The Council heard him to the\n%s end, and\n\n31-00412   %d/4\n\f", word, word, i+1)
	}
	ex := Read(b.String())
	if diff := cmp.Diff([]string{"PA/2031/L.4", "31-00412 1/4", "31-00412 2/4", "31-00412 3/4", "31-00412 4/4"}, ex.Headers); diff != "" {
		t.Errorf("headers (-want +got):\n%s", diff)
	}
	if ex.Pages != 4 || len(ex.Blocks) == 0 || ex.Blocks[0].Page != 1 {
		t.Errorf("%d pages, blocks %+v", ex.Pages, ex.Blocks)
	}
	if text := readtest.Show(ex.Blocks); strings.Contains(text, "31-00412") || strings.Contains(text, "PA/2031") || !strings.Contains(text, "first end, and The delegate of the second") {
		t.Errorf("blocks:\n%s", text)
	}
}
