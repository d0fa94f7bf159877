package story

import (
	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// Pronoun is whom "she" or "he" means; in French and Spanish also the organization that spoke
// last in the paragraph, where no person can be meant.
func (r *Sentence) Pronoun(s wording.Sex) *Voice {
	if v := r.onlyHere(s); v != nil {
		return v.Meant(s)
	}
	if v := r.centered(s); v != nil {
		return v
	}
	if v := r.Talk.Pronoun(s, r.At); v != nil {
		return v
	}
	if v := r.TopicBefore(); v != nil && v.Fits(s) {
		return v.Meant(s)
	}
	if v := r.reportedBefore(s); v != nil {
		return v.Meant(s)
	}
	if v := r.onlyOfSex(s); v != nil {
		return v.Meant(s)
	}
	if r.Lex.Lang == corpus.French || r.Lex.Lang == corpus.Spanish {
		if v := r.Itself(); v != nil {
			return v
		}
		if v := r.bodyBefore(s); v != nil {
			return v
		}
		return r.Protagonist(s)
	}
	return nil
}

// onlyOfSex is the one person of a sex whom an English text has named or let speak of late, no
// other who fits being named: a portrait keeps to her over many paragraphs.
func (r *Sentence) onlyOfSex(s wording.Sex) *Voice {
	if r.Lex.Lang != corpus.English || s == wording.UnknownSex {
		return nil
	}
	var found *Voice
	for i := len(r.Talk.Events) - 1; i >= 0 && r.Talk.Events[i].Place.Paragraph >= r.At.Paragraph-LongReach; i-- {
		v := r.Talk.Events[i].Voice
		if !v.Fits(s) || v.Same(found) {
			continue
		}
		if found != nil || v.Who == nil || v.Who.Sex != s {
			return nil
		}
		found = v
	}
	return found
}

// reportedBefore is whose words the English sentence before in the paragraph reports last, though
// it names others in them: the subject of a sentence goes on with the subject of the one before.
func (r *Sentence) reportedBefore(s wording.Sex) *Voice {
	if r.Lex.Lang != corpus.English || r.Prior == nil {
		return nil
	}
	for k := len(r.Prior.Read) - 1; k >= 0; k-- {
		if c := r.Prior.Read[k]; !c.Relative {
			if c.Voice == nil || !c.Voice.Fits(s) || c.Verb&(wording.Saying|wording.SpeechAct) == 0 {
				return nil
			}
			return c.Voice
		}
	}
	return nil
}

// Itself is the organization that spoke last in the paragraph, no one else having been named
// since.
func (r *Sentence) Itself() *Voice {
	v := r.Talk.Last
	if b := r.Prior; r.Lex.Lang == corpus.English && b != nil && b.About != nil && b.About.How == ByOrganization && (v == nil || v.Who != nil || r.Talk.At.Paragraph != r.At.Paragraph) {
		return b.About
	}
	if v == nil || v.Who != nil || v.SeveralOnes || v.How != ByOrganization || r.Talk.At.Paragraph != r.At.Paragraph || !r.Talk.Undisturbed() {
		return nil
	}
	return v
}

// SpouseOf is the voice of the husband or wife of her, or him, of whom the talk was, where
// the text names that person.
func (r *Sentence) SpouseOf(s wording.Sex) *Voice {
	of := r.Talk.Pronoun(s, r.At)
	if of == nil || of.Who == nil {
		return nil
	}
	who := r.Cast.Spouse(of.Who)
	if who == nil {
		return nil
	}
	return &Voice{Who: who, How: "kin", Sure: .7}
}

// bodyBefore is the organization that the sentence before in the paragraph is about,
// where it fits a pronoun: "Le collectif n'a pas signé. ... il dénonce".
func (r *Sentence) bodyBefore(s wording.Sex) *Voice {
	if r.Prior == nil || r.Prior.About == nil || r.Prior.About.How != ByOrganization || r.Prior.Others(r.Prior.About) {
		return nil
	}
	if r.Prior.About.SeveralOnes || !wording.Compatible(r.Prior.About.Sex, s) {
		return nil
	}
	v := *r.Prior.About
	v.Sure = min(v.Sure, .7)
	return &v
}

// onlyHere is the one person named in a Spanish paragraph who is known to be of a sex, even if not
// as a subject: "dice señalando a Evelio. «...», añade él".
func (r *Sentence) onlyHere(s wording.Sex) *Voice {
	if r.Lex.Lang != corpus.Spanish || s == wording.UnknownSex {
		return nil
	}
	v := r.Talk.OnlyIn(r.At, s)
	if v == nil || v.Who == nil || v.Who.Sex != s {
		return nil
	}
	return v
}

// Protagonist is whom a French or Spanish text keeps to at a place: the last one who was named
// or spoke and fits, where he or she spoke last, or is the only one of the text so far.
func (r *Sentence) Protagonist(s wording.Sex) *Voice {
	if r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish {
		return nil
	}
	var last *Voice
	speaks := false
	for i := len(r.Talk.Events) - 1; i >= 0; i-- {
		e := r.Talk.Events[i]
		if e.Place.Paragraph < r.At.Paragraph-LongReach {
			break
		}
		if !e.Voice.Fits(s) {
			continue
		}
		switch {
		case last == nil:
			last, speaks = e.Voice, e.Speaks
		case !e.Voice.Same(last):
			if speaks {
				return last.Meant(s)
			}
			return nil
		}
		speaks = speaks || e.Speaks
	}
	if last == nil || last.Who == nil {
		return nil
	}
	return last.Meant(s)
}
