//go:build !linux

package machine

import (
	"errors"
	"time"
)

var errLinuxOnly = errors.New("CPU time and memory are measured on Linux only")

// ThreadCPU returns an error: see clock_linux.go.
func ThreadCPU() (time.Duration, error) { return 0, errLinuxOnly }

// ProcessCPU returns an error: see clock_linux.go.
func ProcessCPU() (time.Duration, error) { return 0, errLinuxOnly }

// ChildrenCPU returns an error: see clock_linux.go.
func ChildrenCPU() (time.Duration, error) { return 0, errLinuxOnly }

// PeakMemory returns an error: see clock_linux.go.
func PeakMemory() (int64, error) { return 0, errLinuxOnly }

// OwnMemory returns an error: see clock_linux.go.
func OwnMemory(int) (int64, error) { return 0, errLinuxOnly }
