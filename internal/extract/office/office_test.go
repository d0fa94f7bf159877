package office_test

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/internal/extract"
	"travaux/internal/extract/content"
	"travaux/internal/extract/office"
	"travaux/internal/extract/readtest"
)

func numbered(level int, text string) string {
	return fmt.Sprintf(`<w:p><w:pPr><w:numPr><w:ilvl w:val="%d"/><w:numId w:val="5"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>`, level, text)
}

func TestDOCX(t *testing.T) {
	body := `<w:p><w:pPr><w:pStyle w:val="H2"/></w:pPr><w:r><w:t>Dues</w:t></w:r></w:p>` +
		numbered(0, "First") + numbered(1, "inner") + numbered(1, "inner too") + numbered(0, "Second") +
		`<w:p><w:r><w:t xml:space="preserve">The dues </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>fall</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>` +
		`<w:del><w:r><w:delText>rise</w:delText></w:r></w:del><w:ins><w:r><w:t xml:space="preserve"> now</w:t></w:r></w:ins><w:r><w:br/><w:t>and later.</w:t></w:r></w:p>` +
		`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>State</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Votes</w:t></w:r></w:p><w:p><w:r><w:t>cast</w:t></w:r></w:p></w:tc></w:tr></w:tbl>` +
		`<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></mc:Choice>` +
		`<mc:Fallback><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`
	ex, err := extract.Read(t.Context(), "a.docx", readtest.ZIP(t, readtest.DOCX(body)))
	if err != nil {
		t.Fatal(err)
	}
	want := "heading|Dues\n:1.|First\n:(a)|inner\n:(b)|inner too\n:2.|Second\n|The dues fall now⏎and later.\nrow|State\tVotes cast\n|In a box.\nfootnote:1|See the annex.\n"
	if diff := cmp.Diff(want, readtest.Show(ex.Blocks)); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
	b := ex.Blocks[5]
	if diff := cmp.Diff([]content.Run{{Start: 9, End: 13, Bold: true}, {Start: 13, End: 17, Inserted: true}}, b.Runs); diff != "" {
		t.Errorf("runs (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]content.Mark{{At: 13, Label: "1"}}, b.Marks); diff != "" {
		t.Errorf("marks (-want +got):\n%s", diff)
	}
	if ex.Title != "Harbour dues" || ex.Language != "fr" {
		t.Errorf("title %q, language %q", ex.Title, ex.Language)
	}
}

func TestODT(t *testing.T) {
	body := `<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:h text:outline-level="2">Dues</text:h>
		<text:list text:style-name="L"><text:list-item><text:p>First</text:p><text:list><text:list-item><text:p>inner</text:p></text:list-item></text:list></text:list-item>
		<text:list-item><text:p>Second</text:p></text:list-item></text:list>
		<text:p>The dues<text:s text:c="2"/><text:span text:style-name="B">fall</text:span><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>See the annex.</text:p></text:note-body></text:note> now.</text:p>
		<table:table><table:table-row><table:table-cell><text:p>State</text:p></table:table-cell><table:table-cell><text:p>Votes</text:p></table:table-cell></table:table-row></table:table>`
	ex, err := extract.Read(t.Context(), "a.odt", readtest.ZIP(t, readtest.ODT(body)))
	if err != nil {
		t.Fatal(err)
	}
	want := "heading|Dues\n:1.|First\n:(a)|inner\n:2.|Second\n|The dues fall now.\nrow|State\tVotes\nfootnote:1|See the annex.\n"
	if diff := cmp.Diff(want, readtest.Show(ex.Blocks)); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]content.Run{{Start: 9, End: 13, Bold: true}}, ex.Blocks[4].Runs); diff != "" {
		t.Errorf("runs (-want +got):\n%s", diff)
	}
	if ex.Title != "Harbour dues" {
		t.Errorf("title %q", ex.Title)
	}
}

const rtfText = `{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Times CYR;}}{\info{\title Harbour dues}}` +
	`{\*\generator x}{\pard\outlinelevel0\b Dues\par}\pard{\listtext 1.\tab}First \b bold\b0  word\'2e\par` +
	"{\\f1 \\'cf\\'ee\\'f0\\'f2}\\par\\u1055?\\u1086?\\u1088?\\u1090?{\\footnote See the annex.} and \\{more\\}\\line line two\\par" +
	`\trowd\intbl State\cell Votes\cell\row\pard{\v hidden}{\pict 00ff}End\emdash of it}`

func TestRTF(t *testing.T) {
	ex := readtest.Read(t, extract.Read, "a.rtf", rtfText)
	want := "heading|Dues\n:1.|First bold word.\n|Порт\n|Порт and {more}⏎line two\nrow|State\tVotes\n|End—of it\nfootnote:1|See the annex.\n"
	if diff := cmp.Diff(want, readtest.Show(ex.Blocks)); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]content.Run{{Start: 6, End: 10, Bold: true}}, ex.Blocks[1].Runs); diff != "" {
		t.Errorf("runs (-want +got):\n%s", diff)
	}
	if ex.Title != "Harbour dues" {
		t.Errorf("title %q", ex.Title)
	}
}

func TestDamagedOfficeFiles(t *testing.T) {
	whole := readtest.ZIP(t, readtest.DOCX("<w:p><w:r><w:t>Text.</w:t></w:r></w:p>"))
	bomb := readtest.DOCX("<w:p><w:r><w:t>" + strings.Repeat(" ", 32<<20) + "</w:t></w:r></w:p>")
	deep := readtest.DOCX(strings.Repeat("<w:sdt>", 400) + strings.Repeat("</w:sdt>", 400))
	entities := map[string]string{"word/document.xml": `<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`}
	locked := readtest.ODT("<text:p>x</text:p>")
	locked["META-INF/manifest.xml"] = "<manifest><encryption-data/></manifest>"
	tests := []struct {
		name string
		data []byte
		want string
	}{
		{"half.docx", whole[:len(whole)/2], "fetch it again"},
		{"bomb.docx", readtest.ZIP(t, bomb), "which no document needs"},
		{"deep.docx", readtest.ZIP(t, deep), "deeper"},
		{"entities.docx", readtest.ZIP(t, entities), "can't be read"},
		{"locked.odt", readtest.ZIP(t, locked), "needs a password"},
		{"noise.odt", []byte("\x7fELF\x02\x01\x01\x00\x00\x00\x03\x00\x3e\x00"), "fetch it again"},
		{"head.rtf", []byte(`{\rtf1\ansi{\fonttbl{\f0\froman Ti`), "cut off before its text"},
		{"deep.rtf", []byte(`{\rtf1` + strings.Repeat("{", 2000)), "nested deeper"},
	}
	for _, tt := range tests {
		if _, err := extract.Read(t.Context(), tt.name, tt.data); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("Read(%s) = %v; want an error that says %q", tt.name, err, tt.want)
		}
	}
	var skip *content.SkipError
	if _, err := extract.Read(t.Context(), "empty.docx", readtest.ZIP(t, readtest.DOCX(""))); !errors.As(err, &skip) {
		t.Errorf("Read of a document without words = %v; want a *SkipError", err)
	}
}

func FuzzRTF(f *testing.F) {
	f.Add([]byte(rtfText))
	f.Fuzz(func(t *testing.T, data []byte) {
		if ex, err := office.ReadRTF(data); err == nil {
			readtest.Check(t, ex)
		}
	})
}

func FuzzOffice(f *testing.F) {
	f.Add(numbered(0, "x")+`<w:tbl><w:tr><w:tc/></w:tr></w:tbl><w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`, `<text:list><text:list-item><text:p>x<text:note/></text:p></text:list-item></text:list>`)
	f.Fuzz(func(t *testing.T, word, open string) {
		if ex, err := office.ReadDOCX(readtest.ZIP(t, readtest.DOCX(word))); err == nil {
			readtest.Check(t, ex)
		}
		if ex, err := office.ReadODT(readtest.ZIP(t, readtest.ODT(open))); err == nil {
			readtest.Check(t, ex)
		}
	})
}

// TestOfficeFileThatWasCutOff says that what is left of an office file is one failed document,
// whichever of its parts are left, and no archive of them.
func TestOfficeFileThatWasCutOff(t *testing.T) {
	filler := strings.Repeat("<w:p>tide</w:p>", 400)
	for name, parts := range map[string]map[string]string{
		"a.docx": {"[Content_Types].xml": "<Types/>", "word/document.xml": filler, "word/styles.xml": filler},
		"b.docx": {"docProps/app.xml": filler, "word/numbering.xml": filler},
		"c.xlsx": {"_rels/.rels": filler, "xl/styles.xml": filler},
		"d.pptx": {"ppt/presentation.xml": filler, "ppt/slides/slide1.xml": filler},
	} {
		whole := readtest.ZIP(t, parts)
		for _, left := range []int{len(whole) - 30, len(whole) / 2, len(whole) / 3} {
			data := whole[:left]
			if kind := extract.Container(name, bytes.NewReader(data), int64(left)); kind != "" {
				t.Errorf("%s: %d of %d bytes are an archive: %s", name, left, len(whole), kind)
			}
			_, err := extract.Read(t.Context(), name, data)
			if err == nil || !strings.Contains(err.Error(), "an office file that was cut off") {
				t.Errorf("%s: %d of %d bytes: %v", name, left, len(whole), err)
			}
		}
	}
}

func TestTextNamedAsAnOfficeFile(t *testing.T) {
	for _, name := range []string{"a.xlsx", "a.pptx", "a.docx", "a.pdf.crdownload", "a.docx.part"} {
		if ex, err := extract.Read(t.Context(), name, []byte("not found\n")); err == nil {
			t.Errorf("%s: %+v; want an error", name, ex)
		}
	}
	ex, err := extract.Read(t.Context(), "a.xlsx", []byte(strings.Repeat("The lamps were lit again. ", 60)))
	if err != nil || !slices.Contains(ex.Flags, "named-otherwise") {
		t.Errorf("a long text named .xlsx: %v, %v; want the flag named-otherwise", ex, err)
	}
}
