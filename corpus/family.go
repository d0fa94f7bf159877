package corpus

import "strings"

// A family name alone says who speaks only together with something else: "Mr. Chen" in two
// records is two persons, as far as anyone can tell. The id of such a speaker therefore is the
// slug of the family name, familyMark, and what else is known: the delegation or office, else
// the document that prints it.

// familyMark stands in no slug, and needs no escape in an address.
const familyMark = "~"

// FamilyID makes the id of a person of whom a family name is known and that he or she belongs
// to of: a delegation or office, by its id. Where of is empty the id is to be completed by
// NameFamilies, when the document has an id.
func FamilyID(family, of string) string { return Slug(family) + familyMark + of }

// SplitFamilyID returns the two parts of an id that FamilyID made; ok is false for any other.
func SplitFamilyID(id string) (family, of string, ok bool) { return strings.Cut(id, familyMark) }

// NameFamilies completes the ids of those persons of whom the document says nothing but the
// family name: they are this document's. Language versions of one text share them.
func (d *Document) NameFamilies() {
	of := d.FamilyScope()
	complete := func(id *string) {
		if strings.HasSuffix(*id, familyMark) {
			*id += of
		}
	}
	for _, p := range d.Passages {
		for i := range p.Statements {
			complete(&p.Statements[i].SpeakerID)
		}
		for i := range p.Mentions {
			complete(&p.Mentions[i].PersonID)
		}
	}
}

// FamilyScope is what stands for the document in the ids that NameFamilies completes.
func (d *Document) FamilyScope() string {
	if d.Symbol != "" {
		return SymbolSlug(d.Symbol)
	}
	return d.ID
}
