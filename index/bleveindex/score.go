package bleveindex

import (
	"math"
	"slices"
)

// Scores are true BM25 (Robertson and Spärck Jones's idf in the form that is never
// negative, as Lucene has it) with the real average length of each field. Weights beside it
// were measured on test collections in six languages, on one half of their questions.
//
// How much a word's second occurrence and a passage's length tell depends on how long
// passages are. Among sentences they are chance, among pages they are evidence: k1 .9 and b
// .4 rank sentences best in each language, k1 1.6 and b .75 abstracts of a hundred words. Both
// are therefore a share, average/(average + steadyWords), of what they are for long text.
const (
	bm25K1      = 2
	bm25B       = 0.8
	steadyWords = 20

	// hanStems is how many stems stand for a Chinese word: its characters and their pairs.
	hanStems = 3

	// shortest is the length, as a share of the average, below which a passage counts no
	// shorter. A line of a list is not more about its one word than a paragraph is.
	shortest = 0.4

	// exactWeight is what the unstemmed form adds: .25 gained in three collections and three
	// languages, 1 lost in some.
	exactWeight = 0.25
	// headingWeight is how much more a word weighs in a title or heading.
	headingWeight = 1.15
	// coverWeight is what a clause adds to a section's score that its best passage lacks, as
	// a share of the clause's idf.
	coverWeight = 0.2
	// symbolWeight lets the passages of a document whose symbol was typed stand before
	// everything that cites it.
	symbolWeight = 100
)

func idf(passages, having int) float64 {
	n, df := float64(passages), float64(min(having, passages))
	return math.Log(1 + (n-df+0.5)/(df+0.5))
}

// heaviest returns for each block of peakPassages what a word in it weighs at most beside one
// in a passage that is no heading.
func heaviest(heavy []bool) []float32 {
	weights := make([]float32, 0, len(heavy)/peakPassages+1)
	for block := range slices.Chunk(heavy, peakPassages) {
		w := float32(1)
		if slices.Contains(block, true) {
			w = headingWeight
		}
		weights = append(weights, w)
	}
	return weights
}

// norms returns normOf for the length of the field in each passage.
func (f *fieldStats) norms(lengths []uint32) []float32 {
	norms := make([]float32, len(lengths))
	for i, n := range lengths {
		norms[i] = f.normOf(n)
	}
	return norms
}

// normOf returns what lengthens the way to a word's full weight in a passage of so many words,
// k1(1-b+b·length/average).
func (f *fieldStats) normOf(length uint32) float32 {
	average := f.average
	if average == 0 {
		average = 1
	}
	steady := average / (average + steadyWords*max(f.perWord, 1))
	k1, b := bm25K1*steady, bm25B*steady
	k0, per := k1*(1-b), k1*b/average
	return float32(k0 + per*float64(max(length, uint32(shortest*average))))
}

// term is a word, or what counts as one, and what a passage gains by it.
type term struct {
	*postings
	gain    float32     // the most a passage can gain, but for a heading
	norm    []float32   // by passage; nil where every passage gains the same, whatever its length
	members []*postings // of a joint; see joint.go
}

// newTerm makes the term of postings in a field, of which a share counts.
func newTerm(p *postings, f *fieldStats, share float64) term {
	return term{postings: p, gain: float32(share * idf(f.passages, p.len())), norm: f.norm}
}

// weight is what the i-th passage, which is ord, gains. It is not for joints.
func (t *term) weight(i int, ord uint32, heavy []bool) float32 {
	if t.norm == nil {
		return t.gain
	}
	n := float32(t.tf[i])
	if t.tf[i] == manyTimes {
		n = float32(t.times(i, ord))
	}
	return t.gained(n, ord, heavy)
}

// gained is what a passage gains in which the word occurs n times.
func (t *term) gained(n float32, ord uint32, heavy []bool) float32 {
	w := t.gain * n / (n + t.norm[ord])
	if heavy[ord] {
		w *= headingWeight
	}
	return w
}
