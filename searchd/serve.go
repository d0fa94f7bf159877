package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"strconv"
	"syscall"
	"time"

	"golang.org/x/sync/errgroup"

	"travaux/index"
	"travaux/internal/web"
)

// Limits of a connection, so that a slow or idle client holds nothing for long.
const (
	headerTimeout = 5 * time.Second
	readTimeout   = 10 * time.Second
	idleTimeout   = 60 * time.Second
	writeMargin   = 30 * time.Second // beyond the search itself, to send the answer
	maxHeader     = 32 << 10
)

// serve listens, answers, takes new generations over, and stops when ctx ends.
func serve(ctx context.Context, opt options, stdout, stderr io.Writer) error {
	log := slog.New(slog.NewTextHandler(stderr, nil))
	// The doors first: a port that is taken is found before an index is built.
	public, err := listen(opt.listen, "--listen")
	if err != nil {
		return err
	}
	defer public.Close()
	admin, err := listenAdmin(opt.admin)
	if err != nil {
		return err
	}
	if admin != nil {
		defer admin.Close()
	}

	limit, err := setMemoryLimit(opt.memory, os.DirFS("/"))
	if err != nil {
		return err
	}
	log.Info("listening", "address", public.Addr().String(), "memory_limit", limit)
	col, err := openCollection(ctx, opt.data, log)
	if err != nil {
		return err
	}
	defer col.close()
	live := index.NewLive(col.engine)
	defer live.Close()
	server := &web.Server{Index: live, Log: log, Timeout: opt.timeout, MaxSearches: opt.searches, MaxExport: opt.maxExport, PublicURL: opt.publicURL, Sample: col.sample}

	hello := func() { fmt.Fprintf(stdout, "Travaux is at http://%s%s\n", reachable(public.Addr()), col.remark()) }
	w := watcher{live: live, log: log, folder: col.folder, ready: hello}
	w.look(ctx)
	return serveUntil(ctx, opt, log, server, &w, public, admin)
}

// serveUntil runs the listeners and the watcher until ctx ends or one of them fails, and
// then lets the requests under way finish.
func serveUntil(ctx context.Context, opt options, log *slog.Logger, server *web.Server, w *watcher, public, admin net.Listener) error {
	group, ctx := errgroup.WithContext(ctx)
	front := newHTTPServer(server.Handler(), opt.timeout, log)
	doors := []*http.Server{front}
	group.Go(func() error { return ignoreClosed(front.Serve(public)) })
	if admin != nil {
		// Profiles run as long as they are asked to.
		side := newHTTPServer(server.AdminHandler(), 10*time.Minute, log)
		doors = append(doors, side)
		group.Go(func() error { return ignoreClosed(side.Serve(admin)) })
		log.Info("metrics and profiles", "address", admin.Addr().String())
	}
	group.Go(func() error { return w.run(ctx, opt.watch) })
	group.Go(func() error {
		<-ctx.Done()
		log.Info("stopping")
		server.Drain()
		time.Sleep(opt.drain)
		return stop(doors, opt.grace)
	})
	return group.Wait()
}

func newHTTPServer(h http.Handler, timeout time.Duration, log *slog.Logger) *http.Server {
	return &http.Server{
		Handler:           h,
		ReadHeaderTimeout: headerTimeout,
		ReadTimeout:       readTimeout,
		WriteTimeout:      timeout + writeMargin,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    maxHeader,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
}

// stop closes the doors and waits for what is under way.
func stop(doors []*http.Server, grace time.Duration) error {
	ctx, cancel := context.WithTimeout(context.Background(), grace)
	defer cancel()
	for _, door := range doors {
		if err := door.Shutdown(ctx); err != nil {
			_ = door.Close()
			return fmt.Errorf("some requests were cut off after %v: %w", grace, err)
		}
	}
	return nil
}

func ignoreClosed(err error) error {
	if errors.Is(err, http.ErrServerClosed) {
		return nil
	}
	return err
}

// checkAddress finds an address that nothing can listen at.
func checkAddress(address string) error {
	_, port, err := net.SplitHostPort(address)
	if err != nil {
		return errors.New("want host:port, such as 127.0.0.1:8080")
	}
	if n, err := strconv.Atoi(port); err != nil || n < 0 || n > 65535 {
		return fmt.Errorf("the port %q is not a number from 0 to 65535", port)
	}
	return nil
}

func listen(address, flag string) (net.Listener, error) {
	l, err := net.Listen("tcp", address)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, fmt.Errorf("%s is taken by another program; stop it, or choose another address with %s", address, flag)
	case errors.Is(err, syscall.EACCES):
		return nil, fmt.Errorf("%s may not be used by this user; choose a port from 1024 on with %s", address, flag)
	case err != nil:
		return nil, fmt.Errorf("listen at %s: %w; choose another address with %s", address, err, flag)
	}
	return l, nil
}

func listenAdmin(address string) (net.Listener, error) {
	if address == "" {
		return nil, nil
	}
	return listen(address, "--admin")
}

// reachable is an address that a browser on this machine understands: a listener on all
// interfaces is reached through this one.
func reachable(a net.Addr) string {
	tcp, ok := a.(*net.TCPAddr)
	if ok && tcp.IP.IsUnspecified() {
		return net.JoinHostPort("127.0.0.1", strconv.Itoa(tcp.Port))
	}
	return a.String()
}
