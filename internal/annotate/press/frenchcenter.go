package press

import (
	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// frenchSubject is the subject of a French sentence that has been read: of its first verb of saying
// outside relative clauses, else of its first clause.
func (r *reader) frenchSubject(cues []story.Cue) *story.Voice {
	if r.Lex.Lang != corpus.French {
		return nil
	}
	for _, c := range cues {
		if c.Relative || c.Source || c.Denied {
			continue
		}
		if c.From <= r.From+1 || c.Voice != nil {
			return c.Voice
		}
		break
	}
	if r.About != nil {
		return r.About
	}
	if v := r.topic(); v != nil {
		return v
	}
	for _, c := range cues { // "Selon Odile Ferran, l'indemnité couvrira"
		if c.Source && c.Voice != nil {
			return c.Voice
		}
	}
	return nil
}

// bodySex is the gender of the French noun for a body, where its article does not tell.
func bodySex(noun string) wording.Sex {
	switch {
	case femaleBodies[noun]:
		return wording.Female
	case maleBodies[noun]:
		return wording.Male
	}
	return wording.UnknownSex
}

var (
	femaleBodies = wording.Set("agence, association, organisation, union, alliance, autorité, assemblée, ong, académie, administration, ambassade, église, école, université, entreprise, armée, inspection, intersyndicale, instance, entité, institution, amicale, enseigne, opposition, équipe, usine, antenne, intendance, agglomération")
	maleBodies   = wording.Set("office, institut, observatoire, hôpital, organisme, établissement, exécutif, opérateur, exploitant, état-major, archevêché, évêché, assureur, ordre, organe")
)

// withoutAge is the end of the words from start to without an age at their end: "cet homme de 36
// ans".
func (r *reader) withoutAge(start, to int) int {
	if r.Lex.Lang == corpus.French && to-start > 3 && r.Words[to-1].Fold == "ans" && r.Words[to-3].Fold == "de" {
		return to - 3
	}
	return to
}

// bodyMeant is the body that a noun for bodies at word start means where several are near: the one
// called so in the paragraph, the subject of the sentence before, else the last one named in the
// paragraph, else the last of the paragraph before.
func (r *reader) bodyMeant(start int) *story.Voice {
	noun := r.Words[start].Fold
	if r.Lex.Lang != corpus.French || r.Words[start].Capital || !r.Lex.Is("generic organization", noun) {
		return nil
	}
	if v := r.calledSo(noun); v != nil {
		return v
	}
	if r.before != nil && r.mayBeCalled(r.before.Subject, noun) {
		return r.before.Subject
	}
	if v := r.bodyAbove(); r.mayBeCalled(v, noun) {
		return v
	}
	if b := r.before; b != nil {
		b.speaking = true
		s := b.nounAt(b.From)
		b.speaking = false
		if r.mayBeCalled(s.Voice, noun) && !s.Voice.Unnamed && s.To < b.To && b.Words[s.To].Letters && !r.Lex.Is("preposition", b.Words[s.To].Fold) {
			return s.Voice
		}
	}
	for i := len(r.Talk.Events) - 1; i >= 0 && r.Talk.Events[i].Place.Paragraph >= r.At.Paragraph-1; i-- {
		if v := r.Talk.Events[i].Voice; r.mayBeCalled(v, noun) && !v.Unnamed {
			return v
		}
	}
	return nil
}

// mayBeCalled reports whether a voice is a body's that a noun may stand for: its name has the
// noun, or no noun for another kind of body, or the noun stands for any.
func (r *reader) mayBeCalled(v *story.Voice, noun string) bool {
	if v == nil || v.Who != nil || v.How != story.ByOrganization || v.SeveralOnes {
		return false
	}
	if anyBodies[noun] {
		return true
	}
	name := v.Name
	if name == "" {
		name = v.Capacity
	}
	other := false
	for _, w := range wording.Words(name, 0, len(name), nil) {
		if w.Fold == noun {
			return true
		}
		other = other || r.Lex.Is("organization", w.Fold)
	}
	return !other
}

// anyBodies are nouns for a body of any kind.
var anyBodies = wording.Set("organisation, organisme, institution, établissement, entité, structure, instance, ong")

// calledSo is the body that a noun and a name behind it mean, the last such before the sentence in
// its paragraph: "la fondatrice de l'association Ciel calme".
func (r *reader) calledSo(noun string) *story.Voice {
	for i := r.From - 1; i > 0; i-- {
		if w := r.Words[i]; !w.Letters || w.Fold != noun || i+1 >= r.From || !r.Words[i+1].Letters || !r.Words[i+1].Capital || w.Capital {
			continue
		}
		end := i + 1
		for end < r.From && r.Words[end].Letters && (r.Words[end].Capital || !r.isSmall(end) && !r.endsNoun(end) && r.Lex.VerbAt(r.Words[end].Fold) == 0) {
			end++
		}
		name := r.Span(i+1, end)
		return &story.Voice{ID: corpus.Slug(name), Name: name, How: story.ByOrganization, Sure: .7, Sex: bodySex(noun)}
	}
	return nil
}

// bodyAbove is the body whose name stands last before the sentence in its paragraph.
func (r *reader) bodyAbove() *story.Voice {
	for i := r.From - 1; i > 0; i-- {
		w := r.Words[i]
		if !w.Letters || !w.Capital || !r.Lex.Is("organization", w.Fold) || r.NamingOf(i) != nil {
			continue
		}
		from, to := r.OrganizationSpan(i)
		if to-from < 2 {
			continue
		}
		name := r.Span(from, to)
		return &story.Voice{ID: corpus.Slug(name), Name: name, How: story.ByOrganization, Sure: .7, Sex: bodySex(r.Words[from].Fold)}
	}
	return nil
}

// stressed reports whether a French "lui" at word j is the subject of its clause: "Lui insiste".
func (r *reader) stressed(j int) bool {
	return r.Lex.Lang == corpus.French && r.Words[j].Fold == "lui" && (j == r.From && r.Words[j].Capital || j > r.From && r.Words[j-1].IsMark(";")) && j+1 < r.To && r.Words[j+1].Letters && !r.Words[j+1].Capital
}

// oneWithin is the body for which a French "on" speaks: "À la Centrale des métiers, on salue",
// "Du côté de la Ligue, on rappelle".
func (r *reader) oneWithin() *story.Voice {
	if v, end := r.bodyWithin(r.From); v != nil && end+1 < r.To && r.Words[end].IsMark(",") && r.Words[end+1].Fold == "on" {
		return v
	}
	return nil
}

// bodyFrom is the body from within which words come, by the phrase at word i: « ... », assure-t-on à
// la préfecture.
func (r *reader) bodyFrom(i int) *story.Voice {
	v, _ := r.bodyWithin(i)
	return v
}

// bodyWithin is the body that a phrase for its inside at word i names, and the end of the phrase.
func (r *reader) bodyWithin(i int) (*story.Voice, int) {
	if i >= r.To {
		return nil, 0
	}
	n := r.Lex.At("from within", r.Words[:r.To], i)
	if n == 0 {
		return nil, 0
	}
	i += n
	start := i
	for start < r.To && r.Words[start].Letters && r.Lex.Is("determiner", r.Words[start].Fold) && !r.Words[start].Capital {
		start++
	}
	end := start
	for end < r.To && r.Words[end].Letters && r.Words[end].Fold != "on" && !(end > start && r.Lex.Is("auxiliary", r.Words[end].Fold) && !r.Lex.Is("determiner", r.Words[end].Fold)) {
		end++
	}
	if start >= end || r.IsPlace(start) || r.RoleAt(start) > 0 || r.NamingOf(start) != nil {
		return nil, 0
	}
	w := r.Words[start]
	if !r.Lex.Is("organization", w.Fold) && !w.Capital {
		return nil, 0
	}
	printed := r.Span(start, end)
	if _, ok := r.Directory.Authority.Country(printed); ok {
		return nil, 0
	}
	if !w.Capital && end == start+1 {
		return &story.Voice{ID: printed, Unnamed: true, Capacity: printed, How: story.ByOrganization, Sure: .6}, end
	}
	return &story.Voice{ID: corpus.Slug(printed), Name: printed, How: story.ByOrganization, Sure: .65}, end
}

// bodyGender is the gender of the noun for a body at word start, by its article at word from or by
// itself.
func (r *reader) bodyGender(from, start int) wording.Sex {
	if s := r.ArticleSex(from); s != wording.UnknownSex || r.Lex.Lang != corpus.French {
		return s
	}
	return bodySex(r.Words[start].Fold)
}
