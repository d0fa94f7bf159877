package main

import (
	"context"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"travaux/index"
	"travaux/internal/web"
)

// slowSource keeps each request waiting, and has nothing published.
type slowSource struct{ asked, goOn chan struct{} }

func (s slowSource) Acquire() (index.Searcher, func(), error) {
	select {
	case s.asked <- struct{}{}:
	default:
	}
	<-s.goOn
	return nil, nil, index.ErrNoGeneration
}

// When the daemon is told to stop, it says so at /readyz while the door is still open, and
// the request under way is answered.
func TestStopLetsRequestsFinish(t *testing.T) {
	door, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	source := slowSource{asked: make(chan struct{}, 1), goOn: make(chan struct{})}
	log := slog.New(slog.NewTextHandler(io.Discard, nil))
	live := index.NewLive(nothing{})
	server := &web.Server{Index: source, Timeout: 5 * time.Second}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() {
		opt := options{timeout: 5 * time.Second, watch: time.Minute, drain: 300 * time.Millisecond, grace: 5 * time.Second}
		ended <- serveUntil(ctx, opt, log, server, &watcher{live: live, log: log}, door, nil)
	}()

	base := "http://" + door.Addr().String()
	answered := make(chan string, 1)
	go func() { answered <- fetch(base + "/api/v1/search") }()
	<-source.asked
	stop()
	for deadline := time.Now().Add(250 * time.Millisecond); ; time.Sleep(10 * time.Millisecond) {
		if strings.Contains(fetch(base+"/readyz"), "shutting-down") {
			break
		}
		if time.Now().After(deadline) {
			t.Fatal("/readyz does not say that the server is stopping")
		}
	}
	select {
	case err := <-ended:
		t.Fatalf("the server ended with a request under way: %v", err)
	case <-time.After(400 * time.Millisecond):
	}
	if _, err := net.DialTimeout("tcp", door.Addr().String(), time.Second); err == nil {
		t.Error("new connections are still taken")
	}
	close(source.goOn)
	if got := <-answered; !strings.Contains(got, "no-index") {
		t.Errorf("the request under way was answered %q", got)
	}
	if err := <-ended; err != nil {
		t.Errorf("serveUntil = %v", err)
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
