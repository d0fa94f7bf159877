package people

import (
	"strings"

	"travaux/internal/annotate/wording"
)

// Where an Arabic name ends, and which words can belong to one.

// endsSurely reports whether the words from to behind a verb, no given name among them, are a
// name and no noun with what it is of: the text has the last of them again, it is a word of
// origin with article, or what is said or a mark stands at once behind them.
func (r *Reader) endsSurely(from, to int) bool {
	last := r.Words[to-1].Fold
	raw := r.Text[r.Words[from].Start:r.Words[from].End]
	if strings.HasSuffix(raw, "ه") || r.isPurposeNoun(from) || strings.HasPrefix(r.Words[to-1].Fold, "ل") && isDefinite("ا"+r.Words[to-1].Fold) {
		return false
	}
	if len(last) > 4 && r.Seen[last] > 1 || isDefinite(last) && r.isFamily(to-1) {
		return true
	}
	if to >= len(r.Words) || !r.Words[to].Letters || r.Lex.Is("saying that", r.Words[to].Fold) || r.Lex.Is("media", r.Words[to].Fold) {
		return true
	}
	if isDefinite(last) && !(saysOnly[strings.TrimPrefix(r.Words[from-1].Fold, "و")] && !r.isVerbalNoun(from)) {
		return false
	}
	return !strings.HasSuffix(raw, "ة") && r.Lex.Is("particle", r.Words[to].Fold) && r.Lex.VerbAt(r.Words[from-1].Fold)&wording.SpeechAct == 0
}

// isPurposeNoun reports whether word i is a common noun with a preposition written before it:
// لعمليات, بجائزة, بانعدام.
func (r *Reader) isPurposeNoun(i int) bool {
	fold := r.Words[i].Fold
	if !strings.HasPrefix(fold, "ل") && !strings.HasPrefix(fold, "ب") || r.startsGiven(i) || len([]rune(fold)) < 5 {
		return false
	}
	raw := r.Text[r.Words[i].Start:r.Words[i].End]
	letters := []rune(fold)
	return strings.HasSuffix(raw, "ة") || strings.HasSuffix(raw, "ات") || len(letters) >= 6 && letters[1] == 'ا' && letters[len(letters)-2] == 'ا'
}

// saysOnly are verbs that have no noun for their object, folded.
var saysOnly = map[string]bool{"قال": true, "قالت": true, "يقول": true, "تقول": true, "صرح": true, "صرحت": true, "يصرح": true, "تصرح": true, "اردف": true, "اردفت": true, "استطرد": true, "استطردت": true, "تساءل": true, "تساءلت": true, "يتساءل": true, "تتساءل": true, "علق": true, "علقت": true, "يعلق": true, "تعلق": true, "اجاب": true, "اجابت": true, "يجيب": true, "تجيب": true}

// isVerbalNoun reports whether word i has the form of a noun for a deed: تأجيل, إطلاق, استئناف.
func (r *Reader) isVerbalNoun(i int) bool {
	letters := []rune(r.Words[i].Fold)
	n := len(letters)
	return n == 5 && letters[0] == 'ت' && letters[3] == 'ي' || n >= 5 && letters[0] == 'ا' && letters[n-2] == 'ا'
}

// arabicNameEnd returns the end of the name that begins at word i; i where none does. Behind
// a family name with article a further word counts only where the name must go on.
func (r *Reader) arabicNameEnd(i int) int {
	j, content := i, 0
	for j < len(r.Words) && content < longestArabic && r.ArabicNameWord(j, i) && !r.runsOn(j, i) {
		if !r.Lex.Is("name particle", r.Words[j].Fold) {
			content++
		}
		j++
	}
	for j > i && r.Lex.Is("name particle", r.Words[j-1].Fold) {
		j--
	}
	return j
}

// runsOn reports whether word j is no more of a name that begins at word i: a verb, or a word
// behind a family name with article where nothing shows that the name ends behind it.
func (r *Reader) runsOn(j, i int) bool {
	w := r.Words[j]
	if j == i || r.Lex.Is("name particle", r.Words[j-1].Fold) {
		return false
	}
	if strings.HasPrefix(w.Fold, "ف") && len(w.Fold) > 6 && r.answersAma(i) {
		return true // أما حليمة فتستعد
	}
	ends := j+1 >= len(r.Words) || r.SayingAt(j+1) != 0 || !r.Words[j+1].Letters || r.Lex.Is("saying that", r.Words[j+1].Fold)
	if j-i >= 2 && r.Seen[w.Fold] < 2 && (isDefinite(w.Fold) && IsPluralForm(w.Fold) || strings.HasPrefix(w.Fold, "ب") && len(w.Fold) >= 10 && !r.startsGiven(j)) {
		return true // المانحين, باقتضاب
	}
	if j == i+1 && j+1 < len(r.Words) && r.Words[j+1].IsMark(":") && strings.HasPrefix(w.Fold, "ي") && r.looksLikeVerb(j) && r.Seen[w.Fold] < 2 {
		return true // صوت ابنها حمزة يلهث:
	}
	ends = ends || j+1 < len(r.Words) && r.Lex.Is("media", r.Words[j+1].Fold)
	if (j-i >= 2 || !r.startsGiven(i)) && !ends && r.looksLikeVerb(j) && r.Seen[w.Fold] < 2 {
		return true
	}
	if _, given := r.given(w.Fold); j-i >= 2 && !given && !isDefinite(w.Fold) && !ends && !(isDefinite(r.Words[j+1].Fold) && r.isNisba(j+1)) && r.Seen[w.Fold] < 2 && !r.Lex.Is("name particle", w.Fold) {
		return true // صالح باكارو استخدام الذخيرة
	}
	if j-1 <= i || !isDefinite(r.Words[j-1].Fold) {
		return false
	}
	if isDefinite(w.Fold) {
		return !r.ArabicBoundary(j+1) && r.Seen[w.Fold] < 2
	}
	return !ends && r.Seen[w.Fold] < 2 || r.Seen[r.Words[j-1].Fold] > 1 && r.Seen[w.Fold] < 2
}

// answersAma reports whether أما stands before the name at word i, to which a verb with ف answers.
func (r *Reader) answersAma(i int) bool {
	for k := i - 1; k >= 0 && i-k <= 3 && r.Words[k].Letters; k-- {
		if r.Words[k].Fold == "اما" || r.Words[k].Fold == "واما" {
			return true
		}
	}
	return false
}

// arabicDoing are the verbs that say that something is done, folded.
var arabicDoing = map[string]bool{"قام": true, "قامت": true, "وقام": true, "وقامت": true, "تم": true, "تمت": true, "وتم": true, "وتمت": true, "ويتم": true, "يتم": true, "باتباع": true, "وتقوم": true, "ويقوم": true, "تقوم": true, "يقوم": true}

// ArabicNameWord reports whether word j may belong to a name that begins at word i.
func (r *Reader) ArabicNameWord(j, i int) bool {
	w := r.Words[j]
	if !w.Letters || strings.ContainsAny(w.Fold, "0123456789/") {
		return false
	}
	if r.Lex.Is("name particle", w.Fold) {
		return true
	}
	if namesAndOffices[w.Fold] && j == i && j+1 < len(r.Words) && r.Words[j+1].Letters && !WithArticle(r.Words[j+1].Fold) {
		return true
	}
	if _, given := r.givenHere(j); given && isDefinite(w.Fold) && j == i && j+1 < len(r.Words) && r.Words[j+1].Letters && !isDefinite(r.Words[j+1].Fold) && !r.Closed(r.Words[j+1].Fold) {
		return true // المختار قادري
	} else if given && (j > i || j+1 < len(r.Words) && r.Words[j+1].Letters && (isDefinite(r.Words[j+1].Fold) || !r.Closed(r.Words[j+1].Fold))) && !r.Lex.Is("role", w.Fold) {
		return true
	}
	if j > i && isDefinite(w.Fold) && r.Lex.Is("role", w.Fold) && !isDefinite(r.Words[j-1].Fold) && (r.endsName(j+1) || r.givenOnly(r.Words[j-1].Fold) || r.givenOnly(r.Words[i].Fold)) || j == i+1 && tradeNames[w.Fold] && r.givenOnly(r.Words[i].Fold) {
		return true // سمير الحداد
	}
	if r.isHonorific(j) || r.Closed(w.Fold) || r.Lex.VerbAt(w.Fold) != 0 || arabicDoing[w.Fold] || r.IsCircumstance(j) || j > 0 && negates[r.Words[j-1].Fold] {
		return false
	}
	raw := r.Text[w.Start:w.End]
	switch n := len([]rune(w.Fold)); {
	case strings.HasSuffix(raw, "ً") || strings.HasSuffix(raw, "اً") || n < 2:
		return false
	case j > i && n >= 5 && (strings.HasPrefix(w.Fold, "ل") || strings.HasPrefix(w.Fold, "ب")) && strings.HasSuffix(raw, "ة"):
		return false
	case n >= 4 && (j-i >= 2 || j > i && n >= 5 && !r.startsGiven(i)) && strings.HasSuffix(raw, "ه") && r.Seen[w.Fold] < 2:
		return false
	case j == i && strings.HasPrefix(w.Fold, "ل") && strings.HasSuffix(raw, "ة") && n < 6:
		return false
	case n >= 5 && (strings.HasSuffix(raw, "ها") || strings.HasSuffix(raw, "هم") || strings.HasSuffix(raw, "ته")):
		return false
	case strings.HasPrefix(w.Fold, "لل") || strings.HasPrefix(w.Fold, "بال") && n > 5 || strings.HasPrefix(w.Fold, "وال") && n > 5 || strings.HasPrefix(w.Fold, "كال") && n > 5:
		return false
	case j > i && strings.HasPrefix(w.Fold, "و") && n > 3 && !r.nameWithWaw(w.Fold):
		return false
	}
	for _, particle := range []string{"ل", "ب", "و", "ف"} {
		if j == i+1 && r.givenOnly(r.Words[i].Fold) && particle == "و" {
			continue // نرجس واحدي
		}
		if rest, ok := strings.CutPrefix(w.Fold, particle); ok && len(rest) >= 4 && r.Closed(rest) {
			return false
		}
	}
	return true
}

// Complete reports whether what a verb needs stands behind it: ذهب إلى, عبر عن.
func (r *Reader) Complete(i int) bool {
	fold := r.Words[i].Fold
	follow := r.Lex.Follow[fold]
	for _, and := range []string{"و", "ف"} {
		if rest, ok := strings.CutPrefix(fold, and); ok && follow == nil {
			follow = r.Lex.Follow[rest]
		}
	}
	if follow == nil {
		return true
	}
	for k := i + 1; k < len(r.Words) && k-i <= 9; k++ {
		w := r.Words[k]
		switch {
		case w.Letters && follow[w.Fold], follow[":"] && w.IsMark(":") && k+1 < len(r.Words) && r.Words[k+1].Quote != nil:
			return true
		case !w.Letters && w.Quote == nil && !w.IsMark("،,"):
			return false
		}
	}
	return false
}

// tradeNames are trades that are family names without the article too, folded.
var tradeNames = map[string]bool{"نجار": true, "حداد": true, "صائغ": true, "خياط": true, "خباز": true, "صباغ": true, "طباخ": true, "دباغ": true, "بناء": true, "حلاق": true, "قصاب": true, "جزار": true, "صياد": true, "فلاح": true, "بحار": true, "خطيب": true, "شاعر": true, "كاتب": true, "قاضي": true, "حكيم": true, "عطار": true, "طحان": true, "سمان": true, "لحام": true, "خوري": true, "معلم": true, "حارس": true, "راعي": true, "امير": true, "شيخ": true, "ملك": true, "نحال": true, "جمال": true}

func (r *Reader) startsGiven(i int) bool {
	_, ok := r.given(r.Words[i].Fold)
	return ok
}

// endsName reports whether a name that is an office as well may end before word i.
func (r *Reader) endsName(i int) bool {
	return i >= len(r.Words) || !r.Words[i].Letters || r.Lex.Is("saying that", r.Words[i].Fold) || r.Lex.Is("particle", r.Words[i].Fold) || r.Lex.VerbAt(r.Words[i].Fold) != 0
}

// namesAndOffices are women's and men's names that mean an office too, folded.
var namesAndOffices = map[string]bool{"امينه": true, "امين": true, "رائد": true, "خليفه": true, "شيخه": true, "كاتب": true, "قائد": true}

// nameWithWaw reports whether a folded word that begins with the letter of "and" is a name
// by its spelling, and not a name behind "and" that the text has alone too.
func (r *Reader) nameWithWaw(fold string) bool {
	rest := strings.TrimPrefix(fold, "و")
	if r.Seen[rest] > r.Seen[fold] || strings.HasSuffix(fold, "ت") {
		return false
	}
	for _, head := range []string{"وا", "وي", "وو", "ول", "ون", "وه"} {
		if strings.HasPrefix(fold, head) && len(fold) >= 8 {
			return true
		}
	}
	return false
}
