package bleveindex

import "testing"

// TestScoresGoByTheLengthOfPassages: among sentences a second occurrence and a word more or
// less tell little; among pages they tell something.
func TestScoresGoByTheLengthOfPassages(t *testing.T) {
	twice := func(average float64, perWord float64) float32 {
		s := newScorer(fieldStats{passages: 1000, average: average, perWord: perWord}, 10, 1)
		return s.weight(2, uint32(average)) / s.weight(1, uint32(average))
	}
	longer := func(average float64) float32 {
		s := newScorer(fieldStats{passages: 1000, average: average}, 10, 1)
		return s.weight(1, uint32(average)) / s.weight(1, uint32(2*average))
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
	s := newScorer(fieldStats{passages: 1000, average: 50}, 10, 1)
	if one, short := s.weight(1, 1), s.weight(1, uint32(shortest*50)); one != short {
		t.Errorf("a passage of one word weighs %v, one of %v words %v; want the same", one, shortest*50, short)
	}
	if short, long := s.weight(1, uint32(shortest*50)), s.weight(1, 50); short <= long {
		t.Errorf("a short passage weighs %v, one of average length %v; want more", short, long)
	}
}
