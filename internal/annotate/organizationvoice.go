package annotate

import (
	"regexp"
	"strings"

	"travaux/corpus"
)

// byOrganization is how the voice of an organization is found.
const byOrganization = "organization"

// ownName is where the name of an organization begins behind the words in small letters for
// what it is, start where it has none.
func (r *reader) ownName(start, to int) int {
	if r.lex.is("organization", r.words[start].fold) && isAcronym(r.span(start, start+1)) && start+1 < to && r.words[start+1].capital && r.lex.lang != corpus.English {
		return start + 1 // "l'ONG Racine salée"
	}
	if r.words[start].capital || r.lex.lang == corpus.Russian || r.lex.lang == corpus.Arabic {
		return start
	}
	kind := false
	for k := start; k < to && k-start <= 4 && r.words[k].letters; k++ {
		w := r.words[k]
		if w.capital {
			if kind && !isAcronym(r.span(k, k+1)) || kind && k+1 == to {
				return k
			}
			return start
		}
		kind = kind || r.lex.is("organization", w.fold)
		if r.lex.is("of", w.fold) || r.lex.is("preposition", w.fold) || r.lex.is("paper", w.fold) {
			return start
		}
	}
	return start
}

// calledByKind is the voice of an organization that the text calls by its kind only, "the
// Secretariat": what it is is known, and not which.
func (a *desk) calledByKind(v *voice, lang corpus.Lang) *voice {
	if lang == corpus.Russian || v == nil || v.who != nil || v.unnamed || v.how != byOrganization || v.id == "" || a.knows(v.name) || strings.Contains(v.name, " ") || !a.commonAlone(v.name, lang) {
		return v
	}
	return &voice{id: v.id, unnamed: true, capacity: v.name, how: v.how, sure: v.sure - .1}
}

// governmentOf stands before the state for which a government speaks.
var governmentOf = regexp.MustCompile(`^(?i:government\s+of\s+(?:the\s+)?|gouvernement\s+(?:du\s+|de\s+la\s+|des\s+|de\s+l['’]\s?|de\s+|d['’])|gobierno\s+(?:del\s+|de\s+la\s+|de\s+los\s+|de\s+))`)

// organization is the voice of a delegation, group or other organization.
func (r *reader) organization(from, start, to int) *voice {
	printed := r.span(start, to)
	v := &voice{id: corpus.Slug(printed), name: printed, how: byOrganization, sure: .8}
	if from < start {
		v.sex = r.articleSex(from)
	}
	if d, ok := r.dir.authority.Country(governmentOf.ReplaceAllString(printed, "")); ok {
		v.delegation, v.delegationName, v.id = d.ID, printed, d.ID
		return v
	}
	if g, ok := r.dir.authority.Group(printed); ok {
		v.id = g.ID
		return v
	}
	if to == start+1 && isAcronym(printed) {
		if full := r.fullOrganization(printed); full != nil {
			return full
		}
	}
	if at := r.ownName(start, to); at > start { // "l'organisation Santé sans Guichet"
		name := r.span(at, to)
		return &voice{id: corpus.Slug(name), name: name, how: byOrganization, sure: .8, sex: v.sex}
	}
	if r.ofNamed(from, start, to) {
		return r.cutToKind(v, start, to)
	}
	capital, institution := r.words[start].capital, false
	for k := start; k < to; k++ {
		w := r.words[k]
		institution = institution || r.lex.is("organization", w.fold) && w.capital
		if e := r.evidence; e != nil && w.letters && w.capital && e.organizations[thingKey(r.foldedSpan(k, to))] {
			institution, capital = true, true
		}
		if k == start && isAcronym(r.text[w.Start:w.End]) && to == start+1 {
			institution = true
		}
	}
	if !capital || !institution || r.lex.is("indefinite", r.words[from].fold) {
		if v := r.kindOnly(from, start, to); v != nil {
			return v
		}
		return r.calledSmall(from, start, to)
	}
	return v
}
