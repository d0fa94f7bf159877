package story

import (
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/wording"
)

// Voice is someone to whom words can be attributed: a person, an office without a name, or
// an organization or delegation.
type Voice struct {
	// Who is the person; nil of an office without a name and of an organization.
	Who *people.Person
	// ID and Name are those of a voice without a person, Capacity its office as printed.
	ID, Name, Capacity string
	// Delegation is an id, DelegationName as printed.
	Delegation, DelegationName string
	// How is the rule's word for how it was found, Sure how sure that is, from 0 to 1.
	How  string
	Sure float64
	// Sex is what the form of an office or of its verb says of a speaker without a name.
	Sex wording.Sex
	// Unnamed: only an office is known, and not whose.
	Unnamed bool
	// SeveralOnes: it is a group's, which no pronoun or verb in the singular means.
	SeveralOnes bool
}

// ByOrganization is how the voice of an organization is found.
const ByOrganization = "organization"

// Same reports whether two voices are one person's, or have one id. None is the same as no voice.
func (v *Voice) Same(o *Voice) bool {
	return v != nil && o != nil && (v.Who != nil && v.Who == o.Who || v.Who == nil && o.Who == nil && v.ID == o.ID)
}

// ByName is the voice of a person who is named.
func ByName(who *people.Person) *Voice { return &Voice{Who: who, How: "name", Sure: .95} }

// Agrees reports whether a verb of gender s may have the voice for its subject. An
// organization may have either: the word for it has a gender of its own.
func (v *Voice) Agrees(s wording.Sex) bool {
	if v.Who == nil {
		return v.How == ByOrganization || wording.Compatible(v.Sex, s)
	}
	return wording.Compatible(v.Who.Sex, s)
}

// AgreesInRussian reports whether a voice may be the subject, left out, of a verb of gender g.
func (v *Voice) AgreesInRussian(g wording.Sex) bool {
	if !wording.IsPersonal(g) {
		return v.Who == nil && v.How == ByOrganization
	}
	return v.Agrees(g)
}

// IfSeveral is the voice where it is a group's.
func (v *Voice) IfSeveral() *Voice {
	if v == nil || !v.SeveralOnes {
		return nil
	}
	return v
}

// Fits reports whether a pronoun of that sex may mean the voice; an organization is meant by none.
func (v *Voice) Fits(s wording.Sex) bool {
	if v.Who == nil {
		return v.How != ByOrganization && wording.Compatible(v.Sex, s)
	}
	return wording.Compatible(v.Who.Sex, s)
}

// Meant is a voice found by a pronoun, which also tells the sex.
func (v *Voice) Meant(s wording.Sex) *Voice {
	out := *v
	out.How, out.Sure = "pronoun", min(v.Sure, .85)
	if v.Who != nil {
		v.Who.Learn(s)
		v.Who.Doubtful = v.Who.Doubtful && s == wording.UnknownSex // a she or he is a person
	}
	return &out
}

// AddVoice appends a voice to a list that has it not.
func AddVoice(list []*Voice, v *Voice) []*Voice {
	for _, o := range list {
		if o.Same(v) {
			return list
		}
	}
	return append(list, v)
}
