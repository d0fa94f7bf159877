package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"travaux/index"
	"travaux/internal/ingest"
	"travaux/internal/lint"
)

// lintOptions are the flags of lint.
type lintOptions struct {
	only  []string
	limit int
}

func (a *app) lintCommand() *cobra.Command {
	opt := lintOptions{limit: 10}
	cmd := &cobra.Command{
		Use:   "lint",
		Short: "What a librarian should look at: unknown names, missing facts, copies",
		Long: `Looks through every document of the published index and lists what deserves a look,
the most frequent first, each with a place and a way out. It changes nothing, and a finding
is no failure: the exit status is 0.

  speaker     a name as printed that the authority does not know, with near matches
  delegation  the same of a delegation      group  the same of a group spoken for
  name        a speaker's name that looks like none
  same        two speakers who are probably one
  namesake    one speaker who is probably two
  language, date, type, title   a document without it, or with an impossible date
  file-name   a file named for another symbol than its document has
  quality     a document that was read badly or in part
  manifest    a manifest that says something else than the text, that can't be used in
              part, or of which a speaker makes no statement
  missing     a row of a manifest whose file is not there
  reissue     one symbol and language in several documents
  twin        nearly the same text in several documents
  vocabulary  a type or body that is a word of its own

To make a name known, keep a folder of names and name it with --authority (or
TRAVAUX_AUTHORITY) at a sync, which makes every document anew by them. The index
remembers the folder; --authority none goes back. Its files, any of which may be missing, take the lines that lint prints as they are:
  persons.json            {"id":"…","state":"fra","names":{"en":"…"}}, one after another;
                          with the id of one known: {"id":"…","aliases":["…"]}
  groups.json             {"id":"…","labels":{"en":"…"}}, or again with "aliases"
  delegations.csv         id,kind,English name
  delegation-aliases.csv  id,misspelled,name
  memberships.csv         group id,delegation id,from,to: who belongs to a group

With --json: {"generation", "documents", "statements", "counts": findings by kind,
"findings": [{"kind", "value" (as printed), "why", "count" (statements, else documents),
"document", "passage", "path", "example", "delegation", "ids", "documents",
"near": [{"id", "name", "why"}], "do" (the way out), "file", "line" (to add to it)}]}.`,
		Example: "  indexer lint\n  indexer lint --only speaker --only delegation --limit 0\n  indexer lint --json --limit 0",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			kinds, err := lintKinds(opt.only)
			if err != nil {
				return err
			}
			if opt.limit < 0 {
				return usageError{fmt.Errorf("--limit %d: 0 for all, else how many of each kind", opt.limit)}
			}
			return a.lint(cmd.Context(), kinds, opt.limit)
		},
	}
	cmd.Flags().StringArrayVar(&opt.only, "only", nil, "`kind` of findings (repeat for several)")
	cmd.Flags().IntVar(&opt.limit, "limit", opt.limit, "findings of each kind; 0 for all")
	return cmd
}

func lintKinds(only []string) ([]lint.Kind, error) {
	var kinds []lint.Kind
	for _, list := range only {
		for _, s := range strings.Split(list, ",") {
			k := lint.Kind(strings.TrimSpace(s))
			if !slices.Contains(lint.Kinds(), k) {
				var all []string
				for _, k := range lint.Kinds() {
					all = append(all, string(k))
				}
				return nil, usageError{fmt.Errorf("--only %s: the kinds are %s", s, strings.Join(all, ", "))}
			}
			kinds = append(kinds, k)
		}
	}
	return kinds, nil
}

func (a *app) lint(ctx context.Context, kinds []lint.Kind, limit int) error {
	return a.withEngine(func(e index.Engine) error {
		auth, err := a.names(ctx, e)
		if err != nil {
			return err
		}
		s, err := e.Open(ctx)
		if err != nil {
			return err
		}
		defer s.Close()
		ledger, err := ingest.ReadLedger(ctx, e, s.Generation().Number)
		if err != nil {
			return err
		}
		if had := ledger.Versions["authority"]; had != auth.fingerprint && !a.quiet {
			fmt.Fprintln(a.stderr, "indexer: note: the index was made with other names than these; run indexer sync with the same --authority first")
		}
		report, err := lint.Check(ctx, lint.Input{Searcher: s, Ledger: ledger, Authority: auth.Authority, Today: time.Now(), Only: kinds})
		if err != nil {
			return err
		}
		report.Names = auth.dir
		if limit > 0 {
			report.Limit(limit)
		}
		return a.print(report, func() { a.tellLint(report) })
	})
}

func (a *app) tellLint(r *lint.Report) {
	a.printf("%d documents, %d statements\n", r.Documents, r.Statements)
	if r.Names != "" {
		a.printf("Names are also taken from %s\n", r.Names)
	}
	told := map[lint.Kind]int{}
	var kind lint.Kind
	more := func() {
		if n := r.Counts[kind] - told[kind]; n > 0 && told[kind] > 0 {
			a.printf("  and %d more: indexer lint --only %s --limit 0\n", n, kind)
		}
	}
	for _, f := range r.Findings {
		if f.Kind != kind {
			more()
			kind = f.Kind
			a.printf("\n%s: %d\n", kind, r.Counts[kind])
		}
		told[kind]++
		a.tellFinding(f)
	}
	more()
	if len(r.Findings) == 0 {
		a.printf("Nothing was found that needs a look.\n")
	}
}

func (a *app) tellFinding(f lint.Finding) {
	unit := ""
	if f.Count > 1 {
		unit = fmt.Sprintf(" (%d times)", f.Count)
	}
	if f.Delegation != "" {
		unit += " [" + f.Delegation + "]"
	}
	a.printf("  %s%s: %s\n", f.Value, unit, f.Why)
	if f.Document != "" {
		place := f.Document
		if f.Passage != "" {
			place += "#" + f.Passage
		}
		a.printf("      %s\n", strings.Join(nonEmpty(place, f.Path, f.Example), " · "))
	}
	if len(f.Documents) > 0 {
		a.printf("      %s\n", strings.Join(f.Documents, ", "))
	}
	for _, n := range f.Near {
		a.printf("      near: %s, %s (%s)\n", n.ID, n.Name, n.Why)
	}
	a.printf("      %s\n", f.Do)
	if f.Line != "" {
		a.printf("      %s: %s\n", f.File, f.Line)
	}
}
