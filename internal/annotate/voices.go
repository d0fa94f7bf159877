package annotate

import "travaux/corpus"

// voice is someone to whom words can be attributed: a person, an office without a name, or
// an organization or delegation.
type voice struct {
	who                        *person
	id, name                   string
	capacity                   string
	delegation, delegationName string
	how                        string // the rule's word for how it was found
	sure                       float64
	// sex is what the form of an office or of its verb says of a speaker without a name.
	sex sex
	// unnamed: only an office is known, and not whose.
	unnamed bool
	// severalOnes: it is a group's, which no pronoun or verb in the singular means.
	severalOnes bool
}

func (v *voice) same(o *voice) bool {
	return v != nil && o != nil && (v.who != nil && v.who == o.who || v.who == nil && o.who == nil && v.id == o.id)
}

// byName is the voice of a person who is named.
func byName(who *person) *voice { return &voice{who: who, how: "name", sure: .95} }

// nounVoice tells who a noun phrase is by its first word for an office, an organization or
// a paper.
func (r *reader) nounVoice(from, to int) *voice {
	start := from
	for start < to && r.lex.is("determiner", r.words[start].fold) {
		start++
	}
	if start == to {
		return r.demonstrative(from, to)
	}
	if v, ok := r.anaphor(from, start, r.anaphorEnd(start, to)); ok {
		return v
	}
	if v := r.several(from, start, to); v != nil {
		return v
	}
	for k := start; k < to; k++ {
		switch fold := r.words[k].fold; {
		case r.isPossessive(k): // "the engineer's brother"
		case fold == "member" && k+1 < to && (r.words[k+1].fold == "states" || r.words[k+1].fold == "state"):
			return nil
		case r.roleAt(k) > 0:
			if k > start && r.lex.is("preposition", r.words[k-1].fold) {
				return nil
			}
			if k > start && r.words[start].capital && !r.words[k].capital && start > r.from && (r.lex.lang == corpus.French || r.lex.lang == corpus.Spanish) {
				printed := r.span(start, to) // "la Coordination paysanne"
				return &voice{id: corpus.Slug(printed), name: printed, how: byOrganization, sure: .75}
			}
			return r.roleVoice(from, start, to)
		case r.lex.is("paper", fold) && !r.inCompound(k, to):
			return nil
		case r.lex.is("organization", fold) && !r.describesOffice(k, to):
			return r.organization(from, start, to)
		case r.lex.is("preposition", fold) && k > start && !r.words[k-1].capital:
			return nil
		}
	}
	if v := r.someoneOnce(from, start, to); v != nil {
		return v
	}
	return r.organization(from, start, to)
}

func (r *reader) isPossessive(k int) bool {
	return possessive(r.text[r.words[k].Start:r.words[k].End])
}
