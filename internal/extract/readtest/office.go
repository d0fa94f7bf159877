package readtest

import (
	"archive/zip"
	"bytes"
	"maps"
	"slices"
	"testing"
)

// ZIP writes an archive of parts.
func ZIP(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	names := slices.Sorted(maps.Keys(parts))
	if i := slices.Index(names, "mimetype"); i > 0 { // OpenDocument has it first
		names = slices.Insert(slices.Delete(names, i, i+1), 0, "mimetype")
	}
	for _, name := range names {
		text := parts[name]
		method := zip.Deflate
		if name == "mimetype" {
			method = zip.Store
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: method})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// DOCX is the parts of a Word file with that body, for ZIP.
func DOCX(body string) map[string]string {
	return map[string]string{
		"word/document.xml": `<w:document xmlns:w="w" xmlns:mc="mc"><w:body>` + body + `</w:body></w:document>`,
		"word/styles.xml": `<w:styles xmlns:w="w"><w:style w:styleId="H1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
			<w:style w:styleId="H2"><w:name w:val="mine"/><w:basedOn w:val="H1"/></w:style></w:styles>`,
		"word/numbering.xml": `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0">
			<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
			<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum>
			<w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
		"word/footnotes.xml": `<w:footnotes xmlns:w="w"><w:footnote w:id="2"><w:p><w:r><w:t>See the annex.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
		"docProps/core.xml":  `<cp:coreProperties xmlns:cp="cp" xmlns:dc="dc"><dc:title>Harbour dues</dc:title><dc:language>fr-FR</dc:language></cp:coreProperties>`,
	}
}

// ODT is the parts of an OpenDocument text with that body, for ZIP.
func ODT(body string) map[string]string {
	return map[string]string{
		"mimetype": "application/vnd.oasis.opendocument.text",
		"content.xml": `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s" xmlns:fo="f"><office:automatic-styles>
			<style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style>
			<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
			<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/></text:list-style>
			</office:automatic-styles><office:body><office:text>` + body + `</office:text></office:body></office:document-content>`,
		"meta.xml": `<office:document-meta xmlns:office="o" xmlns:dc="dc"><office:meta><dc:title>Harbour dues</dc:title></office:meta></office:document-meta>`,
	}
}
