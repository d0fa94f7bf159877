package bleveindex

import (
	"encoding/binary"
	"math"
)

// A sketch is a section's text made small enough to compare with all others: a MinHash of
// its runs of three words (Broder 1997), made with one hash function whose values are dealt
// to bins (Li, Owen and Zhang 2012). Each bin keeps 16 bits of its least value, 0 where it
// has none. Two sketches agree in about the share of bins that their runs of words have in
// common (Jaccard).
const (
	sketchBins  = 64
	sketchBytes = 2 * sketchBins
	// sketchWords is the least a section must have: shorter ones are formulas that many
	// documents share ("The meeting rose at 6 p.m.").
	sketchWords = 40
	// sketchRun is the length of a run. One changed word changes three of them.
	sketchRun = 3
)

// sketcher makes the sketch of one section after another.
type sketcher struct {
	words int
	run   [sketchRun]uint64
	bins  [sketchBins]uint64
}

func (k *sketcher) reset() {
	k.words = 0
	for i := range k.bins {
		k.bins[i] = math.MaxUint64
	}
}

// word takes the section's next word.
func (k *sketcher) word(w string) {
	k.run[k.words%sketchRun] = hashWord(w)
	k.words++
	if k.words < sketchRun {
		return
	}
	var h uint64
	for i := range sketchRun {
		h = mix(h*31 + k.run[(k.words+i)%sketchRun])
	}
	bin := &k.bins[h%sketchBins]
	*bin = min(*bin, h)
}

// sketch returns sketchBytes bytes, or nothing for a section too short to be compared.
func (k *sketcher) sketch() string {
	if k.words < sketchWords {
		return ""
	}
	b := make([]byte, 0, sketchBytes)
	for _, h := range k.bins {
		v := uint16(h >> 40)
		if h == math.MaxUint64 {
			v = 0
		} else if v == 0 {
			v = 1
		}
		b = binary.LittleEndian.AppendUint16(b, v)
	}
	return string(b)
}

// hashWord is FNV-1a of 64 bits, the same on every machine: sketches are kept in files.
func hashWord(w string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(w) {
		h = (h ^ uint64(w[i])) * 1099511628211
	}
	return h
}

// mix spreads the bits of a number over all its bits (the finisher of SplitMix64).
func mix(h uint64) uint64 {
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return h ^ h>>31
}

func sketchBin(s string, i int) uint16 { return uint16(s[2*i]) | uint16(s[2*i+1])<<8 }

// likeness estimates the share of their runs of words that two sections have in common,
// 0..1, with an error of some .05.
func likeness(a, b string) float64 {
	same, of := 0, 0
	for i := range sketchBins {
		x, y := sketchBin(a, i), sketchBin(b, i)
		if x == 0 && y == 0 {
			continue
		}
		of++
		if x == y {
			same++
		}
	}
	if of == 0 {
		return 0
	}
	return float64(same) / float64(of)
}
