package scan

import (
	"bytes"
	"encoding/binary"
	"fmt"

	"travaux/internal/extract/content"
)

// A TIFF file begins with the sign of its byte order, 42, and the offset of the first
// directory. A directory describes one page: a count, so many entries of 12 bytes, and the
// offset of the next directory, 0 after the last. An entry is tag, type, count, and a value
// or the offset of one.

// maxTIFFPages keeps a chain of directories that runs in a circle from being followed.
const maxTIFFPages = content.MaxPages

func isTIFF(data []byte) bool {
	return bytes.HasPrefix(data, []byte("II*\x00")) || bytes.HasPrefix(data, []byte("MM\x00*"))
}

func tiffOrder(data []byte) binary.ByteOrder {
	if data[0] == 'M' {
		return binary.BigEndian
	}
	return binary.LittleEndian
}

// tiffPages gives the offsets of the directories, one a page.
func tiffPages(data []byte) ([]uint32, error) {
	if len(data) < 8 {
		return nil, errImage
	}
	order := tiffOrder(data)
	var starts []uint32
	seen := map[uint32]bool{}
	for at := order.Uint32(data[4:]); at != 0; {
		if seen[at] || uint64(at)+2 > uint64(len(data)) {
			break
		}
		seen[at] = true
		starts = append(starts, at)
		if len(starts) > maxTIFFPages {
			return nil, fmt.Errorf("it has over %d pages, which are not read", maxTIFFPages)
		}
		end := uint64(at) + 2 + 12*uint64(order.Uint16(data[at:]))
		if end+4 > uint64(len(data)) {
			break
		}
		at = order.Uint32(data[end:])
	}
	if len(starts) == 0 {
		return nil, errImage
	}
	return starts, nil
}

// tiffPage gives the file as if the page whose directory is at start were its first.
func tiffPage(data []byte, start uint32) []byte {
	page := bytes.Clone(data)
	tiffOrder(page).PutUint32(page[4:], start)
	return page
}

// Tags of TIFF 6.0 that say how fine an image is.
const (
	tiffXResolution = 282
	tiffUnit        = 296
	tiffCentimetre  = 3
)

// tiffDPI reads the resolution from the first directory.
func tiffDPI(data []byte) float64 {
	if len(data) < 8 {
		return 0
	}
	order := tiffOrder(data)
	at := uint64(order.Uint32(data[4:]))
	if at+2 > uint64(len(data)) {
		return 0
	}
	n := uint64(order.Uint16(data[at:]))
	dpi, unit := 0.0, 1.0
	for i := range n {
		e := at + 2 + 12*i
		if e+12 > uint64(len(data)) {
			break
		}
		switch order.Uint16(data[e:]) {
		case tiffXResolution:
			if v := uint64(order.Uint32(data[e+8:])); v+8 <= uint64(len(data)) {
				if below := order.Uint32(data[v+4:]); below > 0 {
					dpi = float64(order.Uint32(data[v:])) / float64(below)
				}
			}
		case tiffUnit:
			if order.Uint16(data[e+8:]) == tiffCentimetre {
				unit = 2.54
			}
		}
	}
	return dpi * unit
}
