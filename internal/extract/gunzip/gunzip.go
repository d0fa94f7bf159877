// Package gunzip stops compressed files that unpack to more than any text does. It bounds what
// package gzip reads, and unpacks nothing itself.
package gunzip

import (
	"fmt"
	"io"
)

// A compressed file may grow this much; text grows three to ten times. Below
// FreeGrowth the factor does not count.
const (
	maxGrowth  = 200
	FreeGrowth = 64 << 20
)

type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// bounded stops a file that grows too much.
type bounded struct {
	r    io.Reader
	in   *counter
	out  int64
	most int64 // that comes out; 0 for no limit but that of growth
}

// ErrGrows is a file that unpacks to more than its reader allows.
var ErrGrows = fmt.Errorf("it unpacks to more than %d times its size", maxGrowth)

func (b *bounded) Read(p []byte) (int, error) {
	if b.out > FreeGrowth && b.out > b.in.n*maxGrowth || b.most > 0 && b.out > b.most {
		return 0, ErrGrows
	}
	n, err := b.r.Read(p)
	b.out += int64(n)
	if err != nil && err != io.EOF {
		err = fmt.Errorf("it is a damaged gzip file: %w", err)
	}
	return n, err
}

// NewReader returns a reader of what z unpacks, which it reads by way of in, of at most so
// many bytes; 0 is no limit but that of growth.
func NewReader(z io.Reader, in *counter, most int64) io.Reader {
	return &bounded{r: z, in: in, most: most}
}

// NewCounter returns a reader of r that counts.
func NewCounter(r io.Reader) *counter { return &counter{r: r} }
