package main

import (
	"os"
	"unicode"
	"unicode/utf8"

	"golang.org/x/term"
	"golang.org/x/text/width"
)

// leastTitle is how many columns of a terminal a title has at least, however long the path
// behind it is: less would tell nothing.
const leastTitle = 24

// columns returns the width of the terminal that standard output is, and 0 where it is none:
// what reads a list from a pipe gets titles whole.
func (a *app) columns() int {
	f, ok := a.stdout.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return 0
	}
	n, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 0
	}
	return n
}

// fitTitles cuts the titles so that the lines of a list fit into a terminal of that many
// columns, where the other fields leave room.
func fitTitles(list []listed, columns int) {
	if columns <= 0 {
		return
	}
	const gap = 2
	rest := 0
	for _, field := range []func(d *listed) string{
		func(d *listed) string { return d.ID }, func(d *listed) string { return orDash(d.Symbol) }, func(d *listed) string { return orDash(d.Date) },
		func(d *listed) string { return orDash(d.Language) }, func(d *listed) string { return orDash(d.Type) }, func(d *listed) string { return d.Path }} {
		widest := 0
		for i := range list {
			widest = max(widest, cells(field(&list[i])))
		}
		rest += widest + gap
	}
	for i := range list {
		list[i].Title = cutTo(list[i].Title, max(leastTitle, columns-rest))
	}
}

// cells is how many columns of a terminal a text takes.
func cells(s string) int {
	n := 0
	for _, r := range s {
		n += cell(r)
	}
	return n
}

func cell(r rune) int {
	if unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// cutTo cuts a text to that many columns, with an ellipsis where something is left out.
func cutTo(s string, columns int) string {
	if cells(s) <= columns {
		return s
	}
	n, end := 1, 0 // the ellipsis
	for i, r := range s {
		if n += cell(r); n > columns {
			break
		}
		end = i + utf8.RuneLen(r)
	}
	return s[:end] + "…"
}
