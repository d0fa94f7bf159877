package bleveindex

import "slices"

// Passages in which a pattern occurs are found in two steps: those that have all of its slots,
// and of these those in which the words stand as they must.

// patternPostings finds the passages with the pattern: candidates by the postings of all
// slots, then positions.
func (c *compiler) patternPostings(p *clausePattern) (*postings, error) {
	slots := p.slots()
	found := newFrequencies(slots)
	switch {
	case p.isRow() && len(slots) == 2:
		return found, c.ofTwo(found, slots, countRow(slots))
	case p.isRow():
		return found, c.rowPostings(found, slots)
	}
	m := &matcher{}
	if p.isPair() {
		return found, c.ofTwo(found, slots, p.countPair(m, slots))
	}
	err := c.candidates(slots, func(ord uint32, cursors []int) error {
		n, work := p.countAt(m, slots, cursors)
		if n > 0 {
			found.add(ord, uint32(n))
		}
		return c.spend(work + n)
	})
	return found, err
}

// spendEvery is how many candidates of two words are looked at between two counts of the work.
const spendEvery = 1024

// ofTwo finds the passages of two single words, given where these stand in their postings, for
// which count says how often; it also says how much work that was.
func (c *compiler) ofTwo(found *postings, slots []*slot, count func(cursors []int) (times, work int)) error {
	driver, other := 0, 1
	if slots[1].len() < slots[0].len() {
		driver, other = 1, 0
	}
	cursors := make([]int, 2)
	work, ok := 0, false
	for i, ord := range slots[driver].all() {
		if i%spendEvery == 0 {
			if err := c.spend(work); err != nil {
				return err
			}
			work = 0
		}
		work++
		if cursors[other], ok = slots[other].find(cursors[other], ord); !ok {
			continue
		}
		cursors[driver] = i
		times, looked := count(cursors)
		work += looked
		if times > 0 {
			found.add(ord, uint32(times))
		}
	}
	return c.spend(work)
}

// countRow counts how often the second of two words follows the first.
func countRow(slots []*slot) func(cursors []int) (times, work int) {
	l, r := slots[0], slots[1]
	var at [2][]uint32
	return func(cursors []int) (int, int) {
		i, j := cursors[0], cursors[1]
		if l.tf[i] == 1 && r.tf[j] == 1 {
			if l.at[i]+1 == r.at[j] {
				return 1, 2
			}
			return 0, 2
		}
		at[0], at[1] = l.positions(i), r.positions(j)
		work := len(at[0]) + len(at[1])
		return int(rows(at[:])), work
	}
}

// countPair counts how often two different words are near each other.
func (p *clausePattern) countPair(m *matcher, slots []*slot) func(cursors []int) (times, work int) {
	l, r := slots[0], slots[1]
	return func(cursors []int) (int, int) {
		i, j := cursors[0], cursors[1]
		if l.tf[i] == 1 && r.tf[j] == 1 {
			if p.near(l.at[i], r.at[j]) {
				return 1, 2
			}
			return 0, 2
		}
		return p.countAt(m, slots, cursors)
	}
}

// countAt counts how often the pattern occurs in the passage at the cursors, and the positions
// it looked at.
func (p *clausePattern) countAt(m *matcher, slots []*slot, cursors []int) (n, work int) {
	m.reset(len(slots))
	for i, sl := range slots {
		j := cursors[i]
		m.at[i] = sl.positions(j)
		if j+1 < len(sl.ords) && sl.ords[j+1] == sl.ords[j] {
			m.own[i] = m.own[i][:0]
			for ord := sl.ords[j]; j < len(sl.ords) && sl.ords[j] == ord; j++ {
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
func (c *compiler) rowPostings(found *postings, slots []*slot) error {
	at := make([][]uint32, len(slots))
	return c.candidates(slots, func(ord uint32, cursors []int) error {
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
}

// newFrequencies returns empty postings with room for passages that have all slots.
func newFrequencies(slots []*slot) *postings {
	n := slots[0].len()
	for _, sl := range slots {
		n = min(n, sl.len())
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
		if sl.len() < slots[rarest].len() {
			rarest = i
		}
	}
	last, first := uint32(0), true
	for _, ord := range slots[rarest].all() {
		if ord == last && !first || !s.allHave(slots, cursors, ord) {
			continue
		}
		last, first = ord, false
		if err := yield(ord, cursors); err != nil {
			return err
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
