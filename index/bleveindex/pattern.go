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
		if err := c.spend(cost * len(p.ords)); err != nil {
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
	byLength := func(a, b *postings) int { return cmp.Compare(len(a.ords), len(b.ords)) }
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
	both := newPositions(len(p.ords) + len(q.ords))
	for i, j := 0, 0; i < len(p.ords) || j < len(q.ords); {
		if j == len(q.ords) || i < len(p.ords) && p.ords[i] <= q.ords[j] {
			both.place(p.ords[i], p.positions(i))
			i++
		} else {
			both.place(q.ords[j], q.positions(j))
			j++
		}
	}
	return both
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

// patternPostings finds the passages with the pattern: candidates by the postings of all
// slots, then positions.
func (c *compiler) patternPostings(p *clausePattern) (*postings, error) {
	slots := p.slots()
	if p.isRow() {
		return c.rowPostings(slots)
	}
	found := newFrequencies(slots)
	m := &matcher{}
	pair := p.isPair()
	err := c.candidates(slots, func(ord uint32, cursors []int) error {
		if l, r := slots[0], slots[len(slots)-1]; pair && l.tf[cursors[0]] == 1 && r.tf[cursors[1]] == 1 {
			if p.near(l.at[cursors[0]], r.at[cursors[1]]) {
				found.add(ord, 1)
			}
			return c.spend(2)
		}
		n, work := p.countAt(m, slots, cursors)
		if n > 0 {
			found.add(ord, uint32(n))
		}
		return c.spend(work + n)
	})
	return found, err
}

// countAt counts how often the pattern occurs in the passage at the cursors, and the positions
// it looked at.
func (p *clausePattern) countAt(m *matcher, slots []*slot, cursors []int) (n, work int) {
	m.reset(len(slots))
	for i, sl := range slots {
		j := cursors[i]
		m.at[i] = sl.positions(j)
		if ord := sl.ords[j]; j+1 < len(sl.ords) && sl.ords[j+1] == ord {
			m.own[i] = m.own[i][:0]
			for ; j < len(sl.ords) && sl.ords[j] == ord; j++ {
				m.own[i] = append(m.own[i], sl.positions(j)...)
			}
			slices.Sort(m.own[i])
			m.at[i] = m.own[i]
		}
		work += len(m.at[i])
	}
	return len(p.find(m)), work + 1
}

// isRow reports whether the pattern is single words that follow each other.
func (c *clausePattern) isRow() bool {
	return c.right == nil && (c.left.slop == 0 || len(c.left.slots) == 1) &&
		!slices.ContainsFunc(c.left.slots, func(sl *slot) bool { return len(sl.words) > 1 })
}

// isPair reports whether the pattern is two different words near each other.
func (c *clausePattern) isPair() bool {
	if c.right == nil || len(c.left.slots) != 1 || len(c.right.slots) != 1 {
		return false
	}
	l, r := c.left.slots[0].words, c.right.slots[0].words
	if len(l) != 1 || len(r) != 1 {
		return false
	}
	for w := range l {
		return !r[w]
	}
	return false
}

// near reports whether two words at these positions are as near as a pair must be.
func (c *clausePattern) near(left, right uint32) bool {
	if left < right {
		return int(right-left) <= c.distance
	}
	return !c.ordered && int(left-right) <= c.distance
}

// rowPostings finds the passages in which single words follow each other.
func (c *compiler) rowPostings(slots []*slot) (*postings, error) {
	found := newFrequencies(slots)
	if len(slots) == 2 {
		return found, c.rowOfTwo(found, slots[0], slots[1])
	}
	at := make([][]uint32, len(slots))
	err := c.candidates(slots, func(ord uint32, cursors []int) error {
		steps := 0
		for i, sl := range slots {
			at[i] = sl.positions(cursors[i])
			steps += len(at[i])
		}
		if n := rows(at); n > 0 {
			found.add(ord, n)
		}
		return c.spend(steps)
	})
	return found, err
}

// rowOfTwo finds the passages in which one word follows another.
func (c *compiler) rowOfTwo(found *postings, left, right *slot) error {
	var at [2][]uint32
	return c.candidates([]*slot{left, right}, func(ord uint32, cursors []int) error {
		i, j := cursors[0], cursors[1]
		if left.tf[i] == 1 && right.tf[j] == 1 {
			if left.at[i]+1 == right.at[j] {
				found.add(ord, 1)
			}
			return c.spend(2)
		}
		at[0], at[1] = left.positions(i), right.positions(j)
		steps := len(at[0]) + len(at[1])
		if n := rows(at[:]); n > 0 {
			found.add(ord, n)
		}
		return c.spend(steps)
	})
}

// newFrequencies returns empty postings with room for passages that have all slots.
func newFrequencies(slots []*slot) *postings {
	n := len(slots[0].ords)
	for _, sl := range slots {
		n = min(n, len(sl.ords))
	}
	return &postings{ords: make([]uint32, 0, n), tf: make([]uint8, 0, n)}
}

// rows counts how often words stand in a row, given the positions of each. It moves on in
// the lists.
func rows(at [][]uint32) (n uint32) {
	for _, from := range at[0] {
		i := 1
		for ; i < len(at); i++ {
			want := from + uint32(i)
			for len(at[i]) > 0 && at[i][0] < want {
				at[i] = at[i][1:]
			}
			if len(at[i]) == 0 {
				return n
			}
			if at[i][0] != want {
				break
			}
		}
		if i == len(at) {
			n++
		}
	}
	return n
}

func (s *searcher) chain(ord uint32) chain {
	at := s.cols.chainAt[ord]
	n := int(s.cols.tokens[ord])
	return chain{s.chains[at.file].b[at.offset : int(at.offset)+n*chainWidth(n)], n}
}

// candidates calls yield with each passage that all slots have, in order, and where it
// first stands in each, until it returns an error.
func (s *searcher) candidates(slots []*slot, yield func(ord uint32, cursors []int) error) error {
	cursors := make([]int, len(slots))
	rarest := 0
	for i, sl := range slots {
		if len(sl.ords) < len(slots[rarest].ords) {
			rarest = i
		}
	}
	driver := slots[rarest]
	for i := 0; i < len(driver.ords); {
		ord := driver.ords[i]
		if s.allHave(slots, cursors, ord) {
			if err := yield(ord, cursors); err != nil {
				return err
			}
		}
		for i < len(driver.ords) && driver.ords[i] == ord {
			i++
		}
	}
	return nil
}

// allHave moves the cursors to a passage and reports whether it is in all slots.
func (s *searcher) allHave(slots []*slot, cursors []int, ord uint32) (ok bool) {
	for k, sl := range slots {
		if cursors[k], ok = sl.find(cursors[k], ord); !ok {
			return false
		}
	}
	return true
}
