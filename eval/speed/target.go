package main

import "fmt"

// target is a figure that the program is meant to reach.
type target struct {
	Name string  `json:"name"`
	Got  float64 `json:"got"`
	Want float64 `json:"want"`
	Unit string  `json:"unit"`
	// AtMost is true where lower is better.
	AtMost bool `json:"at_most"`
	Met    bool `json:"met"`
}

func (b *bench) atLeast(name string, got, want float64, unit string) {
	b.res.Targets = append(b.res.Targets, target{Name: name, Got: got, Want: want, Unit: unit, Met: got >= want})
}

func (b *bench) atMost(name string, got, want float64, unit string) {
	b.res.Targets = append(b.res.Targets, target{Name: name, Got: got, Want: want, Unit: unit, AtMost: true, Met: got <= want})
}

// verdict prints each target beside what was measured.
func (b *bench) verdict() {
	b.page.Printf("\nload average at end %s\n", b.res.LoadAtEnd)
	if len(b.res.Targets) == 0 {
		return
	}
	b.page.Title("Targets")
	var rows [][]string
	for _, t := range b.res.Targets {
		sign, met := ">=", "met"
		if t.AtMost {
			sign = "<="
		}
		if !t.Met {
			met = "MISSED"
		}
		rows = append(rows, []string{t.Name, fmt.Sprintf("%.4g", t.Got), fmt.Sprintf("%s %.4g", sign, t.Want), t.Unit, met})
	}
	b.page.Table([]string{"", "measured", "target", "unit", ""}, rows)
}
