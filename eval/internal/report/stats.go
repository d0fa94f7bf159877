package report

import (
	"math"
	"slices"
)

// Mean is the arithmetic mean, 0 of nothing.
func Mean(v []float64) float64 {
	if len(v) == 0 {
		return 0
	}
	sum := 0.0
	for _, x := range v {
		sum += x
	}
	return sum / float64(len(v))
}

// Percentile is the smallest of the values that at least p percent do not exceed (the
// nearest-rank rule), 0 of nothing. v is left as it is.
func Percentile(v []float64, p float64) float64 {
	if len(v) == 0 {
		return 0
	}
	s := slices.Sorted(slices.Values(v))
	rank := int(math.Ceil(p / 100 * float64(len(s))))
	return s[min(max(rank, 1), len(s))-1]
}

// Spread returns the lowest and the highest value, zeros of nothing.
func Spread(v []float64) (low, high float64) {
	if len(v) == 0 {
		return 0, 0
	}
	return slices.Min(v), slices.Max(v)
}
