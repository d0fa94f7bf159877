// Command relevance measures how well Travaux ranks, on the judged collections among the
// real documents: each document is one passage, each question an OR of its words at
// scope=passage, asked of the index.Searcher that both programs use. eval/README.md says
// how to read the table. TestRankingKeepsItsFloors holds the figures from falling.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"travaux/eval/internal/machine"
	"travaux/eval/internal/report"
	"travaux/internal/shared"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// options are the flags of the command line.
type options struct {
	out  string
	only []string // names of collections; all where empty
}

func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	opt, err := parse(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err != nil {
		fmt.Fprintln(stderr, "relevance:", err)
		return 2
	}
	if err := measure(ctx, opt, stdout); err != nil {
		fmt.Fprintln(stderr, "relevance:", err)
		return 1
	}
	return 0
}

func parse(args []string, stderr io.Writer) (options, error) {
	var opt options
	flags := flag.NewFlagSet("relevance", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&opt.out, "out", "", "`folder` to keep relevance.txt and relevance.json in (else eval/runs/<date>-<machine>, where all collections are measured)")
	only := flags.String("only", "", "measure these `collections` (names with commas between them)")
	if err := flags.Parse(args); err != nil {
		return opt, err
	}
	if flags.NArg() > 0 {
		return opt, fmt.Errorf("unexpected argument %q", flags.Arg(0))
	}
	if *only != "" {
		opt.only = strings.Split(*only, ",")
	}
	return opt, nil
}

// results is what a run measured, as it is kept in relevance.json.
type results struct {
	Machine     machine.Info `json:"machine"`
	Collections []scores     `json:"collections"`
}

func measure(ctx context.Context, opt options, stdout io.Writer) error {
	root := shared.Find()
	if root == "" {
		return errors.New("the judged collections are needed: set TRAVAUX_SHARED to the folder of real documents")
	}
	list, err := choose(root, opt.only)
	if err != nil {
		return err
	}
	page := &report.Page{Out: stdout}
	res := results{Machine: machine.Here()}
	page.Printf("Travaux: relevance\n")
	for _, line := range res.Machine.Lines() {
		page.Printf("%s\n", line)
	}
	for _, c := range list {
		s, err := judge(ctx, root, c)
		if err != nil {
			return fmt.Errorf("%s: %w", c.Name, err)
		}
		res.Collections = append(res.Collections, *s)
	}
	show(page, res.Collections)
	return keep(page, opt, res)
}

func choose(root string, only []string) ([]collection, error) {
	all, err := readCollections(root)
	if err != nil {
		return nil, err
	}
	if len(only) == 0 {
		return all, nil
	}
	var list []collection
	for _, name := range only {
		i := slices.IndexFunc(all, func(c collection) bool { return c.Name == name })
		if i < 0 {
			return nil, fmt.Errorf("there is no collection %q", name)
		}
		list = append(list, all[i])
	}
	return list, nil
}

func show(page *report.Page, list []scores) {
	page.Title("Each document one passage, each question an OR of its words")
	var rows [][]string
	for _, s := range list {
		rows = append(rows, []string{s.Collection, fmt.Sprint(s.Documents), fmt.Sprint(s.Questions), figure(s.NDCG10), figure(s.MAP), figure(s.Recall100), short(s.Judgements)})
	}
	page.Table([]string{"collection", "documents", "questions", "nDCG@10", "MAP@100", "recall@100", "judgements"}, rows)
	page.Title("Words with one letter wrong, offered in their right spelling")
	rows = nil
	for _, s := range list {
		if sp := s.Spelling; sp != nil {
			rows = append(rows, []string{s.Collection, string(sp.Language), fmt.Sprint(sp.Words), figure(sp.First), figure(sp.Five)})
		}
	}
	page.Table([]string{"collection", "language", "words", "first", "first five"}, rows)
}

// short is what stands before the first colon or bracket.
func short(s string) string {
	if i := strings.IndexAny(s, ":;("); i > 0 {
		s = s[:i]
	}
	return strings.TrimSpace(s)
}

func figure(v float64) string { return fmt.Sprintf("%.4f", v) }

func keep(page *report.Page, opt options, res results) error {
	dir := opt.out
	if dir == "" {
		if len(opt.only) > 0 {
			return nil
		}
		runs, err := report.Runs()
		if err != nil {
			return err
		}
		dir = filepath.Join(runs, res.Machine.Folder())
	}
	if err := page.Keep(dir, "relevance", res); err != nil {
		return err
	}
	page.Printf("\nkept in %s\n", dir)
	return nil
}
