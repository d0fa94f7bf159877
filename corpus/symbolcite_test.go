package corpus

import (
	"slices"
	"testing"
)

func TestCitedAs(t *testing.T) {
	if ways := CitedAs("A/RES/79/1"); !slices.Contains(ways, "resolution 79/1") || !slices.Contains(ways, "第79/1号决议") || ways[0] != "A/RES/79/1" {
		t.Errorf("CitedAs(A/RES/79/1) = %v", ways)
	}
	for _, s := range []Symbol{"A/RES/52/1", "A/CONF.231/3", "S/RES/1325"} {
		if ways := CitedAs(s); len(ways) != 1 {
			t.Errorf("CitedAs(%s) = %v; want the symbol alone: its number may be another body's", s, ways)
		}
	}
}
