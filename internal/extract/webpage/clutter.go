package webpage

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"travaux/internal/extract/prose"
)

// prune takes out of a page what stands around its text on every page of a site:
// navigation, breadcrumbs, language switchers, notices of cookies, buttons to share, related
// stories, footers. What an element is called decides only together with what it holds, so
// that a page about sharing or social matters is left whole: such a part is small beside the
// page, and short or mostly links.
func prune(body *html.Node) {
	p := pruner{all: measure(body, false, 0).text}
	p.walk(body, false, 0)
	for _, n := range p.out {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
	}
}

type pruner struct {
	all int // bytes of text in the page
	out []*html.Node
}

func (p *pruner) walk(n *html.Node, inMain bool, depth int) {
	if depth > maxDepth {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		if !isClutter(c) && p.isAround(c, inMain) {
			p.out = append(p.out, c)
			continue
		}
		in := inMain || c.DataAtom == atom.Main || c.DataAtom == atom.Article || attr(c, "role") == "main"
		p.walk(c, in, depth+1)
	}
}

// How much text what stands around a text may hold, in bytes, and how much of the page.
const (
	shortPart  = 250
	smallShare = 3 // a third
)

// isAround reports whether an element is no part of the page's text.
func (p *pruner) isAround(n *html.Node, inMain bool) bool {
	switch n.DataAtom {
	case atom.Html, atom.Body, atom.Main, atom.Table, atom.Tbody, atom.Tr, atom.H1:
		return false
	case atom.Ul, atom.Ol, atom.Select:
		if isLanguageSwitch(n) {
			return true
		}
	}
	name := nameOf(n)
	certain := n.DataAtom == atom.Footer && !inMain || name&nameCertain != 0
	if !certain && name == 0 && (n.DataAtom != atom.Header || inMain) && n.DataAtom != atom.Aside && n.DataAtom != atom.Footer {
		return false
	}
	size := measure(n, false, 0)
	if size.text*smallShare > p.all || holdsTitle(n) {
		return false
	}
	links := size.links * 10
	switch {
	case certain:
		return true
	case n.DataAtom == atom.Header:
		return size.text < shortPart || links > size.text*4
	case name&nameLikely != 0:
		return size.text < shortPart || links > size.text*3
	}
	return links > size.text*5
}

// holdsTitle reports whether the page's title may stand in an element.
func holdsTitle(n *html.Node) bool {
	return find(n, func(m *html.Node) bool {
		return m.DataAtom == atom.H1 || m.DataAtom == atom.Article || m.DataAtom == atom.Main
	}, 0) != nil
}

// What the class, id or role of an element says of it.
const (
	nameCertain = 1 << iota
	nameLikely
	nameMaybe
)

var (
	certainNames = regexp.MustCompile(`^(?:cookies?|cookiebar|cookieconsent|consent|gdpr|onetrust|breadcrumbs?|breadcrumbtrail|ariane|migas|addthis|addtoany|sharethis|sharebar|sharebuttons?|skiplinks?|skipnav|langswitcher|languageswitcher|contentinfo|alertdialog|colophon)$`)
	likelyNames  = regexp.MustCompile(`^(?:share|sharing|social|socials|socialmedia|follow|related|recommended|newsletter|subscribe|subscription|adverts?|advertisement|ads|sponsored|pagination|pager|trending|popular|mostread|sitemap|copyright|comments?|partager|compartir|language|languages|lang|langs|skip|toolbar|print|promo|printonly|noprint)$`)
	maybeNames   = regexp.MustCompile(`^(?:nav|navbar|navigation|navi|menu|menus|submenu|topmenu|mainmenu|sidebar|sidenav|leftnav|rightnav|leftcol|rightcol|footer|foot|header|topbar|banner|widget|widgets|complementary|tags|seealso|quicklinks|links|teaser|teasers)$`)
)

// nameOf judges the class, id and role of an element, word by word.
func nameOf(n *html.Node) int {
	found := 0
	for _, a := range n.Attr {
		if a.Key != "class" && a.Key != "id" && a.Key != "role" && a.Key != "aria-label" || len(a.Val) > 500 {
			continue
		}
		for _, field := range strings.Fields(splitCamel(a.Val)) {
			words := strings.FieldsFunc(field, func(r rune) bool { return r == '-' || r == '_' })
			if len(words) > 1 {
				words = append(words, strings.Join(words, ""))
			}
			for _, w := range words {
				switch {
				case certainNames.MatchString(w):
					found |= nameCertain
				case likelyNames.MatchString(w):
					found |= nameLikely
				case maybeNames.MatchString(w):
					found |= nameMaybe
				}
			}
		}
	}
	return found
}

var camel = regexp.MustCompile(`([a-z])([A-Z])`)

func splitCamel(s string) string { return strings.ToLower(camel.ReplaceAllString(s, "$1-$2")) }

// isLanguageSwitch reports whether a list is of the names of languages, each in its own.
func isLanguageSwitch(n *html.Node) bool {
	items := strings.FieldsFunc(prose.OneLine(spacedText(n)), func(r rune) bool { return r == ' ' || r == '|' || r == '/' || r == '·' })
	if len(items) < 2 || len(items) > 24 {
		return false
	}
	known := 0
	for _, w := range items {
		if slices.Contains(languageNames, strings.ToLower(w)) {
			known++
		}
	}
	return known >= 2 && known*3 >= len(items)*2
}

var languageNames = []string{"العربية", "عربي", "中文", "简体中文", "english", "français", "francais", "русский", "español", "espanol", "português", "kiswahili", "हिन्दी", "deutsch",
	"ar", "zh", "en", "fr", "ru", "es", "pt", "عربى", "русск."}

// spacedText is the text below a node with a space between its pieces.
func spacedText(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node, int)
	walk = func(m *html.Node, depth int) {
		if m.Type == html.TextNode {
			b.WriteString(m.Data + " ")
		}
		for c := m.FirstChild; c != nil && depth < maxDepth && b.Len() < 1000; c = c.NextSibling {
			walk(c, depth+1)
		}
	}
	walk(n, 0)
	return b.String()
}
