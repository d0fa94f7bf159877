// Package peerbuild builds the programs in other languages that Travaux is measured beside, from
// sources of ours and their package registries, into the user's cache folder, once for each
// state of the sources. It knows nothing of what they are asked.
package peerbuild

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// MavenPackage is the step that builds a Maven project with its libraries in target/lib.
func MavenPackage() []string {
	return []string{"mvn", "-q", "-B", "package", "dependency:copy-dependencies", "-DoutputDirectory=target/lib"}
}

// MavenClasspath is the class path of a project that MavenPackage built in dir.
func MavenClasspath(dir string) string {
	return filepath.Join(dir, "target", "classes") + string(os.PathListSeparator) + filepath.Join(dir, "target", "lib", "*")
}

// Missing returns the programs that are not there, of those needed.
func Missing(needed []string) []string {
	var list []string
	for _, program := range needed {
		if _, err := exec.LookPath(program); err != nil {
			list = append(list, program)
		}
	}
	return list
}

// CacheDir is where children are built: outside the repository, kept from run to run.
func CacheDir() (string, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("find a cache folder for the peers: %w", err)
	}
	return filepath.Join(dir, "travaux-peers"), nil
}

// Build runs the steps, each a command with its arguments, in a folder of the cache with a
// copy of the sources, unless this state of them was built before, and returns the folder.
// env is added to the environment of the steps.
func Build(ctx context.Context, cache, name string, sources fs.FS, steps [][]string, env ...string) (string, error) {
	mark, err := Digest(sources)
	if err != nil {
		return "", err
	}
	dir := filepath.Join(cache, name+"-"+mark)
	built := filepath.Join(dir, "built")
	if _, err := os.Stat(built); err == nil {
		return dir, nil
	}
	if err := os.RemoveAll(dir); err != nil {
		return "", fmt.Errorf("build %s: %w", name, err)
	}
	if err := os.CopyFS(dir, sources); err != nil {
		return "", fmt.Errorf("build %s: %w", name, err)
	}
	for _, step := range steps {
		cmd := exec.CommandContext(ctx, step[0], step[1:]...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), env...)
		if out, err := cmd.CombinedOutput(); err != nil {
			return "", fmt.Errorf("build %s: %w: %s", name, err, lastLines(out, 4))
		}
	}
	if err := os.WriteFile(built, nil, 0o644); err != nil {
		return "", fmt.Errorf("build %s: %w", name, err)
	}
	return dir, nil
}

// Digest names a state of sources, in twelve hexadecimal figures.
func Digest(sources fs.FS) (string, error) {
	sum := sha256.New()
	err := fs.WalkDir(sources, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(sources, path)
		fmt.Fprintf(sum, "%s %d\n", path, len(b))
		sum.Write(b)
		return err
	})
	return hex.EncodeToString(sum.Sum(nil))[:12], err
}

// lastLines are the last n lines that are not empty, in one.
func lastLines(b []byte, n int) string {
	var list []string
	for line := range strings.Lines(string(bytes.TrimSpace(b))) {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return strings.Join(list[max(0, len(list)-n):], " | ")
}
