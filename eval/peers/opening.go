package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"time"

	"travaux/eval/internal/machine"
	"travaux/index"
	"travaux/internal/engine"
	"travaux/internal/shared"
)

// openArg makes this program a child that opens a generation and asks every search once.
const openArg = "-open-child"

// opening is what it takes to open a generation, and what memory it holds then, beside the
// page cache.
type opening struct {
	Wall   float64 `json:"wall_seconds"`
	CPU    float64 `json:"cpu_seconds"`
	Memory int64   `json:"own_memory_bytes"`
	// Searched is the memory after every search with all facets, at scope=section.
	Searched int64 `json:"own_memory_bytes_after_searches"`
	First    int64 `json:"own_memory_bytes_before"` // of the process that has opened nothing
}

// openAnew opens the index in data in a process of its own.
func openAnew(ctx context.Context, data string) (*opening, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("find this program: %w", err)
	}
	cmd := exec.CommandContext(ctx, self, openArg, data)
	var out, msgs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &msgs
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("open %s: %w: %s", data, err, bytes.TrimSpace(msgs.Bytes()))
	}
	o := new(opening)
	if err := json.Unmarshal(out.Bytes(), o); err != nil {
		return nil, fmt.Errorf("read what opening took: %w", err)
	}
	return o, nil
}

// serveOpen is the child.
func serveOpen(ctx context.Context, data string, out, msgs io.Writer) int {
	o, err := doOpen(ctx, data)
	if err == nil {
		err = json.NewEncoder(out).Encode(o)
	}
	if err != nil {
		fmt.Fprintln(msgs, err)
		return 1
	}
	return 0
}

func doOpen(ctx context.Context, data string) (o opening, err error) {
	list, err := searches(shared.Find())
	if err != nil {
		return o, err
	}
	if o.First, err = machine.OwnMemory(os.Getpid()); err != nil {
		return o, err
	}
	cpu0, err := machine.ProcessCPU()
	if err != nil {
		return o, err
	}
	start := time.Now()
	e, err := engine.Open(data)
	if err != nil {
		return o, err
	}
	defer e.Close()
	s, err := e.Open(ctx)
	if err != nil {
		return o, err
	}
	defer s.Close()
	o.Wall = time.Since(start).Seconds()
	cpu1, err := machine.ProcessCPU()
	if err != nil {
		return o, err
	}
	o.CPU = (cpu1 - cpu0).Seconds()
	if o.Memory, err = machine.OwnMemory(os.Getpid()); err != nil {
		return o, err
	}
	for i := range list {
		if _, err := s.Search(ctx, list[i].request(modeNamed(completeMode), index.InSection)); err != nil {
			return o, err
		}
	}
	o.Searched, err = machine.OwnMemory(os.Getpid())
	return o, err
}
