package bleveindex

import (
	"sync"
)

// turnstile lets workers pass one after another in the order of their tickets.
type turnstile struct {
	*sync.Cond
	taken, passed int
}

func newTurnstile() turnstile {
	return turnstile{Cond: sync.NewCond(new(sync.Mutex))}
}

func (t *turnstile) take() int {
	t.taken++
	return t.taken - 1
}

func (t *turnstile) wait(ticket int) {
	t.L.Lock()
	for t.passed != ticket {
		t.Wait()
	}
	t.L.Unlock()
}

func (t *turnstile) next() {
	t.L.Lock()
	t.passed++
	t.L.Unlock()
	t.Broadcast()
}
