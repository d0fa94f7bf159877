// Package travaux_test holds the shape of the program: which package may import which.
// ARCHITECTURE.md draws the same picture; a new package gets its line in both.
package travaux_test

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"path"
	"slices"
	"strings"
	"testing"
)

// ours says for each package which of our packages it may import. Tests are free to
// import more: they stand outside the picture.
var ours = map[string][]string{
	"corpus":           {},
	"corpus/authority": {"corpus", "analyzers"},
	"corpus/sample":    {},
	"analyzers":        {"corpus"},
	"query":            {"corpus", "analyzers"},
	"index":            {"corpus", "query"},
	"index/bleveindex": {"index", "query", "corpus", "analyzers"},
	"index/indextest":  {"index", "query", "corpus", "analyzers"},

	"internal/segment": {"internal/segment/about", "internal/segment/mend", "internal/segment/turns", "internal/segment/lines", "internal/segment/phrase", "internal/segment/vocabulary",
		"internal/extract/content", "corpus"},
	"internal/segment/about": {"internal/segment/mend", "internal/segment/turns", "internal/segment/lines", "internal/segment/phrase", "internal/segment/vocabulary",
		"internal/extract/content", "corpus"},
	"internal/segment/mend":                {"internal/segment/turns", "internal/segment/lines", "internal/segment/phrase", "internal/extract/content"},
	"internal/segment/turns":               {"internal/segment/lines", "internal/segment/phrase", "internal/segment/vocabulary", "internal/extract/content", "corpus"},
	"internal/segment/lines":               {"internal/segment/phrase", "internal/extract/content"},
	"internal/segment/phrase":              {"corpus"},
	"internal/segment/vocabulary":          {"corpus"},
	"internal/annotate":                    {"internal/annotate/language", "internal/annotate/wording", "internal/annotate/people", "internal/annotate/press", "corpus", "corpus/authority", "analyzers"},
	"internal/annotate/language":           {"corpus"},
	"internal/annotate/wording":            {"corpus", "analyzers"},
	"internal/annotate/wording/inflection": {"internal/annotate/wording"},
	"internal/annotate/people":             {"internal/annotate/wording", "internal/annotate/wording/inflection", "corpus", "corpus/authority", "analyzers"},
	"internal/annotate/press": {"internal/annotate/press/story", "internal/annotate/press/russian", "internal/annotate/press/arabic", "internal/annotate/press/chinese",
		"internal/annotate/people", "internal/annotate/wording", "internal/annotate/wording/inflection", "corpus"},
	"internal/annotate/press/story":   {"internal/annotate/people", "internal/annotate/wording", "corpus"},
	"internal/annotate/press/russian": {"internal/annotate/press/story", "internal/annotate/people", "internal/annotate/wording", "internal/annotate/wording/inflection", "corpus"},
	"internal/annotate/press/arabic":  {"internal/annotate/press/story", "internal/annotate/people", "internal/annotate/wording", "corpus"},
	"internal/annotate/press/chinese": {"internal/annotate/press/story", "internal/annotate/people", "internal/annotate/wording", "corpus"},
	"internal/ingest": {"internal/extract", "internal/extract/archive", "internal/extract/content", "internal/extract/mail", "internal/extract/plaintext", "internal/extract/records",
		"internal/segment", "internal/segment/about", "index", "corpus", "analyzers"},
	"internal/engine":  {"index/bleveindex", "index"},
	"internal/compare": {"corpus"},
	"internal/web":     {"internal/compare", "index", "query", "corpus"},
	"internal/flags":   {},
	"internal/shared":  {},

	"internal/lint": {"index", "internal/ingest", "internal/extract", "internal/segment/about", "corpus", "corpus/authority", "analyzers"},
	"indexer":       {"internal/web", "internal/lint", "internal/ingest", "internal/engine", "internal/flags", "internal/extract", "internal/annotate", "index", "corpus", "corpus/authority"},
	"searchd":       {"internal/web", "internal/ingest", "internal/engine", "internal/flags", "internal/extract", "internal/annotate", "index", "corpus", "corpus/authority", "corpus/sample"},
}

// readers says for each room of internal/extract which of its rooms it may import, from the
// shared ones up; all may import corpus. The package itself, which chooses among them, is ".".
var readers = map[string][]string{
	"content":   {},
	"encodings": {"content"},
	"prose":     {"content"},
	"numbering": {},
	"xmltree":   {"content", "encodings"},
	"gunzip":    {},

	"plaintext": {"content", "prose"},
	"webpage":   {"content", "encodings", "numbering", "plaintext", "prose"},
	"markdown":  {"content", "prose", "webpage"},
	"archive":   {"content", "encodings", "gunzip", "prose"},
	"mail":      {"archive", "content", "encodings", "plaintext", "prose", "webpage"},
	"records":   {"content", "encodings", "gunzip", "prose", "xmltree"},
	"child":     {"content"},
	"scan":      {"child", "content", "prose"},
	"pdf":       {"content", "encodings", "plaintext", "prose", "scan"},
	"oldword":   {"child", "content"},
	"akn":       {"content", "prose", "xmltree"},
	"parts":     {"archive", "content", "prose", "xmltree"},
	"office":    {"content", "numbering", "parts", "prose", "xmltree"},
	"slides":    {"content", "numbering", "parts", "prose", "xmltree"},
	"epub":      {"content", "encodings", "parts", "prose", "webpage", "xmltree"},

	".": {"akn", "archive", "child", "content", "encodings", "epub", "mail", "markdown", "office", "oldword", "parts", "pdf", "plaintext", "prose", "records", "scan", "slides", "webpage", "xmltree"},

	"readtest": {"content"},
	"scantest": {"content", "pdf"},
	"texttest": {},
}

// mayImport returns which of our packages a package may import; known is false for one that
// has no place.
func mayImport(name string) (allowed []string, known bool) {
	if name != extract && !strings.HasPrefix(name, extract+"/") {
		allowed, known = ours[name]
		return allowed, known
	}
	room := strings.TrimPrefix(strings.TrimPrefix(name, extract), "/")
	rooms, known := readers[path.Clean(room)]
	allowed = []string{"corpus"}
	for _, r := range rooms {
		allowed = append(allowed, path.Join(extract, r))
	}
	return allowed, known
}

const extract = "internal/extract"

// theirs says which packages of ours may import a library; the others must not know of it.
var theirs = map[string][]string{
	"github.com/blevesearch/":                {"index/bleveindex", "analyzers"},
	"github.com/gin-gonic/gin":               {"internal/web"},
	"github.com/danielgtaylor/huma":          {"internal/web"},
	"github.com/kljensen/snowball":           {"analyzers"},
	"github.com/ledongthuc/pdf":              {"internal/extract/pdf"},
	"github.com/klippa-app/go-pdfium":        {"internal/extract/pdf"},
	"github.com/tetratelabs/wazero":          {"internal/extract/pdf"},
	"github.com/yuin/goldmark":               {"internal/extract/markdown"},
	"github.com/spf13/cobra":                 {"indexer", "searchd"},
	"github.com/vbauerster/mpb":              {"indexer"},
	"github.com/prometheus/client_golang":    {"internal/web"},
	"codeberg.org/readeck/go-readability":    {"internal/extract/webpage"},
	"net/http":                               {"internal/web", "searchd"},
	"github.com/rogpeppe/go-internal":        {},
	"github.com/klauspost/compress":          {"internal/web", "index/bleveindex", "internal/extract", "internal/extract/archive", "internal/ingest"},
	"golang.org/x/net/html":                  {"internal/web/htmltest", "internal/extract/encodings", "internal/extract/mail", "internal/extract/office", "internal/extract/records", "internal/extract/webpage", "internal/extract/xmltree"},
	"golang.org/x/image":                     {"internal/extract/scan"},
	"github.com/wlynxg/chardet":              {"internal/extract/encodings"},
	"github.com/blevesearch/bleve/v2/search": {},
}

// evals are outside the programs: measurements may use every room and its peers.
const evals = "eval"

type pkg struct {
	ImportPath string
	Imports    []string
}

func TestImportsGoOneWay(t *testing.T) {
	for _, p := range packages(t) {
		name := strings.TrimPrefix(p.ImportPath, "travaux/")
		if strings.HasPrefix(name, evals) || name == "travaux" {
			continue
		}
		allowed, known := mayImport(name)
		if !known && !strings.HasPrefix(name, "internal/web/") && !strings.HasPrefix(name, "corpus/sample/") {
			t.Errorf("package %s has no place in arch_test.go and ARCHITECTURE.md", name)
			continue
		}
		for _, imp := range p.Imports {
			if own, ok := strings.CutPrefix(imp, "travaux/"); ok {
				if !slices.Contains(allowed, own) {
					t.Errorf("%s must not import %s", name, own)
				}
				continue
			}
			checkLibrary(t, name, imp)
		}
	}
}

func checkLibrary(t *testing.T, name, imp string) {
	t.Helper()
	longest := ""
	for prefix := range theirs {
		if strings.HasPrefix(imp, prefix) && len(prefix) > len(longest) {
			longest = prefix
		}
	}
	if longest != "" && !slices.Contains(theirs[longest], name) {
		t.Errorf("%s must not import %s", name, imp)
	}
}

func packages(t *testing.T) []pkg {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", "./...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var list []pkg
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p pkg
		err := dec.Decode(&p)
		if errors.Is(err, io.EOF) {
			return list
		}
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, p)
	}
}
