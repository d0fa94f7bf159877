package web

import (
	"errors"
	"log/slog"
	"sync"

	"travaux/index"
)

// damage remembers which generations a search found damaged. It may be used from several
// goroutines.
type damage struct {
	mu    sync.Mutex
	found map[int]*index.DamagedError
}

// note remembers the damage that err tells of, if it does, and logs the first of each
// generation: every search that follows would say the same.
func (d *damage) note(log *slog.Logger, err error) {
	var found *index.DamagedError
	if !errors.As(err, &found) {
		return
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.found[found.Generation] != nil {
		return
	}
	if d.found == nil {
		d.found = map[int]*index.DamagedError{}
	}
	d.found[found.Generation] = found
	log.Error("the index is damaged", "generation", found.Generation, "file", found.File, "reason", found.Reason)
}

// of returns what was found of a generation; nil where nothing was.
func (d *damage) of(generation int) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if found := d.found[generation]; found != nil {
		return found
	}
	return nil
}
