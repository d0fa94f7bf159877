package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"travaux/index"
	"travaux/internal/extract"
	"travaux/internal/flags"
	"travaux/internal/ingest"
)

// Exit statuses, the same for every command.
const (
	exitDone        = 0
	exitFailed      = 1
	exitMisused     = 2
	exitIncomplete  = 3 // done, but some documents failed
	exitNoIndex     = 10
	exitLocked      = 11
	exitDamaged     = 12
	exitInterrupted = 130
)

// app is what every command shares.
type app struct {
	data      string
	authority string
	ocr       string
	json      bool
	quiet     bool

	stdout, stderr io.Writer
	// status is set by a command that is done and has something to say with it.
	status int
}

// usageError is a command line that can't be understood.
type usageError struct{ err error }

func (e usageError) Error() string { return e.err.Error() }
func (e usageError) Unwrap() error { return e.err }

// run executes one command line and returns its exit status.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	a := &app{stdout: stdout, stderr: stderr}
	root := a.root()
	root.SetArgs(args)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := unknownCommand(root, args)
	if err == nil {
		err = root.ExecuteContext(ctx)
	}
	if err == nil {
		return a.status
	}
	if ctx.Err() != nil {
		err = errors.New("interrupted; nothing was published, and what was published before is as it was")
		a.fail(err, exitInterrupted)
		return exitInterrupted
	}
	status := statusOf(err)
	a.fail(err, status)
	return status
}

// unknownCommand is the error of a command that there is not, which cobra forgives where help
// is asked for.
func unknownCommand(root *cobra.Command, args []string) error {
	cmd, rest, err := root.Find(args)
	if err != nil || cmd != root || !slices.ContainsFunc(rest, func(s string) bool { return s == "--help" || s == "-h" }) {
		return nil
	}
	root.InitDefaultHelpFlag()
	if err := root.ParseFlags(rest); err != nil || root.Flags().NArg() == 0 || root.Flags().Arg(0) == "help" {
		return nil
	}
	return usageError{fmt.Errorf("unknown command %q", root.Flags().Arg(0))}
}

// fail says what went wrong, for a person or for a script.
func (a *app) fail(err error, status int) {
	if a.json {
		_ = json.NewEncoder(a.stdout).Encode(map[string]any{"error": err.Error(), "exit": status})
	}
	fmt.Fprintln(a.stderr, "indexer:", printableLines(advice(err)))
	if status == exitMisused {
		fmt.Fprintln(a.stderr, "Run 'indexer --help', or 'indexer COMMAND --help'.")
	}
}

// printableLines makes each line of an error printable: a choice is listed one a line.
func printableLines(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = ingest.Printable(lines[i])
	}
	return strings.Join(lines, "\n")
}

// advice adds to an error the way out, where it is known only here.
func advice(err error) string {
	var damaged *index.DamagedError
	switch {
	case errors.Is(err, index.ErrNoGeneration):
		return err.Error() + "; make one with: indexer sync FOLDER"
	case errors.Is(err, index.ErrLocked):
		return err.Error() + "; wait until it is done"
	case errors.Is(err, syscall.ENOSPC), strings.Contains(err.Error(), syscall.ENOSPC.Error()):
		return "the disk is full; nothing was published, and what was published before is as it was; free some room (indexer prune removes old generations) and run it again (" + err.Error() + ")"
	case errors.As(err, &damaged):
		return err.Error() + "; rebuild it with: indexer verify --repair, or go back with: indexer rollback"
	}
	return err.Error()
}

func statusOf(err error) int {
	var damaged *index.DamagedError
	var usage usageError
	var none ingest.NoSourcesError
	switch {
	case errors.As(err, &usage), errors.As(err, &none):
		return exitMisused
	case errors.Is(err, index.ErrNoGeneration):
		return exitNoIndex
	case errors.Is(err, index.ErrLocked):
		return exitLocked
	case errors.As(err, &damaged):
		return exitDamaged
	}
	return exitFailed
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "indexer",
		Short: "Keeps the index of a Travaux collection equal to its documents",
		Long: `indexer reads the process documents of a conference (press releases, speeches,
records, reports, drafts) from folders and files into an index that searchd serves.

A first day:
  indexer sync FOLDER      read the folder, build and publish the index
  indexer failures         what could not be read, and why
  indexer status           what is published
  indexer list             its documents; indexer show ID: one of them, as understood
  indexer lint             what to look at: unknown names, missing facts, copies
  indexer search gender    ask it something

Exit status: 0 done, 1 failed, 2 misused, 3 done but some documents failed,
10 no index, 11 another indexer is at work, 12 the index is damaged, 130 interrupted.`,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.NoArgs,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	flags := root.PersistentFlags()
	flags.StringVar(&a.data, "data", "", "data `folder` of the index (else TRAVAUX_DATA, else the user's data folder)")
	flags.StringVar(&a.authority, "authority", "", "`folder` with further names of persons, delegations and groups; the index remembers it; none for none")
	flags.StringVar(&a.ocr, "ocr", string(extract.OCRAuto), "`auto` reads scans where tesseract is installed, off never")
	flags.BoolVar(&a.json, "json", false, "print one JSON object on standard output")
	flags.BoolVar(&a.quiet, "quiet", false, "print errors only")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.CompletionOptions.HiddenDefaultCmd = true
	root.AddCommand(
		a.syncCommand(), a.forgetCommand(), a.reindexCommand(), a.retryCommand(), a.watchCommand(),
		a.statusCommand(), a.failuresCommand(), a.generationsCommand(),
		a.verifyCommand(), a.rollbackCommand(), a.pruneCommand(),
		a.showCommand(), a.searchCommand(), a.listCommand(), a.lintCommand(),
	)
	for _, cmd := range append(root.Commands(), root) {
		prepare(cmd)
	}
	return root
}

// prepare makes a command's misuse a usageError, and lets the environment set its flags.
func prepare(cmd *cobra.Command) {
	args := cmd.Args
	cmd.Args = func(cmd *cobra.Command, list []string) error {
		if args == nil {
			return nil
		}
		if err := args(cmd, list); err != nil {
			return usageError{err}
		}
		return nil
	}
	runE := cmd.RunE
	cmd.RunE = func(cmd *cobra.Command, list []string) error {
		if err := flags.FromEnvironment(cmd.Flags()); err != nil {
			return usageError{err}
		}
		return runE(cmd, list)
	}
}
