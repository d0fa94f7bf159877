package bleveindex

import (
	"math"
	"math/bits"
	"slices"

	"travaux/index"
)

// ranking counts the groups of found passages and keeps the best.
type ranking struct {
	*evaluation
	sort  index.Sort
	size  int
	after *rank

	total    index.Total
	together int
	lastDoc  uint32
	heap     []rank // worst first
}

// rank is the place of a group: smaller is better, and no two are the same.
type rank struct {
	key   uint64
	group uint32
}

func (a rank) before(b rank) bool {
	if a.key != b.key {
		return a.key < b.key
	}
	return a.group < b.group
}

// group takes the found passages of the next group.
func (r *ranking) group(group uint32, found []foundPassage) {
	r.count(found)
	if r.size > 0 {
		r.place(group, found)
	}
}

// place keeps a group where it is among the best.
func (r *ranking) place(group uint32, found []foundPassage) {
	r.name(found)
	r.keepNext(rank{r.key(group, found), group})
}

// keepNext keeps a rank that comes after the cursor where it is among the best.
func (r *ranking) keepNext(k rank) {
	if r.after == nil || r.after.before(k) {
		r.keep(k)
	}
}

func (r *ranking) count(found []foundPassage) {
	c := r.cols
	r.countPassages(len(found), c.secDoc[c.passSec[found[0].ord]])
	for i := 0; i < len(found); {
		r.total.Sections++
		end := c.secPass[c.passSec[found[i].ord]+1]
		if !r.byDoc {
			break // a group is a section
		}
		for i < len(found) && found[i].ord < end {
			i++
		}
	}
	if r.spreads() && bits.OnesCount64(r.plan.positive) > 1 {
		r.countTogether(found)
	}
}

// countPassages counts n passages of a document.
func (r *ranking) countPassages(n int, doc uint32) {
	if r.total.Passages == 0 || doc != r.lastDoc {
		r.total.Documents++
		r.lastDoc = doc
	}
	r.total.Passages += n
}

// spreads reports whether what is asked for may stand in several passages.
func (r *ranking) spreads() bool { return r.scope != index.InPassage }

// countTogether counts the sections in which one passage has all that is asked for.
func (r *ranking) countTogether(found []foundPassage) {
	done, seen := uint32(0), false
	for i := range found {
		sec := r.cols.passSec[found[i].ord]
		if seen && sec == done || !r.plan.expr.holds(found[i].mask) {
			continue
		}
		done, seen = sec, true
		r.together++
	}
}

func (r *ranking) key(group uint32, found []foundPassage) uint64 {
	c := r.cols
	switch r.sort {
	case index.ByDate, index.ByNewest:
		date := dateCode(c.dates.dates[r.dateOf(group)])
		if date == 0 {
			return math.MaxUint64
		}
		if r.sort == index.ByNewest {
			return uint64(math.MaxUint32 - date)
		}
		return uint64(date)
	case index.BySymbol:
		return uint64(r.bySymbol()[c.secDoc[c.passSec[found[0].ord]]])
	case index.BySpeaker:
		return uint64(r.speakerRank(found))
	}
	return ^math.Float64bits(r.groupScore(found))
}

func (r *ranking) dateOf(group uint32) uint32 {
	if r.byDoc {
		return r.cols.docDate[group]
	}
	return r.cols.secDate[group]
}

// speakerRank is that of the first speaker in the found passages.
func (r *ranking) speakerRank(found []foundPassage) uint32 {
	c := r.cols
	for i := range found {
		for s := c.stmt[found[i].ord]; s < c.stmt[found[i].ord+1]; s++ {
			if v := c.speaker[s]; v != 0 {
				return r.bySpeaker()[v]
			}
		}
	}
	return r.bySpeaker()[0]
}

// groupScore is that of the best passage, and a little for each clause that it lacks and
// another has. The first group of a document whose title was typed stands first.
func (e *evaluation) groupScore(found []foundPassage) float64 {
	score := e.coveringScore(found, clausesOf(found))
	if first, ok := e.named[e.docOf(found)]; ok && first == found[0].ord {
		score += symbolWeight
	}
	return score
}

// coveringScore is groupScore, given all clauses of the group, without regard to titles that
// were typed.
func (e *evaluation) coveringScore(found []foundPassage, all uint64) float64 {
	best := &found[0]
	for i := range found {
		if found[i].score > best.score {
			best = &found[i]
		}
	}
	score := float64(best.score)
	if bits.OnesCount64(e.plan.positive) > 1 {
		for m := all &^ best.mask & e.plan.positive; m != 0; m &= m - 1 {
			score += coverWeight * float64(e.plan.clauses[bits.TrailingZeros64(m)].idf)
		}
	}
	return score
}

// keep puts a rank among the best, of which one more is kept than is shown.
func (r *ranking) keep(k rank) {
	h := r.heap
	if len(h) <= r.size {
		h = append(h, k)
		for i := len(h) - 1; i > 0; {
			up := (i - 1) / 2
			if h[i].before(h[up]) {
				break
			}
			h[i], h[up] = h[up], h[i]
			i = up
		}
		r.heap = h
		return
	}
	if !k.before(h[0]) {
		return
	}
	h[0] = k
	for i := 0; ; {
		down := 2*i + 1
		if down >= len(h) {
			return
		}
		if down+1 < len(h) && h[down].before(h[down+1]) {
			down++
		}
		if h[down].before(h[i]) {
			return
		}
		h[i], h[down] = h[down], h[i]
		i = down
	}
}

// unbeaten returns a score that a group must exceed to be among the best; ok is false while
// any may be.
func (r *ranking) unbeaten() (score float64, ok bool) {
	if len(r.heap) <= r.size {
		return 0, false
	}
	return math.Float64frombits(^r.heap[0].key), true
}

// best returns the ranks to show, best first, and whether there are more.
func (r *ranking) best() ([]rank, bool) {
	slices.SortFunc(r.heap, func(a, b rank) int {
		if a.before(b) {
			return -1
		}
		return 1
	})
	if len(r.heap) > r.size {
		return r.heap[:r.size], true
	}
	return r.heap, false
}
