// Package office reads the files of word processors: Word (DOCX), OpenDocument text (ODT, packed
// and flat), RTF, and the DocBook that antiword makes of Word files of before 2007. Numbers of
// lists and notes are counted as the program shows them, and tracked changes are read as if they
// were accepted, and flagged.
//
// It reads no spreadsheets or presentations, resolves no link, and runs no macro. Word files of
// before 2007 package oldword has converted first.
package office

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"travaux/internal/extract/archive"
	"travaux/internal/extract/content"
	"travaux/internal/extract/prose"
	"travaux/internal/extract/xmltree"
)

// Limits of the parts of an office file, which is a zip archive of XML: a part may not be
// larger than a source file, nor grow more than text does.
const (
	maxPart = 64 << 20
)

// officeFile is an office file whose parts are read one by one.
type officeFile struct{ *zip.Reader }

func openArchive(data []byte) (officeFile, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return officeFile{}, archive.ErrCutOffice
	}
	return officeFile{z}, nil
}

var errNoPart = errors.New("a part is missing")

// part reads a part whole; one that is not there is errNoPart.
func (a officeFile) part(name string) ([]byte, error) {
	for _, f := range a.File {
		if !strings.EqualFold(strings.ReplaceAll(f.Name, `\`, "/"), name) {
			continue
		}
		if f.Flags&1 != 0 {
			return nil, content.ErrEncrypted
		}
		if f.UncompressedSize64 > maxPart || (f.UncompressedSize64 > archive.FreePart && f.UncompressedSize64 > f.CompressedSize64*archive.MaxPartGrowth) {
			return nil, fmt.Errorf("its part %s unpacks to %d MB, which no document needs", name, f.UncompressedSize64>>20)
		}
		r, err := f.Open()
		if err != nil {
			return nil, fmt.Errorf("its part %s is damaged: %w", name, err)
		}
		defer r.Close()
		data, err := io.ReadAll(io.LimitReader(r, maxPart+1))
		if err != nil || len(data) > maxPart {
			return nil, fmt.Errorf("its part %s is damaged; fetch the file again", name)
		}
		return data, nil
	}
	return nil, errNoPart
}

// tree reads a part as XML. One that is not there is an empty tree.
func (a officeFile) tree(name string) (*xmltree.Node, error) {
	data, err := a.part(name)
	if errors.Is(err, errNoPart) {
		return &xmltree.Node{}, nil
	}
	if err != nil {
		return nil, err
	}
	root, err := xmltree.Parse(data)
	if err != nil {
		return nil, fmt.Errorf("its part %s can't be read: %w", name, err)
	}
	return root, nil
}

// spareTree reads a part that a document can be read without. One that can't be read is
// an empty tree, and flagged.
func (a officeFile) spareTree(name string, flags *content.Flags) *xmltree.Node {
	root, err := a.tree(name)
	if err != nil {
		flags.Add(flagSpare)
		return &xmltree.Node{}
	}
	return root
}

// flagSpare says that a header, the properties or the like of an office file is damaged;
// its text is whole.
const flagSpare = "damaged-part"

// coreMeta reads the Dublin Core properties that both office formats have. The date of
// OpenDocument is that of its last change, not of issue.
func coreMeta(root *xmltree.Node, flags *content.Flags) map[string]string {
	meta := map[string]string{}
	root.Walk(func(n *xmltree.Node) bool {
		switch n.Name {
		case "title", "creator", "subject", "language", "created", "modified", "creation-date", "date", "lastModifiedBy":
			if v := prose.OneLine(prose.Clean(n.Plain(), flags)); v != "" && len(v) <= content.MaxMetaBytes {
				key := strings.ToLower(n.Name)
				if key == "date" {
					key = "modified"
				}
				meta[key] = v
			}
		}
		return true
	})
	return meta
}

// Check says what is wrong with a file that is named as an office file and is a zip
// archive of something else; nil where it can be opened.
func Check(data []byte) error {
	_, err := openArchive(data)
	return err
}

// maxField is the length of a field's instruction, of a label or of a font's name, in bytes,
// up to which it is read.
const maxField = 64 << 10
