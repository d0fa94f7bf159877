package main

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"unicode"

	"travaux/analyzers"
	"travaux/corpus"
	"travaux/index"
)

// slips is how many misspelt words a collection is asked about.
const slips = 400

// spellingScore says how often a word with one letter wrong is known for what it was.
type spellingScore struct {
	Language corpus.Lang `json:"language"`
	Words    int         `json:"words"` // of the vocabulary that were spoilt
	First    float64     `json:"recall_1"`
	Five     float64     `json:"recall_5"`
}

// spelling spoils words that occur in two documents or more by one letter, each in one of
// the four ways in which fingers slip, and asks for the word. Spoilt words that are words
// are left out. The same collection gives the same words.
func spelling(ctx context.Context, s index.Searcher, lang corpus.Lang, documents []record) (*spellingScore, error) {
	count := map[string]int{}
	for _, d := range documents {
		seen := map[string]bool{}
		for _, w := range analyzers.ExactWords(d.Text) {
			if !seen[w] {
				seen[w] = true
				count[w]++
			}
		}
	}
	var words []string
	alphabet := map[rune]int{}
	for _, w := range slices.Sorted(maps.Keys(count)) {
		if letters := []rune(w); count[w] >= 2 && len(letters) >= 5 && !slices.ContainsFunc(letters, func(r rune) bool { return !isLetterOf(lang, r) }) {
			words = append(words, w)
			for _, r := range letters {
				alphabet[r]++
			}
		}
	}
	if len(words) == 0 {
		return nil, nil
	}
	random := rand.New(rand.NewPCG(1, uint64(len(words))))
	letters := slices.Sorted(maps.Keys(alphabet))
	sc := &spellingScore{Language: lang}
	for range 20 * slips {
		if sc.Words == slips {
			break
		}
		w := words[random.IntN(len(words))]
		typed := spoil(random, letters, w)
		if count[typed] > 0 {
			continue
		}
		found, err := s.Spellings(ctx, typed, 5)
		if err != nil {
			return nil, fmt.Errorf("spellings of %q: %w", typed, err)
		}
		sc.Words++
		at := slices.IndexFunc(found, func(f index.Spelling) bool { return slices.Equal(analyzers.ExactWords(f.Word), []string{w}) })
		if at == 0 {
			sc.First++
		}
		if at >= 0 {
			sc.Five++
		}
	}
	sc.First /= float64(max(sc.Words, 1))
	sc.Five /= float64(max(sc.Words, 1))
	return sc, nil
}

// isLetterOf reports whether a letter is one of the script in which a language is written.
func isLetterOf(lang corpus.Lang, r rune) bool {
	switch lang {
	case corpus.Arabic:
		return unicode.Is(unicode.Arabic, r)
	case corpus.Russian:
		return unicode.Is(unicode.Cyrillic, r)
	}
	return unicode.Is(unicode.Latin, r)
}

// spoil leaves a letter out, puts one in, exchanges one, or swaps two.
func spoil(random *rand.Rand, letters []rune, word string) string {
	w := []rune(word)
	i := random.IntN(len(w))
	other := letters[random.IntN(len(letters))]
	switch random.IntN(4) {
	case 0:
		w = slices.Delete(w, i, i+1)
	case 1:
		w = slices.Insert(w, i, other)
	case 2:
		w[i] = other
	default:
		j := min(i, len(w)-2)
		w[j], w[j+1] = w[j+1], w[j]
	}
	return string(w)
}
