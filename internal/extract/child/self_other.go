//go:build !unix

package child

import (
	"os"
	"runtime/debug"
	"time"
)

// Where there are no resource limits, the parent's watch over time is the limit.

// LimitMemory only makes garbage be collected in time.
func LimitMemory(bytes uint64) { debug.SetMemoryLimit(int64(bytes / 4 * 3)) }

// LimitCPU has no means here.
func LimitCPU(time.Duration) {}

// WatchCPU never tells.
func WatchCPU() <-chan os.Signal { return nil }
