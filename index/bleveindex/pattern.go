package bleveindex

import "slices"

// slot is a place in a phrase: the words that may fill it. A passage stands in ords once
// for each of them that it has, with the word's first position + 1.
type slot struct {
	words map[string]bool
	ords  []uint32
	first []uint32
}

// slotOf gathers the postings of words into a slot.
func (s *searcher) slotOf(terms []string) (*slot, error) {
	sl := &slot{words: make(map[string]bool, len(terms))}
	for _, t := range terms {
		p, err := s.read(exactField, t)
		if err != nil {
			return nil, err
		}
		sl.words[t] = true
		if len(terms) == 1 {
			sl.ords, sl.first = p.ords, p.freq
			return sl, nil
		}
		sl.ords = append(sl.ords, p.ords...)
		sl.first = append(sl.first, p.freq...)
	}
	sl.sort()
	return sl, nil
}

func (sl *slot) sort() {
	pairs := make([]uint64, len(sl.ords))
	for i, o := range sl.ords {
		pairs[i] = uint64(o)<<32 | uint64(sl.first[i])
	}
	slices.Sort(pairs)
	for i, v := range pairs {
		sl.ords[i], sl.first[i] = uint32(v>>32), uint32(v)
	}
}

// pattern is words in a certain order: a phrase, or with slop words near each other in any
// order. One slot alone is a word.
type pattern struct {
	slots []*slot
	slop  int
}

// stretch is a run of tokens, the end not included.
type stretch struct{ from, to uint32 }

// matcher finds patterns in one passage at a time. It is the working memory of that.
type matcher struct {
	at  [][]uint32 // positions of each slot
	out []stretch
}

// reset makes room for the positions of n slots.
func (m *matcher) reset(n int) {
	for len(m.at) < n {
		m.at = append(m.at, nil)
	}
	for i := range n {
		m.at[i] = m.at[i][:0]
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
		m.nearby(at, p.slop)
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
// left out.
func (m *matcher) nearby(at [][]uint32, slop int) {
	width := uint32(len(at) + slop)
	end := uint32(0)
	for _, from := range merged(at) {
		if from < end {
			continue
		}
		to := from + uint32(len(at))
		for to <= from+width && !assigned(at, from, to) {
			to++
		}
		if to > from+width {
			continue
		}
		for assigned(at, from+1, to) {
			from++
		}
		end = to
		m.out = append(m.out, stretch{from, to})
	}
}

// assigned reports whether each list can have a position of its own in [from, to): the
// augmenting paths of bipartite matching, because a phrase may have a word twice.
func assigned(at [][]uint32, from, to uint32) bool {
	if int(to)-int(from) < len(at) {
		return false
	}
	owner := make([]int, to-from) // list + 1
	for i := range at {
		if !give(at, i, from, owner, make([]bool, to-from)) {
			return false
		}
	}
	return true
}

func give(at [][]uint32, list int, from uint32, owner []int, tried []bool) bool {
	for _, p := range at[list] {
		k := int(p) - int(from)
		if k < 0 || k >= len(owner) || tried[k] {
			continue
		}
		tried[k] = true
		if owner[k] == 0 || give(at, owner[k]-1, from, owner, tried) {
			owner[k] = list + 1
			return true
		}
	}
	return false
}

func merged(at [][]uint32) []uint32 {
	all := slices.Concat(at...)
	slices.Sort(all)
	return slices.Compact(all)
}

// joined finds the pairs of stretches of which one begins at most distance-1 words after
// the other ends, and returns each pair as one stretch. Ordered pairs begin with left.
func joined(left, right []stretch, distance int, ordered bool) []stretch {
	var out []stretch
	for _, l := range left {
		for _, r := range right {
			switch {
			case r.from >= l.to && int(r.from-l.to) < distance:
				out = append(out, stretch{l.from, r.to})
			case !ordered && l.from >= r.to && int(l.from-r.to) < distance:
				out = append(out, stretch{r.from, l.to})
			}
		}
	}
	slices.SortFunc(out, func(a, b stretch) int { return int(a.from) - int(b.from) })
	return slices.Compact(out)
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
	left = slices.Clone(left)
	return joined(left, m.find(c.right, len(c.left.slots)), c.distance, c.ordered)
}

// occurrences finds the passages with the pattern: candidates by the postings of all slots,
// then positions by the chains.
func (s *searcher) patternOccurrences(c *clausePattern) *occurrences {
	slots := c.slots()
	o := &occurrences{}
	var counts []uint32
	m := &matcher{}
	s.candidates(slots, func(ord uint32, cursors []int) {
		m.reset(len(slots))
		ch := s.chain(ord)
		for i, sl := range slots {
			for j := cursors[i]; j < len(sl.ords) && sl.ords[j] == ord; j++ {
				m.at[i] = ch.positions(m.at[i], sl.first[j]-1)
			}
			if len(sl.words) > 1 {
				slices.Sort(m.at[i])
			}
		}
		if n := len(c.find(m)); n > 0 {
			o.ords = append(o.ords, ord)
			counts = append(counts, uint32(n))
		}
	})
	s.weigh(o, counts)
	return o
}

// weigh gives occurrences of which the counts are known their weights.
func (s *searcher) weigh(o *occurrences, counts []uint32) {
	sc := newScorer(s.exact, len(o.ords), 1)
	o.idf = float32(sc.idf)
	o.weights = make([]float32, len(o.ords))
	for i, ord := range o.ords {
		o.weights[i] = sc.weight(counts[i], s.cols.tokens[ord]) * s.boost(ord)
	}
}

func (s *searcher) boost(ord uint32) float32 {
	if s.cols.heavy[ord] {
		return headingWeight
	}
	return 1
}

func (s *searcher) chain(ord uint32) chain {
	at := s.cols.chainAt[ord]
	n := int(s.cols.tokens[ord])
	return chain{s.chains[at.file].b[at.offset : int(at.offset)+n*chainWidth(n)], n}
}

// candidates calls yield with each passage that all slots have, in order, and where it
// stands in each.
func (s *searcher) candidates(slots []*slot, yield func(ord uint32, cursors []int)) {
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
		cursors[rarest] = i
		all := true
		for k, sl := range slots {
			cursors[k] = seek(sl.ords, cursors[k], ord)
			if cursors[k] >= len(sl.ords) {
				return
			}
			if sl.ords[cursors[k]] != ord {
				i = seek(driver.ords, i, sl.ords[cursors[k]])
				all = false
				break
			}
		}
		if all {
			yield(ord, cursors)
			i = seek(driver.ords, i, ord+1)
		}
	}
}
