package bleveindex

import (
	"bufio"
	"os"
	"sync"

	"github.com/blevesearch/mmap-go"
)

// A chains file says where the words of a passage stand. For each passage it holds one
// number per token, in order: the distance to the next token with the same exact word, 0
// where there is none. Together with the first position of a word, which is what the
// postings of field x carry as their frequency, it gives all positions of the word without
// decoding anything else. Numbers take one byte where the passage has at most 255 tokens,
// else two, else four, little endian; a passage's place and length are in its row.
//
// With the stem postings this takes 1.04 times the text; positions kept by Bleve take 1.9.

// chainWidth returns the bytes a number takes in a passage of n tokens.
func chainWidth(n int) int {
	switch {
	case n <= 0xff:
		return 1
	case n <= 0xffff:
		return 2
	}
	return 4
}

// appendChain appends the chain of a passage whose next[i] is the distance of token i to
// the next of the same word.
func appendChain(dst []byte, next []uint32) []byte {
	switch chainWidth(len(next)) {
	case 1:
		for _, d := range next {
			dst = append(dst, byte(d))
		}
	case 2:
		for _, d := range next {
			dst = append(dst, byte(d), byte(d>>8))
		}
	default:
		for _, d := range next {
			dst = append(dst, byte(d), byte(d>>8), byte(d>>16), byte(d>>24))
		}
	}
	return dst
}

// chain is the chain of one passage, as bytes.
type chain struct {
	b []byte
	n int
}

// positions appends the positions of a word whose first is given, in order.
func (c chain) positions(dst []uint32, first uint32) []uint32 {
	for pos := first; ; {
		if int(pos) >= c.n {
			return dst // garbled: Verify will say so
		}
		dst = append(dst, pos)
		step := c.step(pos)
		if step == 0 {
			return dst
		}
		pos += step
	}
}

func (c chain) step(pos uint32) uint32 {
	switch chainWidth(c.n) {
	case 1:
		return uint32(c.b[pos])
	case 2:
		return uint32(c.b[2*pos]) | uint32(c.b[2*pos+1])<<8
	}
	i := 4 * pos
	return uint32(c.b[i]) | uint32(c.b[i+1])<<8 | uint32(c.b[i+2])<<16 | uint32(c.b[i+3])<<24
}

// chainWriter writes a chains file.
type chainWriter struct {
	f   *os.File
	w   *bufio.Writer
	off int64
}

func createChains(path string) (*chainWriter, error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if err != nil {
		return nil, err
	}
	return &chainWriter{f: f, w: bufio.NewWriterSize(f, 1<<16)}, nil
}

// append writes b and returns where it begins in the file.
func (c *chainWriter) append(b []byte) (int64, error) {
	at := c.off
	n, err := c.w.Write(b)
	c.off += int64(n)
	return at, err
}

func (c *chainWriter) close() error { return finish(c.f, c.w, nil) }

// chainFile is a chains file in memory, mapped so that only what is read takes space.
type chainFile struct {
	b     []byte
	unmap func() error
}

func openChains(path string) (*chainFile, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if info.Size() == 0 {
		return &chainFile{unmap: func() error { return nil }}, nil
	}
	m, err := mmap.Map(f, mmap.RDONLY, 0)
	if err != nil {
		return nil, err
	}
	return &chainFile{b: m, unmap: sync.OnceValue(m.Unmap)}, nil
}
