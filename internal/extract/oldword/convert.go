package oldword

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"travaux/internal/extract/child"
	"travaux/internal/extract/content"
)

// converter runs a foreign program on in.doc in a private folder.
type converter struct {
	program string
	dir     string
	limits  child.Limits
}

// antiword prints a document as DocBook, with headings, lists and tables. It is told to
// write UTF-8, whatever the language of the computer.
func (c converter) antiword(ctx context.Context) (*convertedFile, error) {
	out, err := c.run(ctx, "-m", "UTF-8.txt", "-x", "db", filepath.Join(c.dir, "in.doc"))
	if errors.Is(err, errUnconverted) {
		return nil, fmt.Errorf("%w; LibreOffice (soffice) may read what antiword can't", err)
	}
	return &convertedFile{"in.xml", out}, err
}

// safeProfile is the profile of LibreOffice for one conversion: no macro runs, and nothing
// is fetched that a document points to.
const safeProfile = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
`

// office has LibreOffice make a DOCX, under a profile that only this conversion uses: two
// processes can't share one.
func (c converter) office(ctx context.Context) (*convertedFile, error) {
	profile := filepath.Join(c.dir, "profile")
	if err := os.MkdirAll(filepath.Join(profile, "user"), 0o700); err != nil {
		return nil, fmt.Errorf("make a profile for a converter: %w", err)
	}
	if err := os.WriteFile(filepath.Join(profile, "user", "registrymodifications.xcu"), []byte(safeProfile), 0o600); err != nil {
		return nil, fmt.Errorf("make a profile for a converter: %w", err)
	}
	_, err := c.run(ctx, "-env:UserInstallation=file://"+filepath.ToSlash(profile), "--headless", "--norestore", "--nologo",
		"--convert-to", "docx", "--outdir", filepath.Join(c.dir, "out"), filepath.Join(c.dir, "in.doc"))
	if err != nil {
		return nil, err
	}
	f, err := os.Open(filepath.Join(c.dir, "out", "in.docx"))
	if err != nil {
		return nil, errUnconverted
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, content.MaxFileBytes+1))
	if err != nil || len(data) > content.MaxFileBytes {
		return nil, errUnconverted
	}
	return &convertedFile{"in.docx", data}, nil
}

var errUnconverted = errors.New("it is a Word file of before 2007 that can't be made out: damaged, or with a password; save it as DOCX or PDF")

// run runs the program under limits of memory, computing time, size of files, and time, and
// returns what it prints. All processes that it starts end with it.
func (c converter) run(ctx context.Context, args ...string) ([]byte, error) {
	wall, cancel := context.WithTimeout(ctx, c.limits.Wall)
	defer cancel()
	cmd := exec.CommandContext(wall, c.program, args...)
	child.Prepare(cmd)
	child.Limit(cmd, c.limits)
	cmd.Dir = c.dir
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + c.dir, "TMPDIR=" + c.dir, "LANG=C.UTF-8", "SAL_USE_VCLPLUGIN=svp",
		"ANTIWORDHOME=" + os.Getenv("ANTIWORDHOME")}
	cmd.Cancel = func() error { return child.EndGroup(cmd) }
	cmd.WaitDelay = 2 * time.Second
	out := child.NewCapped(content.MaxFileBytes)
	cmd.Stdout = out
	err := cmd.Run()
	_ = child.EndGroup(cmd)
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case wall.Err() != nil:
		return nil, fmt.Errorf("%s %s on this file", filepath.Base(c.program), child.TooSlow(c.limits.Wall))
	case err != nil || out.Overflowed():
		return nil, errUnconverted
	}
	return out.Bytes(), nil
}

type convertedFile struct {
	name string
	data []byte
}

// Convert has a program of Programs make of a Word file what package office reads, in
// a folder of its own and under limits. The name says of what kind the result is.
func Convert(ctx context.Context, program string, data []byte, l child.Limits) (name string, out []byte, err error) {
	dir, err := os.MkdirTemp("", "travaux-doc-*")
	if err != nil {
		return "", nil, fmt.Errorf("make a folder for a converter: %w", err)
	}
	defer os.RemoveAll(dir)
	if err := os.WriteFile(filepath.Join(dir, "in.doc"), data, 0o600); err != nil {
		return "", nil, fmt.Errorf("write for a converter: %w", err)
	}
	c := converter{program: program, dir: dir, limits: l}
	run := c.office
	if strings.HasPrefix(filepath.Base(program), "antiword") {
		run = c.antiword
	}
	made, err := run(ctx)
	if err != nil {
		return "", nil, err
	}
	return made.name, made.data, nil
}
