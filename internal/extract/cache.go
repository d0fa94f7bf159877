package extract

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/klauspost/compress/zstd"

	"travaux/internal/extract/content"
)

// Limits of an encoded extract: the text of the largest file, with its rectangles.
const (
	maxEncoded = 128 << 20
	maxDecoded = 512 << 20
)

// Cache keeps extracts on disk, by the SHA-256 of their source and the Version of the
// reading code: extracts/ab/abcd…-1.json.zst. An entry never changes; one that is damaged
// is as good as absent. It may be used by several goroutines and processes at once.
type Cache struct{ dir string }

// NewCache returns a cache in dir, which is made when something is stored.
func NewCache(dir string) *Cache { return &Cache{dir} }

// Load returns the extract of the source with that SHA-256 in hexadecimal, and false where
// there is none, or none that can be read.
func (c *Cache) Load(sha string) (*content.Extract, bool) {
	path, ok := c.path(sha)
	if !ok {
		return nil, false
	}
	info, err := os.Stat(path)
	if err != nil || info.Size() > maxEncoded {
		return nil, false
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, false
	}
	ex, err := Decode(data)
	return ex, err == nil
}

// Store keeps an extract. It is there whole or not at all, whatever happens meanwhile.
func (c *Cache) Store(sha string, ex *content.Extract) error {
	path, ok := c.path(sha)
	if !ok {
		return fmt.Errorf("store extract: %q is not a SHA-256 in hexadecimal", sha)
	}
	data, err := Encode(ex)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return fmt.Errorf("store extract: %w", err)
	}
	return writeAtomic(path, data)
}

func (c *Cache) path(sha string) (string, bool) {
	if b, err := hex.DecodeString(sha); err != nil || len(b) != 32 {
		return "", false
	}
	return filepath.Join(c.dir, sha[:2], sha+"-"+Version+".json.zst"), true
}

func writeAtomic(path string, data []byte) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".extract-*")
	if err != nil {
		return fmt.Errorf("store extract: %w", err)
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name())
			err = fmt.Errorf("store extract: %w", err)
		}
	}()
	if _, err = f.Write(data); err != nil {
		_ = f.Close()
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// Encode writes an extract as JSON compressed with zstd, which carries a checksum.
func Encode(ex *content.Extract) ([]byte, error) {
	src, err := json.Marshal(ex)
	if err != nil {
		return nil, fmt.Errorf("encode extract: %w", err)
	}
	enc, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1))
	if err != nil {
		return nil, fmt.Errorf("encode extract: %w", err)
	}
	defer enc.Close()
	return enc.EncodeAll(src, nil), nil
}

// Decode reads what Encode wrote. Foreign bytes give an error, never a panic, and no
// more memory is taken than the limits of an extract allow.
func Decode(data []byte) (*content.Extract, error) {
	if len(data) > maxEncoded {
		return nil, errors.New("decode extract: too large")
	}
	dec, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(maxDecoded))
	if err != nil {
		return nil, fmt.Errorf("decode extract: %w", err)
	}
	defer dec.Close()
	src, err := dec.DecodeAll(data, nil)
	if err != nil {
		return nil, fmt.Errorf("decode extract: %w", err)
	}
	ex := new(content.Extract)
	if err := json.Unmarshal(src, ex); err != nil {
		return nil, fmt.Errorf("decode extract: %w", err)
	}
	if err := ex.Check(); err != nil {
		return nil, fmt.Errorf("decode extract: %w", err)
	}
	return ex, nil
}
