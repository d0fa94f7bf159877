// Package slides reads presentations: PowerPoint (PPTX) and OpenDocument (ODP). Each slide is a
// page: its title a heading, then the text of its other boxes in the order of the file, list items
// as such, tables row by row.
//
// It reads no notes for the speaker, no charts or diagrams, no text that is part of a picture,
// and no presentation of before 2007.
package slides

import (
	"errors"
	"path"
	"slices"
	"strconv"
	"strings"

	"travaux/internal/extract/content"
	"travaux/internal/extract/parts"
	"travaux/internal/extract/prose"
	"travaux/internal/extract/xmltree"
)

var (
	errNoSlides = errors.New("it is a presentation without slides, or they are lost; fetch it again")
	errPictures = &content.SkipError{Reason: "its slides have no text, only pictures; save it as PDF, which is read by OCR"}
)

// ReadPPTX reads a PowerPoint presentation (ECMA-376) in the order in which it is shown. Hidden
// slides, and the date, footer and number that slides have in common, are left out.
func ReadPPTX(data []byte) (*content.Extract, error) {
	z, err := parts.Open(data)
	if err != nil {
		return nil, err
	}
	flags := new(content.Flags)
	ex := &content.Extract{Format: "pptx"}
	main, core := "ppt/presentation.xml", "docProps/core.xml"
	for _, r := range z.Relations("", flags) {
		switch r.Kind {
		case "officeDocument":
			main = r.Target
		case "core-properties":
			core = r.Target
		}
	}
	names, err := slideParts(z, main, flags)
	if err != nil {
		return nil, err
	}
	for i, name := range names {
		root, err := z.Tree(name)
		if err != nil {
			return nil, err
		}
		slide := root.Child("sld")
		if show := slide.Get("show"); show == "0" || show == "false" {
			continue
		}
		ex.Blocks = append(ex.Blocks, pptxSlide(slide.Child("cSld").Child("spTree"), i+1)...)
	}
	return finish(ex, len(names), parts.Properties(z.SpareTree(core, flags), flags), *flags)
}

// finish describes a presentation, and refuses one without words.
func finish(ex *content.Extract, pages int, meta map[string]string, flags content.Flags) (*content.Extract, error) {
	switch {
	case pages == 0:
		return nil, errNoSlides
	case pages > content.MaxPages:
		return nil, errors.New("it has more slides than pages of a file are read: " + strconv.Itoa(pages))
	case len(ex.Blocks) == 0:
		return nil, errPictures
	}
	ex.Pages, ex.Meta, ex.Flags = pages, meta, flags
	ex.Describe(ex.Meta)
	if isProgramTitle(ex.Title) {
		ex.Title = ""
	}
	return ex, prose.SkipErrorPage(ex)
}

// isProgramTitle reports whether a title is what programs put where no one wrote one.
func isProgramTitle(title string) bool {
	switch strings.ToLower(title) {
	case "powerpoint presentation", "présentation powerpoint", "presentación de powerpoint", "презентация powerpoint", "عرض تقديمي في powerpoint", "powerpoint 演示文稿", "slide 1":
		return true
	}
	return false
}

// slideParts returns the parts of the slides in the order in which they are shown; each once,
// since nothing is gained by reading one again.
func slideParts(z *parts.File, main string, flags *content.Flags) ([]string, error) {
	root, err := z.Tree(main)
	if err != nil {
		return nil, err
	}
	target := map[string]string{}
	for _, r := range z.Relations(main, flags) {
		if r.Kind == "slide" {
			target[r.ID] = r.Target
		}
	}
	var names []string
	for _, id := range root.Child("presentation").Child("sldIdLst").Kids {
		if name := target[relationID(id)]; name != "" && !slices.Contains(names, name) && len(names) <= content.MaxPages {
			names = append(names, name)
		}
	}
	if len(names) > 0 {
		return names, nil
	}
	// Programs other than PowerPoint leave the list out; then they are called by their number.
	for i := 1; i <= content.MaxPages; i++ {
		name := path.Join(path.Dir(main), "slides", "slide"+strconv.Itoa(i)+".xml")
		if !z.Has(name) {
			break
		}
		names = append(names, name)
	}
	return names, nil
}

// relationID is the attribute r:id, beside which an element may have an id of its own.
func relationID(n *xmltree.Node) string {
	for _, a := range n.Attr {
		if a.Name.Local == "id" && a.Name.Space != "" {
			return a.Value
		}
	}
	return ""
}
