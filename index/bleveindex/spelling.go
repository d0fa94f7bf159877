package bleveindex

import (
	"cmp"
	"context"
	"math/bits"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/analyzers"
	"travaux/index"
)

// spellingEdits is how many letters a word of so many may have wrong: with one in three
// wrong, anything is like anything.
func spellingEdits(letters int) int {
	switch {
	case letters < 3:
		return 0
	case letters < 6:
		return 1
	}
	return 2
}

// Spellings implements index.Searcher.
func (s *searcher) Spellings(ctx context.Context, word string, size int) (found []index.Spelling, err error) {
	if err := s.usable(ctx); err != nil {
		return nil, err
	}
	defer s.catchFault(&err)()
	tokens := s.lexicon.tokens("", nil, word)
	if len(tokens) != 1 || size <= 0 {
		return nil, nil
	}
	exact := tokens[0].Exact
	v, err := s.vocabulary()
	if err != nil {
		return nil, err
	}
	have := v.passagesWith(exact)
	if have > v.most/index.RarerBy {
		return nil, ctx.Err() // no word is so much more frequent
	}
	near := v.near(exact, spellingEdits(utf8.RuneCountInString(exact)))
	if len(near) > 0 && near[0].passages < index.RarerBy*have {
		return nil, ctx.Err()
	}
	for _, n := range near[:min(len(near), size)] {
		written, err := s.asWritten(n.word)
		if err != nil {
			return nil, err
		}
		if written == "" {
			continue // no passage has it any more
		}
		found = append(found, index.Spelling{Word: written, Edits: n.edits, Passages: int(n.passages)})
	}
	return found, ctx.Err()
}

// nearWord is a word of the vocabulary that is like another.
type nearWord struct {
	word     string
	edits    int
	passages uint32
}

// likelySlip is how many times likelier a slip is that can happen in one way at a place (a
// letter left out, two swapped) than one for which any letter of the alphabet will do (one
// too many, a wrong one). In keys, not in counts, since some letters are slipped to more.
const likelySlip = 10

// weight is what ranks words that are as near: how frequent a word is, times how likely it
// is to become the one that was typed.
func (n *nearWord) weight(typed string) int {
	w := int(n.passages)
	if n.edits == 1 && (len([]rune(n.word)) > len([]rune(typed)) || swapped(n.word, typed)) {
		w *= likelySlip
	}
	return w
}

// swapped reports whether two words of the same length differ in two letters that are
// each other's.
func swapped(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) != len(y) {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	return i+1 < len(x) && x[i] == y[i+1] && x[i+1] == y[i]
}

// near returns the words within some edits of word, the nearest first, of those as near
// the likeliest.
func (v *vocabulary) near(word string, edits int) []nearWord {
	if edits == 0 {
		return nil
	}
	var found []nearWord
	d := newDistance(word, edits)
	letters := letterSet(word)
	for i, set := range v.letters {
		// Each edit takes one letter out of a set and puts another in, at most.
		if bits.OnesCount64(set^letters) > 2*edits {
			continue
		}
		other := v.word(i)
		if other == word || !d.within(other) {
			continue
		}
		found = append(found, nearWord{other, d.last, v.passages[i]})
	}
	slices.SortFunc(found, func(a, b nearWord) int {
		return cmp.Or(cmp.Compare(a.edits, b.edits), cmp.Compare(b.weight(word), a.weight(word)), strings.Compare(a.word, b.word))
	})
	return found
}

// letterSet is the set of a word's letters, each hashed to one of 64.
func letterSet(word string) uint64 {
	var set uint64
	for _, r := range word {
		set |= 1 << (uint32(r) * 2654435769 >> 26)
	}
	return set
}

// writtenPassages is how many passages are asked how they write a word.
const writtenPassages = 5

// asWritten returns how passages write a folded word: as most of the first ones do.
func (s *searcher) asWritten(exact string) (string, error) {
	p, err := s.read(exactField, exact)
	if err != nil {
		return "", err
	}
	count := map[string]int{}
	best := ""
	var tokens []analyzers.Token
	for i, ord := range p.all() {
		if i == writtenPassages {
			break
		}
		passage, err := load(s, s.cols.passAt[ord], getPassage)
		if err != nil {
			return "", err
		}
		tokens = s.lexicon.tokens(s.cols.lang(ord), tokens[:0], passage.Text)
		for _, t := range tokens {
			if t.Exact != exact {
				continue
			}
			w := inSentence(passage.Text[t.Start:t.End])
			count[w]++
			// Small letters win a draw: a capital may only begin a sentence.
			if n, most := count[w], count[best]; n > most || (n == most && w > best) {
				best = w
			}
		}
	}
	return best, nil
}

// inSentence writes a word of capitals alone as it stands in a sentence; names keep their
// capital.
func inSentence(w string) string {
	if utf8.RuneCountInString(w) > 5 && strings.ToUpper(w) == w && strings.IndexFunc(w, unicode.IsLower) < 0 {
		return strings.ToLower(w)
	}
	return w
}
