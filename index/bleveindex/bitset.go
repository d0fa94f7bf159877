package bleveindex

import "math/bits"

// bitset is a set of small numbers. Numbers past its end are not in it, and must not be asked
// for but in next.
type bitset []uint64

// newBitset returns an empty set that has room for the numbers below n.
func newBitset(n int) bitset { return make(bitset, (n+63)/64) }

func (s bitset) add(i uint32)      { s[i>>6] |= 1 << (i & 63) }
func (s bitset) has(i uint32) bool { return s[i>>6]>>(i&63)&1 != 0 }

// next returns the first number of the set from i on.
func (s bitset) next(i uint32) (uint32, bool) {
	w := int(i >> 6)
	if w >= len(s) {
		return 0, false
	}
	for word := s[w] >> (i & 63) << (i & 63); ; word = s[w] {
		if word != 0 {
			return uint32(w)<<6 + uint32(bits.TrailingZeros64(word)), true
		}
		if w++; w == len(s) {
			return 0, false
		}
	}
}

// count returns how many of the numbers from a to b, at least one, are in the set.
func (s bitset) count(a, b uint32) (n int) {
	first, last, head, tail := ends(a, b)
	if first == last {
		return bits.OnesCount64(s[first] & head & tail)
	}
	n = bits.OnesCount64(s[first]&head) + bits.OnesCount64(s[last]&tail)
	for _, word := range s[first+1 : last] {
		n += bits.OnesCount64(word)
	}
	return n
}

// len returns how many numbers are in the set.
func (s bitset) len() (n int) {
	for _, word := range s {
		n += bits.OnesCount64(word)
	}
	return n
}

// any reports whether one of the numbers from a to b, at least one, is in the set.
func (s bitset) any(a, b uint32) bool {
	first, last, head, tail := ends(a, b)
	if first == last {
		return s[first]&head&tail != 0
	}
	if s[first]&head != 0 || s[last]&tail != 0 {
		return true
	}
	for _, word := range s[first+1 : last] {
		if word != 0 {
			return true
		}
	}
	return false
}

// copyFrom adds the numbers from a to b, at least one, that are in another set.
func (s bitset) copyFrom(other bitset, a, b uint32) {
	first, last, head, tail := ends(a, b)
	if first == last {
		s[first] |= other[first] & head & tail
		return
	}
	s[first] |= other[first] & head
	s[last] |= other[last] & tail
	copy(s[first+1:last], other[first+1:last])
}

// ends returns the first and last words of the numbers from a to b, and their bits in them.
func ends(a, b uint32) (first, last int, head, tail uint64) {
	b--
	return int(a >> 6), int(b >> 6), ^uint64(0) << (a & 63), ^uint64(0) >> (63 - b&63)
}

// or, and, without change a set by another of the same length.
func (s bitset) or(other bitset) {
	for i, word := range other {
		s[i] |= word
	}
}

func (s bitset) and(other bitset) {
	for i, word := range other {
		s[i] &= word
	}
}

func (s bitset) without(other bitset) {
	for i, word := range other {
		s[i] &^= word
	}
}

// fill adds all numbers for which there is room.
func (s bitset) fill() {
	for i := range s {
		s[i] = ^uint64(0)
	}
}
