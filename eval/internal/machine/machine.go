// Package machine says where and when a measurement was made (Info), and reads the clocks
// and counters that measurements are taken with: CPU time of a thread, of the process, of
// its children, and the highest memory use. It measures nothing by itself.
package machine

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"

	"travaux/corpus"
)

// Info names the machine, the program's state and the moment of a measurement.
type Info struct {
	CPU    string    `json:"cpu"` // model, empty where the system does not say
	Cores  int       `json:"cores"`
	OS     string    `json:"os"`
	Go     string    `json:"go"`
	Load   string    `json:"load"` // averages over 1, 5 and 15 minutes, empty where unknown
	Commit string    `json:"commit"`
	Date   time.Time `json:"date"`
}

// Here describes this machine, now.
func Here() Info {
	return Info{
		CPU:    cpuModel(),
		Cores:  runtime.NumCPU(),
		OS:     runtime.GOOS + "/" + runtime.GOARCH,
		Go:     runtime.Version(),
		Load:   Load(),
		Commit: commit(),
		Date:   time.Now().UTC().Truncate(time.Second),
	}
}

// Folder is the name under which a run is kept: the day and the machine.
func (i Info) Folder() string {
	cpu := i.CPU
	if cpu == "" {
		cpu = i.OS
	}
	return fmt.Sprintf("%s-%s-x%d", i.Date.Format("2006-01-02"), corpus.Slug(cpu), i.Cores)
}

// Lines describes the machine for the head of a printed table.
func (i Info) Lines() []string {
	return []string{
		fmt.Sprintf("machine  %s, %d cores, %s, %s", orUnknown(i.CPU), i.Cores, i.OS, i.Go),
		fmt.Sprintf("date     %s, load average at start %s", i.Date.Format(time.RFC3339), orUnknown(i.Load)),
		fmt.Sprintf("commit   %s", orUnknown(i.Commit)),
	}
}

func orUnknown(s string) string {
	if s == "" {
		return "unknown"
	}
	return s
}

// Load returns the load averages as the kernel prints them, empty where it does not.
func Load() string {
	b, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return ""
	}
	f := strings.Fields(string(b))
	if len(f) < 3 {
		return ""
	}
	return strings.Join(f[:3], " ")
}

func cpuModel() string {
	b, err := os.ReadFile("/proc/cpuinfo")
	if err != nil {
		return ""
	}
	for line := range strings.Lines(string(b)) {
		name, value, _ := strings.Cut(line, ":")
		if strings.TrimSpace(name) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

// commit is the state of the source: its commit, and whether files differ from it.
func commit() string {
	head, err := exec.Command("git", "rev-parse", "--short=12", "HEAD").Output()
	if err != nil {
		return ""
	}
	id := strings.TrimSpace(string(head))
	changed, err := exec.Command("git", "status", "--porcelain", "--untracked-files=no").Output()
	if err == nil && len(changed) > 0 {
		id += " with uncommitted changes"
	}
	return id
}
