package archive

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"errors"
	"io"

	"travaux/internal/extract/content"
	"travaux/internal/extract/gunzip"
)

// tarSource is a tar archive, plain or compressed with gzip. It has no table of contents:
// it is read from its start each time.
type tarSource struct {
	r    io.ReaderAt
	size int64
	gzip bool
}

// IsTar reports whether the head of a file is that of a tar archive: POSIX ustar and what
// came of it.
func IsTar(head []byte) bool {
	return len(head) >= 262 && bytes.Equal(head[257:262], []byte("ustar"))
}

var gzipMagic = []byte("\x1f\x8b")

// openTar returns nil where the file is no tar archive.
func openTar(r io.ReaderAt, size int64) *tarSource {
	src := &tarSource{r: r, size: size}
	var head [512]byte
	n, _ := r.ReadAt(head[:], 0)
	if IsTar(head[:n]) {
		return src
	}
	if src.gzip = bytes.HasPrefix(head[:n], gzipMagic); !src.gzip {
		return nil
	}
	plain, err := src.plain()
	if err != nil {
		return nil
	}
	n, _ = io.ReadFull(plain, head[:])
	if !IsTar(head[:n]) {
		return nil
	}
	return src
}

func (s *tarSource) plain() (io.Reader, error) {
	in := gunzip.NewCounter(io.NewSectionReader(s.r, 0, s.size))
	if !s.gzip {
		return in, nil
	}
	z, err := gzip.NewReader(in)
	if err != nil {
		return nil, err
	}
	return gunzip.NewReader(z, in, MaxUnpacked), nil
}

var errCutTar = errors.New("the archive is cut off or damaged behind its last readable member; fetch it again")

func (s *tarSource) each(yield func(rawMember) bool) error {
	plain, err := s.plain()
	if err != nil {
		return errCutTar
	}
	t := tar.NewReader(plain)
	for {
		h, err := t.Next()
		switch {
		case err == io.EOF:
			return nil
		case errors.Is(err, tar.ErrInsecurePath): // a name is only a name
		case errors.Is(err, gunzip.ErrGrows):
			return gunzip.ErrGrows
		case err != nil:
			return errCutTar
		}
		// The bytes are counted where they are unpacked, not here.
		m := rawMember{name: rawName{text: h.Name}, size: h.Size, packed: h.Size, folder: h.Typeflag == tar.TypeDir}
		m.open = func() (io.ReadCloser, error) { return io.NopCloser(t), nil }
		if h.Typeflag != tar.TypeReg && !m.folder {
			m.err = &content.SkipError{Reason: "this is a link or device, not a file"}
		}
		if !yield(m) {
			return nil
		}
	}
}
