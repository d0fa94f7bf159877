package report

import (
	"os"
	"path/filepath"
	"testing"
)

func TestTableAlignsLettersNotBytes(t *testing.T) {
	var p Page
	p.Table([]string{"kind", "ms"}, [][]string{{"très long", "1.5"}, {"or", "12.25"}, {"none"}})
	want := "kind          ms\ntrès long    1.5\nor         12.25\nnone\n"
	if p.String() != want {
		t.Errorf("table:\n%s\nwant:\n%s", p.String(), want)
	}
}

func TestStatistics(t *testing.T) {
	v := []float64{4, 1, 3, 2, 10}
	for _, c := range []struct {
		name      string
		got, want float64
	}{
		{"mean", Mean(v), 4},
		{"median", Percentile(v, 50), 3},
		{"p95", Percentile(v, 95), 10},
		{"p0", Percentile(v, 0), 1},
		{"mean of nothing", Mean(nil), 0},
		{"p50 of nothing", Percentile(nil, 50), 0},
	} {
		if c.got != c.want {
			t.Errorf("%s = %v; want %v", c.name, c.got, c.want)
		}
	}
	if low, high := Spread(v); low != 1 || high != 10 {
		t.Errorf("Spread = %v, %v; want 1, 10", low, high)
	}
	if v[0] != 4 {
		t.Error("Percentile changed the order of its argument")
	}
}

func TestKeepWritesTextAndJSON(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "made")
	var p Page
	p.Printf("hello\n")
	if err := p.Keep(dir, "speed", map[string]int{"n": 1}); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"speed.txt": "hello\n", "speed.json": "{\n  \"n\": 1\n}\n"} {
		got, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil || string(got) != want {
			t.Errorf("%s = %q, %v; want %q", name, got, err, want)
		}
	}
}
