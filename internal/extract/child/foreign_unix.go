//go:build unix

package child

import (
	"fmt"
	"os/exec"
	"syscall"
	"time"

	"travaux/internal/extract/content"
)

// Limit starts a foreign program through the shell, which sets the limits of the process
// before the program is in it, and in a process group of its own, so that whatever it starts
// can be ended with it. A limit that a system does not know is left out.
func Limit(cmd *exec.Cmd, l Limits) {
	const script = `ulimit -c 0; ulimit -t %d; ulimit -v %d; ulimit -f %d; exec "$0" "$@"`
	sh, err := exec.LookPath("sh")
	if err != nil {
		return
	}
	program := cmd.Path
	set := fmt.Sprintf(script, l.CPU/time.Second, (l.Memory+reserved)>>10, 4*content.MaxFileBytes/512)
	cmd.Path = sh
	cmd.Args = append([]string{"sh", "-c", set, program}, cmd.Args[1:]...)
	if cmd.SysProcAttr == nil {
		cmd.SysProcAttr = &syscall.SysProcAttr{}
	}
	cmd.SysProcAttr.Setpgid = true
}

// EndGroup ends the process and all that it started.
func EndGroup(cmd *exec.Cmd) error {
	if cmd.Process == nil {
		return nil
	}
	return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL)
}
