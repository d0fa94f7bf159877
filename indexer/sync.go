package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"travaux/index"
	"travaux/internal/ingest"
)

func (a *app) syncCommand() *cobra.Command {
	var opt ingest.Options
	cmd := &cobra.Command{
		Use:   "sync [SOURCE...]",
		Short: "Make the index equal to the sources",
		Long: `Reads what is new or changed in the sources (folders or files), removes what is
gone from them, and publishes the result. The index remembers its sources: only those
named are touched, and none named means all. A manifest.csv beside the documents or in a
parent folder says what is known of them. The index remembers the folder of --authority
too, and every later command goes by it; --authority none goes back.

A document that can't be read does not stop the run: 'indexer failures' lists it.
If more than a tenth of the documents would be removed, nothing is done unless
--allow-removals is given, since a folder may only be missing for the moment.`,
		Example: "  indexer sync --dry-run ~/conference\n  indexer sync ~/conference",
		RunE: func(cmd *cobra.Command, sources []string) error {
			opt.Sources = sources
			return a.ingest(cmd.Context(), opt)
		},
	}
	flags := cmd.Flags()
	flags.BoolVar(&opt.DryRun, "dry-run", false, "say what would change and why; write nothing")
	flags.BoolVar(&opt.AllowRemovals, "allow-removals", false, "remove even more than a tenth of the documents")
	flags.StringVar(&opt.Manifest, "manifest", "", "use this manifest `file` instead of those beside the documents")
	return cmd
}

func (a *app) reindexCommand() *cobra.Command {
	var opt ingest.Options
	cmd := &cobra.Command{
		Use:   "reindex",
		Short: "Build the index anew from cached extracts",
		Long: `Builds a complete new generation of every remembered source, from what was read
before; --extract reads the source files again. Documents of a source that is not there
now are carried over as they are.`,
		Example: "  indexer reindex --extract",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			opt.Rebuild = true
			return a.ingest(cmd.Context(), opt)
		},
	}
	cmd.Flags().BoolVar(&opt.Reread, "extract", false, "read the source files again")
	cmd.Flags().BoolVar(&opt.AllowRemovals, "allow-removals", false, "remove even more than a tenth of the documents")
	return cmd
}

func (a *app) retryCommand() *cobra.Command {
	var only string
	cmd := &cobra.Command{
		Use:   "retry",
		Short: "Try again the documents that failed or were skipped",
		Long: `Reads again the documents that 'indexer failures' lists, and nothing else. --only
takes a part of a path, a reason or a format: only those that have it are tried.`,
		Example: "  indexer retry --only pdf\n  indexer retry --only OCR",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			opt := ingest.Options{Only: failureMatcher(only)}
			return a.ingestAnd(cmd.Context(), opt, func(r *ingest.Report) { a.tellRetry(r, only) })
		},
	}
	cmd.Flags().StringVar(&only, "only", "", "a part of the path, reason or format")
	return cmd
}

// failureMatcher accepts failures of which path, reason or format has the words in it,
// whatever their case.
func failureMatcher(words string) func(ingest.Failure) bool {
	words = strings.ToLower(words)
	return func(f ingest.Failure) bool {
		return strings.Contains(strings.ToLower(f.Path+"\n"+f.Reason+"\n"+f.Format), words)
	}
}

// ingest runs one sync and tells of it.
func (a *app) ingest(ctx context.Context, opt ingest.Options) error {
	return a.ingestAnd(ctx, opt, a.tell)
}

func (a *app) ingestAnd(ctx context.Context, opt ingest.Options, tell func(*ingest.Report)) error {
	return a.withEngine(func(e index.Engine) error {
		report, err := a.syncOnce(ctx, e, opt)
		if err != nil {
			return err
		}
		if !report.Complete() {
			a.status = exitIncomplete
		}
		return a.print(report, func() { tell(report) })
	})
}

// tellRetry says what came of the documents that were tried again.
func (a *app) tellRetry(r *ingest.Report, only string) {
	switch {
	case r.Tried == 0 && only != "":
		a.printf("None of the documents that failed or were skipped has “%s” in its path, reason or format; see: indexer failures\n", only)
	case r.Tried == 0:
		a.printf("There is nothing to try again: no document failed or was skipped.\n")
	default:
		a.printf("%d tried again: %d read now, %d still not\n", r.Tried, r.Read, r.Tried-r.Read)
	}
	a.tellFailures(r.Failures)
	a.tellEnd(r)
}

func (a *app) syncOnce(ctx context.Context, e index.Engine, opt ingest.Options) (*ingest.Report, error) {
	in, stop, err := a.ingester(ctx, e)
	if err != nil {
		return nil, err
	}
	defer stop()
	bar := a.progress()
	if bar != nil {
		in.Progress = bar
		defer bar.done()
	}
	return in.Sync(ctx, opt)
}

// tell writes a report for a person.
func (a *app) tell(r *ingest.Report) {
	for _, w := range r.Warnings {
		fmt.Fprintln(a.stderr, "indexer: note:", ingest.Printable(w))
	}
	for _, c := range r.Changes {
		a.printf("would %-6s %s (%s)\n", c.Action, c.Path, c.Why)
	}
	if r.Authority != "" {
		a.printf("Names are also taken from %s (remembered; --authority none goes back)\n", r.Authority)
	}
	verb := "indexed"
	if r.DryRun {
		verb = "to be read"
	}
	a.printf("%d documents found: %d %s, %d unchanged, %d duplicate, %d skipped, %d failed; %d removed\n",
		r.Found, r.Indexed, verb, r.Unchanged, r.Duplicate, r.Skipped, r.Failed, r.Removed)
	if len(r.Catalogues) > 0 {
		a.printf("%d catalogue records read (%s): %d documents have one\n", r.Records, strings.Join(r.Catalogues, ", "), r.Catalogued)
	}
	a.tellFailures(r.Failures)
	a.tellEnd(r)
}

// tellEnd says which generation is published now.
func (a *app) tellEnd(r *ingest.Report) {
	if r.DryRun {
		a.printf("This was a dry run: nothing was written.\n")
		return
	}
	if !r.Published {
		a.printf("Nothing changed: generation %d stays published (%.1f s)\n", r.Generation, r.Seconds)
		return
	}
	a.printf("Generation %d is published: %d passages, %d statements (%.1f s)\n", r.Generation, r.Passages, r.Statements, r.Seconds)
}

// maxTold is how many failures a report for a person lists; the rest is in `failures`.
const maxTold = 20

func (a *app) tellFailures(list []ingest.Failure) {
	for i, f := range list {
		if i == maxTold {
			a.printf("  and %d more: indexer failures\n", len(list)-maxTold)
			return
		}
		a.tellFailure(f)
	}
}

func (a *app) tellFailure(f ingest.Failure) {
	a.printf("  %-7s %s: %s\n", f.Status, f.Path, f.Reason)
	if f.KeptID != "" {
		a.printf("          its last good version is still published as %s\n", f.KeptID)
	}
}
