package extract

import (
	"context"
	"errors"
	"os/exec"
	"runtime"
	"strings"
	"sync"
	"time"

	"travaux/internal/extract/child"
	"travaux/internal/extract/content"
	"travaux/internal/extract/oldword"
	"travaux/internal/extract/pdf"
)

// Pool reads files in child processes, so that a file that loops, traps or asks for all
// memory costs that file and nothing else. It may be used by several goroutines.
type Pool struct {
	// Size is how many workers run at most; 0 means one a core. It is not to be changed
	// once the pool is in use.
	Size int
	// Command makes the command that starts a worker: this program with WorkerArg.
	Command func() *exec.Cmd
	// OCR says whether scanned pages are read, by tesseract and as many at once as there
	// are workers. It is not to be changed once the pool is in use.
	OCR OCR

	limits     limits
	once       sync.Once
	slots      chan *worker // nil for one that is not started
	recognizer recognizer
}

// limits of one file, as the parent watches them. A worker sets its own as well; these
// hold where the worker is too busy to notice.
type limits struct {
	child.Limits
	files int   // a worker is replaced after so many
	grown int64 // and after a file that leaves it with so much memory
}

// secondTime is what the second PDF reader may use of a file: it is fast where it works.
const secondTime = 10 * time.Second

// of returns the limits for one request.
func (l limits) of(name string) limits {
	if strings.HasPrefix(name, secondMark) {
		l.CPU, l.Wall = min(l.CPU, secondTime), min(l.Wall, 2*secondTime)
	}
	return l
}

// NewPool returns a pool of one worker a core.
func NewPool(command func() *exec.Cmd) *Pool { return &Pool{Command: command} }

func (p *Pool) start() {
	if p.Size <= 0 {
		p.Size = runtime.GOMAXPROCS(0)
	}
	if p.limits == (limits{}) {
		p.limits = limits{Limits: child.Limits{Memory: MaxMemory, CPU: MaxCPU + time.Second, Wall: MaxWall + time.Second}, files: 200, grown: 768 << 20}
	}
	p.slots = make(chan *worker, p.Size)
	for range p.Size {
		p.slots <- nil
	}
}

var errClosed = errors.New("the readers are closed")

// Extract reads one file; it waits for a free worker. The errors are those of Read, and
// further ones that say which limit the file broke. A worker that broke is replaced. A PDF
// that is read poorly or not at all is also given to the second reader, and the better
// reading of each page is taken. A Word file of before 2007 is read by another program where
// one is installed, else it is a *ToolError. Pages that are scans, or read poorly still, are
// read by OCR.
func (p *Pool) Extract(ctx context.Context, name string, data []byte) (*content.Extract, error) {
	if err := checkSize(data); err != nil {
		return nil, err
	}
	ex, err := p.read(ctx, name, data)
	if oldword.IsWord(err) {
		return p.convert(ctx, name, data)
	}
	var second *content.Extract
	if (errors.Is(err, errCrashed) || pdf.WantsSecond(ex, err)) && Sniff(name, data, int64(len(data))) == content.FormatPDF {
		var secondErr error
		second, secondErr = p.read(ctx, secondMark+name, data)
		if secondErr != nil || (err != nil && second.Quality < pdf.PoorQuality) {
			second = nil // the first reader's word stands
		} else {
			ex, err = pdf.Better(ex, second), nil
		}
	}
	if err != nil || ex.Complete() {
		return ex, err
	}
	if ex, err = p.recognize(ctx, name, data, ex); err == nil && second != nil {
		ex = pdf.Better(ex, second)
	}
	return ex, err
}

// read reads one file in a worker.
func (p *Pool) read(ctx context.Context, name string, data []byte) (*content.Extract, error) {
	payload, err := p.send(ctx, name, data)
	if err != nil {
		return nil, err
	}
	return Decode(payload)
}

// send hands one request to a worker and returns what it answers.
func (p *Pool) send(ctx context.Context, name string, data []byte) ([]byte, error) {
	w, err := p.take(ctx)
	if err != nil {
		return nil, err
	}
	warm := w != nil
	payload, w, err := p.extract(ctx, w, name, data)
	if warm && errors.Is(err, errCrashed) {
		// What an earlier file left behind must not be blamed on this one.
		payload, w, err = p.extract(ctx, nil, name, data)
	}
	p.slots <- w
	return payload, err
}

// take waits for the place of a worker, which may be nil: one is then to be started. It is
// put back into p.slots.
func (p *Pool) take(ctx context.Context) (*worker, error) {
	p.once.Do(p.start)
	select {
	case w, open := <-p.slots:
		if !open {
			return nil, errClosed
		}
		return w, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// extract has one request answered by w, or by a new worker where w is nil, and returns the worker
// that can read the next one, or nil.
func (p *Pool) extract(ctx context.Context, w *worker, name string, data []byte) ([]byte, *worker, error) {
	if w == nil {
		var err error
		if w, err = startWorker(p.Command()); err != nil {
			return nil, nil, err
		}
	}
	payload, err := w.extract(ctx, p.limits.of(name), name, data)
	if w.broken || w.files >= p.limits.files || w.memory() > p.limits.grown {
		w.stop()
		w = nil
	}
	return payload, w, err
}

// Close ends the workers. Files being read are waited for.
func (p *Pool) Close() error {
	p.once.Do(p.start)
	for range p.Size {
		if w := <-p.slots; w != nil {
			w.stop()
		}
	}
	close(p.slots)
	return nil
}
