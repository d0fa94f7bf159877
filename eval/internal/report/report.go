// Package report lays out the results of a measurement as lines and aligned tables, prints
// them, and keeps them as text and JSON in a folder of runs. It knows nothing of what was
// measured.
package report

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// Page collects what is printed. The zero Page is empty and, without Out, only collects.
type Page struct {
	// Out, where set, is written to as the page grows, so that a long run is followed.
	Out io.Writer
	b   strings.Builder
}

// String returns all that was printed.
func (p *Page) String() string { return p.b.String() }

// Printf adds text.
func (p *Page) Printf(format string, args ...any) {
	s := fmt.Sprintf(format, args...)
	p.b.WriteString(s)
	if p.Out != nil {
		_, _ = io.WriteString(p.Out, s) // the page is kept whole whether or not it can be shown
	}
}

// Title begins a part of the page.
func (p *Page) Title(s string) {
	p.Printf("\n%s\n%s\n", s, strings.Repeat("-", utf8.RuneCountInString(s)))
}

// Table adds rows under a header. The first column is aligned left, the others right; a
// row may be shorter than the header.
func (p *Page) Table(header []string, rows [][]string) {
	all := append([][]string{header}, rows...)
	width := make([]int, len(header))
	for _, row := range all {
		for i, cell := range row {
			width[i] = max(width[i], utf8.RuneCountInString(cell))
		}
	}
	for _, row := range all {
		p.Printf("%s\n", line(row, width))
	}
}

func line(row []string, width []int) string {
	var b strings.Builder
	for i, cell := range row {
		pad := strings.Repeat(" ", width[i]-utf8.RuneCountInString(cell))
		switch i {
		case 0:
			b.WriteString(cell + pad)
		default:
			b.WriteString("  " + pad + cell)
		}
	}
	return strings.TrimRight(b.String(), " ")
}

// Keep writes name.txt with the page and name.json with data into dir, which it makes.
// Files of an earlier run of that name are replaced.
func (p *Page) Keep(dir, name string, data any) error {
	encoded, err := json.MarshalIndent(data, "", "  ")
	if err != nil {
		return fmt.Errorf("keep run %s: %w", name, err)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("keep run: %w", err)
	}
	for ext, content := range map[string][]byte{".txt": []byte(p.String()), ".json": append(encoded, '\n')} {
		if err := os.WriteFile(filepath.Join(dir, name+ext), content, 0o644); err != nil {
			return fmt.Errorf("keep run: %w", err)
		}
	}
	return nil
}

// KeepRun keeps a run as Keep does and says where: in out, or, where that is empty and the
// run is whole, in a folder of that name among the repository's runs. A run that is neither
// is not kept.
func (p *Page) KeepRun(out string, whole bool, folder, name string, data any) error {
	if out == "" {
		if !whole {
			return nil
		}
		runs, err := Runs()
		if err != nil {
			return err
		}
		out = filepath.Join(runs, folder)
	}
	if err := p.Keep(out, name, data); err != nil {
		return err
	}
	p.Printf("\nkept in %s\n", out)
	return nil
}

// Runs returns the repository's folder of kept runs, found from the working folder upwards.
func Runs() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", fmt.Errorf("find the folder of runs: %w", err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return filepath.Join(dir, "eval", "runs"), nil
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", errors.New("find the folder of runs: run this inside the repository, or name a folder with -out")
		}
		dir = up
	}
}
