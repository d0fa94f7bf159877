package people

import (
	"strings"
	"unicode/utf8"

	"travaux/internal/annotate/wording"
)

// A given name shows by itself that a person is named, whatever stands before it. Some are
// ordinary words as well: these begin a name only where something else shows it.

// given is what a folded word says of the sex of whom it names; ok is false where it is no
// given name.
func (r *Reader) given(fold string) (s wording.Sex, ok bool) {
	switch woman, man := r.Lex.Is("female name", fold), r.Lex.Is("male name", fold); {
	case woman && man:
		return wording.UnknownSex, true
	case woman:
		return wording.Female, true
	case man:
		return wording.Male, true
	}
	return wording.UnknownSex, false
}

// givenOnly reports whether a folded word is a given name and nothing else.
func (r *Reader) givenOnly(fold string) bool {
	_, ok := r.given(fold)
	return ok && !r.Lex.Is("ordinary", fold)
}

// byGivenName reads a name that begins with a given name at word i: one that is nothing else
// anywhere; one that is a word too at the head of a clause, where the text has a part of the
// name again or the family name has the ending of origin.
func (r *Reader) byGivenName(p *Cast, i int) (Naming, bool) {
	fold := r.Words[i].Fold
	if s := teknonym[fold]; s != wording.UnknownSex && i+1 < len(r.Words) && r.Words[i+1].Letters {
		if _, child := r.givenHere(i + 1); child {
			n, ok := r.meetArabic(p, i, i+2, s)
			r.hold(n.Who, i+2)
			return n, ok
		}
	}
	s, ok := r.givenHere(i)
	if ok && r.hasInitial(i+1) {
		return r.meetArabic(p, i, i+3, s)
	}
	if !ok || i+1 >= len(r.Words) || !r.Words[i+1].Letters || !r.ArabicNameWord(i+1, i) {
		return r.givenDescribed(p, i, s, ok)
	}
	end := r.surelyEnds(i, r.arabicNameEnd(i))
	if end-i < 2 {
		return r.givenDescribed(p, i, s, ok)
	}
	family := r.Words[end-1].Fold
	if r.Lex.Is("ordinary", fold) {
		if i > 0 && r.Words[i-1].Letters && !r.opensClause(i) && r.SayingAt(i-1) == 0 || r.Lex.Is("ordinary", family) {
			return Naming{}, false
		}
		if !isDefinite(family) || !r.isNisba(end-1) && r.Seen[family] < 2 {
			return Naming{}, false
		}
	}
	n, ok := r.meetArabic(p, i, end, s)
	if ok {
		n.Who.Learn(s)
		r.holdBefore(n.Who, i)
	}
	return n, ok
}

// teknonym are the words that call people by their child, folded.
var teknonym = map[string]wording.Sex{"ابو": wording.Male, "ام": wording.Female}

// holdBefore lets a person hold what the noun with article at once before the name at word i says.
func (r *Reader) holdBefore(who *Person, i int) {
	from := i
	for from > 0 && i-from < 3 && r.Words[from-1].Letters && isDefinite(r.Words[from-1].Fold) && !r.Closed(r.Words[from-1].Fold) && !IsPluralForm(r.Words[from-1].Fold) && !r.isHonorific(from-1) {
		from--
	}
	if from == i || i-from > 1 && !r.isNisba(i-1) || from > 0 && r.Words[from-1].Letters && r.SayingAt(from-1) == 0 && !r.Lex.Is("particle", r.Words[from-1].Fold) && !r.looksLikeVerb(from-1) || from > 0 && r.Lex.Is("place head", r.Words[from-1].Fold) {
		return
	}
	if _, given := r.given(r.Words[from].Fold); !given && wording.Compatible(who.Sex, r.OfficeSex(from)) {
		who.Holds(r.Span(from, i))
	}
}

// givenDescribed reads a given name without family name where a comma and what describes someone
// stand behind it: سميرة، وهي أم لطفلين،.
func (r *Reader) givenDescribed(p *Cast, i int, s wording.Sex, given bool) (Naming, bool) {
	if !given || i+1 >= len(r.Words) {
		return Naming{}, false
	}
	said := i > 0 && r.SayingAt(i-1)&wording.Saying != 0 && r.givenOnly(r.Words[i].Fold) && (!r.Words[i+1].Letters || r.Lex.Is("saying that", r.Words[i+1].Fold))
	kin := i > 0 && r.isRelative(i-1)
	if !said && !kin && (!r.Words[i+1].IsMark("،,(") || !r.describes(i+1)) {
		return Naming{}, false
	}
	n, ok := r.meetArabic(p, i, i+1, s)
	if ok {
		n.Who.Learn(s)
		r.hold(n.Who, i+1)
	}
	return n, ok
}

// surelyEnds is the end of a name that begins with a given name: where no boundary stands
// behind what may be a name, two words are.
func (r *Reader) surelyEnds(i, end int) int {
	if end-i <= 2 || r.ArabicBoundary(end) || isDefinite(r.Words[end-1].Fold) || r.Seen[r.Words[end-1].Fold] > 1 {
		return end
	}
	if r.Lex.Is("name particle", r.Words[i+1].Fold) {
		return end
	}
	return i + 2
}

// hasInitial reports whether the initial of a family name stands at word i, with its stop.
func (r *Reader) hasInitial(i int) bool {
	return i+1 < len(r.Words) && r.Words[i].Letters && utf8.RuneCountInString(r.Words[i].Fold) == 1 && r.Words[i+1].IsMark(".") && r.Words[i].End == r.Words[i+1].Start
}

// givenHere is given for word i: where a name and another word differ by their last letter
// only, يسرى and يسري, it must be printed as the name's.
func (r *Reader) givenHere(i int) (wording.Sex, bool) {
	w := r.Words[i]
	s, ok := r.given(w.Fold)
	if raw := r.Text[w.Start:w.End]; w.Fold == "علي" && (raw != "علي" || !r.namedAli(i)) || spelledWithAlif[w.Fold] && !strings.HasSuffix(raw, "ى") {
		return wording.UnknownSex, false
	}
	return s, ok
}

// namedAli reports whether a family name stands behind the name that some print like a preposition.
func (r *Reader) namedAli(i int) bool {
	if i > 0 && r.Words[i-1].Letters && r.startsGiven(i-1) {
		return true
	}
	if i+1 >= len(r.Words) || !r.Words[i+1].Letters {
		return false
	}
	next := r.Words[i+1].Fold
	return r.startsGiven(i+1) || isDefinite(next) && r.isNisba(i+1) || r.Seen[next] > 1 && !r.Closed(next) && !isDefinite(next)
}

// spelledWithAlif are folded names that are other words where they end in another letter.
var spelledWithAlif = map[string]bool{"يسري": true, "مني": true, "هدي": true, "ربي": true, "نهي": true, "سهي": true, "ليلي": true, "سلمي": true, "مصطفي": true, "ضحي": true, "ندي": true, "بشري": true, "فدوي": true, "نجوي": true, "سلوي": true, "لبني": true, "يحيي": true, "عيسي": true, "موسي": true, "مرتضي": true, "شذي": true, "تقي": true, "منتهي": true, "اروي": true, "ذكري": true, "مثني": true, "رضوي": true, "جني": true, "سجي": true}

// opensClause reports whether the word before word i is one behind which a subject stands.
func (r *Reader) opensClause(i int) bool {
	w := r.Words[i-1]
	return r.Lex.Is("saying that", w.Fold) || r.Lex.Is("opening", w.Fold) || isDefinite(w.Fold)
}

// describes reports whether what stands behind the comma or bracket at word i says who someone
// is: an age, "who is", an office.
func (r *Reader) describes(i int) bool {
	if i+1 >= len(r.Words) || !r.Words[i+1].Letters || i > 0 && r.Words[i-1].IsMark("؟?!") {
		return false
	}
	if r.Words[i].IsMark("(") {
		return r.isArabicAge(i + 1)
	}
	switch r.Words[i+1].Fold {
	case "وهو", "وهي", "البالغ", "البالغه", "الملقب", "الملقبه", "المعروف", "المعروفه", "المولود", "المولوده", "المقيم", "المقيمه", "ذو", "ذات", "ابن", "ابنه":
		return true
	}
	return r.isArabicAge(i+1) || r.apposedOffice(i+1)
}

// isArabicAge reports whether an age in figures stands at word i: 33 عاما.
func (r *Reader) isArabicAge(i int) bool {
	if i+1 >= len(r.Words) || strings.Trim(r.Words[i].Fold, "0123456789") != "" || len(r.Words[i].Fold) > 3 {
		return false
	}
	switch r.Words[i+1].Fold {
	case "عاما", "عام", "سنه", "ربيعا", "سنوات", "اعوام":
		return true
	}
	return false
}

// apposedOffice reports whether an office stands at word i, as what someone is and not with the
// name of its own holder.
func (r *Reader) apposedOffice(i int) bool {
	head := r.RoleAt(i)
	if head == 0 || strings.HasPrefix(r.Words[i].Fold, "و") && !r.Lex.Is("role", r.Words[i].Fold) || r.SayingAt(i) != 0 && r.Lex.VerbAt(r.Words[i].Fold)&wording.Saying != 0 {
		return false
	}
	end, name, _ := r.ArabicNoun(i, head)
	if name > 0 {
		return false
	}
	if end < len(r.Words) && r.Words[end].Letters {
		if _, titled := wording.Honorific(r.Words[end].Fold); titled {
			return false
		}
	}
	return true
}

// apposition is what someone is by the words behind the comma at word i, up to the next mark,
// a clause or a verb.
func (r *Reader) apposition(i int) (office string, end int) {
	start := i + 1
	if start < len(r.Words) && (r.Words[start].Fold == "وهو" || r.Words[start].Fold == "وهي") {
		start++
	}
	if start >= len(r.Words) || r.RoleAt(start) == 0 {
		return "", 0
	}
	end = start + 1
	for end < len(r.Words) && end-start < 16 && (r.Words[end].Letters || r.Words[end].Quote != nil && IsShort(r.Words[end].Quote)) {
		w := r.Words[end]
		if r.Lex.Is("saying that", w.Fold) || r.SayingAt(end)&wording.Saying != 0 || strings.HasPrefix(w.Fold, "الذ") || strings.HasPrefix(w.Fold, "والذ") || w.Fold == "التي" || w.Fold == "والتي" || isHead(w.Fold) {
			break
		}
		end++
	}
	return r.spanWithMarks(start, end), end
}

// isHead reports whether a folded word begins a clause.
func isHead(fold string) bool {
	switch fold {
	case "حيث", "بينما", "فيما", "لكن", "ولكن", "لكنه", "لكنها", "وقد", "قد", "وكان", "وكانت", "ان", "انه", "انها", "بعدما", "عندما", "لدي", "خلال", "اثناء", "امس", "اليوم":
		return true
	}
	return false
}

// hold lets a person hold the office that stands behind the comma at word i, if one does.
func (r *Reader) hold(who *Person, i int) {
	if i >= len(r.Words) || !r.Words[i].IsMark("،,(") {
		return
	}
	office, _ := r.apposition(i)
	if office == "" {
		return
	}
	start := i + 1
	if r.Words[start].Fold == "وهو" || r.Words[start].Fold == "وهي" {
		start++
	}
	who.Learn(r.OfficeSex(start))
	who.Holds(office)
}

// nameBefore is where the name begins that ends before word i, i where none does: at the first
// given name among the words that may be names, else behind what must be a verb.
func (r *Reader) nameBefore(i int) int {
	from := i
	for from > 0 && i-from < longestArabic+2 && r.ArabicNameWord(from-1, from-1) {
		from--
	}
	for k := from; k < i; k++ {
		if _, ok := r.givenHere(k); ok && (k+1 < i || r.givenOnly(r.Words[k].Fold)) {
			return k
		}
	}
	if from > 0 && r.Words[from-1].Letters && WithArticle(r.Words[from-1].Fold) && !r.isArabicAge(i+1) {
		return i
	}
	for from < i && (isDefinite(r.Words[from].Fold) || r.Lex.Is("name particle", r.Words[from].Fold) && !namedBy[r.Words[from].Fold]) {
		from++
	}
	head := from == 0 || !r.Words[from-1].Letters
	switch {
	case from < i && r.looksLikeVerb(from) && (head || negates[r.Words[from-1].Fold]):
		from++
	case head && i-from > 2 && !isDefinite(r.Words[from+1].Fold):
		from++
	}
	return from
}

// namedBy are particles with which names begin, folded.
var namedBy = map[string]bool{"عبد": true, "ابو": true, "ام": true, "بن": true, "ولد": true}

// negates are the particles that only a verb stands behind, folded.
var negates = map[string]bool{"لم": true, "ولم": true, "لن": true, "ولن": true, "لا": true, "ولا": true, "قد": true, "وقد": true, "فقد": true, "سوف": true, "لقد": true, "ولقد": true, "اذ": true, "فلم": true}

// looksLikeVerb reports whether word i has the form of a verb in the present, or of one in the
// past with its ending, and is no given name.
func (r *Reader) looksLikeVerb(i int) bool {
	fold := strings.TrimPrefix(r.Words[i].Fold, "و")
	if _, ok := r.given(fold); ok || utf8.RuneCountInString(fold) < 4 {
		return false
	}
	raw := r.Text[r.Words[i].Start:r.Words[i].End]
	return (strings.HasPrefix(fold, "ي") || strings.HasPrefix(fold, "ت")) && !strings.HasSuffix(raw, "ة") || strings.HasSuffix(raw, "ت")
}

// IsCircumstance reports whether word i says in what manner someone speaks: a participle or
// another word in the accusative, مبتسما, متحدثا.
func (r *Reader) IsCircumstance(i int) bool {
	w := r.Words[i]
	raw := strings.TrimRight(r.Text[w.Start:w.End], "\u064b\u064c\u064d\u064e\u064f\u0650")
	if !strings.HasSuffix(raw, "ا") {
		return false
	}
	if strings.HasSuffix(r.Text[w.Start:w.End], "ً") || strings.HasSuffix(r.Text[w.Start:w.End], "ًا") || r.Lex.VerbAt(w.Fold)&wording.Following != 0 {
		return true
	}
	letters := []rune(w.Fold)
	if _, ok := r.given(w.Fold); ok || len(letters) < 5 {
		return false
	}
	return letters[0] == 'م' && letters[1] != 'ا' && letters[1] != 'و' && letters[1] != 'ي'
}
