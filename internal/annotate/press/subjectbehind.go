package press

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// subjectAt reads a subject that begins at word j, behind its verb: a pronoun, a name, an
// office with or without one, an organization.
func (r *reader) subjectAt(j int) story.Subject {
	if j >= r.To || r.Words[j].Quote != nil {
		return story.Subject{}
	}
	w := r.Words[j]
	if n := r.oneNamed(j); n != nil {
		return story.SubjectOf(story.ByName(n.Who), j, n.To)
	}
	if v, end := r.oneOfGroup(j); v != nil {
		return story.SubjectOf(v, j, end)
	}
	if n := r.articled(j); n != nil {
		return r.Named(n, j)
	}
	switch n := r.NamingOf(j); {
	case n != nil:
		return r.Named(n, j)
	case !w.Letters:
		return story.Subject{}
	case r.Lex.Lang == corpus.French && (w.Fold == "celle" || w.Fold == "celui") && j+1 < r.To && (r.Lex.Is("who", r.Words[j+1].Fold) || r.Words[j+1].Fold == "que" || r.Words[j+1].Fold == "dont"):
		s := wording.Male
		if w.Fold == "celle" {
			s = wording.Female
		}
		return story.SubjectOf(r.Pronoun(s), j, j+2)
	case r.Lex.Lang == corpus.French && w.Fold == "on":
		v := r.oneWithin()
		if v == nil {
			v = r.bodyFrom(j + 1)
		}
		if v == nil {
			return story.Subject{}
		}
		return story.SubjectOf(v, j, j+1)
	case r.Lex.Lang == corpus.French && r.Lex.Is("this one", w.Fold):
		return story.SubjectOf(r.lastNamed(nounSex(r.Lex.Lang, w.Fold)), j, j+1)
	case r.stressed(j):
		return story.SubjectOf(r.Pronoun(wording.Male), j, j+1)
	case r.Lex.Is("she", w.Fold):
		return story.SubjectOf(r.Pronoun(wording.Female), j, j+1)
	case r.Lex.Is("he", w.Fold):
		return story.SubjectOf(r.Pronoun(wording.Male), j, j+1)
	case r.Lex.Is("they", w.Fold) && !r.Lex.Is("determiner", w.Fold):
		if r.Lex.Lang == corpus.Spanish && !r.Lex.Is("that", w.Fold) && !r.Lex.Is("who", w.Fold) { // "comentó uno de ellos"
			return story.SubjectOf(nil, j, j+1)
		}
		return story.Subject{}
	}
	if v := r.oneOfSeveral(j); v != nil && (j+1 >= r.To || !r.Words[j+1].Letters) {
		return story.SubjectOf(v, j, j+1)
	}
	if s := r.officeAndName(j); !s.None() {
		return s
	}
	s := r.nounAt(j)
	if n := r.inApposition(s); n != nil {
		return story.SubjectOf(story.ByName(n.Who), j, n.To)
	}
	if s.To > j && s.To < r.To && r.Lex.Before("named", r.Words, s.To) > 0 {
		if n := r.NamingOf(s.To); n != nil { // "un vendedor llamado Teófilo Arrieta"
			return story.SubjectOf(story.ByName(n.Who), j, n.To)
		}
	}
	return s
}

// officeAndName finds a name behind the verb with other words between: its office ("said the
// President of the Conference, Mr. ..."), and where the language puts those first, the ones
// spoken to.
func (r *reader) officeAndName(j int) story.Subject {
	for k := j; k < r.To && k-j <= 24; k++ {
		w := r.Words[k]
		if w.Quote != nil || w.IsMark(".;:!?") {
			return story.Subject{}
		}
		n := r.NamingOf(k)
		if n == nil {
			if w.IsMark(",") && r.namingAfter(k) == nil && !r.apposedOffice(k+1) {
				return story.Subject{}
			}
			if r.Lex.Is("that", w.Fold) || story.OpensClause(w.Fold) && r.Lex.Lang != corpus.Russian {
				return story.Subject{}
			}
			continue
		}
		if r.Lex.Lang == corpus.French && r.spokenTo(j, n.From) {
			return story.Subject{}
		}
		from, office := r.OfficeBefore(n.From)
		if r.genitiveOffice(j, from, office) || office != "" && r.bareTitle(j, from) || office == "" && n.Who.Title != "" && r.bareTitle(j, n.From) {
			return r.Named(n, j)
		}
		switch {
		case office != "" && from >= j:
			start := r.determinersBefore(from)
			if start == j || r.Lex.Lang != corpus.English && !r.Governed(start) {
				return r.Named(n, j)
			}
			return story.Subject{}
		case r.Lex.Lang != corpus.English && !r.Governed(n.From):
			return r.Named(n, j)
		}
		return story.Subject{}
	}
	return story.Subject{}
}

func (r *reader) namingAfter(k int) *people.Naming {
	if k+1 < r.To {
		return r.NamingOf(k + 1)
	}
	return nil
}

// pluralPossessive reports whether the mark at word i is that of "the Peoples’ Caucus".
func (r *reader) pluralPossessive(i int) bool {
	return i > r.From && i+1 < r.To && r.GenitiveMark(i)
}

// nounAt reads a noun phrase that begins at word j.
func (r *reader) nounAt(j int) story.Subject {
	end := j
	for end < r.To && end-j < 14 {
		w := r.Words[end]
		if r.pluralPossessive(end) && end > j {
			end++
			continue
		}
		if !w.Letters || r.NamingOf(end) != nil || r.Lex.Is("that", w.Fold) || r.breaksPhrase(end, r.To) || end > j && r.endsNoun(end) ||
			end > j && r.Lex.Is("preposition", w.Fold) && !r.Lex.Is("of", w.Fold) && w.Fold != "for" && w.Fold != "pour" && w.Fold != "para" ||
			end > j && (r.IsAdverb(end) || r.endsProper(end) || r.beginsAnother(end)) {
			break
		}
		end++
	}
	if end == j || r.Lex.Is("preposition", r.Words[j].Fold) && !r.Lex.Is("determiner", r.Words[j].Fold) {
		return story.Subject{}
	}
	return story.SubjectOf(r.voiceOf(j, end), j, end)
}

// pluralOfRole reports whether word i is a word for an office in the plural.
func (r *reader) pluralOfRole(i int) bool {
	single, ok := strings.CutSuffix(r.Words[i].Fold, "s")
	return ok && r.Lex.Is("role", single)
}

// apposedOffice reports whether an office with its article stands at word i and a name at once behind
// it, in French and Spanish: "son voisin de table, le géomètre Hector Lanvin".
func (r *reader) apposedOffice(i int) bool {
	if r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish || i >= r.To || !r.Words[i].Letters || !r.Lex.Is("determiner", r.Words[i].Fold) {
		return false
	}
	for k := i + 1; k < r.To && k-i <= 4 && r.Words[k].Letters; k++ {
		if n := r.NamingOf(k); n != nil {
			return n.From == k && r.Lex.Before("role", r.Words, k) > 0
		}
	}
	return false
}
