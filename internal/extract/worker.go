package extract

import (
	"bufio"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"runtime"
	"time"

	"travaux/internal/extract/child"
	"travaux/internal/extract/content"
)

// WorkerArg is the argument by which a program is started as a worker: its main calls
// ServeWorker at once and exits with what that returns.
const WorkerArg = "extract-worker"

// What a worker may use for one file. Real documents of the United Nations need a
// hundredth of it.
const (
	MaxMemory = 2 << 30
	MaxCPU    = 60 * time.Second
	MaxWall   = 90 * time.Second
)

// Exit codes of a worker.
const (
	exitDone  = 0 // its parent has no more files
	exitBroke = 3 // the pipe broke, or held what is no request
	exitCPU   = 4 // a file used up its computing time
	exitWall  = 5 // a file took too long
)

// The protocol between parent and worker, over the worker's stdin and stdout. Numbers are
// 32 bits, little-endian.
//
//	request:  size, name, size, data
//	response: status byte, size, payload
//
// The payload of statusOK is an extract as Encode writes it, or the image of a page where
// the name asks for one; that of the others is the text of the error.
const (
	statusOK    = 'k'
	statusSkip  = 's'
	statusError = 'e'
)

const maxName = 64 << 10

type request struct {
	name string
	data []byte
}

// ServeWorker reads files that come on in, one after another, and writes their extracts to
// out, under limits of memory and time that it sets for the whole process. It returns the
// exit code of the process when in ends, or as soon as a file breaks a limit: the file is
// then still being worked on, so the process must exit.
func ServeWorker(ctx context.Context, in io.Reader, out io.Writer) int {
	// One more than the reader needs, so that limits are noticed while it works.
	runtime.GOMAXPROCS(max(2, runtime.GOMAXPROCS(0)))
	child.LimitMemory(MaxMemory)
	overCPU := child.WatchCPU()
	requests, ended := requestsFrom(in)
	s := &server{out: bufio.NewWriter(out), reader: &reader{}, done: make(chan error, 1)}
	defer s.reader.close()
	for {
		var req request
		select {
		case <-ended:
			return exitDone
		case <-ctx.Done():
			return exitDone
		case req = <-requests:
		}
		child.LimitCPU(MaxCPU)
		clock := time.NewTimer(MaxWall)
		go func() { s.done <- s.serve(ctx, req) }()
		select {
		case err := <-s.done:
			clock.Stop()
			if err != nil {
				return exitBroke
			}
		case <-ended: // the parent is gone, or gives up
			return exitDone
		case <-overCPU:
			return exitCPU
		case <-clock.C:
			return exitWall
		}
	}
}

// requestsFrom reads requests ahead, so that the end of in is noticed while a file is
// being read.
func requestsFrom(in io.Reader) (<-chan request, <-chan struct{}) {
	requests, ended := make(chan request), make(chan struct{})
	go func() {
		defer close(ended)
		buf := bufio.NewReader(in)
		for {
			name, err := readFrame(buf, maxName)
			if err != nil {
				return
			}
			data, err := readFrame(buf, content.MaxFileBytes+maxRecognized+4)
			if err != nil {
				return
			}
			requests <- request{string(name), data}
		}
	}()
	return requests, ended
}

type server struct {
	out    *bufio.Writer
	reader *reader
	done   chan error
}

// serve answers one request. Only a broken pipe is an error.
func (s *server) serve(ctx context.Context, req request) error {
	status, payload := s.answer(ctx, req)
	if err := s.out.WriteByte(status); err != nil {
		return err
	}
	if err := writeFrame(s.out, payload); err != nil {
		return err
	}
	return s.out.Flush()
}

func (s *server) answer(ctx context.Context, req request) (status byte, payload []byte) {
	defer func() {
		if v := recover(); v != nil {
			s.reader.close() // it may be in any state
			status, payload = statusError, fmt.Appendf(nil, "a fault of this program while reading it: %v; please report it", v)
		}
	}()
	payload, err := s.reader.reply(ctx, req.name, req.data)
	if err == nil && len(payload) > maxEncoded {
		err = errors.New("its text is too large")
	}
	var skip *content.SkipError
	switch {
	case errors.As(err, &skip):
		return statusSkip, []byte(skip.Reason)
	case err != nil:
		return statusError, []byte(err.Error())
	}
	return statusOK, payload
}

func writeFrame(w io.Writer, data []byte) error {
	var size [4]byte
	binary.LittleEndian.PutUint32(size[:], uint32(len(data)))
	if _, err := w.Write(size[:]); err != nil {
		return err
	}
	_, err := w.Write(data)
	return err
}

// readFrame reads what writeFrame wrote, and no more than limit bytes.
func readFrame(r io.Reader, limit int) ([]byte, error) {
	var size [4]byte
	if _, err := io.ReadFull(r, size[:]); err != nil {
		return nil, err
	}
	n := binary.LittleEndian.Uint32(size[:])
	if int64(n) > int64(limit) {
		return nil, fmt.Errorf("a frame of %d bytes, more than %d", n, limit)
	}
	data := make([]byte, n)
	_, err := io.ReadFull(r, data)
	return data, err
}
