package main

import (
	"context"
	"fmt"
	"os"

	"travaux/corpus/authority"
	"travaux/index"
	"travaux/internal/ingest"
)

// noAuthority is the value of --authority that asks for the names of the program alone.
const noAuthority = "none"

// knownNames is the authority that a command goes by.
type knownNames struct {
	*authority.Authority
	fingerprint string
	dir         string // of the further names, absolute; empty for none
}

// names loads the authority, with the files of the folder of --authority beside its own, or
// of the folder that the index remembers where none is given.
func (a *app) names(ctx context.Context, e index.Engine) (*knownNames, error) {
	dir, err := a.namesDir(ctx, e)
	if err != nil {
		return nil, err
	}
	n := &knownNames{dir: dir}
	if dir == "" {
		n.Authority, err = authority.Load()
	} else {
		n.Authority, err = authority.Load(os.DirFS(dir))
	}
	if err != nil {
		return nil, err
	}
	n.fingerprint, err = n.Authority.Fingerprint()
	return n, err
}

// namesDir returns the folder of the further names, absolute, or "" for none.
func (a *app) namesDir(ctx context.Context, e index.Engine) (string, error) {
	switch {
	case a.authority == noAuthority:
		return "", nil
	case a.authority != "":
		if !isFolder(a.authority) {
			return "", usageError{fmt.Errorf("--authority %s: there is no such folder", a.authority)}
		}
		return absolute(a.authority), nil
	}
	ledger, err := ingest.LatestLedger(ctx, e)
	if err != nil {
		return "", err
	}
	if ledger.Authority != "" && !isFolder(ledger.Authority) {
		return "", fmt.Errorf("the folder of names %s, which the index was made with, is not there; say where it is now with --authority FOLDER, or go back to the names of the program with --authority %s", ledger.Authority, noAuthority)
	}
	return ledger.Authority, nil
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}
