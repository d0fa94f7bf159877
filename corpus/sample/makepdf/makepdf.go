// Package makepdf sets the sample's PDF document from its source text: a numbered note in
// two columns with a masthead, a running header and page numbers, as conference documents
// are laid out. Make is all there is.
//
// It writes only what that layout needs: Latin text in two of the fonts that every reader
// has, in streams that are not compressed, so that the same source gives the same bytes
// with every version of Go. It is no general PDF library, and neither program uses it.
package makepdf

import (
	"fmt"
	"slices"
	"strings"
)

// Make returns the PDF of a source. A source starts with lines `key: value`, up to the
// first empty line; after it, paragraphs stand between empty lines, and one that begins
// with "# " is a heading. A character that Windows-1252 lacks, an unknown key and a missing
// symbol or title are errors. The bytes depend on nothing but the source.
func Make(source string) ([]byte, error) {
	src, err := parse(source)
	if err != nil {
		return nil, fmt.Errorf("make PDF: %w", err)
	}
	pages, err := setPages(src)
	if err != nil {
		return nil, fmt.Errorf("make PDF of %s: %w", src.front["symbol"], err)
	}
	return write(pages, src.front["title"], src.front["symbol"]), nil
}

type source struct {
	front map[string]string
	body  []paragraph
}

type paragraph struct {
	text    string
	heading bool
}

// frontKeys are the keys that a source may have.
var frontKeys = []string{"symbol", "distribution", "date", "original", "body", "session", "item", "title", "subtitle", "note", "footnote"}

func parse(text string) (source, error) {
	src := source{front: map[string]string{}}
	front, body, found := strings.Cut(text, "\n\n")
	if !found {
		return src, fmt.Errorf("the source has no text after its front lines")
	}
	for _, line := range strings.Split(front, "\n") {
		key, value, ok := strings.Cut(line, ": ")
		if !ok || !slices.Contains(frontKeys, key) {
			return src, fmt.Errorf("front line %q: want `key: value` with one of %s", line, strings.Join(frontKeys, ", "))
		}
		src.front[key] = value
	}
	for _, key := range []string{"symbol", "title"} {
		if src.front[key] == "" {
			return src, fmt.Errorf("the source has no %s", key)
		}
	}
	for _, part := range strings.Split(body, "\n\n") {
		part = strings.Join(strings.Fields(part), " ")
		if part == "" {
			continue
		}
		heading, isHeading := strings.CutPrefix(part, "# ")
		src.body = append(src.body, paragraph{heading, isHeading})
	}
	return src, nil
}
