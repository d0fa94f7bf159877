// Package parts reads the parts of a file that is a zip archive of them, as the files of office
// programs and e-books are: one by one, under limits of size, as bytes or as XML, with what the
// parts say of one another (Relations) and of the whole (Properties).
//
// It knows no format: what a part means the readers of the formats say.
package parts

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
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

// maxParts is what all parts that are read of one file may have together.
const maxParts = 4 * maxPart

// File is a file whose parts are read one by one. It serves one goroutine.
type File struct {
	z    *zip.Reader
	left int // of maxParts
}

// Open reads the table of contents; where that is lost the error says that the file is cut off.
func Open(data []byte) (*File, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, archive.ErrCutOffice
	}
	return &File{z, maxParts}, nil
}

// ErrNoPart is a part that is not there.
var ErrNoPart = errors.New("a part is missing")

// Part reads a part whole; one that is not there is ErrNoPart, one with a password
// content.ErrEncrypted. Case and the direction of slashes are left aside.
func (a *File) Part(name string) ([]byte, error) {
	for _, f := range a.z.File {
		if !sameName(f.Name, name) {
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
		if a.left -= len(data); a.left < 0 {
			return nil, fmt.Errorf("its parts unpack to more than %d MB, which no document needs", maxParts>>20)
		}
		return data, nil
	}
	return nil, ErrNoPart
}

// Has reports whether there is such a part.
func (a *File) Has(name string) bool {
	return slices.ContainsFunc(a.z.File, func(f *zip.File) bool { return sameName(f.Name, name) })
}

func sameName(stored, name string) bool {
	return strings.EqualFold(strings.ReplaceAll(stored, `\`, "/"), name)
}

// Tree reads a part as XML. One that is not there is an empty tree.
func (a *File) Tree(name string) (*xmltree.Node, error) {
	data, err := a.Part(name)
	if errors.Is(err, ErrNoPart) {
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

// SpareTree reads a part that a document can be read without. One that can't be read is
// an empty tree, and flagged.
func (a *File) SpareTree(name string, flags *content.Flags) *xmltree.Node {
	root, err := a.Tree(name)
	if err != nil {
		flags.Add(flagSpare)
		return &xmltree.Node{}
	}
	return root
}

// flagSpare says that a header, the properties or the like of an office file is damaged;
// its text is whole.
const flagSpare = "damaged-part"

// Properties reads the Dublin Core properties that the office formats have, for
// content.Extract.Meta. The date of OpenDocument is that of its last change, not of issue.
func Properties(root *xmltree.Node, flags *content.Flags) map[string]string {
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

// Relation is what a part says of another.
type Relation struct {
	ID     string
	Kind   string // the last element of its type: "officeDocument", "slide"
	Target string // the other's name
}

// Relations reads what a part is related to within the file (ECMA-376 part 2); the empty name is the
// whole file.
func (a *File) Relations(part string, flags *content.Flags) []Relation {
	dir, base := path.Split(part)
	root := a.SpareTree(dir+"_rels/"+base+".rels", flags)
	var all []Relation
	for _, n := range root.Child("Relationships").Kids {
		if n.Name != "Relationship" || n.Get("TargetMode") == "External" {
			continue
		}
		target := n.Get("Target")
		if t, ok := strings.CutPrefix(target, "/"); ok {
			target = t
		} else {
			target = path.Join(dir, target)
		}
		all = append(all, Relation{n.Get("Id"), path.Base(n.Get("Type")), target})
	}
	return all
}

// Check says what is wrong with a file that is named as one of parts and is a zip archive of
// something else; nil where it can be opened.
func Check(data []byte) error {
	_, err := Open(data)
	return err
}

// WithWords refuses an extract without words, and one that is an error page.
func WithWords(ex *content.Extract) error {
	for _, b := range ex.Blocks {
		if b.Kind != content.Rule {
			return prose.SkipErrorPage(ex)
		}
	}
	return &content.SkipError{Reason: "there is no text in it"}
}
