package analyzers

import (
	"strings"
	"sync"
)

// forms are what a chain makes of a word.
type forms struct{ exact, stem string }

// words remembers the forms of words as they stood in a text. Stemming costs microseconds
// and allocations, looking up some 30 ns; running text repeats nearly all of its words.
type words map[string]forms

// maxWords bounds the memory of one goroutine, to some 4 MB. When it is full it is emptied:
// the frequent words are back at once.
const maxWords = 1 << 15

func (w words) add(raw string, f forms) {
	if len(w) >= maxWords {
		clear(w)
	}
	w[strings.Clone(raw)] = f // a part of text would keep all of it alive
}

// memory lends each goroutine words of its own, so that looking up takes no lock.
type memory struct {
	mu   sync.Mutex
	free []words
}

// maxFree bounds how many are kept; more goroutines than that begin with empty ones.
const maxFree = 16

func (m *memory) borrow() words {
	m.mu.Lock()
	defer m.mu.Unlock()
	n := len(m.free)
	if n == 0 {
		return words{}
	}
	w := m.free[n-1]
	m.free = m.free[:n-1]
	return w
}

func (m *memory) giveBack(w words) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if len(m.free) < maxFree {
		m.free = append(m.free, w)
	}
}
