package bleveindex

import (
	"cmp"
	"slices"
)

// slot is a place in a phrase: the words that may fill it. A passage stands in the postings
// once for each of them that it has.
type slot struct {
	*postings
	words map[string]bool
}

// slotOf gathers the postings of words into a slot.
func (c *compiler) slotOf(terms []string) (*slot, error) {
	sl := &slot{postings: &postings{}, words: make(map[string]bool, len(terms))}
	cost := joinedWork
	if len(terms) == 1 {
		cost = 1
	}
	lists := make([]*postings, 0, len(terms))
	for _, t := range terms {
		p, err := c.read(exactField, t)
		if err != nil {
			return nil, err
		}
		if err := c.spend(cost * p.len()); err != nil {
			return nil, err
		}
		sl.words[t] = true
		lists = append(lists, p)
	}
	if len(lists) > 0 {
		sl.postings = merged(lists)
	}
	return sl, nil
}

// merged puts the passages of several words in order, the two shortest lists first. A
// passage that two of them have stands twice.
func merged(lists []*postings) *postings {
	lists = slices.Clone(lists)
	byLength := func(a, b *postings) int { return cmp.Compare(a.len(), b.len()) }
	slices.SortStableFunc(lists, byLength)
	for len(lists) > 1 {
		both := lists[0].with(lists[1])
		at, _ := slices.BinarySearchFunc(lists[2:], both, byLength)
		lists = slices.Insert(lists[2:], at, both)
	}
	return lists[0]
}

// with merges two words' postings of the exact field.
func (p *postings) with(q *postings) *postings {
	both := newPositions(p.len() + q.len())
	i, a, ok := p.next(0, 0)
	for j, b := range q.all() {
		for ; ok && a <= b; i, a, ok = p.after(i, a) {
			both.place(a, p.positions(i))
		}
		both.place(b, q.positions(j))
	}
	for ; ok; i, a, ok = p.after(i, a) {
		both.place(a, p.positions(i))
	}
	return both
}

// after returns the passage after the i-th, which is ord, and its number. Unlike next it also
// returns ord itself where that stands twice.
func (p *postings) after(i int, ord uint32) (int, uint32, bool) {
	if p.dense != nil {
		return p.next(i+1, ord+1)
	}
	if i++; i == len(p.ords) {
		return i, 0, false
	}
	return i, p.ords[i], true
}

// pattern is words in a certain order: a phrase, or with slop words near each other in any
// order. One slot alone is a word.
type pattern struct {
	slots []*slot
	slop  int
	// twin has for each slot the first with the same word: a phrase may have a word twice. It is
	// only there with slop, where all slots are of one word.
	twin []int
}

// stretch is a run of tokens, the end not included.
type stretch struct{ from, to uint32 }

// matcher finds patterns in one passage at a time. It is the working memory of that.
type matcher struct {
	at    [][]uint32 // positions of each slot
	own   [][]uint32 // memory for those that are put together
	out   []stretch
	left  []stretch
	pairs []uint64
	// of nearby: where words are, and how many of each are needed and in sight
	words      []uint64
	need, have []int
}

// reset makes room for n slots.
func (m *matcher) reset(n int) {
	for len(m.at) < n {
		m.at, m.own = append(m.at, nil), append(m.own, nil)
	}
}

// find returns where the pattern occurs, given the positions of its slots from at[base] on.
// The result is valid until the next call.
func (m *matcher) find(p *pattern, base int) []stretch {
	m.out = m.out[:0]
	at := m.at[base : base+len(p.slots)]
	for _, a := range at {
		if len(a) == 0 {
			return nil
		}
	}
	if p.slop > 0 && len(p.slots) > 1 {
		m.nearby(at, p.twin, p.slop)
		return m.out
	}
	for _, from := range at[0] {
		if follows(at[1:], from) {
			m.out = append(m.out, stretch{from, from + uint32(len(at))})
		}
	}
	return m.out
}

// follows reports whether the i-th list has the position from+1+i.
func follows(lists [][]uint32, from uint32) bool {
	for i, l := range lists {
		if _, ok := slices.BinarySearch(l, from+1+uint32(i)); !ok {
			return false
		}
	}
	return true
}

// nearby finds the shortest stretches in which each list has a position of its own, with
// at most slop tokens more than there are lists. Stretches that overlap an earlier one are
// left out. Lists of one word are the same, so that it takes as many of its positions as it
// has lists; those of different words share none. Both ends of the stretch only move on.
func (m *matcher) nearby(at [][]uint32, twin []int, slop int) {
	width := uint32(len(at) + slop)
	m.gather(at, twin)
	missing := m.missing()
	end := uint32(0)
	for lo, hi := 0, 0; ; {
		for ; missing > 0 && hi < len(m.words); hi++ {
			if k := uint32(m.words[hi]); m.have[k] < m.need[k] {
				missing--
			}
			m.have[uint32(m.words[hi])]++
		}
		if missing > 0 {
			return
		}
		to := position(m.words[hi-1]) + 1
		for k := uint32(m.words[lo]); m.have[k] > m.need[k]; k = uint32(m.words[lo]) {
			m.have[k]--
			lo++
		}
		if from := position(m.words[lo]); from >= end && to-from <= width {
			m.out = append(m.out, stretch{from, to})
			end = to
		}
		m.have[uint32(m.words[lo])]--
		lo++
		missing++
	}
}

func position(word uint64) uint32 { return uint32(word >> 32) }

// gather puts the positions of all words in order, each with the number of its first list.
func (m *matcher) gather(at [][]uint32, twin []int) {
	m.words = m.words[:0]
	m.need, m.have = append(m.need[:0], make([]int, len(at))...), append(m.have[:0], make([]int, len(at))...)
	for i, list := range at {
		m.need[twin[i]]++
		if twin[i] != i {
			continue
		}
		for _, p := range list {
			m.words = append(m.words, uint64(p)<<32|uint64(i))
		}
	}
	slices.Sort(m.words)
}

// missing counts the words of which not enough are in sight, each as often as it is needed.
func (m *matcher) missing() int {
	n := 0
	for _, k := range m.need {
		n += k
	}
	return n
}

// joined finds the pairs of stretches of which one begins at most distance-1 words after
// the other ends, and returns each pair as one stretch. Ordered pairs begin with left. Both
// lists are in order.
func (m *matcher) joined(left, right []stretch, distance int, ordered bool) []stretch {
	m.pairs = m.pairs[:0]
	lo := 0
	for _, l := range left {
		for lo < len(right) && (ordered && right[lo].from < l.to || right[lo].to <= l.from && int(l.from-right[lo].to) >= distance) {
			lo++
		}
		for _, r := range right[lo:] {
			if r.from >= l.to && int(r.from-l.to) >= distance {
				break
			}
			switch {
			case r.from >= l.to:
				m.pairs = append(m.pairs, uint64(l.from)<<32|uint64(r.to))
			case !ordered && l.from >= r.to && int(l.from-r.to) < distance:
				m.pairs = append(m.pairs, uint64(r.from)<<32|uint64(l.to))
			}
		}
	}
	slices.Sort(m.pairs)
	m.pairs = slices.Compact(m.pairs)
	m.out = m.out[:0]
	for _, p := range m.pairs {
		m.out = append(m.out, stretch{uint32(p >> 32), uint32(p)})
	}
	return m.out
}

// clausePattern is what a clause with positions asks for: one pattern, or two of them near
// each other.
type clausePattern struct {
	left, right *pattern // right nil for one
	distance    int
	ordered     bool
}

func (c *clausePattern) slots() []*slot {
	if c.right == nil {
		return c.left.slots
	}
	return slices.Concat(c.left.slots, c.right.slots)
}

func (c *clausePattern) find(m *matcher) []stretch {
	left := m.find(c.left, 0)
	if c.right == nil || len(left) == 0 {
		return left
	}
	m.left = append(m.left[:0], left...)
	return m.joined(m.left, m.find(c.right, len(c.left.slots)), c.distance, c.ordered)
}
