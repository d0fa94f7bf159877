package command

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"io"
	"strings"
	"testing"
)

func TestExitStatusSaysWhatBecameOfTheRun(t *testing.T) {
	parse := func(args []string, msgs io.Writer) (string, error) {
		switch args[0] {
		case "help":
			return "", flag.ErrHelp
		case "nonsense":
			return "", errors.New("what is that?")
		}
		return args[0], nil
	}
	measure := func(_ context.Context, what string, out io.Writer) error {
		if what == "nothing" {
			return errors.New("there is nothing to measure")
		}
		_, err := io.WriteString(out, "measured "+what)
		return err
	}
	for arg, want := range map[string]struct {
		status   int
		out, msg string
	}{
		"speed":    {0, "measured speed", ""},
		"help":     {0, "", ""},
		"nothing":  {1, "", "trial: there is nothing to measure"},
		"nonsense": {2, "", "trial: what is that?"},
	} {
		var out, msgs bytes.Buffer
		status := run(t.Context(), "trial", []string{arg}, &out, &msgs, parse, measure)
		if status != want.status || out.String() != want.out || strings.TrimSpace(msgs.String()) != want.msg {
			t.Errorf("%s: status %d, %q, %q; want %+v", arg, status, out.String(), msgs.String(), want)
		}
	}
}
