// Package akn reads Akoma Ntoso, the XML in which parliaments and the United Nations mark up
// debates, resolutions and other documents. What it states is kept: headings, numbers, notes,
// stage directions, and whose words a speech is.
//
// It reads no other XML, and only tells whether a text is of this kind.
package akn

import (
	"errors"
	"strings"

	"travaux/internal/extract/content"
	"travaux/internal/extract/xmltree"
)

// Akoma Ntoso is the XML of parliaments and of the United Nations (AKN4UN, a use of it): OASIS
// LegalDocML 1.0 and the drafts before it (namespaces of akomantoso.org). Names of elements
// are compared in lower case and without prefixes, and what the schema does not allow is
// read all the same: text is never lost for standing in the wrong place.
//
// What the metadata and the marked words of the front say goes to Meta, under keys that
// package segment reads: "akn-" and type (the element that the document is), name (its subclass),
// doctype, number, title, proponent, committee, body, session, legislature, meeting, place, stage, status,
// language, and the days date (marked in the front), work-date, publication-date and
// adoption-date.

// Is reports whether an XML text is Akoma Ntoso: by its root element, or by a root in one of
// its namespaces.
func Is(text string) bool {
	name, attrs := xmltree.Root(text)
	if strings.EqualFold(name, "akomaNtoso") {
		return true
	}
	attrs = strings.ToLower(attrs)
	return strings.Contains(attrs, "legaldocml/ns/akn") || strings.Contains(attrs, "www.akomantoso.org/")
}

// Read reads a document in Akoma Ntoso: headings with their levels, numbered paragraphs, tables,
// notes at the end with their marks in the text, speeches with who speaks, and stage
// directions. Deleted text (del, or the status "removed") is left out, inserted text kept.
func Read(data []byte) (*content.Extract, error) {
	flags := new(content.Flags)
	text, err := xmltree.Text(data, flags)
	if err != nil {
		return nil, err
	}
	root, well, err := xmltree.ParseLenient(text)
	if err != nil {
		return nil, err
	}
	if !well {
		flags.Add(xmltree.FlagMarkup)
	}
	w := newAKNWalk(root, flags)
	doc := root.First("akomantoso")
	if doc == nil {
		doc = root
	}
	w.flow(doc, aknPlace{})
	w.loose()
	if len(w.out) == 0 {
		if !well {
			return nil, errors.New("it is Akoma Ntoso, but not well-formed, and no text was found in it; fetch it again")
		}
		return nil, &content.SkipError{Reason: "it is Akoma Ntoso with metadata and no text"}
	}
	ex := &content.Extract{Format: string(content.FormatAKN), Meta: w.meta(doc), Blocks: append(w.out, w.notes...)}
	ex.Title, ex.Language = ex.Meta["akn-title"], content.LanguageCode(ex.Meta["akn-language"])
	ex.Flags = *flags
	return ex, nil
}
