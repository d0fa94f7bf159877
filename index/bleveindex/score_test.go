package bleveindex

import "testing"

// gained is what a passage of some length gains by a word that occurs n times in it alone.
func gained(f fieldStats, n, length uint32) float32 {
	f.norm = f.norms([]uint32{length})
	p := &postings{}
	p.add(0, n)
	t := newTerm(p, &f, 1)
	return t.weight(0, 0, []bool{false})
}

// TestScoresGoByTheLengthOfPassages: among sentences a second occurrence and a word more or
// less tell little; among pages they tell something.
func TestScoresGoByTheLengthOfPassages(t *testing.T) {
	twice := func(average float64, perWord float64) float32 {
		f := fieldStats{passages: 1000, average: average, perWord: perWord}
		return gained(f, 2, uint32(average)) / gained(f, 1, uint32(average))
	}
	longer := func(average float64) float32 {
		f := fieldStats{passages: 1000, average: average}
		return gained(f, 1, uint32(average)) / gained(f, 1, uint32(2*average))
	}
	if a, b := twice(15, 0), twice(150, 0); a >= b {
		t.Errorf("a second occurrence gains %v among sentences, %v among pages; want less", a, b)
	}
	if a, b := longer(15), longer(150); a >= b {
		t.Errorf("half the length gains %v among sentences, %v among pages; want less", a, b)
	}
	if a, b := twice(20, 0), twice(20*hanStems, hanStems); a != b {
		t.Errorf("a second occurrence gains %v among sentences, %v among Chinese ones; want the same", a, b)
	}
}

func TestAVeryShortPassageCountsAsAShortOne(t *testing.T) {
	f := fieldStats{passages: 1000, average: 50}
	if one, short := gained(f, 1, 1), gained(f, 1, uint32(shortest*50)); one != short {
		t.Errorf("a passage of one word weighs %v, one of %v words %v; want the same", one, shortest*50, short)
	}
	if short, long := gained(f, 1, uint32(shortest*50)), gained(f, 1, 50); short <= long {
		t.Errorf("a short passage weighs %v, one of average length %v; want more", short, long)
	}
}
