package extract

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"

	"travaux/corpus"
)

// maxFrontMatter bounds the YAML at the head of a Markdown file: real ones have a few
// hundred bytes.
const maxFrontMatter = 64 << 10

// frontMatter splits off YAML between two lines of hyphens at the head of src. What isn't
// valid YAML, or uses references (which can grow without end), is body.
func frontMatter(src string) (meta map[string]string, body string) {
	rest, ok := strings.CutPrefix(src, "---\n")
	if !ok {
		return nil, src
	}
	end := strings.Index("\n"+rest, "\n---\n")
	if end < 0 || end > maxFrontMatter || strings.ContainsAny(rest[:end], "&*") {
		return nil, src
	}
	var values map[string]any
	if err := yaml.Unmarshal([]byte(rest[:end]), &values); err != nil || len(values) == 0 {
		return nil, src
	}
	meta = map[string]string{}
	for key, v := range values {
		if s := oneLine(scalar(v)); s != "" {
			meta[strings.ToLower(key)] = s
		}
	}
	return meta, rest[end+len("---\n"):]
}

// scalar writes a value as text, a list as its members between commas.
func scalar(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case []any:
		parts := make([]string, 0, len(v))
		for _, m := range v {
			parts = append(parts, scalar(m))
		}
		return strings.Join(parts, ", ")
	case map[string]any:
		parts := make([]string, 0, len(v))
		for _, k := range slices.Sorted(maps.Keys(v)) {
			parts = append(parts, k+": "+scalar(v[k]))
		}
		return strings.Join(parts, ", ")
	}
	return fmt.Sprint(v)
}

// describe sets Title and Language from metadata.
func (ex *Extract) describe(meta map[string]string) {
	ex.Title = meta["title"]
	for _, key := range []string{"language", "lang"} {
		if l := langTag(meta[key]); l != "" {
			ex.Language = l
			return
		}
	}
}

// langTag reads a tag such as "en", "fr-CA" or "zh_Hans"; anything else is unknown.
func langTag(s string) corpus.Lang {
	s = strings.ToLower(strings.TrimSpace(s))
	if i := strings.IndexAny(s, "-_"); i >= 0 {
		s = s[:i]
	}
	if len(s) != 2 || s[0] < 'a' || s[0] > 'z' || s[1] < 'a' || s[1] > 'z' {
		return ""
	}
	return corpus.Lang(s)
}
