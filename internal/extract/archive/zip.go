package archive

import (
	"archive/zip"
	"compress/bzip2"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"sort"

	"github.com/klauspost/compress/zstd"

	"travaux/internal/extract/content"
)

// zipSource is a ZIP archive of documents. It is read by its table of contents, or, where
// that is lost, by the header before each member.
type zipSource struct {
	members []rawMember
	cut     error // what is lost of it
}

func (z *zipSource) each(yield func(rawMember) bool) error {
	for _, m := range z.members {
		if !yield(m) {
			break
		}
	}
	return z.cut
}

// maxDirectory is the size of the largest table of contents that is read: MaxMembers names
// of the greatest usual length stay under it by half.
const maxDirectory = 16 << 20

var errDirectory = fmt.Errorf("its table of contents has more than %d MB, which no collection of documents needs", maxDirectory>>20)

// openZip reads the table of contents. An archive that overlaps itself is refused: only
// bombs do, to count the same bytes many times.
func openZip(r io.ReaderAt, size int64) (*zipSource, error) {
	z, err := listZip(r, size)
	if errors.Is(err, errDirectory) {
		return nil, err
	}
	if err != nil {
		return rescueZip(r, size)
	}
	z.RegisterDecompressor(12, func(r io.Reader) io.ReadCloser { return io.NopCloser(bzip2.NewReader(r)) })
	z.RegisterDecompressor(zstd.ZipMethodWinZip, zstd.ZipDecompressor())
	if err := overlap(z.File); err != nil {
		return nil, err
	}
	src := &zipSource{}
	for _, f := range z.File {
		src.members = append(src.members, zipMember(f))
	}
	return src, nil
}

// listZip reads the table of contents and stops where it is too large: a reader that
// believes what an archive says of itself would take all memory for it.
func listZip(r io.ReaderAt, size int64) (*zip.Reader, error) {
	m := &metered{r: r, left: maxDirectory}
	z, err := zip.NewReader(m, size)
	m.left = -1
	if m.over {
		return nil, errDirectory
	}
	if errors.Is(err, zip.ErrInsecurePath) { // a name is only a name: nothing is written by it
		err = nil
	}
	return z, err
}

// metered gives out left bytes and then errors, none of them while left is negative.
type metered struct {
	r    io.ReaderAt
	left int64
	over bool
}

func (m *metered) ReadAt(p []byte, off int64) (int, error) {
	if m.left >= 0 {
		if m.left -= int64(len(p)); m.left < 0 {
			m.left, m.over = 0, true
			return 0, errDirectory
		}
	}
	return m.r.ReadAt(p, off)
}

func overlap(files []*zip.File) error {
	type area struct{ start, end int64 }
	var areas []area
	for _, f := range files {
		start, err := f.DataOffset()
		if err != nil || f.CompressedSize64 == 0 {
			continue // reading it says what is wrong
		}
		end := start + int64(f.CompressedSize64)
		if end < start {
			return errOverlap
		}
		areas = append(areas, area{start, end})
	}
	sort.Slice(areas, func(i, j int) bool { return areas[i].start < areas[j].start })
	for i := 1; i < len(areas); i++ {
		if areas[i].start < areas[i-1].end {
			return errOverlap
		}
	}
	return nil
}

var errOverlap = errors.New("its members overlap, as those of a zip bomb do; it is not unpacked")

func zipMember(f *zip.File) rawMember {
	m := rawMember{name: zipName(f.Name, f.Flags&zipUTF8 != 0, f.Extra), size: int64(f.UncompressedSize64), packed: int64(f.CompressedSize64)}
	switch mode := f.Mode(); {
	case mode.IsDir():
		m.folder = true
	case mode&fs.ModeType != 0:
		m.err = &content.SkipError{Reason: "this is a link or device, not a file"}
	case f.Flags&zipLocked != 0:
		m.err = errLocked
	}
	m.open = func() (io.ReadCloser, error) {
		r, err := f.Open()
		if errors.Is(err, zip.ErrAlgorithm) {
			return nil, errMethod(f.Method)
		}
		return r, err
	}
	return m
}

// Bits of a member's flags: APPNOTE.TXT 4.4.4.
const (
	zipLocked     = 1 << 0
	zipDescriptor = 1 << 3
	zipUTF8       = 1 << 11
)

var errLocked = errors.New("encrypted: it needs a password; unpack the archive and put the file here without one")

func errMethod(method uint16) error {
	name := map[uint16]string{9: "Deflate64", 14: "LZMA", 95: "XZ", 98: "PPMd"}[method]
	if name == "" {
		name = fmt.Sprintf("method %d", method)
	}
	return fmt.Errorf("it is packed by %s, which is not read; unpack the archive, or pack it as an ordinary ZIP", name)
}
