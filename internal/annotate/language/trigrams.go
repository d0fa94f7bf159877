package language

import (
	"bufio"
	"embed"
	"fmt"
	"math"
	"path"
	"sort"
	"strconv"
	"strings"

	"travaux/corpus"
)

// The model of languages in Latin letters: for each language, how likely a letter is after
// the two before it. It is made from
//
//   - data/trigrams/<lang>.txt: counts of three letters in English, French and Spanish
//     sentences of the UN Parallel Corpus (every second one of those in the shared data; the
//     others measure it), one "abc 12" a line, written by TestTrigrams -update;
//   - data/samples/<lang>.txt: a few sentences in languages that must not be taken for one
//     of those, written for this purpose.
//
// Probabilities of three, two and one letter are joined by Witten and Bell's weights, which
// let a language with little text lean on its shorter stretches.

//go:embed data/trigrams/*.txt data/samples/*.txt
var modelFiles embed.FS

// alphabet has the letters that the model tells apart; _ stands for what is between words,
// and the letter at 1 for any other.
const alphabet = "_*abcdefghijklmnopqrstuvwxyz'àáâãäåçèéêëíîïñòóôõöùúûüß"

const letters = 54 // runes of alphabet

// Model tells languages. It may be used from several goroutines. It is a table of three letters
// by language: the logarithm of the chance of the third letter, in steps of 1/scale below zero.
// A row of it is one access to memory.
type Model struct {
	langs []corpus.Lang
	table []uint16 // [letters*letters*letters][len(langs)]
}

const scale = 256

// counts of three, two and one letter, and of the different letters seen after two or one.
type counts struct {
	tri, bi, uni       []float64
	afterTwo, afterOne []float64
	total              float64
}

// New makes the model from its embedded files. An error means that one of them is not well formed.
func New() (*Model, error) {
	byLang := map[corpus.Lang]*counts{}
	for _, dir := range []string{"data/trigrams", "data/samples"} {
		entries, err := modelFiles.ReadDir(dir)
		if err != nil {
			return nil, err
		}
		for _, e := range entries {
			text, err := modelFiles.ReadFile(path.Join(dir, e.Name()))
			if err != nil {
				return nil, err
			}
			l := corpus.Lang(strings.TrimSuffix(e.Name(), ".txt"))
			c := byLang[l]
			if c == nil {
				c = newCounts()
				byLang[l] = c
			}
			if dir == "data/samples" {
				c.addText(string(text))
			} else if err := c.addTable(string(text)); err != nil {
				return nil, fmt.Errorf("%s: %w", e.Name(), err)
			}
		}
	}
	m := &Model{}
	for l := range byLang {
		m.langs = append(m.langs, l)
	}
	sort.Slice(m.langs, func(i, j int) bool { return m.langs[i] < m.langs[j] })
	m.table = make([]uint16, letters*letters*letters*len(m.langs))
	for i, l := range m.langs {
		byLang[l].fill(m.table, i, len(m.langs))
	}
	return m, nil
}

func newCounts() *counts {
	const one, two, three = letters, letters * letters, letters * letters * letters
	return &counts{tri: make([]float64, three), bi: make([]float64, two), uni: make([]float64, one),
		afterTwo: make([]float64, two), afterOne: make([]float64, one)}
}

func (c *counts) addText(text string) {
	var w letterWindow
	for _, r := range text {
		if t, ok := w.next(r); ok {
			c.add(t, 1)
		}
	}
}

// addTable reads lines of three letters and a count.
func (c *counts) addTable(text string) error {
	lines := bufio.NewScanner(strings.NewReader(text))
	for lines.Scan() {
		three, number, _ := strings.Cut(lines.Text(), " ")
		n, err := strconv.Atoi(number)
		t := 0
		for _, r := range three {
			t = t*letters + letterOf(r)
		}
		if err != nil || len([]rune(three)) != 3 {
			return fmt.Errorf("line %q", lines.Text())
		}
		c.add(t, float64(n))
	}
	return lines.Err()
}

func (c *counts) add(t int, n float64) {
	if c.tri[t] == 0 {
		c.afterTwo[t/letters]++
	}
	c.tri[t] += n
	two := t % (letters * letters)
	if c.bi[two] == 0 {
		c.afterOne[two/letters]++
	}
	c.bi[two] += n
	c.uni[t%letters] += n
	c.total += n
}

// fill writes the column of one language.
func (c *counts) fill(table []uint16, column, width int) {
	twos, ones := make([]float64, len(c.bi)), make([]float64, len(c.uni))
	for t, n := range c.tri {
		twos[t/letters] += n
	}
	for t, n := range c.bi {
		ones[t/letters] += n
	}
	bi := make([]float64, len(c.bi))
	for t := range bi {
		p := (c.uni[t%letters] + 0.5) / (c.total + 0.5*letters)
		bi[t] = blend(c.bi[t], ones[t/letters], c.afterOne[t/letters], p)
	}
	for t := range c.tri {
		p := blend(c.tri[t], twos[t/letters], c.afterTwo[t/letters], bi[t%len(bi)])
		table[t*width+column] = uint16(min(math.MaxUint16, -math.Log(p)*scale))
	}
}

// blend is the chance of what was seen n times of total, where kinds different things were
// seen, leaning on the chance p by fewer letters.
func blend(n, total, kinds, p float64) float64 {
	if total == 0 {
		return p
	}
	return (n + kinds*p) / (total + kinds)
}

// letterWindow turns characters into overlapping stretches of three letters.
type letterWindow struct {
	last, filled int
}

func (w *letterWindow) next(r rune) (int, bool) {
	x := letterOf(r)
	if x == 0 && w.last%letters == 0 { // one gap between words, however wide
		return 0, false
	}
	w.last = (w.last*letters + x) % (letters * letters * letters)
	w.filled++
	return w.last, w.filled > 1
}

var letterIndex = func() (index [0x180]uint8) {
	for i := range index {
		index[i] = 0
	}
	for r := rune(0xc0); r < 0x180; r++ {
		index[r] = 1
	}
	index[0xd7], index[0xf7] = 0, 0
	n := uint8(0)
	for _, r := range alphabet {
		if r != '_' && r != '*' {
			index[r] = n
			if 'a' <= r && r <= 'z' || r >= 0xe0 && r <= 0xfe && r != 0xf7 {
				index[r-0x20] = n
			}
		}
		n++
	}
	return index
}()

// letterOf returns the place of a character in alphabet, whatever its case.
func letterOf(r rune) int {
	switch {
	case r < 0x180:
		if r == '_' {
			return 0
		}
		if r == '*' {
			return 1
		}
		return int(letterIndex[max(r, 0)])
	case r == '’' || r == 'ʼ':
		return int(letterIndex['\''])
	case r >= 0x1e00 && r < 0x1f00:
		return 1
	}
	return 0
}
