package bleveindex

import (
	"container/list"
	"sync"
)

// cache keeps the most recently used values within a limit of bytes. It may be used from
// several goroutines; what it hands out is shared and must not be changed.
type cache[K comparable, V any] struct {
	mu     sync.Mutex
	limit  int64
	used   int64
	recent *list.List // of *cached[K, V], most recent first
	byKey  map[K]*list.Element
}

type cached[K comparable, V any] struct {
	key   K
	value V
	bytes int64
}

func newCache[K comparable, V any](limit int64) *cache[K, V] {
	return &cache[K, V]{limit: limit, recent: list.New(), byKey: map[K]*list.Element{}}
}

func (c *cache[K, V]) get(key K) (V, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.byKey[key]
	if !ok {
		var none V
		return none, false
	}
	c.recent.MoveToFront(e)
	return e.Value.(*cached[K, V]).value, true
}

// put keeps value unless it alone takes more than a third of the limit: one enormous
// wildcard must not drive out everything else.
func (c *cache[K, V]) put(key K, value V, bytes int64) {
	if bytes > c.limit/3 {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, ok := c.byKey[key]; ok {
		return
	}
	c.byKey[key] = c.recent.PushFront(&cached[K, V]{key, value, bytes})
	c.used += bytes
	for c.used > c.limit {
		last := c.recent.Back()
		old := c.recent.Remove(last).(*cached[K, V])
		delete(c.byKey, old.key)
		c.used -= old.bytes
	}
}
