package corpus

import (
	"slices"
	"testing"
)

func TestCitedAs(t *testing.T) {
	if ways := CitedAs("A/RES/79/1"); !slices.Contains(ways, "resolution 79/1") || !slices.Contains(ways, "第79/1号决议") || ways[0] != "A/RES/79/1" {
		t.Errorf("CitedAs(A/RES/79/1) = %v", ways)
	}
	for _, s := range []Symbol{"A/RES/52/1", "A/CONF.231/3", "A/HRC/RES/35/17", "E/RES/2005/1"} {
		if ways := CitedAs(s); len(ways) != 1 {
			t.Errorf("CitedAs(%s) = %v; want the symbol alone: its number may be another body's", s, ways)
		}
	}
}

func TestResolutionsAreCitedByNumberAndYear(t *testing.T) {
	for _, c := range []struct {
		symbol   Symbol
		has, not []string
	}{
		{"S/RES/1325 (2000)", []string{"S/RES/1325", "1325 (2000)"}, []string{"1325 (1999)", "resolution 1325", "1325 A (2000)"}},
		{"S/RES/1325", []string{"S/RES/1325", "1325 (2000)", "1325 (1946)"}, []string{"resolution 1325", "1325 (XIII)", "1325"}},
		{"S/RES/5 (1946)", []string{"S/RES/5", "resolution 5 (1946)", "第5 (1946)号决议"}, []string{"5 (1946)"}},
		{"S/RES/5", []string{"S/RES/5"}, []string{"5 (1946)", "resolution 5 (1946)"}},
		{"A/RES/217(III)A", []string{"A/RES/217A", "A/RES/217 A", "217 A (III)"}, []string{"217 (III)", "217 A (2000)", "217 B (III)"}},
		{"A/RES/1514", []string{"A/RES/1514", "1514 (XV)"}, []string{"1514 (2003)", "1514 (I)"}},
		{"A/RES/3201(S-VI)", []string{"3201 (S-VI)"}, []string{"3201 (VI)"}},
	} {
		ways := CitedAs(c.symbol)
		for _, w := range c.has {
			if !slices.Contains(ways, w) {
				t.Errorf("CitedAs(%s) lacks %q", c.symbol, w)
			}
		}
		for _, w := range c.not {
			if slices.Contains(ways, w) {
				t.Errorf("CitedAs(%s) has %q", c.symbol, w)
			}
		}
	}
}

func TestNamedBy(t *testing.T) {
	for _, c := range []struct {
		asked, doc Symbol
		want       bool
	}{
		{"S/RES/1325", "S/RES/1325 (2000)", true},
		{"S/RES/1325 (2000)", "S/RES/1325", true},
		{"A/RES/217", "A/RES/217(III)A", true},
		{"A/RES/217(III)A", "A/RES/217(III)B", false},
		{"A/RES/71/272", "A/RES/71/272A", false},
		{"S/RES/1325", "S/RES/1326 (2000)", false},
	} {
		if got := slices.Contains(NamedBy(c.asked), c.doc.Key()); got != c.want {
			t.Errorf("%s names %s: %v; want %v", c.asked, c.doc, got, c.want)
		}
	}
}
