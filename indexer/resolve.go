package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"travaux/corpus"
	"travaux/index"
	"travaux/internal/ingest"
	"travaux/internal/web"
)

func (a *app) showCommand() *cobra.Command {
	var language string
	cmd := &cobra.Command{
		Use:   "show ID|SYMBOL|PATH",
		Short: "A document as it was understood",
		Long: `Prints a document of the published index: what is known of it and how each inferred
fact was found, its sections and passages, who speaks by which rule, and its themes. It is
named by its id, its symbol, or the path of its file ("archive.zip#member" for one of
several in a file), or the end of that path, such as the name of the file alone. Where several documents have the symbol or the path they are listed
with their languages; --language chooses among them.`,
		Example: "  indexer show a-res-73-195-en\n  indexer show A/RES/73/195 --language fr\n  indexer show ~/conference/statement.pdf",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			ctx := cmd.Context()
			return a.withPublished(ctx, func(e index.Engine, s index.Searcher) error {
				id, err := resolve(ctx, e, s, args[0], corpus.Lang(strings.ToLower(language)))
				if err != nil {
					return err
				}
				server := &web.Server{Index: web.Only{Searcher: s}}
				body, err := server.Ask(ctx, "/api/v1/documents/"+id, nil)
				if errors.Is(err, index.ErrNotFound) {
					return errors.New("no document has the id, symbol or path " + args[0] + "; find one with: indexer list")
				}
				if err != nil {
					return err
				}
				return a.printRaw(body, a.tellDocument)
			})
		},
	}
	cmd.Flags().StringVar(&language, "language", "", "of several documents the one in this `language`")
	return cmd
}

// resolve returns the id that a person means by an id, a symbol or a path. Where no document
// is meant it returns arg.
func resolve(ctx context.Context, e index.Engine, s index.Searcher, arg string, language corpus.Lang) (string, error) {
	if symbol, ok := corpus.ParseSymbol(arg); ok {
		ids, err := s.BySymbol(ctx, symbol)
		if err != nil {
			return "", err
		}
		if len(ids) > 0 && !slices.Contains(ids, arg) {
			return choose(ctx, s, ids, language, "the symbol "+string(symbol))
		}
	}
	if _, err := s.Document(ctx, arg); !errors.Is(err, index.ErrNotFound) {
		return arg, err
	}
	ledger, err := ingest.ReadLedger(ctx, e, s.Generation().Number)
	if err != nil {
		return "", err
	}
	ids, why := idsAt(ledger, arg)
	switch {
	case len(ids) > 0:
		return choose(ctx, s, ids, language, "the path "+arg)
	case why != "":
		return "", errors.New(why)
	}
	return arg, nil
}

// idsAt returns the documents of a path: absolute, relative, or as the ledger shows it; else
// those of the files whose path ends so. Where there is a file and no document, why says what became
// of it.
func idsAt(l *ingest.Ledger, arg string) (ids []string, why string) {
	file, member, _ := strings.Cut(arg, "#")
	abs, name := absolute(file), filepath.ToSlash(file)
	ids, why = idsWhere(l, arg, member, func(f *ingest.FileRecord) bool { return f.Path == abs || f.Name == name })
	if len(ids) == 0 && why == "" {
		ids, why = idsWhere(l, arg, member, func(f *ingest.FileRecord) bool { return endsPath(f.Path, file) || endsPath(f.Name, name) })
	}
	return ids, why
}

// endsPath reports whether a path ends with end, which is one or more of its names, whole.
func endsPath(path, end string) bool {
	end = strings.TrimPrefix(filepath.ToSlash(end), "./")
	return end != "" && strings.HasSuffix("/"+filepath.ToSlash(path), "/"+end)
}

func idsWhere(l *ingest.Ledger, arg, member string, is func(*ingest.FileRecord) bool) (ids []string, why string) {
	for i := range l.Files {
		f := &l.Files[i]
		if !is(f) {
			continue
		}
		for _, d := range f.Documents {
			switch {
			case member != "" && d.Member != member:
			case d.ID != "":
				ids = append(ids, d.ID)
			default:
				why = fmt.Sprintf("%s was %s: %s", arg, d.Status, d.Reason)
			}
		}
	}
	return ids, why
}

// maxChoices is how many documents of one symbol or path are listed.
const maxChoices = 20

// choose returns the one document of ids, or the one in the language, and else an error that
// lists them.
func choose(ctx context.Context, s index.Searcher, ids []string, language corpus.Lang, what string) (string, error) {
	if len(ids) == 1 && language == "" {
		return ids[0], nil
	}
	var fit, lines []string
	list := func(d *corpus.Document) {
		if len(lines) < maxChoices {
			lines = append(lines, "  "+strings.Join(nonEmpty(d.ID, string(d.Language), string(d.Type), d.Date().String(), ingest.Printable(d.Source.Path)), " · "))
		}
	}
	docs := make([]*corpus.Document, 0, len(ids))
	for _, id := range ids {
		d, err := s.Document(ctx, id)
		if err != nil {
			return "", err
		}
		if language == "" || d.Language == language {
			fit = append(fit, id)
		}
		docs = append(docs, d)
	}
	if len(fit) == 1 {
		return fit[0], nil
	}
	for _, d := range docs {
		if len(fit) == 0 || slices.Contains(fit, d.ID) {
			list(d)
		}
	}
	of := len(ids)
	if len(fit) > 0 {
		of = len(fit)
	}
	if len(lines) < of {
		lines = append(lines, fmt.Sprintf("  and %d more", of-len(lines)))
	}
	head := fmt.Sprintf("%d documents have %s; name one by its id, or choose with --language:", len(ids), what)
	if language != "" {
		head = fmt.Sprintf("%d documents with %s are in the language %s; name one by its id:", len(fit), what, language)
	}
	if len(fit) == 0 {
		head = fmt.Sprintf("no document with %s is in the language %s; there are:", what, language)
	}
	return "", errors.New(head + "\n" + strings.Join(lines, "\n"))
}
