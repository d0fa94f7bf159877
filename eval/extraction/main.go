// Command extraction measures how well documents are read: their text, their structure,
// who said what, in real documents and in made ones whose truth is known. Everything goes
// the way of the program: internal/extract, internal/segment, internal/annotate, with
// nothing known of a document but its bytes. eval/README.md says how to read the table;
// TestReadingKeepsItsFloors holds the figures from falling.
package main

import (
	"context"
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
)

func main() {
	if status, ok := build.ServeChild(os.Args[1:]); ok {
		os.Exit(status)
	}
	command.Main("extraction", parse, measure)
}

// options are the flags of the command line.
type options struct {
	out  string
	only []string // names of parts; all where empty
	off  bool     // print what is off, document by document
}

func parse(args []string, stderr io.Writer) (options, error) {
	var opt options
	flags := flag.NewFlagSet("extraction", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&opt.out, "out", "", "`folder` to keep extraction.txt and extraction.json in (else eval/runs/<date>-<machine>, where all parts are measured)")
	flags.BoolVar(&opt.off, "off", false, "print what is off, document by document")
	only := flags.String("only", "", "measure these `parts` (names with commas between them)")
	if err := flags.Parse(args); err != nil {
		return opt, err
	}
	if flags.NArg() > 0 {
		return opt, fmt.Errorf("unexpected argument %q", flags.Arg(0))
	}
	if *only != "" {
		opt.only = strings.Split(*only, ",")
	}
	for _, name := range opt.only {
		if !slices.ContainsFunc(parts(), func(p part) bool { return p.name == name }) {
			return opt, fmt.Errorf("there is no part %q", name)
		}
	}
	return opt, nil
}

// part is one measurement. Parts that need a program that is not there say so and have no
// figures.
type part struct {
	name, title string
	measure     func(context.Context, *bench) ([]figure, error)
}

// parts are the measurements in the order of the page.
func parts() []part {
	return []part{
		{"text", "Text of made documents, whose words are known", textPart},
		{"furniture", "Running headers, footers and page numbers left in the text", furniturePart},
		{"fields", "Symbol, date and type of real documents", fieldsPart},
		{"numbers", "Paragraph numbers of resolutions, drafts and reports", numbersPart},
		{"turns", "Turns of verbatim records", turnsPart},
		{"quotes", "Quotations and their speakers", quotesPart},
		{"ocr", "Scans read by tesseract", ocrPart},
		{"language", "Language of a sentence", languagePart},
		{"speed", "Pages a second, one core", speedPart},
		{"hostile", "Hostile files", hostilePart},
	}
}

// results is what a run measured, as it is kept in extraction.json.
type results struct {
	Machine machine.Info `json:"machine"`
	Figures []figure     `json:"figures"`
}

func measure(ctx context.Context, opt options, stdout io.Writer) error {
	b, err := newBench()
	if err != nil {
		return err
	}
	defer b.close()
	page := &report.Page{Out: stdout}
	res := results{Machine: machine.Here()}
	page.Printf("Travaux: reading\n")
	for _, line := range res.Machine.Lines() {
		page.Printf("%s\n", line)
	}
	for _, p := range parts() {
		if len(opt.only) > 0 && !slices.Contains(opt.only, p.name) {
			continue
		}
		figures, err := p.measure(ctx, b)
		if err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
		page.Title(p.title)
		page.Table(figureHeader(), figureRows(figures))
		for _, f := range figures {
			for _, line := range f.off {
				if opt.off {
					page.Printf("  %s: %s\n", f.Name, line)
				}
			}
		}
		res.Figures = append(res.Figures, figures...)
	}
	return page.KeepRun(opt.out, len(opt.only) == 0 && !opt.off, res.Machine.Folder(), "extraction", res)
}
