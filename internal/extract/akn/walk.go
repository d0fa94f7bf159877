package akn

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"travaux/internal/extract/content"
	"travaux/internal/extract/prose"
	"travaux/internal/extract/xmltree"
)

// aknWalk reads the blocks of a document in Akoma Ntoso.
type aknWalk struct {
	flags   *content.Flags
	refs    map[string]*xmltree.Node   // by their id: persons, roles, organizations, notes, components
	titles  map[string]string          // of components, by the id that a reference to them has
	holds   map[*xmltree.Node]struct{} // elements that hold blocks
	main    *xmltree.Node              // the document of the file, attachments aside
	out     []content.Block
	notes   []content.Block
	noted   map[*xmltree.Node]string // notes that were read, with their marks
	pending string                   // a number whose paragraph has not come yet
	voices  int
	depth   int // of notes inside notes
}

// aknPlace is where a block stands.
type aknPlace struct {
	kind   content.BlockKind
	level  int // of the nearest heading above, 0 for none
	list   int // how many lists it stands in
	speech *aknSpeech
	label  string // of a note's first block
}

func newAKNWalk(root *xmltree.Node, flags *content.Flags) *aknWalk {
	w := &aknWalk{flags: flags, refs: map[string]*xmltree.Node{}, titles: map[string]string{}, holds: map[*xmltree.Node]struct{}{}, noted: map[*xmltree.Node]string{}}
	w.main = mainDocument(root)
	root.Walk(func(n *xmltree.Node) bool {
		if id := n.Get("eid") + n.Get("id"); id != "" && w.refs[id] == nil {
			w.refs[id] = n
		}
		return true
	})
	root.Walk(func(n *xmltree.Node) bool {
		if target := w.target(n); n.Name == "documentref" && target != nil {
			w.titles[target.Get("eid")+target.Get("id")] = n.Get("showas")
		}
		return true
	})
	w.findBlocks(root)
	return w
}

// target is the component of this file that a reference points to, or nil.
func (w *aknWalk) target(n *xmltree.Node) *xmltree.Node {
	id, ok := strings.CutPrefix(n.Get("src")+n.Get("href"), "#")
	if !ok {
		return nil
	}
	return w.refs[id]
}

// findBlocks notes which elements hold blocks: their own text is cut at them.
func (w *aknWalk) findBlocks(n *xmltree.Node) bool {
	found := false
	for _, k := range n.Kids {
		if k.Name == "" || isAKNNote(k.Name) {
			continue
		}
		if w.findBlocks(k) || isAKNBlock(k.Name) {
			found = true
		}
	}
	if found {
		w.holds[n] = struct{}{}
	}
	return found
}

func isAKNNote(name string) bool {
	return name == "authorialnote" || name == "noteref" || name == "meta"
}

// isBlock reports whether an element begins a block of its own: by its name, or for what it
// holds.
func (w *aknWalk) isBlock(n *xmltree.Node) bool {
	if n.Name == "" || n.Name == "authorialnote" || n.Name == "noteref" {
		return false
	}
	_, holds := w.holds[n]
	return holds || isAKNBlock(n.Name)
}

// isAKNBlock holds the elements that are blocks even where they hold words only.
func isAKNBlock(name string) bool {
	switch name {
	case "p", "num", "heading", "subheading", "crossheading", "content", "intro", "wrapup", "wrap", "block", "blockcontainer", "container",
		"blocklist", "listintroduction", "listconclusion", "listwrapup", "item", "formula", "recitals", "recital", "citations", "citation",
		"preamble", "preface", "coverpage", "header", "conclusions", "body", "mainbody", "debatebody", "judgmentbody", "amendmentbody", "portionbody", "collectionbody",
		"introduction", "background", "arguments", "remedies", "motivation", "decision",
		"toc", "tocitem", "longtitle", "table", "caption", "tr", "td", "th", "ul", "ol", "li", "div", "tblock", "interstitial",
		"speech", "speechgroup", "question", "answer", "scene", "narrative", "summary", "comment", "other", "from",
		"debatesection", "administrationofoath", "rollcall", "prayers", "oralstatements", "writtenstatements", "personalstatements", "ministerialstatements",
		"resolutions", "nationalinterest", "declarationofvote", "communication", "petitions", "papers", "noticesofmotion", "questions", "address", "proceduralmotions", "pointoforder", "adjournment",
		"alinea", "article", "book", "chapter", "clause", "division", "hcontainer", "indent", "level", "list", "paragraph", "part", "point", "proviso", "rule", "section",
		"subchapter", "subclause", "subdivision", "sublist", "subparagraph", "subpart", "subrule", "subsection", "subtitle", "title", "tome", "transitional",
		"components", "component", "attachments", "attachment", "documentref", "componentref", "quotedstructure", "embeddedstructure", "meta", "presentation":
		return true
	}
	return isAKNDocument(name)
}

// removed reports whether an element is text that was taken out.
func removed(n *xmltree.Node) bool { return n.Name == "del" || n.Get("status") == "removed" }

// flow reads what stands in an element: words between blocks are a paragraph.
func (w *aknWalk) flow(parent *xmltree.Node, at aknPlace) {
	line := w.line()
	for _, k := range parent.Kids {
		switch {
		case k.Name != "" && removed(k):
		case w.isBlock(k):
			w.emit(line, at)
			at.label = ""
			line = w.line()
			w.block(k, at)
		default:
			line.inline(k, 0)
		}
	}
	w.emit(line, at)
}

func (w *aknWalk) block(n *xmltree.Node, at aknPlace) {
	switch n.Name {
	case "meta", "presentation":
	case "num":
		w.pend(prose.OneLine(w.words(n)))
	case "heading", "subheading", "crossheading":
		w.heading(w.words(n), at)
	case "speech", "question", "answer":
		w.speech(n, at)
	case "speechgroup":
		at.speech = w.voice(n, at.speech)
		w.section(n, at)
	case "scene", "narrative", "summary", "comment":
		at.kind, at.speech = content.Stage, nil
		w.flow(n, at)
	case "table":
		w.table(n, at)
	case "ul", "ol":
		w.list(n, at)
	case "preface", "coverpage", "header":
		if w.main.Has(n.Name) && w.main.Child(n.Name) == n {
			at.kind = content.Front
		}
		w.flow(n, at)
	case "documentref", "componentref":
		w.reference(n, at)
	case "component", "attachment":
		if title := w.titles[n.Get("eid")+n.Get("id")]; title != "" && !n.Has("heading") {
			w.heading(title, at)
			at.level = min(at.level+1, 6)
		}
		w.section(n, at)
	case "quotedstructure", "embeddedstructure":
		if at.kind == content.Paragraph {
			at.kind = content.Quote
		}
		w.flow(n, at)
	default:
		w.section(n, at)
	}
}

// section reads an element that may have a number and a heading of its own.
func (w *aknWalk) section(n *xmltree.Node, at aknPlace) {
	num, head, rest := w.parts(n)
	switch {
	case head != "":
		w.heading(strings.TrimSpace(num+" "+head), at)
		at.level = min(at.level+1, 6)
	case isNamedNumber(num):
		w.heading(num, at)
		at.level = min(at.level+1, 6)
	case num != "":
		w.pend(num)
	}
	w.flow(rest, at)
	if num != "" && w.pending == num { // nothing stood under it
		w.loose()
	}
}

// parts takes the number and the heading out of an element.
func (w *aknWalk) parts(n *xmltree.Node) (num, head string, rest *xmltree.Node) {
	rest = &xmltree.Node{Name: n.Name, Attr: n.Attr}
	for _, k := range n.Kids {
		switch {
		case k.Name != "" && removed(k):
		case k.Name == "num" && num == "":
			num = prose.OneLine(w.words(k))
		case k.Name == "heading" && head == "" && !w.isNoteIn(k):
			head = prose.OneLine(w.words(k))
		default:
			rest.Kids = append(rest.Kids, k)
		}
	}
	return num, head, rest
}

// isNoteIn reports whether a heading has a note: it is read as a block, for the note's sake.
func (w *aknWalk) isNoteIn(n *xmltree.Node) bool {
	return n.First("authorialnote") != nil || n.First("noteref") != nil
}

// namedNumber is a number that is called something, as "Article 3" is, and stands over its
// text rather than before it.
var namedNumber = regexp.MustCompile(`^\p{L}{4,}\.?\s+\S|^第[^\s]{1,8}[条條章节節编編款部]$|^(?i:art|sec|chap)\.\s*\S`)

func isNamedNumber(num string) bool { return namedNumber.MatchString(num) }

var (
	bareNumber  = regexp.MustCompile(`^[0-9]{1,3}(?: (?:bis|ter|quater))?$`)
	bareLetter  = regexp.MustCompile(`^(?:[a-z]{1,2}|[ivxlc]{1,6})$`)
	spanishStop = regexp.MustCompile(`[º°]?\.?\s?[-–—]$|[º°]\.?$`)
)

// pend keeps a number for the paragraph that follows, in the form in which texts print
// one: what has neither stop nor bracket gets its own.
func (w *aknWalk) pend(num string) {
	num = spanishStop.ReplaceAllString(num, ".")
	switch {
	case num == "":
		return
	case bareNumber.MatchString(num):
		num += "."
	case bareLetter.MatchString(num):
		num = "(" + num + ")"
	}
	w.pending = strings.TrimSpace(w.pending + " " + num)
}

// loose makes a paragraph of a number without one.
func (w *aknWalk) loose() {
	if w.pending != "" {
		w.out = append(w.out, content.Block{Text: w.pending})
		w.pending = ""
	}
}

func (w *aknWalk) heading(text string, at aknPlace) {
	if text = prose.OneLine(text); text == "" {
		return
	}
	w.loose()
	if at.kind == content.Front {
		w.out = append(w.out, content.Block{Kind: content.Front, Text: text})
		return
	}
	w.out = append(w.out, content.Block{Kind: content.Heading, Level: min(at.level+1, 6), Text: text})
}

// emit adds the words that were written as a block.
func (w *aknWalk) emit(line *aknLine, at aknPlace) {
	b := line.Block(content.Block{Kind: at.kind, Label: at.label})
	if b.Text == "" {
		return
	}
	b.Marks = prose.MarksWithin(line.marks, 0, len(b.Text))
	switch {
	case line.title && at.kind == content.Front:
		b.Level = 1
	case line.title && at.kind == content.Paragraph && at.speech == nil:
		b.Kind, b.Level = content.Heading, min(at.level+1, 6)
	case at.list > 0 && at.kind == content.Paragraph && w.pending == "":
		b.Kind, b.Level = content.ListItem, at.list
	}
	w.add(b, at)
}

func (w *aknWalk) add(b content.Block, at aknPlace) {
	if at.kind != content.Front && at.kind != content.Stage && at.kind != content.Footnote && w.pending != "" && b.Kind != content.Heading {
		b = withNumber(b, w.pending)
		w.pending = ""
	}
	if at.speech != nil {
		b = at.speech.spoken(b)
	} else {
		b = labelledKeepingMarks(b)
	}
	w.out = append(w.out, b)
}

// withNumber puts a number before a block: as its label where it is one that paragraphs have.
func withNumber(b content.Block, num string) content.Block {
	if m, rest := prose.SplitLabel(num + " x"); m != "" && rest == "x" {
		b.Label = num
		return b
	}
	return shifted(b, num+" ")
}

// shifted puts text before that of a block.
func shifted(b content.Block, head string) content.Block {
	n := len(head)
	b.Text = head + b.Text
	for i := range b.Runs {
		b.Runs[i].Start, b.Runs[i].End = b.Runs[i].Start+n, b.Runs[i].End+n
	}
	for i := range b.Marks {
		b.Marks[i].At += n
	}
	return b
}

func labelledKeepingMarks(b content.Block) content.Block {
	before := len(b.Text)
	b = prose.Labelled(b)
	b.Marks = prose.MarksWithin(b.Marks, before-len(b.Text), len(b.Text))
	return b
}

// reference reads what shows of a document that is elsewhere. One in this file is read
// where it stands.
func (w *aknWalk) reference(n *xmltree.Node, at aknPlace) {
	if w.target(n) != nil {
		return
	}
	line := w.line()
	line.Write(prose.Clean(n.Get("showas"), w.flags), 0)
	w.emit(line, at)
}

func (w *aknWalk) list(n *xmltree.Node, at aknPlace) {
	at.list++
	count := 0
	for _, k := range n.Kids {
		if k.Name == "" || removed(k) {
			continue
		}
		if count++; n.Name == "ol" && k.Name == "li" && !k.Has("num") {
			w.pend(itoa(count))
		}
		w.block(k, at)
	}
}

func (w *aknWalk) table(t *xmltree.Node, at aknPlace) {
	at.list = 0
	if c := t.Child("caption"); c.Name != "" {
		w.flow(c, at)
	}
	t.Walk(func(n *xmltree.Node) bool {
		if n.Name != "tr" {
			return !removed(n)
		}
		var cells []string
		for _, c := range n.Kids {
			if c.Name == "td" || c.Name == "th" {
				cells = append(cells, w.cell(c))
			}
		}
		if text := strings.Join(cells, "\t"); strings.TrimSpace(text) != "" {
			b := content.Block{Kind: content.TableRow, Text: text}
			if at.speech != nil {
				b = at.speech.spoken(b)
			}
			w.out = append(w.out, b)
		}
		return false
	})
}

// cell reads the text of a cell on one line.
func (w *aknWalk) cell(c *xmltree.Node) string {
	saved, pending := w.out, w.pending
	w.out, w.pending = nil, ""
	w.flow(c, aknPlace{})
	w.loose()
	var parts []string
	for _, b := range w.out {
		parts = append(parts, prose.OneLine(prose.JoinLabel(b)))
	}
	w.out, w.pending = saved, pending
	return strings.Join(parts, " ")
}

// words is the text of an element on one line, without notes and removed text.
func (w *aknWalk) words(n *xmltree.Node) string {
	line := w.line()
	line.noNotes = true
	line.inline(n, 0)
	return line.Block(content.Block{}).Text
}

// wide reports whether no space is set after s.
func wide(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return prose.IsWide(r)
}
