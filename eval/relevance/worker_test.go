package main

import (
	"context"
	"os"
	"testing"

	"travaux/internal/extract"
)

// TestMain lets the test binary be the worker that reads documents.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == extract.WorkerArg {
		os.Exit(extract.ServeWorker(context.Background(), os.Stdin, os.Stdout))
	}
	os.Exit(m.Run())
}
