package authority

import (
	"fmt"

	"travaux/corpus"
)

// membership is a time during which a delegation belongs to a group. No beginning or end means
// always.
type membership struct{ from, to corpus.Date }

// Member reports whether a delegation may have belonged to a group on a day of on, both by
// id; in the month or year of a change it may. known is false where the data do not say who
// the members of the group are, or on is unknown.
func (a *Authority) Member(delegation, group string, on corpus.Date) (member, known bool) {
	members, known := a.members[group]
	if !known || on.IsZero() {
		return false, false
	}
	for _, m := range members[delegation] {
		held := corpus.Interval{From: m.from.Interval().From, To: m.to.Interval().To}
		if held.Overlaps(on.Interval()) {
			return true, true
		}
	}
	return false, true
}

// loadMemberships reads memberships.csv: group, delegation, first and last day.
func (a *Authority) loadMemberships() error {
	a.members = map[string]map[string][]membership{}
	rows, err := a.table("memberships.csv", "id", "delegation", "from", "to")
	if err != nil {
		return err
	}
	for _, row := range rows {
		if _, ok := a.delegationByID[row["delegation"]]; !ok {
			return fmt.Errorf("memberships.csv: %s: no delegation %q", row["id"], row["delegation"])
		}
		m := membership{}
		if m.from, err = dateOrNone(row["from"]); err == nil {
			m.to, err = dateOrNone(row["to"])
		}
		if err != nil {
			return fmt.Errorf("memberships.csv: %s, %s: %w", row["id"], row["delegation"], err)
		}
		if a.members[row["id"]] == nil {
			a.members[row["id"]] = map[string][]membership{}
		}
		of := a.members[row["id"]]
		of[row["delegation"]] = append(of[row["delegation"]], m)
	}
	return nil
}

// dateOrNone reads a date that may be left out.
func dateOrNone(s string) (corpus.Date, error) {
	if s == "" {
		return corpus.Date{}, nil
	}
	return corpus.ParseISO(s)
}
