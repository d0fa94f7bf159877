package annotate

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/corpus"
)

func TestSpeakersOfTurns(t *testing.T) {
	day := corpus.Date{Year: 2017, Month: 12, Day: 6}
	for _, c := range []struct {
		name string
		in   corpus.Statement
		want corpus.Statement
	}{
		{"a name that no file has is a slug", corpus.Statement{Speaker: "Mr. Bram Vellonde", DelegationName: "Viet Nam"},
			corpus.Statement{SpeakerID: "bram-vellonde", Delegation: "vnm"}},
		{"a delegation that no file has", corpus.Statement{Speaker: "Okoro-Vale", DelegationName: "the Republic of Vandalia"},
			corpus.Statement{SpeakerID: "okoro-vale~republic-of-vandalia", Delegation: "republic-of-vandalia"}},
		{"a full name", corpus.Statement{Speaker: "Louise Arbour"},
			corpus.Statement{SpeakerID: "louise-arbour", Delegation: "united-nations"}},
		{"the name of the chair by the masthead", corpus.Statement{Speaker: "Lajčák", Capacity: "The President"},
			corpus.Statement{SpeakerID: "miroslav-lajcak"}},
		{"a namesake of an office holder, from another country", corpus.Statement{Speaker: "Mr. Guterres", DelegationName: "Chile"},
			corpus.Statement{SpeakerID: "guterres~chl", Delegation: "chl"}},
		{"the Secretary-General by the day", corpus.Statement{Capacity: "The Secretary-General"},
			corpus.Statement{SpeakerID: "antonio-guterres", Delegation: "united-nations"}},
		{"another office stays a role", corpus.Statement{Capacity: "The Rapporteur"},
			corpus.Statement{SpeakerID: "rapporteur"}},
		{"a permanent representative speaks for the country", corpus.Statement{Speaker: "Ines Calloway", Capacity: "Permanent Representative of Mexico to the United Nations"},
			corpus.Statement{SpeakerID: "ines-calloway", Delegation: "mex"}},
		{"groups", corpus.Statement{Speaker: "Mr. Vellonde", DelegationName: "Egypt", OnBehalfOf: "the Group of 77 and China"},
			corpus.Statement{SpeakerID: "vellonde~egy", Delegation: "egy", Groups: []string{"g77"}}},
		{"several groups, one that no file has", corpus.Statement{Speaker: "Mr. Vellonde", OnBehalfOf: "the Caribbean Community (CARICOM) and the Alliance of Low Islands"},
			corpus.Statement{SpeakerID: "vellonde~", Groups: []string{"caricom", "alliance-of-low-islands"}}},
		{"the members of a group are no other group", corpus.Statement{Speaker: "Mr. Vellonde", OnBehalfOf: "the African Group and its member States"},
			corpus.Statement{SpeakerID: "vellonde~", Groups: []string{"african-group"}}},
		{"the members of a group by their number", corpus.Statement{Speaker: "Mr. Vellonde", OnBehalfOf: "the 32 AOSIS States"},
			corpus.Statement{SpeakerID: "vellonde~", Groups: []string{"aosis"}}},
		{"the States members", corpus.Statement{Speaker: "Mr. Vellonde", OnBehalfOf: "the 27 States members of the European Union (EU)"},
			corpus.Statement{SpeakerID: "vellonde~", Groups: []string{"eu"}}},
		{"the Organization of African Unity is itself", corpus.Statement{Speaker: "Mr. Vellonde", OnBehalfOf: "the States members of the Organization of African Unity (OAU)"},
			corpus.Statement{SpeakerID: "vellonde~", Groups: []string{"oau"}}},
		{"what is indefinite is no group", corpus.Statement{Speaker: "Mr. Vellonde", OnBehalfOf: "a large number of countries"},
			corpus.Statement{SpeakerID: "vellonde~"}},
		{"single states are no group", corpus.Statement{Speaker: "Mr. Vellonde", DelegationName: "Luxembourg", OnBehalfOf: "Belgium, Luxembourg and the Netherlands"},
			corpus.Statement{SpeakerID: "vellonde~lux", Delegation: "lux"}},
		{"several people say nothing of one", corpus.Statement{Speaker: "Bram Vellonde; Ines Calloway", DelegationName: "Egypt; Chile"},
			corpus.Statement{}},
		{"what a manifest said stays", corpus.Statement{Speaker: "Mr. Vellonde", SpeakerID: "v", Delegation: "d", DelegationName: "Chile"},
			corpus.Statement{SpeakerID: "v", Delegation: "d"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := c.in
			in.ID, in.Kind, in.Said, in.Span = "t1", corpus.Turn, day, corpus.Span{Start: 0, End: 9}
			d := &corpus.Document{Type: corpus.VerbatimRecord, Language: "en",
				Sections: []corpus.Section{{Passages: []corpus.Passage{{Text: "I agree.", Statements: []corpus.Statement{in}}}}}}
			annotator(t).Annotate(d)
			got := d.Sections[0].Passages[0].Statements[0]
			if diff := cmp.Diff(c.want, corpus.Statement{SpeakerID: got.SpeakerID, Delegation: got.Delegation, Groups: got.Groups}); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestPresidentOfTheGeneralAssembly(t *testing.T) {
	d := &corpus.Document{Type: corpus.VerbatimRecord, Body: "General Assembly", Session: "58", Meeting: "60th plenary meeting", Language: "en",
		Sections: []corpus.Section{{Passages: []corpus.Passage{
			{Text: "Yes.", Statements: []corpus.Statement{{ID: "t1", Kind: corpus.Turn, Capacity: "The President", Span: corpus.Span{Start: 0, End: 4}}}},
			{Text: "Yes.", Statements: []corpus.Statement{{ID: "t2", Kind: corpus.Turn, Capacity: "The Acting President", Span: corpus.Span{Start: 0, End: 4}}}},
		}}}}
	annotator(t).Annotate(d)
	for i, want := range []string{"julian-robert-hunte", "acting-president"} {
		if got := d.Sections[0].Passages[i].Statements[0].SpeakerID; got != want {
			t.Errorf("statement %d: %q; want %q", i, got, want)
		}
	}
}

func TestOnBehalfOfOneStateIsForNoGroup(t *testing.T) {
	d := &corpus.Document{Type: corpus.Speech, Language: "en", Sections: []corpus.Section{{Passages: []corpus.Passage{
		{Text: "Yes.", Statements: []corpus.Statement{{ID: "s1", Kind: corpus.Spoken, DelegationName: "Bosnia and Herzegovina", OnBehalfOf: "Bosnia and Herzegovina", Span: corpus.Span{End: 4}}}},
	}}}}
	annotator(t).Annotate(d)
	if st := d.Sections[0].Passages[0].Statements[0]; st.OnBehalfOf != "" || len(st.Groups) > 0 {
		t.Errorf("%+v", st)
	}
}

func TestCodeOfAManifestDecidesTheDelegation(t *testing.T) {
	for code, want := range map[string]string{"KOR": "kor", "prk": "prk", "XXX": "korea-the-other-one"} {
		d := &corpus.Document{Type: corpus.Speech, Language: "en", Delegation: "Korea, the other one", Extra: map[string]string{"iso3": code},
			Sections: []corpus.Section{{Passages: []corpus.Passage{
				{Text: "Yes.", Statements: []corpus.Statement{{ID: "s1", Kind: corpus.Spoken, DelegationName: "Korea, the other one", Span: corpus.Span{End: 4}}}},
			}}}}
		annotator(t).Annotate(d)
		if got := d.Sections[0].Passages[0].Statements[0].Delegation; got != want {
			t.Errorf("iso3 %s: %q; want %q", code, got, want)
		}
	}
}
