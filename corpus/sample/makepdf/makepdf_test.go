package makepdf

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"
)

const front = "symbol: X/1\ntitle: A title\n\n"

func TestMakeRefusesWhatItCannotSet(t *testing.T) {
	for name, source := range map[string]string{
		"no text":           "symbol: X/1\ntitle: A title",
		"no symbol":         "title: A title\n\nText.",
		"no title":          "symbol: X/1\n\nText.",
		"unknown key":       "symbol: X/1\ntitle: A title\ncolour: red\n\nText.",
		"no key":            "symbol: X/1\nA title\n\nText.",
		"not Windows-1252":  front + "Прилив.",
		"control character": front + "A\x01B.",
	} {
		if _, err := Make(source); err == nil {
			t.Errorf("%s: Make(%q) made a file", name, source)
		}
	}
}

var object = regexp.MustCompile(`(?m)^(\d+) 0 obj$`)

// The cross-reference table gives the place of every object, in order.
func TestMakeWritesTrueOffsets(t *testing.T) {
	pdf, err := Make(front + "# Heading (one)\n\n" + strings.Repeat("1. Some words, over and over again.\n\n", 200))
	if err != nil {
		t.Fatal(err)
	}
	_, table, found := bytes.Cut(pdf, []byte("\n0000000000 65535 f \n"))
	if !found {
		t.Fatal("no cross-reference table")
	}
	for i, loc := range object.FindAllIndex(pdf, -1) {
		if got, want := string(table[20*i:20*i+10]), fmt.Sprintf("%010d", loc[0]); got != want {
			t.Errorf("object %d: offset %s; want %s", i+1, got, want)
		}
	}
	if !bytes.Contains(pdf, []byte(`(Heading \(one\))`)) {
		t.Error("brackets in a string are not escaped")
	}
	if n := bytes.Count(pdf, []byte("/Type /Page ")); n < 2 {
		t.Errorf("%d pages; want the text to run over", n)
	}
}

// No line is wider than its column, and none stands below the foot of the text.
func TestLinesKeepWithinTheColumn(t *testing.T) {
	src, err := parse(front + strings.Repeat("Tides and estuaries, again and again, and once more. ", 300))
	if err != nil {
		t.Fatal(err)
	}
	pages, err := setPages(src)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range pages {
		for _, l := range p {
			if l.size != bodySize {
				continue
			}
			end := l.x + l.font.width(l.text, l.size) + l.space*float64(strings.Count(l.text, " "))
			if end > right+0.01 || l.x < right-columnWidth && end > left+columnWidth+0.01 {
				t.Errorf("%q ends at %.1f", l.text, end)
			}
			if l.y < bottom {
				t.Errorf("%q stands at %.1f, below the foot of the text", l.text, l.y)
			}
		}
	}
}
