package index

import (
	"context"
	"errors"
	"sync"
)

// errLiveClosed is what Acquire returns after Close.
var errLiveClosed = errors.New("the index is closed")

// Live keeps the published generation of an engine open for many users at once, and swaps
// it for a newer one under running queries: those that began on the old one end on it, and
// it is closed after the last of them. Its methods may be called from several goroutines.
//
// Live does not watch the engine by itself; someone calls Refresh.
type Live struct {
	engine Engine

	refreshing sync.Mutex // one Refresh at a time
	mu         sync.Mutex
	current    *lent
	damaged    *DamagedError // why there is no current one, where that is why
	closed     bool
}

// lent is a searcher and how many use it; Live itself is one of them while it is current.
type lent struct {
	searcher Searcher
	users    int
}

// NewLive returns a Live on engine with nothing open yet: Acquire returns ErrNoGeneration
// until the first Refresh that finds a published generation, or a *DamagedError after one that
// could not open it.
func NewLive(engine Engine) *Live { return &Live{engine: engine} }

// Acquire lends the current Searcher. The caller calls release, once, when it is done, and
// does not close the Searcher.
func (l *Live) Acquire() (s Searcher, release func(), err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed {
		return nil, nil, errLiveClosed
	}
	if l.current == nil {
		if l.damaged != nil {
			return nil, nil, l.damaged
		}
		return nil, nil, ErrNoGeneration
	}
	c := l.current
	c.users++
	return c.searcher, sync.OnceFunc(func() { _ = l.giveBack(c) }), nil
}

// giveBack counts one user less and closes the searcher after the last.
func (l *Live) giveBack(c *lent) error {
	l.mu.Lock()
	c.users--
	last := c.users == 0
	l.mu.Unlock()
	if last {
		return c.searcher.Close()
	}
	return nil
}

// Refresh opens the published generation where it is another than the current one, and
// makes it current. It reports whether it did. On an error, ErrNoGeneration among them, the
// current one stays. It is cheap where nothing changed.
func (l *Live) Refresh(ctx context.Context) (changed bool, err error) {
	l.refreshing.Lock()
	defer l.refreshing.Unlock()
	n, err := l.engine.Published(ctx)
	if err != nil {
		return false, err
	}
	if n == 0 {
		return false, ErrNoGeneration
	}
	if n == l.Number() {
		return false, nil
	}
	s, err := l.engine.Open(ctx)
	if err != nil {
		l.remember(err)
		return false, err
	}
	return true, l.swap(s)
}

// remember keeps why a generation could not be opened, where that is its damage.
func (l *Live) remember(err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.damaged = nil
	errors.As(err, &l.damaged)
}

// swap makes s current and gives the old one back.
func (l *Live) swap(s Searcher) error {
	l.mu.Lock()
	if l.closed {
		l.mu.Unlock()
		return errors.Join(errLiveClosed, s.Close())
	}
	old := l.current
	l.current, l.damaged = &lent{searcher: s, users: 1}, nil
	l.mu.Unlock()
	if old == nil {
		return nil
	}
	return l.giveBack(old)
}

// Number returns the number of the current generation, 0 where none is open.
func (l *Live) Number() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.current == nil {
		return 0
	}
	return l.current.searcher.Generation().Number
}

// Close lets nobody in any more. The current Searcher is closed after its last query.
func (l *Live) Close() error {
	l.mu.Lock()
	old := l.current
	l.current, l.closed = nil, true
	l.mu.Unlock()
	if old == nil {
		return nil
	}
	return l.giveBack(old)
}
