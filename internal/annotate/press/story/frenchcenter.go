package story

import (
	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// A French pronoun at the head of a clause goes on with the subject of the sentence before,
// rather than with whoever else is named there: "La présidence a fait savoir que Mme Vale serait
// associée aux travaux. « La porte est ouverte », a-t-elle commenté."

// centered is the subject of the sentence before, where a pronoun of a sex can mean it.
func (r *Sentence) centered(s wording.Sex) *Voice {
	if r.Lex.Lang != corpus.French || r.Prior == nil || s == wording.UnknownSex {
		return nil
	}
	v := r.Prior.Subject
	if v == nil || v.SeveralOnes || v.How == "left out" || v.Unnamed && v.How == "noun" {
		return nil
	}
	if v.How == ByOrganization && v.Who == nil {
		if v.Sex != s || r.soleElse(s) || !r.spokePrior(v) && r.someoneFits(s) {
			return nil
		}
		out := *v
		out.Sure = min(v.Sure, .7)
		return &out
	}
	if !v.Fits(s) || v.Who != nil && v.Who.Sex == wording.UnknownSex && r.othersOfSex(v, s) {
		return nil
	}
	return v.Meant(s)
}

// soleElse reports whether a person who fits a pronoun is the subject of a clause of the
// paragraph: then it may mean that one as well as a body.
func (r *Sentence) soleElse(s wording.Sex) bool {
	for i := len(r.Talk.Events) - 1; i >= 0 && r.Talk.Events[i].Place.Paragraph == r.At.Paragraph; i-- {
		e := r.Talk.Events[i]
		if e.Speaks && !e.Aside && e.Voice.Fits(s) && (e.Voice.Who == nil || e.Voice.Who.Sex == s) {
			return true
		}
	}
	return false
}

// othersOfSex reports whether another person of a sex was named in the paragraph.
func (r *Sentence) othersOfSex(v *Voice, s wording.Sex) bool {
	for i := len(r.Talk.Events) - 1; i >= 0 && r.Talk.Events[i].Place.Paragraph == r.At.Paragraph; i-- {
		if o := r.Talk.Events[i].Voice; o.Who != nil && o.Who != v.Who && o.Who.Sex == s {
			return true
		}
	}
	return false
}

// spokePrior reports whether the sentence before reports words of a voice.
func (r *Sentence) spokePrior(v *Voice) bool {
	for _, c := range r.Prior.Read {
		if c.Voice.Same(v) {
			return true
		}
	}
	return false
}

// someoneFits reports whether a person named in the paragraph may be of a sex.
func (r *Sentence) someoneFits(s wording.Sex) bool {
	for i := len(r.Talk.Events) - 1; i >= 0 && r.Talk.Events[i].Place.Paragraph == r.At.Paragraph; i-- {
		if e := r.Talk.Events[i]; e.Voice.Who != nil && !e.Aside && e.Voice.Fits(s) {
			return true
		}
	}
	return false
}
