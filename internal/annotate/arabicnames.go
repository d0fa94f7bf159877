package annotate

import (
	"cmp"
	"slices"
	"strings"

	"travaux/corpus"
)

// No capital shows a name in Arabic. One stands behind an honorific; behind an office, with
// a comma or without; behind a verb of saying; before a comma and an office. Where it ends is
// told by what can't belong to it: particles, verbs, nouns of the lexicon, marks. A family
// name that the text has in other places too ends a name that runs on into other words.

// longestArabic is how many words a name has at most, particles not counted.
const longestArabic = 4

// countWords counts the words of the Arabic paragraphs, folded and without what is written
// before them.
func countWords(list []*paragraph) {
	seen := map[string]int{}
	for _, p := range list {
		if p.lex.lang != corpus.Arabic {
			continue
		}
		p.seen = seen
		for _, w := range p.words {
			if w.letters {
				for _, form := range arabicForms(w.fold) {
					seen[form]++
				}
			}
		}
	}
}

// arabicForms are a folded word and what is left of it without conjunction and preposition.
func arabicForms(fold string) []string {
	forms := []string{fold}
	for _, particle := range []string{"و", "ف", "ل", "ب", "ك"} {
		rest, ok := strings.CutPrefix(fold, particle)
		if !ok || len(rest) < 4 {
			continue
		}
		forms = append(forms, rest)
		if particle == "ل" && strings.HasPrefix(rest, "ل") {
			forms = append(forms, "ا"+rest) // لل is ل and ال
		}
		if particle == "و" || particle == "ف" {
			for _, second := range []string{"ل", "ب", "ك"} {
				if inner, ok := strings.CutPrefix(rest, second); ok && len(inner) >= 4 {
					forms = append(forms, inner)
					if second == "ل" && strings.HasPrefix(inner, "ل") {
						forms = append(forms, "ا"+inner)
					}
				}
			}
		}
	}
	return forms
}

func isDefinite(fold string) bool { return strings.HasPrefix(fold, "ال") && len(fold) > 6 }

// withArticle reports whether a word has the article, a preposition or conjunction before it.
func withArticle(fold string) bool {
	for _, head := range []string{"ال", "لل", "بال", "وال", "فال", "كال", "ولل", "وبال"} {
		if strings.HasPrefix(fold, head) && len(fold) > len(head)+2 {
			return true
		}
	}
	return false
}

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

// isUnknownOffice reports whether word j, behind a verb of saying, is a noun with article
// that the lexicon doesn't know: what someone is.
func (r *nameReader) isUnknownOffice(j int) bool {
	w := r.words[j]
	if _, honorific := honorifics[w.fold]; honorific {
		return false
	}
	return w.letters && isDefinite(w.fold) && !r.closed(w.fold) && r.lex.verbAt(w.fold) == 0 && !isPluralForm(w.fold)
}

// isPluralForm reports whether a folded noun has an ending of the plural.
func isPluralForm(fold string) bool {
	return len(fold) > 8 && (strings.HasSuffix(fold, "ون") || strings.HasSuffix(fold, "ين") || strings.HasSuffix(fold, "ات"))
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
	if d := r.a.delegationOf(r.span(i, end)); n.who.delegation == "" {
		n.who.delegation = d
	}
	return n, true
}

// plainOffice is an office as printed, without the preposition or conjunction written before it.
func (r *nameReader) plainOffice(from, to int) string {
	printed := r.span(from, to)
	if r.lex.is("role", r.words[from].fold) {
		return printed
	}
	for _, particle := range []string{"وال", "بال", "فال"} {
		if strings.HasPrefix(printed, particle) {
			return printed[len("و"):]
		}
	}
	if rest, ok := strings.CutPrefix(printed, "لل"); ok {
		return "ال" + rest
	}
	return printed
}

// surely reports whether words behind an office without a comma are a name: not where the
// verb before has an object, unless the family name is met again.
func (r *nameReader) surely(office, name, end int) bool {
	if r.seen[r.words[end-1].fold] > 1 {
		return true
	}
	if office > 0 {
		if v := r.sayingAt(office - 1); v != 0 {
			return v&saying != 0
		}
		if w := r.words[office-1]; w.letters && !r.lex.is("particle", w.fold) && !strings.HasPrefix(w.fold, "و") {
			return withArticle(r.words[office].fold) && r.arabicBoundary(end)
		}
	}
	return r.arabicBoundary(end)
}

// officeSex is what the form of an office says of its holder.
func (r *nameReader) officeSex(i int) sex {
	raw := r.text[r.words[i].Start:r.words[i].End]
	if fold := r.words[i].fold; fold == "العجوز" || fold == "عجوز" || fold == "عضو" || fold == "العضو" {
		return unknownSex
	}
	if strings.HasSuffix(strings.TrimRight(raw, "\u064b\u064c\u064d\u064e\u064f\u0650"), "ة") || strings.HasSuffix(raw, "تها") || strings.HasSuffix(raw, "ته") {
		return female
	}
	return male
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
	if r.closed(w.fold) || r.lex.verbAt(w.fold) != 0 {
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

// closed reports whether the lexicon knows a folded word as something else than a name.
func (r *nameReader) closed(fold string) bool {
	for _, part := range []string{"particle", "role", "organization", "paper", "complement", "adjective", "portfolio", "one", "indefinite", "contact", "media"} {
		if r.lex.is(part, fold) {
			return true
		}
	}
	return false
}

// arabicBoundary reports whether a name or office may end before word i.
func (r *nameReader) arabicBoundary(i int) bool {
	if i >= len(r.words) || !r.words[i].letters {
		return true
	}
	w := r.words[i]
	if r.lex.is("particle", w.fold) || r.sayingAt(i) != 0 || r.lex.is("media", w.fold) {
		return true
	}
	for _, particle := range []string{"ل", "ب", "و", "ف", "ك"} {
		if strings.HasPrefix(w.fold, particle) && len(w.fold) > 6 {
			return true
		}
	}
	raw := r.text[w.Start:w.End]
	return strings.HasSuffix(raw, "اً") || strings.HasSuffix(raw, "ًا")
}

// sayingAt is what the word at i can do as a verb, its object pronoun taken off: قاطعته.
func (r *nameReader) sayingAt(i int) verb {
	w := r.words[i]
	if !w.letters {
		return 0
	}
	if v := r.lex.verbAt(w.fold); v != 0 {
		return v
	}
	if i > 0 && r.words[i-1].letters && r.lex.is("that", r.words[i-1].fold) {
		return 0
	}
	for _, object := range []string{"ها", "هم", "هما", "ه", "نا", "ني", "كم"} {
		if base, ok := strings.CutSuffix(w.fold, object); ok && len(base) >= 6 {
			if v := r.lex.verbAt(base); v != 0 {
				return v
			}
		}
	}
	return 0
}

// orgAt returns how many words a word for an organization has that stands at word i.
func (r *nameReader) orgAt(i int) int {
	if r.words[i].letters && r.lex.is("organization", r.words[i].fold) {
		return 1
	}
	return 0
}

// arabicNoun reads the phrase of an office or organization whose head is at word j: the
// construct that goes on to a word with article or a proper noun, its adjectives, and what
// prepositions add. Where a name follows without comma, name and nameEnd are its words.
func (r *nameReader) arabicNoun(j, head int) (end, name, nameEnd int) {
	definite := withArticle(r.words[j].fold) || r.isPossessed(j)
	need := !definite
	k := j + head
	for k < len(r.words) && k-j < 16 {
		w := r.words[k]
		if w.quote != nil && need && isShort(w.quote) { // شبكة «جيران النهر»
			need = false
			k++
			continue
		}
		if !w.letters {
			break
		}
		if _, ok := honorifics[w.fold]; ok {
			break
		}
		bare := strings.TrimPrefix(strings.TrimPrefix(w.fold, "و"), "ل")
		switch {
		case r.lex.is("saying that", w.fold):
			return k, 0, 0
		case r.lex.is("complement", w.fold) || len(bare) >= 4 && bare != w.fold && r.lex.is("complement", bare) && !r.lex.is("media", w.fold):
			need = !withArticle(w.fold)
			k++
			continue
		case strings.HasPrefix(w.fold, "لل") || strings.HasPrefix(w.fold, "بال") && definite:
			if r.lex.is("media", w.fold) {
				return k, 0, 0
			}
			need = false
			k++
			continue
		case withArticle(w.fold):
			if need || r.lex.is("adjective", w.fold) || r.lex.is("portfolio", w.fold) || strings.HasPrefix(w.fold, "وال") || r.isNisba(k) {
				need = false
				k++
				continue
			}
			return k, 0, 0
		case r.placeAt(k) > 0:
			k += r.placeAt(k)
			need = false
			continue
		case (w.fold == "في" || w.fold == "لدي" || w.fold == "من" && need) && !definite && k+1 < len(r.words) && !r.lex.is("occasion", strings.TrimPrefix(r.words[k+1].fold, "ال")):
			need = true
			k++
			continue
		case strings.HasPrefix(w.fold, "ل") && len(w.fold) > 8 && definite && !r.lex.is("media", w.fold) && !r.lex.is("particle", w.fold):
			need = false
			k++
			continue
		case r.lex.is("particle", w.fold) || r.sayingAt(k) != 0 || r.lex.is("paper", w.fold):
			return k, 0, 0
		case need && k+1 < len(r.words) && (withArticle(r.words[k+1].fold) || r.lex.is("complement", r.words[k+1].fold)):
			k++
			continue
		case need && !r.isPerson(k):
			need = false
			k++
			continue
		}
		if e := r.arabicNameEnd(k); e-k >= 2 && r.arabicBoundary(e) || e > k && r.seen[r.words[e-1].fold] > 1 && e-k >= 2 {
			return k, k, e
		}
		return k, 0, 0
	}
	return k, 0, 0
}

// isPossessed reports whether an office has the pronoun of its owner: نائبته.
func (r *nameReader) isPossessed(j int) bool {
	raw := r.text[r.words[j].Start:r.words[j].End]
	return strings.HasSuffix(raw, "ته") || strings.HasSuffix(raw, "ها") || strings.HasSuffix(raw, "هم") || strings.HasSuffix(raw, "ه") && r.lex.is("role", r.words[j].fold)
}

// isShort reports whether a quotation may be the name of an organization.
func isShort(q *quotation) bool { return q.inner.End-q.inner.Start <= 60 }

// isPerson reports whether the name of someone whom the authority knows begins at word k.
func (r *nameReader) isPerson(k int) bool {
	for n := 2; n <= 4 && k+n <= len(r.words); n++ {
		if _, ok := r.a.authority.Person(r.span(k, k+n), corpus.Date{}); ok {
			return true
		}
	}
	return false
}

// isNisba reports whether word k is an adjective of belonging behind another word.
func (r *nameReader) isNisba(k int) bool {
	raw := r.text[r.words[k].Start:r.words[k].End]
	return len([]rune(raw)) >= 6 && (strings.HasSuffix(raw, "ية") || strings.HasSuffix(raw, "ي"))
}

// placeAt returns how many words a country has that begins at word k, with or without the
// article.
func (r *nameReader) placeAt(k int) int {
	for n := min(3, len(r.words)-k); n > 0; n-- {
		if !r.words[k+n-1].letters {
			continue
		}
		if _, ok := r.a.authority.Country(r.span(k, k+n)); ok {
			return n
		}
	}
	return 0
}

// referArabic finds persons by their names or a part of them, with what is written before.
func (r *nameReader) referArabic(p *people, have []naming) []naming {
	taken := make([]bool, len(r.words))
	for _, n := range have {
		for i := n.from; i < n.to; i++ {
			taken[i] = true
		}
	}
	for i := 0; i < len(r.words); i++ {
		if taken[i] || !r.words[i].letters || len(p.list) == 0 {
			continue
		}
		who, end := r.arabicMet(p, i, taken)
		if who == nil {
			continue
		}
		have = append(have, naming{from: i, to: end, who: who, name: corpus.Span{Start: r.words[i].Start, End: r.words[end-1].End}})
		i = end - 1
	}
	slices.SortFunc(have, func(a, b naming) int { return cmp.Compare(a.from, b.from) })
	return have
}

// arabicMet returns the one person whose name, or the longest part of it, stands at word i.
func (r *nameReader) arabicMet(p *people, i int, taken []bool) (*person, int) {
	forms := arabicForms(r.words[i].fold)
	var found *person
	best := 0
	for _, who := range p.list {
		n := r.partLength(who, forms, i)
		if n == 0 || n < best || i+n <= len(taken) && slices.Contains(taken[i:i+n], true) {
			continue
		}
		if n == best && found != who {
			found = nil
			continue
		}
		found, best = who, n
	}
	return found, i + best
}

// partLength returns how many words of a person's name stand at word i: all of it, its end,
// or the given name alone.
func (r *nameReader) partLength(who *person, forms []string, i int) int {
	for start := range who.words {
		if !slices.Contains(forms, who.words[start]) {
			continue
		}
		rest := who.words[start+1:]
		if i+1+len(rest) <= len(r.words) && slices.Equal(r.foldedSpan(i+1, i+1+len(rest)), rest) {
			if start+1 == len(who.words) && len([]rune(who.words[start])) < 3 {
				return 0
			}
			return 1 + len(rest)
		}
		if start > 0 && isDefinite(who.words[start]) && r.words[i].fold == forms[0] {
			return 1 // of two family names the first
		}
	}
	if len(who.words) > 1 && slices.Contains(forms, who.words[0]) && !r.closed(who.words[0]) && r.givenAlone(i) {
		return 1
	}
	return 0
}

// givenAlone reports whether a given name at word i stands alone: no further word of a name
// follows.
func (r *nameReader) givenAlone(i int) bool {
	return len([]rune(r.words[i].fold)) >= 3 && (i == 0 || !r.lex.is("name particle", r.words[i-1].fold))
}
