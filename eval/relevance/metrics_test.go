package main

import (
	"math"
	"testing"
)

// TestMetrics checks figures that were worked out by hand.
func TestMetrics(t *testing.T) {
	grades := map[string]int{"a": 3, "b": 1, "c": 0, "z": 1}
	ranking := []string{"x", "a", "c", "b"}
	log := math.Log2
	cases := []struct {
		name      string
		got, want float64
	}{
		{"nDCG@10", ndcg(ranking, grades, 10), (3/log(3) + 1/log(5)) / (3/log(2) + 1/log(3) + 1/log(4))},
		{"nDCG@2 leaves out the fourth", ndcg(ranking, grades, 2), (3 / log(3)) / (3/log(2) + 1/log(3))},
		{"average precision", averagePrecision(ranking, grades), (1.0/2 + 2.0/4) / 3},
		{"recall", recall(ranking, grades), 2.0 / 3},
		{"best ranking", ndcg([]string{"a", "b", "z"}, grades, 10), 1},
		{"nothing found", ndcg(nil, grades, 10), 0},
		{"nothing relevant", averagePrecision(ranking, map[string]int{"a": 0}), 0},
	}
	for _, c := range cases {
		if math.Abs(c.got-c.want) > 1e-9 {
			t.Errorf("%s = %v; want %v", c.name, c.got, c.want)
		}
	}
}
