// Command peers measures Travaux beside Lucene, Tantivy, SQLite FTS5 and Bleve: the same
// passages, the same searches, as near as can be the same analysis, one thread each, in
// turns, in one run. eval/README.md says what is measured and how to read it.
//
// The peers are built from their package registries into the user's cache folder. One whose
// tools are missing is left out, and the page says how to get them. A target that is missed
// is printed as missed; the exit status is 1 only where something could not be measured.
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
	"strconv"
	"strings"

	"travaux/eval/internal/build"
	"travaux/eval/internal/command"
	"travaux/eval/internal/machine"
	"travaux/eval/internal/peerbuild"
	"travaux/eval/internal/report"
	"travaux/eval/internal/ungdc"
	"travaux/internal/shared"
)

func main() {
	if status, ok := build.ServeChild(os.Args[1:]); ok {
		os.Exit(status)
	}
	if len(os.Args) > 1 && os.Args[1] == openArg {
		os.Exit(serveOpen(context.Background(), strings.Join(os.Args[2:], ""), os.Stdout, os.Stderr))
	}
	command.Main("peers", parse, measure)
}

// options are the flags of the command line.
type options struct {
	times     []int
	peers     []string
	rounds    int
	warm      int
	additions int
	out       string
	work      string
	profile   string
}

// defaultPeers are all that there are.
func defaultPeers() []string { return []string{"lucene", "tantivy", "fts5", "bleve"} }

const maxTimes = 64

func parse(args []string, stderr io.Writer) (options, error) {
	var opt options
	var times, peers string
	flags := flag.NewFlagSet("peers", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&times, "times", "1,4", "measure on this many `times` the shared speeches, 1 to 64; several are measured one after another")
	flags.StringVar(&peers, "peers", strings.Join(defaultPeers(), ","), "measure beside these `peers`")
	flags.IntVar(&opt.rounds, "rounds", 0, "how often each search is asked (else 7 on the speeches as they are, 3 on more)")
	flags.IntVar(&opt.warm, "warm", 20, "how often Lucene is asked everything before, for its compiler; others are asked twice")
	flags.IntVar(&opt.additions, "additions", 100, "how often ten documents are added to the largest collection")
	flags.StringVar(&opt.out, "out", "", "`folder` to keep peers.txt and peers.json in (else eval/runs/<date>-<machine>, for whole runs)")
	flags.StringVar(&opt.work, "work", "", "`folder` for the indexes, which stay there and are used again; they are not built anew, so building is not measured then")
	flags.StringVar(&opt.profile, "profile", "", "`file` for a CPU profile of our complete answers on the largest collection")
	if err := flags.Parse(args); err != nil {
		return opt, err
	}
	if flags.NArg() > 0 {
		return opt, fmt.Errorf("unexpected argument %q", flags.Arg(0))
	}
	for part := range strings.SplitSeq(times, ",") {
		n, err := strconv.Atoi(part)
		if err != nil || n < 1 || n > maxTimes {
			return opt, fmt.Errorf("-times %q: %q is no number from 1 to %d", times, part, maxTimes)
		}
		opt.times = append(opt.times, n)
	}
	slices.Sort(opt.times)
	for name := range strings.SplitSeq(peers, ",") {
		if name != "" && !slices.Contains(defaultPeers(), name) {
			return opt, fmt.Errorf("there is no peer %q; the peers are %s", name, strings.Join(defaultPeers(), ", "))
		}
		opt.peers = append(opt.peers, name)
	}
	return opt, nil
}

// whole reports whether a run measures all that is kept.
func (o options) whole() bool {
	return o.work == "" && slices.Equal(o.times, []int{1, 4}) && slices.Equal(o.peers, defaultPeers()) && o.additions >= 100
}

// results is what a run measured, as it is kept in peers.json.
type results struct {
	Machine   machine.Info   `json:"machine"`
	LoadAtEnd string         `json:"load_at_end"`
	LeftOut   []string       `json:"left_out,omitempty"`
	Corpora   []*measured    `json:"corpora"`
	Growth    *growth        `json:"growth,omitempty"`
	Targets   report.Targets `json:"targets"`
}

// bench is the state of a run.
type bench struct {
	opt      options
	page     *report.Page
	res      results
	source   string // records of the shared speeches
	work     string
	searches []search
	stop     []string // stop words
	children []*child
}

func measure(ctx context.Context, opt options, stdout io.Writer) (err error) {
	b := &bench{opt: opt, page: &report.Page{Out: stdout}}
	dir := shared.Find()
	if dir == "" {
		return errors.New("the real documents are needed: set TRAVAUX_SHARED to their folder")
	}
	b.source = filepath.Join(dir, filepath.FromSlash(ungdc.Speeches))
	if b.searches, err = searches(dir); err != nil {
		return err
	}
	if b.stop, err = stopWords(); err != nil {
		return err
	}
	done, err := b.workFolder()
	if err != nil {
		return err
	}
	defer done()
	b.head()
	defer b.closeChildren()
	if err := b.startChildren(ctx); err != nil {
		return err
	}
	if err := b.measureAll(ctx); err != nil {
		return err
	}
	b.res.LoadAtEnd = machine.Load()
	b.verdict()
	return b.page.KeepRun(b.opt.out, b.opt.whole(), b.res.Machine.Folder(), "peers", b.res)
}

// workFolder is the one named, or a temporary one.
func (b *bench) workFolder() (done func(), err error) {
	if b.work = b.opt.work; b.work != "" {
		return func() {}, os.MkdirAll(b.work, 0o755)
	}
	if b.work, err = os.MkdirTemp("", "travaux-peers-"); err != nil {
		return nil, fmt.Errorf("make a temporary folder: %w", err)
	}
	return func() { _ = os.RemoveAll(b.work) }, nil
}

func (b *bench) head() {
	b.res.Machine = machine.Here()
	b.page.Printf("Travaux beside other engines\n")
	for _, line := range b.res.Machine.Lines() {
		b.page.Printf("%s\n", line)
	}
	b.page.Printf("corpus   UN General Debate Corpus 1995-2010, all speeches; copies of paragraphs dealt anew\n")
}

// startChildren builds and starts the peers that are no Go libraries.
func (b *bench) startChildren(ctx context.Context) error {
	cache, err := peerbuild.CacheDir()
	if err != nil {
		return err
	}
	for _, t := range toolchains() {
		if !slices.Contains(b.opt.peers, t.name) {
			continue
		}
		if list := t.missing(); len(list) > 0 {
			b.leaveOut(t, fmt.Sprintf("%s not found; it needs %s", strings.Join(list, ", "), t.how))
			continue
		}
		args, err := t.prepare(ctx, cache)
		if err != nil {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			b.leaveOut(t, fmt.Sprintf("%v; it needs %s, and a package registry", err, t.how))
			continue
		}
		c, err := startChild(ctx, t.name, args)
		if err != nil {
			return err
		}
		b.children = append(b.children, c)
		b.page.Printf("peer     %s: %s\n", t.name, t.version)
	}
	return nil
}

func (b *bench) leaveOut(t toolchain, why string) {
	b.res.LeftOut = append(b.res.LeftOut, t.name+": "+why)
	b.page.Printf("left out %s: %s\n", t.name, why)
}

func (b *bench) closeChildren() {
	for _, c := range b.children {
		_ = c.close() // nothing depends on how it ends
	}
}

// rounds is how often each search is asked on a collection.
func (b *bench) rounds(times int) int {
	switch {
	case b.opt.rounds > 0:
		return b.opt.rounds
	case times == 1:
		return 7
	}
	return 3
}
