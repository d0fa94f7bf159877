package main

import (
	"os"
	"testing"

	"travaux/eval/internal/build"
)

// TestMain lets the test binary be the worker that reads documents.
func TestMain(m *testing.M) {
	if status, ok := build.ServeChild(os.Args[1:]); ok {
		os.Exit(status)
	}
	os.Exit(m.Run())
}
