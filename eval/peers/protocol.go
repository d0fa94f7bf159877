package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
)

// Peers that are no Go libraries are children of this program. They read one request a line
// and write one answer a line, both JSON. A child works on one thread and measures itself:
// cpu_ns is the CPU time of the thread that answers, process_ns of all its threads, wall_ns
// the time that went by, each from when the request was read to when the answer was known.
// Reading requests and writing answers is in none of them.
//
//	{"do":"build","dir":D,"passages":FILE,"stop":[...]}   index the passages of FILE in D, in one segment
//	{"do":"open","dir":D,"stop":[...]}                    open what was built
//	{"do":"query", ...}                                   search: see ask
//
// FILE has a passage a line: see passage.

// ask is a request. Of a query, Op says how Terms are meant: "and" and "or" of stemmed words;
// "phrase", "prefix", "fuzzy" (within Edits letters, two swapped being one) and "near" (at most
// Distance-1 words between, in any order) of unstemmed ones.
type ask struct {
	Do       string   `json:"do"`
	Dir      string   `json:"dir,omitempty"`
	Passages string   `json:"passages,omitempty"`
	Stop     []string `json:"stop,omitempty"` // stop words, which have no stem

	Op       string   `json:"op,omitempty"`
	Terms    []string `json:"terms,omitempty"`
	Edits    int      `json:"edits,omitempty"`
	Distance int      `json:"distance,omitempty"`

	// Delegation and Year are chosen in their facets: any of them. From and To are a filter
	// that is no choice in a facet, both included; 0 where there is none.
	Delegation []string `json:"delegation,omitempty"`
	Year       []string `json:"year,omitempty"`
	From       int      `json:"from,omitempty"`
	To         int      `json:"to,omitempty"`

	// Facets are counted with the choices of the other facets but not with their own.
	Facets []string `json:"facets,omitempty"`
	Size   int      `json:"size,omitempty"`  // hits wanted, best first
	Total  bool     `json:"total,omitempty"` // whether the total must be known and exact
	Text   bool     `json:"text,omitempty"`  // whether the text of the hits is read and the words marked in it
	Check  bool     `json:"check,omitempty"` // whether the counts are to be in the answer
}

// answer is what a child says.
type answer struct {
	Error   string `json:"error,omitempty"`
	CPU     int64  `json:"cpu_ns"`
	Process int64  `json:"process_ns"`
	Wall    int64  `json:"wall_ns"`

	Bytes    int64 `json:"bytes,omitempty"`    // on disk, of what was built
	Segments int   `json:"segments,omitempty"` // of what was opened
	Passages int   `json:"passages,omitempty"`

	Total  int                       `json:"total,omitempty"`
	Marks  int                       `json:"marks,omitempty"` // how many places were marked
	Counts map[string]map[string]int `json:"counts,omitempty"`
}

// child is a peer that runs. It is used from one goroutine.
type child struct {
	name string
	cmd  *exec.Cmd
	in   io.WriteCloser
	out  *bufio.Reader
	msgs strings.Builder
}

// startChild starts a command that speaks the protocol. It ends with ctx.
func startChild(ctx context.Context, name string, args []string) (*child, error) {
	c := &child{name: name, cmd: exec.CommandContext(ctx, args[0], args[1:]...)}
	c.cmd.Stderr = &c.msgs
	in, err := c.cmd.StdinPipe()
	if err != nil {
		return nil, fmt.Errorf("start %s: %w", name, err)
	}
	out, err := c.cmd.StdoutPipe()
	if err != nil {
		return nil, fmt.Errorf("start %s: %w", name, err)
	}
	if err := c.cmd.Start(); err != nil {
		return nil, fmt.Errorf("start %s: %w", name, err)
	}
	c.in, c.out = in, bufio.NewReaderSize(out, 1<<16)
	return c, nil
}

// do sends a request and waits for the answer.
func (c *child) do(a ask) (*answer, error) {
	line, err := json.Marshal(a)
	if err != nil {
		return nil, fmt.Errorf("ask %s: %w", c.name, err)
	}
	if _, err := c.in.Write(append(line, '\n')); err != nil {
		return nil, fmt.Errorf("ask %s: %w%s", c.name, err, c.said())
	}
	got, err := c.out.ReadBytes('\n')
	if err != nil {
		return nil, fmt.Errorf("answer of %s: %w%s", c.name, err, c.said())
	}
	ans := new(answer)
	if err := json.Unmarshal(got, ans); err != nil {
		return nil, fmt.Errorf("answer of %s: %w: %s", c.name, err, got)
	}
	if ans.Error != "" {
		return nil, fmt.Errorf("%s: %s: %s", c.name, a.Do, ans.Error)
	}
	return ans, nil
}

// said is what the child printed beside its answers, for an error. The child has ended.
func (c *child) said() string {
	_ = c.cmd.Wait()
	if s := strings.TrimSpace(c.msgs.String()); s != "" {
		return ": " + s
	}
	return ""
}

// close ends the child: it has no more to read.
func (c *child) close() error {
	_ = c.in.Close()
	var exit *exec.ExitError
	if err := c.cmd.Wait(); err != nil && !errors.As(err, &exit) && !errors.Is(err, os.ErrProcessDone) {
		return err
	}
	return nil
}
