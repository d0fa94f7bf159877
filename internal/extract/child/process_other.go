//go:build !linux

package child

import (
	"os/exec"
	"time"
)

// Prepare has nothing to do: a worker ends when its stdin does.
func Prepare(*exec.Cmd) {}

// Usage isn't known here; the limits that the worker sets itself hold.
func Usage(int) (memory int64, cpu time.Duration, ok bool) { return 0, 0, false }
