package indextest

import (
	"slices"
	"strings"
	"unicode"

	"travaux/analyzers"
	"travaux/corpus"
	"travaux/query"
)

func (q *question) pieces(text string) []string {
	runes := []rune(strings.Join(q.content(text), ""))
	if len(runes) < 4 || slices.ContainsFunc(runes, func(r rune) bool { return !unicode.Is(unicode.Han, r) }) || q.anywhere(string(runes)) {
		return nil
	}
	var pieces []string
	for len(runes) > 0 {
		n := len(runes)
		for n >= 2 && (len(runes)-n == 1 || !q.anywhere(string(runes[:n]))) {
			n--
		}
		if n < 2 {
			return nil
		}
		pieces = append(pieces, string(runes[:n]))
		runes = runes[n:]
	}
	return pieces
}

func (q *question) anywhere(text string) bool {
	return slices.ContainsFunc(q.passages(), func(p passage) bool { return q.word(text, p) })
}

// word reports whether a word as typed occurs in a passage: in any form with the same stem,
// or exactly. What is typed as one may be several words that follow each other.
func (q *question) word(text string, p passage) bool {
	tokens := q.tokens(p.lang(), p.Text)
	parts := q.content(text)
	if q.stops {
		return len(sequence(analyzers.ExactWords(p.Text), analyzers.ExactWords(text))) > 0
	}
	for i := 0; i+len(parts) <= len(tokens); i++ {
		fits := true
		for k, part := range parts {
			t := tokens[i+k]
			if len(parts) == 1 {
				fits = fits && q.sameWord(part, t, p.lang())
			} else {
				fits = fits && q.sameForm(part, t)
			}
		}
		if fits {
			return true
		}
	}
	return false
}

// sameWord compares a word with a token of a passage in some language.
func (q *question) sameWord(word string, t analyzers.Token, lang corpus.Lang) bool {
	if t.Exact == analyzers.ExactWords(word)[0] {
		return true
	}
	stem := q.stem(lang, word)
	return stem != "" && (t.Stem == stem) && slices.Contains(q.plausible(word), lang)
}

// sameForm compares a part of a compound with a token, in any language that the part may
// be of.
func (q *question) sameForm(part string, t analyzers.Token) bool {
	exact := analyzers.ExactWords(part)[0]
	if t.Exact == exact {
		return true
	}
	a, b := []rune(exact), []rune(t.Exact)
	if len(a) <= 3 || len(b) < 3 || !slices.Equal(a[:3], b[:3]) {
		return false
	}
	for _, l := range q.plausible(part) {
		if stem := q.stem(l, part); stem != "" && stem == q.stem(l, t.Exact) {
			return true
		}
	}
	return false
}

func (q *question) stem(lang corpus.Lang, word string) string {
	tokens := q.tokens(lang, word)
	if len(tokens) != 1 {
		return ""
	}
	return tokens[0].Stem
}

// plausible returns the languages of the collection that a word may be of.
func (q *question) plausible(word string) []corpus.Lang {
	var langs []corpus.Lang
	for _, l := range analyzers.PlausibleLanguages(word) {
		if q.vocab[l] != nil {
			langs = append(langs, l)
		}
	}
	return langs
}

// languages finds the languages that know the largest share of the query's words.
func (q *question) languages(root query.Node) {
	words := wordsOf(root)
	known, asked := map[corpus.Lang]float64{}, map[corpus.Lang]float64{}
	for _, w := range words {
		for _, l := range q.plausible(w) {
			for _, t := range q.tokens(l, w) {
				asked[l]++
				if t.Stem == "" || q.vocab[l][t.Stem] {
					known[l]++
				}
			}
		}
	}
	most := 0.0
	for l := range asked {
		most = max(most, known[l]/asked[l])
	}
	for l := range asked {
		if known[l]/asked[l] == most {
			q.likely = append(q.likely, l)
		}
	}
	q.stops = !slices.ContainsFunc(words, func(w string) bool { return len(q.content(w)) > 0 })
}

func wordsOf(n query.Node) []string {
	var words []string
	switch n := n.(type) {
	case *query.And:
		for _, p := range n.Parts {
			words = append(words, wordsOf(p)...)
		}
	case *query.Or:
		for _, p := range n.Parts {
			words = append(words, wordsOf(p)...)
		}
	case *query.Not:
		return wordsOf(n.Part)
	case *query.Word:
		return []string{n.Text}
	}
	return words
}

// content returns the tokens of a word as typed, but for stop words of all likely languages.
func (q *question) content(text string) []string {
	var parts []string
	for _, t := range q.tokens("", text) {
		part := text[t.Start:t.End]
		if !q.isStop(part, t.Exact) {
			parts = append(parts, part)
		}
	}
	return parts
}

func (q *question) isStop(part, exact string) bool {
	stop := false
	for _, l := range analyzers.PlausibleLanguages(part) {
		if !slices.Contains(q.likely, l) {
			continue
		}
		if q.stem(l, part) != "" || !analyzers.StopWord(l, exact) {
			return false
		}
		stop = true
	}
	return stop
}
