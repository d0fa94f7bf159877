package corpus

import "testing"

func TestFamilyNamesAreOfTheirDocument(t *testing.T) {
	made := func(id string, symbol Symbol) *Document {
		return &Document{ID: id, Symbol: symbol, Sections: []Section{{Passages: []Passage{{
			Statements: []Statement{{SpeakerID: FamilyID("Vellonde", "")}, {SpeakerID: FamilyID("Vellonde", "vnm")}, {SpeakerID: "bram-vellonde"}, {}},
			Mentions:   []Mention{{PersonID: FamilyID("Calloway", "")}}}}}}}
	}
	for _, c := range []struct {
		doc  *Document
		want [5]string
	}{
		{made("a-90-pv-3-en", "A/90/PV.3"), [5]string{"vellonde~a-90-pv-3", "vellonde~vnm", "bram-vellonde", "", "calloway~a-90-pv-3"}},
		{made("harbour-press", ""), [5]string{"vellonde~harbour-press", "vellonde~vnm", "bram-vellonde", "", "calloway~harbour-press"}},
	} {
		for range 2 { // the second time changes nothing
			c.doc.NameFamilies()
			p := c.doc.Sections[0].Passages[0]
			got := [5]string{p.Statements[0].SpeakerID, p.Statements[1].SpeakerID, p.Statements[2].SpeakerID, p.Statements[3].SpeakerID, p.Mentions[0].PersonID}
			if got != c.want {
				t.Errorf("%s: %q; want %q", c.doc.ID, got, c.want)
			}
		}
	}
}

func TestSplitFamilyID(t *testing.T) {
	if family, of, ok := SplitFamilyID(FamilyID("Okoro-Vale", "vnm")); family != "okoro-vale" || of != "vnm" || !ok {
		t.Errorf("%q of %q, %v", family, of, ok)
	}
	if _, _, ok := SplitFamilyID("okoro-vale"); ok {
		t.Error("a whole name is taken for a family name")
	}
}
