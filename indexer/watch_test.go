package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// lines hands over each line that is written to it.
type lines struct {
	part bytes.Buffer
	got  func(line string)
}

func (l *lines) Write(p []byte) (int, error) {
	l.part.Write(p)
	for {
		line, err := l.part.ReadString('\n')
		if err != nil {
			l.part.WriteString(line)
			return len(p), nil
		}
		l.got(line)
	}
}

// TestWatchPrintsOneObjectALine looks at an empty folder, and at one that is not there.
func TestWatchPrintsOneObjectALine(t *testing.T) {
	for source, want := range map[string]string{t.TempDir(): `"published":false`, filepath.Join(t.TempDir(), "nowhere"): `"error":"source `} {
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		var seen []string
		out := &lines{got: func(line string) {
			seen = append(seen, line)
			if len(seen) == 2 {
				cancel()
			}
		}}
		status := run(ctx, []string{"watch", "--json", "--every", "1s", "--data", t.TempDir(), source}, out, io.Discard)
		cancel()
		if status != exitDone || len(seen) != 2 {
			t.Fatalf("watch %s ended with %d after the lines %q; want 2 lines", source, status, seen)
		}
		for _, line := range seen {
			if !json.Valid([]byte(line)) {
				t.Errorf("watch %s printed %q, which is no JSON", source, line)
			}
		}
		if !strings.Contains(seen[1], want) {
			t.Errorf("watch %s printed %q; want %s in it", source, seen[1], want)
		}
	}
}
