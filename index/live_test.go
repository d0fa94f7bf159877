package index_test

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"

	"travaux/index"
)

// fakeEngine publishes what set says; its searchers notice when they are used after Close.
type fakeEngine struct {
	index.Engine
	number atomic.Int64
	fail   atomic.Bool
	damage atomic.Bool
	open   atomic.Int64
}

func (f *fakeEngine) Published(context.Context) (int, error) { return int(f.number.Load()), nil }

func (f *fakeEngine) Open(context.Context) (index.Searcher, error) {
	if f.fail.Load() {
		return nil, errors.New("can't be opened")
	}
	if f.damage.Load() {
		return nil, &index.DamagedError{Generation: int(f.number.Load()), File: "columns"}
	}
	f.open.Add(1)
	return &fakeSearcher{engine: f, number: int(f.number.Load())}, nil
}

type fakeSearcher struct {
	index.Searcher
	engine *fakeEngine
	number int
	closed atomic.Bool
}

func (s *fakeSearcher) Generation() index.Generation { return index.Generation{Number: s.number} }

func (s *fakeSearcher) Search(context.Context, index.Request) (*index.Result, error) {
	if s.closed.Load() {
		return nil, errors.New("searched after Close")
	}
	return &index.Result{Generation: s.number}, nil
}

func (s *fakeSearcher) Close() error {
	if s.closed.Swap(true) {
		return errors.New("closed twice")
	}
	s.engine.open.Add(-1)
	return nil
}

func refresh(t *testing.T, l *index.Live, want bool) {
	t.Helper()
	got, err := l.Refresh(context.Background())
	if err != nil || got != want {
		t.Fatalf("Refresh = %v, %v; want %v", got, err, want)
	}
}

func TestLiveLendsTheCurrentGeneration(t *testing.T) {
	e := &fakeEngine{}
	l := index.NewLive(e)
	if _, err := l.Refresh(context.Background()); !errors.Is(err, index.ErrNoGeneration) {
		t.Errorf("Refresh with nothing published = %v; want ErrNoGeneration", err)
	}
	if _, _, err := l.Acquire(); !errors.Is(err, index.ErrNoGeneration) {
		t.Errorf("Acquire with nothing published = %v; want ErrNoGeneration", err)
	}
	e.number.Store(1)
	refresh(t, l, true)
	refresh(t, l, false)
	first, release, err := l.Acquire()
	if err != nil {
		t.Fatal(err)
	}
	e.number.Store(2)
	refresh(t, l, true)
	if n := l.Number(); n != 2 {
		t.Errorf("current is %d; want 2", n)
	}
	if _, err := first.Search(context.Background(), index.Request{}); err != nil {
		t.Errorf("a query that began before the swap: %v", err)
	}
	if n := e.open.Load(); n != 2 {
		t.Errorf("%d searchers open while the old one is in use; want 2", n)
	}
	release()
	release() // counts once
	if n := e.open.Load(); n != 1 {
		t.Errorf("%d searchers open after the last query on the old one; want 1", n)
	}
	if err := l.Close(); err != nil {
		t.Error(err)
	}
	if n := e.open.Load(); n != 0 {
		t.Errorf("%d searchers open after Close; want none", n)
	}
	if _, _, err := l.Acquire(); err == nil {
		t.Error("Acquire after Close gave a searcher")
	}
}

func TestLiveKeepsTheOldGenerationWhenTheNewOneCantBeOpened(t *testing.T) {
	e := &fakeEngine{}
	e.number.Store(1)
	l := index.NewLive(e)
	refresh(t, l, true)
	e.number.Store(2)
	e.fail.Store(true)
	if _, err := l.Refresh(context.Background()); err == nil {
		t.Error("Refresh hid that the new generation can't be opened")
	}
	s, release, err := l.Acquire()
	if err != nil {
		t.Fatal(err)
	}
	defer release()
	if n := s.Generation().Number; n != 1 {
		t.Errorf("lent generation %d; want the old one", n)
	}
}

func TestLiveSwapsUnderQueries(t *testing.T) {
	e := &fakeEngine{}
	e.number.Store(1)
	l := index.NewLive(e)
	refresh(t, l, true)
	var stop atomic.Bool
	var clients sync.WaitGroup
	for range 2 {
		clients.Go(func() {
			for !stop.Load() {
				s, release, err := l.Acquire()
				if err != nil {
					t.Error(err)
					return
				}
				if _, err := s.Search(context.Background(), index.Request{}); err != nil {
					t.Error(err)
				}
				release()
			}
		})
	}
	for n := range 500 {
		e.number.Store(int64(n + 2))
		refresh(t, l, true)
	}
	stop.Store(true)
	clients.Wait()
	if err := l.Close(); err != nil {
		t.Error(err)
	}
	if n := e.open.Load(); n != 0 {
		t.Errorf("%d searchers were never closed", n)
	}
}

func TestADamagedFirstGenerationIsSaidToBeDamaged(t *testing.T) {
	f := &fakeEngine{}
	f.number.Store(1)
	f.damage.Store(true)
	l := index.NewLive(f)
	if _, err := l.Refresh(context.Background()); err == nil {
		t.Fatal("a damaged generation was opened")
	}
	var damaged *index.DamagedError
	if _, _, err := l.Acquire(); !errors.As(err, &damaged) || damaged.File != "columns" {
		t.Errorf("Acquire = %v; want what is damaged", err)
	}
	f.damage.Store(false)
	refresh(t, l, true)
	if _, release, err := l.Acquire(); err != nil {
		t.Errorf("Acquire of a mended generation: %v", err)
	} else {
		release()
	}
}
