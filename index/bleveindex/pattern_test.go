package bleveindex

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// nearbyPlain says what nearby finds, as plainly as it can be said: from each place on the
// shortest stretch that has each word as often as it is asked for, made as short as it can
// be from the other side.
func nearbyPlain(text, words []int, slop int) []stretch {
	has := func(from, to int) bool {
		if to > len(text) {
			return false
		}
		for _, w := range words {
			if count(text[from:to], w) < count(words, w) {
				return false
			}
		}
		return true
	}
	var out []stretch
	for from := 0; from < len(text); from++ {
		for to := from + 1; to <= from+len(words)+slop; to++ {
			if !has(from, to) {
				continue
			}
			for has(from+1, to) {
				from++
			}
			out = append(out, stretch{uint32(from), uint32(to)})
			from = to - 1
			break
		}
	}
	return out
}

func count(list []int, v int) int {
	n := 0
	for _, w := range list {
		if w == v {
			n++
		}
	}
	return n
}

func TestNearbyFindsWhatItSays(t *testing.T) {
	g := rand.New(rand.NewPCG(7, 11))
	m := &matcher{}
	found := 0
	for range 3000 {
		text := make([]int, g.IntN(40))
		for i := range text {
			text[i] = g.IntN(6)
		}
		words := make([]int, 2+g.IntN(3))
		p := &pattern{slop: 1 + g.IntN(8)}
		m.reset(len(words))
		for i := range words {
			words[i] = g.IntN(5)
			p.slots = append(p.slots, &slot{})
			p.twin = append(p.twin, slices.Index(words[:i+1], words[i]))
			m.at[i] = nil
			for at, w := range text {
				if w == words[i] {
					m.at[i] = append(m.at[i], uint32(at))
				}
			}
		}
		got, want := slices.Clone(m.find(p, 0)), nearbyPlain(text, words, p.slop)
		found += len(want)
		if !slices.Equal(got, want) {
			t.Fatalf("in %v words %v with slop %d (-want +got):\n%s", text, words, p.slop, cmp.Diff(want, got, cmp.AllowUnexported(stretch{})))
		}
	}
	if found < 1000 {
		t.Errorf("only %d stretches were to be found", found)
	}
}

func TestJoinedFindsEachPairOnce(t *testing.T) {
	g := rand.New(rand.NewPCG(3, 5))
	m := &matcher{}
	stretches := func() (list []stretch) {
		for at := uint32(0); at < 60; at += 1 + uint32(g.IntN(9)) {
			list = append(list, stretch{at, at + 2})
		}
		return list
	}
	for range 2000 {
		left, right := stretches(), stretches()
		distance, ordered := 1+g.IntN(12), g.IntN(2) == 0
		pairs := map[stretch]bool{}
		for _, l := range left {
			for _, r := range right {
				if r.from >= l.to && int(r.from-l.to) < distance {
					pairs[stretch{l.from, r.to}] = true
				}
				if !ordered && l.from >= r.to && int(l.from-r.to) < distance {
					pairs[stretch{r.from, l.to}] = true
				}
			}
		}
		got := m.joined(left, right, distance, ordered)
		for _, s := range got {
			if !pairs[s] {
				t.Fatalf("%v and %v within %d: %v is no pair", left, right, distance, s)
			}
		}
		if len(got) != len(pairs) {
			t.Fatalf("%v and %v within %d, ordered %v: %d pairs; want %d", left, right, distance, ordered, len(got), len(pairs))
		}
	}
}
