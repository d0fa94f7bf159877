//go:build !unix

package child

import "os/exec"

// Limit has nothing to set here: the limit of time holds.
func Limit(*exec.Cmd, Limits) {}

// EndGroup ends the process.
func EndGroup(cmd *exec.Cmd) error {
	if cmd.Process == nil {
		return nil
	}
	return cmd.Process.Kill()
}
