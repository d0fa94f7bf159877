package bleveindex

import (
	"math"
	"math/bits"

	"travaux/index"
)

// Passages are scored only where they may be among the best: where the peaks of all clauses
// together are no more than what the worst of those scores, nothing in a block is better
// (block-max indexes, Ding and Suel 2011; here the blocks are the same for all words).

// bound computes the bounds of a window's blocks, none where every section is to be scored.
func (e *evaluation) bound(r *ranking, w span) {
	e.bounds = e.bounds[:0]
	if _, ok := r.unbeaten(); !ok || r.sort != "" && r.sort != index.ByRelevance || len(e.plan.titled) > 0 {
		return
	}
	e.blockCount = int(w.block(w.to-1)) + 1
	e.bounds = zeroed(e.bounds, e.blockCount)
	e.clauseBounds = zeroed(e.clauseBounds, e.blockCount*len(e.plan.clauses))
	for i := range e.plan.clauses {
		clause := e.clauseBounds[i*e.blockCount:][:e.blockCount]
		for j := e.spans[i]; j < e.spans[i+1]; j++ {
			e.terms[j].bound(clause, w, e.cols.heavy, e.heaviest)
		}
		cover := e.coverOf(i)
		for block, most := range clause {
			e.bounds[block] += max(most*roundingSlack, cover)
		}
	}
}

// coverOf is what a clause adds to a section that has it in another than its best passage.
func (e *evaluation) coverOf(clause int) float32 {
	if e.plan.positive&(1<<clause) == 0 || bits.OnesCount64(e.plan.positive) < 2 {
		return 0
	}
	return coverWeight * e.plan.clauses[clause].idf
}

// roundingSlack is more than what two sums of the same weights can differ by.
const roundingSlack = 1.0001

// bound adds the most that passages gain in each block of a window.
func (t *cursor) bound(most []float32, w span, heavy []bool, heaviest []float32) {
	switch {
	case t.gain == 0:
	case t.members != nil:
		t.sum.in(w, t.members)
		for at, n := range t.sum.times {
			if n > 0 {
				ord := w.base() + uint32(at)
				block := w.block(ord)
				most[block] = max(most[block], t.gained(float32(n), ord, heavy))
			}
		}
	case t.dense == nil:
		for i := t.first; i < t.at; {
			block, peak := w.block(t.ords[i]), float32(0)
			for ; i < t.at && w.block(t.ords[i]) == block; i++ {
				peak = max(peak, t.weight(i, t.ords[i], heavy))
			}
			most[block] += peak
		}
	case t.dense.peaks == nil:
		for block := range most {
			most[block] += t.gain * heaviest[int(w.from/peakPassages)+block]
		}
	default:
		part := t.gain / peakParts
		for block, peak := range t.dense.peaks[w.from/peakPassages:][:len(most)] {
			most[block] += part * float32(peak)
		}
	}
}

// mayRank reports whether the bounds, of which there are some, leave a section a place among
// the best.
func (s *sweeper) mayRank(from, to uint32) bool {
	worst, _ := s.unbeaten()
	for block := s.window.block(from); block <= s.window.block(to-1); block++ {
		if float64(s.evaluation.bounds[block]) > worst {
			return true
		}
	}
	return false
}

// placePromising places a section by those of its passages in match that may make it one of
// the best.
func (s *sweeper) placePromising(sec uint32) {
	e, base := s.evaluation, s.window.base()
	worst, _ := s.unbeaten()
	list := e.listIn(e.match, e.cols.secPass[sec], e.cols.secPass[sec+1], base)
	all, kept := clausesOf(list), list[:0]
	for _, p := range list {
		if float64(e.mostOf(p.mask, all, s.window.block(p.ord))) > worst {
			kept = append(kept, p)
		}
	}
	if len(kept) > 0 {
		e.score(kept)
		s.keepNext(rank{^math.Float64bits(e.coveringScore(kept, all)), sec})
	}
}

// mostOf is the most that a passage with some clauses scores, in a section that has all of
// others.
func (e *evaluation) mostOf(mask, all uint64, block uint32) (most float32) {
	for m := all; m != 0; m &= m - 1 {
		i := bits.TrailingZeros64(m)
		if mask&(1<<i) != 0 {
			most += e.clauseBounds[i*e.blockCount+int(block)] * roundingSlack
		} else {
			most += e.coverOf(i)
		}
	}
	return most
}

// scoredIn returns the passages of a section that are in match, with their scores.
func (e *evaluation) scoredIn(from, to, base uint32) []foundPassage {
	list := e.listIn(e.match, from, to, base)
	e.score(list)
	return list
}

// score adds to passages, in order, what they gain by each term.
func (e *evaluation) score(list []foundPassage) {
	for j := range e.terms {
		t := &e.terms[j]
		switch {
		case t.gain == 0:
		case t.members != nil:
			t.sum.in(e.view, t.members)
			for i := range list {
				list[i].score += t.gained(t.sum.of(list[i].ord), list[i].ord, e.cols.heavy)
			}
		default:
			for i := range list {
				p := &list[i]
				var ok bool
				if t.scored, ok = t.find(t.scored, p.ord); ok {
					p.score += t.weight(t.scored, p.ord, e.cols.heavy)
				}
			}
		}
	}
}

// zeroed returns n zeros in the memory of a slice where there is room.
func zeroed[T float32 | uint16](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	s = s[:n]
	clear(s)
	return s
}
