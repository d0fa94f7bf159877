package main

import (
	"bufio"
	"bytes"
	"context"
	"embed"
	"fmt"
	"io/fs"
	"os/exec"
	"strings"

	"travaux/eval/internal/peerbuild"
)

// Lucene is asked through a small Java program, lucene/src/Rank.java, which is built from
// Maven's registry into the user's cache folder the first time. Without Maven and a Java
// development kit of version 17 or later the comparison is left out.

//go:embed lucene
var luceneSources embed.FS

// lucene is the built program.
type lucene struct{ classpath string }

func newLucene(ctx context.Context) (*lucene, error) {
	if missing := peerbuild.Missing([]string{"java", "javac", "mvn"}); len(missing) > 0 {
		return nil, fmt.Errorf("%s is not there (Debian: openjdk-17-jdk-headless, maven)", missing[0])
	}
	cache, err := peerbuild.CacheDir()
	if err != nil {
		return nil, err
	}
	sources, err := fs.Sub(luceneSources, "lucene")
	if err != nil {
		return nil, err
	}
	dir, err := peerbuild.Build(ctx, cache, "relevance-lucene", sources, [][]string{peerbuild.MavenPackage()})
	if err != nil {
		return nil, err
	}
	return &lucene{peerbuild.MavenClasspath(dir)}, nil
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
