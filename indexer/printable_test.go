package main

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

func TestNothingCommandsTheTerminal(t *testing.T) {
	var out, errs bytes.Buffer
	a := &app{stdout: &out, stderr: &errs}
	const bad = "a\x1b[31m\nb"
	a.printf("%s %v\n", bad, errors.New(bad))
	a.tellList([]listed{{ID: "a", Title: bad, Path: bad}})
	a.tellPassage(passage{Text: bad})
	a.tellUnderstood(passage{Text: bad})
	a.fail(errors.New("a\x1b[31m"), exitFailed)
	if s := out.String() + errs.String(); strings.Contains(s, "\x1b") || strings.Count(s, "\n") != 5 {
		t.Errorf("printed %q; want five lines without escape", s)
	}
}

func TestEndsPath(t *testing.T) {
	tests := []struct {
		path, end string
		want      bool
	}{
		{"/x/in/txt/dates2.txt", "txt/dates2.txt", true},
		{"/x/in/txt/dates2.txt", "./dates2.txt", true},
		{"/x/in/txt/dates2.txt", "xt/dates2.txt", false},
		{"/x/in/txt/dates2.txt", "", false},
	}
	for _, tt := range tests {
		if got := endsPath(tt.path, tt.end); got != tt.want {
			t.Errorf("endsPath(%q, %q) = %v; want %v", tt.path, tt.end, got, tt.want)
		}
	}
}
