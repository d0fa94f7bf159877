package press

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// subjectBefore finds the subject that ends just before word i. Auxiliaries and adverbs
// between it and the verb are passed over.
func (r *reader) subjectBefore(i int) story.Subject {
	if k := r.insertionBefore(i); k > 0 {
		i = k
	}
	j := i
	for j > r.From {
		n := r.SmallBefore(j)
		if n == 0 && r.Words[j-1].Letters && r.NamingOf(j-1) == nil && r.isTime(j-1) {
			n = 1
		}
		if n == 0 {
			break
		}
		j -= n
	}
	if j == r.From {
		return story.Subject{}
	}
	w := r.Words[j-1]
	switch {
	case r.NamingOf(j-1) != nil:
		n := r.NamingOf(j - 1)
		if r.Governed(n.From) {
			return r.ofPhrase(n.From, j)
		}
		if r.Joint(n) || r.inRelative(n.From) {
			return story.SubjectOf(nil, n.From, j)
		}
		return story.SubjectOf(story.ByName(n.Who), n.From, j)
	case r.Lex.Is("who", w.Fold):
		return r.antecedent(j - 1)
	case w.Fold == "which" && r.Lex.Lang == corpus.English:
		return r.whichMeans(j - 1)
	case r.Lex.Lang == corpus.Spanish && r.isSheOrHe(j-1) && r.Governed(j-1): // "En él afirma que"
		return story.Subject{}
	case w.Letters && r.Lex.Is("she", w.Fold):
		return story.SubjectOf(r.pronounBehind(j-1, wording.Female), j-1, j)
	case w.Letters && r.Lex.Is("he", w.Fold):
		return story.SubjectOf(r.pronounBehind(j-1, wording.Male), j-1, j)
	case w.Letters && w.Fold == "it" && r.Lex.Lang == corpus.English:
		return story.SubjectOf(r.Itself(), j-1, j)
	case w.Fold == "on" && r.Lex.Lang == corpus.French && r.oneWithin() != nil:
		return story.SubjectOf(r.oneWithin(), j-1, j)
	case w.Letters && r.Lex.Is("they", w.Fold):
		return story.SubjectOf(r.severalOrOne(j-1), j-1, j)
	case w.IsMark(",،)—–"):
		return r.beforeInsertion(j - 1)
	case w.Letters:
		s := r.nounBefore(j)
		if s.From > r.From && r.Words[s.From-1].Letters && r.Lex.Is("preposition", r.Words[s.From-1].Fold) {
			if r.Words[s.From-1].Fold == "desde" && s.Voice != nil && s.Voice.How == story.ByOrganization {
				return s // "Desde la Asociación de Armadores sostienen que"
			}
			if r.Lex.Lang == corpus.Spanish {
				if whole := r.wholeHead(j); whole.Voice != nil {
					return whole
				}
				return story.Subject{} // "A la salida sostuvo que"
			}
			s.Voice = nil // "residents interviewed by the Agency"
		}
		if s.Voice == nil {
			if of := r.restricted(j); of.Voice != nil {
				return of
			}
		}
		if of := r.affiliated(j); of.Voice != nil {
			return of
		}
		return s
	}
	return story.Subject{}
}

// restricted is the office that a relative clause without commas before word j belongs to:
// "a delegate who asked not to be named".
func (r *reader) restricted(j int) story.Subject {
	if r.Lex.Lang == corpus.Russian || r.Lex.Lang == corpus.Arabic {
		return story.Subject{}
	}
	for k := j - 1; k > r.From && j-k <= 14 && r.Words[k].Letters; k-- {
		if r.endsRestriction(k) {
			break
		}
		if !r.Lex.Is("who", r.Words[k].Fold) && !r.restricts(k) {
			continue
		}
		if s := r.nounBefore(k); s.Voice != nil && s.Voice.How != story.ByOrganization {
			s.To = j
			return s
		}
	}
	return story.Subject{}
}

// inRelative reports whether a name at word i is the subject behind the verb of a relative
// clause: "el departamento que dirige Ofelia Vale", "que préside M. Vale".
func (r *reader) inRelative(i int) bool {
	if r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish || i < r.From+3 {
		return false
	}
	verb := r.Words[i-1]
	return verb.Letters && !verb.Capital && r.Lex.VerbAt(verb.Fold)&wording.Saying == 0 && r.RoleAt(i-1) == 0 && !r.Lex.Is("preposition", verb.Fold) && !r.Lex.Is("determiner", verb.Fold) &&
		(r.Words[i-2].Fold == "que" || r.Words[i-2].Fold == "qu'")
}

// isTime reports whether word i says when: "on Wednesday", "lundi".
func (r *reader) isTime(i int) bool {
	if r.Lex.Is("time", r.Words[i].Fold) {
		return true
	}
	return i+1 < r.To && r.Lex.Is("time", r.Words[i+1].Fold) && (r.Lex.Is("preposition", r.Words[i].Fold) || r.Lex.Is("determiner", r.Words[i].Fold))
}

// ofPhrase deals with a name that a preposition governs just before a verb: "the Minister of
// Ms. ..." is no one, "the spokesman for Ms. Vale" is a spokesman.
func (r *reader) ofPhrase(from, to int) story.Subject {
	s := r.nounBefore(from)
	if s.None() {
		return story.SubjectOf(nil, from, to)
	}
	s.To = to
	if s.Voice != nil && s.Voice.Who == nil && s.Voice.How != story.ByOrganization {
		printed := r.Span(s.From, to)
		if r.Lex.Lang == corpus.French {
			printed = r.Span(r.behindDeterminers(s.From, to), to)
		}
		s.Voice = &story.Voice{ID: s.Voice.ID, Name: printed, Capacity: printed, How: s.Voice.How, Sure: s.Voice.Sure, Sex: s.Voice.Sex}
		return s
	}
	return story.SubjectOf(nil, from, to)
}

// antecedent finds whom "who" at word i means: the person named just before it.
func (r *reader) antecedent(i int) story.Subject {
	k := i
	if k > r.From && r.Words[k-1].IsMark(",،") {
		k--
	}
	if k > r.From {
		if n := r.NamingOf(k - 1); n != nil {
			return story.Subject{Voice: story.ByName(n.Who), From: n.From, To: i + 1, Relative: true}
		}
	}
	for back := k - 1; back > r.From && k-back <= 20; back-- {
		w := r.Words[back]
		if w.Quote != nil || w.IsMark(".;:") || w.Letters && r.Lex.VerbAt(w.Fold)&wording.Saying != 0 && !w.Capital {
			break
		}
		if n := r.NamingOf(back - 1); w.IsMark(",،") && n != nil {
			return story.Subject{Voice: story.ByName(n.Who), From: n.From, To: i + 1, Relative: true}
		}
	}
	if s := r.nounBefore(k); s.Voice != nil && r.Lex.Lang != corpus.Arabic {
		return story.Subject{Voice: s.Voice, From: s.From, To: i + 1, Relative: true}
	}
	return story.Subject{Voice: nil, From: i, To: i + 1, Relative: true}
}

// beforeInsertion finds the subject behind which something is inserted between commas, the
// second of which is word i: an office, a clause. Where the inserted words are a name, that
// is the subject itself.
func (r *reader) beforeInsertion(i int) story.Subject {
	if i == r.From {
		return story.Subject{}
	}
	if n := r.NamingOf(i - 1); n != nil && (n.From == r.From || r.Words[n.From-1].IsMark(",،(")) {
		return story.SubjectOf(story.ByName(n.Who), r.withOffice(n.From), i+1)
	}
	for k := i - 1; k >= r.From && i-k <= 30; k-- {
		w := r.Words[k]
		if w.Quote != nil && (r.Lex.Lang == corpus.French || r.Lex.Lang == corpus.Spanish) {
			continue // "le collectif, dont les membres criaient « ... », a dénoncé"
		}
		if w.Quote != nil || w.IsMark(";:؛") || w.IsMark(".") && r.Words[k+1].Start > w.End { // not 1.1
			break
		}
		if !w.IsMark(",،(—–") || k == r.From {
			continue
		}
		if n := r.NamingOf(k - 1); n != nil && !r.Governed(n.From) && !r.verbBetween(k+1, i) && !r.governedOffice(n) {
			return story.SubjectOf(story.ByName(n.Who), r.withOffice(n.From), i+1)
		}
		if s := r.nounBefore(k); s.Voice != nil && !r.verbBetween(k+1, i) && (r.Relative(k+1) || r.inserted(s, k+1)) {
			if n := r.apposed(s.From); n != nil && s.Voice.Who == nil { // "Odo Keel, Director of the Office, presenting ..., said"
				return story.SubjectOf(story.ByName(n.Who), r.withOffice(n.From), i+1)
			}
			if s.Voice.Unnamed && r.RoleAt(k+1) > 0 { // "su madre, intérprete"
				s.Voice = r.nounVoice(k+1, i)
			}
			if v := r.namedWithin(k+1, i, s); v != nil {
				s.Voice = v
			}
			s.To = i + 1
			return s
		}
	}
	if n := r.NamingOf(i - 1); n != nil && !r.Governed(n.From) && !r.insideRelative(n.From) {
		return story.SubjectOf(story.ByName(n.Who), n.From, i+1)
	}
	return story.Subject{}
}

// inserted reports whether a participle or another insertion stands at word i behind a subject:
// "the representative of Marenia, speaking on behalf of the Group, said".
func (r *reader) inserted(s story.Subject, i int) bool {
	if i < r.To && r.Words[i-1].IsMark("—–(") && !r.Governed(s.From) && r.Lex.Lang != corpus.Russian && r.Lex.Lang != corpus.Arabic {
		return true
	}
	if i >= r.To || !r.Words[i].Letters || r.Governed(s.From) || r.Words[i].Capital {
		return false
	}
	fold := r.Words[i].Fold
	switch r.Lex.Lang {
	case corpus.English:
		return strings.HasSuffix(fold, "ing") || strings.HasSuffix(fold, "ed") || r.IsAdverb(i) || r.Lex.Is("preposition", fold) || r.Lex.Is("determiner", fold) && s.Voice.How == story.ByOrganization
	case corpus.French:
		return r.participle(i) || strings.HasSuffix(fold, "ant") || r.Lex.Is("preposition", fold) || fold == "s'" || fold == "tout" || fold == "non" || r.Lex.Is("adverb", fold)
	case corpus.Spanish:
		if s.Voice.SeveralOnes && (strings.HasSuffix(fold, "dos") || strings.HasSuffix(fold, "das")) { // "los vecinos, reunidos en la plaza, exigen"
			return true
		}
		return r.participle(i) || strings.HasSuffix(fold, "ando") || strings.HasSuffix(fold, "iendo") || r.Lex.Is("preposition", fold) || r.Lex.Is("adverb", fold)
	}
	return false
}

// verbBetween reports whether the words hold a verb of saying with a subject of its own
// outside a relative clause.
func (r *reader) verbBetween(from, to int) bool {
	if from >= to || r.Relative(from) || r.Lex.Is("who", r.Words[from].Fold) {
		return false
	}
	if r.Lex.Lang == corpus.English && strings.HasSuffix(r.Words[from].Fold, "ed") && from > r.From && r.Words[from-1].IsMark(",") {
		from++ // "the spokesman, asked whether he knew, said"
	}
	for k := from; k < to; k++ {
		if r.Words[k].Quote != nil {
			if r.Lex.Lang == corpus.French && (r.Words[from].Fold == "tout" || strings.HasSuffix(r.Words[from].Fold, "ant")) {
				continue
			}
			return true
		}
		if v := r.Lex.VerbAt(r.Words[k].Fold); v&wording.Saying != 0 && v&wording.WithAux == 0 && r.NamingOf(k) == nil && !r.Words[k].Capital {
			return true
		}
	}
	return false
}

// withOffice returns where the office printed before a name begins.
func (r *reader) withOffice(i int) int {
	if from, office := r.OfficeBefore(i); office != "" && from >= r.From {
		return r.determinersBefore(from)
	}
	return i
}

func (r *reader) determinersBefore(i int) int {
	for i > r.From && r.Lex.Is("determiner", r.Words[i-1].Fold) {
		i--
	}
	return i
}
