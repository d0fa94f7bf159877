package bleveindex

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"unsafe"

	"github.com/klauspost/compress/zstd"
)

// A text file holds records one after another in zstd blocks of about blockSize bytes
// before compression; no record is split. It is written once and then only read, so that a
// later generation can link it.
//
//	blocks, one after another
//	directory: the primer, compressed, its number; count, then for each block its compressed
//	length, raw length and CRC-32C
//	trailer of 24 bytes: offset of the directory, its length, its CRC-32C, magic
const (
	// blockSize is small because a page of ten hits from ten documents decodes twenty blocks,
	// each in half of the time that 32 KiB would take. Primed blocks of 4 KiB take .357 of
	// English debate, those of 32 KiB without a primer .376.
	blockSize   = 4 << 10
	maxBlock    = 256 << 20 // a block longer than this is garbled
	textMagic   = "TRAVAUXP"
	trailerSize = 24
)

// place says where a record is: in which block of a text file, and where in the block.
type place struct{ block, offset uint32 }

// after returns where the next record of the same document is, when this one has size
// bytes: a block is full when it has reached blockSize, and is ended early only between
// documents.
func (p place) after(size int) place {
	p.offset += uint32(size)
	if p.offset >= blockSize {
		return place{block: p.block + 1}
	}
	return p
}

type block struct {
	data []byte // compressed; nil once it was written
	dirEntry
}

type dirEntry struct {
	offset   int64
	size     uint32
	raw      uint32
	checksum uint32
}

func castagnoli() *crc32.Table { return crc32.MakeTable(crc32.Castagnoli) }

// blockBuilder compresses records in memory. Its places count blocks from 0.
type blockBuilder struct {
	enc    *zstd.Encoder
	raw    []byte
	blocks []block
}

// primer is text like that of the records of a file, which lends small blocks the words
// they have in common. Its number is written into each block that needs it. The zero primer
// lends nothing.
type primer struct {
	number uint32
	text   []byte
}

// primerBytes is how long a primer is; primedText is how much text is worth one.
const (
	primerBytes = 64 << 10
	primedText  = 16 * primerBytes
)

func newEncoder(p primer) (*zstd.Encoder, error) {
	opts := []zstd.EOption{zstd.WithEncoderConcurrency(1), zstd.WithEncoderLevel(zstd.SpeedDefault),
		zstd.WithWindowSize(2 * primerBytes), zstd.WithEncoderCRC(false)}
	if len(p.text) > 0 {
		opts = append(opts, zstd.WithEncoderDictRaw(p.number, p.text))
	}
	return zstd.NewWriter(nil, opts...)
}

// newDecoder reads the blocks of some files; atOnce of 0 means as many as there are processors.
func newDecoder(files []*textFile, atOnce int) (*zstd.Decoder, error) {
	opts := []zstd.DOption{zstd.WithDecoderConcurrency(atOnce), zstd.WithDecoderMaxMemory(maxBlock)}
	for _, f := range files {
		if len(f.primer.text) > 0 {
			opts = append(opts, zstd.WithDecoderDictRaw(f.primer.number, f.primer.text))
		}
	}
	return zstd.NewReader(nil, opts...)
}

// next returns where the next record will be.
func (b *blockBuilder) next() place { return place{uint32(len(b.blocks)), uint32(len(b.raw))} }

// add appends the record that write encodes and returns its length.
func (b *blockBuilder) add(write func(*encoder)) int {
	e := encoder{b.raw}
	write(&e)
	size := len(e.b) - len(b.raw)
	b.raw = e.b
	if len(b.raw) >= blockSize {
		b.flush()
	}
	return size
}

func (b *blockBuilder) flush() {
	if len(b.raw) == 0 {
		return
	}
	data := b.enc.EncodeAll(b.raw, nil)
	b.blocks = append(b.blocks, block{data, dirEntry{
		size: uint32(len(data)), raw: uint32(len(b.raw)), checksum: crc32.Checksum(data, castagnoli())}})
	b.raw = b.raw[:0]
}

// textWriter writes a text file.
type textWriter struct {
	f      *os.File
	w      *bufio.Writer
	primer primer
	dir    []dirEntry
	off    int64
}

func createText(path string) (*textWriter, error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if err != nil {
		return nil, err
	}
	return &textWriter{f: f, w: bufio.NewWriterSize(f, 1<<16)}, nil
}

// append writes blocks and returns the number that the first of them has in the file.
func (t *textWriter) append(blocks []block) (uint32, error) {
	first := uint32(len(t.dir))
	for _, b := range blocks {
		if _, err := t.w.Write(b.data); err != nil {
			return 0, err
		}
		b.offset = t.off
		t.off += int64(b.size)
		t.dir = append(t.dir, b.dirEntry)
	}
	return first, nil
}

// close writes the directory, syncs the file and closes it.
func (t *textWriter) close() error {
	var e encoder
	packed, err := t.primer.packed()
	e.str(packed)
	e.uint(uint64(t.primer.number))
	e.num(len(t.dir))
	for _, b := range t.dir {
		e.uint(uint64(b.size))
		e.uint(uint64(b.raw))
		e.uint(uint64(b.checksum))
	}
	n := len(e.b)
	sum := crc32.Checksum(e.b, castagnoli())
	e.b = binary.LittleEndian.AppendUint64(e.b, uint64(t.off))
	e.b = binary.LittleEndian.AppendUint32(e.b, uint32(n))
	e.b = binary.LittleEndian.AppendUint32(e.b, sum)
	e.b = append(e.b, textMagic...)
	if err == nil {
		_, err = t.w.Write(e.b)
	}
	return finish(t.f, t.w, err)
}

// packed compresses the text of a primer.
func (p *primer) packed() (string, error) {
	enc, err := newEncoder(primer{})
	if err != nil {
		return "", err
	}
	defer enc.Close()
	return string(enc.EncodeAll(p.text, nil)), nil
}

// unpack is the opposite of packed.
func (p *primer) unpack(packed string) error {
	dec, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(16*primerBytes))
	if err != nil {
		return err
	}
	defer dec.Close()
	p.text, err = dec.DecodeAll([]byte(packed), nil)
	return err
}

// finish flushes w, syncs f and closes it, whatever went wrong before.
func finish(f *os.File, w *bufio.Writer, err error) error {
	if err == nil {
		err = w.Flush()
	}
	if err == nil {
		err = f.Sync()
	}
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	return err
}

// textFile reads a text file. It may be used from several goroutines.
type textFile struct {
	f      *os.File
	primer primer
	dir    []dirEntry
	raw    int64 // bytes of all records
}

func openText(path string) (*textFile, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	t := &textFile{f: f}
	if err := t.readDirectory(); err != nil {
		f.Close()
		return nil, err
	}
	return t, nil
}

func (t *textFile) readDirectory() error {
	info, err := t.f.Stat()
	if err != nil {
		return err
	}
	size := info.Size()
	if size < trailerSize {
		return errTruncated
	}
	tail := make([]byte, trailerSize)
	if _, err := t.f.ReadAt(tail, size-trailerSize); err != nil {
		return err
	}
	start := int64(binary.LittleEndian.Uint64(tail))
	n := int64(binary.LittleEndian.Uint32(tail[8:]))
	if string(tail[16:]) != textMagic || start < 0 || start+n+trailerSize != size {
		return errTruncated
	}
	dir := make([]byte, n)
	if _, err := t.f.ReadAt(dir, start); err != nil {
		return err
	}
	if crc32.Checksum(dir, castagnoli()) != binary.LittleEndian.Uint32(tail[12:]) {
		return errTruncated
	}
	return t.parseDirectory(string(dir), start)
}

func (t *textFile) parseDirectory(s string, end int64) error {
	d := decoder{s: s}
	packed := d.str()
	t.primer.number = uint32(d.uint())
	if d.err != nil || t.primer.unpack(packed) != nil {
		return errTruncated
	}
	var off int64
	t.dir = readList(&d, func() dirEntry {
		b := dirEntry{offset: off, size: uint32(d.uint()), raw: uint32(d.uint()), checksum: uint32(d.uint())}
		off += int64(b.size)
		t.raw += int64(b.raw)
		return b
	})
	if d.err != nil || off != end {
		return errTruncated
	}
	return nil
}

// read returns a block's records, decompressed.
func (t *textFile) read(dec *zstd.Decoder, n uint32) (string, error) {
	if int(n) >= len(t.dir) {
		return "", errTruncated
	}
	b := t.dir[n]
	if b.raw > maxBlock {
		return "", errTruncated
	}
	data := make([]byte, b.size)
	if _, err := t.f.ReadAt(data, b.offset); err != nil && err != io.EOF {
		return "", err
	}
	if crc32.Checksum(data, castagnoli()) != b.checksum {
		return "", fmt.Errorf("block %d: %w", n, errTruncated)
	}
	raw, err := dec.DecodeAll(data, make([]byte, 0, b.raw))
	if err != nil {
		return "", fmt.Errorf("block %d: %w", n, err)
	}
	if len(raw) != int(b.raw) {
		return "", fmt.Errorf("block %d: %w", n, errTruncated)
	}
	return unsafe.String(unsafe.SliceData(raw), len(raw)), nil // nothing else has raw
}
