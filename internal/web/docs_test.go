package web

import (
	"encoding/json"
	"net/http"
	"os"
	"reflect"
	"regexp"
	"slices"
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

// documented are the objects of the API's answers, by the name that the manual has for them.
func documented() map[string]any {
	return map[string]any{
		"search":         searchBody{},
		"query":          queryJSON{},
		"note_details":   noteJSON{},
		"read_as":        readAsJSON{},
		"chosen":         chosenJSON{},
		"offers":         offerJSON{},
		"did_you_mean":   meantJSON{},
		"total":          totalJSON{},
		"hits":           hitJSON{},
		"section":        sectionJSON{},
		"document":       documentHead{},
		"passages":       passageJSON{},
		"themes":         themeJSON{},
		"statements":     statementJSON{},
		"nested":         nestedJSON{},
		"mentions":       mentionJSON{},
		"twins":          twinJSON{},
		"facets":         facetJSON{},
		"document whole": documentBody{},
		"source":         sourceJSON{},
		"versions":       versionJSON{},
		"sections":       sectionBody{},
		"passage":        passageBody{},
		"compare":        compareBody{},
		"a, b":           compareSide{},
		"rows":           compareRow{},
		"a, b of a row":  compareCell{},
		"suggestions":    suggestionJSON{},
		"problem":        Problem{},
		"errors":         Fault{},
	}
}

// jsonFields are the names that an object's fields have in JSON; those of what is embedded
// stand with its own.
func jsonFields(t reflect.Type) []string {
	var out []string
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous:
			out = append(out, jsonFields(f.Type)...)
		case name != "" && name != "-":
			out = append(out, name)
		}
	}
	return out
}

// TestManualNamesEveryField compares the table of all fields with what the API answers.
func TestManualNamesEveryField(t *testing.T) {
	manual, err := os.ReadFile("../../docs/api.md")
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string][]string{}
	word := regexp.MustCompile("`([a-z0-9_]+)`")
	for _, m := range regexp.MustCompile(`(?m)^\| ([a-z_, ]+) \| ((?:.[a-z0-9_]+. ?)+)\|`).FindAllStringSubmatch(string(manual), -1) {
		for _, f := range word.FindAllStringSubmatch(m[2], -1) {
			rows[m[1]] = append(rows[m[1]], f[1])
		}
	}
	for name, object := range documented() {
		if want := jsonFields(reflect.TypeOf(object)); !slices.Equal(rows[name], want) {
			t.Errorf("the manual has of %s:\n%q; want\n%q\n| %s | `%s` |", name, rows[name], want, name, strings.Join(want, "` `"))
		}
	}
}
