package main

import (
	"math"
	"math/rand/v2"
)

// rounds is how often a test throws its coins: enough for a p of .05 to be known to
// within .005.
const rounds = 10_000

// randomization is the two-sided p of the paired randomization test (Smucker, Allan and
// Carterette 2007): how often the mean of the differences would be as far from 0 as it is,
// were it chance which of the two systems has which figure. The same figures give the same p.
func randomization(a, b []float64) float64 {
	random := rand.New(rand.NewPCG(7, uint64(len(a))))
	sum := 0.0
	var apart []float64
	for i := range a {
		if d := a[i] - b[i]; d != 0 {
			apart = append(apart, d)
			sum += d
		}
	}
	as, limit := 1, math.Abs(sum)-1e-9
	for range rounds {
		s := 0.0
		for _, d := range apart {
			if random.Uint64()&1 == 0 {
				d = -d
			}
			s += d
		}
		if math.Abs(s) >= limit {
			as++
		}
	}
	return float64(as) / (rounds + 1)
}
