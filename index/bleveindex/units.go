package bleveindex

import (
	"math/bits"
	"slices"

	"travaux/index"
)

// A section's passages mostly share all that selections and filters ask about: one speaks
// throughout, on one day, in one document. What is chosen is then judged once a section.

// choice is what selections and filters make of all passages of a section.
type choice uint8

const (
	chosenPerPassage choice = iota // passages differ, or may: each is asked
	chosenAll
	chosenButOne  // each fails one selection alone: the one whose slot the judgement has
	chosenNowhere // none, and none would be if one selection went
)

type judgement struct {
	choice choice
	slot   int
}

// judge says which passages of a section are chosen.
func (e *evaluation) judge(sec uint32) judgement {
	f := e.filter
	switch {
	case f.trivial:
		return judgement{choice: chosenAll}
	case f.uneven:
		return judgement{}
	case f.bySection:
		if fails, ok := f.failsIn(sec); ok {
			return e.judgementOf(fails)
		}
	}
	return e.judgeFirst(sec)
}

// failsIn returns the slots of the selections that all passages of a section fail, all of
// them where the date said is not one that is asked for; ok is false where passages differ,
// or a value that one of them has is excluded.
func (ch *chooser) failsIn(sec uint32) (fails uint32, ok bool) {
	if ch.said != nil {
		date := ch.dates.sections[sec]
		if date == manyValues {
			return 0, false
		}
		if !ch.said[date] {
			return ^uint32(0), true
		}
	}
	for _, sel := range ch.selections {
		v := sel.facet.sections[sec]
		switch {
		case v == manyValues || sel.excluded != nil && sel.facet.hasOne(v, sel.excluded):
			return 0, false
		case sel.values != nil && !sel.facet.hasOne(v, sel.values):
			fails |= 1 << sel.slot
		}
	}
	return fails, true
}

// judgeFirst judges a section by the first of its passages.
func (e *evaluation) judgeFirst(sec uint32) judgement {
	c, f := e.cols, e.filter
	if !c.uniform[sec] {
		return judgement{}
	}
	pass := c.secPass[sec]
	stmt := c.stmt[pass]
	if f.excludes(c, pass) || !f.admits(c, pass, stmt) {
		return judgement{choice: chosenNowhere}
	}
	v := e.verdict(pass)
	fails := v.fails
	for _, sel := range f.selections {
		if sel.facet.level == ofStatement && !sel.fits(c, pass, stmt) {
			fails |= 1 << sel.slot
		}
	}
	if v.excluded.hit && bits.OnesCount32(fails) == 1 {
		return judgement{} // which value excludes it is asked of each passage
	}
	return e.judgementOf(fails)
}

// judgementOf is that of a section of which all passages fail the selections of some slots.
func (e *evaluation) judgementOf(fails uint32) judgement {
	switch {
	case fails == 0:
		return judgement{choice: chosenAll}
	case bits.OnesCount32(fails) > 1:
		return judgement{choice: chosenNowhere}
	}
	slot := bits.TrailingZeros32(fails)
	if !slices.ContainsFunc(e.facets, func(f *facetCount) bool { return f.isSelected(slot) }) {
		return judgement{choice: chosenNowhere}
	}
	return judgement{chosenButOne, slot}
}

// isSelected reports whether a facet has the selection of a slot.
func (f *facetCount) isSelected(slot int) bool { return f.selection != nil && f.selection.slot == slot }

// unit is what all clauses must meet in, as its passages come by.
type unit struct {
	*evaluation
	open  bool
	until uint32 // first passage after it
	mask  uint64 // clauses of its chosen passages
	start int    // of its passages in found
}

// section takes the passages of one section that have a clause.
func (u *unit) section(list []foundPassage) {
	if len(list) == 0 {
		return
	}
	j := u.judge(u.cols.passSec[list[0].ord])
	switch {
	case j.choice == chosenNowhere:
	case u.scope == index.InPassage && j.choice != chosenPerPassage:
		u.passages(list, j)
	case u.scope == index.InPassage:
		for i := range list {
			u.begin(list[i].ord)
			u.each(list[i : i+1])
			u.end()
		}
	default:
		u.whole(list, j)
	}
}

// passages takes the passages of a section that are chosen alike, each of which is a unit.
func (u *unit) passages(list []foundPassage, j judgement) {
	start := len(u.found)
	u.found = append(u.found, list...)
	if !u.single {
		u.found = u.found[:start]
		for i := range list {
			if u.plan.expr.holds(list[i].mask) {
				u.found = append(u.found, list[i])
			}
		}
	}
	found := u.found[start:]
	if len(found) == 0 {
		return
	}
	for _, f := range u.facets {
		if j.choice == chosenAll || f.isSelected(j.slot) {
			u.count(f, found)
		}
	}
	if j.choice == chosenButOne {
		u.found = u.found[:start]
	}
}

// whole takes the passages of a section that is a unit, or a part of one.
func (u *unit) whole(list []foundPassage, j judgement) {
	if !u.open || list[0].ord >= u.until {
		u.end()
		u.begin(list[0].ord)
	}
	switch j.choice {
	case chosenPerPassage:
		u.each(list)
	case chosenButOne:
		if len(u.facets) > 0 {
			u.creditFailing(list[0].ord, u.cols.stmt[list[0].ord], clausesOf(list), j.slot, verdict{})
		}
	default:
		u.take(list)
		if len(u.facets) > 0 {
			u.chosen = append(u.chosen, list...)
		}
	}
}

func clausesOf(list []foundPassage) (mask uint64) {
	for i := range list {
		mask |= list[i].mask
	}
	return mask
}

// take finds passages that are chosen.
func (u *unit) take(list []foundPassage) {
	for i := range list {
		u.mask |= list[i].mask
		if u.everywhere || list[i].mask&u.plan.positive != 0 {
			u.found = append(u.found, list[i])
		}
	}
}

// each asks of each passage whether it is chosen.
func (u *unit) each(list []foundPassage) {
	for i := range list {
		if u.choose(list[i].ord, list[i].mask) {
			u.take(list[i : i+1])
		}
	}
}

func (u *unit) begin(ord uint32) {
	c := u.cols
	sec := c.passSec[ord]
	switch u.scope {
	case index.InPassage:
		u.until = ord + 1
	case index.InDocument:
		_, u.until = c.docPassages(c.secDoc[sec])
	default:
		u.until = c.secPass[sec+1]
	}
	u.open, u.mask, u.start = true, 0, len(u.found)
	u.serial++
}

func (u *unit) end() {
	if !u.open {
		return
	}
	u.open = false
	if !u.plan.expr.holds(u.mask) {
		u.found = u.found[:u.start]
	}
	if len(u.chosen) > 0 {
		u.creditChosen()
		u.chosen = u.chosen[:0]
	}
	u.countUnit()
}
