package htmltest

import (
	"strings"
	"testing"
)

func TestCheckFindsFaults(t *testing.T) {
	page := func(body string) string {
		return `<!DOCTYPE html><html lang="en" dir="ltr"><head><title>t</title></head><body><main><h1>t</h1>` + body + `</main></body></html>`
	}
	for _, tc := range []struct{ name, page, want string }{
		{"fine", page(`<a href="#x" id="x">a</a><label>b <input></label>`), ""},
		{"no lang", strings.Replace(page(""), `lang="en" `, "", 1), "html has no lang"},
		{"two h1", page("<h1>u</h1>"), "headings of level 1"},
		{"skipped level", page("<h3>u</h3>"), "follows a heading of level 1"},
		{"same id", page(`<p id="a"></p><p id="a"></p>`), `"a" is given 2 times`},
		{"no label", page(`<input id="q">`), "has no label"},
		{"empty link", page(`<a href="/x"> </a>`), "has no name"},
		{"link to nowhere", page(`<a href="#y">y</a>`), "which is not there"},
		{"inline script", page(`<script>1</script>`), "a script stands"},
		{"inline style", page(`<p style="color:red">x</p>`), "content policy"},
		{"handler", page(`<p onclick="x()">x</p>`), "content policy"},
		{"dangling reference", page(`<section aria-labelledby="z">x</section>`), `"z", which is not there`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			root, err := Parse(tc.page)
			if err != nil {
				t.Fatal(err)
			}
			got := strings.Join(Check(root), "\n")
			if tc.want == "" && got != "" || !strings.Contains(got, tc.want) {
				t.Errorf("Check found %q; want %q", got, tc.want)
			}
		})
	}
}
