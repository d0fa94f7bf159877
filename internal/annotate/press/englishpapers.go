package press

import (
	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// farthestPaper is how many sentences back someone may have been said to write a paper that speaks.
const farthestPaper = 3

// writer is who wrote the paper that is the subject of a verb of saying at words s: "In a
// statement, the Chair called for calm. “...,” the statement read."
func (r *reader) writer(s story.Subject) *story.Voice {
	if r.Lex.Lang != corpus.English || s.None() || s.Voice != nil || s.To-s.From != 2 {
		return nil
	}
	article, noun := r.Words[s.From], r.Words[s.From+1]
	if !noun.Letters || article.Fold != "the" && article.Fold != "this" && article.Fold != "that" && article.Fold != "it" || !r.Lex.Is("written", noun.Fold) {
		return nil
	}
	b := r.before
	if b == nil {
		b = r.prev
	}
	for n := 0; b != nil && n < farthestPaper; n++ {
		if b.mentions(noun.Fold) {
			for k := len(b.Read) - 1; k >= 0; k-- {
				if c := b.Read[k]; c.Voice != nil && !c.Relative {
					return c.Voice
				}
			}
			return b.About
		}
		if b.before == nil {
			b = b.prev
		} else {
			b = b.before
		}
	}
	return nil
}

// mentions reports whether the sentence has a word outside quotations.
func (r *reader) mentions(fold string) bool {
	for _, w := range r.Words[r.From:r.To] {
		if w.Letters && w.Fold == fold {
			return true
		}
	}
	return false
}

// quotedOne is the person whom a verb of quoting at word i has for its object, before a colon and
// the words: "He quoted a shopkeeper in the village: “...”".
func (r *reader) quotedOne(i int) *story.Voice {
	if r.Lex.Lang != corpus.English || !r.Lex.Is("citing", r.Words[i].Fold) || i+2 >= r.To {
		return nil
	}
	q := i + 1
	for q < r.To && r.Words[q].Quote == nil && q-i < 30 {
		q++
	}
	if q >= r.To || r.Words[q].Quote == nil {
		return nil
	}
	told := r.Words[q-1].IsMark(":")
	for k := i + 1; k+1 < q; k++ {
		told = told || r.Words[k].Fold == "as" && (r.Lex.VerbAt(r.Words[k+1].Fold)&(wording.Saying|wording.Following) != 0)
	}
	if !told {
		return nil
	}
	if n := r.NamingOf(i + 1); n != nil {
		return story.ByName(n.Who)
	}
	s := r.subjectAt(i + 1)
	if s.Voice == nil || s.Voice.How == story.ByOrganization {
		return nil
	}
	return s.Voice
}

// answersQuestions is the person who spoke last where a sentence says that a question was put to
// someone whom the text has without a name: an office that only a statement quoted was asked
// nothing.
func (r *reader) answersQuestions(v *story.Voice, s wording.Sex) *story.Voice {
	if r.Lex.Lang != corpus.English || v == nil || v.Who != nil || !r.asked() {
		return v
	}
	for i := len(r.Talk.Events) - 1; i >= 0; i-- {
		e := r.Talk.Events[i]
		if e.Place.Paragraph < r.At.Paragraph-story.Reach {
			return v
		}
		if e.Speaks && e.Voice.Who != nil && e.Voice.Fits(s) {
			return e.Voice.Meant(s)
		}
	}
	return v
}

// keeper is whose the paper is that an English sentence goes by: "according to the council's own
// figures", "according to commission records", "according to a report by the Trust".
func (r *reader) keeper(s story.Subject) *story.Voice {
	if r.Lex.Lang != corpus.English {
		return nil
	}
	for k := s.From; k < s.To; k++ {
		w := r.Words[k]
		switch {
		case !w.Letters:
		case r.isPossessive(k) && k+1 < s.To:
			if n := r.NamingOf(k); n != nil {
				return story.ByName(n.Who)
			}
			return r.genitiveVoice(s.From, k+1)
		case r.Lex.Is("paper", w.Fold) && k > s.From && !r.Lex.Is("determiner", r.Words[k-1].Fold) && r.Lex.Is("organization", r.Words[k-1].Fold) && !r.Words[k-1].Capital:
			printed := r.Span(k-1, k)
			return &story.Voice{ID: printed, Unnamed: true, Capacity: printed, How: story.ByOrganization, Sure: .6}
		case r.Lex.Is("paper", w.Fold) && k > s.From && r.Words[k-1].Capital && !r.Lex.Is("determiner", r.Words[k-1].Fold):
			return r.nounVoice(s.From, k)
		case r.Lex.Is("paper", w.Fold) && k+2 < r.To && (r.Words[k+1].Fold == "by" || r.Words[k+1].Fold == "from"):
			return r.subjectAt(k + 2).Voice
		}
	}
	if s.To+1 < r.To && (r.Words[s.To].Fold == "by" || r.Words[s.To].Fold == "from") {
		for k := s.From; k < s.To; k++ {
			if r.Lex.Is("paper", r.Words[k].Fold) {
				return r.subjectAt(s.To + 1).Voice
			}
		}
	}
	return nil
}
