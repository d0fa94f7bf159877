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
	"slices"
	"strings"

	"travaux/eval/internal/build"
	"travaux/eval/internal/command"
	"travaux/eval/internal/machine"
	"travaux/eval/internal/report"
	"travaux/internal/shared"
)

func main() {
	if status, ok := build.ServeChild(os.Args[1:]); ok {
		os.Exit(status)
	}
	command.Main("relevance", parse, measure)
}

// options are the flags of the command line.
type options struct {
	out      string
	only     []string // names of collections; all where empty
	half     half
	alone    bool   // no other systems
	data     string // folder of the own collection's index
	pool     string // file to write unjudged passages to
	each     bool
	spelling bool
}

func parse(args []string, stderr io.Writer) (options, error) {
	var opt options
	flags := flag.NewFlagSet("relevance", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&opt.out, "out", "", "`folder` to keep relevance.txt and relevance.json in (else eval/runs/<date>-<machine>, where all collections are measured)")
	flags.StringVar((*string)(&opt.half), "half", "", "ask one `half` of the questions only: dev or test (all otherwise)")
	flags.BoolVar(&opt.alone, "alone", false, "compare with no other system")
	flags.BoolVar(&opt.spelling, "spelling", true, "measure spellings, too")
	flags.BoolVar(&opt.each, "each", false, "list what each question of the own collection finds first")
	flags.StringVar(&opt.data, "data", "", "keep the index of the own collection in this `folder`, and use it where it is there")
	flags.StringVar(&opt.pool, "pool", "", "measure nothing, but write to `file` what systems find for the questions of the own collection and nobody judged")
	only := flags.String("only", "", "measure these `collections` (names with commas between them)")
	if err := flags.Parse(args); err != nil {
		return opt, err
	}
	if flags.NArg() > 0 {
		return opt, fmt.Errorf("unexpected argument %q", flags.Arg(0))
	}
	if opt.half != "" && opt.half != "dev" && opt.half != "test" {
		return opt, fmt.Errorf("there is no half %q", opt.half)
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
	var systems []system
	var missing []string
	if !opt.alone {
		systems, missing = peers(ctx)
	}
	if opt.pool != "" {
		return pool(ctx, root, opt, systems)
	}
	page := &report.Page{Out: stdout}
	res := results{Machine: machine.Here()}
	page.Printf("Travaux: relevance\n")
	for _, line := range res.Machine.Lines() {
		page.Printf("%s\n", line)
	}
	for _, line := range missing {
		page.Printf("%s\n", line)
	}
	for _, c := range list {
		with := systems
		if c.crossed() {
			with = nil
		}
		s, err := judge(ctx, root, c, opt, with)
		if err != nil {
			return fmt.Errorf("%s: %w", c.Name, err)
		}
		res.Collections = append(res.Collections, *s)
	}
	if len(opt.only) == 0 || slices.Contains(opt.only, ownName) {
		s, err := judgeOwn(ctx, root, opt, systems, stdout)
		if err != nil {
			return fmt.Errorf("%s: %w", ownName, err)
		}
		res.Collections = append(res.Collections, s...)
	}
	show(page, res.Collections)
	return page.KeepRun(opt.out, len(opt.only) == 0, res.Machine.Folder(), "relevance", res)
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
		if name == ownName {
			continue
		}
		i := slices.IndexFunc(all, func(c collection) bool { return c.Name == name })
		if i < 0 {
			return nil, fmt.Errorf("there is no collection %q", name)
		}
		list = append(list, all[i])
	}
	return list, nil
}

func show(page *report.Page, list []scores) {
	page.Title("How well Travaux ranks")
	var rows [][]string
	for i := range list {
		s := &list[i]
		rows = append(rows, []string{s.Collection, fmt.Sprint(s.Documents), fmt.Sprint(s.Questions), figure(s.NDCG10), figure(s.MAP), figure(s.Recall100), short(s.Judgements)})
	}
	page.Table([]string{"collection", "documents", "questions", "nDCG@10", "MAP@100", "recall@100", "judgements"}, rows)
	for i := range list {
		if s := &list[i]; s.Collection == ownName {
			page.Printf("%s: %d of %d questions find nothing as typed; then other spellings are taken, else any of the words. %d judged passages are not there any more.\n",
				ownName, s.Nothing, s.Questions, s.Lost)
		}
	}
	showPeers(page, list)
	showKinds(page, list)
	page.Title("Words with one letter wrong, offered in their right spelling")
	rows = nil
	for _, s := range list {
		if sp := s.Spelling; sp != nil {
			rows = append(rows, []string{s.Collection, string(sp.Language), fmt.Sprint(sp.Words), figure(sp.First), figure(sp.Five)})
		}
	}
	page.Table([]string{"collection", "language", "words", "first", "first five"}, rows)
}

func showPeers(page *report.Page, list []scores) {
	page.Title("Beside other systems (p: paired randomization test of Travaux's difference to them)")
	var rows [][]string
	for _, s := range list {
		for _, p := range s.Peers {
			rows = append(rows, []string{s.Collection, p.System, figure(p.NDCG10), signed(s.NDCG10 - p.NDCG10), chance(p.PNDCG10),
				figure(p.MAP), signed(s.MAP - p.MAP), chance(p.PMAP), figure(p.Recall100), signed(s.Recall100 - p.Recall100)})
		}
	}
	page.Table([]string{"collection", "system", "nDCG@10", "ours", "p", "MAP@100", "ours", "p", "recall@100", "ours"}, rows)
}

func showKinds(page *report.Page, list []scores) {
	for _, s := range list {
		if len(s.Kinds) == 0 {
			continue
		}
		page.Title(s.Collection + ", by kind of question and by language")
		var rows [][]string
		for _, k := range s.Kinds {
			rows = append(rows, []string{k.Kind, fmt.Sprint(k.Questions), figure(k.NDCG10), figure(k.MAP), figure(k.Recall100)})
		}
		page.Table([]string{"kind", "questions", "nDCG@10", "MAP@100", "recall@100"}, rows)
	}
}

func signed(v float64) string { return fmt.Sprintf("%+.4f", v) }

// chance is a p to the third decimal, marked where it is below one in twenty.
func chance(p float64) string {
	if p < 0.05 {
		return fmt.Sprintf("%.3f*", p)
	}
	return fmt.Sprintf("%.3f", p)
}

// short is what stands before the first colon or bracket.
func short(s string) string {
	if i := strings.IndexAny(s, ":;("); i > 0 {
		s = s[:i]
	}
	return strings.TrimSpace(s)
}

func figure(v float64) string { return fmt.Sprintf("%.4f", v) }
