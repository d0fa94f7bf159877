// Command indexer is the librarian's command line: it makes the index equal to its
// sources, says what became of every document, and keeps, checks and restores the
// generations of the index. What it does is in internal/ingest; this package has the
// flags, the exit statuses and the words.
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
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}
