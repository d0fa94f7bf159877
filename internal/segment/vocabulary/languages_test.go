package vocabulary

import (
	"testing"

	"travaux/corpus"
)

func TestLanguageNamed(t *testing.T) {
	for word, want := range map[string]corpus.Lang{
		"English": "en", "ESPAÑOL": "es", "français": "fr", "anglais": "en", "inglés": "en", "Russian": "ru", "по-английски": "en",
		"русский": "ru", "بالإنكليزية": "en", "العربية": "ar", "中文": "zh", "阿拉伯语": "ar", "Chinese": "zh", "Portuguese": "pt", "Norwegian": "", "Englishman": "",
	} {
		if got := Language(word); got != want {
			t.Errorf("Language(%q) = %q; want %q", word, got, want)
		}
	}
}
