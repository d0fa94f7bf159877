package main

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"travaux/index"
	"travaux/internal/ingest"
)

func (a *app) generationsCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "generations",
		Short:   "Which builds of the index are kept",
		Long:    "Lists the complete generations in the data folder, oldest first; the published one is marked.",
		Example: "  indexer generations",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return a.withEngine(func(e index.Engine) error {
				gens, err := e.Generations(cmd.Context())
				if err != nil {
					return err
				}
				if len(gens) == 0 {
					return index.ErrNoGeneration
				}
				return a.print(map[string]any{"generations": gens}, func() {
					for _, g := range gens {
						mark := " "
						if g.Published {
							mark = "*"
						}
						a.printf("%s %6d  %s  %d documents, %d passages, %.1f MB\n", mark, g.Number,
							g.Built.Local().Format(time.DateTime), g.Documents, g.Passages, float64(g.DiskBytes)/1e6)
					}
				})
			})
		},
	}
}

func (a *app) rollbackCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "rollback [N]",
		Short: "Publish an earlier generation",
		Long: `Publishes generation N, or the one before the published one. Its files are checked
first. The next sync starts from it.`,
		Example: "  indexer rollback\n  indexer rollback 41",
		Args:    cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			n, err := generationArg(args)
			if err != nil {
				return err
			}
			return a.withEngine(func(e index.Engine) error {
				if n == 0 {
					if n, err = before(cmd.Context(), e); err != nil {
						return err
					}
				}
				if err := e.Publish(cmd.Context(), n); err != nil {
					if errors.Is(err, index.ErrNotFound) {
						return fmt.Errorf("generation %d is not kept; see: indexer generations", n)
					}
					return err
				}
				return a.print(map[string]any{"generation": n}, func() { a.printf("Generation %d is published.\n", n) })
			})
		},
	}
}

func generationArg(args []string) (int, error) {
	if len(args) == 0 {
		return 0, nil
	}
	n, err := strconv.Atoi(args[0])
	if err != nil || n < 1 {
		return 0, usageError{fmt.Errorf("%q is not the number of a generation", args[0])}
	}
	return n, nil
}

// before returns the newest kept generation older than the published one; the newest of
// all where it can't be known which one that is.
func before(ctx context.Context, e index.Engine) (int, error) {
	gens, err := e.Generations(ctx)
	if err != nil {
		return 0, err
	}
	current, err := e.Published(ctx)
	if err != nil && !errors.As(err, new(*index.DamagedError)) {
		return 0, err
	}
	if len(gens) == 0 && err == nil && current == 0 {
		return 0, index.ErrNoGeneration
	}
	n := 0
	for _, g := range gens {
		if g.Number < current || current == 0 {
			n = g.Number
		}
	}
	if n == 0 && err == nil {
		return 0, errors.New("there is no earlier generation to go back to")
	}
	if n == 0 {
		return 0, errors.New("there is no earlier generation to go back to that could be read; rebuild the index with: indexer verify --repair")
	}
	return n, nil
}

func (a *app) verifyCommand() *cobra.Command {
	var repair bool
	cmd := &cobra.Command{
		Use:   "verify [N]",
		Short: "Read every byte of the index against its manifest",
		Long: `Checks the files of generation N, or of the published one, against their recorded
SHA-256 and names what is damaged or missing. --repair rebuilds the index from cached
extracts and sources and publishes it.

Exit status: 0 whole (or repaired), 12 damaged.`,
		Example: "  indexer verify\n  indexer verify --repair",
		Args:    cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			n, err := generationArg(args)
			if err != nil {
				return err
			}
			return a.withEngine(func(e index.Engine) error { return a.verify(cmd.Context(), e, n, repair) })
		},
	}
	cmd.Flags().BoolVar(&repair, "repair", false, "rebuild a damaged index and publish it")
	return cmd
}

func (a *app) verify(ctx context.Context, e index.Engine, n int, repair bool) error {
	n, damage, err := a.damageOf(ctx, e, n)
	if err != nil {
		return err
	}
	if len(damage) > 0 && repair {
		a.printDamage(damage)
		return a.ingest(ctx, ingest.Options{Rebuild: true})
	}
	if len(damage) > 0 {
		a.status = exitDamaged
	}
	return a.print(map[string]any{"generation": n, "damaged": damageList(damage)}, func() {
		a.printDamage(damage)
		if len(damage) == 0 {
			a.printf("Generation %d is whole.\n", n)
		} else {
			a.printf("Rebuild it with: indexer verify --repair, or go back with: indexer rollback\n")
		}
	})
}

// damageOf verifies generation n, or the published one where n is 0. That it can't be known
// which one is published, or that it is not there, is damage too.
func (a *app) damageOf(ctx context.Context, e index.Engine, n int) (int, []index.DamagedError, error) {
	published, err := e.Published(ctx)
	var damaged *index.DamagedError
	switch {
	case n != 0:
	case errors.As(err, &damaged):
		return 0, []index.DamagedError{*damaged}, nil
	case err != nil:
		return 0, nil, err
	case published == 0:
		return 0, nil, index.ErrNoGeneration
	default:
		n = published
	}
	damage, err := e.Verify(ctx, n)
	if errors.Is(err, index.ErrNotFound) && n == published {
		return n, []index.DamagedError{{Generation: n, File: "manifest.json", Reason: "the published generation is missing"}}, nil
	}
	if errors.Is(err, index.ErrNotFound) {
		return n, nil, fmt.Errorf("generation %d is not kept; see: indexer generations", n)
	}
	return n, damage, err
}

func (a *app) printDamage(damage []index.DamagedError) {
	for _, d := range damage {
		fmt.Fprintf(a.stderr, "indexer: %s\n", ingest.Printable(d.Error()))
	}
}

func damageList(damage []index.DamagedError) []map[string]string {
	list := []map[string]string{}
	for _, d := range damage {
		list = append(list, map[string]string{"file": d.File, "reason": d.Reason})
	}
	return list
}

func (a *app) pruneCommand() *cobra.Command {
	var keep int
	var dryRun bool
	cmd := &cobra.Command{
		Use:     "prune",
		Short:   "Remove generations that are no longer needed",
		Long:    "Removes all but the newest generations and the published one, and what interrupted builds left.",
		Example: "  indexer prune --keep 3 --dry-run",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if keep < 1 {
				return usageError{fmt.Errorf("--keep %d: at least 1", keep)}
			}
			return a.withEngine(func(e index.Engine) error {
				gone, err := e.Prune(cmd.Context(), keep, dryRun)
				if err != nil {
					return err
				}
				return a.print(map[string]any{"removed": nonNil(gone), "dry_run": dryRun}, func() {
					verb := "removed"
					if dryRun {
						verb = "would remove"
					}
					a.printf("%s %d generations %v\n", verb, len(gone), gone)
				})
			})
		},
	}
	cmd.Flags().IntVar(&keep, "keep", 3, "how many generations to keep")
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "only say which")
	return cmd
}
