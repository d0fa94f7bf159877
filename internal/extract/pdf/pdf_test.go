package pdf_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/internal/extract"
	"travaux/internal/extract/content"
	"travaux/internal/extract/pdf"
	"travaux/internal/extract/readtest"
)

// layoutLines are as wide as a column of 365 points in ten-point Times.
var layoutLines = []string{
	"We, the representatives of the coastal towns, have met in Port Amity to protect the needs",
	"and interests of those who live by the sea through the measures that are set out in this",
	"declaration, which we will read aloud on every pier and in every school of our towns, in",
	"all the languages that are spoken there.",
}

// shortLine is the first line, short enough for an indent.
const shortLine = "We, the representatives of the coastal towns, have met in Port Amity to protect"

func TestPDFParagraphs(t *testing.T) {
	first, second := &readtest.Sheet{}, &readtest.Sheet{}
	first.Put(readtest.Bold, 14, 123, 700, "Declaration of Port Amity")
	y := first.Lines(readtest.Regular, 10, 147, 660, 12, layoutLines[0])
	y = first.Lines(readtest.Regular, 10, 123, y, 12, layoutLines[1:]...)
	first.Put(readtest.Regular, 10, 123, y-4, "2.")
	y = first.Lines(readtest.Regular, 10, 147, y-4, 12, shortLine)
	first.Lines(readtest.Regular, 10, 123, y, 12, layoutLines[1], layoutLines[2])
	first.Rule(123, 267, 120)
	first.Put(readtest.Regular, 6.5, 123, 108, "1")
	first.Put(readtest.Regular, 8.5, 130, 105, "See the annex of the harbour rules.")
	second.Put(readtest.Bold, 8.5, 60, 745, "PA/CONF.1/2")
	second.Put(readtest.Regular, 8.5, 530, 745, "2/2")
	y = second.Lines(readtest.Regular, 10, 123, 700, 12, layoutLines[1], layoutLines[3])
	y = second.Lines(readtest.Regular, 10, 147, y-4, 12, "(a)")
	second.Put(readtest.Regular, 10, 171, y+12, "To keep the lights of the harbour burning;")
	second.Put(readtest.Italic, 10, 147, y-4, "It was so decided.")
	ex, err := extract.Read(t.Context(), "a.pdf", readtest.PDF(first, second))
	if err != nil {
		t.Fatal(err)
	}
	want := strings.TrimPrefix(`
heading|Declaration of Port Amity
|`+strings.Join(layoutLines, " ")+`
:2.|`+shortLine+" "+layoutLines[1]+" "+layoutLines[2]+" "+layoutLines[1]+" "+layoutLines[3]+`
footnote:1|See the annex of the harbour rules.
:(a)|To keep the lights of the harbour burning;
|It was so decided.
`, "\n")
	if diff := cmp.Diff(want, readtest.Show(ex.Blocks)); diff != "" {
		t.Fatalf("blocks (-want +got):\n%s", diff)
	}
	numbered := ex.Blocks[2]
	if numbered.Page != 1 || numbered.PageEnd != 2 || len(numbered.Rects) != 5 || numbered.Rects[4].Page != 2 {
		t.Errorf("page %d to %d, rectangles %v; want one a line on pages 1 and 2", numbered.Page, numbered.PageEnd, numbered.Rects)
	}
	if r := ex.Blocks[0].Rects[0]; r.Left < 120 || r.Left > 126 || r.Bottom < 690 || r.Top > 715 {
		t.Errorf("rectangle %+v of the title; want it where the title stands", r)
	}
	if diff := cmp.Diff([]content.Run{{Start: 0, End: 18, Italic: true}}, ex.Blocks[5].Runs); diff != "" {
		t.Errorf("runs of the decision (-want +got):\n%s", diff)
	}
	if in := ex.Blocks[1].Indent; in < 22 || in > 26 || ex.Blocks[1].Size != 10 || ex.Pages != 2 || ex.Quality < 0.9 {
		t.Errorf("indent %g, size %g, %d pages, quality %g", ex.Blocks[1].Indent, ex.Blocks[1].Size, ex.Pages, ex.Quality)
	}
}

func TestPDFColumns(t *testing.T) {
	var sheets []*readtest.Sheet
	narrow := []string{"The meeting heard the reports of", "both commissions on the harbour", "and the railway, and agreed that", "both are needed before the next"}
	for i, month := range []string{"March", "April", "May"} {
		narrow[0] = "The meeting of " + month + " heard reports"
		narrow[1] = "of both commissions in " + month
		s := &readtest.Sheet{}
		s.Put(readtest.Bold, 8.5, 60, 740, "PA/PV.3")
		s.Put(readtest.Bold, 8.5, 290, 40, fmt.Sprint(i+1))
		// The right column is drawn first: order on the page counts.
		for k := range 10 {
			s.Lines(readtest.Regular, 10, 318, 700-float64(k)*48, 12, narrow...)
		}
		for k := range 10 {
			s.Lines(readtest.Regular, 10, 60, 700-float64(k)*48, 12, strings.Replace(narrow[0], "The", "Our", 1), narrow[1], narrow[2], narrow[3])
		}
		sheets = append(sheets, s)
	}
	ex, err := extract.Read(t.Context(), "a.pdf", readtest.PDF(sheets...))
	if err != nil {
		t.Fatal(err)
	}
	text := readtest.Show(ex.Blocks)
	left := strings.Index(text, "Our meeting of March heard reports of both commissions in March and the railway, and agreed")
	right := strings.Index(text, "The meeting of March heard reports of both commissions in March and the railway, and agreed")
	if left < 0 || right < 0 || right < left {
		t.Errorf("the left column at %d, the right one at %d; want both whole, left before right:\n%.400s", left, right, text)
	}
	if diff := cmp.Diff([]string{"PA/PV.3"}, ex.Headers); diff != "" {
		t.Errorf("headers (-want +got):\n%s", diff)
	}
	if strings.Contains(text, "PA/PV.3") {
		t.Errorf("the running header is still in the text")
	}
}

func TestPDFTable(t *testing.T) {
	s := &readtest.Sheet{}
	s.Lines(readtest.Regular, 10, 72, 700, 12, layoutLines[0], layoutLines[1])
	for i, row := range [][3]string{{"State", "Ships", "Tons"}, {"Aldovia", "12", "3,400"}, {"Borland and its islands", "7", "900"}, {"Cravia", "31", "12,000"}} {
		y := 650 - float64(i)*18
		s.Put(readtest.Regular, 10, 72, y, row[0])
		s.Put(readtest.Regular, 10, 300, y, row[1])
		s.Put(readtest.Regular, 10, 400, y, row[2])
	}
	ex, err := extract.Read(t.Context(), "a.pdf", readtest.PDF(s))
	if err != nil {
		t.Fatal(err)
	}
	text := readtest.Show(ex.Blocks)
	want := "row|State\tShips\tTons\nrow|Aldovia\t12\t3,400\nrow|Borland and its islands\t7\t900\nrow|Cravia\t31\t12,000\n"
	if !strings.Contains(text, want) {
		t.Errorf("blocks:\n%s\nwant among them:\n%s", text, want)
	}
}

func TestPDFFootnoteMarks(t *testing.T) {
	s := &readtest.Sheet{}
	s.Put(readtest.Regular, 10, 72, 700, "The dues were set by the council,")
	s.Put(readtest.Regular, 6.5, 207, 704, "3")
	s.Put(readtest.Regular, 10, 214, 700, "and paid.")
	s.Lines(readtest.Regular, 10, 72, 688, 12, layoutLines[0], layoutLines[3])
	ex, err := extract.Read(t.Context(), "a.pdf", readtest.PDF(s))
	if err != nil {
		t.Fatal(err)
	}
	if b := ex.Blocks[0]; !strings.HasPrefix(b.Text, "The dues were set by the council, and paid.") || len(b.Marks) != 1 || b.Marks[0] != (content.Mark{At: 33, Label: "3"}) {
		t.Errorf("text %q, marks %v; want the mark out of the text, behind the comma", b.Text, b.Marks)
	}
}

func TestPDFOfTypewriterType(t *testing.T) {
	s := &readtest.Sheet{}
	s.Lines(readtest.Courier, 10, 72, 700, 12, "The title (Part III), chapter VI, of the report", "of the harbour master was read out to the towns.")
	ex, err := extract.Read(t.Context(), "a.pdf", readtest.PDF(s))
	if err != nil {
		t.Fatal(err)
	}
	want := "|The title (Part III), chapter VI, of the report of the harbour master was read out to the towns.\n"
	if diff := cmp.Diff(want, readtest.Show(ex.Blocks)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestPDFWithoutText(t *testing.T) {
	drawing := &readtest.Sheet{}
	drawing.Rule(10, 600, 400)
	var skip *content.SkipError
	_, err := extract.Read(t.Context(), "a.pdf", readtest.PDF(drawing, drawing))
	if !errors.As(err, &skip) || !strings.Contains(skip.Reason, "needs OCR") {
		t.Errorf("Read = %v; want a *SkipError that asks for OCR", err)
	}
	words := &readtest.Sheet{}
	words.Lines(readtest.Regular, 10, 72, 700, 12, layoutLines...)
	ex, err := extract.Read(t.Context(), "a.pdf", readtest.PDF(words, drawing))
	if err != nil || !strings.Contains(strings.Join(ex.Flags, " "), "needs-ocr") {
		t.Errorf("Read = %v, %v; want the text of the other page, flagged", ex, err)
	}
	if _, err := extract.Read(t.Context(), "a.pdf", readtest.PDF(&readtest.Sheet{})); !errors.As(err, &skip) {
		t.Errorf("Read of an empty page = %v; want a *SkipError", err)
	}
}

func TestPDFErrorPage(t *testing.T) {
	s := &readtest.Sheet{}
	s.Lines(readtest.Regular, 12, 72, 700, 14, "The document you are looking for does not exist in this system.", "Please contact support.")
	var skip *content.SkipError
	if _, err := extract.Read(t.Context(), "PA_9_1.pdf", readtest.PDF(s)); !errors.As(err, &skip) || !strings.Contains(skip.Reason, "error page") {
		t.Errorf("Read = %v; want a *SkipError that says it is an error page", err)
	}
}

func TestPDFCutOff(t *testing.T) {
	s := &readtest.Sheet{}
	s.Lines(readtest.Regular, 10, 72, 700, 12, layoutLines...)
	data := readtest.PDF(s)
	_, err := extract.Read(t.Context(), "a.pdf", data[:len(data)/2])
	if err == nil || !strings.Contains(err.Error(), "cut off") {
		t.Errorf("Read of half a file = %v; want an error that says it was cut off", err)
	}
}

func FuzzPDF(f *testing.F) {
	s := &readtest.Sheet{}
	s.Lines(readtest.Regular, 10, 72, 700, 12, layoutLines...)
	s.Rule(72, 200, 90)
	f.Add(readtest.PDF(s))
	r := &pdf.Reader{}
	f.Cleanup(r.Close)
	f.Fuzz(func(t *testing.T, data []byte) {
		if ex, err := r.Read(t.Context(), data); err == nil {
			readtest.Check(t, ex)
		}
	})
}

func TestPDFRuledTable(t *testing.T) {
	s := &readtest.Sheet{}
	s.Lines(readtest.Regular, 10, 72, 740, 12, layoutLines[0], layoutLines[1])
	y := 700.0
	s.Rule(72, 500, y)
	for i, town := range []string{"Aldovia", "Borland", "Cravia", "Dorn"} {
		// The cell of two lines, and the figures half-way between them.
		s.Put(readtest.Regular, 10, 76, y-12, town+" and its islands")
		s.Put(readtest.Regular, 10, 76, y-24, "in the northern gulf")
		s.Put(readtest.Regular, 10, 300, y-18, fmt.Sprint(7*i+3))
		s.Put(readtest.Regular, 10, 420, y-18, fmt.Sprint(100*i+9))
		y -= 30
		s.Rule(72, 500, y)
	}
	ex, err := extract.Read(t.Context(), "a.pdf", readtest.PDF(s))
	if err != nil {
		t.Fatal(err)
	}
	text := readtest.Show(ex.Blocks)
	want := "row|Aldovia and its islands in the northern gulf\t3\t9\nrow|Borland and its islands in the northern gulf\t10\t109\n"
	if !strings.Contains(text, want) {
		t.Errorf("blocks:\n%s\nwant among them:\n%s", text, want)
	}
}

func TestPDFLettersSetApart(t *testing.T) {
	s := &readtest.Sheet{}
	x := 200.0
	for _, c := range "RESOLUTION" {
		s.Put(readtest.Regular, 12, x, 700, string(c))
		x += 18
	}
	s.Lines(readtest.Regular, 10, 72, 660, 12, layoutLines...)
	ex, err := extract.Read(t.Context(), "a.pdf", readtest.PDF(s))
	if err != nil {
		t.Fatal(err)
	}
	if got := ex.Blocks[0].Text; got != "RESOLUTION" {
		t.Errorf("heading %q; want its letters together", got)
	}
}

func TestPDFUnderlinedHeadingIsNoRuleOverNotes(t *testing.T) {
	s := &readtest.Sheet{}
	s.Lines(readtest.Regular, 10, 72, 740, 12, layoutLines...)
	s.Put(readtest.Regular, 10, 72, 200, "Commodity processing")
	s.Rule(72, 162, 198)
	s.Put(readtest.Regular, 10, 72, 180, "58.")
	s.Lines(readtest.Regular, 10, 96, 180, 12, shortLine)
	ex, err := extract.Read(t.Context(), "a.pdf", readtest.PDF(s))
	if err != nil {
		t.Fatal(err)
	}
	if text := readtest.Show(ex.Blocks); strings.Contains(text, "footnote") || !strings.Contains(text, ":58.|We, the") {
		t.Errorf("blocks:\n%s\nwant the numbered paragraph, no footnote", text)
	}
}
