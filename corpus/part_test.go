package corpus

import "testing"

func TestReadPart(t *testing.T) {
	for _, c := range []struct {
		text string
		want Part
		end  int
	}{
		{"preamble", Preamble, 8},
		{"Préambule, par. 2", Preamble, len("Préambule")},
		{"preambular", "", 0},
		{"article 13", "article 13", 10},
		{"Article 13. Freedom of movement", "article 13", 10},
		{"Article premier", "article 1", 15},
		{"art. 2", "article 2", 6},
		{"articles of war", "", 0},
		{"article", "", 0},
		{"artículo 13", "article 13", len("artículo 13")},
		{"Статья 13", "article 13", len("Статья 13")},
		{"المادة ١٣", "article 13", len("المادة ١٣")},
		{"المادة الأولى", "article 1", len("المادة الأولى")},
		{"第十三条", "article 13", len("第十三条")},
		{"第 13 条", "article 13", len("第 13 条")},
		{"第13段", "", 0},
		{"序言", Preamble, len("序言")},
		{"the article 13", "", 0},
	} {
		if got, end := ReadPart(c.text); got != c.want || end != c.end {
			t.Errorf("ReadPart(%q) = %q, %d; want %q, %d", c.text, got, end, c.want, c.end)
		}
	}
}

func TestPartHas(t *testing.T) {
	for _, c := range []struct {
		part Part
		s    Section
		want bool
	}{
		{Preamble, Section{Form: FormPreamble}, true},
		{Preamble, Section{Path: []string{"Preamble"}}, true},
		{Preamble, Section{Path: []string{"Article 1"}}, false},
		{"article 13", Section{Path: []string{"Chapter I", "Article 13"}}, true},
		{"article 1", Section{Path: []string{"Article 13"}}, false},
		{"article 1", Section{Path: []string{"Article premier"}}, true},
	} {
		if got := c.part.Has(&c.s); got != c.want {
			t.Errorf("%q.Has(%+v) = %v; want %v", c.part, c.s, got, c.want)
		}
	}
}
