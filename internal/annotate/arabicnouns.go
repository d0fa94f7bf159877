package annotate

import (
	"strings"

	"travaux/corpus"
)

// The nouns of an Arabic office or organization, and where a name behind them begins.

// isUnknownOffice reports whether word j, behind a verb of saying, is a noun with article
// that the lexicon doesn't know: what someone is.
func (r *nameReader) isUnknownOffice(j int) bool {
	w := r.words[j]
	if _, honorific := honorific(w.fold); honorific {
		return false
	}
	return w.letters && isDefinite(w.fold) && !r.closed(w.fold) && r.lex.verbAt(w.fold) == 0 && !isPluralForm(w.fold)
}

// isPluralForm reports whether a folded noun has an ending of the plural.
func isPluralForm(fold string) bool {
	return len(fold) > 8 && (strings.HasSuffix(fold, "ون") || strings.HasSuffix(fold, "ين") || strings.HasSuffix(fold, "ات"))
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
		if _, ok := honorific(w.fold); ok {
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
		if _, ok := r.dir.authority.Person(r.span(k, k+n), corpus.Date{}); ok {
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
		if _, ok := r.dir.authority.Country(r.span(k, k+n)); ok {
			return n
		}
	}
	return 0
}
