package indextest

import (
	"context"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"testing"

	"travaux/index"
	"travaux/query"
)

//go:embed testdata/*.txt
var scripts embed.FS

// Run plays every script on an engine that open makes, with nothing in it, for each. What a
// script expects is checked, and also that the totals and all counts are what Scan says.
func Run(t *testing.T, open func(testing.TB) index.Engine) {
	files, err := fs.Glob(scripts, "testdata/*.txt")
	must(t, err)
	for _, file := range files {
		t.Run(strings.TrimSuffix(path.Base(file), ".txt"), func(t *testing.T) {
			text, err := scripts.ReadFile(file)
			must(t, err)
			s, err := parseScript(string(text))
			must(t, err)
			e := open(t)
			Publish(t, e, s.docs, s.names)
			play(t, s, e)
			closed(t, e)
		})
	}
}

func play(t *testing.T, s *script, e index.Engine) {
	searcher := opened(t, e)
	scan := NewScan(s.docs, s.names)
	for _, q := range s.questions {
		t.Run(fmt.Sprintf("line %d", q.line), func(t *testing.T) {
			q.request.Query = query.Parse(q.text)
			res, err := searcher.Search(context.Background(), q.request)
			must(t, err)
			for _, x := range q.expects {
				if got := answered(x.what, res); got != x.value && !(x.what == "note" && strings.Contains(got, x.value)) {
					t.Errorf("line %d: %s\n%s: %s\nwant %s", x.line, q.text, x.what, got, x.value)
				}
			}
			c := comparison{t: t, grown: searcher, scan: scan}
			c.asScan(q.request)
		})
	}
	closed(t, searcher)
}

// answered writes a part of an answer as scripts do.
func answered(what string, res *index.Result) string {
	var parts []string
	switch {
	case what == "found":
		return fmt.Sprintf("%d sections, %d documents, %d passages", res.Total.Sections, res.Total.Documents, res.Total.Passages)
	case what == "together":
		return fmt.Sprint(res.Together)
	case what == "exact":
		return fmt.Sprint(res.Exact)
	case what == "note":
		for _, n := range res.Notes {
			parts = append(parts, n.Msg)
		}
		return strings.Join(parts, " ")
	case what == "hits":
		for i := range res.Hits {
			parts = append(parts, hitText(&res.Hits[i]))
		}
		return strings.Join(parts, ", ")
	case what == "marks":
		for i := range res.Hits {
			for _, p := range res.Hits[i].Passages {
				for _, s := range p.Spans {
					parts = append(parts, "["+strings.ReplaceAll(p.Passage.Text[s.Start:s.End], "\n", " ")+"]")
				}
			}
		}
		return strings.Join(parts, " ")
	case strings.HasPrefix(what, "facet "):
		return facetText(res, index.Field(strings.TrimPrefix(what, "facet ")))
	}
	return "there is no such expectation"
}

// hitText writes "report/s1 p1 p3", with "+2" for passages that are not shown.
func hitText(h *index.Hit) string {
	text := h.Document.ID + "/" + h.Section.ID
	for _, p := range h.Passages {
		text += " " + p.Passage.ID
	}
	if h.More > 0 {
		text += fmt.Sprintf(" +%d", h.More)
	}
	return text
}

// facetText writes "ivo-hollander 2, *unknown 1, -nobody 0": selected values have a star,
// excluded ones a hyphen.
func facetText(res *index.Result, field index.Field) string {
	var parts []string
	for _, f := range res.Facets {
		if f.Field != field {
			continue
		}
		for _, v := range f.Values {
			mark := ""
			if v.Selected {
				mark = "*"
			}
			if v.Excluded {
				mark = "-"
			}
			parts = append(parts, fmt.Sprintf("%s%s %d", mark, v.Value, v.Count))
		}
	}
	return strings.Join(parts, ", ")
}

// asScan expects of a request what Scan says: all counts, and all hits over all pages.
func (c *comparison) asScan(req index.Request) {
	c.t.Helper()
	req.Facets, req.FacetSize = index.Facets(), 1000
	if req.Size == 0 {
		req.Size = 1
	}
	got := c.search(c.grown, req)
	want := c.scan.Search(req)
	c.counts(req, got, want)
	c.pages(req, want)
	c.click(req, got)
}

// counts expects the totals and the facets that Scan says.
func (c *comparison) counts(req index.Request, got *index.Result, want Answer) {
	c.t.Helper()
	c.same(req, "what the documents say", want.Total, got.Total)
	c.same(req, "sections that have all in one passage", want.Together, got.Together)
	for _, f := range got.Facets {
		c.same(req, "counts of "+string(f.Field), expected(req, f.Field, want), counts(f))
	}
}
