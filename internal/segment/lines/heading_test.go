package lines

import (
	"testing"

	"travaux/internal/extract/content"
)

func TestFirstArticlesAreHeadings(t *testing.T) {
	for _, head := range []string{"Article premier", "Article 1er", "Artículo primero", "المادة الأولى", "Статья первая"} {
		if b := (content.Block{Text: head}); !IsHeading(b) {
			t.Errorf("%q is no heading", head)
		}
	}
	if IsHeading(content.Block{Text: "Article premier de la Convention, qui dispose que tout phare est libre."}) {
		t.Error("a sentence is taken for the heading of an article")
	}
}
