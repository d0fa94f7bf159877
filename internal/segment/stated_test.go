package segment

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/corpus"
	"travaux/internal/extract"
)

func splitAKN(t *testing.T, name string, known corpus.Entry) *corpus.Document {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "extract", "akn", "testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	ex, err := extract.Read(context.Background(), name, data)
	if err != nil {
		t.Fatal(err)
	}
	d, err := Split(ex, known)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// outline writes the sections of a document, and who says what in them.
func outlineOf(d *corpus.Document) string {
	var out strings.Builder
	for _, s := range d.Sections {
		fmt.Fprintf(&out, "%s: %s\n", s.Form, s.Heading)
		for _, p := range s.Passages {
			fmt.Fprintf(&out, "  %s\n", strings.TrimSpace(fmt.Sprintf("%s %s: %s", p.Kind, p.Number, p.Text)))
			for _, st := range p.Statements {
				fmt.Fprintf(&out, "    %s %s|%s|%s|%s|%s: %s\n", st.Kind, st.Speaker, st.Capacity, st.DelegationName, st.Spoken, st.Said, p.Text[st.Span.Start:st.Span.End])
			}
		}
	}
	return out.String()
}

func TestStatedDebate(t *testing.T) {
	d := splitAKN(t, "debate.xml", corpus.Entry{})
	want := `front: 
  notice : Conference on Tidal Commons
  notice : Second session
  title : Second meeting
  notice : TC/CONF.1/PV.2
  notice : Held on 4 March 2031
text: 
  stage : The meeting was called to order at 10.05 a.m.
turn: Item 4. Sharing the harbours
  heading : Item 4. Sharing the harbours
  : The President: I open the item on harbours.
    turn Tamsin Okoro-Vale|President of the Conference|||2031-03-04: I open the item on harbours.
  : I give the floor to the delegation of Vandalia.
    turn Tamsin Okoro-Vale|President of the Conference|||2031-03-04: I give the floor to the delegation of Vandalia.
turn: Item 4. Sharing the harbours
  : Ms. Marrow (Vandalia) (spoke in French): My delegation has read the paper. It is sound.
    turn Ilse Marrow|Permanent Representative|Vandalia|fr|2031-03-04: My delegation has read the paper. It is sound.
  stage : (Applause)
  : We shall support it:
    turn Ilse Marrow|Permanent Representative|Vandalia|fr|2031-03-04: We shall support it:
  a: In the spring;
    turn Ilse Marrow|Permanent Representative|Vandalia|fr|2031-03-04: In the spring;
  b: In the autumn.
    turn Ilse Marrow|Permanent Representative|Vandalia|fr|2031-03-04: In the autumn.
  footnote 1: Document TC/CONF.1/3, not issued.
turn: Item 4. Sharing the harbours
  : Mr. Duval (Arland): So do we.
    turn Duval||Arland||2031-03-04: So do we.
  vote : In favour: Arland, Vandalia.
text: Closing
  heading : Closing
  : The meeting rose at noon.
`
	if diff := cmp.Diff(want, outlineOf(d)); diff != "" {
		t.Errorf("outline (-want +got):\n%s", diff)
	}
	got := fmt.Sprintf("%s|%s|%s|%s|%s|%s|%s|%s", d.Symbol, d.Type, d.Title, d.Language, d.Body, d.Session, d.Said, d.Issued)
	if want := "TC/CONF.1/PV.2|verbatim record|Second meeting|en|Conference on Tidal Commons|2|2031-03-04|2031-03-11"; got != want {
		t.Errorf("fields %s; want %s", got, want)
	}
}

func TestStatedResolution(t *testing.T) {
	d := splitAKN(t, "resolution.xml", corpus.Entry{})
	want := `front: 
  title : 85/12. Cafés of the harbours
preamble: 
  : The General Assembly,
  : Recalling its resolution on tides,
  footnote 1: Resolution 84/3.
part: I Harbours
  heading : I Harbours
  1: Decides that harbours:
  2: Requests the Secretariat:
  2 (a): To count the boats;
  2 (b): To count the cafés;
part: Article 3
  heading : Article 3
  : Replaces the words «of the sea».
  table : Port	Boats
  table : Arland	7
  notice : 6 May 2031
annex: Rules of the quay
  heading : Annex
  heading : Rules of the quay
  1: Ropes are shared.
`
	if diff := cmp.Diff(want, outlineOf(d)); diff != "" {
		t.Errorf("outline (-want +got):\n%s", diff)
	}
	got := fmt.Sprintf("%s|%s|%s|%s|%s|%s", d.Symbol, d.Type, d.Title, d.Body, d.Session, d.Said)
	if want := "A/RES/85/12|resolution|Cafés of the harbours|General Assembly|85|2031-05-06"; got != want {
		t.Errorf("fields %s; want %s", got, want)
	}
}

func TestManifestWinsOverWhatIsStated(t *testing.T) {
	d := splitAKN(t, "debate.xml", corpus.Entry{Title: "As we call it", Symbol: "TC/CONF.1/PV.3", Date: "2031-03-05", Type: "summary record"})
	got := fmt.Sprintf("%s|%s|%s|%s", d.Symbol, d.Type, d.Title, d.Said)
	if want := "TC/CONF.1/PV.3|summary record|As we call it|2031-03-05"; got != want {
		t.Errorf("fields %s; want %s", got, want)
	}
}

func TestStatedHeadThatHoldsTheWords(t *testing.T) {
	ex, err := extract.Read(context.Background(), "sitting.xml", []byte(`<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate name="sitting"><debateBody>
<speech by="#Marrow"><from>El señor MARROW.- Señor Presidente, las campanas de los muelles no suenan.</from><p>He dicho.</p></speech>
</debateBody></debate></akomaNtoso>`))
	if err != nil {
		t.Fatal(err)
	}
	d, err := Split(ex, corpus.Entry{})
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, p := range d.Passages {
		for _, st := range p.Statements {
			said = append(said, st.Speaker+": "+p.Text[st.Span.Start:st.Span.End])
		}
	}
	want := []string{"MARROW: Señor Presidente, las campanas de los muelles no suenan. He dicho."}
	if diff := cmp.Diff(want, said); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
