package indextest

import (
	"bufio"
	"fmt"
	"strconv"
	"strings"

	"travaux/corpus"
	"travaux/index"
)

// script is a file of testdata: documents, names, and questions about them. README.md has
// the syntax.
type script struct {
	docs      []*corpus.Document
	names     map[index.Field][]corpus.Name
	questions []*inquiry
}

// inquiry is a question of a script with what is expected of the answer.
type inquiry struct {
	line    int
	text    string
	request index.Request
	expects []expectation
}

type expectation struct {
	line        int
	what, value string
}

// parser reads a script line by line.
type parser struct {
	script
	line    int
	doc     *corpus.Document
	section *corpus.Section
	passage *corpus.Passage
	count   int // passages of the document
	asked   *inquiry
}

func parseScript(text string) (*script, error) {
	p := &parser{script: script{names: map[index.Field][]corpus.Name{}}}
	for sc := bufio.NewScanner(strings.NewReader(text)); sc.Scan(); {
		p.line++
		if err := p.read(sc.Text()); err != nil {
			return nil, fmt.Errorf("line %d: %w", p.line, err)
		}
	}
	return &p.script, nil
}

func (p *parser) read(line string) error {
	mark, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
	rest = strings.TrimSpace(rest)
	switch {
	case mark == "" || mark == "#":
		return nil
	case mark == "document":
		p.doc = &corpus.Document{ID: rest, Language: corpus.English}
		p.section, p.passage, p.asked, p.count = nil, nil, nil, 0
		p.docs = append(p.docs, p.doc)
		return nil
	case mark == "names":
		return p.name(rest)
	case mark == "?":
		p.asked = &inquiry{line: p.line, text: rest, request: index.Request{Size: 10, FacetSize: 100}}
		p.questions = append(p.questions, p.asked)
		return nil
	case p.asked != nil:
		return p.expectation(line)
	case p.doc == nil:
		return fmt.Errorf("%q stands before the first document", line)
	case mark == "section":
		return p.newSection(rest)
	case mark == "passage":
		return p.newPassage(rest)
	case mark == "said":
		return p.statement(rest)
	case mark == ">":
		return p.text(rest)
	}
	return p.attribute(line)
}

// attribute reads a line "title: Report on tides" of a document.
func (p *parser) attribute(line string) error {
	key, value, ok := strings.Cut(strings.TrimSpace(line), ":")
	value = strings.TrimSpace(value)
	if !ok {
		return fmt.Errorf("%q is not understood", line)
	}
	var err error
	switch d := p.doc; key {
	case "title":
		d.Title = value
	case "symbol":
		if d.Symbol == "" {
			d.Symbol = corpus.Symbol(value)
		} else {
			d.AltSymbols = append(d.AltSymbols, corpus.Symbol(value))
		}
	case "type":
		d.Type = corpus.DocType(value)
	case "body":
		d.Body = value
	case "meeting":
		d.Meeting = value
	case "stage":
		d.Stage = value
	case "language":
		d.Language = corpus.Lang(value)
	case "issued":
		d.Issued, err = corpus.ParseISO(value)
	case "held":
		d.Said, err = corpus.ParseISO(value)
	default:
		err = fmt.Errorf("a document has no %q", key)
	}
	return err
}

func (p *parser) newSection(rest string) (err error) {
	id, rest, _ := strings.Cut(rest, " ")
	s := corpus.Section{ID: id, Form: corpus.FormPart}
	for key, value := range attributes(rest) {
		switch key {
		case "date":
			s.Date, err = corpus.ParseISO(value)
		case "heading":
			s.Heading = value
		case "form":
			s.Form = corpus.SectionForm(value)
		case "path":
			s.Path = strings.Split(value, " > ")
		default:
			err = fmt.Errorf("a section has no %q", key)
		}
	}
	p.doc.Sections = append(p.doc.Sections, s)
	p.section, p.passage = &p.doc.Sections[len(p.doc.Sections)-1], nil
	return err
}

func (p *parser) newPassage(rest string) error {
	if p.section == nil {
		if err := p.newSection("s1"); err != nil {
			return err
		}
	}
	p.count++
	id := "p" + strconv.Itoa(p.count)
	if first, others, _ := strings.Cut(rest, " "); first != "" && !strings.Contains(first, "=") {
		id, rest = first, others
	}
	c := corpus.Passage{ID: id, Ordinal: p.count}
	var err error
	for key, value := range attributes(rest) {
		switch key {
		case "number":
			c.Number = value
		case "page":
			c.Page, err = strconv.Atoi(value)
		case "kind":
			c.Kind = corpus.PassageKind(value)
		case "language":
			c.Language = corpus.Lang(value)
		case "theme":
			c.Themes = append(c.Themes, corpus.ThemeHit{Theme: value, Rule: "script"})
		case "mention":
			c.Mentions = append(c.Mentions, corpus.Mention{PersonID: corpus.Slug(value), Name: value})
		default:
			err = fmt.Errorf("a passage has no %q", key)
		}
	}
	p.section.Passages = append(p.section.Passages, c)
	p.passage = &p.section.Passages[len(p.section.Passages)-1]
	return err
}

func (p *parser) statement(rest string) (err error) {
	if p.passage == nil {
		return fmt.Errorf("a statement before the first passage")
	}
	s := corpus.Statement{ID: "st" + strconv.Itoa(len(p.passage.Statements)+1), Kind: corpus.Direct, Rule: "script", Confidence: 1}
	for key, value := range attributes(rest) {
		switch key {
		case "by":
			s.SpeakerID, s.Speaker = corpus.Slug(value), value
		case "for":
			s.Delegation, s.DelegationName = corpus.Slug(value), value
		case "group":
			s.Groups = append(s.Groups, value)
		case "as":
			s.Capacity = value
		case "kind":
			s.Kind = corpus.StatementKind(value)
		case "date":
			s.Said, err = corpus.ParseISO(value)
		case "quoting":
			s.Nested = append(s.Nested, corpus.Nested{Source: value})
		default:
			err = fmt.Errorf("a statement has no %q", key)
		}
	}
	p.passage.Statements = append(p.passage.Statements, s)
	return err
}

func (p *parser) text(rest string) error {
	if p.passage == nil {
		if err := p.newPassage(""); err != nil {
			return err
		}
	}
	if p.passage.Text != "" {
		p.passage.Text += "\n"
	}
	p.passage.Text += rest
	return nil
}

// name reads "delegation freedonia: en=Free State of Freedonia; ru=Фридония; Freedonian
// Republic": labels by language, and aliases.
func (p *parser) name(rest string) error {
	head, tail, ok := strings.Cut(rest, ":")
	field, id, ok2 := strings.Cut(strings.TrimSpace(head), " ")
	if !ok || !ok2 {
		return fmt.Errorf("names %s: want a field, a value, a colon", rest)
	}
	n := corpus.Name{ID: id, Labels: map[corpus.Lang]string{}}
	for _, part := range strings.Split(tail, ";") {
		if lang, label, ok := strings.Cut(strings.TrimSpace(part), "="); ok {
			n.Labels[corpus.Lang(lang)] = label
		} else {
			n.Aliases = append(n.Aliases, strings.TrimSpace(part))
		}
	}
	p.names[index.Field(field)] = append(p.names[index.Field(field)], n)
	return nil
}

// expectation reads a line under a question: a part of the request, or of its answer.
func (p *parser) expectation(line string) (err error) {
	key, value, _ := strings.Cut(strings.TrimSpace(line), ":")
	value = strings.TrimSpace(value)
	req := &p.asked.request
	switch key {
	case "scope":
		req.Scope = index.Scope(value)
	case "sort":
		req.Sort = index.Sort(value)
	case "by":
		req.ByDocument = value == "document"
	case "size":
		req.Size, err = strconv.Atoi(value)
	case "from":
		req.From, err = corpus.ParseISO(value)
	case "to":
		req.To, err = corpus.ParseISO(value)
	case "choose":
		choose(req, value)
	default:
		if field, ok := strings.CutPrefix(key, "facet "); ok {
			req.Facets = append(req.Facets, index.Field(field))
		}
		p.asked.expects = append(p.asked.expects, expectation{p.line, key, value})
	}
	return err
}

// choose adds a selection: "speaker ivo-hollander", or "speaker -ivo-hollander" to exclude.
func choose(req *index.Request, text string) {
	field, value, _ := strings.Cut(text, " ")
	var sel *index.Selection
	for i := range req.Selections {
		if string(req.Selections[i].Field) == field {
			sel = &req.Selections[i]
		}
	}
	if sel == nil {
		req.Selections = append(req.Selections, index.Selection{Field: index.Field(field)})
		sel = &req.Selections[len(req.Selections)-1]
	}
	if out, ok := strings.CutPrefix(value, "-"); ok {
		sel.Excluded = append(sel.Excluded, out)
	} else {
		sel.Values = append(sel.Values, value)
	}
}

// attributes yields the pairs of "by=Ivo Hollander; kind=turn".
func attributes(s string) func(yield func(key, value string) bool) {
	return func(yield func(key, value string) bool) {
		for _, part := range strings.Split(s, ";") {
			key, value, _ := strings.Cut(strings.TrimSpace(part), "=")
			if key != "" && !yield(key, value) {
				return
			}
		}
	}
}
