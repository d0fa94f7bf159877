package office_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/internal/extract"
	"travaux/internal/extract/content"
	"travaux/internal/extract/readtest"
)

// A run, a paragraph of runs, and a paragraph with properties, in WordprocessingML.
func wr(text string) string { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }

func wp(inner string) string { return wpp("", inner) }

func wpp(props, inner string) string { return `<w:p><w:pPr>` + props + `</w:pPr>` + inner + `</w:p>` }

func styled(id, text string) string { return wpp(`<w:pStyle w:val="`+id+`"/>`, wr(text)) }

// item is a paragraph of a list.
func item(num string, level int, text string) string {
	return wpp(fmt.Sprintf(`<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%s"/></w:numPr>`, level, num), wr(text))
}

// lvl is a level of a numbering definition.
func lvl(level int, kind, text, more string) string {
	return fmt.Sprintf(`<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/>%s<w:lvlText w:val="%s"/></w:lvl>`, level, kind, more, text)
}

func wordDocument(body string, more map[string]string) map[string]string {
	parts := map[string]string{
		"word/document.xml": `<w:document xmlns:w="w" xmlns:mc="mc" xmlns:r="r"><w:body>` + body + `</w:body></w:document>`,
	}
	for name, inner := range more {
		root := strings.TrimSuffix(name[strings.LastIndex(name, "/")+1:], ".xml")
		switch {
		case strings.HasPrefix(root, "header"):
			root = "hdr"
		case strings.HasPrefix(root, "footer"):
			root = "ftr"
		case strings.HasSuffix(name, ".rels"):
			root = "Relationships"
		}
		parts[name] = `<w:` + root + ` xmlns:w="w">` + inner + `</w:` + root + `>`
	}
	return parts
}

func readWord(t *testing.T, body string, more map[string]string) *content.Extract {
	t.Helper()
	ex, err := extract.Read(t.Context(), "a.docx", readtest.ZIP(t, wordDocument(body, more)))
	if err != nil {
		t.Fatal(err)
	}
	readtest.Check(t, ex)
	return ex
}

func TestDOCXTrackedChanges(t *testing.T) {
	const by = ` w:author="T. Okoro-Vale" w:date="2031-03-06T10:00:00Z"`
	deletedMark, insertedMark := `<w:rPr><w:del`+by+`/></w:rPr>`, `<w:rPr><w:ins`+by+`/></w:rPr>`
	del := func(text string) string {
		return `<w:del` + by + `><w:r><w:delText>` + text + `</w:delText></w:r></w:del>`
	}
	ins := func(text string) string { return `<w:ins` + by + `>` + wr(text) + `</w:ins>` }
	tests := []struct{ name, body, want string }{
		{"a word for a word", wp(wr("The dues ") + del("rise") + ins("fall") + wr(" now.")), "|The dues fall now.\n"},
		{"a deleted mark joins", wpp(deletedMark, wr("The dues ")) + wp(wr("fall.")), "|The dues fall.\n"},
		{"a deleted paragraph", wp(wr("One.")) + wpp(deletedMark, del("Two.")) + wp(wr("Three.")), "|One.\n|Three.\n"},
		{"the last mark deleted", wp(wr("One.")) + wpp(deletedMark, wr("Two.")), "|One.\n|Two.\n"},
		{"an inserted paragraph", wpp(insertedMark, ins("New.")) + wp(wr("Old.")), "|New.\n|Old.\n"},
		{"deleted inside inserted", wp(wr("One") + `<w:ins>` + del(" two") + wr(" three") + `</w:ins>`), "|One three\n"},
		{"moved", wp(`<w:moveFrom>` + wr("Away.") + `</w:moveFrom>` + wr("Stays. ") + `<w:moveTo>` + wr("Here.") + `</w:moveTo>`), "|Stays. Here.\n"},
		{"a deleted row and cell", `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>` + wp(del("a")) + `</w:tc><w:tc>` + wp(del("b")) + `</w:tc></w:tr>` +
			`<w:tr><w:tc>` + wp(wr("c")) + `</w:tc><w:tc><w:tcPr><w:cellDel/></w:tcPr>` + wp(wr("x")) + `</w:tc><w:tc>` + wp(wr("d")) + `</w:tc></w:tr></w:tbl>`, "row|c\td\n"},
		{"a deleted field", wp(wr("See") + `<w:del><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText>REF a</w:delInstrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>` + wr(" this.")), "|See this.\n"},
	}
	for _, tt := range tests {
		ex := readWord(t, tt.body, nil)
		if diff := cmp.Diff(tt.want, readtest.Show(ex.Blocks)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
		if diff := cmp.Diff([]string{content.FlagTracked}, ex.Flags); diff != "" {
			t.Errorf("%s: flags (-want +got):\n%s", tt.name, diff)
		}
	}
	ex := readWord(t, tests[0].body, nil)
	if diff := cmp.Diff([]content.Run{{Start: 9, End: 13, Inserted: true}}, ex.Blocks[0].Runs); diff != "" {
		t.Errorf("runs of an insertion (-want +got):\n%s", diff)
	}
	formats := wpp(`<w:pPrChange><w:pPr><w:pStyle w:val="H1"/></w:pPr></w:pPrChange>`,
		`<w:r><w:rPr><w:rPrChange><w:rPr><w:b/><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>Plain.</w:t></w:r>`)
	if ex := readWord(t, formats, nil); readtest.Show(ex.Blocks) != "|Plain.\n" || ex.Blocks[0].Runs != nil || ex.Flags != nil {
		t.Errorf("a change of format: %s, runs %v, flags %v", readtest.Show(ex.Blocks), ex.Blocks[0].Runs, ex.Flags)
	}
}

func TestDOCXNumbers(t *testing.T) {
	numbering := `<w:abstractNum w:abstractNumId="0">` + lvl(0, "decimal", "%1.", "") + lvl(1, "lowerLetter", "(%2)", "") + lvl(2, "lowerRoman", "(%3)", "") + `</w:abstractNum>` +
		`<w:abstractNum w:abstractNumId="1">` + lvl(0, "upperRoman", "Article %1", "") + lvl(1, "decimal", "%1.%2", `<w:isLgl/>`) + lvl(2, "decimal", "%3)", `<w:lvlRestart w:val="0"/>`) + `</w:abstractNum>` +
		`<w:abstractNum w:abstractNumId="2">` + lvl(0, "bullet", "\uf0b7", "") + lvl(1, "none", "", "") + `</w:abstractNum>` +
		`<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="Legal"/></w:abstractNum>` +
		`<w:abstractNum w:abstractNumId="4"><w:styleLink w:val="Legal"/>` + lvl(0, "decimal", "§ %1", "") + `</w:abstractNum>` +
		`<w:abstractNum w:abstractNumId="5">` + lvl(0, "decimal", "%1.", `<w:pStyle w:val="Num"/>`) + lvl(1, "decimal", "%1.%2.", `<w:pStyle w:val="Num2"/>`) + `</w:abstractNum>` +
		`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>` +
		`<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>` +
		`<w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="5"><w:abstractNumId w:val="2"/></w:num>` +
		`<w:num w:numId="6"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num><w:num w:numId="8"><w:abstractNumId w:val="5"/></w:num>`
	for i, kind := range []string{"russianLower", "chineseCounting", "arabicAbjad", "hebrew1", "cardinalText", "decimalZero", "upperLetter"} {
		numbering += fmt.Sprintf(`<w:num w:numId="%d"><w:abstractNumId w:val="%d"/></w:num>`, 20+i, 20+i)
		numbering = fmt.Sprintf(`<w:abstractNum w:abstractNumId="%d">%s</w:abstractNum>`, 20+i, lvl(0, kind, "%1)", "")) + numbering
	}
	styles := `<w:style w:type="numbering" w:styleId="Legal"><w:name w:val="Legal"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Num"><w:name w:val="Numbered"/><w:pPr><w:numPr><w:numId w:val="8"/></w:numPr></w:pPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Num2"><w:name w:val="Numbered 2"/><w:basedOn w:val="Num"/></w:style>`
	none := wpp(`<w:pStyle w:val="Num"/><w:numPr><w:numId w:val="0"/></w:numPr>`, wr("no number"))
	gone := `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>`
	cell := func(p string) string { return "<w:tc>" + p + "</w:tc>" }
	tests := []struct{ name, body, want string }{
		{"levels", item("1", 0, "a") + item("1", 1, "b") + item("1", 2, "c") + item("1", 2, "d") + item("1", 1, "e") + item("1", 0, "f") + item("1", 1, "g"),
			":1.|a\n:(a)|b\n:(i)|c\n:(ii)|d\n:(b)|e\n:2.|f\n:(a)|g\n"},
		{"uses of one definition go on", item("1", 0, "a") + wp(wr("text")) + item("2", 0, "b"), ":1.|a\n|text\n:2.|b\n"},
		{"an override begins again, once", item("1", 0, "a") + item("3", 0, "b") + item("3", 0, "c"), ":1.|a\n:7.|b\n:8.|c\n"},
		{"legal figures, and a level that never begins again", item("4", 0, "a") + item("4", 1, "b") + item("4", 2, "c") + item("4", 1, "d") + item("4", 2, "e"),
			":Article I|a\n:1.1|b\n:1)|c\n:1.2|d\n:2)|e\n"},
		{"a level that begins without those above", item("8", 1, "a") + item("8", 0, "b"), ":1.1.|a\n:2.|b\n"},
		{"bullets", item("5", 0, "a") + item("5", 1, "b"), "item|a\nitem|b\n"},
		{"by the style of a list", item("6", 0, "a") + item("7", 0, "b"), ":§ 1|a\n:§ 2|b\n"},
		{"by the style of the paragraph", styled("Num", "a") + styled("Num2", "b") + styled("Num2", "c") + none + styled("Num", "d"),
			":1.|a\n:1.1.|b\n:1.2.|c\n|no number\n:2.|d\n"},
		{"deleted paragraphs do not count", item("1", 0, "a") + gone + item("1", 0, "b"), ":1.|a\n:2.|b\n"},
		{"numbers in tables", item("1", 0, "a") + "<w:tbl><w:tr>" + cell(item("1", 0, "b")) + cell(wp(wr("c"))) + "</w:tr></w:tbl>" + item("1", 0, "d"),
			":1.|a\nrow|2. b\tc\n:3.|d\n"},
		{"Russian letters", strings.Repeat(item("20", 0, "x"), 2), ":а)|x\n:б)|x\n"},
		{"Chinese figures", item("21", 0, "x"), ":一)|x\n"},
		{"Arabic letters", strings.Repeat(item("22", 0, "x"), 2), ":أ)|x\n:ب)|x\n"},
		{"words", item("24", 0, "x"), ":One)|x\n"},
		{"zeros", item("25", 0, "x"), ":01)|x\n"},
		{"typed", wp(`<w:r><w:t>1.</w:t><w:tab/><w:t>First.</w:t></w:r>`) + wp(`<w:r><w:tab/><w:t>(a)</w:t><w:tab/><w:t>inner</w:t></w:r>`), ":1.|First.\n:(a)|inner\n"},
	}
	for _, tt := range tests {
		ex := readWord(t, tt.body, map[string]string{"word/numbering.xml": numbering, "word/styles.xml": styles})
		if diff := cmp.Diff(tt.want, readtest.Show(ex.Blocks)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

func TestDOCXHeadings(t *testing.T) {
	style := func(id, name, more string) string {
		return `<w:style w:type="paragraph" w:styleId="` + id + `"><w:name w:val="` + name + `"/>` + more + `</w:style>`
	}
	styles := style("a", "heading 1", "") + style("b", "Titre 2", "") + style("c", "Título 3", "") + style("d", "Заголовок 1", "") + style("e", "标题 2", "") + style("f", "العنوان 1", "") +
		style("g", "_ H _1_G", "") + style("h", "_ H _Ch_G", "") + style("i", "_ H_2/3", "") + style("j", "_ Single Txt_G", "") + style("k", "mine", `<w:basedOn w:val="a"/>`) +
		style("l", "text under it", `<w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>`) + style("m", "other", `<w:pPr><w:outlineLvl w:val="1"/></w:pPr>`) + style("n", "toc 1", `<w:basedOn w:val="a"/>`) +
		style("o", "_ H __M_G", "")
	want := map[string]int{"a": 1, "b": 2, "c": 3, "d": 1, "e": 2, "f": 1, "g": 3, "h": 2, "i": 4, "j": 0, "k": 1, "l": 0, "m": 2, "n": 0, "o": 1}
	for id, level := range want {
		b := readWord(t, styled(id, "Words"), map[string]string{"word/styles.xml": styles}).Blocks[0]
		if b.Level != level || (b.Kind == content.Heading) != (level > 0) {
			t.Errorf("a paragraph in style %s is a %q of level %d; want level %d", id, b.Kind, b.Level, level)
		}
	}
	long := styled("a", strings.Repeat("The Council notes the report of the harbour master. ", 8))
	if b := readWord(t, long, map[string]string{"word/styles.xml": styles}).Blocks[0]; b.Kind != content.Paragraph {
		t.Errorf("a long paragraph in a heading's style is a %q", b.Kind)
	}
	if b := readWord(t, wpp(`<w:outlineLvl w:val="2"/>`, wr("Words")), nil).Blocks[0]; b.Kind != content.Heading || b.Level != 3 {
		t.Errorf("a paragraph of outline level 3 is a %q of level %d", b.Kind, b.Level)
	}
}

func TestDOCXNotes(t *testing.T) {
	note := func(id, text string) string {
		return `<w:footnote w:id="` + id + `"><w:p><w:r><w:footnoteRef/></w:r>` + wr(" "+text) + `</w:p></w:footnote>`
	}
	ref := func(id string) string { return `<w:r><w:footnoteReference w:id="` + id + `"/></w:r>` }
	footnotes := `<w:footnote w:type="separator" w:id="-1"><w:p>` + wr("---") + `</w:p></w:footnote>` + note("1", "First.") + note("2", "Second.") + note("3", "* Own.")
	endnotes := strings.ReplaceAll(note("1", "End."), "footnote", "endnote")
	own := `<w:r><w:footnoteReference w:customMarkFollows="1" w:id="3"/><w:t>*</w:t></w:r>`
	end := `<w:r><w:endnoteReference w:id="1"/></w:r>`
	sect := func(props string) string { return `<w:sectPr><w:footnotePr>` + props + `</w:footnotePr></w:sectPr>` }
	turn := `<w:r><w:lastRenderedPageBreak/></w:r>`
	tests := []struct {
		name, body, settings, want string
		marks                      string
	}{
		{"in order", wp(wr("One") + ref("2") + wr(" two") + ref("1") + wr(".")), "", "|One two.\nfootnote:1|Second.\nfootnote:2|First.\n", "[{3 1} {7 2}]"},
		{"a mark of its own does not count", wp(wr("Title")+own) + wp(wr("One")+ref("1")), "", "|Title\n|One\nfootnote:*|Own.\nfootnote:1|First.\n", "[{5 *}]"},
		{"endnotes in Roman figures", wp(wr("One") + ref("1") + wr(" two") + end), "", "|One two\nfootnote:1|First.\nfootnote:i|End.\n", "[{3 1} {7 i}]"},
		{"a format of the document", wp(wr("One") + ref("1")), `<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/></w:footnotePr>`, "|One\nfootnote:c|First.\n", "[{3 c}]"},
		{"anew in each section", wpp(sect(`<w:numRestart w:val="eachSect"/>`), wr("One")+ref("1")) + wp(wr("Two")+ref("2")) + sect(`<w:numRestart w:val="eachSect"/>`), "",
			"|One\nfootnote:1|First.\n|Two\nfootnote:1|Second.\n", "[{3 1}]"},
		{"anew on each page", wp(wr("One")+ref("1")) + wp(turn+wr("Two")+ref("2")), `<w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr>`,
			"|One\n|Two\nfootnote:1|First.\nfootnote:1|Second.\n", "[{3 1}]"},
		{"a deleted mark", wp(wr("One") + `<w:del>` + ref("1") + `</w:del>` + wr(" two") + ref("2")), "", "|One two\nfootnote:1|Second.\n", "[{7 1}]"},
		{"behind a typed number", wp(wr("4. One") + ref("1")), "", ":4.|One\nfootnote:1|First.\n", "[{3 1}]"},
	}
	for _, tt := range tests {
		ex := readWord(t, tt.body, map[string]string{"word/footnotes.xml": footnotes, "word/endnotes.xml": endnotes, "word/settings.xml": tt.settings})
		if diff := cmp.Diff(tt.want, readtest.Show(ex.Blocks)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
		if got := fmt.Sprint(ex.Blocks[0].Marks); got != tt.marks {
			t.Errorf("%s: marks %s; want %s", tt.name, got, tt.marks)
		}
	}
}

func TestDOCXText(t *testing.T) {
	field := func(instruction, result string) string {
		return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>` + instruction + `</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + wr(result) + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
	}
	props := func(p, text string) string { return `<w:r><w:rPr>` + p + `</w:rPr><w:t>` + text + `</w:t></w:r>` }
	cell := func(inner string) string { return "<w:tc>" + inner + "</w:tc>" }
	tests := []struct{ name, body, want string }{
		{"fields", wp(wr("See table ") + field(" SEQ Table ", "4") + wr(", page ") + field("PAGEREF x", "12") + wr(".") + field("PAGE", "3")), "|See table 4, page 12.\n"},
		{"a field in a field", wp(field(`IF `+`</w:instrText></w:r>`+field("DOCPROPERTY a", "hidden")+`<w:r><w:instrText>`, "shown")), "|shown\n"},
		{"a field without an end", wp(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>`+wr("lost")) + wp(wr("Goes on.")), "|Goes on.\n"},
		{"a simple field and a link", wp(`<w:fldSimple w:instr="TITLE">` + wr("Dues") + `</w:fldSimple><w:hyperlink>` + wr(" here") + `</w:hyperlink>`), "|Dues here\n"},
		{"hidden text and capitals", wp(wr("Seen ") + props("<w:vanish/>", "hidden") + props("<w:caps/>", "été")), "|Seen ÉTÉ\n"},
		{"symbols", wp(`<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F0B3"/><w:noBreakHyphen/><w:softHyphen/></w:r>` + props(`<w:rFonts w:ascii="Symbol"/>`, "abc")), "|✓≥-αβχ\n"},
		{"content controls, tags and Ruby", wp(`<w:sdt><w:sdtPr/><w:sdtContent>`+wr("In it ")+`</w:sdtContent></w:sdt><w:smartTag>`+wr("a tag ")+`</w:smartTag><w:r><w:ruby><w:rt>`+wr("かな")+`</w:rt><w:rubyBase>`+wr("漢")+`</w:rubyBase></w:ruby></w:r>`) +
			`<w:sdt><w:sdtContent>` + wp(wr("A block.")) + `</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>` + wp(wr("Click here")) + `</w:sdtContent></w:sdt>`, "|In it a tag 漢\n|A block.\n"},
		{"comments", wp(`<w:commentRangeStart w:id="0"/>` + wr("Text.") + `<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`), "|Text.\n"},
		{"right to left, in logical order", wp(`<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">إن الجمعية العامة </w:t></w:r><w:r><w:t>2018</w:t></w:r>`), "|إن الجمعية العامة 2018\n"},
		{"a frame around text", `<w:tbl><w:tr>` + cell(wp(wr("1. Alone in it."))+wp(wr("And more."))) + `</w:tr></w:tbl>`, ":1.|Alone in it.\n|And more.\n"},
		{"tables in tables, merged cells", `<w:tbl><w:tr>` + cell(`<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>`+wp(wr("Wide"))) + cell(wp(wr("c"))) + `</w:tr><w:tr>` + cell(`<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>`+wp(wr("tall"))) +
			cell(`<w:tbl><w:tr>`+cell(wp(wr("in")))+cell(wp(wr("out")))+`</w:tr></w:tbl>`+wp("")) + `</w:tr><w:tr>` + cell(`<w:tcPr><w:vMerge/></w:tcPr>`+wp("")) + cell(wp(wr("low"))) + `</w:tr></w:tbl>`,
			"row|Wide\tc\nrow|tall\tin out\nrow|\tlow\n"},
		{"a box in a fallback only", wp(wr("Before.") + `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing/></mc:Choice><mc:Fallback><w:pict><w:txbxContent>` + wp(wr("Boxed.")) + `</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`), "|Before.\n|Boxed.\n"},
		{"typed tabs", wp(wr("\t1.\tFirst.")), ":1.|First.\n"},
		{"complex script only", wp(props("<w:bCs/>", "Not bold")), "|Not bold\n"},
	}
	for _, tt := range tests {
		ex := readWord(t, tt.body, nil)
		if diff := cmp.Diff(tt.want, readtest.Show(ex.Blocks)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
		if tt.name == "complex script only" && ex.Blocks[0].Runs != nil {
			t.Errorf("%s: runs %v", tt.name, ex.Blocks[0].Runs)
		}
	}
	if ex := readWord(t, wp(wr("Text."))+`<w:altChunk r:id="x"/>`, nil); cmp.Diff([]string{"part-not-read"}, ex.Flags) != "" {
		t.Errorf("a document inside: flags %v", ex.Flags)
	}
}

func TestDOCXHeaders(t *testing.T) {
	rel := func(id, kind, target string) string {
		return fmt.Sprintf(`<Relationship Id="%s" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/%s" Target="%s"/>`, id, kind, target)
	}
	parts := map[string]string{
		"_rels/.rels":                   rel("r1", "officeDocument", "/word/document2.xml"),
		"word/_rels/document2.xml.rels": rel("r1", "header", "header1.xml") + rel("r2", "header", "header2.xml") + rel("r3", "footer", "footer1.xml"),
		"word/header1.xml":              `<w:tbl><w:tr><w:tc>` + wp(wr("Port Amity Council")) + `</w:tc><w:tc>` + wp(wr("PA/2031/L.4")) + `</w:tc></w:tr></w:tbl>`,
		"word/header2.xml":              wp(wr("PA/2031/L.4")),
		"word/footer1.xml":              wp(wr("31-00412 ") + `<w:fldSimple w:instr="PAGE">` + wr("2") + `</w:fldSimple>`),
	}
	body := wp(wr("Text.")) + `<w:sectPr><w:headerReference w:type="first" r:id="r1"/><w:headerReference w:type="default" r:id="r2"/><w:footerReference w:type="default" r:id="r3"/><w:titlePg/></w:sectPr>`
	file := wordDocument(body, parts)
	file["word/document2.xml"] = file["word/document.xml"]
	delete(file, "word/document.xml")
	ex, err := extract.Read(t.Context(), "a.docx", readtest.ZIP(t, file))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("row|Port Amity Council\tPA/2031/L.4\n|Text.\n", readtest.Show(ex.Blocks)); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"PA/2031/L.4", "31-00412"}, ex.Headers); diff != "" {
		t.Errorf("headers (-want +got):\n%s", diff)
	}
}

func TestLockedDOCX(t *testing.T) {
	ole := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600)
	for _, c := range "EncryptedPackage" {
		ole += string(c) + "\x00"
	}
	if _, err := extract.Read(t.Context(), "a.docx", []byte(ole)); err != content.ErrEncrypted {
		t.Errorf("Read of an encrypted document = %v; want %v", err, content.ErrEncrypted)
	}
}
