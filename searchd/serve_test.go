package main

import (
	"context"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"travaux/index"
	"travaux/internal/web"
)

// slowSource keeps the first request waiting, and has nothing published. Later ones are
// answered at once: a question that comes before the server knows that it stops must not
// be what the test waits for.
type slowSource struct {
	first       atomic.Bool
	asked, goOn chan struct{}
}

func (s *slowSource) Acquire() (index.Searcher, func(), error) {
	if s.first.CompareAndSwap(false, true) {
		close(s.asked)
		<-s.goOn
	}
	return nil, nil, index.ErrNoGeneration
}

// When the daemon is told to stop, it says so at /readyz while the door is still open, and
// the request under way is answered.
func TestStopLetsRequestsFinish(t *testing.T) {
	door, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	source := &slowSource{asked: make(chan struct{}), goOn: make(chan struct{})}
	log := slog.New(slog.NewTextHandler(io.Discard, nil))
	live := index.NewLive(nothing{})
	server := &web.Server{Index: source, Timeout: time.Minute}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() {
		opt := options{timeout: time.Minute, watch: time.Minute, drain: 5 * time.Second, grace: time.Minute}
		ended <- serveUntil(ctx, opt, log, server, &watcher{live: live, log: log}, door, nil)
	}()

	base := "http://" + door.Addr().String()
	answered := make(chan string, 1)
	go func() { answered <- fetch(base + "/api/v1/search") }()
	<-source.asked
	stop()
	waitUntil(t, "/readyz says that the server is stopping", func() bool {
		return strings.Contains(fetch(base+"/readyz"), "shutting-down")
	})
	waitUntil(t, "new connections are refused", func() bool {
		c, err := net.DialTimeout("tcp", door.Addr().String(), time.Second)
		if err == nil {
			c.Close()
		}
		return err != nil
	})
	select {
	case err := <-ended:
		t.Fatalf("the server ended with a request under way: %v", err)
	default:
	}
	close(source.goOn)
	if got := <-answered; !strings.Contains(got, "no-index") {
		t.Errorf("the request under way was answered %q", got)
	}
	if err := <-ended; err != nil {
		t.Errorf("serveUntil = %v", err)
	}
}

// waitUntil waits for something that comes, however busy the machine is.
func waitUntil(t *testing.T, what string, happened func() bool) {
	t.Helper()
	for deadline := time.Now().Add(30 * time.Second); !happened(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("it does not come about that %s", what)
		}
	}
}

func fetch(url string) string {
	client := http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	res, err := client.Get(url)
	if err != nil {
		return err.Error()
	}
	defer res.Body.Close()
	body, _ := io.ReadAll(res.Body)
	return string(body)
}

// nothing is an engine without generations.
type nothing struct{ index.Engine }

func (nothing) Published(context.Context) (int, error) { return 0, nil }
