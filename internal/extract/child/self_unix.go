//go:build unix

package child

import (
	"os"
	"os/signal"
	"runtime/debug"
	"time"

	"golang.org/x/sys/unix"
)

// reserved is address space that this program takes without using it: Go and wazero reserve
// more than they touch. What counts is checked by the parent.
const reserved = 2 << 30

// LimitMemory lets the process use so much memory. An allocation beyond it ends the
// process, which the parent reports.
func LimitMemory(bytes uint64) {
	debug.SetMemoryLimit(int64(bytes / 4 * 3)) // collect garbage in time
	limit := unix.Rlimit{Cur: bytes + reserved, Max: bytes + reserved}
	_ = unix.Setrlimit(unix.RLIMIT_AS, &limit)
	_ = unix.Setrlimit(unix.RLIMIT_CORE, &unix.Rlimit{})
}

// LimitCPU lets the process use so much more computing time than it has used.
func LimitCPU(more time.Duration) {
	var used unix.Rusage
	var limit unix.Rlimit
	if unix.Getrusage(unix.RUSAGE_SELF, &used) != nil || unix.Getrlimit(unix.RLIMIT_CPU, &limit) != nil {
		return
	}
	total := time.Duration(used.Utime.Nano() + used.Stime.Nano())
	limit.Cur = min(uint64((total+more)/time.Second)+1, limit.Max)
	_ = unix.Setrlimit(unix.RLIMIT_CPU, &limit)
}

// WatchCPU tells when the computing time is used up.
func WatchCPU() <-chan os.Signal {
	over := make(chan os.Signal, 1)
	signal.Notify(over, unix.SIGXCPU)
	return over
}
