package bleveindex

import (
	"encoding/binary"
	"errors"
	"math"
)

// errTruncated is what a decoder reports for bytes that end early or can't be what was
// written.
var errTruncated = errors.New("bytes are cut short or garbled")

// encoder appends values to a byte slice: integers as varints, texts after their length.
type encoder struct{ b []byte }

func (e *encoder) uint(v uint64)      { e.b = binary.AppendUvarint(e.b, v) }
func (e *encoder) num(v int)          { e.b = binary.AppendUvarint(e.b, uint64(v)) } // v >= 0
func (e *encoder) int(v int)          { e.b = binary.AppendVarint(e.b, int64(v)) }
func (e *encoder) float(v float64)    { e.b = binary.LittleEndian.AppendUint64(e.b, math.Float64bits(v)) }
func (e *encoder) strs(list []string) { appendList(e, list, e.str) }

func (e *encoder) str(s string) {
	e.num(len(s))
	e.b = append(e.b, s...)
}

// appendList writes the length of a list and then each element by put.
func appendList[T any](e *encoder, list []T, put func(T)) {
	e.num(len(list))
	for _, v := range list {
		put(v)
	}
}

// decoder reads what an encoder wrote. After the first error every method returns zero
// values and err stays set, so that callers check it once. Texts share memory with the
// input.
type decoder struct {
	s   string
	pos int
	err error
}

func (d *decoder) fail() {
	d.err = errTruncated
	d.pos = len(d.s)
}

func (d *decoder) uint() uint64 {
	var v uint64
	for shift := uint(0); shift < 64; shift += 7 {
		if d.pos >= len(d.s) {
			d.fail()
			return 0
		}
		c := d.s[d.pos]
		d.pos++
		v |= uint64(c&0x7f) << shift
		if c < 0x80 {
			return v
		}
	}
	d.fail()
	return 0
}

// num reads a count or an offset; it never returns more than fits into 31 bits.
func (d *decoder) num() int {
	v := d.uint()
	if v > math.MaxInt32 {
		d.fail()
		return 0
	}
	return int(v)
}

// count reads the length of a list whose elements take at least one byte each, so that a
// garbled length can't ask for more memory than the input has bytes.
func (d *decoder) count() int {
	n := d.num()
	if n > len(d.s)-d.pos {
		d.fail()
		return 0
	}
	return n
}

func (d *decoder) id() uint32 { return uint32(d.num()) }

func (d *decoder) int() int {
	u := d.uint()
	return int(int64(u>>1) ^ -int64(u&1))
}

func (d *decoder) float() float64 {
	if len(d.s)-d.pos < 8 {
		d.fail()
		return 0
	}
	var v uint64
	for i := 7; i >= 0; i-- {
		v = v<<8 | uint64(d.s[d.pos+i])
	}
	d.pos += 8
	return math.Float64frombits(v)
}

func (d *decoder) str() string {
	n := d.num()
	if n > len(d.s)-d.pos {
		d.fail()
		return ""
	}
	s := d.s[d.pos : d.pos+n]
	d.pos += n
	return s
}

func (d *decoder) strs() []string { return readList(d, d.str) }

// readList reads what appendList wrote; nil where the list was empty.
func readList[T any](d *decoder, get func() T) []T {
	n := d.count()
	if n == 0 {
		return nil
	}
	list := make([]T, 0, n)
	for i := 0; i < n && d.err == nil; i++ {
		list = append(list, get())
	}
	return list
}
