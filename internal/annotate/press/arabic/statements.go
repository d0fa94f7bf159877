package arabic

import (
	"strings"

	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// Whose the statements, letters and figures are of which Arabic prose speaks.

// issuer is whose the statement at word j is: of who is named behind it, else, where it has
// the article, of the organization named last.
func (r reader) issuer(j int) *story.Voice {
	if owner, ok := r.ownStatement(j); ok {
		return owner
	}
	if !r.Lex.Is("issued", r.Words[j].Fold) {
		return nil
	}
	for k := j + 1; k < r.To && k-j <= 5 && r.Words[k].Letters && !r.Lex.Is("saying that", r.Words[k].Fold); k++ {
		if n := r.NamingOf(k); n != nil {
			return story.ByName(n.Who)
		}
		if v := r.organizationAt(k); v != nil {
			return v
		}
	}
	if people.WithArticle(r.Words[j].Fold) {
		if v := r.Talk.Last; v != nil && r.Talk.At.Paragraph == r.At.Paragraph && r.issuedAbove(strings.TrimPrefix(r.Words[j].Fold, "ال")) {
			return v
		}
		return r.Talk.Org
	}
	return nil
}

// issuedAbove reports whether the sentence before speaks of such a statement: في رسالة بهذه
// المناسبة، حث الأمين العام ... وجاء في الرسالة.
func (r reader) issuedAbove(noun string) bool {
	if r.Prior == nil {
		return false
	}
	for _, w := range r.Prior.Words[r.Prior.From:r.Prior.To] {
		if w.Letters && (w.Fold == noun || w.Fold == "ل"+noun || w.Fold == "ب"+noun) {
			return true
		}
	}
	return false
}

// ownStatement is whose the statement with the pronoun of its owner at word j is: جاء في بيانها.
func (r reader) ownStatement(j int) (*story.Voice, bool) {
	for _, owner := range []string{"ها", "هم", "ه"} {
		base, ok := strings.CutSuffix(r.Words[j].Fold, owner)
		if !ok || !r.Lex.Is("issued", base) && !r.Lex.Is("issued", strings.TrimSuffix(base, "ت")+"ه") || strings.HasSuffix(r.Text[r.Words[j].Start:r.Words[j].End], "ة") {
			continue
		}
		s := wording.Male
		if owner == "ها" {
			s = wording.Female
		}
		if org := r.Talk.Org; org != nil && owner == "ها" && r.Talk.OnlyIn(r.At, wording.Female) == nil {
			return org, true
		}
		return r.pronoun(s), true
	}
	return nil, false
}

// issuedBy is whose the statement or figures at word j are, a preposition written before the
// noun or not: وفقا لتقديرات الصندوق.
func (r reader) issuedBy(j int) *story.Voice {
	if j >= r.To || !r.Words[j].Letters || j+1 >= r.To {
		return nil
	}
	fold := r.Words[j].Fold
	if !r.Lex.Is("issued", fold) && !r.Lex.Is("issued", strings.TrimPrefix(fold, "ل")) {
		return nil
	}
	for k := j + 1; k < r.To && k-j <= 4 && r.Words[k].Letters && !r.Lex.Is("saying that", r.Words[k].Fold); k++ {
		if n := r.NamingOf(k); n != nil {
			return story.ByName(n.Who)
		}
		if r.OrganizationAt(k) > 0 || r.RoleAt(k) > 0 {
			return r.nounVoiceAt(k).Voice
		}
		if v := r.organizationAt(k); v != nil {
			return v
		}
	}
	return nil
}

// statementOf reads "جاء في بيان لـX": who issued the statement that is quoted.
func (r reader) statementOf(end int) *story.Voice {
	for i := r.From; i < end; i++ {
		if !r.Words[i].Letters {
			continue
		}
		if v := r.issuer(i); v != nil {
			return v
		}
	}
	return nil
}
