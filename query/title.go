package query

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"travaux/analyzers"
	"travaux/corpus"
)

// minTitleWords is how many words a title has that is more than a subject: who types
// "migration" does not ask for the one document of that title.
const minTitleWords = 2

var (
	// titleNumber stands before the title of a resolution: "79/1. ".
	titleNumber = regexp.MustCompile(`^\s*(?:(?i:resolution|decision|r[eé]solution|d[eé]cision|resoluci[oó]n|decisi[oó]n|резолюция|решение|القرار|المقرر)\s+)?(?:S-|ES-)?[0-9]{1,4}(?:/[0-9]{1,3})?(?:\s?[A-Z])?(?:\s?\([^)]{1,8}\))?\s*[.:–—-]\s*`)
	// titleAdopted stands before a title that was taken from the head of a resolution.
	titleAdopted = regexp.MustCompile(`(?i)^\s*(?:(?:resolution|decision|declaration)\s+adopted\s+by\s+the\s+[\p{L} ]{4,60}?\s+on\s+[0-9]{1,2}\s+\p{L}+\s+[0-9]{4}` +
		`|(?:résolution|décision|déclaration)\s+adoptée\s+par\s+[\p{L}'’ ]{4,60}?\s+le\s+[0-9]{1,2}(?:er)?\s+\p{L}+\s+[0-9]{4}` +
		`|(?:resolución|decisión|declaración)\s+aprobada\s+por\s+[\p{L} ]{4,60}?\s+el\s+[0-9]{1,2}\s+de\s+\p{L}+\s+de\s+[0-9]{4})\s*[.:–—-]?\s*`)
)

// TitleKey returns the form in which a text is compared with titles: its words, folded, with
// stop words but without the article before it. It is empty for fewer than two words.
func TitleKey(text string) string {
	words := analyzers.ExactWords(text)
	if len(words) > 1 && slices.Contains([]string{"the", "a", "an", "la", "le", "les", "l", "el", "los", "las"}, words[0]) {
		words = words[1:]
	}
	if len(words) < minTitleWords {
		return ""
	}
	return strings.Join(words, " ")
}

// TitleKeys returns the keys of a title: whole, without its number, and without the line that
// says who adopted it and when.
func TitleKeys(title string) []string {
	var keys []string
	add := func(text string) {
		if key := TitleKey(text); key != "" && !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	add(title)
	rest := title
	for range 2 {
		rest = titleAdopted.ReplaceAllString(rest, "")
		rest = titleNumber.ReplaceAllString(rest, "")
	}
	add(rest)
	return keys
}

// leastInitials is how many initials stand for a title: fewer are those of too many things.
const leastInitials = 4

// TitleInitials returns the initials of a title's words that are no stop words, folded: "udhr"
// of the Universal Declaration of Human Rights. It is empty where there are too few.
func TitleInitials(title string, lang corpus.Lang) string {
	keys := TitleKeys(title)
	if len(keys) == 0 {
		return ""
	}
	var b strings.Builder
	for w := range strings.FieldsSeq(keys[len(keys)-1]) {
		if !analyzers.StopWord(lang, w) {
			r, _ := utf8.DecodeRuneInString(w)
			b.WriteRune(r)
		}
	}
	if utf8.RuneCountInString(b.String()) < leastInitials {
		return ""
	}
	return b.String()
}
