package main

import "testing"

func TestRandomization(t *testing.T) {
	var better, mixed, same []float64
	for i := range 20 {
		same = append(same, 0.5)
		better = append(better, 0.6)
		mixed = append(mixed, 0.5+0.1*float64(i%2*2-1))
	}
	if p := randomization(better, same); p > 0.001 {
		t.Errorf("always better: p = %v; want at most .001", p)
	}
	if p := randomization(mixed, same); p < 0.9 {
		t.Errorf("better as often as worse: p = %v; want nearly 1", p)
	}
	if p := randomization(same, same); p != 1 {
		t.Errorf("the same: p = %v; want 1", p)
	}
	// Of the 32 ways that five coins fall, two are as far from 0.
	if p := randomization([]float64{1, 1, 1, 1, 1}, make([]float64, 5)); p < 0.05 || p > 0.075 {
		t.Errorf("five times better: p = %v; want about 2/32", p)
	}
}
