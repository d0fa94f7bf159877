package segment

import (
	"strings"
	"testing"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment/phrase"
)

func TestPressReleaseJoinsWhatAPageCut(t *testing.T) {
	ex := textLines(`
# Stocktaking on the tides ends
Ardmouth, Marenia, 24 November 2035: The meeting ended today.
Ms. Okoro-Vale thanked all. “As the flats find their law, we will see that our
support for you is the best that it can be,” she said.
“We came for a text.
“We leave with one,” he said.
The list is this:
one, two and three.
For further information please contact: Press Office, press@example.org
<https://example.org/tides>
-`)
	d, err := Split(ex, corpus.Entry{})
	if err != nil {
		t.Fatal(err)
	}
	checkDocument(t, ex, d)
	if d.Type != corpus.PressRelease || len(d.Sections) != 1 || d.Sections[0].Form != corpus.FormRelease {
		t.Fatalf("type %q, %d sections; want one press release", d.Type, len(d.Sections))
	}
	if d.Place != "Ardmouth, Marenia" || d.Issued.String() != "2035-11-24" {
		t.Errorf("place %q, issued %s", d.Place, d.Issued)
	}
	var got []string
	for _, p := range d.Sections[0].Passages {
		got = append(got, string(p.Kind)+":"+phrase.First(p.Text, 24))
		if len(p.Statements) > 0 {
			t.Errorf("passage %q has a statement; a release makes none by itself", p.Text)
		}
	}
	want := []string{
		"title:Stocktaking on the tides", ":Ardmouth, Marenia, 24 No", ":Ms. Okoro-Vale thanked a", ":“We came for a text.", ":“We leave with one,” he ",
		":The list is this:", ":one, two and three.", "notice:For further information ", "notice:<https://example.org/tid",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("passages\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if p := d.Sections[0].Passages[2]; !strings.Contains(p.Text, "our support for you") {
		t.Errorf("the two halves are not joined: %q", p.Text)
	}
}

func TestPressReleaseManifestSpeakerSaysNothing(t *testing.T) {
	d, err := Split(textLines("# The tide\nPORT OSTREL, 1 May 2035 -- It rose today, as it does on every day of the year."),
		corpus.Entry{Type: "press release", Speaker: "Tamsin Okoro-Vale; Bram Vellonde", Delegation: "Marenia"})
	if err != nil {
		t.Fatal(err)
	}
	if d.Speaker != "Tamsin Okoro-Vale; Bram Vellonde" || d.Delegation != "Marenia" {
		t.Errorf("speaker %q, delegation %q; want the manifest's", d.Speaker, d.Delegation)
	}
	d.Passages(func(_ *corpus.Section, p *corpus.Passage) bool {
		if len(p.Statements) > 0 {
			t.Errorf("passage %q has a statement", p.Text)
		}
		return true
	})
}

func TestSpeech(t *testing.T) {
	ex := textLines("Mr. President,\nThe tide rose.\nIt fell.")
	d, err := Split(ex, corpus.Entry{Type: "statement", Speaker: "Mr. Bram Vellonde (Prime Minister)", Delegation: "Ummaria", Date: "2035"})
	if err != nil {
		t.Fatal(err)
	}
	checkDocument(t, ex, d)
	if d.Type != corpus.Speech || d.Speaker != "Bram Vellonde" || d.Capacity != "Prime Minister" || d.Said.String() != "2035" {
		t.Errorf("type %q, speaker %q, capacity %q, said %s", d.Type, d.Speaker, d.Capacity, d.Said)
	}
	n := 0
	d.Passages(func(s *corpus.Section, p *corpus.Passage) bool {
		n++
		if s.Form != corpus.FormSpeech || len(p.Statements) != 1 {
			t.Fatalf("passage %q: form %q, %d statements", p.Text, s.Form, len(p.Statements))
		}
		want := corpus.Statement{ID: "s1", Kind: corpus.Spoken, Speaker: "Bram Vellonde", Capacity: "Prime Minister", DelegationName: "Ummaria",
			Said: d.Said, Span: corpus.Span{End: len(p.Text)}, Rule: "manifest", Confidence: 1}
		if got := p.Statements[0]; got.Speaker != want.Speaker || got.ID != want.ID || got.Kind != want.Kind || got.Capacity != want.Capacity ||
			got.DelegationName != want.DelegationName || got.Said != want.Said || got.Span != want.Span || got.Rule != want.Rule || got.Confidence != 1 {
			t.Errorf("statement %+v; want %+v", got, want)
		}
		return true
	})
	if n != 3 {
		t.Errorf("%d passages; want 3", n)
	}
}

// behalves are what the statements of a speech say of whom it is made for, and the passages
// without a statement.
func behalves(t *testing.T, text string) (behalf, unsaid []string) {
	t.Helper()
	ex := textLines(text)
	d, err := Split(ex, corpus.Entry{Type: "statement", Speaker: "Ms. Tamsin Okoro-Vale", Delegation: "Marenia"})
	if err != nil {
		t.Fatal(err)
	}
	checkDocument(t, ex, d)
	d.Passages(func(_ *corpus.Section, p *corpus.Passage) bool {
		if len(p.Statements) == 0 {
			unsaid = append(unsaid, p.Text)
		}
		for _, st := range p.Statements {
			behalf = append(behalf, st.OnBehalfOf)
		}
		return true
	})
	return behalf, unsaid
}

func TestSpeechOnBehalfOfAGroup(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Mr. President,\nThe tide rose.\nI have the honour to speak on behalf of the Group of Estuary States.\nIt fell.", "the Group of Estuary States"},
		{"Mr. President,\nI speak on behalf of my Government.\nIt fell.", ""},
		{"Mr. President,\nWe align ourselves with the statement delivered by Ummaria on behalf of the Group of Estuary States.", ""},
		{"Mr. President,\nOne tide rose.\nTwo tides rose.\nThree tides rose.\nWe spoke in spring on behalf of the Group of Estuary States.", ""},
	} {
		got, _ := behalves(t, c.text)
		if len(got) != strings.Count(c.text, "\n")+1 {
			t.Errorf("%q: %d statements", c.text, len(got))
		}
		for _, g := range got {
			if g != c.want {
				t.Errorf("%q is on behalf of %q; want %q", c.text, got, c.want)
				break
			}
		}
	}
}

func TestSpeakerWhoStepsBackFromTheGroup(t *testing.T) {
	text := "Mr. President,\nI have the honour to speak on behalf of the Group of Estuary States.\nThe tide rose.\nAllow me now to speak in my national capacity.\nIt fell."
	got, _ := behalves(t, text)
	if want := "the Group of Estuary States|the Group of Estuary States|the Group of Estuary States||"; strings.Join(got, "|") != want {
		t.Errorf("statements on behalf of %q; want %q", got, want)
	}
}

func TestGroupFoundInTheWordsIsNoManifests(t *testing.T) {
	d, err := Split(textLines("Mr. President,\nI have the honour to speak on behalf of the Group of Estuary States."), corpus.Entry{Type: "speech", Speaker: "Tamsin Okoro-Vale"})
	if err != nil {
		t.Fatal(err)
	}
	d.Passages(func(_ *corpus.Section, p *corpus.Passage) bool {
		for _, st := range p.Statements {
			if st.Rule == "manifest" || st.Confidence >= 1 {
				t.Errorf("rule %q, confidence %v", st.Rule, st.Confidence)
			}
		}
		return true
	})
}

func TestSpeechThatBeginsBeforeItsWordsOfAddress(t *testing.T) {
	got, unsaid := behalves(t, "CONFERENCE ON THE TIDES\nCheck against delivery.\nI have the honour to speak on behalf of the Group of Estuary States.\nMr. President,\nThe tide rose.")
	if want := "CONFERENCE ON THE TIDES|Check against delivery."; strings.Join(unsaid, "|") != want {
		t.Errorf("no one's words: %q; want %q", unsaid, want)
	}
	if len(got) != 3 || got[0] != "the Group of Estuary States" {
		t.Errorf("statements on behalf of %q", got)
	}
}

func TestSpeechHeadIsNotSpoken(t *testing.T) {
	ex := textLines("CONFERENCE ON THE TIDES\nSTATEMENT BY H.E. Ms. Maelle Grandvane, Minister for the Foreshore of Marenia, on behalf of the Alliance of Low Islands\nArdmouth, 23 November 2035\nMr. President,\nThe tide rose.")
	d, err := Split(ex, corpus.Entry{})
	if err != nil {
		t.Fatal(err)
	}
	checkDocument(t, ex, d)
	var spoken []string
	d.Passages(func(_ *corpus.Section, p *corpus.Passage) bool {
		for _, st := range p.Statements {
			spoken = append(spoken, p.Text)
			if st.Speaker != "Maelle Grandvane" || st.Capacity != "Minister for the Foreshore of Marenia" || st.OnBehalfOf != "the Alliance of Low Islands" || st.Confidence >= 1 {
				t.Errorf("statement %+v", st)
			}
		}
		return true
	})
	if strings.Join(spoken, "|") != "Mr. President,|The tide rose." {
		t.Errorf("spoken: %q", spoken)
	}
}

func TestWrittenStatement(t *testing.T) {
	ex := &content.Extract{Format: "pdf", Blocks: []content.Block{
		{Text: "United Nations", Page: 1}, {Text: "E/CN.90/2035/NGO/7", Page: 1}, {Text: "Economic and Social Council", Page: 1},
		{Text: "Distr.: General", Page: 1}, {Text: "7 November 2034", Page: 1}, {Text: "English only", Page: 1},
		{Text: "Statement submitted by Network of Shore Women, a non-governmental organization in consultative status with the Economic and Social Council", Kind: content.Heading, Page: 1},
		{Text: "The Secretary-General has received the following statement, which is being circulated in accordance with the rules.", Page: 1},
		{Text: "Statement", Kind: content.Heading, Page: 2}, {Text: "We gather on the flats.", Page: 2},
	}}
	d, err := Split(ex, corpus.Entry{})
	if err != nil {
		t.Fatal(err)
	}
	checkDocument(t, ex, d)
	if d.Type != corpus.NGOStatement {
		t.Fatalf("type %q", d.Type)
	}
	d.Passages(func(_ *corpus.Section, p *corpus.Passage) bool {
		if want := p.Text == "We gather on the flats."; want != (len(p.Statements) == 1) {
			t.Errorf("passage %q has %d statements", p.Text, len(p.Statements))
		} else if want && p.Statements[0].Speaker != "Network of Shore Women" {
			t.Errorf("speaker %q", p.Statements[0].Speaker)
		}
		return true
	})
}
