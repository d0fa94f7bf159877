package annotate

import (
	"testing"

	"travaux/corpus"
)

func TestFamilyNameAlone(t *testing.T) {
	for _, c := range []struct {
		speaker, capacity, delegation, want string
	}{
		{"MARROW", "", "Chile", "marrow~chl"},
		{"Mr. Vellonde", "", "Viet Nam", "vellonde~vnm"},
		{"Ms. Okoro-Vale", "", "", "okoro-vale~"},
		{"Mr. van der Vellonde", "", "Chile", "van-der-vellonde~chl"},
		{"Sra. Vellonde", "Ministra de Relaciones Exteriores de Chile", "", "vellonde~chl"},
		{"Mr. Vellonde", "Secretary of the Committee", "", "vellonde~"}, // of any committee
		{"Веллонде", "", "Чили", "веллонде~chl"},
		{"欧", "", "智利", "欧~chl"},
		{"韦隆德", "", "智利", "韦隆德"}, // may be a whole name
		{"阿韦隆德", "", "智利", "阿韦隆德~chl"},
		{"布拉姆·韦隆德", "", "智利", "布拉姆-韦隆德"},
		{"Bram Vellonde", "", "Viet Nam", "bram-vellonde"},
		{"UNICEF", "", "", "unicef"},
	} {
		d := &corpus.Document{Type: corpus.VerbatimRecord, Language: "en", Sections: []corpus.Section{{Passages: []corpus.Passage{
			{Text: "I agree.", Statements: []corpus.Statement{{ID: "t1", Kind: corpus.Turn, Speaker: c.speaker, Capacity: c.capacity, DelegationName: c.delegation, Span: corpus.Span{End: 8}}}}}}}}
		annotator(t).Annotate(d)
		if got := d.Sections[0].Passages[0].Statements[0].SpeakerID; got != c.want {
			t.Errorf("%s (%s), %s: %q; want %q", c.speaker, c.delegation, c.capacity, got, c.want)
		}
	}
}

func TestFamilyNameIsOfTheDelegationPrintedElsewhere(t *testing.T) {
	for _, c := range []struct {
		name             string
		first, then, say corpus.Statement
		want             string
	}{
		{"one delegation", corpus.Statement{Speaker: "Mr. Vellonde", DelegationName: "Chile"}, corpus.Statement{Speaker: "Ms. Calloway", DelegationName: "Peru"}, corpus.Statement{Speaker: "Mr. Vellonde"}, "vellonde~chl"},
		{"two", corpus.Statement{Speaker: "Mr. Vellonde", DelegationName: "Chile"}, corpus.Statement{Speaker: "Ms. Vellonde", DelegationName: "Peru"}, corpus.Statement{Speaker: "Mr. Vellonde"}, "vellonde~"},
		{"the chair may be another", corpus.Statement{Speaker: "Mr. Vellonde", DelegationName: "Chile"}, corpus.Statement{Speaker: "Ms. Calloway", DelegationName: "Peru"}, corpus.Statement{Speaker: "Vellonde", Capacity: "The Chair"}, "vellonde~"},
	} {
		section := corpus.Section{}
		for i, st := range []corpus.Statement{c.first, c.then, c.say} {
			st.ID, st.Kind, st.Span = string(rune('a'+i)), corpus.Turn, corpus.Span{End: 8}
			section.Passages = append(section.Passages, corpus.Passage{Text: "I agree.", Statements: []corpus.Statement{st}})
		}
		d := &corpus.Document{Type: corpus.SummaryRecord, Language: "en", Sections: []corpus.Section{section}}
		annotator(t).Annotate(d)
		if got := d.Sections[0].Passages[2].Statements[0].SpeakerID; got != c.want {
			t.Errorf("%s: %q; want %q", c.name, got, c.want)
		}
	}
}

func TestChairIsOfTheCountryInTheMasthead(t *testing.T) {
	for _, c := range []struct {
		name, line string
		kind       corpus.PassageKind
		want       string
	}{
		{"masthead", "President: Mr. Vellonde ............ (Chile)", corpus.Notice, "vellonde~chl"},
		{"masthead with a tab", "President:\tMr. Vellonde\t(Chile)", corpus.Notice, "vellonde~chl"},
		{"who took the chair", "In the absence of the President, Mr. Vellonde (Chile), Vice-President, took the Chair.", corpus.Stage, "vellonde~chl"},
		{"another in the masthead", "President: Mr. Calloway (Chile)", corpus.Notice, "vellonde~"},
		{"no country", "Chair: Mr. Vellonde (Second Committee)", corpus.Notice, "vellonde~"},
		{"two countries", "Chairs: Mr. Vellonde (Chile), Ms. Vellonde (Peru)", corpus.Notice, "vellonde~"},
		{"in the text", "Mr. Vellonde (Chile) was there.", corpus.Paragraph, "vellonde~"},
	} {
		d := &corpus.Document{Type: corpus.VerbatimRecord, Language: "en", Sections: []corpus.Section{{Passages: []corpus.Passage{
			{Text: c.line, Kind: c.kind},
			{Text: "I agree.", Statements: []corpus.Statement{{ID: "t1", Kind: corpus.Turn, Speaker: "Vellonde", Capacity: "The President", Span: corpus.Span{End: 8}}}}}}}}
		annotator(t).Annotate(d)
		st := d.Sections[0].Passages[1].Statements[0]
		if st.SpeakerID != c.want || st.Delegation != "" {
			t.Errorf("%s: %q, delegation %q; want %q", c.name, st.SpeakerID, st.Delegation, c.want)
		}
	}
}
