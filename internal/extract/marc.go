package extract

import (
	"regexp"
	"strings"
)

var marcField = regexp.MustCompile(`<(?:[\w.-]+:)?(?:controlfield|datafield)\s[^>]*\btag=`)

// isMARC reports whether an XML text holds MARC records.
func isMARC(text string) bool {
	name, attrs := rootElement(text)
	if name != "collection" && name != "record" {
		return false
	}
	return strings.Contains(attrs, "loc.gov/MARC21/slim") || marcField.MatchString(text[:min(len(text), 16<<10)])
}
