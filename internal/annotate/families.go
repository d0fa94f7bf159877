package annotate

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// oneFamily gives to a family name that is printed alone the delegation that it has elsewhere
// in the document, where it has one and no other: a record prints the delegation of a speaker
// once. The chair may be another.
func oneFamily(d *corpus.Document) {
	of := map[string]string{}
	for _, p := range d.Passages {
		for i := range p.Statements {
			family, whose, ok := corpus.SplitFamilyID(p.Statements[i].SpeakerID)
			if !ok || whose == "" {
				continue
			}
			if other, seen := of[family]; seen && other != whose {
				whose = ""
			}
			of[family] = whose
		}
	}
	for _, p := range d.Passages {
		for i := range p.Statements {
			st := &p.Statements[i]
			if family, whose, ok := corpus.SplitFamilyID(st.SpeakerID); ok && whose == "" && st.Capacity == "" {
				st.SpeakerID = corpus.FamilyID(family, of[family])
			}
		}
	}
}

// chairFamilies gives to the family name of one who presides the country that the masthead, or
// the line that says who took the chair, has in brackets behind it. The chair speaks for no
// delegation: the country only tells who it is.
func (a *Annotator) chairFamilies(d *corpus.Document) {
	of := map[string]string{} // by family name as printed
	for _, p := range d.Passages {
		for i := range p.Statements {
			st := &p.Statements[i]
			family, whose, ok := corpus.SplitFamilyID(st.SpeakerID)
			if !ok || whose != "" || !presides(st.Capacity) {
				continue
			}
			country, looked := of[st.Speaker]
			if !looked {
				country = a.chairFrom(d, wording.BareName(st.Speaker))
				of[st.Speaker] = country
			}
			st.SpeakerID = corpus.FamilyID(family, country)
		}
	}
}

// chairFrom is the one country that stands in brackets behind a name in what a record says of
// itself, empty where there is none or another too.
func (a *Annotator) chairFrom(d *corpus.Document, name string) string {
	found := ""
	for _, p := range d.Passages {
		if p.Kind != corpus.Notice && p.Kind != corpus.Stage {
			continue
		}
		for rest := p.Text; ; {
			_, after, ok := strings.Cut(rest, name)
			if !ok {
				break
			}
			rest = after
			place, ok := inBracketsAtOnce(after)
			if !ok {
				continue
			}
			state, known := a.Dir.Authority.Delegation(place)
			if !known || !state.State() {
				continue
			}
			if found != "" && found != state.ID {
				return ""
			}
			found = state.ID
		}
	}
	return found
}

// inBracketsAtOnce returns what stands in brackets at the beginning of a text, the dots of a
// list passed over.
func inBracketsAtOnce(s string) (string, bool) {
	s = strings.TrimLeft(s, " \t.…\u00a0")
	for _, pair := range [][2]string{{"(", ")"}, {"（", "）"}} {
		if rest, ok := strings.CutPrefix(s, pair[0]); ok {
			place, _, closed := strings.Cut(rest, pair[1])
			return strings.TrimSpace(place), closed
		}
	}
	return "", false
}
