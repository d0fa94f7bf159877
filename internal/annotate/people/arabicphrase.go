package people

import (
	"strings"

	"travaux/internal/annotate/wording"
)

// longestOffice is how many words the phrase of an office or organization has at most.
const longestOffice = 16

// nounPhrase is the phrase of an Arabic office or organization while it is read.
type nounPhrase struct {
	*Reader
	head     int
	definite bool // its first noun has the article or an owner
	need     bool // a noun must follow
}

// ArabicNoun reads the phrase of an office or organization whose head is at word j: the
// construct that goes on to a word with article or a proper noun, its adjectives, and what
// prepositions add. Where a name follows without comma, name and nameEnd are its words.
func (r *Reader) ArabicNoun(j, head int) (end, name, nameEnd int) {
	definite := WithArticle(r.Words[j].Fold) || r.isPossessed(j)
	p := nounPhrase{Reader: r, head: j, definite: definite, need: !definite}
	k := j + head
	for k < len(r.Words) && k-j < longestOffice {
		if !p.need {
			if e := p.givenAt(k); e > 0 {
				return k, k, e
			}
		}
		n := p.more(k)
		if n == 0 {
			break
		}
		k += n
	}
	if k >= len(r.Words) || !r.Words[k].Letters || p.ends(k) || WithArticle(r.Words[k].Fold) {
		return k, 0, 0
	}
	if e := r.arabicNameEnd(k); e-k >= 2 && !r.opensWithVerb(k, e) && !r.isPurposeNoun(k) && (r.ArabicBoundary(e) || r.looksLikeVerb(e) || r.Seen[r.Words[e-1].Fold] > 1 || r.isFamily(e-1) && !isDefinite(r.Words[k].Fold) || r.endsItself(j, k, e)) {
		return k, k, e
	}
	return k, 0, 0
}

// opensWithVerb reports whether the words from to look like a verb with its object rather than
// a name: the text has neither again, and goes on behind them.
func (r *Reader) opensWithVerb(from, to int) bool {
	return r.looksLikeVerb(from) && r.Seen[r.Words[from].Fold] < 2 && r.Seen[r.Words[to-1].Fold] < 2 && !r.endsName(to)
}

// givenAt is the end of the name that a given name at word k begins, 0 where none does; one
// name alone counts behind an article: الطفل أنيس،.
func (p *nounPhrase) givenAt(k int) int {
	w := p.Words[k]
	if _, ok := p.givenHere(k); !ok || !w.Letters {
		return 0
	}
	e := p.surelyEnds(k, p.arabicNameEnd(k))
	switch {
	case e-k >= 2 && (isDefinite(w.Fold) || p.ArabicBoundary(e) || p.givenOnly(w.Fold) || p.Seen[p.Words[e-1].Fold] > 1 || isDefinite(p.Words[e-1].Fold)):
		return e
	case k+1 < len(p.Words) && !p.Words[k+1].Letters && p.definite && (p.givenOnly(w.Fold) || p.Words[k+1].IsMark("،,:")):
		return k + 1
	}
	return 0
}

// ends reports whether no office goes on, nor a name begins, at word k.
func (p *nounPhrase) ends(k int) bool {
	w := p.Words[k]
	if _, ok := wording.Honorific(w.Fold); ok {
		return true
	}
	return p.Lex.Is("saying that", w.Fold) || p.Lex.Is("particle", w.Fold) || p.SayingAt(k) != 0 || p.Lex.Is("paper", w.Fold)
}

// more is how many words at word k belong to the phrase, 0 where it ends.
func (p *nounPhrase) more(k int) int {
	w := p.Words[k]
	if w.Quote != nil && p.need && IsShort(w.Quote) { // شبكة «جيران النهر»
		p.need = false
		return 1
	}
	if w.Letters && (w.Fold == "ل" || w.Fold == "ب") && k+1 < len(p.Words) && p.Words[k+1].Quote != nil && IsShort(p.Words[k+1].Quote) { // لـ«بحر للطاقة»
		p.need = false
		return 2
	}
	if _, ok := wording.Honorific(w.Fold); ok || !w.Letters || p.Lex.Is("saying that", w.Fold) {
		return 0
	}
	switch {
	case w.Fold == "باسمه" || w.Fold == "باسمها" || w.Fold == "باسمهم":
		p.need = false
		return 1
	case p.need && p.Lex.Is("place head", w.Fold) && k+1 < len(p.Words) && p.Words[k+1].Letters && !p.ends(k+1):
		p.need = false
		return 2
	case p.complements(k):
		p.need = !WithArticle(w.Fold)
		return 1
	case strings.HasPrefix(w.Fold, "لل") || strings.HasPrefix(w.Fold, "بال") && p.definite:
		if p.Lex.Is("media", w.Fold) || strings.HasPrefix(w.Fold, "بال") && !p.placedIn(k) {
			return 0
		}
		p.need = false
		return 1
	case WithArticle(w.Fold):
		if !p.need && !p.qualifies(k) {
			return 0
		}
		p.need = false
		return 1
	case p.PlaceAt(k) > 0:
		p.need = false
		return p.PlaceAt(k)
	case p.located(k):
		p.need = true
		return 1
	case strings.HasPrefix(w.Fold, "ل") && len(w.Fold) >= 8 && !p.need && p.isPurpose(k) && !p.Lex.Is("media", w.Fold) && !p.Lex.Is("particle", w.Fold):
		if _, given := p.given(w.Fold); given {
			return 0
		}
		p.need = k+1 < len(p.Words) && WithArticle(p.Words[k+1].Fold)
		return 1
	case p.ends(k):
		return 0
	case p.need && p.isConstruct(k):
		return 1
	case !p.definite && p.isOrigin(k) && (k == p.head+1 || !p.need && p.isOrigin(k-1)): // مصدر دبلوماسي غربي
		p.need = false
		return 1
	case p.need && k+1 < len(p.Words) && (WithArticle(p.Words[k+1].Fold) || p.Lex.Is("complement", p.Words[k+1].Fold)):
		return 1
	case p.need && !p.IsPerson(k):
		p.need = false
		return 1
	}
	return 0
}

// isOrigin reports whether an adjective of belonging without article stands at word k.
func (p *nounPhrase) isOrigin(k int) bool {
	raw := p.Text[p.Words[k].Start:p.Words[k].End]
	if len([]rune(raw)) < 4 || WithArticle(p.Words[k].Fold) || p.startsGiven(k) || p.Lex.Is("complement", p.Words[k].Fold) || p.Lex.Is("organization", p.Words[k].Fold) || p.ends(k) {
		return false
	}
	return strings.HasSuffix(raw, "ي") || strings.HasSuffix(raw, "ية") && len([]rune(raw)) > 5 || strings.HasSuffix(raw, "يون") || strings.HasSuffix(raw, "يين")
}

// isConstruct reports whether word k is a plural that a noun must follow: تعاونية ملاحي تيندا.
func (p *nounPhrase) isConstruct(k int) bool {
	raw := p.Text[p.Words[k].Start:p.Words[k].End]
	return strings.HasSuffix(raw, "ي") && len(p.Words[k].Fold) >= 8 && p.Lex.Is("collective", p.Words[k].Fold) && k+1 < len(p.Words) && p.Words[k+1].Letters && !p.ends(k+1)
}

// isPurpose reports whether the noun behind ل at word k says what for: it has the ending of the
// feminine, or a noun with article behind it. A name may begin with the letter too.
func (p *nounPhrase) isPurpose(k int) bool {
	raw := p.Text[p.Words[k].Start:p.Words[k].End]
	if p.definite && (k+1 >= len(p.Words) || !p.ArabicNameWord(k+1, k+1) || p.arabicNameEnd(k+1)-k > 2) { // المندوب الدائم لكارليا فلان الفلاني
		return true
	}
	return strings.HasSuffix(raw, "ة") || k+1 < len(p.Words) && WithArticle(p.Words[k+1].Fold) && !p.isNisba(k+1)
}

// complements reports whether word k is a noun that offices and organizations are of, a
// preposition or conjunction written before it or not.
func (p *nounPhrase) complements(k int) bool {
	w := p.Words[k]
	if p.Lex.Is("complement", w.Fold) {
		return true
	}
	for _, cut := range []string{"و", "ول", "ل", "ب"} {
		bare, ok := strings.CutPrefix(w.Fold, cut)
		if !ok || len(bare) < 4 || p.Lex.Is("media", w.Fold) || cut == "ب" && k == p.head+1 && !p.definite {
			continue
		}
		if p.Lex.Is("complement", bare) || cut == "ب" && p.Lex.Is("organization", bare) && !WithArticle(bare) {
			return true
		}
	}
	return false
}

// placedIn reports whether the noun behind ب at word k says where someone holds an office:
// the verb before may have it for its object, نوه الوزير بالدور.
func (p *nounPhrase) placedIn(k int) bool {
	bare := "ا" + strings.TrimPrefix(p.Words[k].Fold, "با")
	if p.Lex.Is("organization", bare) || p.Lex.Is("complement", strings.TrimPrefix(bare, "ال")) || p.Lex.Is("portfolio", bare) {
		return true
	}
	if strings.HasPrefix(p.Words[k-1].Fold, "بال") {
		return true
	}
	switch p.Words[k-1].Fold {
	case "المكلف", "المكلفه", "مكلف", "مكلفه", "القائم", "القائمه", "المختص", "المختصه", "الملحق", "الملحقه", "المعني", "المعنيه", "المتخصص", "المتخصصه":
		return true
	}
	return false
}

// qualifies reports whether the word with article at k goes on with a phrase that could end: an
// adjective, one of origin, a participle, what agrees with the feminine noun before it.
func (p *nounPhrase) qualifies(k int) bool {
	w := p.Words[k]
	if p.Lex.Is("adjective", w.Fold) || p.Lex.Is("portfolio", w.Fold) || strings.HasPrefix(w.Fold, "وال") || p.isNisba(k) {
		return true
	}
	if p.Closed(w.Fold) || IsPluralForm(w.Fold) {
		return false
	}
	return strings.HasPrefix(w.Fold, "الم") && len(w.Fold) > 10 || strings.HasSuffix(w.Fold, "ه") && strings.HasSuffix(p.Words[k-1].Fold, "ه") && WithArticle(p.Words[k-1].Fold)
}

// located reports whether the preposition at word k says where or in what someone holds an
// office. Behind a noun with article it does where the name stands behind it.
func (p *nounPhrase) located(k int) bool {
	w := p.Words[k]
	if w.Fold != "في" && w.Fold != "لدي" && !(w.Fold == "من" && p.need) && !(w.Fold == "علي" && p.definite) || k+1 >= len(p.Words) || !p.Words[k+1].Letters {
		return false
	}
	if p.Lex.Is("occasion", strings.TrimPrefix(p.Words[k+1].Fold, "ال")) {
		return false
	}
	if !p.definite {
		return true
	}
	within := nounPhrase{Reader: p.Reader, head: p.head, need: !WithArticle(p.Words[k+1].Fold)}
	for m := k + 2; m < len(p.Words) && m-k < 8; {
		if !within.need && (within.givenAt(m) > 0 || p.Words[m].IsMark("،,") && m+1 < len(p.Words) && p.givenOnly(p.Words[m+1].Fold)) {
			return true
		}
		n := within.more(m)
		if n == 0 {
			if within.need || !p.Words[m].Letters || within.ends(m) || WithArticle(p.Words[m].Fold) {
				return false
			}
			e := p.arabicNameEnd(m)
			return e-m >= 2 && p.ArabicBoundary(e)
		}
		m += n
	}
	return false
}
