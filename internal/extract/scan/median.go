package scan

import "slices"

// Weighed is a value and how often it counts.
type Weighed struct {
	Value  float64
	Weight int
}

// WeightedMedian is 0 where there are no values.
func WeightedMedian(list []Weighed) float64 {
	slices.SortFunc(list, func(a, b Weighed) int {
		switch {
		case a.Value < b.Value:
			return -1
		case a.Value > b.Value:
			return 1
		}
		return 0
	})
	total, sum := 0, 0
	for _, w := range list {
		total += w.Weight
	}
	for _, w := range list {
		if sum += w.Weight; sum*2 >= total {
			return w.Value
		}
	}
	return 0
}
