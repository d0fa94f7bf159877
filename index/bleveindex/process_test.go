package bleveindex_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"travaux/corpus"
	"travaux/index"
)

// childVariable makes a test binary write to the index in the folder that it names, as
// another process, instead of running its tests.
const childVariable = "TRAVAUX_TEST_CHILD_DIR"

// text is some thousand invented words, so that files have a size.
func text(seed int) string {
	r := rand.New(rand.NewPCG(uint64(seed), 1))
	var b strings.Builder
	for range 200 {
		fmt.Fprintf(&b, "word%d ", r.IntN(5000))
	}
	return b.String()
}

func manyDocuments(n int) []*corpus.Document {
	docs := make([]*corpus.Document, n)
	for i := range docs {
		docs[i] = speech(fmt.Sprintf("many-%04d", i), "Ivo Hollander", "2018", text(i), "A lantern.")
	}
	return docs
}

// TestChild is the other process: it builds on what is published until it is killed or
// can't.
func TestChild(t *testing.T) {
	dir := os.Getenv(childVariable)
	if dir == "" {
		t.Skip("runs only as the child of another test")
	}
	ctx := context.Background()
	if limit := os.Getenv("TRAVAUX_TEST_FILE_SIZE"); limit != "" {
		var n uint64
		fmt.Sscan(limit, &n)
		signal.Ignore(syscall.SIGXFSZ)
		if err := unix.Setrlimit(unix.RLIMIT_FSIZE, &unix.Rlimit{Cur: n, Max: n}); err != nil {
			t.Fatal(err)
		}
	}
	fresh := os.Getenv("TRAVAUX_TEST_FRESH") != ""
	w, err := openDir(t, dir).Begin(ctx, fresh)
	if err != nil {
		t.Fatal(err)
	}
	n := 400
	if fresh {
		n = 5000 // several segments, which are merged
	}
	for _, d := range manyDocuments(n) {
		if err := w.Put(ctx, d); err != nil {
			w.Discard()
			t.Fatal(err)
		}
	}
	if _, err := w.Publish(ctx); err != nil {
		t.Fatal(err)
	}
}

func child(dir string, env ...string) *exec.Cmd {
	c := exec.Command(os.Args[0], "-test.run=^TestChild$", "-test.timeout=60s")
	c.Env = append(append(os.Environ(), childVariable+"="+dir), env...)
	return c
}

// A process that is killed while it writes leaves the published generation as it was, and
// the next one can write at once.
func TestKilledWhileWriting(t *testing.T) {
	dir, ctx := t.TempDir(), context.Background()
	e := openDir(t, dir)
	publish(t, e, true, manyDocuments(20)...)
	published, err := e.Published(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, wait := range []time.Duration{40, 120, 250, 400} {
		c := child(dir)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(wait * time.Millisecond)
		if err := c.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
			t.Fatal(err)
		}
		done := c.Wait() == nil
		n, err := e.Published(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if done != (n != published) && n == published {
			t.Errorf("the child ended well, but generation %d is published", n)
		}
		published = n
		if bad, err := e.Verify(ctx, n); err != nil || len(bad) > 0 {
			t.Fatalf("killed after %v ms: Verify = %v, %v", int(wait), bad, err)
		}
	}
	g := publish(t, e, false, speech("after", "Ivo Hollander", "2018", "Afterwards a lantern."))
	if g.Parent != published {
		t.Errorf("the next generation is built on %d; want %d", g.Parent, published)
	}
	if _, err := e.Prune(ctx, 1, false); err != nil {
		t.Fatal(err)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "generations", ".*")); len(left) > 0 {
		t.Errorf("Prune left %v", left)
	}
}

// mergeFails is a size that every file of the child's fresh build has room in, but for the
// segment that the others are merged into.
const mergeFails = 4 << 20

// Where a file can't grow any more, which is how a full disk looks too, nothing is published
// and nothing is left, whichever file it is.
func TestNoRoomLeft(t *testing.T) {
	dir, ctx := t.TempDir(), context.Background()
	e := openDir(t, dir)
	publish(t, e, true, manyDocuments(3)...)
	before := files(t, filepath.Join(dir, "generations"))
	for _, limit := range []int{1 << 10, 50 << 10, 90 << 10, 150 << 10, 300 << 10, mergeFails} {
		env := []string{fmt.Sprintf("TRAVAUX_TEST_FILE_SIZE=%d", limit)}
		if limit == mergeFails {
			env = append(env, "TRAVAUX_TEST_FRESH=1")
		}
		out, err := child(dir, env...).CombinedOutput()
		if err == nil {
			t.Errorf("files of at most %d bytes: the child published", limit)
		}
		if !strings.Contains(string(out), "file too large") && !strings.Contains(string(out), "disk full") {
			t.Errorf("files of at most %d bytes: the child says\n%s", limit, out)
		}
		if n, err := e.Published(ctx); err != nil || n != 1 {
			t.Fatalf("files of at most %d bytes: published %d, %v; want 1", limit, n, err)
		}
		if after := files(t, filepath.Join(dir, "generations")); len(after) != len(before) {
			t.Errorf("files of at most %d bytes: left %v", limit, after)
		}
	}
	if got := total(t, searcher(t, e), "lantern"); got.Documents != 3 {
		t.Errorf("after that %v; want 3 documents", got)
	}
}

// A daemon swaps generations under its clients' queries while another process writes.
func TestSwapsUnderQueriesOfTwoClients(t *testing.T) {
	dir, ctx := t.TempDir(), context.Background()
	e := openDir(t, dir)
	publish(t, e, true, manyDocuments(20)...)
	live := index.NewLive(openDir(t, dir))
	if _, err := live.Refresh(ctx); err != nil {
		t.Fatal(err)
	}
	var stop atomic.Bool
	var clients sync.WaitGroup
	var asked atomic.Int64
	for range 2 {
		clients.Go(func() {
			for !stop.Load() {
				s, release, err := live.Acquire()
				if err != nil {
					t.Error(err)
					return
				}
				res, err := s.Search(ctx, index.Request{Query: word("lantern"), Size: 3, Facets: index.Facets()})
				if err != nil || res.Total.Documents < 20 {
					t.Errorf("%v, %v; want 20 documents or more", res, err)
				}
				release()
				asked.Add(1)
			}
		})
	}
	for n := range 15 {
		publish(t, e, false, speech(fmt.Sprint("extra", n), "Ivo Hollander", "2018", "One more lantern."))
		if changed, err := live.Refresh(ctx); err != nil || !changed {
			t.Errorf("Refresh = %v, %v; want a change", changed, err)
		}
		if n%5 == 4 {
			if _, err := e.Prune(ctx, 1, false); err != nil {
				t.Error(err)
			}
		}
	}
	stop.Store(true)
	clients.Wait()
	if err := live.Close(); err != nil {
		t.Error(err)
	}
	if asked.Load() == 0 {
		t.Error("no query was asked")
	}
}
