package extract

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"time"

	"travaux/internal/extract/child"
	"travaux/internal/extract/content"
)

// worker is a child process as its parent sees it.
type worker struct {
	cmd    *exec.Cmd
	in     io.WriteCloser
	out    *bufio.Reader
	stderr child.Tail
	files  int
	broken bool // it can't read another file
}

func startWorker(cmd *exec.Cmd) (*worker, error) {
	w := &worker{cmd: cmd}
	var err error
	if w.in, err = cmd.StdinPipe(); err != nil {
		return nil, fmt.Errorf("start a reader: %w", err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, fmt.Errorf("start a reader: %w", err)
	}
	w.out = bufio.NewReaderSize(out, 64<<10)
	cmd.Stderr = &w.stderr
	child.Prepare(cmd)
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("start a reader: %w", err)
	}
	return w, nil
}

func (w *worker) memory() int64 {
	if w.broken {
		return 0
	}
	m, _, _ := child.Usage(w.cmd.Process.Pid)
	return m
}

// stop ends the process: its stdin closes, and it is killed if it still works.
func (w *worker) stop() {
	_ = w.in.Close()
	if w.broken {
		return
	}
	w.broken = true
	_ = w.cmd.Process.Kill()
	_ = w.cmd.Wait()
}

type answer struct {
	status  byte
	payload []byte
	err     error // of the pipe: the process ended
}

// extract sends one request and waits for the answer, or for a limit to be broken.
func (w *worker) extract(ctx context.Context, l limits, name string, data []byte) ([]byte, error) {
	w.files++
	answers := make(chan answer, 1)
	go func() { answers <- w.ask(name, data) }()
	broke := w.watch(ctx, l, answers)
	switch {
	case broke.err != nil:
		w.stop()
		return nil, broke.err
	case broke.limit != "":
		w.stop()
		return nil, fmt.Errorf("%s %s on this file", readerName(name, data), broke.limit)
	case broke.answer.err != nil:
		return nil, fmt.Errorf("%s %w", readerName(name, data), w.died())
	}
	return broke.answer.result()
}

// outcome is how the wait for an answer ended.
type outcome struct {
	answer answer
	limit  string // that was broken
	err    error  // the wait was given up
}

// watch waits for the answer and looks at the process from time to time.
func (w *worker) watch(ctx context.Context, l limits, answers <-chan answer) outcome {
	pid := w.cmd.Process.Pid
	_, start, _ := child.Usage(pid)
	clock := time.NewTimer(l.Wall)
	defer clock.Stop()
	look := time.NewTicker(100 * time.Millisecond)
	defer look.Stop()
	for {
		select {
		case a := <-answers:
			return outcome{answer: a}
		case <-ctx.Done():
			return outcome{err: ctx.Err()}
		case <-clock.C:
			return outcome{limit: child.TooSlow(l.Wall)}
		case <-look.C:
			memory, cpu, ok := child.Usage(pid)
			switch {
			case ok && memory > l.Memory:
				return outcome{limit: noMemory}
			case ok && cpu-start > l.CPU:
				return outcome{limit: noTime}
			}
		}
	}
}

func (w *worker) ask(name string, data []byte) answer {
	if err := writeFrame(w.in, []byte(name[:min(len(name), maxName)])); err != nil {
		return answer{err: err}
	}
	if err := writeFrame(w.in, data); err != nil {
		return answer{err: err}
	}
	status, err := w.out.ReadByte()
	if err != nil {
		return answer{err: err}
	}
	payload, err := readFrame(w.out, maxEncoded)
	return answer{status, payload, err}
}

func (a answer) result() ([]byte, error) {
	switch a.status {
	case statusOK:
		return a.payload, nil
	case statusSkip:
		return nil, &content.SkipError{Reason: string(a.payload)}
	}
	return nil, errors.New(string(a.payload))
}

// What is said of a file that broke a limit; the reader's name stands before it.
var (
	noMemory = fmt.Sprintf("ran out of memory (%d GiB)", MaxMemory>>30)
	noTime   = fmt.Sprintf("took more than %d seconds of computing time", MaxCPU/time.Second)
)

// errCrashed is a worker that ended without a limit being broken.
var errCrashed = errors.New("crashed on this file")

// died says why the process ended by itself. One that only broke the protocol is ended.
func (w *worker) died() error {
	_ = w.in.Close()
	killer := time.AfterFunc(child.Grace, func() { _ = w.cmd.Process.Kill() })
	err := w.cmd.Wait()
	killer.Stop()
	w.broken = true
	var exit *exec.ExitError
	code := 0
	if errors.As(err, &exit) {
		code = exit.ExitCode()
	}
	stderr := w.stderr.String()
	switch {
	case code == exitCPU:
		return errors.New(noTime + " on this file")
	case code == exitWall:
		return errors.New(child.TooSlow(MaxWall) + " on this file")
	case strings.Contains(stderr, "out of memory"), strings.Contains(stderr, "cannot allocate memory"):
		return errors.New(noMemory + " on this file")
	}
	return fmt.Errorf("%w (%s)", errCrashed, cause(stderr, err))
}

// cause is the line of a dying program's last words that says most.
func cause(stderr string, err error) string {
	for _, line := range strings.Split(stderr, "\n") {
		if strings.HasPrefix(line, "panic:") || strings.HasPrefix(line, "fatal error:") || strings.HasPrefix(line, "unexpected fault") {
			return line
		}
	}
	if err != nil {
		return err.Error()
	}
	return "it stopped"
}

// readerName names the reader of a file to the librarian.
func readerName(name string, data []byte) string {
	switch f := Sniff(plainName(name), data, int64(len(data))); f {
	case content.FormatPDF:
		return "the PDF reader"
	case content.FormatHTML:
		return "the HTML reader"
	case content.FormatImage:
		return "the image reader"
	case content.FormatDOCX, content.FormatODT, content.FormatRTF, content.FormatPPTX, content.FormatODP, content.FormatEPUB, content.FormatJSON:
		return "the " + strings.ToUpper(string(f)) + " reader"
	}
	return "the reader"
}
