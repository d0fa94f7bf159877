package extract

import (
	"slices"
	"strings"

	"travaux/internal/extract/content"
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
func mainDocument(root *node) *node {
	var main *node
	root.walk(func(n *node) bool {
		if main == nil && isAKNDocument(n.name) {
			main = n
		}
		return main == nil && n.name != "components" && n.name != "attachments"
	})
	if main == nil {
		return root
	}
	return main
}

// meta reads what the metadata and the marked words of the front say of the document.
func (w *aknWalk) meta(root *node) map[string]string {
	doc := mainDocument(root)
	m := map[string]string{}
	set := func(key, value string) {
		key = "akn-" + key
		value = oneLine(clean(value, w.flags))
		if m[key] == "" && value != "" && len(value) <= content.MaxMetaBytes {
			m[key] = value
		}
	}
	set("type", doc.name)
	set("name", doc.get("name"))
	id := doc.child("meta").child("identification")
	work := id.child("frbrwork")
	set("language", id.child("frbrexpression").child("frbrlanguage").get("language"))
	w.front(doc, set)
	set("number", work.child("frbrnumber").get("value"))
	set("title", aliasTitle(work))
	if long := doc.child("preface").first("longtitle"); long != nil {
		set("title", w.words(long))
	}
	set("work-date", work.child("frbrdate").get("date"))
	set("publication-date", doc.child("meta").child("publication").get("date"))
	set("body", w.shown(work.child("frbrauthor").get("href"), "tlcorganization"))
	if strings.HasPrefix(doc.name, "debate") {
		w.sitting(doc, set, m)
	}
	return m
}

// sitting names a record whose front marks no title by what it marks of the sitting, and its
// body by the first organization there.
func (w *aknWalk) sitting(doc *node, set func(key, value string), m map[string]string) {
	for _, part := range []string{"coverpage", "preface"} {
		if org := doc.child(part).first("organization"); org != nil {
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

func aliasTitle(work *node) string {
	for _, k := range work.kids {
		if k.name == "frbralias" && !strings.HasPrefix(k.get("value"), "/") {
			return k.get("value")
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
func (w *aknWalk) front(doc *node, set func(key, value string)) {
	for _, part := range []string{"preface", "header", "coverpage", "conclusions"} {
		var title []string
		doc.child(part).walk(func(n *node) bool {
			switch {
			case n.name == "doctitle":
				title = append(title, oneLine(w.words(n)))
				return false
			case n.name == "authorialnote":
				return false
			case part != "conclusions" && n.name == "session" && n.get("value") != "":
				set("session", n.get("value"))
			case part != "conclusions" && frontWord(n.name) != "":
				set(frontWord(n.name), w.words(n))
			case n.name == "docdate" || n.name == "date":
				w.day(part, n, set)
			case n.name == "event" && strings.Contains(strings.ToLower(n.get("refersto")), "meeting"):
				set("meeting", w.words(n))
			case part != "conclusions" && n.name == "location":
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
func (w *aknWalk) day(part string, n *node, set func(key, value string)) {
	refers := strings.ToLower(n.get("refersto"))
	switch {
	case strings.Contains(refers, "adopt"):
		set("adoption-date", n.get("date"))
	case part != "conclusions":
		set("date", n.get("date"))
	}
}

// shown is what the list of references shows for a reference such as "#france", where the
// entry is of one of the kinds (all where none is named).
func (w *aknWalk) shown(ref string, kinds ...string) string {
	n := w.refs[strings.TrimPrefix(strings.TrimSpace(ref), "#")]
	if n == nil || len(kinds) > 0 && !slices.Contains(kinds, n.name) {
		return ""
	}
	s := oneLine(clean(n.get("showas"), w.flags))
	if strings.Contains(s, "/") && !strings.Contains(s, " ") { // an address, not a name
		return ""
	}
	return s
}
