package main

import (
	"path/filepath"

	"github.com/spf13/cobra"

	"travaux/internal/ingest"
)

func (a *app) forgetCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "forget SOURCE...",
		Short: "Take sources and their documents out of the index",
		Long: `Removes the documents of the sources named from the index, and the sources from those
that 'sync' looks at. The files are not touched. A source need not be there any more.`,
		Example: "  indexer forget ~/old-conference",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			opt := ingest.Options{AllowRemovals: true}
			for _, arg := range args {
				abs, err := filepath.Abs(arg)
				if err != nil {
					return err
				}
				opt.Forget = append(opt.Forget, abs)
			}
			return a.ingest(cmd.Context(), opt)
		},
	}
}
