package bleveindex

import (
	"math/bits"
	"slices"
)

// expr is a query as a condition on the clauses that occur: bit i of a mask stands for
// clause i. The zero expr always holds.
type expr struct {
	op    exprOp
	bits  uint64 // clauses that are parts
	parts []expr // the other parts
}

type exprOp uint8

const (
	allOf exprOp = iota
	anyOf
	noneOf
)

// holds reports whether the condition is met where exactly the clauses of mask occur.
func (e *expr) holds(mask uint64) bool {
	switch e.op {
	case allOf:
		if mask&e.bits != e.bits {
			return false
		}
		for i := range e.parts {
			if !e.parts[i].holds(mask) {
				return false
			}
		}
		return true
	case anyOf:
		if mask&e.bits != 0 {
			return true
		}
	case noneOf:
		if mask&e.bits != 0 {
			return false
		}
	}
	for i := range e.parts {
		if e.parts[i].holds(mask) {
			return e.op == anyOf
		}
	}
	return e.op == noneOf
}

// negates reports whether a clause that occurs may be what makes the condition fail.
func (e *expr) negates() bool {
	return e.op == noneOf || slices.ContainsFunc(e.parts, func(p expr) bool { return p.negates() })
}

// join makes one condition of several.
func join(op exprOp, parts []expr) expr {
	if len(parts) == 1 && op != noneOf {
		return parts[0]
	}
	e := expr{op: op}
	for _, p := range parts {
		if len(p.parts) == 0 && p.op == allOf && p.bits != 0 && p.bits&(p.bits-1) == 0 || p.op == op && op != noneOf {
			e.bits |= p.bits
			e.parts = append(e.parts, p.parts...)
			continue
		}
		e.parts = append(e.parts, p)
	}
	return e
}

func clauseExpr(bit int) expr { return expr{bits: 1 << bit} }

// hold is holds for 64 cases at once: bit j of the result for those clauses whose words have
// bit j.
func (e *expr) hold(clauses []uint64) uint64 {
	w := uint64(0)
	if e.op == allOf {
		w = ^w
		for m := e.bits; m != 0; m &= m - 1 {
			w &= clauses[bits.TrailingZeros64(m)]
		}
		for p := range e.parts {
			w &= e.parts[p].hold(clauses)
		}
		return w
	}
	for m := e.bits; m != 0; m &= m - 1 {
		w |= clauses[bits.TrailingZeros64(m)]
	}
	for p := range e.parts {
		w |= e.parts[p].hold(clauses)
	}
	if e.op == noneOf {
		return ^w
	}
	return w
}
