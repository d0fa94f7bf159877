package extract

import (
	"context"
	"encoding/binary"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"travaux/internal/extract/content"
	"travaux/internal/extract/prose"
	"travaux/internal/extract/readtest"
	"travaux/internal/extract/texttest"
	"travaux/internal/shared"
)

// makeOLE writes a compound file: a header, a table, a directory of one sector or more, and
// the stream WordDocument, of which the first bytes are given.
func makeOLE(fib []byte, names ...string) []byte {
	const sector = 512
	entries := append([]string{"Root Entry"}, names...)
	dirSectors := (len(entries) + 3) / 4
	data := make([]byte, sector*(2+dirSectors+8))
	le := binary.LittleEndian
	copy(data, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
	le.PutUint16(data[30:], 9)
	le.PutUint32(data[48:], 1) // directory
	le.PutUint32(data[56:], 4096)
	le.PutUint32(data[68:], 0xfffffffe)
	for i := 76; i < sector; i += 4 {
		le.PutUint32(data[i:], 0xffffffff)
	}
	le.PutUint32(data[76:], 0) // the table is sector 0
	fat := data[sector:]
	for i := range sector / 4 {
		le.PutUint32(fat[4*i:], uint32(i+1))
	}
	le.PutUint32(fat[4*dirSectors:], 0xfffffffe)
	le.PutUint32(fat[4*(dirSectors+8):], 0xfffffffe)
	for i, name := range entries {
		e := data[2*sector+i*oleEntry:]
		for j, u := range utf16.Encode([]rune(name)) {
			le.PutUint16(e[2*j:], u)
		}
		le.PutUint16(e[64:], uint16(2*len(name)+2))
		le.PutUint32(e[68:], oleNone)
		le.PutUint32(e[72:], oleNone)
		le.PutUint32(e[76:], oleNone)
		if i == 0 {
			le.PutUint32(e[76:], 1)
		} else if i+1 < len(entries) {
			le.PutUint32(e[72:], uint32(i+1)) // to the right
		}
		le.PutUint32(e[116:], uint32(1+dirSectors))
		le.PutUint32(e[120:], 4096)
	}
	copy(data[sector*(2+dirSectors):], fib)
	return data
}

func TestOfficeFilesOfBefore2007(t *testing.T) {
	plain := []byte{0xec, 0xa5, 0xc1, 0, 0, 0, 0, 0, 0, 0, 0, 0x02}
	locked := []byte{0xec, 0xa5, 0xc1, 0, 0, 0, 0, 0, 0, 0, 0, 0x03}
	tests := []struct {
		name string
		data []byte
		want string
		skip bool
	}{
		{"word", makeOLE(plain, "\x05SummaryInformation", "1Table", "Data", "CompObj", "WordDocument"), errLegacyWord.Reason, true},
		{"word with a password", makeOLE(locked, "WordDocument"), "needs a password", false},
		{"docx with a password", makeOLE(nil, "EncryptionInfo", "EncryptedPackage"), "needs a password", false},
		{"excel", makeOLE(nil, "Workbook"), "Excel", true},
		{"powerpoint", makeOLE(nil, "Current User", "PowerPoint Document"), "PowerPoint", true},
		{"outlook", makeOLE(nil, "__nameid_version1.0", "__properties_version1.0"), "Outlook", true},
		{"other", makeOLE(nil, "Contents"), "not known", true},
		{"cut off", makeOLE(plain, "WordDocument")[:600], "cut off", false},
	}
	for _, tt := range tests {
		_, err := Read(t.Context(), "a.doc", tt.data)
		var skip *content.SkipError
		if err == nil || !strings.Contains(err.Error(), tt.want) || errors.As(err, &skip) != tt.skip {
			t.Errorf("%s: %v; want %q, a *SkipError: %v", tt.name, err, tt.want, tt.skip)
		}
	}
}

func FuzzOLE(f *testing.F) {
	f.Add(makeOLE(nil, "a", "WordDocument"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := inspectOLE(data); err == nil {
			t.Error("inspectOLE says nothing")
		}
	})
}

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

func wordFile() []byte { return makeOLE(nil, "WordDocument") }

func TestWordFileWithoutAProgram(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	p := NewPool(self(t, WorkerArg))
	defer p.Close()
	_, err := p.Extract(t.Context(), "a.doc", wordFile())
	var tool *ToolError
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
			p.limits = limits{memory: MaxMemory, cpu: 20 * time.Second, wall: tt.wall, files: 100, grown: 256 << 20}
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
