package scan

import (
	"bytes"
	"encoding/binary"
)

// imageDPI is how many pixels of an image make an inch: what it declares, where that gives
// a page of a likely size.
func imageDPI(data []byte, w, h int) float64 {
	var dpi float64
	switch {
	case bytes.HasPrefix(data, []byte("\x89PNG")):
		dpi = pngDPI(data)
	case bytes.HasPrefix(data, []byte("\xff\xd8")):
		dpi = jpegDPI(data)
	case isTIFF(data):
		dpi = tiffDPI(data)
	case bytes.HasPrefix(data, []byte("BM")) && len(data) >= 42:
		dpi = float64(binary.LittleEndian.Uint32(data[38:])) * 0.0254
	}
	if plausible(dpi, w, h) {
		return dpi
	}
	return likelyDPI(w, h)
}

// pngDPI reads the chunk pHYs, which stands before the pixels.
func pngDPI(data []byte) float64 {
	for at := 8; at+12 <= len(data); {
		n := int(binary.BigEndian.Uint32(data[at:]))
		kind := string(data[at+4 : at+8])
		if n > len(data) || kind == "IDAT" {
			return 0
		}
		if kind == "pHYs" && n == 9 && at+17 <= len(data) && data[at+16] == 1 {
			return float64(binary.BigEndian.Uint32(data[at+8:])) * 0.0254
		}
		at += 12 + n
	}
	return 0
}

// jpegDPI reads the JFIF header, which stands first.
func jpegDPI(data []byte) float64 {
	i := bytes.Index(data[:min(len(data), 64)], []byte("JFIF\x00"))
	if i < 0 || i+12 > len(data) {
		return 0
	}
	density := float64(binary.BigEndian.Uint16(data[i+8:]))
	switch data[i+7] {
	case 1:
		return density
	case 2:
		return density * 2.54
	}
	return 0
}
