package main

import (
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"travaux/index"
	"travaux/internal/ingest"
)

// statusReport is what `status --json` prints.
type statusReport struct {
	Generation index.Generation `json:"generation"`
	Sources    []string         `json:"sources"`
	Authority  string           `json:"authority,omitempty"`
	Found      int              `json:"found"`
	Indexed    int              `json:"indexed"`
	Duplicate  int              `json:"duplicate"`
	Skipped    int              `json:"skipped"`
	Failed     int              `json:"failed"`
}

func (a *app) statusCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "status",
		Short:   "What is published",
		Long:    "Tells which generation is published, from which sources, and how its account adds up.",
		Example: "  indexer status --json",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return a.withEngine(func(e index.Engine) error {
				gens, err := e.Generations(cmd.Context())
				if err != nil {
					return err
				}
				i := slices.IndexFunc(gens, func(g index.Generation) bool { return g.Published })
				if i < 0 {
					_, err := e.Open(cmd.Context()) // which says why
					return err
				}
				ledger, err := ingest.ReadLedger(cmd.Context(), e, gens[i].Number)
				if err != nil {
					return err
				}
				s := newStatus(gens[i], ledger)
				return a.print(s, func() { a.tellStatus(s) })
			})
		},
	}
}

func newStatus(g index.Generation, l *ingest.Ledger) statusReport {
	n := l.Count()
	s := statusReport{Generation: g, Sources: l.Sources, Authority: l.Authority, Indexed: n[ingest.Indexed], Duplicate: n[ingest.Duplicate],
		Skipped: n[ingest.Skipped], Failed: n[ingest.Failed]}
	s.Found = s.Indexed + s.Duplicate + s.Skipped + s.Failed
	return s
}

func (a *app) tellStatus(s statusReport) {
	g := s.Generation
	a.printf("generation  %d, built %s\n", g.Number, g.Built.Local().Format(time.DateTime))
	for i, source := range s.Sources {
		a.printf("%-11s %s\n", []string{"sources", ""}[min(i, 1)], source)
	}
	if s.Authority != "" {
		a.printf("names       %s, beside the program's own\n", s.Authority)
	}
	a.printf("documents   %d found: %d indexed, %d duplicate, %d skipped, %d failed\n", s.Found, s.Indexed, s.Duplicate, s.Skipped, s.Failed)
	a.printf("in the index %d documents, %d sections, %d passages, %d statements\n", g.Documents, g.Sections, g.Passages, g.Stmts)
	a.printf("size        %.1f MB of text, %.1f MB on disk\n", float64(g.TextBytes)/1e6, float64(g.DiskBytes)/1e6)
	if s.Failed+s.Skipped > 0 {
		a.printf("What failed or was skipped, and why: indexer failures\n")
	}
}

func (a *app) failuresCommand() *cobra.Command {
	duplicates := false
	cmd := &cobra.Command{
		Use:   "failures",
		Short: "What could not be read, and why",
		Long: `Lists the documents that failed (they should have been readable) or were skipped (by
rule), with the reason. --duplicates lists instead those that have the same bytes as another,
with that one, which is in the index.`,
		Example: "  indexer failures --json\n  indexer failures --duplicates",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return a.withEngine(func(e index.Engine) error {
				n, err := e.Published(cmd.Context())
				if err != nil {
					return err
				}
				if n == 0 {
					return index.ErrNoGeneration
				}
				ledger, err := ingest.ReadLedger(cmd.Context(), e, n)
				if err != nil {
					return err
				}
				if duplicates {
					return a.duplicates(n, ledger.Duplicates())
				}
				list := ledger.Failures()
				return a.print(map[string]any{"generation": n, "failures": nonNil(list)}, func() {
					for _, f := range list {
						a.tellFailure(f)
					}
					if len(list) == 0 {
						a.printf("Every document that was found is in the index.\n")
					}
				})
			})
		},
	}
	cmd.Flags().BoolVar(&duplicates, "duplicates", false, "list exact duplicates, with what they duplicate")
	return cmd
}

func (a *app) duplicates(generation int, list []ingest.Copy) error {
	return a.print(map[string]any{"generation": generation, "duplicates": nonNil(list)}, func() {
		for _, d := range list {
			a.printf("  %s: the same bytes as %s\n", d.Path, strings.Join(nonEmpty(d.Of, d.ID), ", document "))
		}
		if len(list) == 0 {
			a.printf("No two documents have the same bytes.\n")
		}
	})
}

func nonNil[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
