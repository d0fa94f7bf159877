package corpus

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Part names a part of a document that people ask for and that has no paragraphs of its own
// numbering: its preamble, or one of its articles by its number, "article 13". Empty is none.
type Part string

// Preamble is what stands before the first operative paragraph or article.
const Preamble Part = "preamble"

var (
	preambleWord = regexp.MustCompile(`^(?:(?i:preamble|pr[eé]ambule|pre[aá]mbulo|преамбул(?:а|ы|е|у|ой))|(?:ال)?ديباجة|序言(?:部分)?)`)
	articleWord  = regexp.MustCompile(`^(?i:articles?|art\.|art[ií]culos?|статья|статьи|статье|статью|ст\.)[\s\x{a0}]*|^(?:ال)?مادة[\s\x{a0}]+|^第[\s\x{a0}]*`)
	articleCount = regexp.MustCompile(`^(?:[0-9٠-٩]{1,3}|[一二三四五六七八九十]{1,3}|[IVXLCivxlc]{1,8}|(?i:premier|1er|primero)|الأولى)`)
)

// ReadPart reads the name of a part that text begins with: "preamble", "Article 13",
// "artículo 13", "第十三条". It returns where that ends, 0 where text begins with none.
func ReadPart(text string) (Part, int) {
	if word := preambleWord.FindString(text); word != "" && !lettersFollow(text[len(word):], word) {
		return Preamble, len(word)
	}
	word := articleWord.FindString(text)
	if word == "" {
		return "", 0
	}
	number := articleCount.FindString(text[len(word):])
	end := len(word) + len(number)
	if strings.HasPrefix(word, "第") {
		rest := strings.TrimLeft(text[end:], " \u00a0")
		if !strings.HasPrefix(rest, "条") {
			return "", 0
		}
		end = len(text) - len(rest) + len("条")
	} else if number == "" || lettersFollow(text[end:], number) {
		return "", 0
	}
	n := articleNumber(number)
	if n == 0 {
		return "", 0
	}
	return Part("article " + strconv.Itoa(n)), end
}

// articleNumber returns the number that s writes in figures or as a word, 0 where it is none.
func articleNumber(s string) int {
	switch strings.ToLower(s) {
	case "":
		return 0
	case "premier", "1er", "primero", "الأولى":
		return 1
	}
	return annexCount(s)
}

// Article returns the number of the article that is named, 0 where the part is none.
func (p Part) Article() int {
	digits, _ := strings.CutPrefix(string(p), "article ")
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	return n
}

// Has reports whether a section belongs to the part: by its form, or by the headings over it.
func (p Part) Has(s *Section) bool {
	if p == Preamble && s.Form == FormPreamble {
		return true
	}
	return slices.ContainsFunc(s.Path, func(heading string) bool {
		named, end := ReadPart(strings.TrimSpace(heading))
		return end > 0 && named == p
	})
}
