package main

import (
	"context"
	"embed"
	"io/fs"
	"path/filepath"

	"travaux/eval/internal/peerbuild"
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
	steps [][]string
	start func(dir string) []string
	// env is added to the environment of the steps, cache being the folder of all peers.
	env func(cache string) []string
}

func toolchains() []toolchain {
	none := func(string) []string { return nil }
	return []toolchain{
		{
			name: "lucene", version: "Lucene 9.12.3, Java, serial garbage collector", needs: []string{"mvn", "java", "javac"},
			how:   "a Java development kit of version 17 or later and Maven (Debian: openjdk-17-jdk-headless, maven)",
			steps: [][]string{peerbuild.MavenPackage()},
			start: func(dir string) []string {
				return []string{"java", "-Xmx2g", "-XX:+UseSerialGC", "-cp", peerbuild.MavenClasspath(dir), "Peer"}
			},
			env: none,
		},
		{
			name: "tantivy", version: "Tantivy 0.26.2, Rust, release build", needs: []string{"cargo"},
			how:   "Rust with cargo (Debian: cargo; at least version 1.86)",
			steps: [][]string{{"cargo", "install", "--quiet", "--path", ".", "--root", "."}},
			start: func(dir string) []string { return []string{filepath.Join(dir, "bin", "travaux-peer-tantivy")} },
			env: func(cache string) []string {
				return []string{"CARGO_TARGET_DIR=" + filepath.Join(cache, "cargo-target")}
			},
		},
		{
			name: "fts5", version: "SQLite FTS5, as Python has it", needs: []string{"python3"},
			how:   "Python 3 with sqlite3 (Debian: python3)",
			steps: [][]string{{"python3", "-c", "import sqlite3; sqlite3.connect(':memory:').execute('CREATE VIRTUAL TABLE t USING fts5 (x)')"}},
			start: func(dir string) []string { return []string{"python3", "-u", filepath.Join(dir, "fts5.py")} },
			env:   none,
		},
	}
}

// missing returns the programs that a toolchain needs and that are not there.
func (t toolchain) missing() []string { return peerbuild.Missing(t.needs) }

// sources are the child's own.
func (t toolchain) sources() (fs.FS, error) { return fs.Sub(sources, t.name) }

// prepare builds the child in the cache unless it is there, and returns its command.
func (t toolchain) prepare(ctx context.Context, cache string) ([]string, error) {
	own, err := t.sources()
	if err != nil {
		return nil, err
	}
	dir, err := peerbuild.Build(ctx, cache, t.name, own, t.steps, t.env(cache)...)
	if err != nil {
		return nil, err
	}
	return t.start(dir), nil
}
