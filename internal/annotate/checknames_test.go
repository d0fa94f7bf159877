package annotate

import (
	"testing"

	"travaux/corpus"
)

func TestSpeakersWithoutAName(t *testing.T) {
	for _, c := range []struct {
		in, want corpus.Statement
	}{
		{corpus.Statement{Kind: corpus.Turn, Speaker: "126"}, corpus.Statement{}},
		{corpus.Statement{Kind: corpus.Spoken, Speaker: "Mexico"}, corpus.Statement{DelegationName: "Mexico", Delegation: "mex"}},
		{corpus.Statement{Kind: corpus.Turn, Speaker: "Group deeply", DelegationName: "Chile"}, corpus.Statement{DelegationName: "Chile", Delegation: "chl"}},
	} {
		c.in.ID, c.in.Span = "t1", corpus.Span{Start: 0, End: 8}
		d := &corpus.Document{Type: corpus.VerbatimRecord, Language: "en",
			Sections: []corpus.Section{{Passages: []corpus.Passage{{Text: "I agree.", Statements: []corpus.Statement{c.in}}}}}}
		annotator(t).Annotate(d)
		got := d.Sections[0].Passages[0].Statements[0]
		if got.Speaker != "" || got.SpeakerID != "" || got.Delegation != c.want.Delegation || got.DelegationName != c.want.DelegationName {
			t.Errorf("%q: %+v", c.in.Speaker, got)
		}
	}
}

func TestTextsOfUnknownType(t *testing.T) {
	quote := " “The lamps must be lit,” said Tamsin Okoro-Vale, head of the Harbour Office."
	for _, c := range []struct {
		name string
		doc  func(d *corpus.Document)
		text string
		want int
	}{
		{"a reporter's", nil, "The harbour opened again on Monday." + quote, 1},
		{"a speech", nil, "Mr. President,\n\nI thank you." + quote, 0},
		{"a speech without an address", nil, "My country thanks all. We have lit our lamps, and we ask that our neighbours light theirs." + quote, 0},
		{"a letter to colleagues", nil, "Dear colleagues,\n\nPlease find the text." + quote, 0},
		{"a law", nil, "Article 1\n\nThe harbour is free.\n\nArticle 2\n\nAll is free.\n\nArticle 3\n\nNo one pays." + quote, 0},
		{"minutes", func(d *corpus.Document) {
			for i := range d.Sections[0].Passages {
				d.Sections[0].Passages[i].Number = string(rune('1' + i))
			}
		}, "The board met.\n\nIt was agreed." + quote, 0},
		{"a draft", func(d *corpus.Document) { d.Type = corpus.Draft }, "The harbour opened." + quote, 0},
	} {
		d := prose(c.text)
		d.Type, d.Language = corpus.Other, "en"
		for i := range d.Sections[0].Passages {
			d.Sections[0].Passages[i].Kind = corpus.Paragraph
		}
		if c.doc != nil {
			c.doc(d)
		}
		annotator(t).Annotate(d)
		got := 0
		for _, p := range d.Passages {
			got += len(p.Statements)
		}
		if got != c.want {
			t.Errorf("%s: %d statements; want %d", c.name, got, c.want)
		}
	}
}
