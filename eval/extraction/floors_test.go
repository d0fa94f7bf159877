package main

import (
	"encoding/json"
	"flag"
	"math"
	"os"
	"path/filepath"
	"testing"

	"travaux/eval/internal/build"
	"travaux/internal/shared"
)

var update = flag.Bool("update", false, "rewrite the floors")

func TestMain(m *testing.M) {
	if status, ok := build.ServeChild(os.Args[1:]); ok {
		os.Exit(status)
	}
	os.Exit(m.Run())
}

const floorsFile = "testdata/floors.json"

// TestReadingKeepsItsFloors measures all but scans and what depends on the machine, and compares with
// the figures that were reached. -update rewrites them: the diff is the price of a change.
func TestReadingKeepsItsFloors(t *testing.T) {
	shared.Dir(t)
	b, err := newBench()
	if err != nil {
		t.Fatal(err)
	}
	defer b.close()
	reached := map[string]float64{}
	floors := readFloors(t)
	for _, p := range parts() {
		if p.name == "ocr" { // slow, and held by TestOCRReadsScans of internal/extract
			continue
		}
		figures, err := p.measure(t.Context(), b)
		if err != nil {
			t.Fatalf("%s: %v", p.name, err)
		}
		for _, f := range figures {
			name := p.name + ": " + f.Name
			if f.Free {
				continue
			}
			reached[name] = math.Round(f.Value*100) / 100
			floor, known := floors[name]
			switch {
			case *update:
			case !known:
				t.Errorf("%s has no floor; it is %.2f (-update writes it)", name, f.Value)
			case f.Least && f.Value > floor+0.01, !f.Least && f.Value < floor-0.01:
				t.Errorf("%s is %.2f; it was %.2f", name, f.Value, floor)
			}
			if f.Target != 0 && !f.met() {
				t.Logf("%s is %.2f; the target is %g", name, f.Value, f.Target)
			}
		}
	}
	if *update {
		writeFloors(t, reached)
		return
	}
	for name := range floors {
		if _, ok := reached[name]; !ok {
			t.Errorf("%s was not measured", name)
		}
	}
}

func readFloors(t *testing.T) map[string]float64 {
	t.Helper()
	floors := map[string]float64{}
	raw, err := os.ReadFile(floorsFile)
	if *update {
		return floors
	}
	if err == nil {
		err = json.Unmarshal(raw, &floors)
	}
	if err != nil {
		t.Fatal(err)
	}
	return floors
}

func writeFloors(t *testing.T, floors map[string]float64) {
	t.Helper()
	raw, err := json.MarshalIndent(floors, "", "  ")
	if err == nil {
		err = os.MkdirAll(filepath.Dir(floorsFile), 0o755)
	}
	if err == nil {
		err = os.WriteFile(floorsFile, append(raw, '\n'), 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}
