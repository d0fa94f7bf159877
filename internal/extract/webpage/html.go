// Package webpage reads pages of the web: it leaves out what stands around the text (menus,
// lists of links, scripts), keeps headings, lists, tables and notes, and refuses the error
// pages that were saved in place of a document. Fragment reads HTML that stands inside another
// format, ReadJSON the JSON objects in which sites hand out a document.
//
// It fetches nothing, and follows no link.
package webpage

import (
	"fmt"
	"regexp"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"

	"travaux/internal/extract/content"
	"travaux/internal/extract/encodings"
	"travaux/internal/extract/prose"
)

// Read reads a page: its main content as headings, paragraphs, list items, table rows
// and quotations, without navigation, forms and scripts. A saved error page is a SkipError.
func Read(data []byte) (*content.Extract, error) {
	var flags content.Flags
	src, err := encodings.Decode(data, DeclaredCharset(data), &flags)
	if err != nil {
		return nil, err
	}
	doc, err := parseHTML(prose.Clean(src, &flags))
	if err != nil {
		return nil, fmt.Errorf("read HTML: %w", err)
	}
	ex := &content.Extract{Format: "html", Meta: map[string]string{}}
	readHead(ex, doc, 0)
	ex.Blocks = htmlBlocks(mainContent(doc), &flags)
	ex.Flags = flags
	if err := prose.SkipErrorPage(ex); err != nil {
		return nil, err
	}
	return ex, noWords(ex, doc)
}

// noWords says why a page has no text.
func noWords(ex *content.Extract, doc *html.Node) error {
	for _, b := range ex.Blocks {
		if b.Kind != content.Rule {
			return nil
		}
	}
	has := func(a atom.Atom) bool {
		return find(doc, func(n *html.Node) bool { return n.DataAtom == a }, 0) != nil
	}
	switch {
	case has(atom.Frameset), has(atom.Iframe):
		return &content.SkipError{Reason: "the page shows other pages in frames and has no text of its own; save the page inside the frame"}
	case has(atom.Script):
		return &content.SkipError{Reason: "the page was saved before its scripts had filled it; open it in a browser and save what is shown, or save it as PDF"}
	}
	return &content.SkipError{Reason: "there is no text in it"}
}

var metaCharset = regexp.MustCompile(`(?i)<meta[^>]{0,300}?charset\s*=\s*["']?\s*([a-z0-9_:.-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9._-]+)`)

// DeclaredCharset is the encoding that a page claims, also further down than browsers look;
// empty where it claims none, or the one that is claimed for want of a better.
func DeclaredCharset(data []byte) string {
	m := metaCharset.FindSubmatch(data[:min(len(data), 64<<10)])
	if m == nil {
		return ""
	}
	_, name := charset.Lookup(string(m[1]) + string(m[2]))
	if name == "windows-1252" {
		return ""
	}
	return name
}

// parseHTML parses a page. One whose elements are nested deeper than parsers go, mostly for
// want of end tags, is read once more without the tags that only set type.
func parseHTML(src string) (*html.Node, error) {
	doc, err := html.Parse(strings.NewReader(src))
	for _, tags := range []*regexp.Regexp{typeTags, boxTags} {
		if err == nil {
			break
		}
		src = tags.ReplaceAllString(src, " ")
		doc, err = html.Parse(strings.NewReader(src))
	}
	return doc, err
}

var (
	typeTags = regexp.MustCompile(`(?i)</?(?:font|b|i|u|em|strong|span|small|big|center|tt|nobr)\b[^>]*>`)
	boxTags  = regexp.MustCompile(`(?i)</?(?:div|section|article|blockquote|ul|ol|dl|li|dd|table|tbody|tr|td|a|ins|sup|sub)\b[^>]*>`)
)

// Fragment reads HTML that stands inside another format.
func Fragment(src string) ([]content.Block, error) {
	doc, err := parseHTML(src)
	if err != nil {
		return nil, err
	}
	return htmlBlocks(doc, new(content.Flags)), nil
}

// readHead takes title, language and the named metadata of a page.
func readHead(ex *content.Extract, n *html.Node, depth int) {
	switch n.DataAtom {
	case atom.Html:
		ex.Language = content.LangTag(attr(n, "lang"))
	case atom.Title:
		if ex.Title == "" {
			ex.Title = prose.OneLine(plainText(n))
		}
		return
	case atom.Meta:
		readMeta(ex, n)
	}
	if depth > maxDepth {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		readHead(ex, c, depth+1)
	}
}

func readMeta(ex *content.Extract, n *html.Node) {
	name := attr(n, "name")
	for _, key := range []string{"property", "itemprop"} {
		if name == "" {
			name = attr(n, key)
		}
	}
	if ex.Language == "" && strings.EqualFold(attr(n, "http-equiv"), "content-language") {
		ex.Language = content.LangTag(attr(n, "content"))
	}
	value := prose.OneLine(attr(n, "content"))
	if name == "" || value == "" || len(ex.Meta) >= content.MaxMeta || len(value) > content.MaxMetaBytes {
		return
	}
	ex.Meta[strings.ToLower(name)] = value
}

// mainContent returns the part of a page that is its text: a <main> or single <article>
// that holds most of it, else the whole body, unless readability finds an article and what
// it leaves out is mostly links.
func mainContent(doc *html.Node) *html.Node {
	body := find(doc, func(n *html.Node) bool { return n.DataAtom == atom.Body }, 0)
	if body == nil {
		return doc
	}
	prune(body)
	all := measure(body, false, 0)
	marked := find(body, func(n *html.Node) bool {
		return n.DataAtom == atom.Main || attr(n, "role") == "main" || n.DataAtom == atom.Article
	}, 0)
	if marked != nil && measure(marked, false, 0).text*2 > all.text {
		return marked
	}
	article, err := readability.FromDocument(doc, nil)
	if err != nil || article.Node == nil {
		return body
	}
	kept := measure(article.Node, false, 0)
	left := sizes{all.text - kept.text, all.links - kept.links}
	if kept.text < 200 || left.text < 100 || left.links*5 < left.text*2 {
		return body
	}
	return withTitle(article.Node, body)
}

// withTitle puts the page's first <h1> back before an article that lost it.
func withTitle(article, body *html.Node) *html.Node {
	isTitle := func(n *html.Node) bool { return n.DataAtom == atom.H1 }
	h1 := find(body, isTitle, 0)
	if h1 == nil || find(article, isTitle, 0) != nil {
		return article
	}
	root := &html.Node{Type: html.ElementNode, DataAtom: atom.Div, Data: "div"}
	h1.Parent.RemoveChild(h1)
	root.AppendChild(h1)
	if article.Parent != nil {
		article.Parent.RemoveChild(article)
	}
	root.AppendChild(article)
	return root
}

// sizes is the bytes of text below a node, and how many of them are links.
type sizes struct{ text, links int }

func measure(n *html.Node, inLink bool, depth int) sizes {
	if n.Type == html.TextNode {
		s := sizes{text: len(strings.TrimSpace(n.Data))}
		if inLink {
			s.links = s.text
		}
		return s
	}
	var sum sizes
	if depth > maxDepth || (n.Type == html.ElementNode && isClutter(n)) {
		return sum
	}
	inLink = inLink || n.DataAtom == atom.A
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		s := measure(c, inLink, depth+1)
		sum.text += s.text
		sum.links += s.links
	}
	return sum
}

// maxDepth is how deep elements are followed; real pages stay under 50.
const maxDepth = 400

func find(n *html.Node, is func(*html.Node) bool, depth int) *html.Node {
	if is(n) {
		return n
	}
	for c := n.FirstChild; c != nil && depth < maxDepth; c = c.NextSibling {
		if f := find(c, is, depth+1); f != nil {
			return f
		}
	}
	return nil
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// isClutter holds what is no part of a page's text.
func isClutter(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Nav, atom.Head, atom.Iframe, atom.Object,
		atom.Svg, atom.Math, atom.Canvas, atom.Audio, atom.Video, atom.Select, atom.Button, atom.Input, atom.Textarea, atom.Dialog:
		return true
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "class":
			if hiddenClass.MatchString(a.Val) {
				return true
			}
		case "aria-hidden":
			if a.Val == "true" {
				return true
			}
		case "role":
			if a.Val == "navigation" || a.Val == "search" {
				return true
			}
		case "style":
			if css := cssOf(n); strings.Contains(css, "display:none") || strings.Contains(css, "visibility:hidden") || strings.Contains(css, "mso-hide:all") {
				return true
			}
		}
	}
	return false
}

// hiddenClass holds the names by which frameworks hide what only screen readers are told.
var hiddenClass = regexp.MustCompile(`(?:^|\s)(?:hidden|d-none|visually-hidden|element-invisible|sr-only|screen-reader-text|screen-reader-only)(?:\s|$)`)

func plainText(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(plainText(c))
	}
	return b.String()
}
