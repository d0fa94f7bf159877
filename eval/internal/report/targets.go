package report

import "fmt"

// Target is a figure that the program is meant to reach.
type Target struct {
	Name string  `json:"name"`
	Got  float64 `json:"got"`
	Want float64 `json:"want"`
	Unit string  `json:"unit"`
	// AtMost is true where lower is better.
	AtMost bool `json:"at_most"`
	Met    bool `json:"met"`
}

// Targets are the targets of a run, in the order in which they were added.
type Targets []Target

// AtLeast adds a target that is met by want or more.
func (t *Targets) AtLeast(name string, got, want float64, unit string) {
	*t = append(*t, Target{Name: name, Got: got, Want: want, Unit: unit, Met: got >= want})
}

// AtMost adds a target that is met by want or less.
func (t *Targets) AtMost(name string, got, want float64, unit string) {
	*t = append(*t, Target{Name: name, Got: got, Want: want, Unit: unit, AtMost: true, Met: got <= want})
}

// Print prints each target beside what was measured; nothing where there is none.
func (t Targets) Print(p *Page) {
	if len(t) == 0 {
		return
	}
	p.Title("Targets")
	var rows [][]string
	for _, target := range t {
		sign, met := ">=", "met"
		if target.AtMost {
			sign = "<="
		}
		if !target.Met {
			met = "MISSED"
		}
		rows = append(rows, []string{target.Name, fmt.Sprintf("%.4g", target.Got), fmt.Sprintf("%s %.4g", sign, target.Want), target.Unit, met})
	}
	p.Table([]string{"", "measured", "target", "unit", ""}, rows)
}
