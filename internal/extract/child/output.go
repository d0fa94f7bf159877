package child

import (
	"bytes"
	"errors"
)

// Tail keeps the first and the last of what is written to it.
type Tail struct{ head, end []byte }

const tailSize = 8 << 10

// Write never fails.
func (t *Tail) Write(p []byte) (int, error) {
	n := len(p)
	if room := tailSize - len(t.head); room > 0 {
		k := min(room, len(p))
		t.head = append(t.head, p[:k]...)
		p = p[k:]
	}
	t.end = append(t.end, p...)
	if len(t.end) > tailSize {
		t.end = append(t.end[:0], t.end[len(t.end)-tailSize:]...)
	}
	return n, nil
}

func (t *Tail) String() string { return string(t.head) + string(t.end) }

// Capped keeps what is written to it up to a size, and then fails. It has no ReadFrom, which
// a copy would use in place of Write, and which knows no size.
type Capped struct {
	buf  bytes.Buffer
	left int
	over bool
}

// Write fails once too much was written.
func (c *Capped) Write(p []byte) (int, error) {
	if c.left -= len(p); c.left < 0 {
		c.over = true
		return 0, errors.New("too much output")
	}
	return c.buf.Write(p)
}

// NewCapped returns a writer that keeps so many bytes.
func NewCapped(most int) *Capped { return &Capped{left: most} }

// Bytes is what was written.
func (c *Capped) Bytes() []byte { return c.buf.Bytes() }

// Overflowed reports whether more was written than it keeps.
func (c *Capped) Overflowed() bool { return c.over }
