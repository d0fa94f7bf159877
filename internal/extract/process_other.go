//go:build !linux

package extract

import (
	"os/exec"
	"time"
)

// prepare has nothing to do: a worker ends when its stdin does.
func prepare(*exec.Cmd) {}

// usage isn't known here; the limits that the worker sets itself hold.
func usage(int) (memory int64, cpu time.Duration, ok bool) { return 0, 0, false }
