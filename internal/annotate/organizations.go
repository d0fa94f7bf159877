package annotate

import (
	"strings"

	"travaux/corpus"
)

// orgNames are the organizations that a text names in full, by which "the Coalition" and
// "HLC" find the Harbour Lights Coalition.
type orgNames struct {
	// byNoun are the names as printed in which a word for an organization stands, folded;
	// byShort those behind which an acronym stands in brackets.
	byNoun, byShort map[string][]string
}

func (o *orgNames) add(m map[string][]string, key, name string) {
	for _, n := range m[key] {
		if n == name {
			return
		}
	}
	m[key] = append(m[key], name)
}

// namesOfOrganizations reads the names of a text.
func (dir *directory) namesOfOrganizations(list []*text) *orgNames {
	o := &orgNames{byNoun: map[string][]string{}, byShort: map[string][]string{}}
	for _, p := range list {
		if p.lex.lang == corpus.Chinese || p.lex.lang == corpus.Arabic || p.lex.lang == corpus.Russian {
			continue
		}
		r := dir.names(p)
		for i := range p.words {
			if !p.words[i].letters || !p.words[i].capital || !p.lex.is("organization", p.words[i].fold) {
				continue
			}
			from, to := r.orgSpan(i)
			if to-from < 2 {
				continue
			}
			name := r.span(from, to)
			o.add(o.byNoun, folded(p.words[i].fold), name)
			if to+2 < len(p.words) && p.words[to].isMark("(") && p.words[to+2].isMark(")") && isAcronym(r.span(to+1, to+2)) {
				o.add(o.byShort, r.span(to+1, to+2), name)
			}
		}
	}
	return o
}

// orgSpan returns the words of the name that the word for an organization at i stands in:
// capitalized ones before it, and behind it what it is of.
func (r *nameReader) orgSpan(i int) (from, to int) {
	from, to = i, i+1
	for from > 0 && r.words[from-1].letters && r.words[from-1].capital && !r.lex.is("determiner", r.words[from-1].fold) && !r.lex.is("preposition", r.words[from-1].fold) {
		from--
	}
	for to < len(r.words) && to-i < 12 {
		w := r.words[to]
		if w.letters && w.capital {
			to++
			continue
		}
		k := to
		for k < len(r.words) && r.words[k].letters && !r.words[k].capital && k-to < 3 &&
			(r.lex.is("of", r.words[k].fold) || r.lex.is("determiner", r.words[k].fold) || r.lex.is("for", r.words[k].fold) || r.words[k].fold == "for" || isConjunction(r.words[k].fold)) {
			k++
		}
		if k == to || k >= len(r.words) || !r.words[k].letters || !(r.words[k].capital || r.lex.lang != corpus.English && r.lex.is("of", r.words[to].fold) && !isConjunction(r.words[to].fold)) {
			break
		}
		if isConjunction(r.words[to].fold) && k < len(r.words) && r.lex.is("organization", r.words[k].fold) {
			break // the League of Towns and the Union of Ports
		}
		to = k + 1
	}
	return from, to
}

// fullOrganization is the one organization of the text that a short name means: its noun or
// its acronym.
func (r *reader) fullOrganization(printed string) *voice {
	if r.orgs == nil {
		return nil
	}
	names := r.orgs.byShort[printed]
	if len(names) == 0 {
		names = r.orgs.byNoun[folded(strings.ToLower(printed))]
	}
	if len(names) != 1 {
		return nil
	}
	v := &voice{id: corpus.Slug(names[0]), name: names[0], how: byOrganization, sure: .75}
	if d, ok := r.dir.authority.Country(names[0]); ok {
		v.id, v.delegation, v.delegationName = d.ID, d.ID, names[0]
	} else if g, ok := r.dir.authority.Group(names[0]); ok {
		v.id = g.ID
	}
	return v
}
