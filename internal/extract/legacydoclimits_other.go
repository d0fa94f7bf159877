//go:build !unix

package extract

import "os/exec"

// limited has nothing to set here: the limit of time holds.
func limited(*exec.Cmd, limits) {}

// endGroup ends the process.
func endGroup(cmd *exec.Cmd) error {
	if cmd.Process == nil {
		return nil
	}
	return cmd.Process.Kill()
}
