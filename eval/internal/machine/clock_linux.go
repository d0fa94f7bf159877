package machine

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
	"time"

	"golang.org/x/sys/unix"
)

// ThreadCPU is the CPU time of the calling thread. The difference of two calls is the time
// of the work between them only while the goroutine is locked to its thread, and leaves out
// what other goroutines, the garbage collector among them, did for it.
func ThreadCPU() (time.Duration, error) { return clock(unix.CLOCK_THREAD_CPUTIME_ID) }

// ProcessCPU is the CPU time of all threads of this process.
func ProcessCPU() (time.Duration, error) { return clock(unix.CLOCK_PROCESS_CPUTIME_ID) }

func clock(id int32) (time.Duration, error) {
	var ts unix.Timespec
	if err := unix.ClockGettime(id, &ts); err != nil {
		return 0, fmt.Errorf("read CPU clock: %w", err)
	}
	return time.Duration(ts.Nano()), nil
}

// ChildrenCPU is the CPU time, user and system, of the children of this process that have
// ended and were waited for, and of theirs.
func ChildrenCPU() (time.Duration, error) {
	var u unix.Rusage
	if err := unix.Getrusage(unix.RUSAGE_CHILDREN, &u); err != nil {
		return 0, fmt.Errorf("read CPU time of children: %w", err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano()), nil
}

// PeakMemory is the most memory that this process had resident so far, in bytes (VmHWM).
// Pages of mapped files count as long as they are resident.
func PeakMemory() (int64, error) { return status("/proc/self/status", "VmHWM:") }

// OwnMemory is the memory that a process has resident beside the page cache, in bytes
// (RssAnon): pages of mapped files don't count.
func OwnMemory(pid int) (int64, error) {
	return status(fmt.Sprintf("/proc/%d/status", pid), "RssAnon:")
}

// status reads a size from a status file of the kernel.
func status(path, name string) (int64, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return 0, fmt.Errorf("read memory: %w", err)
	}
	for line := range bytes.Lines(b) {
		if value, ok := bytes.CutPrefix(line, []byte(name)); ok {
			kb, err := strconv.ParseInt(string(bytes.TrimSpace(bytes.TrimSuffix(bytes.TrimSpace(value), []byte("kB")))), 10, 64)
			return kb << 10, err
		}
	}
	return 0, fmt.Errorf("read memory: no %s in %s", name, path)
}
