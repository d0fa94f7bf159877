package bleveindex

import (
	"fmt"
	"math/bits"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"
)

// vocabulary is the exact words of a generation in order, one after another in one text,
// so that looking through all of them costs a millisecond. Words of which no passage is
// left may be among them.
type vocabulary struct {
	text     string
	ends     []uint32
	passages []uint32 // that have each word, those counted that were removed since
	letters  []uint64 // see letterSet
	most     uint32   // passages of the most frequent word
}

// passagesWith returns how many passages have a word, 0 for one that is not there.
func (v *vocabulary) passagesWith(word string) uint32 {
	i := sort.Search(len(v.ends), func(i int) bool { return v.word(i) >= word })
	if i == len(v.ends) || v.word(i) != word {
		return 0
	}
	return v.passages[i]
}

func (v *vocabulary) word(i int) string {
	start := uint32(0)
	if i > 0 {
		start = v.ends[i-1]
	}
	return v.text[start:v.ends[i]]
}

// length returns how many bytes the i-th word has.
func (v *vocabulary) length(i int) int {
	if i == 0 {
		return int(v.ends[0])
	}
	return int(v.ends[i] - v.ends[i-1])
}

// vocabulary returns the exact words, which are read when they are first asked for.
func (s *searcher) vocabulary() (*vocabulary, error) {
	l := &s.lazy
	l.wordsOnce.Do(func() { l.words, l.wordsErr = s.readVocabulary() })
	return l.words, l.wordsErr
}

func (s *searcher) readVocabulary() (v *vocabulary, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = damaged(s.manifest.Number, bleveFolder, fmt.Errorf("reading it panics: %v", r))
		}
	}()
	var all []string
	passages := map[string]uint32{}
	for _, seg := range s.bleve.segments {
		dict, err := seg.Dictionary(exactField)
		if err != nil {
			return nil, damaged(s.manifest.Number, bleveFolder, err)
		}
		it := dict.AutomatonIterator(nil, nil, nil)
		for {
			entry, err := it.Next()
			if err != nil {
				return nil, damaged(s.manifest.Number, bleveFolder, err)
			}
			if entry == nil {
				break
			}
			if _, known := passages[entry.Term]; !known {
				all = append(all, entry.Term)
			}
			passages[entry.Term] += uint32(entry.Count)
		}
	}
	slices.Sort(all)
	v = &vocabulary{ends: make([]uint32, len(all)), passages: make([]uint32, len(all)), letters: make([]uint64, len(all))}
	n := 0
	for i, t := range all {
		n += len(t)
		v.ends[i] = uint32(n)
		v.passages[i], v.letters[i] = passages[t], letterSet(t)
		v.most = max(v.most, passages[t])
	}
	v.text = strings.Join(all, "")
	return v, nil
}

const (
	comparedAtOnce = 4096 // words between two looks at how much work was done
	comparedWork   = 4    // what a word costs that is compared with a pattern
)

// matchingTerms returns the exact words with a prefix that match, in order.
func (c *compiler) matchingTerms(prefix string, match func(string) bool) ([]string, error) {
	v, err := c.vocabulary()
	if err != nil {
		return nil, err
	}
	var found []string
	start := sort.Search(len(v.ends), func(i int) bool { return v.word(i) >= prefix })
	for i := start; i < len(v.ends); i++ {
		if (i-start)%comparedAtOnce == comparedAtOnce-1 {
			if err := c.spend(comparedWork * comparedAtOnce); err != nil {
				return nil, err
			}
		}
		t := v.word(i)
		if !strings.HasPrefix(t, prefix) {
			break
		}
		if match(t) {
			found = append(found, t)
		}
	}
	return found, nil
}

// wildcardTerms returns the exact words of a folded pattern.
func (c *compiler) wildcardTerms(p string) ([]string, error) {
	prefix := p
	if i := strings.IndexAny(p, "*?"); i >= 0 {
		prefix = p[:i]
	}
	return c.matchingTerms(prefix, func(t string) bool { return matches(p, t) })
}

// matches reports whether a word has the form of a pattern, in which * stands for any
// letters or none and ? for one. It goes back only to the last *, so that no pattern takes
// more than pattern times word.
func matches(pattern, word string) bool {
	star, retry := -1, 0
	p, w := 0, 0
	for w < len(word) {
		r, n := utf8.DecodeRuneInString(word[w:])
		switch {
		case p < len(pattern) && pattern[p] == '*':
			star, retry = p, w
			p++
			continue
		case p < len(pattern) && pattern[p] == '?':
			p++
			w += n
			continue
		case p < len(pattern):
			if q, m := utf8.DecodeRuneInString(pattern[p:]); q == r {
				p += m
				w += n
				continue
			}
		}
		if star < 0 {
			return false
		}
		_, n = utf8.DecodeRuneInString(word[retry:])
		retry += n
		p, w = star+1, retry
	}
	return strings.Trim(pattern[p:], "*") == ""
}

// fuzzyTerms returns the exact words within some edits of word.
func (c *compiler) fuzzyTerms(word string, edits int) ([]string, error) {
	v, err := c.vocabulary()
	if err != nil {
		return nil, err
	}
	d := newDistance(word, edits)
	letters, shortest, longest := letterSet(word), len(word)-edits*utf8.UTFMax, len(word)+edits*utf8.UTFMax
	var found []string
	for i, other := range v.letters {
		if i%comparedAtOnce == comparedAtOnce-1 {
			if err := c.spend(comparedAtOnce); err != nil {
				return nil, err
			}
		}
		// An edit adds a letter, takes one away, or does both.
		if bits.OnesCount64(letters&^other) > edits || bits.OnesCount64(other&^letters) > edits {
			continue
		}
		if n := v.length(i); n < shortest || n > longest {
			continue
		}
		if t := v.word(i); d.within(t) {
			found = append(found, t)
		}
	}
	return found, nil
}

// distance compares words with one word by the number of letters inserted, left out,
// exchanged, or swapped with their neighbour, none of them twice (optimal string
// alignment).
type distance struct {
	word    []rune
	edits   int
	letters []rune // of the other word
	last    int    // the distance of the last word that was within
	rows    [3][]int
}

func newDistance(word string, edits int) *distance {
	d := &distance{word: []rune(word), edits: edits}
	for i := range d.rows {
		d.rows[i] = make([]int, len(d.word)+1)
	}
	return d
}

// within reports whether other is near enough.
func (d *distance) within(other string) bool {
	if n := utf8.RuneCountInString(other) - len(d.word); n > d.edits || -n > d.edits {
		return false
	}
	d.letters = d.letters[:0]
	for _, r := range other {
		d.letters = append(d.letters, r)
	}
	before, last, row := d.rows[0], d.rows[1], d.rows[2]
	for j := range last {
		last[j] = j
	}
	for i, r := range d.letters {
		row[0] = i + 1
		least := row[0]
		for j, q := range d.word {
			cost := 1
			if r == q {
				cost = 0
			}
			n := min(last[j]+cost, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && r == d.word[j-1] && d.letters[i-1] == q {
				n = min(n, before[j-1]+1)
			}
			row[j+1] = n
			least = min(least, n)
		}
		if least > d.edits {
			return false
		}
		before, last, row = last, row, before
	}
	d.last = last[len(d.word)]
	return d.last <= d.edits
}
