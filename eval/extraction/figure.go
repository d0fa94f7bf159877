package main

import "fmt"

// figure is one measured number.
type figure struct {
	Name  string  `json:"name"`
	Value float64 `json:"value"`
	Unit  string  `json:"unit,omitempty"` // "%", "pages/s", "s"
	Of    int     `json:"of"`             // how many things were judged
	// Target is what issue and users ask for, 0 where nothing was asked. Least says that a
	// greater value is worse.
	Target float64 `json:"target,omitempty"`
	Least  bool    `json:"least,omitempty"`
	// Free figures depend on the machine: no floor holds them.
	Free bool   `json:"free,omitempty"`
	Note string `json:"note,omitempty"`

	off []string // what was not right
}

// share is a figure in per cent.
func share(name string, right, of int, target float64, off []string) figure {
	v := 100.0
	if of > 0 {
		v = 100 * float64(right) / float64(of)
	}
	return figure{Name: name, Value: v, Unit: "%", Of: of, Target: target, off: off}
}

// met reports whether the target is reached.
func (f figure) met() bool {
	if f.Least {
		return f.Value <= f.Target
	}
	return f.Value >= f.Target
}

func (f figure) target() string {
	switch {
	case f.Target == 0:
		return ""
	case f.Least:
		return fmt.Sprintf("<= %g", f.Target)
	}
	return fmt.Sprintf(">= %g", f.Target)
}

func figureHeader() []string { return []string{"", "value", "unit", "of", "target", "", ""} }

func figureRows(list []figure) [][]string {
	var rows [][]string
	for _, f := range list {
		missed := ""
		if f.Target != 0 && !f.met() {
			missed = "missed"
		}
		rows = append(rows, []string{f.Name, fmt.Sprintf("%.2f", f.Value), f.Unit, fmt.Sprint(f.Of), f.target(), missed, f.Note})
	}
	return rows
}

// tally counts what was found against what is there.
type tally struct {
	found, there, right int
	off                 []string
}

// count compares two sets of keys with their numbers, and keeps what is off under a name.
func (s *tally) count(name string, got, want map[string]int) {
	for k, n := range got {
		s.found += n
		if n > want[k] {
			s.off = append(s.off, name+" + "+clip(k))
		}
	}
	for k, n := range want {
		s.there += n
		s.right += min(n, got[k])
		if n > got[k] {
			s.off = append(s.off, name+" - "+clip(k))
		}
	}
}

// f1 is the harmonic mean of precision and recall, in per cent.
func (s *tally) f1(name string, target float64) figure {
	f := figure{Name: name, Unit: "% F1", Of: s.there, Target: target, off: s.off}
	if s.right > 0 {
		p, r := float64(s.right)/float64(s.found), float64(s.right)/float64(s.there)
		f.Value = 100 * 2 * p * r / (p + r)
	}
	return f
}

func clip(s string) string {
	if r := []rune(s); len(r) > 160 {
		return string(r[:160]) + "…"
	}
	return s
}
