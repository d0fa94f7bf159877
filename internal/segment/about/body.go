package about

import (
	"strings"

	"travaux/internal/segment/vocabulary"
)

// body settles which organ a document belongs to: the one of its symbol, else a committee or
// conference that the masthead names, else the principal organ over the masthead. What the
// table lacks stays as it is printed, but not in a text whose letters are misread.
func (d *Description) body(m Masthead, misread bool) {
	doc := d.Doc
	if name := vocabulary.CanonicalBody(doc.Body); name != "" && doc.Body != "" {
		doc.Body = name
	}
	organ, whole := vocabulary.OrganOf(doc.Symbol)
	if whole {
		d.fill(&doc.Body, "body", organ, "symbol")
	}
	for _, line := range m.bodies {
		d.fill(&doc.Body, "body", vocabulary.CanonicalBody(line), "masthead")
	}
	printed := bodyNamed(m.bodies)
	if committee := organ != "" && !whole || strings.Contains(string(doc.Symbol), "/CONF."); committee && !misread {
		d.fill(&doc.Body, "body", printed, "masthead")
	}
	d.fill(&doc.Body, "body", organ, "symbol")
	d.fill(&doc.Body, "body", m.organ, "masthead")
	d.fill(&doc.Body, "body", vocabulary.OrganInParts(m.organParts), "masthead")
	if !misread {
		d.fill(&doc.Body, "body", printed, "masthead")
	}
}
