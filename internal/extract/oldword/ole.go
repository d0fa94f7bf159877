package oldword

import (
	"encoding/binary"
	"errors"
	"unicode/utf16"
)

// A compound file ([MS-CFB]) is a small file system: sectors, a table (FAT) that chains
// them, and a directory, whose entries of one storage form a tree. Only the streams of the
// root say what the file is: those further in belong to what is embedded in it.

const (
	oleHeader   = 512
	oleEntry    = 128
	oleFree     = 0xfffffffa // and above: no sector
	oleNone     = 0xffffffff // no entry
	maxOLEItems = 4096       // entries of the root; Word writes under 20
)

type oleFile struct {
	data       []byte
	sectorSize int
	fat        []uint32
	dir        []byte
}

var errOLE = errors.New("it is an Office file of before 2007 that was cut off or damaged; fetch it again")

func openOLE(data []byte) (*oleFile, error) {
	if len(data) < oleHeader {
		return nil, errOLE
	}
	shift := binary.LittleEndian.Uint16(data[30:])
	if shift != 9 && shift != 12 {
		return nil, errOLE
	}
	f := &oleFile{data: data, sectorSize: 1 << shift}
	f.readFAT()
	f.dir = f.chain(binary.LittleEndian.Uint32(data[48:]), len(data))
	if len(f.dir) < oleEntry {
		return nil, errOLE
	}
	return f, nil
}

// sector returns a sector, or what the file has of it.
func (f *oleFile) sector(n uint32) []byte {
	start := (int64(n) + 1) * int64(f.sectorSize)
	if n >= oleFree || start >= int64(len(f.data)) {
		return nil
	}
	return f.data[start:min(start+int64(f.sectorSize), int64(len(f.data)))]
}

// readFAT reads the table: its first 109 sectors are named in the header, the others in a
// chain of sectors whose last number names the next.
func (f *oleFile) readFAT() {
	most := len(f.data)/f.sectorSize + 1
	add := func(list []byte) {
		for ; len(list) >= 4 && len(f.fat) <= most; list = list[4:] {
			for s := f.sector(binary.LittleEndian.Uint32(list)); len(s) >= 4; s = s[4:] {
				f.fat = append(f.fat, binary.LittleEndian.Uint32(s))
			}
		}
	}
	add(f.data[76:oleHeader])
	next := binary.LittleEndian.Uint32(f.data[68:])
	for n := 0; n < most; n++ {
		s := f.sector(next)
		if len(s) < f.sectorSize {
			return
		}
		add(s[:len(s)-4])
		next = binary.LittleEndian.Uint32(s[len(s)-4:])
	}
}

// chain joins the sectors from the first on, up to so many bytes.
func (f *oleFile) chain(first uint32, limit int) []byte {
	var out []byte
	for n := first; n < oleFree && len(out) < limit; {
		s := f.sector(n)
		if s == nil {
			break
		}
		out = append(out, s...)
		if int(n) >= len(f.fat) {
			break
		}
		n = f.fat[n]
	}
	return out
}

func (f *oleFile) entry(n uint32) []byte {
	at := int64(n) * oleEntry
	if at+oleEntry > int64(len(f.dir)) {
		return nil
	}
	return f.dir[at : at+oleEntry]
}

// root lists the entries of the root storage by name.
func (f *oleFile) root() map[string][]byte {
	items := map[string][]byte{}
	todo := []uint32{binary.LittleEndian.Uint32(f.dir[76:])}
	for n := 0; len(todo) > 0 && n < maxOLEItems; n++ {
		e := f.entry(todo[len(todo)-1])
		todo = todo[:len(todo)-1]
		if e == nil {
			continue
		}
		items[oleName(e)] = e
		for _, next := range []uint32{binary.LittleEndian.Uint32(e[68:]), binary.LittleEndian.Uint32(e[72:])} {
			if next != oleNone {
				todo = append(todo, next)
			}
		}
	}
	return items
}

func oleName(e []byte) string {
	size := min(int(binary.LittleEndian.Uint16(e[64:])), 64)/2 - 1
	var name []uint16
	for i := 0; i < size; i++ {
		name = append(name, binary.LittleEndian.Uint16(e[2*i:]))
	}
	return string(utf16.Decode(name))
}

// head returns the first bytes of a stream: of a short one, which is kept in a stream of the
// root's, none where that can't be found.
func (f *oleFile) head(e []byte, n int) []byte {
	first, size := binary.LittleEndian.Uint32(e[116:]), binary.LittleEndian.Uint32(e[120:])
	if size >= binary.LittleEndian.Uint32(f.data[56:]) {
		b := f.chain(first, n)
		return b[:min(n, len(b))]
	}
	const short = 64
	start := int64(first) * short
	if first >= oleFree || start > int64(len(f.data)) {
		return nil
	}
	mini := f.chain(binary.LittleEndian.Uint32(f.dir[116:]), int(start)+n)
	if start >= int64(len(mini)) {
		return nil
	}
	return mini[start:min(start+short, start+int64(n), int64(len(mini)))]
}
