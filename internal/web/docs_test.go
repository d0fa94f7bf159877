package web

import (
	"encoding/json"
	"net/http"
	"os"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"travaux/index"
)

var exampleBlock = regexp.MustCompile("(?s)```\nGET (\\S+)\n(\\d+)\n(.*?)```")

// TestManual asks what docs/api.md says, and compares: what stands there must be part of
// the answer.
func TestManual(t *testing.T) {
	manual, err := os.ReadFile("../../docs/api.md")
	if err != nil {
		t.Fatal(err)
	}
	s, _ := newServer(t)
	blocks := exampleBlock.FindAllStringSubmatch(string(manual), -1)
	if len(blocks) < 6 {
		t.Fatalf("%d examples found; want all of them", len(blocks))
	}
	for _, b := range blocks {
		w := do(t, s, http.MethodGet, b[1])
		if strconv.Itoa(w.Code) != b[2] {
			t.Errorf("GET %s = %d; the manual says %s", b[1], w.Code, b[2])
		}
		var want, got any
		if err := json.Unmarshal([]byte(b[3]), &want); err != nil {
			t.Errorf("the example for %s is not JSON: %v", b[1], err)
		}
		if err := json.Unmarshal(w.Body.Bytes(), &got); err != nil {
			t.Errorf("GET %s: %v", b[1], err)
		}
		for _, d := range missing("", want, got) {
			t.Errorf("GET %s: %s", b[1], d)
		}
	}
}

// missing says where want is not part of got. Lists must begin alike.
func missing(at string, want, got any) []string {
	switch want := want.(type) {
	case map[string]any:
		g, ok := got.(map[string]any)
		if !ok {
			return []string{at + " is no object"}
		}
		var out []string
		for k, v := range want {
			out = append(out, missing(at+"."+k, v, g[k])...)
		}
		return out
	case []any:
		g, ok := got.([]any)
		if !ok || len(g) < len(want) {
			return []string{at + " is no list, or too short"}
		}
		var out []string
		for i, v := range want {
			out = append(out, missing(at+"["+strconv.Itoa(i)+"]", v, g[i])...)
		}
		return out
	}
	if !reflect.DeepEqual(want, got) {
		b, _ := json.Marshal(got)
		return []string{at + " is " + string(b)}
	}
	return nil
}

func TestManualNamesEveryParameterAndProblem(t *testing.T) {
	manual, err := os.ReadFile("../../docs/api.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range searchParameters() {
		if !strings.Contains(string(manual), "`"+p.name+"`") {
			t.Errorf("the manual does not name the parameter %s", p.name)
		}
	}
	for code := range problemStatus {
		if !strings.Contains(string(manual), "| `"+code+"` |") {
			t.Errorf("the manual does not name the problem %s", code)
		}
	}
	if !strings.Contains(string(manual), strconv.Itoa(index.MaxSize)) {
		t.Error("the manual does not say how large a page may be")
	}
}
