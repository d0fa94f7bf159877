package main

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"travaux/corpus"
	"travaux/internal/engine"
	"travaux/internal/extract"
)

// TestMain also serves as the child process that reads files, when a test starts this
// binary as such.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == extract.WorkerArg {
		os.Exit(extract.ServeWorker(context.Background(), os.Stdin, os.Stdout))
	}
	testscript.Main(m, map[string]func(){"searchd": main})
}

// TestScripts runs the daemon as an operator does: each script is a session.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: filepath.Join("testdata", "script"),
		Setup: func(env *testscript.Env) error {
			env.Setenv("HOME", env.WorkDir)
			env.Setenv("XDG_CACHE_HOME", filepath.Join(env.WorkDir, "cache"))
			env.Setenv("XDG_DATA_HOME", filepath.Join(env.WorkDir, "share"))
			env.Values[daemonKey] = &daemon{}
			env.Defer(env.Values[daemonKey].(*daemon).kill)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"start":   start,
			"get":     get,
			"send":    send,
			"publish": publish,
			"exits":   exits,
		},
	})
}

type daemonKeyType struct{}

var daemonKey daemonKeyType

// daemon is the searchd of a script.
type daemon struct {
	cmd   *exec.Cmd
	addr  string
	admin chan string
	done  chan error
	mu    sync.Mutex
	log   []string
}

func (d *daemon) kill() {
	if d.cmd != nil && d.cmd.Process != nil {
		_ = d.cmd.Process.Kill()
	}
}

var (
	listening = regexp.MustCompile(`msg=listening address=(\S+)`)
	metricsAt = regexp.MustCompile(`msg="metrics and profiles" address=(\S+)`)
)

// start runs searchd with the arguments at a free port, and waits until it listens: start
// --data data. $ADDRESS is where; $ADMIN where metrics are, if --admin is given.
func start(ts *testscript.TestScript, neg bool, args []string) {
	d := ts.Value(daemonKey).(*daemon)
	path, err := exec.LookPath("searchd")
	if found := lookIn(ts.Getenv("PATH"), "searchd"); found != "" {
		path, err = found, nil
	}
	ts.Check(err)
	d.cmd = exec.Command(path, append([]string{"--listen", "127.0.0.1:0", "--watch", "50ms", "--drain", "0"}, args...)...)
	d.cmd.Dir = ts.MkAbs(".")
	for _, name := range []string{"HOME", "PATH", "XDG_CACHE_HOME", "XDG_DATA_HOME", "TRAVAUX_DATA", "TRAVAUX_TIMEOUT", "TMPDIR"} {
		d.cmd.Env = append(d.cmd.Env, name+"="+ts.Getenv(name))
	}
	d.cmd.Env = slices.DeleteFunc(d.cmd.Env, func(kv string) bool { return strings.HasSuffix(kv, "=") })
	out, err := os.Create(ts.MkAbs("said"))
	ts.Check(err)
	d.cmd.Stdout = out
	pipe, err := d.cmd.StderrPipe()
	ts.Check(err)
	ts.Check(d.cmd.Start())
	_ = out.Close()
	ready := make(chan string, 1)
	d.done, d.admin = make(chan error, 1), make(chan string, 1)
	go func() {
		d.follow(pipe, ready)
		d.done <- d.cmd.Wait()
	}()
	select {
	case d.addr = <-ready:
		ts.Setenv("ADDRESS", d.addr)
		if slices.Contains(args, "--admin") {
			ts.Setenv("ADMIN", <-d.admin)
		}
	case err := <-d.done:
		ts.Fatalf("searchd ended: %v\n%s", err, d.logged())
	case <-time.After(20 * time.Second):
		ts.Fatalf("searchd does not listen:\n%s", d.logged())
	}
}

func lookIn(path, name string) string {
	for dir := range strings.SplitSeq(path, string(os.PathListSeparator)) {
		if p := filepath.Join(dir, name); dir != "" {
			if _, err := os.Stat(p); err == nil {
				return p
			}
		}
	}
	return ""
}

// follow keeps what the daemon logs, and tells where it listens.
func (d *daemon) follow(r io.Reader, ready chan<- string) {
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		d.mu.Lock()
		d.log = append(d.log, lines.Text())
		d.mu.Unlock()
		if m := listening.FindStringSubmatch(lines.Text()); m != nil {
			ready <- m[1]
		}
		if m := metricsAt.FindStringSubmatch(lines.Text()); m != nil {
			d.admin <- m[1]
		}
	}
}

func (d *daemon) logged() string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return strings.Join(d.log, "\n")
}

// get asks until the status is the one given, and the body holds the text given, for half a
// minute at most, and writes the body to the file `body`: get 200 /readyz '"number":2'. An
// address with a host is asked as it stands.
func get(ts *testscript.TestScript, neg bool, args []string) {
	d := ts.Value(daemonKey).(*daemon)
	url := args[1]
	if strings.HasPrefix(url, "/") {
		url = "http://" + d.addr + url
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	var last string
	for deadline := time.Now().Add(30 * time.Second); time.Now().Before(deadline); time.Sleep(50 * time.Millisecond) {
		res, err := http.Get(url)
		if err != nil {
			last = err.Error()
			continue
		}
		body, _ := io.ReadAll(res.Body)
		_ = res.Body.Close()
		ts.Check(os.WriteFile(ts.MkAbs("body"), body, 0o644))
		if res.StatusCode == want && (len(args) < 3 || strings.Contains(string(body), args[2])) {
			return
		}
		last = res.Status + ": " + string(body)
	}
	ts.Fatalf("GET %s is %s; want %d\n%s", url, last, want, d.logged())
}

// send sends SIGTERM or SIGINT, waits until the daemon has ended, and checks its status:
// send TERM 0. What it logged is then in the file `log`.
func send(ts *testscript.TestScript, neg bool, args []string) {
	d := ts.Value(daemonKey).(*daemon)
	sig := map[string]os.Signal{"TERM": syscall.SIGTERM, "INT": syscall.SIGINT}[args[0]]
	ts.Check(d.cmd.Process.Signal(sig))
	select {
	case <-d.done:
	case <-time.After(20 * time.Second):
		ts.Fatalf("searchd does not stop:\n%s", d.logged())
	}
	ts.Check(os.WriteFile(ts.MkAbs("log"), []byte(d.logged()+"\n"), 0o644))
	if got := d.cmd.ProcessState.ExitCode(); strconv.Itoa(got) != args[1] {
		ts.Fatalf("searchd ended with %d; want %s\n%s", got, args[1], d.logged())
	}
}

// publish puts a document with a text into the index of a data folder: publish data 'text'.
func publish(ts *testscript.TestScript, neg bool, args []string) {
	ctx := context.Background()
	e, err := engine.Open(ts.MkAbs(args[0]))
	ts.Check(err)
	defer e.Close()
	w, err := e.Begin(ctx, true)
	ts.Check(err)
	ts.Check(w.Put(ctx, &corpus.Document{
		ID: "notice-en", Title: "Notice", Type: corpus.PressRelease, Language: "en",
		Sections: []corpus.Section{{ID: "s1", Form: corpus.FormRelease, Passages: []corpus.Passage{{ID: "p1", Ordinal: 1, Language: "en", Text: args[1]}}}},
	}))
	_, err = w.Publish(ctx)
	ts.Check(err)
}

// exits runs a command and checks its exit status: exits 2 searchd --nonsense.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	err := ts.Exec(args[1], args[2:]...)
	got := 0
	if err != nil {
		got = -1
		if exit, ok := err.(*exec.ExitError); ok {
			got = exit.ExitCode()
		}
	}
	if strconv.Itoa(got) != args[0] {
		ts.Fatalf("%v exits with %d; want %s", args[1:], got, args[0])
	}
}
