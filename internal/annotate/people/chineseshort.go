package people

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"travaux/internal/annotate/wording"
)

// shortName is what a text calls something from there on, in brackets behind its full name:
// （下称“流援署”）, (以下简称流援署), （流援署，WMRO）.
var shortName = regexp.MustCompile(`[（(](?:以下简称|以下称|下称|下文称|简称|又称|后称|又名|英文简称|英文缩写)?[：:为]?[“"「『]?([\p{Han}]{2,10}|[A-Z][A-Za-z-]{1,11})[”"」』]?[）)]`)

// shortNames reads the short names of organizations that the text introduces.
func (n *chineseNamer) shortNames() map[string]string {
	out := map[string]string{}
	for _, m := range shortName.FindAllStringSubmatchIndex(n.all, -1) {
		full, short := n.organizationBefore(m[0]), n.all[m[2]:m[3]]
		told := strings.Contains(n.all[m[0]:m[2]], "称")
		if full != "" && (told || short[0] < utf8.RuneSelf || isPickedFrom(short, full)) {
			out[short] = full
		}
	}
	return out
}

// longestOrganization is how many signs the name of an organization has at most.
const longestOrganization = 24

// organizationBefore is the name of an organization that ends at byte end, or nothing.
func (n *chineseNamer) organizationBefore(end int) string {
	s := n.all[:end]
	if n.Ending("organization", s) == 0 {
		return ""
	}
	start := end
	for k := 0; k < longestOrganization && start > 0; k++ {
		r, size, han := wording.HanBefore(s, start)
		if !han && r != '·' || strings.ContainsRune("在对向的由被据称是了让", r) {
			break
		}
		start -= size
	}
	start += wording.WithoutAdverbs(s[start:])
	return s[start:]
}

// isPickedFrom reports whether all signs of a short name stand in the full one in order.
func isPickedFrom(short, full string) bool {
	for _, r := range short {
		_, rest, ok := strings.Cut(full, string(r))
		if !ok {
			return false
		}
		full = rest
	}
	return true
}
