// Package build makes the indexes that are measured, as the indexer would, each sync in a
// process of its own, and reads them back. It also invents small documents to add.
package build

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"travaux/corpus"
	"travaux/corpus/authority"
	"travaux/eval/internal/machine"
	"travaux/index"
	"travaux/internal/annotate"
	"travaux/internal/engine"
	"travaux/internal/extract"
	"travaux/internal/ingest"
)

// syncArg, as the first argument of a program, asks it to be a child that does one sync.
// Memory and CPU time are then the sync's own, and not those of what the parent measures
// beside it.
const syncArg = "-sync-child"

// ServeChild is the child that the arguments of a program ask for, if they do: one that reads
// documents (extract.WorkerArg) or one that does a sync. A program, or test binary, that
// measures calls it first, and exits with the status where ok is true.
func ServeChild(args []string) (status int, ok bool) {
	if len(args) == 0 {
		return 0, false
	}
	switch args[0] {
	case extract.WorkerArg:
		return extract.ServeWorker(context.Background(), os.Stdin, os.Stdout), true
	case syncArg:
		return serveSync(context.Background(), os.Stdin, os.Stdout, os.Stderr), true
	}
	return 0, false
}

// job tells a child what to sync.
type job struct {
	Data   string
	Source string
}

// Cost is what one sync took, with its report.
type Cost struct {
	Report     ingest.Report    `json:"report"`
	Generation index.Generation `json:"generation"`
	CPU        float64          `json:"cpu_seconds"` // user and system, with children
	Wall       float64          `json:"wall_seconds"`
	PeakRSS    int64            `json:"peak_rss_bytes"`
}

// Sync has a child process make the index in data equal to source. The program that calls
// it must call ServeChild first.
func Sync(ctx context.Context, data, source string) (*Cost, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("find this program: %w", err)
	}
	in, err := json.Marshal(job{data, source})
	if err != nil {
		return nil, err
	}
	cmd := exec.CommandContext(ctx, self, syncArg)
	var out, msgs bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(in), &out, &msgs
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("sync %s: %w: %s", source, err, bytes.TrimSpace(msgs.Bytes()))
	}
	c := new(Cost)
	if err := json.Unmarshal(out.Bytes(), c); err != nil {
		return nil, fmt.Errorf("read what the sync took: %w", err)
	}
	return c, nil
}

// serveSync is the child: it reads a job and writes a Cost.
func serveSync(ctx context.Context, in io.Reader, out, msgs io.Writer) int {
	var j job
	err := json.NewDecoder(in).Decode(&j)
	if err == nil {
		var c *Cost
		if c, err = doSync(ctx, j); err == nil {
			err = json.NewEncoder(out).Encode(c)
		}
	}
	if err != nil {
		fmt.Fprintln(msgs, err)
		return 1
	}
	return 0
}

// doSync counts from the start of the process to the closed engine: loading the authority
// and starting readers is part of a sync.
func doSync(ctx context.Context, j job) (*Cost, error) {
	start := time.Now()
	c := new(Cost)
	e, err := engine.Open(j.Data)
	if err != nil {
		return nil, err
	}
	rep, err := ingestOnce(ctx, e, j)
	if err != nil {
		_ = e.Close()
		return nil, err
	}
	c.Report = *rep
	c.Report.Manifests = nil // a path of this machine
	if c.Generation, err = generation(ctx, e, rep.Generation); err != nil {
		_ = e.Close()
		return nil, err
	}
	if err := e.Close(); err != nil {
		return nil, err
	}
	c.Wall = time.Since(start).Seconds()
	return c, c.read()
}

// read takes the counters of this process.
func (c *Cost) read() error {
	own, err := machine.ProcessCPU()
	if err != nil {
		return err
	}
	children, err := machine.ChildrenCPU()
	if err != nil {
		return err
	}
	c.CPU = (own + children).Seconds()
	c.PeakRSS, err = machine.PeakMemory()
	return err
}

// ingestOnce puts the pipeline together as the indexer does.
func ingestOnce(ctx context.Context, e index.Engine, j job) (*ingest.Report, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	auth, err := authority.Load()
	if err != nil {
		return nil, err
	}
	pool := extract.NewPool(func() *exec.Cmd { return exec.Command(self, extract.WorkerArg) })
	in := &ingest.Ingester{
		Engine:   e,
		Extract:  pool,
		Cache:    extract.NewCache(filepath.Join(j.Data, "extracts")),
		Annotate: annotate.New(auth),
		Names:    func(f index.Field) []corpus.Name { return auth.Names(string(f)) },
	}
	rep, err := in.Sync(ctx, ingest.Options{Sources: []string{j.Source}})
	if closeErr := pool.Close(); err == nil {
		err = closeErr
	}
	return rep, err
}

func generation(ctx context.Context, e index.Engine, n int) (index.Generation, error) {
	list, err := e.Generations(ctx)
	if err != nil {
		return index.Generation{}, err
	}
	for _, g := range list {
		if g.Number == n {
			return g, nil
		}
	}
	return index.Generation{}, fmt.Errorf("generation %d: %w", n, index.ErrNotFound)
}
