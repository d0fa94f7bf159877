package arabic

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// Nouns for offices and organizations in Arabic, and who is meant by them.

// organizationAt is the organization whose name begins at word k, a preposition written
// before it or not.
func (r reader) organizationAt(k int) *story.Voice {
	if !r.Words[k].Letters {
		return nil
	}
	fold, cut := r.Words[k].Fold, ""
	if !r.Lex.Is("organization", fold) {
		for _, particle := range []string{"لل", "ل", "و", "ب"} {
			rest, ok := strings.CutPrefix(fold, particle)
			if particle == "لل" {
				rest = "ال" + rest
			}
			if ok && r.Lex.Is("organization", rest) {
				cut = particle
				break
			}
		}
		if cut == "" {
			return nil
		}
	}
	end, _, _ := r.ArabicNoun(k, 1)
	end = min(end, r.To)
	printed := strings.TrimPrefix(r.SpanWithMarks(k, end), cut)
	if cut == "لل" {
		printed = "ال" + printed
	}
	if end == k+1 && (people.WithArticle(fold) || cut == "لل") {
		if v := r.organizationBefore(strings.TrimPrefix(fold, cut)); v != nil {
			return v
		}
	}
	return &story.Voice{ID: corpus.Slug(printed), Name: printed, How: story.ByOrganization, Sure: .75}
}

// nounVoiceAt reads the office or organization at word j and tells whose voice it is: of the
// person named with it, of the one introduced so, else its own.
func (r reader) nounVoiceAt(j int) story.Subject {
	head := max(r.RoleAt(j), r.OrganizationAt(j))
	end, name, nameEnd := r.ArabicNoun(j, head)
	end = min(end, r.To)
	for k := j; k <= end && k < r.To; k++ { // a name found before
		if n := r.NamingOf(k); n != nil {
			return story.SubjectOf(story.ByName(n.Who), j, n.To)
		}
	}
	if end < r.To && r.Words[end].IsMark("،,") && r.RoleAt(j) > 0 {
		for k := end + 1; k < r.To && k <= end+4 && r.Words[k].Letters; k++ {
			if n := r.NamingOf(k); n != nil && (k == end+1 || r.RoleAt(end+1) > 0) {
				n.Who.Holds(r.Span(j, end))
				return story.SubjectOf(story.ByName(n.Who), j, n.To)
			}
		}
	}
	if name > 0 && nameEnd <= r.To && r.Surely(j, name, nameEnd) && r.RoleAt(j) > 0 {
		who := r.Cast.Meet(r.Span(name, nameEnd), r.FoldedSpan(name, nameEnd), r.OfficeSex(j))
		who.Holds(r.Span(j, name))
		return story.SubjectOf(story.ByName(who), j, nameEnd)
	}
	if r.RoleAt(j) == 0 {
		printed := r.SpanWithMarks(j, end)
		if !r.Lex.Is("organization", r.Words[j].Fold) {
			printed = strings.TrimPrefix(printed, "و")
		}
		if people.WithArticle(r.Words[j].Fold) {
			if v := r.organizationBefore(r.Words[j].Fold); v != nil {
				return story.SubjectOf(v, j, end)
			}
		}
		return story.SubjectOf(&story.Voice{ID: corpus.Slug(printed), Name: printed, How: story.ByOrganization, Sure: .8}, j, end)
	}
	return story.SubjectOf(r.office(j, end), j, end)
}

// organizationBefore is the organization that spoke and whose name begins with the noun that
// the word with article means: الشبكة is شبكة جيران النهر.
func (r reader) organizationBefore(fold string) *story.Voice {
	bare := strings.TrimPrefix(fold, "ال")
	if v := r.Talk.Org; v != nil && people.FoldedWords(v.Name)[0] == bare {
		return v
	}
	for i := len(r.Talk.Events) - 1; i >= 0; i-- {
		v := r.Talk.Events[i].Voice
		if v.Who != nil || v.How != story.ByOrganization {
			continue
		}
		if first := people.FoldedWords(v.Name); len(first) > 1 && first[0] == bare {
			return v
		}
	}
	return nil
}

// office is the voice of an office without a name: of the one person introduced with
// it, of its holder on the day, else of the office itself.
func (r reader) office(from, to int) *story.Voice {
	printed := r.Span(from, to)
	for _, and := range []string{"و", "ف"} {
		if rest, ok := strings.CutPrefix(printed, and); ok && !r.Lex.Is("role", r.Words[from].Fold) {
			printed = rest
		}
	}
	if !r.Lex.Is("role", r.Words[from].Fold) {
		if rest, ok := strings.CutPrefix(printed, "لل"); ok {
			printed = "ال" + rest
		} else if rest, ok := strings.CutPrefix(printed, "ب"); ok {
			printed = rest
		}
	}
	if r.Lex.Is("indefinite", r.Words[from].Fold) {
		return nil
	}
	if who := r.presides(from, to); who != nil {
		return &story.Voice{Who: who, How: "office by introduction", Sure: .75}
	}
	if who := r.succession(from, to); who != nil {
		return &story.Voice{Who: who, How: "office by introduction", Sure: .75}
	}
	if people.WithArticle(r.Words[from].Fold) {
		for end := to; end > from; end-- {
			if who := r.holder(r.FoldedSpan(from, end), r.OfficeSex(from)); who != nil {
				return &story.Voice{Who: who, How: "office by introduction", Sure: .8}
			}
		}
	} else if who := r.holder(r.FoldedSpan(from, to), r.OfficeSex(from)); who != nil {
		return &story.Voice{Who: who, How: "office by introduction", Sure: .8}
	}
	if v := r.officeSaid(r.FoldedSpan(from, to), r.OfficeSex(from)); v != nil {
		return v
	}
	if v := r.meant(from, to); v != nil {
		return v
	}
	if v := r.meantByTitle(from, to); v != nil {
		return v
	}
	if holder := r.HolderOf(printed); holder != nil {
		return &story.Voice{Who: holder, How: "office by date", Sure: .8}
	}
	return &story.Voice{ID: corpus.Slug(printed), Name: printed, Capacity: printed, How: "office", Sure: .75, Delegation: r.Directory.DelegationOf(printed), Sex: r.OfficeSex(from)}
}

// officeSaid is the office without a name that spoke before and whose words begin with
// those of the title: الناطق is الناطق الرسمي باسم الوزارة.
func (r reader) officeSaid(title []string, s wording.Sex) *story.Voice {
	for i := len(r.Talk.Events) - 1; i >= 0; i-- {
		v := r.Talk.Events[i].Voice
		if v.Who == nil && v.How == "office" && wording.Compatible(v.Sex, s) && people.Begins(bareArticles(people.FoldedWords(v.Name)), bareArticles(title)) {
			return v
		}
	}
	return nil
}

// succession is who took over the office from to: the one of its gender named in this
// paragraph or the one before who did not hold it, where it is called new; and later who is
// known to have taken it over.
func (r reader) succession(from, to int) *people.Person {
	title, s := bareArticles(r.FoldedSpan(from, from+1))[0], r.OfficeSex(from)
	last := r.Words[to-1].Fold
	if last != "الجديد" && last != "الجديده" {
		if to == from+1 {
			return r.Cast.Succeeded[title]
		}
		return nil
	}
	var found *people.Person
	for _, e := range r.Talk.Recent(r.At) {
		who := e.Voice.Who
		if who == nil || who == found || e.Place.Paragraph < r.At.Paragraph-1 || !wording.Compatible(who.Sex, s) || r.holds(who, title) {
			continue
		}
		if found != nil {
			return nil
		}
		found = who
	}
	if found != nil {
		found.Holds(r.Span(from, to-1))
		r.Cast.Succeed(title, found)
	}
	return found
}

// chaired are folded nouns for what someone presides over.
var chaired = map[string]bool{"الدوره": true, "الجلسه": true, "الاجتماع": true, "المؤتمر": true, "المجلس": true, "اللجنه": true, "القمه": true, "الملتقي": true, "المنتدي": true, "الندوه": true, "اجتماعات": true, "الاجتماعات": true}

// presides is who presides over a meeting held برئاسة فلان, where the words from to say that.
func (r reader) presides(from, to int) *people.Person {
	who := r.Cast.Succeeded[presidency]
	if who == nil || !wording.Compatible(who.Sex, r.OfficeSex(from)) || to < from+2 || !chaired[r.Words[from+1].Fold] {
		return nil
	}
	switch strings.TrimPrefix(r.Words[from].Fold, "و") {
	case "رئيس", "رئيسه":
		return who
	}
	return nil
}

// presidency is the word behind which a text names who presides over a meeting, folded.
const presidency = "برئاسه"

func (r reader) holds(who *people.Person, title string) bool {
	for _, o := range who.Offices {
		if words := bareArticles(people.FoldedWords(o)); len(words) > 0 && strings.TrimSuffix(words[0], "ه") == strings.TrimSuffix(title, "ه") {
			return true
		}
	}
	return false
}

// holder is the one person of the gender whose office the words begin: الطبيب is who
// was introduced as طبيب الطوارئ.
func (r reader) holder(words []string, s wording.Sex) *people.Person {
	var found *people.Person
	for _, who := range r.Cast.List {
		if !wording.Compatible(who.Sex, s) {
			continue
		}
		for _, office := range who.Offices {
			if !people.Begins(bareArticles(people.FoldedWords(office)), bareArticles(words)) {
				continue
			}
			if found != nil && found != who {
				return nil
			}
			found = who
		}
	}
	return found
}

// bareArticles takes the articles and what is written before them off words.
func bareArticles(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		for _, head := range []string{"وال", "فال", "لل", "ال"} {
			if rest, ok := strings.CutPrefix(w, head); ok && len(rest) >= 4 {
				w = rest
				break
			}
		}
		out[i] = w
	}
	return out
}
