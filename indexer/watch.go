package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"travaux/index"
	"travaux/internal/ingest"
)

func (a *app) watchCommand() *cobra.Command {
	var every time.Duration
	cmd := &cobra.Command{
		Use:   "watch [SOURCE...]",
		Short: "Sync again and again until interrupted",
		Long: `Looks at the sources at each interval and syncs what changed. It looks at sizes and
times of files and needs no notification by the system, so that it also works on network
disks. Ctrl-C ends it, with exit status 0. A sync that can't be done (a disk not mounted, another indexer at work) is reported
and tried again at the next interval.

With --json every look prints one object on a line of its own: the report that 'sync --json'
prints ("published" is false where nothing changed), or {"error", "exit"}.`,
		Example: "  indexer watch ~/conference --every 1m",
		RunE: func(cmd *cobra.Command, sources []string) error {
			if every < time.Second {
				return usageError{fmt.Errorf("--every %s: at least 1s", every)}
			}
			return a.watch(cmd.Context(), sources, every)
		},
	}
	cmd.Flags().DurationVar(&every, "every", 10*time.Second, "time between two looks")
	return cmd
}

func (a *app) watch(ctx context.Context, sources []string, every time.Duration) error {
	return a.withEngine(func(e index.Engine) error {
		first := true
		for {
			report, err := a.syncOnce(ctx, e, ingest.Options{Sources: sources})
			var none ingest.NoSourcesError
			switch {
			case ctx.Err() != nil:
				return nil // the usual way to end it
			case errors.As(err, &none):
				return err
			case err != nil:
				a.fail(err, statusOf(err))
			case a.json || first || report.Published:
				first = false
				if err := a.print(report, func() { a.tell(report) }); err != nil {
					return err
				}
			}
			select {
			case <-ctx.Done():
				return nil
			case <-time.After(every):
			}
		}
	})
}
