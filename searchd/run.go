package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"travaux/internal/flags"
	"travaux/internal/web"
)

// Exit statuses.
const (
	exitDone    = 0
	exitFailed  = 1
	exitMisused = 2
)

// options are the flags. Each can be set from the environment too.
type options struct {
	data      string
	listen    string
	admin     string
	publicURL string
	watch     time.Duration // between looks for a new generation
	timeout   time.Duration // of a search
	searches  int           // at once; 0 for four a processor
	maxExport int           // passages of an export
	memory    string        // soft limit, as setMemoryLimit reads it
	drain     time.Duration // between turning unready and closing the door
	grace     time.Duration // for requests under way when stopping
}

// usageError is a command line that can't be understood.
type usageError struct{ err error }

func (e usageError) Error() string { return e.err.Error() }
func (e usageError) Unwrap() error { return e.err }

// run serves until ctx ends, and returns the exit status.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	cmd := command(stdout, stderr)
	cmd.SetArgs(args)
	cmd.SetOut(stdout)
	cmd.SetErr(stderr)
	err := cmd.ExecuteContext(ctx)
	var usage usageError
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &usage):
		fmt.Fprintf(stderr, "searchd: %v\nRun 'searchd --help'.\n", err)
		return exitMisused
	}
	fmt.Fprintf(stderr, "searchd: %v\n", err)
	return exitFailed
}

func command(stdout, stderr io.Writer) *cobra.Command {
	var opt options
	cmd := &cobra.Command{
		Use:   "searchd",
		Short: "Serves a Travaux collection as pages and as a JSON API",
		Long: `searchd answers searches over the index that the indexer publishes: pages at /,
a JSON API at /api/v1 (described at /openapi.json), /healthz and /readyz.

The index is in --data, else TRAVAUX_DATA, else in the user's data folder. Where none of
them is given and the user's data folder has no index, a small made-up collection is served.
A configured folder without an index is waited for: /readyz is 503 until there is one.

Memory: near the soft limit of --memory more time goes into freeing memory; nothing is
refused. auto is GOMEMLIMIT where that is set, else 80 % of the limit of the control group
(containers, systemd) it runs in, else half of the machine's memory. Mapped files of the index
don't count: the system takes those pages back by itself.

Every flag can be set in the environment: --listen is TRAVAUX_LISTEN.

Exit status: 0 stopped by a signal, 1 failed, 2 misused.`,
		Example:       "  searchd --data /srv/travaux --listen 127.0.0.1:8080 --admin 127.0.0.1:8081",
		SilenceErrors: true,
		SilenceUsage:  true,
		Args: func(cmd *cobra.Command, args []string) error {
			if err := cobra.NoArgs(cmd, args); err != nil {
				return usageError{fmt.Errorf("%q is not understood; searchd takes flags only", args[0])}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := flags.FromEnvironment(cmd.Flags(), "data"); err != nil {
				return usageError{err}
			}
			if err := opt.check(); err != nil {
				return usageError{err}
			}
			return serve(cmd.Context(), opt, stdout, stderr)
		},
	}
	opt.addTo(cmd.Flags())
	cmd.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	return cmd
}

func (o *options) addTo(f *pflag.FlagSet) {
	f.StringVar(&o.data, "data", "", "data `folder` of the index (else TRAVAUX_DATA, else the user's data folder)")
	f.StringVar(&o.listen, "listen", "127.0.0.1:8080", "`address` of pages and API")
	f.StringVar(&o.admin, "admin", "", "`address` of metrics and profiles, for operators only; none if empty")
	f.StringVar(&o.publicURL, "public-url", "", "`URL` under which others reach the pages; answers then have whole addresses")
	f.DurationVar(&o.watch, "watch", time.Second, "how often to look for a new generation")
	f.DurationVar(&o.timeout, "timeout", web.DefaultTimeout, "time limit of a search")
	f.IntVar(&o.searches, "searches", 0, "searches at once (0: four a processor)")
	f.IntVar(&o.maxExport, "max-export", web.DefaultMaxExport, "`passages` that an export of all results has at most")
	f.StringVar(&o.memory, "memory", "auto", "soft `limit` on memory: a size such as 512MiB, off, or auto")
	f.DurationVar(&o.drain, "drain", 500*time.Millisecond, "when stopping, how long /readyz says 503 before the door closes")
	f.DurationVar(&o.grace, "grace", 15*time.Second, "when stopping, how long requests under way may take")
}

// check finds values that flags let through.
func (o *options) check() error {
	for _, d := range []struct {
		name  string
		value time.Duration
		least time.Duration
	}{
		{"watch", o.watch, 10 * time.Millisecond},
		{"timeout", o.timeout, time.Millisecond},
		{"drain", o.drain, 0},
		{"grace", o.grace, 0},
	} {
		if d.value < d.least {
			return fmt.Errorf("--%s %v: want at least %v", d.name, d.value, d.least)
		}
	}
	if o.searches < 0 {
		return fmt.Errorf("--searches %d: want 0 or more", o.searches)
	}
	if o.maxExport < 1 {
		return fmt.Errorf("--max-export %d: want 1 or more", o.maxExport)
	}
	if _, err := memoryLimit(o.memory, os.DirFS("/")); err != nil {
		return fmt.Errorf("--memory %q: %w", o.memory, err)
	}
	if o.publicURL != "" {
		u, err := url.Parse(o.publicURL)
		if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
			return fmt.Errorf("--public-url %q: want an address such as https://travaux.example", o.publicURL)
		}
	}
	for _, a := range []struct{ name, value string }{{"listen", o.listen}, {"admin", o.admin}} {
		if err := checkAddress(a.value); a.value != "" && err != nil {
			return fmt.Errorf("--%s %q: %w", a.name, a.value, err)
		}
	}
	return nil
}
