package annotate

import (
	"strings"

	"travaux/corpus"
)

// No capital shows a name in Arabic. One stands behind an honorific; behind an office, with
// a comma or without; behind a verb of saying; before a comma and an office. Where it ends is
// told by what can't belong to it: particles, verbs, nouns of the lexicon, marks. A family
// name that the text has in other places too ends a name that runs on into other words.

// longestArabic is how many words a name has at most, particles not counted.
const longestArabic = 4

// introduceArabic finds the persons whom the words introduce.
func (r *nameReader) introduceArabic(p *people) []naming {
	var out []naming
	for i := 0; i < len(r.words); i++ {
		n, ok := r.introducedAt(p, i)
		if !ok || len(out) > 0 && n.from < out[len(out)-1].to {
			continue
		}
		out = append(out, n)
		i = max(i, n.to-1)
	}
	return out
}

func (r *nameReader) introducedAt(p *people, i int) (naming, bool) {
	w := r.words[i]
	if !w.letters {
		return r.beforeOffice(p, i)
	}
	if first, end, s := r.titled(i); end > 0 {
		who := p.meet(r.span(first, end), r.foldedSpan(first, end), s)
		if who == nil {
			return naming{}, false
		}
		n := naming{from: i, to: end, who: who, name: corpus.Span{Start: r.words[first].Start, End: r.words[end-1].End}}
		n.to = r.describe(who, i, end)
		return n, true
	}
	if head := r.roleAt(i); head > 0 {
		return r.namedWithOffice(p, i, head)
	}
	if v := r.sayingAt(i); v&(saying|speechAct|describing) != 0 {
		if v&saying != 0 && i+1 < len(r.words) && r.isUnknownOffice(i+1) {
			return r.namedWithOffice(p, i+1, 1)
		}
		return r.behindSaying(p, i, v)
	}
	return r.metAgain(p, i)
}

// metAgain reads a name behind the first word of a sentence or a noun with article, if the
// text has a part of it again: جلست العجوز هالة برينكمان.
func (r *nameReader) metAgain(p *people, i int) (naming, bool) {
	j := i + 1
	if j >= len(r.words) || i > 0 && r.words[i-1].letters && !isDefinite(r.words[i].fold) || !r.arabicNameWord(j, j) || withArticle(r.words[j].fold) || r.lex.is("particle", r.words[i].fold) || r.lex.is("name particle", r.words[j].fold) {
		return naming{}, false
	}
	end := r.arabicNameEnd(j)
	if end-j < 2 || !r.arabicBoundary(end) || r.orgAt(j) > 0 {
		return naming{}, false
	}
	if last := r.words[end-1].fold; r.seen[last] < 2 && r.seen[r.words[j].fold] < 2 {
		return naming{}, false
	}
	n, ok := r.meetArabic(p, j, end, unknownSex)
	if ok && strings.HasSuffix(r.words[i].fold, "ت") {
		n.who.learn(female)
	}
	return n, ok
}

// meetArabic enters a person named by the words from to.
func (r *nameReader) meetArabic(p *people, from, to int, s sex) (naming, bool) {
	who := p.meet(r.span(from, to), r.foldedSpan(from, to), s)
	if who == nil {
		return naming{}, false
	}
	if raw := r.text[r.words[from].Start:r.words[from].End]; strings.HasSuffix(raw, "ة") && !menWithTaMarbuta[r.words[from].fold] {
		who.learn(female)
	}
	return naming{from: from, to: to, who: who, name: corpus.Span{Start: r.words[from].Start, End: r.words[to-1].End}}, true
}

// menWithTaMarbuta are men's names that end like women's, folded.
var menWithTaMarbuta = map[string]bool{"حمزه": true, "اسامه": true, "طلحه": true, "عبيده": true, "معاويه": true, "عكرمه": true, "قتاده": true, "حذيفه": true, "عروه": true, "خليفه": true, "جمعه": true, "عطيه": true, "سلامه": true, "شحاته": true}

// namedWithOffice reads the name behind the office whose head is at word i.
func (r *nameReader) namedWithOffice(p *people, i, head int) (naming, bool) {
	end, name, nameEnd := r.arabicNoun(i, head)
	if name == 0 && end < len(r.words) && r.words[end].isMark("،,") {
		name, nameEnd = r.appendedName(end)
	} else if name > 0 && !r.surely(i, name, nameEnd) {
		name = 0
	}
	if name == 0 {
		return naming{}, false
	}
	n, ok := r.meetArabic(p, name, nameEnd, r.officeSex(i))
	if !ok {
		return n, false
	}
	if i > 0 && r.words[i-1].letters && strings.HasSuffix(r.words[i-1].fold, "ت") && r.officeSex(i) == unknownSex {
		n.who.learn(female)
	}
	n.who.learn(r.officeSex(i))
	n.who.holds(r.plainOffice(i, end))
	if d := r.dir.delegationOf(r.span(i, end)); n.who.delegation == "" {
		n.who.delegation = d
	}
	return n, true
}

// appendedName reads a name between commas behind an office, the first of which is word i.
func (r *nameReader) appendedName(i int) (from, to int) {
	from = i + 1
	to = from
	for to < len(r.words) && to-from < 7 && r.arabicNameWord(to, from) {
		to++
	}
	if to >= len(r.words) || !r.words[to].isMark("،,:.") {
		to = r.arabicNameEnd(from)
	}
	if to-from < 2 || to-from > 7 || to >= len(r.words) || !r.arabicBoundary(to) && !r.words[to].isMark("،,:.") || isDefinite(r.words[from].fold) {
		return 0, 0
	}
	return from, to
}

// beforeOffice reads a name that ends before the comma at word i, behind which an office
// stands: نهى القرطباوي، ممثلة وادي الريم،.
func (r *nameReader) beforeOffice(p *people, i int) (naming, bool) {
	if !r.words[i].isMark("،,") || i+1 >= len(r.words) || i < 2 {
		return naming{}, false
	}
	head := r.roleAt(i + 1)
	if head == 0 {
		return naming{}, false
	}
	from := i
	for from > 0 && i-from < longestArabic+2 && r.arabicNameWord(from-1, from-1) {
		from--
	}
	if from > 0 && r.words[from-1].letters && withArticle(r.words[from-1].fold) {
		return naming{}, false
	}
	for from < i && (isDefinite(r.words[from].fold) || r.lex.is("name particle", r.words[from].fold) && r.words[from].fold != "عبد" && r.words[from].fold != "ابو" && r.words[from].fold != "ام") {
		from++
	}
	end, name, _ := r.arabicNoun(i+1, head)
	if i-from < 2 || name > 0 || end < len(r.words) && !r.words[end].isMark("،,.") {
		return naming{}, false
	}
	n, ok := r.meetArabic(p, from, i, r.officeSex(i+1))
	if !ok {
		return n, false
	}
	n.who.learn(r.officeSex(i + 1))
	n.who.holds(r.span(i+1, end))
	return n, true
}

// behindSaying reads a name without office behind the verb at word i.
func (r *nameReader) behindSaying(p *people, i int, v verb) (naming, bool) {
	j := i + 1
	if j >= len(r.words) || !r.arabicNameWord(j, j) || isDefinite(r.words[j].fold) || r.lex.is("indefinite", r.words[j].fold) || r.lex.is("one", r.words[j].fold) || r.orgAt(j) > 0 {
		return naming{}, false
	}
	end := r.arabicNameEnd(j)
	if end == j || v&saying == 0 && r.seen[r.words[end-1].fold] < 2 {
		return naming{}, false
	}
	content := 0
	for _, w := range r.words[j:end] {
		if !r.lex.is("name particle", w.fold) {
			content++
		}
	}
	if first := r.words[j].fold; (strings.HasPrefix(first, "ب") || strings.HasPrefix(first, "ك")) && r.seen[r.words[end-1].fold] < 2 && !isDefinite(r.words[end-1].fold) {
		return naming{}, false // بحزم شديد
	}
	if content < 2 || !r.arabicBoundary(end) && r.seen[r.words[end-1].fold] < 2 {
		return naming{}, false
	}
	s := male
	if r.lex.isFemale(r.words[i].fold) {
		s = female
	}
	n, ok := r.meetArabic(p, j, end, s)
	if ok {
		n.who.learn(s)
	}
	return n, ok
}

// arabicNameEnd returns the end of the name that begins at word i; i where none does. Behind
// a family name with article a further word counts only where the name must go on.
func (r *nameReader) arabicNameEnd(i int) int {
	j, content := i, 0
	for j < len(r.words) && content < longestArabic && r.arabicNameWord(j, i) {
		w := r.words[j]
		family := j > i && isDefinite(r.words[j-1].fold) && j-1 > i
		if family && !isDefinite(w.fold) && (r.seen[r.words[j-1].fold] > 1 && r.seen[w.fold] < 2 || !r.arabicBoundary(j+1)) {
			break
		}
		if !r.lex.is("name particle", w.fold) {
			content++
		}
		j++
	}
	for j > i && r.lex.is("name particle", r.words[j-1].fold) {
		j--
	}
	return j
}

// arabicDoing are the verbs that say that something is done, folded.
var arabicDoing = map[string]bool{"قام": true, "قامت": true, "وقام": true, "وقامت": true, "تم": true, "تمت": true, "وتم": true, "وتمت": true, "ويتم": true, "يتم": true, "باتباع": true, "وتقوم": true, "ويقوم": true, "تقوم": true, "يقوم": true}

// arabicNameWord reports whether word j may belong to a name that begins at word i.
func (r *nameReader) arabicNameWord(j, i int) bool {
	w := r.words[j]
	if !w.letters || strings.ContainsAny(w.fold, "0123456789/") {
		return false
	}
	if r.lex.is("name particle", w.fold) {
		return true
	}
	if namesAndOffices[w.fold] && j == i && j+1 < len(r.words) && r.words[j+1].letters && !withArticle(r.words[j+1].fold) {
		return true
	}
	if r.closed(w.fold) || r.lex.verbAt(w.fold) != 0 || arabicDoing[w.fold] {
		return false
	}
	raw := r.text[w.Start:w.End]
	switch n := len([]rune(w.fold)); {
	case strings.HasSuffix(raw, "ً") || strings.HasSuffix(raw, "اً") || n < 2:
		return false
	case n >= 5 && (strings.HasSuffix(raw, "ها") || strings.HasSuffix(raw, "هم") || strings.HasSuffix(raw, "ته")):
		return false
	case strings.HasPrefix(w.fold, "لل") || strings.HasPrefix(w.fold, "بال") && n > 5 || strings.HasPrefix(w.fold, "وال") && n > 5 || strings.HasPrefix(w.fold, "كال") && n > 5:
		return false
	case j > i && strings.HasPrefix(w.fold, "و") && n > 3 && !r.nameWithWaw(w.fold):
		return false
	}
	for _, particle := range []string{"ل", "ب", "و", "ف"} {
		if rest, ok := strings.CutPrefix(w.fold, particle); ok && len(rest) >= 4 && r.closed(rest) {
			return false
		}
	}
	return true
}

// namesAndOffices are women's and men's names that mean an office too, folded.
var namesAndOffices = map[string]bool{"امينه": true, "امين": true, "رائد": true, "خليفه": true, "شيخه": true, "كاتب": true, "قائد": true}

// nameWithWaw reports whether a folded word that begins with the letter of "and" is a name
// by its spelling, and not a name behind "and" that the text has alone too.
func (r *nameReader) nameWithWaw(fold string) bool {
	rest := strings.TrimPrefix(fold, "و")
	if r.seen[rest] > r.seen[fold] || strings.HasSuffix(fold, "ت") {
		return false
	}
	for _, head := range []string{"وا", "وي", "وو", "ول", "ون", "وه"} {
		if strings.HasPrefix(fold, head) && len(fold) >= 8 {
			return true
		}
	}
	return false
}
