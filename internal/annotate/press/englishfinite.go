package press

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// finite reports whether word i is an English verb that no noun phrase holds: one that is nothing
// else ("struck", "makes"), or a past form behind a name or a noun for someone ("the delegate of
// Palmerine conceded", "the mayor waved").
func (r *reader) finite(i int) bool {
	w := r.Words[i]
	if r.Lex.Lang != corpus.English || !w.Letters || w.Capital || i == r.From || !r.Words[i-1].Letters {
		return false
	}
	prev := r.Words[i-1]
	if r.Lex.Is("determiner", prev.Fold) || r.Lex.Is("preposition", prev.Fold) || r.Lex.Is("of", prev.Fold) || r.IsAdverb(i-1) || r.Lex.Is("who", prev.Fold) {
		return false
	}
	if r.Lex.Is("finite", w.Fold) {
		return true
	}
	return len(w.Fold) > 4 && strings.HasSuffix(w.Fold, "ed") && !strings.Contains(w.Fold, "-") && (prev.Capital && i-1 > r.From || r.RoleAt(i-1) > 0 || r.Lex.Is("someone", prev.Fold))
}

// ofBody reports whether the word for an office at k is the first part of the name of a body:
// "Refugee Trust", "Farmer Cooperative".
func (r *reader) ofBody(k, to int) bool {
	if r.Lex.Lang != corpus.English {
		return false
	}
	body := false
	for i := k + r.RoleAt(k); i < to && i-k <= 4; i++ {
		w := r.Words[i]
		if !w.Letters || r.Lex.Is("preposition", w.Fold) || r.Lex.Is("of", w.Fold) || wording.IsConjunction(w.Fold) || w.Capital != r.Words[k].Capital || people.Possessive(r.Text[w.Start:w.End]) {
			break
		}
		if r.RoleAt(i) > 0 {
			return false
		}
		body = r.Lex.Is("organization", w.Fold) || r.Lex.Is("company word", w.Fold) && w.Capital
	}
	return body
}

// restricts reports whether a participle or a preposition stands at word k that says, without
// commas, which person is meant: "one official involved in the drafting", "a woman in the crowd".
func (r *reader) restricts(k int) bool {
	w := r.Words[k]
	if r.Lex.Lang != corpus.English || !w.Letters || w.Capital || k <= r.From+1 || !r.Words[k-1].Letters {
		return false
	}
	switch w.Fold {
	case "close", "familiar", "present", "responsible", "privy", "aware":
		return true
	}
	return r.Lex.Is("preposition", w.Fold) && w.Fold != "to" || strings.HasSuffix(w.Fold, "ing") && len(w.Fold) > 5 || strings.HasSuffix(w.Fold, "ed") && len(w.Fold) > 4 || w.Fold == "known" || w.Fold == "whose"
}

// endsRestriction reports whether a verb at word k shows that the words behind it say nothing of a
// noun before it.
func (r *reader) endsRestriction(k int) bool {
	w := r.Words[k]
	if r.Lex.Lang != corpus.English || w.Capital {
		return false
	}
	return r.Lex.Is("that", w.Fold) || r.Lex.Is("finite", w.Fold) && !strings.HasSuffix(w.Fold, "ed") && !r.relativeSoon(k)
}

// relativeSoon reports whether "who" stands at most four words before word k.
func (r *reader) relativeSoon(k int) bool {
	for i := k - 1; i > r.From && k-i <= 4; i-- {
		if r.Lex.Is("who", r.Words[i].Fold) {
			return true
		}
	}
	return false
}

// opensStory reports whether the first sentence of an English paragraph has at word i someone for
// its subject of whom only a common noun is known: "One man, a schoolteacher, spoke through the
// fence", "At the bend a boy of ten is selling honey".
func (r *reader) opensStory(i int) bool {
	if r.Lex.Lang != corpus.English || r.before != nil || i+1 >= r.To || !r.Words[i].Letters || !r.Lex.Is("one", r.Words[i].Fold) || r.Governed(i) {
		return false
	}
	if i > r.From && !r.Lex.Is("preposition", r.Words[r.From].Fold) && !r.IsAdverb(r.From) {
		return false // "Colleagues remember a woman"
	}
	for k := r.From; k < r.To; k++ {
		switch w := r.Words[k]; {
		case k < i && (r.NamingOf(k) != nil || w.Quote != nil || w.Letters && (r.Lex.Is("they", w.Fold) || r.isSheOrHe(k))):
			return false
		case k > i && w.IsMark(",") && k+1 < r.To && (r.isSheOrHe(k+1) || r.NamingOf(k+1) != nil):
			return false // "A former driver with one eye, he keeps the books"
		}
	}
	return r.nounAt(i).Voice != nil
}

// apposed is the naming before the comma behind which an office begins at word i, its article
// aside: "Odo Keel, Director of the Office,".
func (r *reader) apposed(i int) *people.Naming {
	if r.Lex.Lang != corpus.English || i-2 < r.From || !r.Words[i-1].IsMark(",") {
		return nil
	}
	n := r.NamingOf(i - 2)
	if n == nil || n.To != i-1 || r.Governed(n.From) || r.Joint(n) {
		return nil
	}
	return n
}

// governedOffice reports whether the office before an English name is governed by a preposition in a
// clause about someone else: "who was represented by his deputy, Mr. Keel, at the scene".
func (r *reader) governedOffice(n *people.Naming) bool {
	from := r.withOffice(n.From)
	if !r.Governed(from) { // "his deputy, Prince Odo Keel"
		from = r.withOffice(from)
	}
	if r.Lex.Lang != corpus.English || from == n.From || !r.Governed(from) {
		return false
	}
	for k := from - 1; k > r.From; k-- {
		if r.Lex.Is("who", r.Words[k].Fold) {
			return true
		}
		if r.Words[k].IsMark(",") {
			return false
		}
	}
	return false
}

// namedWithin is who someone of whom the sentence says only what he or she is turns out to be in
// the clause from to: "An eyewitness, who gave his name only as Odo, said".
func (r *reader) namedWithin(from, to int, s story.Subject) *story.Voice {
	if r.Lex.Lang != corpus.English || s.Voice == nil || s.Voice.Who != nil {
		return nil
	}
	for k := from; k < to; k++ {
		if n := r.NamingOf(k); n != nil && n.From == k && r.Lex.Before("called only", r.Words, k) > 0 {
			n.Who.Holds(s.Voice.Capacity)
			return story.ByName(n.Who)
		}
	}
	return nil
}

// possessiveRole reports whether the English word for an office at k is of several words of which the
// last is a genitive.
func (r *reader) possessiveRole(k, to int) bool {
	n := r.RoleAt(k)
	return r.Lex.Lang == corpus.English && n > 1 && k+n < to && r.isPossessive(k+n-1)
}
