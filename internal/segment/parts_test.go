package segment

import (
	"strings"
	"testing"

	"travaux/corpus"
	"travaux/internal/extract/content"
)

// shape writes the sections and passages of a document without its fields.
func shape(d *corpus.Document) string {
	_, body, _ := strings.Cut("\n"+outline(d), "\n== ")
	return "== " + body
}

func titleBlock(text string) content.Block { return content.Block{Text: text, Kind: content.Heading} }
func plainBlock(text string) content.Block { return content.Block{Text: text} }
func paged(page int, blocks ...content.Block) []content.Block {
	for i := range blocks {
		blocks[i].Page = page
	}
	return blocks
}

func TestResolution(t *testing.T) {
	ex := &content.Extract{Format: "pdf", Blocks: append(paged(1,
		plainBlock("United Nations"), plainBlock("A/RES/90/12"), plainBlock("General Assembly"), plainBlock("Distr.: General"), plainBlock("23 December 2035"),
		titleBlock("Resolution adopted by the General Assembly on 19 December 2035"), titleBlock("90/12. The tidal commons"),
		plainBlock("The General Assembly,"),
		plainBlock("Recalling the Ardmouth Declaration,1 and:"),
		content.Block{Label: "(a)", Text: "Its first part;"},
		plainBlock("Concerned that the rise of the sea goes on and that the flats"),
		content.Block{Kind: content.Footnote, Label: "1", Text: "Resolution 89/4."},
	), paged(2,
		plainBlock("A/RES/90/12"), // a running header
		plainBlock("of the estuary are narrowing,"),
		content.Block{Label: "1.", Text: "Decides to meet;2"},
		content.Block{Label: "2.", Text: "Requests the Secretary-General:"},
		content.Block{Label: "(a)", Text: "To report;"},
		content.Block{Label: "(i)", Text: "In spring;"},
		content.Block{Label: "(b)", Text: "To pay."},
		content.Block{Label: "2 bis.", Text: "Also decides to rest."},
		content.Block{Kind: content.Footnote, Label: "2", Text: "In Port Ostrel."},
		titleBlock("Annex"), titleBlock("Rules of the flats"), titleBlock("I. Lamps"),
		content.Block{Label: "1.", Text: "Each causeway has a lamp."},
		titleBlock("II. Hours"),
		content.Block{Label: "2.", Text: "Each crossing point has hours."},
	)...)}
	d, err := Split(ex, corpus.Entry{})
	if err != nil {
		t.Fatal(err)
	}
	checkDocument(t, ex, d)
	want := `== s1 front | 
p1 p1 notice | United Nations
p2 p1 notice | A/RES/90/12
p3 p1 notice | General Assembly
p4 p1 notice | Distr.: General
p5 p1 notice | 23 December 2035
p6 p1 title | Resolution adopted by the General Assemb
p7 p1 title | 90/12. The tidal commons
== s2 preamble | 
p8 p1  | The General Assembly,
p9 p1  | Recalling the Ardmouth Declaration,1 and
a p1  [a] | Its first part;
p11 p1  | Concerned that the rise of the sea goes 
p12 p1 footnote [1] | Resolution 89/4.
== s3 part | 
p13 p2  [1] | Decides to meet;2
p14 p2  [2] | Requests the Secretary-General:
2-a p2  [2 (a)] | To report;
2-a-i p2  [2 (a) (i)] | In spring;
2-b p2  [2 (b)] | To pay.
2-bis p2  [2 bis] | Also decides to rest.
p19 p2 footnote [2] | In Port Ostrel.
== s4 annex | Annex > Rules of the flats > I. Lamps
p20 p2 heading | Annex
p21 p2 heading | Rules of the flats
p22 p2 heading | I. Lamps
p23 p2  [1] | Each causeway has a lamp.
== s5 annex | Annex > Rules of the flats > II. Hours
p24 p2 heading | II. Hours
p25 p2  [2] | Each crossing point has hours.
`
	if got := shape(d); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	joined := d.Sections[1].Passages[3]
	if !strings.Contains(joined.Text, "the flats of the estuary") || joined.PageEnd != 2 {
		t.Errorf("the paragraph that a page break and a footnote cut is %q, to page %d", joined.Text, joined.PageEnd)
	}
}

func TestReport(t *testing.T) {
	big := func(text string) content.Block { return content.Block{Text: text, Kind: content.Heading, Size: 14} }
	small := func(text string) content.Block { return content.Block{Text: text, Kind: content.Heading, Size: 10} }
	ex := &content.Extract{Format: "pdf", Blocks: []content.Block{
		plainBlock("The report was asked for."),
		big("Contents"), plainBlock("I. Numbers . . . . . . . . . 3"), plainBlock("II. Women . . . . . . . . . . 5"),
		big("I. Numbers"),
		{Label: "1.", Text: "Nine million people work on the flats."},
		small("The form"), {Label: "2.", Text: "It has a column."}, small("The season"), {Label: "3.", Text: "It has twelve months."},
		{Text: "A. Shores", Kind: content.Heading, Size: 12}, {Label: "4.", Text: "There are 21."},
		big("II. Women"), {Label: "5.", Text: "Six in ten."}, {Kind: content.TableRow, Text: "Marenia\t6"},
	}}
	d, err := Split(ex, corpus.Entry{Type: "report"})
	if err != nil {
		t.Fatal(err)
	}
	checkDocument(t, ex, d)
	want := `== s1 text | 
p1 p0  | The report was asked for.
== s2 part | Contents
p2 p0 heading | Contents
p3 p0 table | I. Numbers … 3
p4 p0 table | II. Women … 5
== s3 part | I. Numbers
p5 p0 heading | I. Numbers
1 p0  [1] | Nine million people work on the flats.
== s4 part | I. Numbers > The form
p7 p0 heading | The form
2 p0  [2] | It has a column.
== s5 part | I. Numbers > The season
p9 p0 heading | The season
3 p0  [3] | It has twelve months.
== s6 part | I. Numbers > A. Shores
p11 p0 heading | A. Shores
4 p0  [4] | There are 21.
== s7 part | II. Women
p13 p0 heading | II. Women
5 p0  [5] | Six in ten.
p15 p0 table | Marenia	6
`
	if got := shape(d); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestObjectives(t *testing.T) {
	md := func(level int, text string) content.Block {
		return content.Block{Text: text, Kind: content.Heading, Level: level}
	}
	item := func(text string) content.Block { return content.Block{Text: text, Kind: content.ListItem, Level: 1} }
	ex := &content.Extract{Format: "markdown", Blocks: []content.Block{
		md(1, "Objective 1"), md(2, "Title: Count the gatherers"), md(2, "Actions"), item("a. Use one form."), item("b. Publish it."),
		md(1, "Objective 2"), md(2, "Title: Light the causeways"), md(2, "Actions"), item("a. Buy lamps."),
	}}
	d, err := Split(ex, corpus.Entry{Type: "outcome (extract)"})
	if err != nil {
		t.Fatal(err)
	}
	checkDocument(t, ex, d)
	want := `== s1 part | Objective 1: Count the gatherers
p1 p0 heading | Objective 1: Count the gatherers
p2 p0 heading | Actions
p3 p0  [a] | Use one form.
b p0  [b] | Publish it.
== s2 part | Objective 2: Light the causeways
p5 p0 heading | Objective 2: Light the causeways
p6 p0 heading | Actions
p7 p0  [a] | Buy lamps.
`
	if got := shape(d); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestLetterWithAnnex(t *testing.T) {
	ex := &content.Extract{Format: "pdf", Blocks: append(paged(1,
		plainBlock("United Nations"), plainBlock("S/2035/12"), plainBlock("Security Council"), plainBlock("Distr.: General"), plainBlock("2 June 2035"), plainBlock("Original: English"),
		titleBlock("Letter dated 30 May 2035 from the Permanent Representative of Marenia addressed to the President of the Security Council"),
		plainBlock("I have the honour to transmit a paper (see annex)."), plainBlock("(Signed) Tamsin Okoro-Vale\nPermanent Representative"),
	), paged(2, titleBlock("Annex to the letter dated 30 May 2035 from the Permanent Representative of Marenia addressed to the President of the Security Council"),
		plainBlock("The flats are narrow."))...)}
	d, err := Split(ex, corpus.Entry{})
	if err != nil {
		t.Fatal(err)
	}
	checkDocument(t, ex, d)
	if d.Type != corpus.Letter || !strings.HasPrefix(d.Title, "Letter dated 30 May 2035") {
		t.Errorf("type %q, title %q", d.Type, d.Title)
	}
	forms := ""
	for _, s := range d.Sections {
		forms += string(s.Form) + " "
	}
	if forms != "front text annex " {
		t.Errorf("sections %s; want front, text, annex", forms)
	}
}
