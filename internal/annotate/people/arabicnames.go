package people

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// No capital shows a name in Arabic. One stands behind an honorific; behind an office, with
// a comma or without; behind a verb of saying; before a comma and an office. Where it ends is
// told by what can't belong to it: particles, verbs, nouns of the lexicon, marks. A family
// name that the text has in other places too ends a name that runs on into other words.

// longestArabic is how many words a name has at most, particles not counted.
const longestArabic = 4

// introduceArabic finds the persons whom the words introduce.
func (r *Reader) introduceArabic(p *Cast) []Naming {
	var out []Naming
	for i := 0; i < len(r.Words); i++ {
		n, ok := r.introducedAt(p, i)
		if !ok || len(out) > 0 && n.From < out[len(out)-1].To {
			continue
		}
		out = append(out, n)
		i = max(i, n.To-1)
	}
	return out
}

func (r *Reader) introducedAt(p *Cast, i int) (Naming, bool) {
	w := r.Words[i]
	if !w.Letters {
		return r.beforeOffice(p, i)
	}
	if first, end, s := r.titled(i); end > 0 {
		who := p.Meet(r.Span(first, end), r.FoldedSpan(first, end), s)
		if who == nil {
			return Naming{}, false
		}
		n := Naming{From: i, To: end, Who: who, Name: corpus.Span{Start: r.Words[first].Start, End: r.Words[end-1].End}}
		n.To = r.describe(who, i, end)
		return n, true
	}
	if head := r.RoleAt(i); head > 0 {
		if isDefinite(w.Fold) && r.ArabicNameWord(i, i) {
			if n, ok := r.byGivenName(p, i); ok {
				return n, ok // المختار قادري
			}
		}
		return r.namedWithOffice(p, i, head)
	}
	if n, ok := r.byGivenName(p, i); ok {
		return n, ok
	}
	if v := r.SayingAt(i); v&(wording.Saying|wording.SpeechAct|wording.Describing) != 0 && r.Complete(i) {
		if i+1 < len(r.Words) && r.givenOnly(r.Words[i+1].Fold) {
			return Naming{}, false
		}
		if v&wording.Saying != 0 && i+1 < len(r.Words) && r.isUnknownOffice(i+1) {
			return r.namedWithOffice(p, i+1, 1)
		}
		return r.behindSaying(p, i, v)
	}
	if n, ok := r.bySon(p, i); ok {
		return n, ok
	}
	return r.metAgain(p, i)
}

// bySon reads a name at word i behind which it is said whose son or daughter its bearer is.
func (r *Reader) bySon(p *Cast, i int) (Naming, bool) {
	if i+2 >= len(r.Words) || !r.Words[i+1].Letters || !r.Words[i+2].Letters {
		return Naming{}, false
	}
	s := wording.UnknownSex
	switch r.Words[i+1].Fold {
	case "بن", "ولد":
		s = wording.Male
	case "بنت", "منت":
		s = wording.Female
	default:
		return Naming{}, false
	}
	if !r.ArabicNameWord(i, i) || r.Lex.Is("name particle", r.Words[i].Fold) || !r.ArabicNameWord(i+2, i) {
		return Naming{}, false
	}
	n, ok := r.meetArabic(p, i, max(r.arabicNameEnd(i), i+3), s)
	if ok {
		n.Who.Learn(s)
	}
	return n, ok
}

// metAgain reads a name behind the first word of a sentence or a noun with article, if the
// text has a part of it again: جلست العجوز هالة برينكمان.
func (r *Reader) metAgain(p *Cast, i int) (Naming, bool) {
	j := i + 1
	if j >= len(r.Words) || i > 0 && r.Words[i-1].Letters && !isDefinite(r.Words[i].Fold) || !r.ArabicNameWord(j, j) || WithArticle(r.Words[j].Fold) || r.Lex.Is("particle", r.Words[i].Fold) || r.Lex.Is("name particle", r.Words[j].Fold) {
		return Naming{}, false
	}
	end := r.arabicNameEnd(j)
	shown := end-j == 2 && r.isFamily(end-1) && r.isPresent(i) && !r.isPurposeNoun(j)
	if end-j < 2 || !shown && !r.ArabicBoundary(end) || r.OrganizationAt(j) > 0 {
		return Naming{}, false
	}
	if _, given := r.given(r.Words[j].Fold); r.looksLikeVerb(j) || !given && isDefinite(r.Words[end-1].Fold) && !r.isFamily(end-1) {
		return Naming{}, false // أحواض الملح
	}
	if last := r.Words[end-1].Fold; !shown && r.Seen[last] < 2 && (r.Seen[r.Words[j].Fold] < 2 || isDefinite(last) && !r.isFamily(end-1)) {
		return Naming{}, false
	}
	n, ok := r.meetArabic(p, j, end, wording.UnknownSex)
	if ok && strings.HasSuffix(r.Words[i].Fold, "ت") {
		n.Who.Learn(wording.Female)
	}
	if ok {
		r.holdBefore(n.Who, j)
	}
	return n, ok
}

// isPresent reports whether word i begins a clause and has the form of a verb in the present: ترص.
func (r *Reader) isPresent(i int) bool {
	fold := strings.TrimPrefix(r.Words[i].Fold, "و")
	if i > 0 && r.Words[i-1].Letters || len([]rune(fold)) < 3 || r.startsGiven(i) {
		return false
	}
	return (strings.HasPrefix(fold, "ي") || strings.HasPrefix(fold, "ت")) && !strings.HasSuffix(r.Text[r.Words[i].Start:r.Words[i].End], "ة")
}

// meetArabic enters a person named by the words from to.
func (r *Reader) meetArabic(p *Cast, from, to int, s wording.Sex) (Naming, bool) {
	who := p.Meet(r.Span(from, to), r.FoldedSpan(from, to), s)
	if who == nil {
		return Naming{}, false
	}
	if raw := r.Text[r.Words[from].Start:r.Words[from].End]; strings.HasSuffix(raw, "ة") && !menWithTaMarbuta[r.Words[from].Fold] {
		who.Learn(wording.Female)
	}
	return Naming{From: from, To: to, Who: who, Name: corpus.Span{Start: r.Words[from].Start, End: r.Words[to-1].End}}, true
}

// menWithTaMarbuta are men's names that end like women's, folded.
var menWithTaMarbuta = map[string]bool{"حمزه": true, "اسامه": true, "طلحه": true, "عبيده": true, "معاويه": true, "عكرمه": true, "قتاده": true, "حذيفه": true, "عروه": true, "خليفه": true, "جمعه": true, "عطيه": true, "سلامه": true, "شحاته": true}

// namedWithOffice reads the name behind the office whose head is at word i.
func (r *Reader) namedWithOffice(p *Cast, i, head int) (Naming, bool) {
	end, name, nameEnd := r.ArabicNoun(i, head)
	if name == 0 && end < len(r.Words) && r.Words[end].Letters && isDefinite(r.Words[end].Fold) && r.RoleAt(end) > 0 {
		n, ok := r.namedWithOffice(p, end, r.RoleAt(end)) // مدير الشرطة اللواء فلان
		if ok {
			n.Who.Holds(r.plainOffice(i, end))
		}
		return n, ok
	}
	if name == 0 && end < len(r.Words) && r.Words[end].Letters {
		if comma := r.officeUpToComma(end); comma > 0 {
			if from, to := r.appendedName(comma); from > 0 && (r.givenOnly(r.Words[from].Fold) || r.Words[to].IsMark("،,")) {
				end, name, nameEnd = comma, from, to
			}
		}
	}
	if name == 0 && end < len(r.Words) && r.Words[end].IsMark("،,") {
		name, nameEnd = r.appendedName(end)
	} else if name > 0 && !r.Surely(i, name, nameEnd) {
		name = 0
	}
	if name == 0 {
		return Naming{}, false
	}
	n, ok := r.meetArabic(p, name, nameEnd, r.OfficeSex(i))
	if !ok {
		return n, false
	}
	if i > 0 && r.Words[i-1].Letters && strings.HasSuffix(r.Words[i-1].Fold, "ت") && r.OfficeSex(i) == wording.UnknownSex {
		n.Who.Learn(wording.Female)
	}
	n.Who.Learn(r.OfficeSex(i))
	if r.isRelative(i) {
		return n, ok
	}
	n.Who.Holds(r.plainOffice(i, end))
	if d := r.Directory.DelegationOf(r.Span(i, end)); n.Who.Delegation == "" {
		n.Who.Delegation = d
	}
	return n, true
}

// officeUpToComma is the comma that ends an office which goes on at word i with what no rule
// reads, 0 where a verb, another office or an occasion stands before it.
func (r *Reader) officeUpToComma(i int) int {
	for k := i; k < len(r.Words) && k-i < 10; k++ {
		w := r.Words[k]
		switch {
		case w.IsMark("،,"):
			return k
		case !w.Letters || r.RoleAt(k) > 0 || r.SayingAt(k) != 0 || r.isHonorific(k) || r.Lex.Is("occasion", w.Fold) || r.Lex.Is("adverb", w.Fold):
			return 0
		case r.Lex.Is("particle", w.Fold) && w.Fold != "في" && w.Fold != "من" && w.Fold != "علي" && w.Fold != "الي" && w.Fold != "بين" && w.Fold != "ضد" && w.Fold != "لدي":
			return 0
		}
	}
	return 0
}

// isRelative reports whether word i is a noun for someone of the family or the neighbourhood of
// whom the text speaks: no office.
func (r *Reader) isRelative(i int) bool {
	fold := strings.TrimPrefix(r.Words[i].Fold, "و")
	for _, kin := range []string{"حفيد", "شقيق", "والد", "جار", "صديق", "زميل", "ابن", "جد", "شريك", "زوج", "اخ", "عم", "خال", "خطيب", "بن"} {
		if rest, ok := strings.CutPrefix(fold, kin); ok && (rest == "ه" || rest == "ها" || rest == "ته" || rest == "تها" || rest == "هم" || rest == "تهم") && r.Text[r.Words[i].Start:r.Words[i].End] != "" {
			return !strings.HasSuffix(r.Text[r.Words[i].Start:r.Words[i].End], "ة")
		}
	}
	return false
}

// IsKin reports whether word i is a noun for someone of the family of whom the text speaks.
func (r *Reader) IsKin(i int) bool {
	if !r.isRelative(i) {
		return false
	}
	for _, near := range []string{"جار", "صديق", "زميل", "شريك"} {
		if strings.HasPrefix(strings.TrimPrefix(r.Words[i].Fold, "و"), near) {
			return false
		}
	}
	return true
}

// appendedName reads a name between commas behind an office, the first of which is word i.
func (r *Reader) appendedName(i int) (from, to int) {
	from = i + 1
	for from+1 < len(r.Words) && r.Words[from].Letters && r.Words[from+1].Letters && (r.isHonorific(from) || isDefinite(r.Words[from].Fold) && r.isNisba(from) && !isDefinite(r.Words[from+1].Fold)) {
		from++ // الصربي غوران
	}
	to = from
	for to < len(r.Words) && to-from < 7 && r.ArabicNameWord(to, from) {
		to++
	}
	if to >= len(r.Words) || !r.Words[to].IsMark("،,:.") {
		to = r.arabicNameEnd(from)
	}
	if to-from < 2 || to-from > 7 || to >= len(r.Words) {
		return 0, 0
	}
	_, given := r.givenHere(from)
	switch {
	case given && r.ArabicBoundary(to):
	case !r.Words[to].IsMark("،,:.") || r.looksLikeVerb(from) && to-from != 2 || isDefinite(r.Words[from].Fold):
		return 0, 0
	}
	return from, to
}

// beforeOffice reads a name that ends before the comma or bracket at word i, behind which it is
// said who someone is: نهى القرطباوي، ممثلة وادي الريم،.
func (r *Reader) beforeOffice(p *Cast, i int) (Naming, bool) {
	if !r.Words[i].IsMark("،,(") || i == 0 || !r.Words[i-1].Letters || !r.describes(i) {
		return Naming{}, false
	}
	from := r.nameBefore(i)
	if i-from < 2 && !(i-from == 1 && from > 0 && r.Words[from-1].Letters && (r.SayingAt(from-1)&wording.Saying != 0 || r.isArabicAge(i+1) && isDefinite(r.Words[from-1].Fold) && r.RoleAt(from-1) > 0)) {
		return Naming{}, false
	}
	if from < i && r.OrganizationAt(from) > 0 {
		return Naming{}, false
	}
	s := wording.UnknownSex
	if r.apposedOffice(i + 1) {
		s = r.OfficeSex(i + 1)
	} else if fold := r.Words[i+1].Fold; fold == "وهي" || fold == "البالغه" {
		s = wording.Female
	} else if fold == "وهو" || fold == "البالغ" {
		s = wording.Male
	}
	n, ok := r.meetArabic(p, from, i, s)
	if !ok {
		return n, false
	}
	if g, ok := r.given(r.Words[from].Fold); ok {
		n.Who.Learn(g)
	}
	n.Who.Learn(s)
	r.hold(n.Who, i)
	return n, true
}

// behindSaying reads a name without office behind the verb at word i.
func (r *Reader) behindSaying(p *Cast, i int, v wording.Verb) (Naming, bool) {
	j := i + 1
	if j >= len(r.Words) || !r.ArabicNameWord(j, j) || isDefinite(r.Words[j].Fold) || r.Lex.Is("indefinite", r.Words[j].Fold) || r.Lex.Is("one", r.Words[j].Fold) || r.OrganizationAt(j) > 0 {
		return Naming{}, false
	}
	end := r.arabicNameEnd(j)
	if end == j || v&wording.Saying == 0 && r.Seen[r.Words[end-1].Fold] < 2 {
		return Naming{}, false
	}
	content := 0
	for _, w := range r.Words[j:end] {
		if !r.Lex.Is("name particle", w.Fold) {
			content++
		}
	}
	if first := r.Words[j].Fold; (strings.HasPrefix(first, "ب") || strings.HasPrefix(first, "ك")) && r.Seen[r.Words[end-1].Fold] < 2 && !isDefinite(r.Words[end-1].Fold) {
		return Naming{}, false // بحزم شديد
	}
	if content < 2 || !r.endsSurely(j, end) {
		return Naming{}, false
	}
	s := wording.Male
	if r.Lex.IsFemale(r.Words[i].Fold) {
		s = wording.Female
	}
	n, ok := r.meetArabic(p, j, end, s)
	if ok {
		n.Who.Learn(s)
	}
	return n, ok
}
