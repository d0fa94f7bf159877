package main

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"travaux/index"
)

// watcher looks for new generations and has live take them over.
type watcher struct {
	live   *index.Live
	log    *slog.Logger
	folder string
	ready  func() // called once, when there is something to search

	said string // the trouble that was logged last: it is said once, not each second
}

// run looks at intervals until ctx ends.
func (w *watcher) run(ctx context.Context, every time.Duration) error {
	tick := time.NewTicker(every)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
			w.look(ctx)
		}
	}
}

// look takes over a new generation if there is one. Trouble leaves the one that is open as
// it is: an old answer is better than none.
func (w *watcher) look(ctx context.Context) {
	changed, err := w.live.Refresh(ctx)
	if err != nil && ctx.Err() == nil {
		w.trouble(err)
		return
	}
	if err != nil || !changed {
		return
	}
	w.said = ""
	w.log.Info("serving", "generation", w.live.Number(), "data", w.folder)
	w.warm(ctx)
	if w.ready != nil {
		w.ready()
		w.ready = nil
	}
}

// warm asks for a completion: who asks for the first one waits for its lists to be made, and
// nobody types slowly enough for that.
func (w *watcher) warm(ctx context.Context) {
	s, release, err := w.live.Acquire()
	if err != nil {
		return // it was closed meanwhile
	}
	defer release()
	if _, err := s.Suggest(ctx, "a", 1); err != nil && ctx.Err() == nil {
		w.log.Warn("prepare completions", "err", err)
	}
}

func (w *watcher) trouble(err error) {
	if err.Error() == w.said {
		return
	}
	w.said = err.Error()
	if errors.Is(err, index.ErrNoGeneration) {
		w.log.Warn("waiting for an index; make one with: indexer sync FOLDER", "data", w.folder)
		return
	}
	w.log.Error("open the published generation", "data", w.folder, "err", err)
}
