package machine

import (
	"runtime"
	"strings"
	"testing"
	"time"
)

func TestFolderNamesDayAndMachine(t *testing.T) {
	at := time.Date(2031, 2, 3, 4, 5, 6, 0, time.UTC)
	for _, c := range []struct {
		info Info
		want string
	}{
		{Info{CPU: "Example(R) Turbo 9000 @ 2.1GHz", Cores: 8, Date: at}, "2031-02-03-example-r-turbo-9000-2-1ghz-x8"},
		{Info{OS: "plan9/arm", Cores: 1, Date: at}, "2031-02-03-plan9-arm-x1"},
	} {
		if got := c.info.Folder(); got != c.want {
			t.Errorf("Folder() of %+v = %q; want %q", c.info, got, c.want)
		}
	}
}

func TestLinesSayWhatIsUnknown(t *testing.T) {
	got := strings.Join(Info{Cores: 2, Go: "go9"}.Lines(), "\n")
	if !strings.Contains(got, "machine  unknown, 2 cores") || !strings.Contains(got, "commit   unknown") {
		t.Errorf("Lines of a bare machine:\n%s", got)
	}
}

// TestThreadClockCountsOwnWorkOnly spins in this goroutine and, for much longer, in another.
func TestThreadClockCountsOwnWorkOnly(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("CPU time is measured on Linux only")
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	thread0, process0 := read(t, ThreadCPU), read(t, ProcessCPU)
	other := make(chan struct{})
	go func() {
		defer close(other)
		spin(t, 60*time.Millisecond)
	}()
	spin(t, 10*time.Millisecond)
	thread := read(t, ThreadCPU) - thread0
	<-other
	process := read(t, ProcessCPU) - process0
	if thread < 10*time.Millisecond || process < thread+50*time.Millisecond {
		t.Errorf("thread %v, process %v; want at least 10ms, and 50ms more", thread, process)
	}
	if peak, err := PeakMemory(); err != nil || peak < 1<<20 {
		t.Errorf("PeakMemory() = %d, %v; want more than a megabyte", peak, err)
	}
}

// spin works until the thread's own clock has gone on by d.
func spin(t *testing.T, d time.Duration) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	for start := read(t, ThreadCPU); read(t, ThreadCPU)-start < d && !t.Failed(); {
		continue
	}
}

func read(t *testing.T, clock func() (time.Duration, error)) time.Duration {
	t.Helper()
	d, err := clock()
	if err != nil {
		t.Error(err)
	}
	return d
}
