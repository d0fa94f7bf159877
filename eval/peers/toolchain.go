package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

//go:embed lucene tantivy fts5
var sources embed.FS

// toolchain is how a child is made from its sources here and its package registry.
type toolchain struct {
	name    string
	version string   // of what is measured, for the page
	needs   []string // programs
	how     string   // to get them
	// steps are the commands that build the child, in its folder; start is the one that runs it.
	steps func(dir string) [][]string
	start func(dir string) []string
	// env is added to the environment of the steps, cache being the folder of all peers.
	env func(cache string) []string
}

func toolchains() []toolchain {
	none := func(string) []string { return nil }
	return []toolchain{
		{
			name: "lucene", version: "Lucene 9.12.3, Java, serial garbage collector", needs: []string{"mvn", "java", "javac"},
			how: "a Java development kit of version 17 or later and Maven (Debian: openjdk-17-jdk-headless, maven)",
			steps: func(string) [][]string {
				return [][]string{{"mvn", "-q", "-B", "package", "dependency:copy-dependencies", "-DoutputDirectory=target/lib"}}
			},
			start: func(dir string) []string {
				classes := filepath.Join(dir, "target", "classes") + string(os.PathListSeparator) + filepath.Join(dir, "target", "lib", "*")
				return []string{"java", "-Xmx2g", "-XX:+UseSerialGC", "-cp", classes, "Peer"}
			},
			env: none,
		},
		{
			name: "tantivy", version: "Tantivy 0.26.2, Rust, release build", needs: []string{"cargo"},
			how: "Rust with cargo (Debian: cargo; at least version 1.86)",
			steps: func(string) [][]string {
				return [][]string{{"cargo", "install", "--quiet", "--path", ".", "--root", "."}}
			},
			start: func(dir string) []string { return []string{filepath.Join(dir, "bin", "travaux-peer-tantivy")} },
			env: func(cache string) []string {
				return []string{"CARGO_TARGET_DIR=" + filepath.Join(cache, "cargo-target")}
			},
		},
		{
			name: "fts5", version: "SQLite FTS5, as Python has it", needs: []string{"python3"},
			how: "Python 3 with sqlite3 (Debian: python3)",
			steps: func(string) [][]string {
				return [][]string{{"python3", "-c", "import sqlite3; sqlite3.connect(':memory:').execute('CREATE VIRTUAL TABLE t USING fts5 (x)')"}}
			},
			start: func(dir string) []string { return []string{"python3", "-u", filepath.Join(dir, "fts5.py")} },
			env:   none,
		},
	}
}

// missing returns the programs that a toolchain needs and that are not there.
func (t toolchain) missing() []string {
	var list []string
	for _, program := range t.needs {
		if _, err := exec.LookPath(program); err != nil {
			list = append(list, program)
		}
	}
	return list
}

// cacheDir is where children are built: outside the repository, kept from run to run.
func cacheDir() (string, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("find a cache folder for the peers: %w", err)
	}
	return filepath.Join(dir, "travaux-peers"), nil
}

// prepare builds the child in the cache unless it is there, and returns its command.
func (t toolchain) prepare(ctx context.Context, cache string) ([]string, error) {
	mark, err := digest(t.name)
	if err != nil {
		return nil, err
	}
	dir := filepath.Join(cache, t.name+"-"+mark)
	built := filepath.Join(dir, "built")
	if _, err := os.Stat(built); err == nil {
		return t.start(dir), nil
	}
	if err := os.RemoveAll(dir); err != nil {
		return nil, fmt.Errorf("build %s: %w", t.name, err)
	}
	if err := unpack(dir, t.name); err != nil {
		return nil, fmt.Errorf("build %s: %w", t.name, err)
	}
	for _, step := range t.steps(dir) {
		cmd := exec.CommandContext(ctx, step[0], step[1:]...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), t.env(cache)...)
		if out, err := cmd.CombinedOutput(); err != nil {
			return nil, fmt.Errorf("build %s: %w: %s", t.name, err, lastLines(out, 4))
		}
	}
	if err := os.WriteFile(built, nil, 0o644); err != nil {
		return nil, fmt.Errorf("build %s: %w", t.name, err)
	}
	return t.start(dir), nil
}

// digest names a state of a child's sources.
func digest(name string) (string, error) {
	sum := sha256.New()
	err := fs.WalkDir(sources, name, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := sources.ReadFile(path)
		fmt.Fprintf(sum, "%s %d\n", path, len(b))
		sum.Write(b)
		return err
	})
	return hex.EncodeToString(sum.Sum(nil))[:12], err
}

func unpack(dir, name string) error {
	sub, err := fs.Sub(sources, name)
	if err != nil {
		return err
	}
	return os.CopyFS(dir, sub)
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
