package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"travaux/index"
	"travaux/internal/ingest"
)

// listed is a document in a list.
type listed struct {
	ID       string `json:"id"`
	Symbol   string `json:"symbol"`
	Date     string `json:"date"`
	Type     string `json:"type"`
	Language string `json:"language"`
	Title    string `json:"title"`
	Path     string `json:"path"`
}

func (a *app) listCommand() *cobra.Command {
	var types, languages []string
	cmd := &cobra.Command{
		Use:   "list",
		Short: "The documents of the index: ids, symbols, dates, titles, paths",
		Long: `Lists the documents of the published index in order of their ids. --type and --language
choose; "unknown" stands for none. On a terminal titles are cut to its width. With --json: {"generation", "documents": [{"id", "symbol",
"date", "type", "language", "title", "path"}]}.`,
		Example: "  indexer list --type resolution --language fr\n  indexer list --language unknown --json",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			ctx := cmd.Context()
			return a.withPublished(ctx, func(e index.Engine, s index.Searcher) error {
				list, err := documents(ctx, e, s)
				if err != nil {
					return err
				}
				if err := errors.Join(
					among("type", types, list, func(d listed) string { return d.Type }),
					among("language", languages, list, func(d listed) string { return d.Language })); err != nil {
					return err
				}
				list = slices.DeleteFunc(list, func(d listed) bool { return !chosen(types, d.Type) || !chosen(languages, d.Language) })
				return a.print(map[string]any{"generation": s.Generation().Number, "documents": nonNil(list)}, func() { a.tellList(list) })
			})
		},
	}
	cmd.Flags().StringArrayVar(&types, "type", nil, "only this `type` of document (repeat for several)")
	cmd.Flags().StringArrayVar(&languages, "language", nil, "only this `language` (repeat for several)")
	return cmd
}

// documents lists those of a generation in order of id.
func documents(ctx context.Context, e index.Engine, s index.Searcher) ([]listed, error) {
	ledger, err := ingest.ReadLedger(ctx, e, s.Generation().Number)
	if err != nil {
		return nil, err
	}
	var list []listed
	for _, f := range ledger.Files {
		for _, rec := range f.Documents {
			if rec.ID == "" {
				continue
			}
			d, err := s.Document(ctx, rec.ID)
			if errors.Is(err, index.ErrNotFound) {
				continue
			}
			if err != nil {
				return nil, err
			}
			path := ingest.Readable(f.Path)
			if rec.Member != "" {
				path += "#" + rec.Member
			}
			list = append(list, listed{d.ID, string(d.Symbol), d.Date().String(), string(d.Type), string(d.Language), d.Title, path})
		}
	}
	slices.SortFunc(list, func(a, b listed) int { return strings.Compare(a.ID, b.ID) })
	return list, nil
}

// among is the error of a value asked for that no document has; it names those that there are.
func among(flag string, wanted []string, list []listed, value func(listed) string) error {
	var there []string
	for _, d := range list {
		there = append(there, cmp.Or(value(d), index.Unknown))
	}
	slices.Sort(there)
	there = slices.Compact(there)
	for _, w := range wanted {
		if !slices.ContainsFunc(there, func(s string) bool { return strings.EqualFold(s, w) }) && !strings.EqualFold(w, index.Unknown) {
			return usageError{fmt.Errorf("--%s %s: no document has it; there are: %s", flag, w, strings.Join(there, ", "))}
		}
	}
	return nil
}

// chosen reports whether a value is one of those asked for, or none is asked for.
func chosen(wanted []string, value string) bool {
	if value == "" {
		value = index.Unknown
	}
	return len(wanted) == 0 || slices.ContainsFunc(wanted, func(w string) bool { return strings.EqualFold(w, value) })
}

func (a *app) tellList(list []listed) {
	for i := range list {
		d := &list[i]
		d.Title, d.Path = ingest.Printable(d.Title), ingest.Printable(d.Path)
	}
	fitTitles(list, a.columns())
	w := tabwriter.NewWriter(a.stdout, 0, 0, 2, ' ', 0)
	defer w.Flush()
	for _, d := range list {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\t%s\n", printables([]any{d.ID, orDash(d.Symbol), orDash(d.Date), orDash(d.Language), orDash(d.Type), orDash(d.Title), d.Path})...)
	}
}

func orDash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}
