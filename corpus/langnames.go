package corpus

import (
	"regexp"
	"strings"
	"sync"
)

// ParseLanguage reads what people write for a language: a code (en, EN, eng, en-GB) or the
// name of one of the six in any of the six. Codes of two or three letters that are none of the
// six are kept.
func ParseLanguage(s string) (Lang, bool) {
	word := foldWord(s)
	if l, ok := languageWords()[word]; ok {
		return l, true
	}
	m := languageCode.FindStringSubmatch(word)
	if m == nil {
		return "", false
	}
	if l, ok := languageWords()[m[1]]; ok {
		return l, true
	}
	return Lang(m[1]), true
}

// languageWords are the codes and names of languages, folded.
var languageWords = sync.OnceValue(func() map[string]Lang {
	m := map[string]Lang{}
	for _, l := range languageNames {
		for _, name := range strings.Split(l.names, ", ") {
			m[foldWord(name)] = l.lang
		}
	}
	return m
})

var languageCode = regexp.MustCompile(`^([a-z]{2,3})([-_][a-z]{2,4})?$`)

// languageNames are ISO 639-2 codes and names.
var languageNames = []struct {
	lang  Lang
	names string
}{
	{Arabic, "ara, arabic, arabe, árabe, арабский, العربية, عربي, 阿拉伯文, 阿拉伯语"},
	{Chinese, "zho, chi, chn, chinese, chinois, chino, китайский, الصينية, 中文, 汉语, 漢語"},
	{English, "eng, english, anglais, inglés, английский, الإنكليزية, الإنجليزية, 英文, 英语"},
	{French, "fra, fre, french, français, francés, французский, الفرنسية, 法文, 法语"},
	{Russian, "rus, russian, russe, ruso, русский, الروسية, 俄文, 俄语"},
	{Spanish, "spa, esp, spanish, espagnol, español, castellano, испанский, الإسبانية, 西班牙文, 西班牙语"},
}
