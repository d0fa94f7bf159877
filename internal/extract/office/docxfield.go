package office

import "strings"

// docxFields follows the fields that are open where the text is read: what stands between
// the beginning of a field and its separator is an instruction, what follows the result.
type docxFields struct{ open []docxField }

type docxField struct {
	instruction string
	result      bool // the separator was passed
	dropped     bool // its result is no text: a page number
}

// mark obeys a field character.
func (f *docxFields) mark(kind string) {
	switch kind {
	case "begin":
		f.open = append(f.open, docxField{})
	case "separate":
		if n := len(f.open); n > 0 {
			f.open[n-1].result = true
			f.open[n-1].dropped = isPageField(f.open[n-1].instruction)
		}
	case "end":
		if n := len(f.open); n > 0 {
			f.open = f.open[:n-1]
		}
	}
}

func (f *docxFields) instruct(text string) {
	if n := len(f.open); n > 0 && len(f.open[n-1].instruction) < maxField {
		f.open[n-1].instruction += text
	}
}

// hidden reports whether what comes is no text for readers.
func (f *docxFields) hidden() bool {
	for i := range f.open {
		if !f.open[i].result || f.open[i].dropped {
			return true
		}
	}
	return false
}

// endParagraph gives up fields that hide text: their end was lost, or they would hide all
// that follows.
func (f *docxFields) endParagraph() {
	if f.hidden() {
		f.open = nil
	}
}

// isPageField reports whether a field says on which page it stands.
func isPageField(instruction string) bool {
	words := strings.Fields(instruction)
	if len(words) == 0 {
		return false
	}
	switch strings.ToUpper(words[0]) {
	case "PAGE", "NUMPAGES", "SECTIONPAGES":
		return true
	}
	return false
}
