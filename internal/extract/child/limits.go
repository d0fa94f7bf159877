// Package child limits processes: the workers of this program, which read hostile files (Prepare,
// Usage, LimitMemory, LimitCPU, WatchCPU), and the foreign programs that read what it can't
// (Limit, EndGroup). What a system has no means for is left out; the limit of time on the clock
// holds everywhere.
//
// It starts nothing itself, and knows nothing of files.
package child

import (
	"fmt"
	"time"
)

// Limits are what one process may use: memory in bytes, computing time, and time on the clock.
type Limits struct {
	Memory int64
	CPU    time.Duration
	Wall   time.Duration
}

// TooSlow says that a process took more than its limit; its name stands before it.
func TooSlow(limit time.Duration) string {
	return fmt.Sprintf("took more than %d seconds", limit/time.Second)
}

// Grace is the time that a process has to end after it broke its pipe.
const Grace = 500 * time.Millisecond
