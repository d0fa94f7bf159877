// Command searchd serves a collection: pages for people, JSON for programs. It reads the
// index that the indexer publishes, and takes a new generation over as soon as there is one.
// What it answers is in internal/web; this package has the flags, the wiring and the stop.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"travaux/internal/extract"
)

func main() {
	if len(os.Args) > 1 && os.Args[1] == extract.WorkerArg {
		os.Exit(extract.ServeWorker(context.Background(), os.Stdin, os.Stdout))
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the process at once
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}
