//go:build !unix

package extract

import (
	"os"
	"runtime/debug"
	"time"
)

// Where there are no resource limits, the parent's watch over time is the limit.

func limitMemory(bytes uint64) { debug.SetMemoryLimit(int64(bytes / 4 * 3)) }

func limitCPU(time.Duration) {}

func watchCPU() <-chan os.Signal { return nil }
