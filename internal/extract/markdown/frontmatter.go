package markdown

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"

	"travaux/internal/extract/prose"
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
		if s := prose.OneLine(scalar(v)); s != "" {
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
