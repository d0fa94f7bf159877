// Command speed measures how fast Travaux indexes and searches, what it takes in memory and
// on disk, and whether its counts are right, on the speeches of the United Nations General
// Debate of 1995 to 2010. It goes the way the programs go: internal/ingest into the engine
// that internal/engine opens, then index.Searcher. eval/README.md says what each part
// measures and how to read it.
//
// It is no test: a target that is missed is printed as missed. It fails only where it
// could not measure.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"travaux/eval/internal/build"
	"travaux/eval/internal/command"
	"travaux/eval/internal/machine"
	"travaux/eval/internal/report"
	"travaux/eval/internal/ungdc"
	"travaux/internal/shared"
)

func main() {
	if status, ok := build.ServeChild(os.Args[1:]); ok {
		os.Exit(status)
	}
	command.Main("speed", parse, measure)
}

// parts are what can be measured, in the order in which it is done.
func parts() []string {
	return []string{"indexing", "queries", "bleve", "exactness", "incremental", "swap"}
}

// options are the flags of the command line.
type options struct {
	quick  bool
	nth    int // take every nth speech
	out    string
	only   string
	data   string
	rounds int
}

func (o options) wants(part string) bool { return o.only == "" || o.only == part }

func parse(args []string, stderr io.Writer) (options, error) {
	var opt options
	flags := flag.NewFlagSet("speed", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.BoolVar(&opt.quick, "quick", false, "take every tenth speech and few repetitions; nothing is kept unless -out is given")
	flags.StringVar(&opt.out, "out", "", "`folder` to keep speed.txt and speed.json in (else eval/runs/<date>-<machine>, for whole runs)")
	flags.StringVar(&opt.only, "only", "", "measure one `part`: "+strings.Join(parts(), ", "))
	flags.StringVar(&opt.data, "data", "", "measure on the index in this `folder`, or make it there; it stays as it is then")
	flags.IntVar(&opt.rounds, "rounds", 0, "how often each query is asked (else 7, or 2 with -quick)")
	if err := flags.Parse(args); err != nil {
		return opt, err
	}
	if flags.NArg() > 0 {
		return opt, fmt.Errorf("unexpected argument %q", flags.Arg(0))
	}
	if opt.only != "" && !slices.Contains(parts(), opt.only) {
		return opt, fmt.Errorf("there is no part %q; the parts are %s", opt.only, strings.Join(parts(), ", "))
	}
	opt.nth = 1
	rounds := 7
	if opt.quick {
		opt.nth, rounds = 10, 2
	}
	if opt.rounds <= 0 {
		opt.rounds = rounds
	}
	return opt, nil
}

// results is what a run measured, as it is kept in speed.json.
type results struct {
	Machine     machine.Info   `json:"machine"`
	LoadAtEnd   string         `json:"load_at_end"`
	Corpus      string         `json:"corpus"`
	Indexing    *indexing      `json:"indexing,omitempty"`
	Queries     []timing       `json:"queries,omitempty"`
	Bleve       *comparison    `json:"bleve,omitempty"`
	Exactness   *exactness     `json:"exactness,omitempty"`
	Incremental *incremental   `json:"incremental,omitempty"`
	Swap        *swap          `json:"swap,omitempty"`
	Targets     report.Targets `json:"targets"`
}

// bench is the state of a run.
type bench struct {
	opt    options
	page   *report.Page
	res    results
	shared string // folder of real documents
	work   string // temporary folder
	data   string // data folder of the index
	source string // records that are indexed
}

func measure(ctx context.Context, opt options, stdout io.Writer) error {
	b := &bench{opt: opt, page: &report.Page{Out: stdout}}
	b.shared = shared.Find()
	if b.shared == "" {
		return errors.New("the real documents are needed: set TRAVAUX_SHARED to their folder")
	}
	work, err := os.MkdirTemp("", "travaux-speed-")
	if err != nil {
		return fmt.Errorf("make a temporary folder: %w", err)
	}
	defer os.RemoveAll(work)
	b.work = work
	if err := b.prepare(); err != nil {
		return err
	}
	b.head()
	if err := b.parts(ctx); err != nil {
		return err
	}
	b.res.LoadAtEnd = machine.Load()
	b.page.Printf("\nload average at end %s\n", b.res.LoadAtEnd)
	b.res.Targets.Print(b.page)
	return b.page.KeepRun(b.opt.out, !b.opt.quick && b.opt.only == "", b.res.Machine.Folder(), "speed", b.res)
}

// prepare finds the records, or makes the subset of them.
func (b *bench) prepare() error {
	b.source = filepath.Join(b.shared, filepath.FromSlash(ungdc.Speeches))
	b.res.Corpus = "UN General Debate Corpus 1995-2010, all speeches"
	if b.opt.nth > 1 {
		dir := filepath.Join(b.work, "subset")
		if err := os.Mkdir(dir, 0o755); err != nil {
			return fmt.Errorf("take a subset: %w", err)
		}
		path, err := ungdc.Subset(dir, b.source, b.opt.nth)
		if err != nil {
			return err
		}
		b.source = path
		b.res.Corpus = fmt.Sprintf("UN General Debate Corpus 1995-2010, one speech in %d", b.opt.nth)
	}
	b.data = b.opt.data
	if b.data == "" {
		b.data = filepath.Join(b.work, "data")
	}
	b.res.Machine = machine.Here()
	return nil
}

func (b *bench) head() {
	b.page.Printf("Travaux: speed, size and exactness\n")
	for _, line := range b.res.Machine.Lines() {
		b.page.Printf("%s\n", line)
	}
	b.page.Printf("corpus   %s\n", b.res.Corpus)
}

func (b *bench) parts(ctx context.Context) error {
	if err := b.index(ctx); err != nil {
		return err
	}
	for _, p := range []struct {
		name string
		do   func(context.Context) error
	}{
		{"queries", b.queries},
		{"bleve", b.bleve},
		{"exactness", b.exactness},
		{"incremental", b.incremental},
		{"swap", b.swap},
	} {
		if !b.opt.wants(p.name) {
			continue
		}
		if err := p.do(ctx); err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
	}
	return nil
}
