package main

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"travaux/internal/engine"
)

var update = flag.Bool("update", false, "rewrite the expected output in the scripts")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"indexer": main})
}

// TestScripts runs the program as a librarian does: each script is a session at the
// terminal.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           filepath.Join("testdata", "script"),
		UpdateScripts: *update,
		Setup: func(env *testscript.Env) error {
			env.Setenv("TRAVAUX_DATA", filepath.Join(env.WorkDir, "data"))
			env.Setenv("HOME", env.WorkDir)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"addlines": addLines,
			"exits":    exits,
			"damage":   damage,
			"lock":     lock,
			"repeats":  repeats,
			"truncate": truncate,
			"zip":      zipFolder,
		},
	})
}

// exits runs a command and checks its exit status: exits 3 indexer sync docs.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits STATUS COMMAND [ARG...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// addLines adds to the files of a folder the lines that the last `lint --json` suggested.
func addLines(ts *testscript.TestScript, _ bool, args []string) {
	var report struct{ Findings []struct{ File, Line string } }
	ts.Check(json.Unmarshal([]byte(ts.ReadFile("stdout")), &report))
	for _, f := range report.Findings {
		if f.Line == "" {
			continue
		}
		out, err := os.OpenFile(filepath.Join(ts.MkAbs(args[0]), f.File), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
		ts.Check(err)
		_, err = out.WriteString(f.Line + "\n")
		ts.Check(err)
		ts.Check(out.Close())
	}
}

// damage flips bits in the middle of the largest file below a folder.
func damage(ts *testscript.TestScript, _ bool, args []string) {
	largest, size := "", int64(0)
	ts.Check(filepath.WalkDir(ts.MkAbs(args[0]), func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err == nil && info.Size() > size {
			largest, size = p, info.Size()
		}
		return err
	}))
	data, err := os.ReadFile(largest)
	ts.Check(err)
	data[len(data)/2] ^= 0x55
	ts.Check(os.Chmod(largest, 0o644))
	ts.Check(os.WriteFile(largest, data, 0o644))
}

// lock holds the index of the data folder until the script ends, as a second indexer would.
func lock(ts *testscript.TestScript, _ bool, _ []string) {
	e, err := engine.Open(ts.Getenv("TRAVAUX_DATA"))
	ts.Check(err)
	w, err := e.Begin(context.Background(), true)
	ts.Check(err)
	ts.Defer(func() {
		_ = w.Discard()
		_ = e.Close()
	})
}

// repeats writes a file of n times the same text: repeats FILE N TEXT.
func repeats(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), bytes.Repeat([]byte(args[2]+"\n"), n), 0o644))
}

// truncate cuts a file off: truncate FILE SIZE.
func truncate(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	ts.Check(os.Truncate(ts.MkAbs(args[0]), n))
}

// zipFolder packs the files below a folder: zip FILE FOLDER.
func zipFolder(ts *testscript.TestScript, _ bool, args []string) {
	out, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	z := zip.NewWriter(out)
	ts.Check(z.AddFS(os.DirFS(ts.MkAbs(args[1]))))
	ts.Check(z.Close())
	ts.Check(out.Close())
}
