package texttest

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Words are the words of a text as a search compares them; in Chinese, signs.
func Words(s, lang string) []string {
	s = strings.Map(func(r rune) rune {
		switch {
		case lang == "ar" && unicode.Is(unicode.Mn, r), r == 'ـ':
			return -1
		case r == 'أ' || r == 'إ' || r == 'آ':
			return 'ا'
		}
		return r
	}, strings.ToLower(norm.NFKC.String(s)))
	words := strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r)
	})
	if lang == "zh" {
		return strings.Split(strings.Join(words, ""), "")
	}
	return words
}

// InOrder is how many words of a are in b in their order: the length of their longest common
// subsequence.
func InOrder(a, b []string) int {
	prev, cur := make([]int, len(b)+1), make([]int, len(b)+1)
	for _, x := range a {
		for j, y := range b {
			if x == y {
				cur[j+1] = prev[j] + 1
			} else {
				cur[j+1] = max(cur[j], prev[j+1])
			}
		}
		prev, cur = cur, prev
	}
	return prev[len(b)]
}

// Missing are the words of want that are not in got, each as often as it is missing.
func Missing(want, got []string) []string {
	have := map[string]int{}
	for _, w := range got {
		have[w]++
	}
	var missing []string
	for _, w := range want {
		if have[w] == 0 {
			missing = append(missing, w)
			continue
		}
		have[w]--
	}
	return missing
}
