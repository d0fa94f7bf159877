package press

import (
	"regexp"
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// ownName is where the name of an organization begins behind the words in small letters for
// what it is, start where it has none.
func (r *reader) ownName(start, to int) int {
	if r.Lex.Is("organization", r.Words[start].Fold) && wording.IsAcronym(r.Span(start, start+1)) && start+1 < to && r.Words[start+1].Capital && r.Lex.Lang != corpus.English {
		return start + 1 // "l'ONG Racine salée"
	}
	if r.Words[start].Capital || r.Lex.Lang == corpus.Russian || r.Lex.Lang == corpus.Arabic {
		return start
	}
	kind := false
	for k := start; k < to && k-start <= 4 && r.Words[k].Letters; k++ {
		w := r.Words[k]
		if w.Capital {
			if kind && !wording.IsAcronym(r.Span(k, k+1)) || kind && k+1 == to {
				return k
			}
			return start
		}
		kind = kind || r.Lex.Is("organization", w.Fold)
		if r.Lex.Is("of", w.Fold) || r.Lex.Is("preposition", w.Fold) || r.Lex.Is("paper", w.Fold) {
			return start
		}
	}
	return start
}

// calledByKind is the voice of an organization that the text calls by its kind only, "the
// Secretariat": what it is is known, and not which.
func (a *desk) calledByKind(v *story.Voice, lang corpus.Lang) *story.Voice {
	if lang == corpus.Russian || v == nil || v.Who != nil || v.Unnamed || v.How != story.ByOrganization || v.ID == "" || a.Knows(v.Name) || strings.Contains(v.Name, " ") || !a.CommonAlone(v.Name, lang) {
		return v
	}
	return &story.Voice{ID: v.ID, Unnamed: true, Capacity: v.Name, How: v.How, Sure: v.Sure - .1}
}

// governmentOf stands before the state for which a government speaks.
var governmentOf = regexp.MustCompile(`^(?i:government\s+of\s+(?:the\s+)?|gouvernement\s+(?:du\s+|de\s+la\s+|des\s+|de\s+l['’]\s?|de\s+|d['’])|gobierno\s+(?:del\s+|de\s+la\s+|de\s+los\s+|de\s+))`)

// organization is the voice of a delegation, group or other organization.
func (r *reader) organization(from, start, to int) *story.Voice {
	to = r.bodyEnd(start, to)
	printed := r.Span(start, to)
	v := &story.Voice{ID: corpus.Slug(printed), Name: printed, How: story.ByOrganization, Sure: .8}
	if from < start {
		v.Sex = r.ArticleSex(from)
	}
	if r.Lex.Lang == corpus.French && v.Sex == wording.UnknownSex {
		v.Sex = bodySex(r.Words[start].Fold)
	}
	if r.Lex.Lang == corpus.French && v.Sex == wording.UnknownSex {
		v.Sex = bodySex(r.Words[start].Fold)
	}
	if d, ok := r.Directory.Authority.Country(governmentOf.ReplaceAllString(printed, "")); ok {
		v.Delegation, v.DelegationName, v.ID = d.ID, printed, d.ID
		return v
	}
	if g, ok := r.Directory.Authority.Group(printed); ok {
		v.ID = g.ID
		return v
	}
	if to == start+1 && wording.IsAcronym(printed) {
		if full := r.fullOrganization(printed); full != nil {
			return full
		}
	}
	if at := r.ownName(start, to); at > start { // "l'organisation Santé sans Guichet"
		name := r.Span(at, to)
		return &story.Voice{ID: corpus.Slug(name), Name: name, How: story.ByOrganization, Sure: .8, Sex: v.Sex}
	}
	if r.ofNamed(from, start, to) {
		return r.cutToKind(v, start, to)
	}
	capital, institution := r.Words[start].Capital, false
	for k := start; k < to; k++ {
		w := r.Words[k]
		institution = institution || r.Lex.Is("organization", w.Fold) && w.Capital
		if e := r.Evidence; e != nil && w.Letters && w.Capital && e.Organizations[people.ThingKey(r.FoldedSpan(k, to))] {
			institution, capital = true, true
		}
		if k == start && wording.IsAcronym(r.Text[w.Start:w.End]) && to == start+1 {
			institution = true
		}
	}
	if !capital || !institution || r.Lex.Is("indefinite", r.Words[from].Fold) {
		if v := r.kindOnly(from, start, to); v != nil {
			return v
		}
		return r.calledSmall(from, start, to)
	}
	return v
}

// fullOrganization is the one organization of the text that a short name means: its noun or
// its acronym.
func (r *reader) fullOrganization(printed string) *story.Voice {
	if r.Organizations == nil {
		return nil
	}
	names := r.Organizations.ByShort[printed]
	if len(names) == 0 {
		names = r.Organizations.ByNoun[wording.Fold(strings.ToLower(printed))]
	}
	if len(names) != 1 {
		return nil
	}
	v := &story.Voice{ID: corpus.Slug(names[0]), Name: names[0], How: story.ByOrganization, Sure: .75}
	if d, ok := r.Directory.Authority.Country(names[0]); ok {
		v.ID, v.Delegation, v.DelegationName = d.ID, d.ID, names[0]
	} else if g, ok := r.Directory.Authority.Group(names[0]); ok {
		v.ID = g.ID
	}
	return v
}
