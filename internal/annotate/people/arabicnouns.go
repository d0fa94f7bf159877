package people

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// The nouns of an Arabic office or organization, and where a name behind them begins.

// isUnknownOffice reports whether word j, behind a verb of saying, is a noun with article
// that the lexicon doesn't know: what someone is.
func (r *Reader) isUnknownOffice(j int) bool {
	w := r.Words[j]
	if _, honorific := wording.Honorific(w.Fold); honorific {
		return false
	}
	return w.Letters && isDefinite(w.Fold) && !r.Closed(w.Fold) && r.Lex.VerbAt(w.Fold) == 0 && !IsPluralForm(w.Fold)
}

// IsPluralForm reports whether a folded noun has an ending of the plural.
func IsPluralForm(fold string) bool {
	return len(fold) > 8 && (strings.HasSuffix(fold, "ون") || strings.HasSuffix(fold, "ين") || strings.HasSuffix(fold, "ات"))
}

// spanWithMarks is the text of words, quotations with their marks.
func (r *Reader) spanWithMarks(from, to int) string {
	for k := from; k < to; k++ {
		if r.Words[k].Quote != nil {
			return strings.Join(strings.Fields(r.Text[r.Words[from].Start:r.Words[to-1].End]), " ")
		}
	}
	return r.Span(from, to)
}

// plainOffice is an office as printed, without the preposition or conjunction written before it.
func (r *Reader) plainOffice(from, to int) string {
	printed := r.spanWithMarks(from, to)
	if r.Lex.Is("role", r.Words[from].Fold) {
		return printed
	}
	if rest, ok := strings.CutPrefix(printed, "لل"); ok {
		return "ال" + rest
	}
	for _, particle := range []string{"و", "ب", "ف", "ل"} {
		if rest, ok := strings.CutPrefix(printed, particle); ok {
			return rest
		}
	}
	return printed
}

// Surely reports whether words behind an office without a comma are a name: not where the
// verb before has an object, unless the family name is met again.
func (r *Reader) Surely(office, name, end int) bool {
	if _, given := r.given(r.Words[name].Fold); r.Seen[r.Words[end-1].Fold] > 1 || r.givenOnly(r.Words[name].Fold) || given && end-name > 1 && isDefinite(r.Words[end-1].Fold) {
		return true
	}
	if r.isFamily(end-1) && WithArticle(r.Words[office].Fold) {
		return true
	}
	if office > 0 {
		if v := r.SayingAt(office - 1); v != 0 {
			return v&wording.Saying != 0
		}
		if w := r.Words[office-1]; w.Letters && !r.Lex.Is("particle", w.Fold) && !strings.HasPrefix(w.Fold, "و") {
			return WithArticle(r.Words[office].Fold) && (r.ArabicBoundary(end) || r.endsItself(office, name, end))
		}
	}
	return r.ArabicBoundary(end) || end < len(r.Words) && r.looksLikeVerb(end)
}

// OfficeSex is what the form of an office says of its holder.
func (r *Reader) OfficeSex(i int) wording.Sex {
	raw := r.Text[r.Words[i].Start:r.Words[i].End]
	if fold := r.Words[i].Fold; fold == "العجوز" || fold == "عجوز" || fold == "عضو" || fold == "العضو" {
		return wording.UnknownSex
	}
	switch strings.TrimPrefix(r.Words[i].Fold, "و") {
	case "الام", "ام", "الاخت", "اخت", "البنت", "بنت", "العروس":
		return wording.Female
	}
	if strings.HasSuffix(strings.TrimRight(raw, "\u064b\u064c\u064d\u064e\u064f\u0650"), "ة") || strings.HasSuffix(raw, "تها") || strings.HasSuffix(raw, "ته") {
		return wording.Female
	}
	return wording.Male
}

// Closed reports whether the lexicon knows a folded word as something else than a name.
func (r *Reader) Closed(fold string) bool {
	for _, part := range []string{"particle", "role", "collective", "organization", "paper", "complement", "adjective", "portfolio", "one", "indefinite", "contact", "media"} {
		if r.Lex.Is(part, fold) {
			return true
		}
	}
	return false
}

// ArabicBoundary reports whether a name or office may end before word i.
func (r *Reader) ArabicBoundary(i int) bool {
	if i >= len(r.Words) || !r.Words[i].Letters {
		return true
	}
	w := r.Words[i]
	if r.Lex.Is("particle", w.Fold) || r.SayingAt(i) != 0 || r.Lex.Is("media", w.Fold) {
		return true
	}
	for _, particle := range []string{"ل", "ب", "و", "ف", "ك"} {
		if strings.HasPrefix(w.Fold, particle) && len(w.Fold) > 6 {
			return true
		}
	}
	raw := r.Text[w.Start:w.End]
	return strings.HasSuffix(raw, "اً") || strings.HasSuffix(raw, "ًا")
}

// SayingAt is what the word at i can do as a verb, its object pronoun taken off: قاطعته.
func (r *Reader) SayingAt(i int) wording.Verb {
	w := r.Words[i]
	if !w.Letters || w.Fold == "عقب" && i > 0 && r.Words[i-1].Letters { // after
		return 0
	}
	if v := r.Lex.VerbAt(w.Fold); v != 0 {
		if r.isNounOfVerb(i) || i > 0 && r.Words[i-1].Letters && r.Lex.Is("participle or noun", w.Fold) {
			return 0
		}
		return v
	}
	if i > 0 && r.Words[i-1].Letters && r.Lex.Is("that", r.Words[i-1].Fold) {
		return 0
	}
	behind := i > 0 && r.Words[i-1].Letters && !strings.HasPrefix(w.Fold, "و") && !strings.HasPrefix(w.Fold, "ف") && !r.opensVerb(i-1)
	for _, object := range []string{"ها", "هم", "هما", "ه", "نا", "ني", "كم"} {
		if base, ok := strings.CutSuffix(w.Fold, object); ok && len(base) >= 6 && !strings.HasSuffix(r.Text[w.Start:w.End], "ة") {
			if v := r.Lex.VerbAt(base); v != 0 && (!behind || v&wording.Describing != 0) { // not أبدى أسفه
				return v
			}
		}
	}
	return 0
}

// opensVerb reports whether a verb may stand behind word i at the head of a clause.
func (r *Reader) opensVerb(i int) bool {
	fold := r.Words[i].Fold
	return r.Lex.Is("particle", fold) && !r.Lex.Is("adverb", fold) || r.Lex.Is("auxiliary", fold) || r.Lex.Is("opening", fold)
}

// isNounOfVerb reports whether word i is printed as the noun that differs from a verb in the past
// by its last letter only: رأي, not رأى.
func (r *Reader) isNounOfVerb(i int) bool {
	fold := strings.TrimPrefix(strings.TrimPrefix(r.Words[i].Fold, "و"), "ف")
	if !strings.HasSuffix(fold, "ي") || strings.HasPrefix(fold, "ي") || strings.HasPrefix(fold, "ت") {
		return false
	}
	return !strings.HasSuffix(r.Text[r.Words[i].Start:r.Words[i].End], "ى")
}

// OrganizationAt returns how many words a word for an organization has that stands at word i.
func (r *Reader) OrganizationAt(i int) int {
	if r.Words[i].Letters && r.Lex.Is("organization", r.Words[i].Fold) {
		return 1
	}
	return 0
}

// isPossessed reports whether an office has the pronoun of its owner: نائبته.
func (r *Reader) isPossessed(j int) bool {
	raw := r.Text[r.Words[j].Start:r.Words[j].End]
	if r.ownedRole(j) {
		return true
	}
	return strings.HasSuffix(raw, "ته") || strings.HasSuffix(raw, "ها") || strings.HasSuffix(raw, "هم") || strings.HasSuffix(raw, "ه") && r.Lex.Is("role", r.Words[j].Fold)
}

// ownedRole reports whether word i is an office with the pronoun of those who have it:
// ناطقهم, مديرتها.
func (r *Reader) ownedRole(i int) bool {
	fold := r.Words[i].Fold
	if strings.HasSuffix(r.Text[r.Words[i].Start:r.Words[i].End], "ة") {
		return false
	}
	for _, owner := range []string{"هم", "هما", "ها", "ه", "نا"} {
		base, ok := strings.CutSuffix(fold, owner)
		if !ok || len(base) < 6 || ownsOtherwise[base] {
			continue
		}
		if woman, ok := strings.CutSuffix(base, "ت"); ok && r.Lex.Is("role", woman+"ه") || r.Lex.Is("role", base) && !strings.HasSuffix(base, "ه") {
			return true
		}
	}
	return false
}

// ownsOtherwise are offices that are other words with a pronoun, folded: its values, its world.
var ownsOtherwise = map[string]bool{"عالم": true, "قيم": true, "ملك": true, "عامل": true, "مالك": true, "كبير": true, "مقرر": true, "مراقب": true, "مساعدت": true, "مراقبت": true, "عضو": true, "حامل": true, "صاحب": true, "كاتب": true, "مقيم": true, "محرر": true, "حكم": true, "مصدر": true, "مخرج": true, "قائد": false}

// IsShort reports whether a quotation may be the name of an organization.
func IsShort(q *wording.Quotation) bool { return q.Inner.End-q.Inner.Start <= 60 }

// IsPerson reports whether the name of someone whom the authority knows begins at word k.
func (r *Reader) IsPerson(k int) bool {
	for n := 2; n <= 4 && k+n <= len(r.Words); n++ {
		if _, ok := r.Directory.Authority.Person(r.Span(k, k+n), corpus.Date{}); ok {
			return true
		}
	}
	return false
}

// endsItself reports whether the two words from to behind an office with article are a name that
// must end there: what follows belongs to none, and they are no noun with what it is of.
func (r *Reader) endsItself(office, from, to int) bool {
	raw := r.Text[r.Words[from].Start:r.Words[from].End]
	return to-from == 2 && WithArticle(r.Words[office].Fold) && !isDefinite(r.Words[from].Fold) && !isDefinite(r.Words[to-1].Fold) && !strings.HasSuffix(raw, "ة") &&
		!r.looksLikeVerb(from) && (to >= len(r.Words) || !r.ArabicNameWord(to, to))
}

// isFamily reports whether word k is a word of origin with article, as most family names are. The
// feminine of one is a common word more often.
func (r *Reader) isFamily(k int) bool {
	raw := r.Text[r.Words[k].Start:r.Words[k].End]
	return isDefinite(r.Words[k].Fold) && strings.HasSuffix(raw, "ي") && len([]rune(raw)) >= 6
}

// isNisba reports whether word k is an adjective of belonging behind another word.
func (r *Reader) isNisba(k int) bool {
	raw := r.Text[r.Words[k].Start:r.Words[k].End]
	if len([]rune(raw)) < 6 {
		return false
	}
	for _, ending := range []string{"ية", "ي", "يين", "يون", "يات", "ياً", "يتين"} {
		if strings.HasSuffix(raw, ending) {
			return true
		}
	}
	return false
}

// PlaceAt returns how many words a country has that begins at word k, with or without the
// article.
func (r *Reader) PlaceAt(k int) int {
	for n := min(3, len(r.Words)-k); n > 0; n-- {
		if !r.Words[k+n-1].Letters {
			continue
		}
		if _, ok := r.Directory.Authority.Country(r.Span(k, k+n)); ok {
			return n
		}
	}
	return 0
}
