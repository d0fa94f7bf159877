package content

import (
	"strings"

	"travaux/corpus"
)

// Limits on what a file says of itself: enough for every vocabulary in use.
const (
	MaxMeta      = 64
	MaxMetaBytes = 1000
)

// Describe sets Title and Language from metadata.
func (ex *Extract) Describe(meta map[string]string) {
	ex.Title = meta["title"]
	for _, key := range []string{"language", "lang"} {
		if l := LangTag(meta[key]); l != "" {
			ex.Language = l
			return
		}
	}
}

// LangTag reads a tag such as "en", "fr-CA" or "zh_Hans"; anything else is unknown.
func LangTag(s string) corpus.Lang {
	s = strings.ToLower(strings.TrimSpace(s))
	if i := strings.IndexAny(s, "-_"); i >= 0 {
		s = s[:i]
	}
	if len(s) != 2 || s[0] < 'a' || s[0] > 'z' || s[1] < 'a' || s[1] > 'z' {
		return ""
	}
	return corpus.Lang(s)
}

// LanguageCode is the code of two letters for one of ISO 639-2 or a tag such as "en-GB",
// and empty for what is none.
func LanguageCode(s string) corpus.Lang {
	s, _, _ = strings.Cut(strings.ToLower(strings.TrimSpace(s)), "-")
	switch s {
	case "ara":
		return corpus.Arabic
	case "zho", "chi":
		return corpus.Chinese
	case "eng":
		return corpus.English
	case "fra", "fre":
		return corpus.French
	case "rus":
		return corpus.Russian
	case "spa":
		return corpus.Spanish
	case "deu", "ger":
		return "de"
	case "por":
		return "pt"
	case "ita":
		return "it"
	}
	if len(s) == 2 && s[0] >= 'a' && s[0] <= 'z' && s[1] >= 'a' && s[1] <= 'z' {
		return corpus.Lang(s)
	}
	return ""
}
