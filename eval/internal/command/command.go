// Package command is what the measuring programs share as commands: how they are started and
// interrupted, and what their exit status says. It knows nothing of what is measured.
package command

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
)

// Main runs a program of a certain name until it ends or is interrupted, and exits: with 0
// where it could measure, 1 where it could not, 2 where it was not understood. parse reads
// the arguments and writes its help to msgs.
func Main[O any](name string, parse func(args []string, msgs io.Writer) (O, error), measure func(context.Context, O, io.Writer) error) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, name, os.Args[1:], os.Stdout, os.Stderr, parse, measure))
}

func run[O any](ctx context.Context, name string, args []string, stdout, stderr io.Writer,
	parse func([]string, io.Writer) (O, error), measure func(context.Context, O, io.Writer) error) int {
	opt, err := parse(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err != nil {
		fmt.Fprintf(stderr, "%s: %v\n", name, err)
		return 2
	}
	if err := measure(ctx, opt, stdout); err != nil {
		fmt.Fprintf(stderr, "%s: %v\n", name, err)
		return 1
	}
	return 0
}
