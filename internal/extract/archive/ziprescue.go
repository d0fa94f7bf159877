package archive

import (
	"bufio"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"strings"

	"travaux/internal/extract/content"
)

// An archive that was cut off has lost its table of contents, which stands at the end. What
// stands before each member tells it too, with less certainty:
//
//	signature PK\3\4, version, flags, method, time, date (2 bytes each but the first, 4),
//	CRC-32, packed size, size (4 each), length of name, length of extra (2 each), name, extra
//
// Where a flag says so, CRC-32 and sizes are zero there and come behind the data: the data
// are unpacked to find their end.

const localSize = 30

var (
	errCutMember  = errors.New("the archive is cut off in the middle of it; fetch the archive again")
	errNoContents = errors.New("it is a ZIP archive of which nothing can be read: cut off, damaged, or a part of a divided one; fetch it again")
)

// rescueZip finds the members of an archive without a table of contents.
func rescueZip(r io.ReaderAt, size int64) (*zipSource, error) {
	z := &zipSource{}
	var unpacked int64
	for off := int64(0); len(z.members) <= MaxMembers; {
		h, err := readLocal(r, off)
		if err != nil {
			break
		}
		m, end := h.member(r, size, &unpacked)
		z.members = append(z.members, m)
		if end == 0 {
			break
		}
		off = end
	}
	if len(z.members) == 0 {
		return nil, errNoContents
	}
	whole := len(z.members)
	for _, m := range z.members {
		if errors.Is(m.err, errCutMember) {
			whole--
		}
	}
	z.cut = fmt.Errorf("the archive is cut off or damaged: %d of its members could be made out, any behind them are lost; fetch it again", whole)
	return z, nil
}

type local struct {
	name         rawName
	flags        uint16
	method       uint16
	crc          uint32
	packed, size int64
	data         int64 // where the member's bytes begin
}

func readLocal(r io.ReaderAt, off int64) (*local, error) {
	var b [localSize]byte
	if _, err := r.ReadAt(b[:], off); err != nil {
		return nil, err
	}
	if string(b[:4]) != "PK\x03\x04" {
		return nil, errNoContents
	}
	le := binary.LittleEndian
	h := &local{flags: le.Uint16(b[6:]), method: le.Uint16(b[8:]), crc: le.Uint32(b[14:]),
		packed: int64(le.Uint32(b[18:])), size: int64(le.Uint32(b[22:]))}
	names := make([]byte, int(le.Uint16(b[26:]))+int(le.Uint16(b[28:])))
	if _, err := r.ReadAt(names, off+localSize); err != nil {
		return nil, err
	}
	nameSize := int(le.Uint16(b[26:]))
	extra := names[nameSize:]
	h.name = zipName(string(names[:nameSize]), h.flags&zipUTF8 != 0, extra)
	h.data = off + localSize + int64(len(names))
	if wide := extraField(extra, 1); h.packed == 0xffffffff && len(wide) >= 16 {
		h.size, h.packed = int64(le.Uint64(wide)), int64(le.Uint64(wide[8:]))
	}
	return h, nil
}

// extraField returns the field of an extra block that has the tag.
func extraField(extra []byte, tag uint16) []byte {
	for len(extra) >= 4 {
		id, n := binary.LittleEndian.Uint16(extra), int(binary.LittleEndian.Uint16(extra[2:]))
		extra = extra[4:]
		if n > len(extra) {
			return nil
		}
		if id == tag {
			return extra[:n]
		}
		extra = extra[n:]
	}
	return nil
}

// member returns the member and where the next header stands, 0 where none can be found.
func (h *local) member(r io.ReaderAt, fileSize int64, unpacked *int64) (rawMember, int64) {
	end := h.data + h.packed
	if h.flags&zipDescriptor != 0 && h.packed == 0 {
		end = h.findEnd(r, fileSize, unpacked)
	}
	m := rawMember{name: h.name, packed: h.packed, size: h.size, folder: strings.HasSuffix(h.name.text, "/")}
	switch {
	case h.packed < 0, h.size < 0, end == 0, h.data+h.packed > fileSize:
		m.err, end = errCutMember, 0
	case h.flags&zipLocked != 0:
		m.err = errLocked
	case h.method != 0 && h.method != 8:
		m.err = errMethod(h.method)
	}
	m.open = func() (io.ReadCloser, error) { return h.open(r), nil }
	return m, end
}

func (h *local) open(r io.ReaderAt) io.ReadCloser {
	body := io.NewSectionReader(r, h.data, h.packed)
	if h.method == 0 {
		return &checked{r: io.NopCloser(body), want: h.crc}
	}
	return &checked{r: flate.NewReader(bufio.NewReader(body)), want: h.crc}
}

// checked reports a wrong CRC-32 at the end.
type checked struct {
	r    io.ReadCloser
	sum  uint32
	want uint32
}

var errChecksum = errors.New("its checksum is wrong")

func (c *checked) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.sum = crc32.Update(c.sum, crc32.IEEETable, p[:n])
	if err == io.EOF && c.sum != c.want {
		err = errChecksum
	}
	return n, err
}

func (c *checked) Close() error { return c.r.Close() }

// findEnd unpacks a member of unknown size, fills its sizes in, and returns where the next
// header stands; 0 where it does not end.
func (h *local) findEnd(r io.ReaderAt, fileSize int64, unpacked *int64) int64 {
	if h.method != 8 || h.flags&zipLocked != 0 {
		return 0
	}
	in := &byteCounter{r: bufio.NewReader(io.NewSectionReader(r, h.data, fileSize-h.data))}
	size, err := io.Copy(io.Discard, io.LimitReader(flate.NewReader(in), min(content.MaxFileBytes, MaxUnpacked-*unpacked)+1))
	*unpacked += size
	if err != nil || size > content.MaxFileBytes || *unpacked > MaxUnpacked {
		return 0
	}
	h.packed, h.size = in.n, size
	// Behind the data: CRC-32 and both sizes of 4 or 8 bytes, with a signature or without.
	var b [28]byte
	n, _ := r.ReadAt(b[:], h.data+h.packed)
	at := 0
	if bytes.HasPrefix(b[:n], []byte("PK\x07\x08")) {
		at = 4
	}
	if n < at+12 {
		return 0
	}
	h.crc = binary.LittleEndian.Uint32(b[at:])
	for _, sizes := range []int{8, 16} {
		if next := at + 4 + sizes; next+2 <= n && string(b[next:next+2]) == "PK" {
			return h.data + h.packed + int64(next)
		}
	}
	return h.data + h.packed + int64(at) + 12
}

// byteCounter counts what a decompressor takes, to the byte.
type byteCounter struct {
	r *bufio.Reader
	n int64
}

func (c *byteCounter) ReadByte() (byte, error) {
	b, err := c.r.ReadByte()
	if err == nil {
		c.n++
	}
	return b, err
}

func (c *byteCounter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}
