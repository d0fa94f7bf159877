package extract

import (
	"path"
	"slices"
	"strings"

	"travaux/internal/extract/content"
)

// Content decides what a file is, and what is readable is read. What the name claims
// otherwise is only said: a librarian renames the file.

// flagNamed says that the name claims another format than the content has.
const flagNamed = "named-otherwise"

// endings are the formats, as an Extract names them, that the ending of a name stands for. One
// with none is of files that are not read, so that what is read of such a name is something
// else. Any other ending claims nothing: names have full stops for many reasons.
func endings() map[string][]string {
	return map[string][]string{
		".pdf": {"pdf"},
		".doc": {"doc"}, ".dot": {"doc"}, ".docx": {"docx"}, ".docm": {"docx"}, ".dotx": {"docx"}, ".dotm": {"docx"},
		".odt": {"odt"}, ".ott": {"odt"}, ".fodt": {"odt"}, ".rtf": {"rtf"},
		".html": {"html"}, ".htm": {"html"}, ".xhtml": {"html"}, ".mht": {"html", "mail"}, ".mhtml": {"html", "mail"},
		".txt": {"text"}, ".text": {"text"}, ".md": {"markdown"}, ".markdown": {"markdown"},
		".eml": {"mail"}, ".msg": {},
		".json": {"json"}, ".jsonl": {"record"}, ".ndjson": {"record"}, ".csv": {"record"}, ".tsv": {"record"},
		".xml": {"akn", "html", "odt"}, ".akn": {"akn"},
		".png": {"image"}, ".jpg": {"image"}, ".jpeg": {"image"}, ".jp2": {"image"}, ".tif": {"image"}, ".tiff": {"image"}, ".gif": {"image"}, ".bmp": {"image"},
		".xls": {}, ".xlsx": {}, ".ods": {}, ".ppt": {},
		".pptx": {"pptx"}, ".ppsx": {"pptx"}, ".pptm": {"pptx"}, ".potx": {"pptx"}, ".odp": {"odp"}, ".epub": {"epub"},
		".zip": {}, ".tar": {}, ".tgz": {}, ".gz": {}, ".rar": {}, ".7z": {},
		".crdownload": {}, ".part": {}, // of browsers, for what is not there as a whole
	}
}

// claimed is the ending of a name, with its full stop and in lower case, where it stands for
// formats, which it returns too. Else it is empty.
func claimed(name string) (ending string, formats []string) {
	ending = strings.ToLower(path.Ext(name))
	formats, known := endings()[ending]
	if !known {
		return "", nil
	}
	return ending, formats
}

// NamedOtherwise says in words that the name of a file claims another format than an extract of
// it has: "named .pdf, but is plain text". It is empty where the name is right or claims none,
// and of a row of a file of records: its name is an id.
func NamedOtherwise(name, format string) string {
	ending, formats := claimed(name)
	if ending == "" || format == "record" || slices.Contains(formats, format) {
		return ""
	}
	return "named " + ending + ", but is " + inWords(format)
}

// CheckName makes the flag named-otherwise of an extract right for the name that its file has
// now: an extract may be older than the name.
func CheckName(ex *content.Extract, name string) {
	ex.Flags = slices.DeleteFunc(ex.Flags, func(f string) bool { return f == flagNamed })
	if NamedOtherwise(name, ex.Format) != "" {
		ex.Flags = append(ex.Flags, flagNamed)
	}
}

// inWords names the format of an extract to a librarian.
func inWords(format string) string {
	switch format {
	case "pdf":
		return "a PDF"
	case "text":
		return "plain text"
	case "markdown":
		return "Markdown text"
	case "html":
		return "a web page (HTML)"
	case "json":
		return "data of a website (JSON)"
	case "docx":
		return "a Word document (DOCX)"
	case "doc", "docbook":
		return "a Word document of before 2007 (DOC)"
	case "odt":
		return "an OpenDocument text (ODT)"
	case "pptx":
		return "a PowerPoint presentation (PPTX)"
	case "odp":
		return "an OpenDocument presentation (ODP)"
	case "epub":
		return "an e-book (EPUB)"
	case "akn":
		return "Akoma Ntoso (XML)"
	case "mail":
		return "an e-mail"
	case "image":
		return "an image"
	}
	return strings.ToUpper(format)
}
