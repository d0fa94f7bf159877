package slides_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/internal/extract"
	"travaux/internal/extract/content"
	"travaux/internal/extract/readtest"
	"travaux/internal/extract/slides"
)

func shape(placeholder, body string) string {
	return `<p:sp><p:nvSpPr><p:nvPr>` + placeholder + `</p:nvPr></p:nvSpPr><p:txBody>` + body + `</p:txBody></p:sp>`
}

func para(text string) string { return `<a:p><a:r><a:t>` + text + `</a:t></a:r></a:p>` }

const (
	title = `<p:ph type="title"/>`
	body  = `<p:ph idx="1"/>`
)

// pptx is the parts of a presentation of these slides, which are listed in this order.
func pptx(order []int, trees ...string) map[string]string {
	parts := map[string]string{"[Content_Types].xml": "<Types/>",
		"docProps/core.xml": `<cp:coreProperties xmlns:cp="cp" xmlns:dc="dc"><dc:title>PowerPoint Presentation</dc:title></cp:coreProperties>`}
	var list, relations strings.Builder
	for i, tree := range trees {
		fmt.Fprintf(&relations, `<Relationship Id="rId%d" Type="http://x/slide" Target="slides/slide%d.xml"/>`, i+1, i+1)
		parts[fmt.Sprintf("ppt/slides/slide%d.xml", i+1)] = `<p:sld xmlns:p="p" xmlns:a="a"><p:cSld><p:spTree>` + tree + `</p:spTree></p:cSld></p:sld>`
	}
	for _, n := range order {
		fmt.Fprintf(&list, `<p:sldId id="%d" r:id="rId%d"/>`, 255+n, n)
	}
	parts["ppt/presentation.xml"] = `<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst>` + list.String() + `</p:sldIdLst></p:presentation>`
	parts["ppt/_rels/presentation.xml.rels"] = `<Relationships>` + relations.String() + `</Relationships>`
	return parts
}

func TestPowerPoint(t *testing.T) {
	first := shape(body, para("Lamps along the mole")+`<a:p><a:pPr lvl="1"/><a:r><a:t>of which </a:t></a:r><a:r><a:rPr b="1"/><a:t>nine</a:t></a:r><a:r><a:t> are lit</a:t></a:r></a:p>`+`<a:p><a:pPr><a:buNone/></a:pPr><a:r><a:t>We thank all.</a:t></a:r></a:p>`) +
		shape(title, para("The harbour")+para("in winter")) + shape(`<p:ph type="sldNum"/>`, para("7")) + shape(`<p:ph type="ftr"/>`, para("Port Assembly"))
	second := shape("", `<a:p><a:pPr><a:buAutoNum type="arabicPeriod"/></a:pPr><a:r><a:t>Mend the pier</a:t></a:r></a:p><a:p><a:pPr><a:buAutoNum type="arabicPeriod"/></a:pPr><a:r><a:t>Light the lamps</a:t></a:r></a:p>`+
		`<a:p><a:pPr><a:buAutoNum type="alphaLcParenBoth" startAt="3"/></a:pPr><a:r><a:t>Pay</a:t></a:r></a:p>`) +
		`<p:grpSp>` + shape("", para("In a group")) + `</p:grpSp>` +
		`<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tr><a:tc><a:txBody>` + para("Pier") + `</a:txBody></a:tc><a:tc><a:txBody>` + para("Dues") + `</a:txBody></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
	ex, err := extract.Read(t.Context(), "a.pptx", readtest.ZIP(t, pptx([]int{2, 1}, second, first)))
	if err != nil {
		t.Fatal(err)
	}
	want := "heading|The harbour in winter\nitem|Lamps along the mole\nitem|of which nine are lit\n|We thank all.\n" +
		"item:1.|Mend the pier\nitem:2.|Light the lamps\nitem:(c)|Pay\n|In a group\nrow|Pier\tDues\n"
	if diff := cmp.Diff(want, readtest.Show(ex.Blocks)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if ex.Format != "pptx" || ex.Pages != 2 || ex.Title != "" || ex.Blocks[0].Page != 1 || ex.Blocks[4].Page != 2 || ex.Blocks[2].Level != 2 {
		t.Errorf("format %q, %d pages, title %q, blocks %+v", ex.Format, ex.Pages, ex.Title, ex.Blocks)
	}
	if diff := cmp.Diff([]content.Run{{Start: 9, End: 13, Bold: true}}, ex.Blocks[2].Runs); diff != "" {
		t.Errorf("runs (-want +got):\n%s", diff)
	}
}

func TestPowerPointLeavesOutHiddenSlides(t *testing.T) {
	parts := pptx([]int{1, 2}, shape("", para("Shown.")), shape("", para("Never shown.")))
	parts["ppt/slides/slide2.xml"] = strings.Replace(parts["ppt/slides/slide2.xml"], "<p:sld ", `<p:sld show="0" `, 1)
	ex, err := slides.ReadPPTX(readtest.ZIP(t, parts))
	if err != nil || readtest.Show(ex.Blocks) != "|Shown.\n" {
		t.Errorf("%+v, %v", ex, err)
	}
}

func odp(pages string) map[string]string {
	return map[string]string{
		"mimetype":    "application/vnd.oasis.opendocument.presentation",
		"content.xml": `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:draw="d" xmlns:presentation="p" xmlns:table="b"><office:body><office:presentation>` + pages + `</office:presentation></office:body></office:document-content>`,
		"meta.xml":    `<office:document-meta xmlns:office="o" xmlns:dc="dc"><office:meta><dc:title>Lamps</dc:title></office:meta></office:document-meta>`,
	}
}

func TestOpenDocumentPresentation(t *testing.T) {
	ex, err := extract.Read(t.Context(), "a.odp", readtest.ZIP(t, odp(`<draw:page>
		<draw:frame presentation:class="outline"><draw:text-box><text:list><text:list-item><text:p>Lamps<text:s/>and<text:tab/>moles</text:p><text:list><text:list-item><text:p>lit</text:p></text:list-item></text:list></text:list-item></text:list></draw:text-box></draw:frame>
		<draw:frame presentation:class="title"><draw:text-box><text:p>The harbour</text:p></draw:text-box></draw:frame>
		<presentation:notes><draw:frame><draw:text-box><text:p>Speak slowly.</text:p></draw:text-box></draw:frame></presentation:notes></draw:page>
		<draw:page><draw:frame><table:table><table:table-row><table:table-cell><text:p>Pier</text:p></table:table-cell><table:table-cell><text:p>Dues</text:p></table:table-cell></table:table-row></table:table></draw:frame></draw:page>`)))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("heading|The harbour\nitem|Lamps and moles\nitem|lit\nrow|Pier\tDues\n", readtest.Show(ex.Blocks)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if ex.Format != "odp" || ex.Pages != 2 || ex.Title != "Lamps" || ex.Blocks[2].Level != 2 || ex.Blocks[3].Page != 2 {
		t.Errorf("format %q, %d pages, title %q, blocks %+v", ex.Format, ex.Pages, ex.Title, ex.Blocks)
	}
}

func TestPresentationsThatCannotBeRead(t *testing.T) {
	whole := readtest.ZIP(t, pptx([]int{1}, shape("", para(strings.Repeat("Lamps. ", 900)))))
	locked := odp("<draw:page/>")
	locked["META-INF/manifest.xml"] = "<manifest><encryption-data/></manifest>"
	for _, tt := range []struct {
		name, want string
		data       []byte
		skip       bool
	}{
		{"pictures.pptx", "only pictures", readtest.ZIP(t, pptx([]int{1}, `<p:pic/>`)), true},
		{"none.pptx", "without slides", readtest.ZIP(t, pptx(nil)), false},
		{"none.odp", "without slides", readtest.ZIP(t, odp("")), false},
		{"broken.pptx", "can't be read", readtest.ZIP(t, pptx([]int{1}, "<a:p>")), false},
		{"cut.pptx", "cut off", whole[:len(whole)/2], false},
		{"locked.odp", "needs a password", readtest.ZIP(t, locked), false},
	} {
		_, err := extract.Read(t.Context(), tt.name, tt.data)
		var skip *content.SkipError
		if err == nil || !strings.Contains(err.Error(), tt.want) || errors.As(err, &skip) != tt.skip {
			t.Errorf("%s: %v; want %q", tt.name, err, tt.want)
		}
	}
}

func FuzzSlides(f *testing.F) {
	f.Add(shape(title, para("a"))+`<a:tbl><a:tr><a:tc/></a:tr></a:tbl>`, `<draw:page><text:list><text:p>x</text:p></text:list></draw:page>`)
	f.Add(shape(body, `<a:p><a:pPr lvl="99"><a:buAutoNum type="romanUcPeriod" startAt="-5"/></a:pPr><a:br/><a:fld><a:t>x</a:t></a:fld></a:p>`), `<draw:page class="title"><table:table-row><table:table-cell/></table:table-row></draw:page>`)
	f.Fuzz(func(t *testing.T, point, open string) {
		if ex, err := slides.ReadPPTX(readtest.ZIP(t, pptx([]int{1}, point))); err == nil {
			readtest.Check(t, ex)
		}
		if ex, err := slides.ReadODP(readtest.ZIP(t, odp(open))); err == nil {
			readtest.Check(t, ex)
		}
	})
}
