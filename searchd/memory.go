package main

import (
	"bufio"
	"bytes"
	"errors"
	"io/fs"
	"math"
	"os"
	"path"
	"runtime/debug"
	"strconv"
	"strings"
)

// The soft limit makes the collector of garbage work harder as the heap comes near it, so
// that a burst of searches does not end with the daemon killed. Mapped files of the index are
// not counted: the system takes those pages back by itself.

const (
	// groupShare is how much, in percent, of the limit of a control group is taken: the rest is
	// for what the runtime does not count.
	groupShare = 80
	// machineShare is how much of a machine's memory is taken where nothing limits the daemon:
	// the other half is for the pages of the index, and for other programs.
	machineShare = 50
	// leastMemory is below what the daemon needs for itself; with less it would do nothing but
	// collect garbage.
	leastMemory = 64 << 20
)

// setMemoryLimit sets the limit that is written as text: a size, "off", or "auto". GOMEMLIMIT
// is left alone where it is set and text is "auto". It returns the limit in bytes, 0 for none.
func setMemoryLimit(text string, system fs.FS) (int64, error) {
	limit, err := memoryLimit(text, system)
	if err != nil {
		return 0, err
	}
	if text == "auto" && os.Getenv("GOMEMLIMIT") != "" {
		limit = debug.SetMemoryLimit(-1)
		if limit == math.MaxInt64 {
			return 0, nil
		}
		return limit, nil
	}
	if limit == 0 {
		debug.SetMemoryLimit(math.MaxInt64)
		return 0, nil
	}
	debug.SetMemoryLimit(limit)
	return limit, nil
}

// memoryLimit returns the limit in bytes, 0 for none. system is the root of the file system.
func memoryLimit(text string, system fs.FS) (int64, error) {
	switch text {
	case "off":
		return 0, nil
	case "auto":
		if n := groupMemory(system); n > 0 {
			return max(n/100*groupShare, leastMemory), nil
		}
		return machineMemory(system) / 100 * machineShare, nil
	}
	n, err := parseSize(text)
	if err != nil || n < leastMemory {
		return 0, errors.New("want a size of at least 64MiB, such as 512MiB or 2GiB, or auto, or off")
	}
	return n, nil
}

// parseSize reads a whole number of bytes, KiB, MiB or GiB; K, M and G will do.
func parseSize(text string) (int64, error) {
	number := strings.TrimRight(text, "KMGiBkmgb ")
	n, err := strconv.ParseInt(number, 10, 64)
	if err != nil {
		return 0, err
	}
	shift, ok := map[string]int{"": 0, "b": 0, "k": 10, "kib": 10, "m": 20, "mib": 20, "g": 30, "gib": 30}[strings.ToLower(strings.TrimSpace(text[len(number):]))]
	if !ok || n < 0 || n > math.MaxInt64>>shift {
		return 0, errors.New("no size")
	}
	return n << shift, nil
}

// groupMemory returns the least limit of the control groups that the process is in, of either
// version, as the kernel writes them under /sys/fs/cgroup; 0 where there is none.
func groupMemory(system fs.FS) int64 {
	groups, err := fs.ReadFile(system, "proc/self/cgroup")
	if err != nil {
		return 0
	}
	least := int64(0)
	for lines := bufio.NewScanner(bytes.NewReader(groups)); lines.Scan(); {
		f := strings.SplitN(lines.Text(), ":", 3) // number, controllers, path
		if len(f) != 3 {
			continue
		}
		root, file := "sys/fs/cgroup", "memory.max"
		if f[1] != "" {
			root, file = "sys/fs/cgroup/memory", "memory.limit_in_bytes"
			if !strings.Contains(","+f[1]+",", ",memory,") {
				continue
			}
		}
		for dir := path.Clean("/" + f[2]); ; dir = path.Dir(dir) {
			if n := limitIn(system, path.Join(root, dir, file)); n > 0 && (least == 0 || n < least) {
				least = n
			}
			if dir == "/" {
				break
			}
		}
	}
	return least
}

// limitIn reads a limit; 0 where there is none. Version 1 writes none as a number near the
// largest.
func limitIn(system fs.FS, name string) int64 {
	b, err := fs.ReadFile(system, name)
	if err != nil {
		return 0
	}
	n, err := strconv.ParseInt(strings.TrimSpace(string(b)), 10, 64)
	if err != nil || n >= 1<<60 {
		return 0
	}
	return n
}

// machineMemory returns how much memory the machine has, 0 where that is not known.
func machineMemory(system fs.FS) int64 {
	b, err := fs.ReadFile(system, "proc/meminfo")
	if err != nil {
		return 0
	}
	for lines := bufio.NewScanner(bytes.NewReader(b)); lines.Scan(); {
		if f := strings.Fields(lines.Text()); len(f) == 3 && f[0] == "MemTotal:" && f[2] == "kB" {
			n, err := strconv.ParseInt(f[1], 10, 64)
			if err != nil {
				return 0
			}
			return n << 10
		}
	}
	return 0
}
