package lint

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"travaux/analyzers"
	"travaux/corpus"
	"travaux/internal/extract"
	"travaux/internal/segment/about"
)

// facts looks at each document by itself, and at the words used for types and bodies.
func (c *checker) facts() {
	for _, d := range c.docs {
		c.unknownFacts(d)
		c.dates(d)
		c.fileName(d)
		c.quality(d)
		c.contradictions(d)
	}
	c.vocabulary("type", func(d *document) string { return string(d.doc.Type) }, func(s string) bool { return about.KnownType(corpus.DocType(s)) })
	c.vocabulary("body", func(d *document) string { return d.doc.Body }, about.KnownBody)
}

// about is a finding on a document.
func (c *checker) about(d *document, kind Kind, value, why, do string) {
	c.add(Finding{Kind: kind, Value: value, Why: why, Count: 1, Document: d.doc.ID, Passage: d.first.passage, Example: d.first.text, Do: do})
}

func (d *document) called() string {
	switch {
	case d.doc.Title != "":
		return d.doc.Title
	case d.doc.Symbol != "":
		return string(d.doc.Symbol)
	}
	return d.doc.ID
}

const sayInManifest = "say it in the manifest.csv beside the document, in the column %s, and sync"

func (c *checker) unknownFacts(d *document) {
	say := func(column string) string { return fmt.Sprintf(sayInManifest, column) }
	if d.doc.Language == "" {
		do := say("language")
		if d.mostly != "" {
			do += fmt.Sprintf(" (%.0f %% of its text looks like %s)", d.share*100, d.mostly)
		}
		c.about(d, Language, d.called(), "its language is unknown", do)
	}
	if d.doc.Date().IsZero() {
		c.about(d, Date, d.called(), "its date is unknown", say("date"))
	}
	if d.doc.Type == "" {
		c.about(d, Type, d.called(), "its type is unknown", say("type"))
	}
	if why := poorTitle(d); why != "" {
		c.about(d, Title, d.called(), why, say("title"))
	}
}

func poorTitle(d *document) string {
	title := analyzers.Fold(d.doc.Title)
	base := path.Base(d.doc.Source.Path)
	switch {
	case title == "":
		return "its title is unknown"
	case title == analyzers.Fold(base), title == analyzers.Fold(strings.TrimSuffix(base, path.Ext(base))):
		return "its title is the name of its file"
	case strings.ContainsRune(d.doc.Title, '\uFFFD'), strings.Contains(d.doc.Title, "Ã©"), strings.Contains(d.doc.Title, "â€"):
		return "its title has broken letters"
	}
	return ""
}

// earliest is the year before which no document of the United Nations was.
const earliest = 1945

func (c *checker) dates(d *document) {
	for _, named := range []struct {
		name string
		date corpus.Date
	}{{"date said", d.doc.Said}, {"date of issue", d.doc.Issued}} {
		if named.date.IsZero() {
			continue
		}
		why := ""
		switch day := named.date.String(); {
		case day[:min(len(day), 10)] > c.in.Today.Format("2006-01-02")[:min(len(day), 10)]:
			why = named.name + " " + day + " is in the future"
		case named.date.Year < earliest:
			why = fmt.Sprintf("%s %s is before %d", named.name, day, earliest)
		default:
			continue
		}
		c.about(d, Date, d.called(), why, fmt.Sprintf(sayInManifest, "date"))
	}
}

// fileName compares the symbol that the name of a file is with that of its document.
func (c *checker) fileName(d *document) {
	if d.doc.Source.Format == "record" {
		return
	}
	base := path.Base(d.doc.Source.Path)
	if d.doc.Source.Member != "" {
		base = path.Base(d.doc.Source.Member)
	}
	named := symbolsOfName(strings.TrimSuffix(base, path.Ext(base)))
	if len(named) == 0 || d.doc.Symbol == "" {
		return
	}
	for _, s := range append([]corpus.Symbol{d.doc.Symbol}, d.doc.AltSymbols...) {
		if slices.ContainsFunc(named, func(n corpus.Symbol) bool { return n.Key() == s.Key() }) {
			return
		}
	}
	c.about(d, FileName, base, fmt.Sprintf("the file is named for %s, its document is %s", named[0], d.doc.Symbol),
		"look into the file: give it the right name, or put the right file in its place")
}

// symbolsOfName reads the symbols that the name of a file may mean: as it stands, and without
// the language and the like behind it (A_RES_73_195-en, A_RES_73_195_E).
func symbolsOfName(stem string) (found []corpus.Symbol) {
	for range 3 {
		if s, ok := corpus.ParseSymbol(stem); ok {
			found = append(found, s)
		}
		cut := strings.LastIndexAny(stem, "-_ .")
		if cut < 0 {
			return found
		}
		switch tail := strings.ToLower(stem[cut+1:]); {
		case len(tail) <= 2 && strings.Trim(tail, "abcdefghijklmnopqrstuvwxyz") == "", tail == "english", tail == "french", tail == "spanish", tail == "russian", tail == "arabic", tail == "chinese":
			stem = stem[:cut]
		default:
			return found
		}
	}
	return found
}

// flagged says of each flag of an extract what it means for a reader, and the way out.
var flagged = map[string][2]string{
	"needs-ocr":        {"some of its pages are scans that were not read", "install tesseract with the language's pack and sync (indexer --help: --ocr), or find a copy with text"},
	"ocr":              {"its pages were read off a scan: letters may be wrong", "compare it with the pages (indexer show), or find a copy with text"},
	"ocr-layer":        {"its text was read off a scan by a machine before: letters may be wrong", "find a copy with text, or leave it"},
	"poor-text":        {"much of its text is no language", "find another copy"},
	"damaged-page":     {"some of its pages can't be read", "find an undamaged copy"},
	"truncated":        {"it is cut off", "find a complete copy"},
	"mojibake":         {"its letters were broken by a wrong encoding and mended as far as could be told", "find another copy, or save it as UTF-8"},
	"encoding-guessed": {"its encoding had to be guessed", "save it as UTF-8"},
	"broken-bytes":     {"it has bytes that are no text", "find another copy"},
	"lost-letter":      {"letters are missing in its text", "find another copy"},
	"controls":         {"it has control characters in its text", "find another copy"},
	"named-otherwise":  {"its name says another format than it has", "give the file the right extension"},
	"damaged-markup":   {"it was read as far as its elements could be told", "find an undamaged copy"},
	"part-not-read":    {"a document inside it was not read", "put that beside it as a file of its own"},
	"tracked-changes":  {"it has changes that nobody accepted: insertions are in the text, deletions are not", "check that it is the version that is meant"},
}

// poor is the quality below which a text is reported even where nothing is flagged.
const poor = 0.6

// sourceOf is the name of a document's file, or of its member of an archive.
func sourceOf(d *document) string {
	if d.doc.Source.Member != "" {
		return d.doc.Source.Member
	}
	return d.doc.Source.Path
}

func (c *checker) quality(d *document) {
	told := false
	for _, flag := range d.doc.Source.Flags {
		words, known := flagged[flag]
		if pack, missing := strings.CutPrefix(flag, "ocr-without-"); missing {
			words, known = [2]string{"its scan was read without the pack of its language (" + pack + ")", "install tesseract's pack " + pack + " and sync"}, true
		}
		if says := extract.NamedOtherwise(sourceOf(d), d.doc.Source.Format); says != "" && flag == "named-otherwise" {
			words[0] = "it is " + says
		}
		if known {
			told = true
			c.about(d, Quality, flag, words[0], words[1])
		}
	}
	if q := d.doc.Source.Quality; q > 0 && q < poor && !told {
		c.about(d, Quality, fmt.Sprintf("%.2f", q), "its text is of poor quality", "compare it with the pages (indexer show), or find another copy")
	}
}

// mostLanguage is how much of a text must be in another language for its manifest to be doubted.
const mostLanguage = 0.8

func (c *checker) contradictions(d *document) {
	c.silentSpeaker(d)
	for _, field := range slices.Sorted(maps.Keys(d.record.TextSays)) {
		c.about(d, Manifest, fieldOf(d, field), fmt.Sprintf("the manifest's %s is %s, the text has %s", field, fieldOf(d, field), d.record.TextSays[field]),
			"see which is right; correct the manifest, or leave it: the manifest wins")
	}
	if _, told := d.record.TextSays["language"]; told || !d.listed || d.doc.Inferred["language"] != "" {
		return
	}
	if d.doc.Language.Official() && d.mostly != "" && d.mostly != d.doc.Language && d.share >= mostLanguage {
		c.about(d, Manifest, string(d.doc.Language), fmt.Sprintf("the manifest's language is %s, %.0f %% of the text is %s", d.doc.Language, d.share*100, d.mostly),
			"see which is right; correct the manifest, or leave it: the manifest wins")
	}
}

func fieldOf(d *document, field string) string {
	switch field {
	case "symbol":
		return string(d.doc.Symbol)
	case "type":
		return string(d.doc.Type)
	case "language":
		return string(d.doc.Language)
	}
	switch by := d.doc.Inferred; {
	case !d.doc.Said.IsZero() && by["said"] == "":
		return d.doc.Said.String()
	case !d.doc.Issued.IsZero() && by["issued"] == "":
		return d.doc.Issued.String()
	}
	return d.doc.Date().String()
}

// vocabulary counts the values of a field that are none of those that Travaux knows.
func (c *checker) vocabulary(field string, value func(*document) string, known func(string) bool) {
	if !c.in.wants(Vocabulary) {
		return
	}
	count := map[string]int{}
	first := map[string]*document{}
	for _, d := range c.docs {
		s := value(d)
		if s == "" || known(s) {
			continue
		}
		count[s]++
		if first[s] == nil {
			first[s] = d
		}
	}
	for _, s := range slices.Sorted(maps.Keys(count)) {
		d := first[s]
		do := "where it means a " + field + " that others have too, write that in the manifest; else leave it"
		if field == "type" {
			do += " (" + corpus.TypeHint(s) + ")"
		}
		c.add(Finding{Kind: Vocabulary, Value: s, Why: "this " + field + " is a word of its own in the facets", Count: count[s],
			Document: d.doc.ID, Passage: d.first.passage, Example: d.called(), Do: do})
	}
}
