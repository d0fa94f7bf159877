package plaintext

import (
	"fmt"
	"strings"
	"testing"

	"travaux/internal/extract/readtest"
)

// tideDues is an invented resolution as a program hands it out that makes text of a PDF: heads
// in the middle of paragraphs, footnotes between their halves, and no form feed.
const tideDues = "United Nations \nPA/RES/86/12\n \n \nPort Assembly \nDistr.: General \n3 May 2031 \n \n31-00412 (E)    040531 \n*3100412* \n \n" +
	"86/12. Dues of the northern harbours \nand of their ferries \n \n \n" +
	"The Port Assembly, \n \nRecalling its resolution 85/3 of 2 May 2030, in which it asked the harbour \n" +
	"masters to report on the ice, on the state of the piers and on the number of \nships that were turned away during the whole of the winter, and noting the \n" +
	"part of \n__________________ \n \n1  PA/85/61. \n \n2  PA/85/62, annex. \n\n" +
	"PA/RES/86/12 \nDues of the northern harbours \nand of their ferries\n \n31-00412\n2/4 \n \n" +
	"the dues that the ferries have paid since the islands were joined to the coast,1 \nand of those that they owe, \n \n" +
	"Noting that no pier was built in the years of the ice, nor in those before it, \n\n" +
	"Dues of the northern harbours \nand of their ferries \nPA/RES/86/12\n \n3/4\n31-00412 \n \n \n" +
	"Convinced that a harbour which is closed for half of the year needs other dues \nthan one that is open for the whole of it, and that the harbour masters should \nset them by the number of the ships, \n \n" +
	"1. \nDecides that the dues of the northern harbours are to be halved for the \nferries that carry food, and that the piers are to be mended by those \nwho \n\n" +
	"PA/RES/86/12 \nDues of the northern harbours \nand of their ferries\n \n31-00412\n4/4 \n \n" +
	"use them in the summer; \n \n2. \nRequests the harbour masters to report on this at its next session. \n"

func TestHeadsOfPagesWithinParagraphs(t *testing.T) {
	ex := Read(tideDues)
	got := readtest.Show(ex.Blocks)
	for _, want := range []string{
		"and noting the part of the dues that the ferries have paid since the islands were joined to the coast,1 and of those that they owe,",
		"mended by those who use them in the summer;",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("a paragraph was not joined: %q is not in\n%s", want, got)
		}
	}
	if n := strings.Count(got, "PA/RES/86/12"); n != 1 {
		t.Errorf("the symbol stands there %d times; want the one of the masthead:\n%s", n, got)
	}
	if n := strings.Count(got, "ferries\n"); n > 1 || strings.Contains(got, "2/4") || strings.Contains(got, "31-00412\n") {
		t.Errorf("parts of heads are left:\n%s", got)
	}
	for i, b := range ex.Blocks {
		if strings.HasPrefix(b.Text, "Convinced") && !strings.HasPrefix(ex.Blocks[i-1].Text, "Noting that no pier") {
			t.Errorf("a paragraph ends with a page, and the next was joined to it:\n%s", got)
		}
		if strings.Contains(b.Text, "PA/85/62, annex") && !strings.HasSuffix(b.Text, "annex.") {
			t.Errorf("a footnote was joined to the text: %q", b.Text)
		}
	}
	if len(ex.Headers) == 0 || ex.Headers[0] != "PA/RES/86/12" {
		t.Errorf("headers %q", ex.Headers)
	}
}

func TestHeadsOfTheNineties(t *testing.T) {
	var b strings.Builder
	b.WriteString("PORT ASSEMBLY\nDistr.\nGENERAL\nPA/52/687\n18 May 1997\n\n")
	for i := 2; i < 6; i++ {
		fmt.Fprintf(&b, "The harbour masters of coast %d reported on the ice, on the piers and on what\nthey would cost to mend, and asked that the Assembly look at it before the\n%dth winter, which is said to be\n/...\n\nPA/52/687\nEnglish\nPage %d\na long one.\n", i, i, i)
	}
	got := readtest.Show(Read(b.String()).Blocks)
	if strings.Contains(got, "Page") || strings.Contains(got, "/...") || strings.Count(got, "PA/52/687") != 1 || strings.Count(got, "said to be a long one.") != 4 {
		t.Errorf("heads are left, or paragraphs cut:\n%s", got)
	}
}

// TestCitationsAreNoHeads leaves what only looks like a part of a head.
func TestCitationsAreNoHeads(t *testing.T) {
	for name, text := range map[string]string{
		"another symbol": "PA/RES/86/12\n\n" + strings.Repeat("The masters sat.\n", 12) + "They saw the report\nPA/85/61\n2/4\nand approved of it, as it is told in the record of the day.\n",
		"no page":        "PA/RES/86/12\n\nThe masters saw\nPA/RES/86/12\nand approved of it, as it is told in the record of the day.\n",
		"a page cited":   "PA/RES/86/12\n\nThe masters saw the second page of it:\nPA/RES/86/12\nPage 2\nand they approved of that page alone.\n",
		"a bare number":  "PA/RES/86/12\n\nThe number of the ships was, by\nPA/RES/86/12\n\n14\n\nand all were turned away during the winter.\n",
		"a vote":         "The vote was\n\n2/4\n\nand so nothing was decided on the dues of the ferries.\n",
	} {
		lines := splitLines(text)
		if _, heads := dropHeads(lines); len(heads) > 0 {
			t.Errorf("%s: %q were taken for heads", name, heads)
		}
	}
}

func FuzzHeads(f *testing.F) {
	f.Add(tideDues)
	f.Add("PA/1\n2/2\n_____\nPA/1\n\n1/2\n")
	f.Fuzz(func(t *testing.T, text string) {
		lines := splitLines(text)
		n := len(lines)
		rest, _ := dropHeads(lines)
		if len(rest) != n {
			t.Errorf("%d lines became %d", n, len(rest))
		}
		readtest.Check(t, Read(text))
	})
}
