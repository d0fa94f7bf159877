package webpage

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"travaux/internal/extract/content"
	"travaux/internal/extract/encodings"
	"travaux/internal/extract/plaintext"
	"travaux/internal/extract/prose"
)

const noText = "it is JSON without a text: no value is long enough to be one"

// ReadJSON reads one JSON object that holds a document: its title, its texts, and facts
// about it. The texts are the values whose keys end in text, body, content or paragraphs,
// or, where there are none, every string of 200 letters or more. The title's key ends in
// title. All else goes to Meta under its key in lower case, inner keys behind full stops.
// Other JSON is a SkipError.
func ReadJSON(data []byte) (*content.Extract, error) {
	var flags content.Flags
	src, err := encodings.Decode(data, "", &flags)
	if err != nil {
		return nil, err
	}
	fields, err := flatten(src)
	if err != nil {
		return nil, err
	}
	ex := &content.Extract{Format: "json", Meta: map[string]string{}}
	texts := textFields(fields)
	for i, f := range fields {
		value := prose.Clean(f.value, &flags)
		switch {
		case texts[i]:
			ex.Blocks = append(ex.Blocks, fieldBlocks(value)...)
		case strings.HasSuffix(f.key, "title") && ex.Title == "":
			ex.Title = prose.OneLine(value)
		case len(ex.Meta) < content.MaxMeta && len(value) <= content.MaxMetaBytes && value != "":
			ex.Meta[f.key] = prose.OneLine(value)
		}
	}
	if len(ex.Blocks) == 0 {
		return nil, &content.SkipError{Reason: noText}
	}
	title := ex.Title
	ex.Describe(ex.Meta)
	ex.Title = title
	if title != "" {
		ex.Blocks = append([]content.Block{{Kind: content.Heading, Level: 1, Text: title}}, ex.Blocks...)
	}
	ex.Flags = flags
	return ex, nil
}

type jsonField struct{ key, value string }

var (
	textKey   = regexp.MustCompile(`(?:text|body|content|paragraphs?)(?:\.[0-9]+)?$`)
	htmlInner = regexp.MustCompile(`(?i)</?(?:p|br|div|li|h[1-6]|table)\b[^>]*>`)
)

// textFields marks the fields that are texts.
func textFields(fields []jsonField) []bool {
	marks := make([]bool, len(fields))
	named := false
	for i, f := range fields {
		marks[i] = textKey.MatchString(f.key) && strings.Contains(strings.TrimSpace(f.value), " ")
		named = named || marks[i]
	}
	if named {
		return marks
	}
	for i, f := range fields {
		marks[i] = utf8.RuneCountInString(f.value) >= 200 && strings.Count(f.value, " ") >= 20
	}
	return marks
}

func fieldBlocks(value string) []content.Block {
	if htmlInner.MatchString(value) {
		if blocks, err := Fragment(value); err == nil {
			return blocks
		}
	}
	return plaintext.Blocks(value)
}

// Limits of the JSON that is taken for a document.
const (
	maxJSONDepth  = 8
	maxJSONFields = 10000
)

// flatten returns the scalar values of one JSON object in their order.
func flatten(src string) ([]jsonField, error) {
	dec := json.NewDecoder(strings.NewReader(strings.TrimPrefix(src, "\ufeff")))
	dec.UseNumber()
	tok, err := dec.Token()
	if err != nil {
		return nil, fmt.Errorf("it begins like JSON but is damaged: %w", err)
	}
	if tok != json.Delim('{') {
		return nil, &content.SkipError{Reason: "it is JSON, but not one object that holds a document"}
	}
	f := &flattener{dec: dec}
	if err := f.object("", 1); err != nil {
		var skip *content.SkipError
		if errors.As(err, &skip) {
			return nil, err
		}
		return nil, fmt.Errorf("it begins like JSON but is damaged: %w", err)
	}
	if _, err := dec.Token(); err != io.EOF {
		return nil, &content.SkipError{Reason: "it is JSON of several values, not one object that holds a document"}
	}
	return f.fields, nil
}

type flattener struct {
	dec    *json.Decoder
	fields []jsonField
}

func (f *flattener) object(prefix string, depth int) error {
	for f.dec.More() {
		tok, err := f.dec.Token()
		if err != nil {
			return err
		}
		key, _ := tok.(string)
		if err := f.value(prefix+strings.ToLower(key), depth); err != nil {
			return err
		}
	}
	_, err := f.dec.Token()
	return err
}

func (f *flattener) value(key string, depth int) error {
	if depth > maxJSONDepth || len(f.fields) > maxJSONFields {
		return &content.SkipError{Reason: "it is JSON, but data rather than a document: too many or too deep values"}
	}
	tok, err := f.dec.Token()
	if err != nil {
		return err
	}
	switch v := tok.(type) {
	case json.Delim:
		if v == '{' {
			return f.object(key+".", depth+1)
		}
		for f.dec.More() {
			if err := f.value(key, depth+1); err != nil {
				return err
			}
		}
		_, err = f.dec.Token()
		return err
	case nil:
		return nil
	}
	f.fields = append(f.fields, jsonField{key, fmt.Sprint(tok)})
	return nil
}
