package extract

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"travaux/internal/extract/child"
	"travaux/internal/extract/content"
	"travaux/internal/extract/prose"
	"travaux/internal/extract/readtest"
	"travaux/internal/extract/texttest"
	"travaux/internal/shared"
)

// onlyTools makes a PATH that has the programs named and nothing else.
func onlyTools(t *testing.T, programs ...string) {
	t.Helper()
	dir := t.TempDir()
	for _, name := range programs {
		path, err := exec.LookPath(name)
		if err != nil {
			t.Fatal(err)
		}
		if path, err = filepath.EvalSymlinks(path); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(path, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", dir)
}

// fakeOffice puts a script named soffice on a PATH of its own.
func fakeOffice(t *testing.T, script string) {
	t.Helper()
	onlyTools(t, "sh", "cp", "sleep", "dd")
	if err := os.WriteFile(filepath.Join(os.Getenv("PATH"), "soffice"), []byte("#!/bin/sh\n"+script), 0o755); err != nil {
		t.Fatal(err)
	}
}

func wordFile() []byte { return readtest.OLE(nil, "WordDocument") }

func TestWordFileWithoutAProgram(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	p := NewPool(self(t, WorkerArg))
	defer p.Close()
	_, err := p.Extract(t.Context(), "a.doc", wordFile())
	var tool *content.ToolError
	var skip *content.SkipError
	if !errors.As(err, &tool) || !errors.As(err, &skip) || tool.Tool != ToolWord || HasTool(ToolWord) {
		t.Errorf("Extract = %v, HasTool = %v; want a *ToolError that is a *SkipError", err, HasTool(ToolWord))
	}
}

func TestWordFileByLibreOffice(t *testing.T) {
	made := filepath.Join(t.TempDir(), "made.docx")
	if err := os.WriteFile(made, readtest.ZIP(t, readtest.DOCX("<w:p><w:r><w:t>An invented harbour.</w:t></w:r></w:p>")), 0o600); err != nil {
		t.Fatal(err)
	}
	// The script does what LibreOffice is asked to, if it is asked rightly.
	fakeOffice(t, `case "$1" in -env:UserInstallation=file://"$HOME"/profile) ;; *) exit 9;; esac
test -s "$HOME/profile/user/registrymodifications.xcu" || exit 9
test "$2 $3 $4 $5 $6 $7" = "--headless --norestore --nologo --convert-to docx --outdir" || exit 9
test "$9" = "$HOME/in.doc" -a -s "$9" || exit 9
/bin/mkdir -p "$8" && cp "`+made+`" "$8/in.docx"`)
	p := NewPool(self(t, WorkerArg))
	defer p.Close()
	ex, err := p.Extract(t.Context(), "a.doc", wordFile())
	if err != nil {
		t.Fatal(err)
	}
	if ex.Format != "doc" || ex.Engine != "soffice" || len(ex.Blocks) != 1 || ex.Blocks[0].Text != "An invented harbour." {
		t.Errorf("Extract = %+v; want the text that the program made", ex)
	}
}

func TestConverterThatMisbehaves(t *testing.T) {
	const never = 10 * time.Minute // what ends these is no clock, however busy the machine
	tests := []struct {
		name, script, want string
		wall               time.Duration
	}{
		{"fails", "exit 1", "can't be made out", never},
		{"makes nothing", "exit 0", "can't be made out", never},
		{"hangs", "sleep 600 & sleep 600", "took more than 1 seconds on this file", time.Second},
		{"prints too much", "while :; do echo xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; done", "soffice took|can't be made out", time.Second},
		{"writes too much", "dd if=/dev/zero of=big bs=1048576 count=2000 2>/dev/null || exit 1; /bin/mkdir out; cp big out/in.docx", "can't be made out", never},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			fakeOffice(t, tt.script)
			p := NewPool(self(t, WorkerArg))
			p.limits = limits{Limits: child.Limits{Memory: MaxMemory, CPU: 20 * time.Second, Wall: tt.wall}, files: 100, grown: 256 << 20}
			defer p.Close()
			start := time.Now()
			_, err := p.Extract(context.Background(), "a.doc", wordFile())
			ok := false
			for _, want := range strings.Split(tt.want, "|") {
				ok = ok || err != nil && strings.Contains(err.Error(), want)
			}
			if !ok || time.Since(start) > 5*time.Minute {
				t.Errorf("Extract = %v after %v; want %q", err, time.Since(start), tt.want)
			}
			left, _ := filepath.Glob(filepath.Join(os.TempDir(), "travaux-doc-*"))
			for _, dir := range left {
				if info, err := os.Stat(dir); err == nil && info.ModTime().After(start) {
					t.Errorf("%s was left behind", dir)
				}
			}
		})
	}
}

// TestRealWordFiles reads the made Word files by each program that is installed.
func TestRealWordFiles(t *testing.T) {
	dir := filepath.Join(shared.Dir(t), "data", "extraction", "made")
	ran := false
	for _, program := range []string{"antiword", "soffice"} {
		if _, err := exec.LookPath(program); err != nil {
			continue
		}
		ran = true
		t.Run(program, func(t *testing.T) { madeWordFiles(t, dir, program) })
	}
	const how = "no program reads Word files of before 2007 here: apt-get install antiword to run this"
	switch {
	case !ran && os.Getenv("TRAVAUX_REQUIRE_ALL") == "1":
		t.Fatal(how)
	case !ran:
		t.Skip(how)
	}
}

func madeWordFiles(t *testing.T, dir, program string) {
	if program == "antiword" {
		onlyTools(t, "sh", "antiword")
	}
	p := NewPool(self(t, WorkerArg))
	defer p.Close()
	for _, lang := range []string{"ar", "en", "es", "fr", "ru", "zh"} {
		data, err := os.ReadFile(filepath.Join(dir, "lo_"+lang+".doc"))
		if err != nil {
			t.Fatal(err)
		}
		truth, err := os.ReadFile(filepath.Join(dir, "gt_"+lang+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		ex, err := p.Extract(t.Context(), "lo_"+lang+".doc", data)
		if err != nil {
			t.Errorf("%s: %v", lang, err)
			continue
		}
		recall, exact := wordRecall(string(truth), ex, lang)
		t.Logf("%s: words %.4f, paragraphs %.3f, %d blocks, %v", lang, recall, exact, len(ex.Blocks), time.Since(start).Round(time.Millisecond))
		if recall < 0.998 {
			t.Errorf("%s: %.4f of the words are read; want 0.998", lang, recall)
		}
	}
}

// wordRecall is the share of the true words that were read, and of the true paragraphs that
// are a block.
func wordRecall(truth string, ex *content.Extract, lang string) (words, paragraphs float64) {
	have := map[string]int{}
	blocks := map[string]bool{}
	for _, b := range ex.Blocks {
		text := strings.TrimSpace(b.Label + " " + b.Text)
		blocks[strings.Join(strings.Fields(text), " ")] = true
		for _, w := range texttest.Words(text, lang) {
			have[w]++
		}
	}
	var all, found, lines, same float64
	for _, line := range strings.Split(strings.TrimSpace(truth), "\n") {
		lines++
		if blocks[strings.Join(strings.Fields(prose.Clean(line, new(content.Flags))), " ")] {
			same++
		}
		for _, w := range texttest.Words(line, lang) {
			all++
			if have[w] > 0 {
				have[w]--
				found++
			}
		}
	}
	return found / all, same / lines
}
