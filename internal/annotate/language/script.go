package language

import (
	"unicode"

	"travaux/corpus"
)

// tally counts the letters of a text by what they say of its language.
type tally struct {
	latin, cyrillic, arabic, han, kana int
	foreign                            int // letters of a script of none of the six
	foreignRune                        rune
	words                              int
	ukrainian, belarusian, bulgarian   int // letters that Russian lacks, or has seldom
	serbian, turkic, russian           int // russian: letters that its neighbours lack
	persian, urdu                      int
}

// enough is the number of letters after which the rest of a text tells nothing new.
const enough = 400

// take counts the letters of text, up to enough.
func take(text string) tally {
	var t tally
	inWord, n := false, 0
	for _, r := range text {
		if r < 0x80 {
			c := r | 0x20
			if c < 'a' || c > 'z' {
				inWord = false
				continue
			}
			t.latin++
		} else if !t.letter(r) {
			inWord = inWord && unicode.Is(unicode.Mn, r)
			continue
		}
		if !inWord || r >= 0x2e80 && r < 0xa000 {
			t.words++
		}
		inWord = true
		if n++; n >= enough {
			break
		}
	}
	return t
}

// letter counts a letter beyond ASCII, and reports whether r is one.
func (t *tally) letter(r rune) bool {
	switch {
	case r >= 0xc0 && r < 0x250 && r != 0xd7 && r != 0xf7, r >= 0x1e00 && r < 0x1f00:
		t.latin++
	case r >= 0x400 && r < 0x530:
		t.cyrillic++
		t.cyrillicLetter(unicode.ToLower(r))
	case r >= 0x620 && r < 0x64b, r >= 0x671 && r < 0x6d4, r >= 0xfb50 && r < 0xfe00, r >= 0xfe70 && r < 0xfeff:
		t.arabic++
		t.arabicLetter(r)
	case r >= 0x3040 && r < 0x3100 && r != '・':
		t.kana++
	case r >= 0x3400 && r < 0xa000, r >= 0x20000 && r < 0x32000:
		t.han++
	case unicode.IsLetter(r):
		t.foreign++
		t.foreignRune = r
	default:
		return false
	}
	return true
}

func (t *tally) cyrillicLetter(r rune) {
	switch r {
	case 'ї', 'є', 'ґ':
		t.ukrainian++
	case 'і':
		t.ukrainian++
		t.belarusian++
	case 'ў':
		t.belarusian += 2
	case 'ј', 'љ', 'њ', 'ћ', 'ђ', 'џ', 'ѓ', 'ќ', 'ѕ':
		t.serbian++
	case 'ә', 'ғ', 'қ', 'ң', 'ө', 'ұ', 'ү', 'һ', 'ҳ', 'ҷ', 'ӣ', 'ӯ':
		t.turkic++
	case 'ъ':
		t.bulgarian++
	case 'ы', 'э':
		t.russian++
	}
}

func (t *tally) arabicLetter(r rune) {
	switch r {
	case 'پ', 'چ', 'ژ', 'گ', 'ک', 'ی':
		t.persian++
	case 'ٹ', 'ڈ', 'ڑ', 'ں', 'ے', 'ھ':
		t.urdu++
	}
}

// byScript returns the language of a text that its letters alone tell, and whether they
// are Latin, which tell none. A script that stands for many languages tells none either.
func (t tally) byScript() (l corpus.Lang, latin bool) {
	ideographs := 3 * (t.han + t.kana) // each is nearly a word
	switch most := max(t.latin, t.cyrillic, t.arabic, ideographs, t.foreign); {
	case most == 0:
		return "", false
	case most == t.latin:
		return "", true
	case most == t.cyrillic:
		return t.cyrillicLanguage(), false
	case most == t.arabic:
		return t.arabicLanguage(), false
	case most == t.foreign:
		return foreignLanguage(t.foreignRune), false
	case t.kana*10 > t.han:
		return "ja", false
	}
	return corpus.Chinese, false
}

// cyrillicLanguage takes a text for Russian where no letter says otherwise. A single
// foreign letter may stand in a name, so it must be frequent. Where ъ is frequent and ы and
// э are missing, it is Bulgarian.
func (t tally) cyrillicLanguage() corpus.Lang {
	often := t.cyrillic/40 + 1
	switch {
	case t.turkic >= often:
		return ""
	case t.serbian >= often:
		return "sr"
	case t.belarusian >= often && t.belarusian > t.ukrainian:
		return "be"
	case t.ukrainian >= often:
		return "uk"
	case t.russian == 0 && t.bulgarian > t.cyrillic/100 && t.bulgarian > 1:
		return "bg"
	case t.russian == 0 && t.cyrillic > 350: // no Russian text of this length is without both
		return ""
	}
	return corpus.Russian
}

func (t tally) arabicLanguage() corpus.Lang {
	often := t.arabic/40 + 1
	switch {
	case t.urdu >= often:
		return "ur"
	case t.persian >= often:
		return "fa"
	}
	return corpus.Arabic
}

func foreignLanguage(r rune) corpus.Lang {
	switch {
	case unicode.Is(unicode.Greek, r):
		return "el"
	case unicode.Is(unicode.Hebrew, r):
		return "he"
	case unicode.Is(unicode.Hangul, r):
		return "ko"
	case unicode.Is(unicode.Armenian, r):
		return "hy"
	case unicode.Is(unicode.Georgian, r):
		return "ka"
	case unicode.Is(unicode.Thai, r):
		return "th"
	}
	return ""
}
