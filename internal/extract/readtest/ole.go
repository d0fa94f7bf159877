package readtest

import (
	"encoding/binary"
	"unicode/utf16"
)

// OLE writes a compound file: a header, a table, a directory of one sector or more, and
// the stream WordDocument, of which the first bytes are given.
func OLE(fib []byte, names ...string) []byte {
	const sector, entry, none = 512, 128, 0xffffffff
	entries := append([]string{"Root Entry"}, names...)
	dirSectors := (len(entries) + 3) / 4
	data := make([]byte, sector*(2+dirSectors+8))
	le := binary.LittleEndian
	copy(data, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
	le.PutUint16(data[30:], 9)
	le.PutUint32(data[48:], 1) // directory
	le.PutUint32(data[56:], 4096)
	le.PutUint32(data[68:], 0xfffffffe)
	for i := 76; i < sector; i += 4 {
		le.PutUint32(data[i:], 0xffffffff)
	}
	le.PutUint32(data[76:], 0) // the table is sector 0
	fat := data[sector:]
	for i := range sector / 4 {
		le.PutUint32(fat[4*i:], uint32(i+1))
	}
	le.PutUint32(fat[4*dirSectors:], 0xfffffffe)
	le.PutUint32(fat[4*(dirSectors+8):], 0xfffffffe)
	for i, name := range entries {
		e := data[2*sector+i*entry:]
		for j, u := range utf16.Encode([]rune(name)) {
			le.PutUint16(e[2*j:], u)
		}
		le.PutUint16(e[64:], uint16(2*len(name)+2))
		le.PutUint32(e[68:], none)
		le.PutUint32(e[72:], none)
		le.PutUint32(e[76:], none)
		if i == 0 {
			le.PutUint32(e[76:], 1)
		} else if i+1 < len(entries) {
			le.PutUint32(e[72:], uint32(i+1)) // to the right
		}
		le.PutUint32(e[116:], uint32(1+dirSectors))
		le.PutUint32(e[120:], 4096)
	}
	copy(data[sector*(2+dirSectors):], fib)
	return data
}
