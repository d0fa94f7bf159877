package bleveindex

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"travaux/corpus"
)

func TestTextBlocks(t *testing.T) {
	for _, p := range []primer{{}, {7, []byte("record record record")}} {
		testTextBlocks(t, p)
	}
}

func testTextBlocks(t *testing.T, p primer) {
	path := filepath.Join(t.TempDir(), "text")
	w, err := createText(path)
	if err != nil {
		t.Fatal(err)
	}
	w.primer = p
	enc, err := newEncoder(p)
	if err != nil {
		t.Fatal(err)
	}
	b := blockBuilder{enc: enc}
	var records []string
	var places []place
	at := b.next()
	for i := range 300 {
		rec := strings.Repeat(fmt.Sprint("record ", i, " "), 1+i*7%400)
		records, places = append(records, rec), append(places, at)
		at = at.after(b.add(func(e *encoder) { e.b = append(e.b, rec...) }))
		if at != b.next() {
			t.Fatalf("after record %d: place %v; the builder is at %v", i, at, b.next())
		}
	}
	b.flush()
	if _, err := w.append(b.blocks); err != nil {
		t.Fatal(err)
	}
	if err := w.close(); err != nil {
		t.Fatal(err)
	}
	f, err := openText(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.f.Close()
	dec, err := newDecoder([]*textFile{f}, 1)
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range places {
		raw, err := f.read(dec, p.block)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(raw[p.offset:], records[i]) {
			t.Errorf("record %d is not at %v", i, p)
		}
	}
	if _, err := f.read(dec, uint32(len(f.dir))); err == nil {
		t.Error("a block past the last was read")
	}
}

// A chain gives all positions of a word in passages of any length.
func TestChains(t *testing.T) {
	for _, n := range []int{1, 200, 255, 256, 3000, 70000} {
		words := make([]string, n)
		for i := range words {
			words[i] = fmt.Sprint("w", i*i%17)
		}
		words[n-1] = words[0] // as far apart as can be
		a := analysis{chunk: &chunk{}, lexicon: newLexicon(), exact: newCounter(), stem: newCounter()}
		tokens, _ := a.passage(strings.Join(words, ", "), "", "key")
		if tokens != 2*n { // letters and digits part from each other
			t.Fatalf("%d tokens of %d words", tokens, n)
		}
		ch := chain{a.chains, tokens}
		for word, freq := range a.passages[0].fields[1].words {
			var want []uint32
			for i, w := range words {
				if word == "w" {
					want = append(want, uint32(2*i))
				} else if strings.TrimPrefix(w, "w") == word {
					want = append(want, uint32(2*i+1))
				}
			}
			first := uint32(freq.Frequency() - 1)
			if got := ch.positions(nil, first); !slices.Equal(got, want) {
				t.Errorf("%d words: %q stands at %d places from %d; want %d", n, word, len(got), first, len(want))
			}
		}
	}
}

func TestKeysSortAsPassagesDo(t *testing.T) {
	last := ""
	for _, seq := range []uint32{0, 1, 127, 128, 1 << 20, 1<<31 - 1} {
		for _, n := range []uint32{0, 1, 127, 128, maxPassages - 1} {
			k := passageKey(seq, n)
			if k <= last {
				t.Errorf("key of %d, %d does not come after the one before", seq, n)
			}
			last = k
			if s, m, ok := parseKey([]byte(k)); !ok || s != seq || m != n {
				t.Errorf("parseKey(passageKey(%d, %d)) = %d, %d, %v", seq, n, s, m, ok)
			}
		}
	}
}

func TestCacheForgetsTheLeastRecent(t *testing.T) {
	c := newCache[string, int](100)
	for i := range 10 {
		c.put(fmt.Sprint(i), i, 20)
		c.get("0")
	}
	if _, ok := c.get("0"); !ok {
		t.Error("what is used all the time was forgotten")
	}
	if _, ok := c.get("1"); ok {
		t.Error("the oldest was kept")
	}
	if _, ok := c.get("9"); !ok {
		t.Error("the newest was forgotten")
	}
	c.put("large", 1, 50)
	if _, ok := c.get("large"); ok || c.used > c.limit {
		t.Errorf("a value of half the limit was kept, or %d bytes of %d are used", c.used, c.limit)
	}
}

// FuzzColumns reads garbled columns: an error is well, a panic is not.
func FuzzColumns(f *testing.F) {
	dicts := newDictionaries()
	d := filled[corpus.Document]()
	var body encoder
	m := &measured{passages: make([]measuredPassage, 4), sketches: []string{"", strings.Repeat("ab", sketchBins)}}
	for range 7 {
		m.sizes.num(10)
	}
	putBody(&body, &d, m, dicts)
	f.Add(string(body.b), string(m.sizes.b))
	f.Fuzz(func(t *testing.T, body, sizes string) {
		tab := &table{dicts: dicts, rows: []row{{id: "a", file: 1, sizes: sizes, body: body, count: rowCount{passages: 4, sections: 2}}}}
		c, err := loadColumns(tab, map[uint32]uint16{1: 0})
		if err == nil && (len(c.docs) != 1 || len(c.secPass) != len(c.secDoc)+1 || int(c.secPass[len(c.secDoc)]) != len(c.passSec)) {
			t.Errorf("columns that don't fit together: %+v", c)
		}
	})
}

func FuzzTable(f *testing.F) {
	path := filepath.Join(f.TempDir(), "columns")
	tab := &table{dicts: newDictionaries(), rows: []row{{id: "a"}}}
	if err := tab.write(path); err != nil {
		f.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Fuzz(func(t *testing.T, b []byte) {
		path := filepath.Join(t.TempDir(), "columns")
		if err := os.WriteFile(path, b, 0o644); err != nil {
			t.Fatal(err)
		}
		if tab, err := readTable(path); err == nil && tab.dicts == nil {
			t.Error("a table without dictionaries")
		}
	})
}
