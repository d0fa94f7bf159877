package main

import (
	"bufio"
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

// Lucene is asked through a small Java program, lucene/src/Rank.java, which is built from
// Maven's registry into the user's cache folder the first time. Without Maven and a Java
// development kit of version 17 or later the comparison is left out.

//go:embed lucene
var luceneSources embed.FS

// lucene is the built program.
type lucene struct{ classpath string }

func newLucene(ctx context.Context) (*lucene, error) {
	for _, program := range []string{"java", "javac", "mvn"} {
		if _, err := exec.LookPath(program); err != nil {
			return nil, fmt.Errorf("%s is not there (Debian: openjdk-17-jdk-headless, maven)", program)
		}
	}
	dir, err := luceneDir()
	if err != nil {
		return nil, err
	}
	l := &lucene{filepath.Join(dir, "target", "classes") + string(os.PathListSeparator) + filepath.Join(dir, "target", "lib", "*")}
	if _, err := os.Stat(filepath.Join(dir, "built")); err == nil {
		return l, nil
	}
	if err := buildLucene(ctx, dir); err != nil {
		return nil, fmt.Errorf("build lucene: %w", err)
	}
	return l, nil
}

// luceneDir names the folder of one state of the sources.
func luceneDir() (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	sum := sha256.New()
	err = fs.WalkDir(luceneSources, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := luceneSources.ReadFile(path)
		sum.Write(b)
		return err
	})
	if err != nil {
		return "", err
	}
	return filepath.Join(cache, "travaux-peers", "relevance-lucene-"+hex.EncodeToString(sum.Sum(nil))[:12]), nil
}

func buildLucene(ctx context.Context, dir string) error {
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	sources, err := fs.Sub(luceneSources, "lucene")
	if err != nil {
		return err
	}
	if err := os.CopyFS(dir, sources); err != nil {
		return err
	}
	cmd := exec.CommandContext(ctx, "mvn", "-q", "-B", "package", "dependency:copy-dependencies", "-DoutputDirectory=target/lib")
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("mvn: %w: %s", err, oneLine(string(out)))
	}
	return os.WriteFile(filepath.Join(dir, "built"), nil, 0o644)
}

func (l *lucene) rank(ctx context.Context, passages []passage, questions []question, size int) (rankings, error) {
	var in bytes.Buffer
	for _, p := range passages {
		fmt.Fprintf(&in, "d\t%s\t%s\t%s\n", p.id, p.lang, oneLine(p.text))
	}
	for _, q := range questions {
		fmt.Fprintf(&in, "q\t%d\t%s\t%s\n", size, q.lang, oneLine(q.text))
	}
	cmd := exec.CommandContext(ctx, "java", "-Xmx1g", "-XX:+UseSerialGC", "-cp", l.classpath, "Rank")
	var out, msgs bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = &in, &out, &msgs
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("lucene: %w: %s", err, oneLine(msgs.String()))
	}
	r := rankings{}
	lines := bufio.NewScanner(&out)
	lines.Buffer(nil, 1<<20)
	for _, q := range questions {
		if !lines.Scan() {
			return nil, fmt.Errorf("lucene: no answer to question %s", q.id)
		}
		if line := lines.Text(); line != "" {
			r[q.id] = strings.Split(line, "\t")
		}
	}
	return r, lines.Err()
}
