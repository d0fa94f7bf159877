package office_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/internal/extract"
	"travaux/internal/extract/content"
	"travaux/internal/extract/readtest"
)

func readOpen(t *testing.T, body, styles string) *content.Extract {
	t.Helper()
	parts := readtest.ODT(body)
	if styles != "" {
		parts["styles.xml"] = `<office:document-styles xmlns:office="o">` + styles + `</office:document-styles>`
	}
	ex, err := extract.Read(t.Context(), "a.odt", readtest.ZIP(t, parts))
	if err != nil {
		t.Fatal(err)
	}
	readtest.Check(t, ex)
	return ex
}

func TestODTTrackedChanges(t *testing.T) {
	body := `<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>rise</text:p></text:deletion></text:changed-region>
		<text:changed-region xml:id="c2" text:id="c2"><text:insertion/></text:changed-region><text:changed-region text:id="c3"><text:format-change/></text:changed-region></text:tracked-changes>` +
		`<text:p>The dues <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>fall</text:p><text:p>soon<text:change-end text:change-id="c2"/> now<text:change-start text:change-id="c3"/>.<text:change-end text:change-id="c3"/></text:p>`
	ex := readOpen(t, body, "")
	if diff := cmp.Diff("|The dues fall\n|soon now.\n", readtest.Show(ex.Blocks)); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
	got := [][]content.Run{ex.Blocks[0].Runs, ex.Blocks[1].Runs}
	if diff := cmp.Diff([][]content.Run{{{Start: 9, End: 13, Inserted: true}}, {{End: 4, Inserted: true}}}, got); diff != "" {
		t.Errorf("runs (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{content.FlagTracked}, ex.Flags); diff != "" {
		t.Errorf("flags (-want +got):\n%s", diff)
	}
}

func TestODTText(t *testing.T) {
	styles := `<office:styles><style:style style:name="Heading_20_2" style:display-name="Heading 2"/><style:style style:name="H" style:display-name="mine" style:parent-style-name="Heading_20_2"/>
		<style:style style:name="Hid"><style:text-properties text:display="none"/></style:style>
		<text:list-style style:name="Ru"><text:list-level-style-number text:level="1" style:num-format="а, б, .., аа, аб, ... (ru)" style:num-suffix=")"/></text:list-style>
		<text:list-style style:name="Dot"><text:list-level-style-bullet text:level="1"/></text:list-style>
		<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/></text:outline-style></office:styles>`
	item := func(p string) string { return `<text:list-item><text:p>` + p + `</text:p></text:list-item>` }
	list := func(attr, inner string) string { return `<text:list ` + attr + `>` + inner + `</text:list>` }
	note := func(class, mark, text string) string {
		return `<text:note text:note-class="` + class + `"><text:note-citation>` + mark + `</text:note-citation><text:note-body><text:p>` + text + `</text:p></text:note-body></text:note>`
	}
	tests := []struct{ name, body, want string }{
		{"lists that go on, begin anew and begin with a number", list(`text:style-name="L"`, item("a")+item("b")) + `<text:p>text</text:p>` + list(`text:style-name="L" text:continue-numbering="true"`, item("c")) +
			list(`text:style-name="L"`, item("d")) + list(`text:style-name="L"`, `<text:list-item text:start-value="9"><text:p>e</text:p></text:list-item>`+item("f")),
			":1.|a\n:2.|b\n|text\n:3.|c\n:1.|d\n:9.|e\n:10.|f\n"},
		{"a list that goes on with one further up", list(`xml:id="x" text:style-name="L"`, item("a")) + list(`text:style-name="Dot"`, item("b")) + list(`text:continue-list="x" text:style-name="L"`, item("c")),
			":1.|a\nitem|b\n:2.|c\n"},
		{"Russian letters", list(`text:style-name="Ru"`, item("x")+item("y")), ":а)|x\n:б)|y\n"},
		{"a second paragraph and a header of a list", list(`text:style-name="L"`, `<text:list-header><text:p>h</text:p></text:list-header><text:list-item><text:p>a</text:p><text:p>more</text:p></text:list-item>`), "|h\n:1.|a\n|more\n"},
		{"headings", `<text:h text:outline-level="1">One</text:h><text:h text:outline-level="1" text:is-list-header="true">Bare</text:h><text:h text:outline-level="1">Two</text:h><text:p text:style-name="H">By style</text:p>`,
			"heading|I. One\nheading|Bare\nheading|II. Two\nheading|By style\n"},
		{"notes", `<text:p>One` + note("footnote", "1", "Foot.") + ` two` + note("endnote", "i", "End.") + ` three` + note("footnote", "*", "Own.") + `</text:p>`,
			"|One two three\nfootnote:1|Foot.\nfootnote:*|Own.\nfootnote:i|End.\n"},
		{"what is not shown", `<text:p>Seen<office:annotation><text:p>comment</text:p></office:annotation> <text:span text:style-name="Hid">hidden</text:span>here<text:hidden-text>no</text:hidden-text>.</text:p><text:section text:display="none"><text:p>no</text:p></text:section>`,
			"|Seen here.\n"},
		{"spaces and breaks", `<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d<text:soft-page-break/>e</text:p>`, "|a b c⏎de\n"},
		{"a frame", `<text:p>Before.<draw:frame><draw:text-box><text:p>Boxed.</text:p></draw:text-box></draw:frame></text:p>`, "|Before.\n|Boxed.\n"},
		{"a table", `<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell><table:table-cell><text:p>B</text:p></table:table-cell></table:table-row></table:table-header-rows>
			<table:table-row><table:covered-table-cell/><table:table-cell>` + list(`text:style-name="L"`, item("x")) + `</table:table-cell></table:table-row></table:table>`, "row|A\tB\nrow|\t1. x\n"},
	}
	for _, tt := range tests {
		ex := readOpen(t, tt.body, styles)
		if diff := cmp.Diff(tt.want, readtest.Show(ex.Blocks)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

func TestODTHeaders(t *testing.T) {
	styles := `<office:master-styles><style:master-page style:name="Standard" style:next-style-name="Rest"><style:header><text:p>PA/2031/L.4</text:p></style:header></style:master-page>
		<style:master-page style:name="Rest"><style:header><text:p>Draft <text:page-number>2</text:page-number></text:p></style:header></style:master-page></office:master-styles>`
	ex := readOpen(t, `<text:p>Text.</text:p>`, styles)
	if readtest.Show(ex.Blocks) != "|PA/2031/L.4\n|Text.\n" || cmp.Diff([]string{"Draft"}, ex.Headers) != "" {
		t.Errorf("blocks %q, headers %q", readtest.Show(ex.Blocks), ex.Headers)
	}
}

func TestFlatODT(t *testing.T) {
	src := `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="t" xmlns:dc="d">
		<office:meta><dc:title>Harbour dues</dc:title></office:meta><office:body><office:text><text:h text:outline-level="1">Dues</text:h><text:p>Text.</text:p></office:text></office:body></office:document>`
	ex := readtest.Read(t, extract.Read, "a.fodt", src)
	if readtest.Show(ex.Blocks) != "heading|Dues\n|Text.\n" || ex.Title != "Harbour dues" {
		t.Errorf("title %q, blocks %q", ex.Title, readtest.Show(ex.Blocks))
	}
	if _, err := extract.Read(t.Context(), "a.fodt", []byte(strings.TrimSuffix(src, "</office:document>"))); err == nil {
		t.Error("a flat document that was cut off: no error")
	}
}
