package child

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"syscall"
	"time"
)

// Prepare makes a worker die with its parent, and take no signal from the terminal: the
// parent decides when it ends.
func Prepare(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL, Setpgid: true}
}

// Usage says what a process uses: resident memory in bytes, and computing time since its
// start. ok is false where that can't be known.
func Usage(pid int) (memory int64, cpu time.Duration, ok bool) {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0, 0, false
	}
	// The name in brackets may hold anything; the fields behind it are numbers: proc(5).
	fields := bytes.Fields(stat[bytes.LastIndexByte(stat, ')')+1:])
	const utime, stime, rss = 11, 12, 21
	if len(fields) <= rss {
		return 0, 0, false
	}
	number := func(i int) int64 { n, _ := strconv.ParseInt(string(fields[i]), 10, 64); return n }
	const ticks = 100 // a second, on every Linux that Go runs on
	return number(rss) * int64(os.Getpagesize()), time.Duration(number(utime)+number(stime)) * time.Second / ticks, true
}
