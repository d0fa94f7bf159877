package akn

import (
	"slices"
	"strings"

	"travaux/internal/extract/content"
	"travaux/internal/extract/prose"
	"travaux/internal/extract/xmltree"
)

// isAKNDocument holds the elements that are a whole document.
func isAKNDocument(name string) bool {
	switch name {
	case "debate", "debaterecord", "debatereport", "statement", "doc", "bill", "act", "amendment",
		"amendmentlist", "judgment", "judgement", "documentcollection", "officialgazette", "portion":
		return true
	}
	return false
}

// mainDocument is the document that a file holds, its attachments and components aside.
func mainDocument(root *xmltree.Node) *xmltree.Node {
	var main *xmltree.Node
	root.Walk(func(n *xmltree.Node) bool {
		if main == nil && isAKNDocument(n.Name) {
			main = n
		}
		return main == nil && n.Name != "components" && n.Name != "attachments"
	})
	if main == nil {
		return root
	}
	return main
}

// meta reads what the metadata and the marked words of the front say of the document.
func (w *aknWalk) meta(root *xmltree.Node) map[string]string {
	doc := mainDocument(root)
	m := map[string]string{}
	set := func(key, value string) {
		key = "akn-" + key
		value = prose.OneLine(prose.Clean(value, w.flags))
		if m[key] == "" && value != "" && len(value) <= content.MaxMetaBytes {
			m[key] = value
		}
	}
	set("type", doc.Name)
	set("name", doc.Get("name"))
	id := doc.Child("meta").Child("identification")
	work := id.Child("frbrwork")
	set("language", id.Child("frbrexpression").Child("frbrlanguage").Get("language"))
	w.front(doc, set)
	set("number", work.Child("frbrnumber").Get("value"))
	set("title", aliasTitle(work))
	if long := doc.Child("preface").First("longtitle"); long != nil {
		set("title", w.words(long))
	}
	set("work-date", work.Child("frbrdate").Get("date"))
	set("publication-date", doc.Child("meta").Child("publication").Get("date"))
	set("body", w.shown(work.Child("frbrauthor").Get("href"), "tlcorganization"))
	if strings.HasPrefix(doc.Name, "debate") {
		w.sitting(doc, set, m)
	}
	return m
}

// sitting names a record whose front marks no title by what it marks of the sitting, and its
// body by the first organization there.
func (w *aknWalk) sitting(doc *xmltree.Node, set func(key, value string), m map[string]string) {
	for _, part := range []string{"coverpage", "preface"} {
		if org := doc.Child(part).First("organization"); org != nil {
			set("body", w.words(org))
		}
	}
	var title []string
	for _, key := range []string{"akn-body", "akn-legislature", "akn-session"} {
		if m[key] != "" {
			title = append(title, m[key])
		}
	}
	if m["akn-session"] != "" {
		set("title", strings.Join(title, ", "))
	}
}

func aliasTitle(work *xmltree.Node) string {
	for _, k := range work.Kids {
		if k.Name == "frbralias" && !strings.HasPrefix(k.Get("value"), "/") {
			return k.Get("value")
		}
	}
	return ""
}

// frontWord holds the elements by which a cover page, a preface or the conclusions mark what
// a word is, and the key that each goes to.
func frontWord(name string) string {
	switch name {
	case "docnumber":
		return "number"
	case "doctitle":
		return "title"
	case "docproponent", "docauthority":
		return "proponent"
	case "doccommittee":
		return "committee"
	case "docstage":
		return "stage"
	case "docstatus":
		return "status"
	case "doctype":
		return "doctype"
	case "session":
		return "session"
	case "legislature":
		return "legislature"
	}
	return ""
}

// front reads the marked words. Those of the preface, which a judgment calls its header, count
// before those of the cover page.
func (w *aknWalk) front(doc *xmltree.Node, set func(key, value string)) {
	for _, part := range []string{"preface", "header", "coverpage", "conclusions"} {
		var title []string
		doc.Child(part).Walk(func(n *xmltree.Node) bool {
			switch {
			case n.Name == "doctitle":
				title = append(title, prose.OneLine(w.words(n)))
				return false
			case n.Name == "authorialnote":
				return false
			case part != "conclusions" && n.Name == "session" && n.Get("value") != "":
				set("session", n.Get("value"))
			case part != "conclusions" && frontWord(n.Name) != "":
				set(frontWord(n.Name), w.words(n))
			case n.Name == "docdate" || n.Name == "date":
				w.day(part, n, set)
			case n.Name == "event" && strings.Contains(strings.ToLower(n.Get("refersto")), "meeting"):
				set("meeting", w.words(n))
			case part != "conclusions" && n.Name == "location":
				set("place", w.words(n))
			}
			return true
		})
		title = slices.DeleteFunc(title, func(s string) bool { return s == "" })
		set("title", strings.Join(title, " "))
	}
}

// day reads a day that the text is marked with: that of a meeting or paper in its front, and
// in the conclusions only one that is said to be that of adoption.
func (w *aknWalk) day(part string, n *xmltree.Node, set func(key, value string)) {
	refers := strings.ToLower(n.Get("refersto"))
	switch {
	case strings.Contains(refers, "adopt"):
		set("adoption-date", n.Get("date"))
	case part != "conclusions":
		set("date", n.Get("date"))
	}
}

// shown is what the list of references shows for a reference such as "#france", where the
// entry is of one of the kinds (all where none is named).
func (w *aknWalk) shown(ref string, kinds ...string) string {
	n := w.refs[strings.TrimPrefix(strings.TrimSpace(ref), "#")]
	if n == nil || len(kinds) > 0 && !slices.Contains(kinds, n.Name) {
		return ""
	}
	s := prose.OneLine(prose.Clean(n.Get("showas"), w.flags))
	if strings.Contains(s, "/") && !strings.Contains(s, " ") { // an address, not a name
		return ""
	}
	return s
}
