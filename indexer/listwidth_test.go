package main

import (
	"strings"
	"testing"
)

func TestTitlesFitTheTerminal(t *testing.T) {
	long := strings.Repeat("An invented harbour ", 10)
	made := func() []listed {
		return []listed{{ID: "a", Date: "2001-05-02", Language: "en", Type: "speech", Title: long, Path: "/x/a.md"},
			{ID: "b", Symbol: "A/90/L.1", Title: "会议会议会议会议会议会议会议会议会议会议会议会议会议会议会议会议会议会议会议会议会议会议", Path: "/x/b.md"}, {ID: "c", Title: "Short", Path: "/x/c.md"}}
	}
	for _, columns := range []int{100, 80, 40} {
		list := made()
		fitTitles(list, columns)
		room := max(leastTitle, columns-(1+8+10+2+6+7+12))
		for i, d := range list[:2] {
			if n := cells(d.Title); n > room || n < room-1 || !strings.HasSuffix(d.Title, "…") {
				t.Errorf("%d columns: title %d has %d; there is room for %d", columns, i, n, room)
			}
		}
		if list[2].Title != "Short" {
			t.Errorf("%d columns: a short title became %q", columns, list[2].Title)
		}
	}
	list := made()
	fitTitles(list, 0)
	if list[0].Title != long {
		t.Error("a title is cut where there is no terminal")
	}
}
