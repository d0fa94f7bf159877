package pdf

import (
	"strings"
	"unicode"

	"travaux/internal/extract/encodings"
)

// The commonest words of the six languages. Running text has one in three of them, in
// Arabic, whose particles are mostly written together with the next word, one in eight; a
// list of names has few; a text whose letters are mistaken has none.
const (
	commonLatin = " the of and to in for on that with by as at is be are was this from it which has have or not its an their will been we all " +
		"de la le les et des du en à que par un une pour dans au aux sur qui il est ou ce se son sa pas avec ont été plus leur " +
		"el los las y del a con su al lo para por una como o no se más sus entre sobre "
	commonCyrillic = " и в на с о по для что к не а от из за об их как при это его том или а также был были которые который все они мы до так "
	commonArabic   = " في من على إلى أن التي الذي هذا هذه عن مع ما لا كما بين أو وفي ومن وعلى وأن كان ذلك تلك لم قد بعد قبل حيث إن وقد غير كل أي ألف عام خلال لها له منها فيها هو هي ثم عند دون وهو وهي "
)

// familiar counts the words of a text that are among the commonest of its script, and all
// words of letters that are not Chinese.
func familiar(words []string) (known, all, arabic int) {
	for _, w := range words {
		w = strings.ToLower(strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) }))
		if w == "" {
			continue
		}
		first, list := []rune(w)[0], ""
		switch encodings.ScriptOf(first) {
		case encodings.ScriptLatin:
			list = commonLatin
		case encodings.ScriptCyrillic:
			list = commonCyrillic
		case encodings.ScriptArabic:
			list = commonArabic
			arabic++
		default:
			continue
		}
		all++
		if strings.Contains(list, " "+w+" ") {
			known++
		}
	}
	return known, all, arabic
}

// Shares of familiar words below which a page of that many words is no running text, and
// what is taken off its quality where it has none.
const (
	familiarWords  = 40
	familiarShare  = 0.04
	familiarArabic = 0.08
	unfamiliar     = 0.25
)

// strangeness is what the want of familiar words takes off the quality of a text: a text is
// long without any, or has other signs of a bad reading; lists of names are good texts.
func strangeness(words []string, suspect bool) float64 {
	known, all, arabic := familiar(words)
	if all < familiarWords {
		return 0
	}
	least := familiarShare
	if arabic*2 > all {
		least = familiarArabic
	}
	share := float64(known) / float64(all)
	switch {
	case share >= least:
		return 0
	case known == 0 && all > 3*familiarWords:
		return 2 * unfamiliar
	case !suspect:
		return 0
	}
	return unfamiliar * (least - share) / least
}

// wantsVowel reports whether a word of small letters has no vowel, as words do whose
// letters are mistaken for others.
func wantsVowel(w string) bool {
	n := 0
	for _, r := range w {
		if !unicode.IsLower(r) {
			return false
		}
		if strings.ContainsRune("aeiouyàâäáãéèêëíîïóôöõúùûüœæаеёиоуыэюяєіїý", r) {
			return false
		}
		n++
	}
	return n > 4
}
