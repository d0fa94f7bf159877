package akn_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/internal/extract"
	"travaux/internal/extract/akn"
	"travaux/internal/extract/content"
	"travaux/internal/extract/xmltree"
	"travaux/internal/shared"
)

// printBlocks writes blocks one a line: kind, level, label, marks, who speaks, text.
func printBlocks(blocks []content.Block) string {
	var out strings.Builder
	for _, b := range blocks {
		kind := string(b.Kind)
		if b.Level > 0 {
			kind += fmt.Sprint(b.Level)
		}
		text := b.Text
		for _, m := range b.Marks {
			text += fmt.Sprintf(" ^%s@%d", m.Label, m.At)
		}
		who := ""
		if v := b.Voice; v != nil {
			who = fmt.Sprintf("{%d %s|%s|%s +%d} ", v.Speech, v.Speaker, v.Role, v.Delegation, v.Lead)
		}
		fmt.Fprintf(&out, "%s\n", strings.TrimSpace(fmt.Sprintf("%s [%s] %s%s", kind, b.Label, who, text)))
	}
	return out.String()
}

func readAKNFile(t *testing.T, name string) *content.Extract {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	ex, err := extract.Read(context.Background(), name, data)
	if err != nil {
		t.Fatalf("Read(%s): %v", name, err)
	}
	if ex.Format != "akn" {
		t.Fatalf("Read(%s) has the format %q", name, ex.Format)
	}
	return ex
}

func TestAKNDebate(t *testing.T) {
	ex := readAKNFile(t, "debate.xml")
	want := `front [] Conference on Tidal Commons
front [] Second session
front1 [] Second meeting
front [] TC/CONF.1/PV.2
front [] Held on 4 March 2031
stage [] The meeting was called to order at 10.05 a.m.
heading1 [] Item 4. Sharing the harbours
[] {1 Okoro-Vale, Ms. Tamsin|President of the Conference| +15} The President: I open the item on harbours.
[] {1 Okoro-Vale, Ms. Tamsin|President of the Conference| +0} I give the floor to the delegation of Vandalia.
[] {2 Ilse Marrow|Permanent Representative|Vandalia +41} Ms. Marrow (Vandalia) (spoke in French): My delegation has read the paper. It is sound. ^1@74
stage [] (Applause)
[] {2 Ilse Marrow|Permanent Representative|Vandalia +0} We shall support it:
[(a)] {2 Ilse Marrow|Permanent Representative|Vandalia +0} In the spring;
[(b)] {2 Ilse Marrow|Permanent Representative|Vandalia +0} In the autumn.
[] {3 any person|| +20} Mr. Duval (Arland): So do we.
stage [] In favour: Arland, Vandalia.
heading1 [] Closing
[] The meeting rose at noon.
footnote [1] Document TC/CONF.1/3, not issued.
`
	if diff := cmp.Diff(want, printBlocks(ex.Blocks)); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
	meta := map[string]string{"akn-type": "debate", "akn-name": "verbatimRecord", "akn-language": "eng", "akn-number": "TC/CONF.1/PV.2",
		"akn-title": "Second meeting", "akn-proponent": "Conference on Tidal Commons", "akn-session": "2", "akn-date": "2031-03-04",
		"akn-work-date": "2031-03-04", "akn-publication-date": "2031-03-11", "akn-body": "Conference on Tidal Commons"}
	if diff := cmp.Diff(meta, ex.Meta); diff != "" {
		t.Errorf("metadata (-want +got):\n%s", diff)
	}
}

func TestAKNResolution(t *testing.T) {
	ex := readAKNFile(t, "resolution.xml")
	want := `front1 [] 85/12. Cafés of the harbours
[] The General Assembly,
[] Recalling its resolution on tides, ^1@33
heading1 [] I Harbours
[1.] Decides that harbours:
[2.] Requests the Secretariat:
[(a)] To count the boats;
[(b)] To count the cafés;
heading1 [] Article 3
[] Replaces the words «of the sea».
row [] Port	Boats
row [] Arland	7
[] 6 May 2031
heading1 [] Annex
heading2 [] Rules of the quay
[1.] Ropes are shared.
footnote [1] Resolution 84/3.
`
	if diff := cmp.Diff(want, printBlocks(ex.Blocks)); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
	if ex.Language != "en" || ex.Title != "Cafés of the harbours" || ex.Meta["akn-adoption-date"] != "2031-05-06" {
		t.Errorf("language %q, title %q, metadata %v", ex.Language, ex.Title, ex.Meta)
	}
}

func TestAKNKinds(t *testing.T) {
	for _, test := range []struct{ name, text, want, title string }{
		{"an act", `<act name="act"><meta><identification><FRBRWork><FRBRalias value="Harbours Act" name="t"/></FRBRWork></identification></meta>
			<body><chapter><num>Chapter I</num><heading>General</heading><section><num>1.</num><heading>Sharing</heading>
			<subsection><num>(1)</num><intro><p>The keeper shall—</p></intro><paragraph><num>a</num><content><p>light lamps;</p></content></paragraph><wrapUp><p>every night.</p></wrapUp></subsection>
			<subsection><num>2º</num><content><p>Oil is free.</p></content></subsection></section></chapter></body>
			<attachments><attachment><heading>Schedule 1</heading><doc name="schedule"><mainBody><p>Lamps.</p></mainBody></doc></attachment></attachments></act>`,
			"heading1 [] Chapter I General\nheading2 [] 1. Sharing\n[(1)] The keeper shall—\n[(a)] light lamps;\n[] every night.\n[2.] Oil is free.\nheading1 [] Schedule 1\n[] Lamps.\n", "Harbours Act"},
		{"a judgment", `<judgment name="j"><meta/><header><p><docTitle>Marenia v. Vandalia</docTitle></p></header><judgmentBody><background><division><heading>Facts</heading>
			<paragraph><num>12</num><content><p>The lamps went out.</p></content></paragraph></division></background><decision><p>For Marenia.</p></decision></judgmentBody></judgment>`,
			"front1 [] Marenia v. Vandalia\nheading1 [] Facts\n[12.] The lamps went out.\n[] For Marenia.\n", "Marenia v. Vandalia"},
		{"a collection", `<documentCollection name="c"><meta/><collectionBody><component eId="r1"><documentRef href="#one" showAs="Part one"/></component><component eId="r2"><documentRef href="/elsewhere" showAs="Part two"/></component></collectionBody></documentCollection>
			<components><component eId="one"><doc name="p"><mainBody><p>Tides.</p></mainBody></doc></component></components>`,
			"[] Part two\nheading1 [] Part one\n[] Tides.\n", ""},
		{"a speech of no one named", `<debate name="d"><meta/><debateBody><speech by="#lost"><p>Who speaks?</p></speech><speech><from>主席：</from><p>开始。</p></speech></debateBody></debate>`,
			"[] {1 || +0} Who speaks?\n[] {2 || +9} 主席：开始。\n", ""},
	} {
		ex, err := extract.Read(context.Background(), "a.xml", []byte("<akomaNtoso>"+test.text+"</akomaNtoso>"))
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		if diff := cmp.Diff(test.want, printBlocks(ex.Blocks)); diff != "" || ex.Title != test.title {
			t.Errorf("%s: title %q, blocks (-want +got):\n%s", test.name, ex.Title, diff)
		}
	}
}

func TestXMLThatIsNotWellFormed(t *testing.T) {
	for name, text := range map[string]string{
		"closed in the wrong order": `<akomaNtoso><doc><mainBody><p>Tides <i>rise</p></i><p>and fall</mainBody></doc>`,
		"through a word processor":  "<akomaNtoso><doc\u00a0name=”paper”><mainBody><p>Tides <i>rise</i></p><p>and fall</p></mainBody></doc></akomaNtoso>",
		"cut off":                   `<akomaNtoso><doc><mainBody><p>Tides <i>rise</i></p><p>and fall</`,
	} {
		ex, err := extract.Read(context.Background(), "a.xml", []byte(text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := printBlocks(ex.Blocks); got != "[] Tides rise\n[] and fall\n" || !cmp.Equal(ex.Flags, []string{xmltree.FlagMarkup}) {
			t.Errorf("%s: flags %v, blocks\n%s", name, ex.Flags, got)
		}
	}
}

func TestXMLSkipped(t *testing.T) {
	for text, want := range map[string]string{
		`<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><text/></TEI>`: "its root element is <TEI>",
		`<rss version="2.0"><channel/></rss>`:                                         "its root element is <rss>",
		`<akomaNtoso><doc><meta/></doc></akomaNtoso>`:                                 "no text",
		`<collection xmlns="http://www.loc.gov/MARC21/slim"><record/></collection>`:   "records of a catalogue",
	} {
		_, err := extract.Read(context.Background(), "a.xml", []byte(text))
		var skip *content.SkipError
		if !errors.As(err, &skip) || !strings.Contains(skip.Reason, want) {
			t.Errorf("Read(%s): %v; want it skipped for %q", text, err, want)
		}
	}
}

func TestXMLLimits(t *testing.T) {
	bomb := `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "tide"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>` +
		`<akomaNtoso><doc><mainBody><p>High &b; water</p></mainBody></doc></akomaNtoso>`
	ex, err := extract.Read(context.Background(), "a.xml", []byte(bomb))
	if err != nil || len(ex.Blocks) != 1 || len(ex.Blocks[0].Text) > 30 {
		t.Errorf("entities that grow: %v, %+v", err, ex)
	}
	deep := "<akomaNtoso>" + strings.Repeat("<p>", 5000) + "tide"
	if _, err := extract.Read(context.Background(), "a.xml", []byte(deep)); !errors.Is(err, xmltree.ErrTooMuch) {
		t.Errorf("5,000 elements deep: %v; want %v", err, xmltree.ErrTooMuch)
	}
}

func FuzzAKN(f *testing.F) {
	for _, name := range []string{"debate.xml", "resolution.xml"} {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data))
	}
	f.Add(`<akomaNtoso><doc><p>a<authorialNote>b<noteRef href="#n"/></authorialNote></p><note id="n">c<noteRef href="#n"/></note></doc>`)
	f.Fuzz(func(t *testing.T, text string) {
		ex, err := akn.Read([]byte(text))
		if err != nil {
			return
		}
		if err := ex.Check(); err != nil {
			t.Fatal(err)
		}
		for _, b := range ex.Blocks {
			for _, m := range b.Marks {
				if m.At < 0 || m.At > len(b.Text) {
					t.Fatalf("mark %+v outside %q", m, b.Text)
				}
			}
			if b.Voice != nil && (b.Voice.Lead < 0 || b.Voice.Lead > len(b.Text)) {
				t.Fatalf("lead %d of %q", b.Voice.Lead, b.Text)
			}
		}
	})
}

// Every file of the shared examples is read, those that are only outlines too.
func TestAKNExamples(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(shared.Dir(t), "data", "akn", "*.xml"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		ex, err := extract.Read(context.Background(), filepath.Base(path), data)
		if err != nil || ex.Format != "akn" {
			t.Errorf("%s: %v", filepath.Base(path), err)
			continue
		}
		speeches := 0
		for _, b := range ex.Blocks {
			if b.Voice != nil {
				speeches = max(speeches, b.Voice.Speech)
			}
		}
		if marked := strings.Count(string(data), "<speech ") + strings.Count(string(data), "<question ") + strings.Count(string(data), "<answer "); speeches != marked {
			t.Errorf("%s: %d speeches, %d marked", filepath.Base(path), speeches, marked)
		}
	}
}
