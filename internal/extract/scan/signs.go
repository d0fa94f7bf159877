package scan

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/internal/extract/prose"
)

// A machine that knows letters by their shape writes the marks of Arabic and Chinese as the
// Latin ones that look alike. Between letters of those scripts they can only be their own.

var (
	arabicSigns  = map[rune]rune{',': '،', ';': '؛', '?': '؟'}
	chineseSigns = map[rune]rune{',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）'}
)

// ownSigns sets the marks of a line right.
func ownSigns(words []hocrWord) []hocrWord {
	words = joinCommas(words)
	for i := range words {
		var before, after rune
		if i > 0 {
			before, _ = utf8.DecodeLastRuneInString(words[i-1].text)
		}
		if i+1 < len(words) {
			after, _ = utf8.DecodeRuneInString(words[i+1].text)
		}
		words[i].text = signsOf(words[i].text, before, after)
	}
	return roundBrackets(words)
}

// roundBrackets makes a pointed bracket that a round one closes a round one.
func roundBrackets(words []hocrWord) []hocrWord {
	open := -1 // the word with a pointed bracket
	for i := range words {
		for _, r := range words[i].text {
			switch r {
			case '〈':
				open = i
			case '〉':
				open = -1
			case '）', ')':
				if open >= 0 {
					words[open].text = strings.ReplaceAll(words[open].text, "〈", "（")
				}
				open = -1
			}
		}
	}
	return words
}

func signsOf(text string, before, after rune) string {
	runes := []rune(text)
	for i, r := range runes {
		prev, next := before, after
		if i > 0 {
			prev = runes[i-1]
		}
		if i+1 < len(runes) {
			next = runes[i+1]
		}
		arabic, isArabic := arabicSigns[r]
		chinese, isChinese := chineseSigns[r]
		switch {
		case isArabic && isArabicLetter(prev) && !unicode.IsDigit(next):
			runes[i] = arabic
		case isChinese && r == '(' && unicode.Is(unicode.Han, next):
			runes[i] = chinese
		case isChinese && r == ')' && unicode.Is(unicode.Han, prev):
			runes[i] = chinese
		case isChinese && prose.IsWide(prev) && (prose.IsWide(next) || next == 0):
			runes[i] = chinese
		}
	}
	return string(runes)
}

func isArabicLetter(r rune) bool { return unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r) }

// joinCommas takes a hamza that stands alone, which no word does, for the comma it looks
// like, and puts it behind the word before.
func joinCommas(words []hocrWord) []hocrWord {
	var out []hocrWord
	for _, w := range words {
		if n := len(out); w.text == "ء" && n > 0 && strings.ContainsFunc(out[n-1].text, isArabicLetter) {
			out[n-1].text += "،"
			out[n-1].x0 = min(out[n-1].x0, w.x0)
			continue
		}
		out = append(out, w)
	}
	return out
}
