package bleveindex

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"

	"travaux/index"
)

// lock makes this process the only one that writes, and returns how to end that. It makes the
// folders of the index where they are missing. The lock
// is the operating system's, on an open file: it goes with the process, however that ends.
// The file holds the highest number that a generation ever had, so that none is used twice.
func (e *Engine) lock() (*os.File, error) {
	if err := os.MkdirAll(filepath.Join(e.dir, generationsFolder), 0o755); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(filepath.Join(e.dir, lockFile), os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		return nil, err
	}
	if err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		f.Close()
		if errors.Is(err, unix.EWOULDBLOCK) {
			return nil, index.ErrLocked
		}
		return nil, fmt.Errorf("lock %s: %w", e.dir, err)
	}
	return f, nil
}

// lastNumber reads the highest number used so far from the lock file.
func lastNumber(f *os.File) int {
	b := make([]byte, 20)
	n, _ := f.ReadAt(b, 0)
	last, err := strconv.Atoi(strings.TrimSpace(string(b[:n])))
	if err != nil {
		return 0
	}
	return last
}

func writeNumber(f *os.File, n int) error {
	_, err := f.WriteAt(fmt.Appendf(nil, "%06d\n", n), 0)
	return err
}
