package bleveindex

import "math"

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

// scorer gives the weight of a word that occurs tf times in a passage of some length.
type scorer struct {
	idf     float64
	k0, per float64 // k1(1-b) and k1·b/average
	least   uint32  // length that shorter passages count as
}

func newScorer(f fieldStats, having int, share float64) scorer {
	average := f.average
	if average == 0 {
		average = 1
	}
	steady := average / (average + steadyWords*max(f.perWord, 1))
	k1, b := bm25K1*steady, bm25B*steady
	return scorer{share * idf(f.passages, having), k1 * (1 - b), k1 * b / average, uint32(shortest * average)}
}

func (s *scorer) weight(tf, length uint32) float32 {
	t := float64(tf)
	return float32(s.idf * t / (t + s.k0 + s.per*float64(max(length, s.least))))
}

// occurrences are the passages in which a clause occurs, in order, and what it adds to the
// score of each. They are shared and never changed.
type occurrences struct {
	ords    []uint32
	weights []float32
	idf     float32 // the most that a passage can gain, about
}

func (o *occurrences) bytes() int64 { return int64(len(o.ords))*8 + 64 }

func (o *occurrences) add(ord uint32, weight float32) {
	o.ords = append(o.ords, ord)
	o.weights = append(o.weights, weight)
}

// union adds up two clauses' weights.
func union(a, b *occurrences) *occurrences {
	if len(a.ords) == 0 || len(b.ords) == 0 {
		if len(a.ords) == 0 {
			a, b = b, a
		}
		return &occurrences{a.ords, a.weights, max(a.idf, b.idf)}
	}
	n := len(a.ords) + len(b.ords)
	u := &occurrences{make([]uint32, 0, n), make([]float32, 0, n), max(a.idf, b.idf)}
	i, j := 0, 0
	for i < len(a.ords) && j < len(b.ords) {
		switch x, y := a.ords[i], b.ords[j]; {
		case x < y:
			u.add(x, a.weights[i])
			i++
		case x > y:
			u.add(y, b.weights[j])
			j++
		default:
			u.add(x, a.weights[i]+b.weights[j])
			i++
			j++
		}
	}
	u.ords, u.weights = append(u.ords, a.ords[i:]...), append(u.weights, a.weights[i:]...)
	u.ords, u.weights = append(u.ords, b.ords[j:]...), append(u.weights, b.weights[j:]...)
	return u
}
