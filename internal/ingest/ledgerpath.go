package ingest

import (
	"encoding/hex"
	"slices"
	"strings"
	"unicode/utf8"
)

// A path is bytes, and JSON has only text: the paths of a ledger that are no UTF-8 are kept in
// hexadecimal behind bytesMark, which no path can have in it, or the file would look like
// another one at every sync.
const bytesMark = "\x00bytes:"

func packPath(p string) string {
	if utf8.ValidString(p) {
		return p
	}
	return bytesMark + hex.EncodeToString([]byte(p))
}

func unpackPath(p string) string {
	digits, packed := strings.CutPrefix(p, bytesMark)
	if !packed {
		return p
	}
	raw, err := hex.DecodeString(digits)
	if err != nil {
		return p
	}
	return string(raw)
}

// withPaths returns a copy of the ledger with every path passed through do.
func (l *Ledger) withPaths(do func(string) string) *Ledger {
	c := *l
	c.Manifest, c.Authority = do(l.Manifest), do(l.Authority)
	c.Sources = slices.Clone(l.Sources)
	for i := range c.Sources {
		c.Sources[i] = do(c.Sources[i])
	}
	c.Files = slices.Clone(l.Files)
	for i := range c.Files {
		f := &c.Files[i]
		f.Path, f.Manifest = do(f.Path), do(f.Manifest)
	}
	c.Catalogues = slices.Clone(l.Catalogues)
	for i := range c.Catalogues {
		c.Catalogues[i].Path = do(c.Catalogues[i].Path)
	}
	return &c
}
