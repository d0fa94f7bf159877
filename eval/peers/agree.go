package main

import (
	"context"
	"fmt"
	"maps"
	"slices"
)

// agreement says how a peer's answers compare with ours at scope=passage. Analyzers differ
// a little (what is one word, and its stem), so totals may; where they are equal, counts of
// facets must be.
type agreement struct {
	Contestant  string   `json:"contestant"`
	Totals      int      `json:"totals"`
	TotalsEqual int      `json:"totals_equal"`
	Facets      int      `json:"facets"`
	FacetsEqual int      `json:"facets_equal"`
	Differences []string `json:"differences,omitempty"` // of facets
}

// totals are those of one search, by contestant, where not all are the same.
type totals struct {
	Search string         `json:"search"`
	Terms  []string       `json:"terms"`
	By     map[string]int `json:"by"`
}

// compare asks ours and each peer every search once, with all facets where it has them.
func compare(ctx context.Context, ours contestant, peers []contestant, searches []search) ([]agreement, []totals, error) {
	agreements := make([]agreement, len(peers))
	var differing []totals
	for i := range searches {
		s := &searches[i]
		m := modeNamed(fiveMode)
		_, mine, err := ours.ask(ctx, s, m, true)
		if err != nil {
			return nil, nil, fmt.Errorf("%s, query %s: %w", ours.name(), s.Name, err)
		}
		t := totals{Search: s.Name, Terms: s.Terms, By: map[string]int{ours.name(): mine.total}}
		differ := false
		for p, peer := range peers {
			a := &agreements[p]
			a.Contestant = peer.name()
			theirs, ok, err := answerOf(ctx, peer, s)
			if err != nil {
				return nil, nil, err
			}
			if !ok {
				continue
			}
			t.By[peer.name()] = theirs.total
			differ = differ || theirs.total != mine.total
			a.add(s, mine, theirs)
		}
		if differ {
			differing = append(differing, t)
		}
	}
	return agreements, differing, nil
}

// answerOf asks with facets, or where a contestant has none for the total.
func answerOf(ctx context.Context, c contestant, s *search) (f found, ok bool, err error) {
	for _, name := range []string{fiveMode, totalMode} {
		if m := modeNamed(name); c.can(s, m) {
			_, f, err = c.ask(ctx, s, m, true)
			if err != nil {
				err = fmt.Errorf("%s, query %s: %w", c.name(), s.Name, err)
			}
			return f, true, err
		}
	}
	return found{}, false, nil
}

func (a *agreement) add(s *search, mine, theirs found) {
	a.Totals++
	if mine.total != theirs.total {
		return
	}
	a.TotalsEqual++
	for _, facet := range slices.Sorted(maps.Keys(theirs.counts)) {
		a.Facets++
		diff := differing(mine.counts[facet], theirs.counts[facet])
		if len(diff) == 0 {
			a.FacetsEqual++
			continue
		}
		a.Differences = append(a.Differences, fmt.Sprintf("%s %s: %v", s.Name, facet, diff[:min(len(diff), 3)]))
	}
}

// differing says of which values, of those that both returned, the counts differ. Neither
// returns more than 50, and ties may fall either way.
func differing(mine, theirs map[string]int) []string {
	var diff []string
	for _, v := range slices.Sorted(maps.Keys(mine)) {
		if n, ok := theirs[v]; ok && n != mine[v] {
			diff = append(diff, fmt.Sprintf("%s %d, not %d", v, n, mine[v]))
		}
	}
	return diff
}

func modeNamed(name string) mode {
	list := modes()
	return list[slices.IndexFunc(list, func(m mode) bool { return m.name == name })]
}
