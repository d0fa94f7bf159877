package story

import (
	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/wording"
)

// Subject is what stands as the subject of a verb: words From to To (excluded). Voice is nil
// where it is someone or something that no words can be attributed to; there is no subject
// where From and To are equal.
type Subject struct {
	Voice    *Voice
	From, To int
	Relative bool // it is "who"
}

// SubjectOf is the subject of a voice with its words.
func SubjectOf(v *Voice, from, to int) Subject { return Subject{Voice: v, From: from, To: to} }

// None reports whether there is no subject.
func (s Subject) None() bool { return s.From == s.To }

// Governed reports whether a preposition stands before word i, so that what begins there is
// no subject: "a letter to Ms. ...".
func (r *Sentence) Governed(i int) bool {
	k := i
	for k > r.From && r.Lex.Is("determiner", r.Words[k-1].Fold) && !r.Lex.Is("preposition", r.Words[k-1].Fold) {
		k--
	}
	if k == r.From || k == 0 || !r.Words[k-1].Letters {
		return false
	}
	return r.Lex.Is("preposition", r.Words[k-1].Fold)
}

// SmallBefore returns how many words end before word i that are an auxiliary or an adverb,
// of several words or one.
func (r *Sentence) SmallBefore(i int) int {
	if i <= r.From || !r.Words[i-1].Letters || r.NamingOf(i-1) != nil {
		return 0
	}
	if r.Lex.Is("auxiliary", r.Words[i-1].Fold) || r.Lex.Lang == corpus.French && (r.Words[i-1].Fold == "ne" || r.Words[i-1].Fold == "n'") {
		return 1
	}
	if n := r.Lex.Before("adverb", r.Words, i); n > 0 && i-n >= r.From {
		return n
	}
	if r.IsAdverb(i - 1) {
		return 1
	}
	return 0
}

// Conjoined reports whether "and" stands before the verb, which then has the subject of the
// verb before.
func (r *Sentence) Conjoined(i int) bool {
	k := i
	for k > r.From && !r.joinsVerbs(k-1) {
		n := r.SmallBefore(k)
		if n == 0 {
			break
		}
		k -= n
	}
	k--
	if r.Lex.Lang == corpus.Spanish && k > r.From && (r.Words[k].Fold == "aunque" || r.Words[k].Fold == "bien" && k > r.From+1 && r.Words[k-1].Fold == "si") {
		return true // "celebró el anuncio, si bien pidió"
	}
	return k > r.From && r.Words[k].Letters && (r.joinsVerbs(k) || r.Words[k].Fold == "but" || r.Words[k].Fold == "mais" || r.Words[k].Fold == "pero" || r.Words[k].Fold == "sino" || r.Words[k].Fold == "но")
}

// joinsVerbs reports whether word i is a conjunction: the French "y" is a pronoun.
func (r *Sentence) joinsVerbs(i int) bool {
	fold := r.Words[i].Fold
	return wording.IsConjunction(fold) && !(fold == "y" && r.Lex.Lang == corpus.French)
}

// Named is the subject that begins at word j and ends with a naming: of no one where several are
// named together.
func (r *Sentence) Named(n *people.Naming, j int) Subject {
	if r.Joint(n) || r.FollowedByAnother(n) {
		return SubjectOf(nil, j, n.To)
	}
	return SubjectOf(ByName(n.Who), j, n.To)
}

// Joint reports whether another person is joined to a naming by "and", before it.
func (r *Sentence) Joint(n *people.Naming) bool {
	return n.From > r.From+1 && wording.IsConjunction(r.Words[n.From-1].Fold) && r.NamingOf(n.From-2) != nil
}

// FollowedByAnother reports whether another person is joined to a naming by "and", behind it.
func (r *Sentence) FollowedByAnother(n *people.Naming) bool {
	return n.To+1 < r.To && wording.IsConjunction(r.Words[n.To].Fold) && r.NamingOf(n.To+1) != nil
}

// HolderOf is the person who held the office of a title on the document's day.
func (r *Sentence) HolderOf(title string) *people.Person {
	o, ok := r.Directory.Authority.Office(title)
	if !ok {
		return nil
	}
	return r.Cast.Holder(o, title)
}

// subordinates begin a clause.
var subordinates = map[string]bool{
	"that": true, "but": true, "as": true, "when": true, "while": true, "because": true, "although": true, "if": true, "where": true, "whether": true, "since": true,
	"que": true, "qu'": true, "mais": true, "quand": true, "si": true, "lorsque": true, "pero": true, "cuando": true, "porque": true, "aunque": true,
	"что": true, "но": true, "а": true, "как": true, "когда": true, "если": true, "чтобы": true,
}

// OpensClause reports whether a folded word begins a clause, in any of the languages that have
// spaces.
func OpensClause(fold string) bool { return subordinates[fold] }
