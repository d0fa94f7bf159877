// Package epub reads e-books (EPUB 2 and 3): the pages of the web of which one is made, in the order
// in which they are to be read, with title and language as the book states them.
//
// It reads no table of contents and no pictures, and opens no book with a lock (DRM).
package epub

import (
	"errors"
	"net/url"
	"path"
	"strings"

	"travaux/internal/extract/content"
	"travaux/internal/extract/encodings"
	"travaux/internal/extract/parts"
	"travaux/internal/extract/prose"
	"travaux/internal/extract/webpage"
	"travaux/internal/extract/xmltree"
)

var (
	errNoBook = errors.New("it is an e-book without a list of what is in it (the package of EPUB); fetch it again")
	errLocked = errors.New("the e-book is locked to a reader or an account (DRM); ask for a copy without that")
)

// Read reads a book.
func Read(data []byte) (*content.Extract, error) {
	z, err := parts.Open(data)
	if err != nil {
		return nil, err
	}
	if locked(z) {
		return nil, errLocked
	}
	b, err := openBook(z)
	if err != nil {
		return nil, err
	}
	ex := &content.Extract{Format: "epub", Meta: b.meta}
	ex.Describe(b.meta)
	var flags content.Flags
	for _, name := range b.chapters {
		blocks, err := chapter(z, name, &flags)
		if err != nil {
			return nil, err
		}
		ex.Blocks = append(ex.Blocks, blocks...)
	}
	ex.Flags = flags
	return ex, parts.WithWords(ex)
}

func chapter(z *parts.File, name string, flags *content.Flags) ([]content.Block, error) {
	data, err := z.Part(name)
	if errors.Is(err, parts.ErrNoPart) {
		flags.Add("truncated")
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	src, err := encodings.Decode(data, webpage.DeclaredCharset(data), flags)
	if err != nil {
		return nil, err
	}
	return webpage.Fragment(prose.Clean(src, flags))
}

// locked reports whether the text of a book is encrypted: fonts often are, by a way that locks no
// one out (OCF 4.2.6).
func locked(z *parts.File) bool {
	data, err := z.Part("META-INF/encryption.xml")
	if err != nil {
		return false
	}
	root, err := xmltree.Parse(data)
	if err != nil {
		return false
	}
	found := false
	root.Walk(func(n *xmltree.Node) bool {
		if n.Name == "CipherReference" {
			switch strings.ToLower(path.Ext(n.Get("URI"))) {
			case ".xhtml", ".html", ".htm", ".xml", ".opf":
				found = true
			}
		}
		return !found
	})
	return found
}

// book is what the package of a book says of it.
type book struct {
	meta     map[string]string
	chapters []string // parts, in the order of reading, each once
}

func openBook(z *parts.File) (*book, error) {
	container, err := z.Tree("META-INF/container.xml")
	if err != nil {
		return nil, err
	}
	file := container.First("rootfile")
	if file == nil || file.Get("full-path") == "" {
		return nil, errNoBook
	}
	name := path.Clean(file.Get("full-path"))
	root, err := z.Tree(name)
	if err != nil {
		return nil, err
	}
	pack := root.Child("package")
	b := &book{meta: parts.Properties(pack.Child("metadata"), new(content.Flags))}
	delete(b.meta, "modified") // dc:date is of this edition, or of the first
	b.read(pack, path.Dir(name))
	if len(b.chapters) == 0 {
		return nil, errNoBook
	}
	return b, nil
}

// read lists the chapters: what the spine names, without the table of contents.
func (b *book) read(pack *xmltree.Node, dir string) {
	parts := map[string]string{}
	for _, item := range pack.Child("manifest").Kids {
		if item.Name == "item" && isPage(item.Get("media-type")) && !strings.Contains(" "+item.Get("properties")+" ", " nav ") {
			href, err := url.PathUnescape(item.Get("href"))
			if err == nil && href != "" {
				parts[item.Get("id")] = path.Join(dir, href)
			}
		}
	}
	seen := map[string]bool{}
	for _, ref := range pack.Child("spine").Kids {
		name := parts[ref.Get("idref")]
		if name == "" || seen[name] || len(b.chapters) >= content.MaxPages {
			continue
		}
		seen[name] = true
		b.chapters = append(b.chapters, name)
	}
}

func isPage(mediaType string) bool {
	return mediaType == "application/xhtml+xml" || mediaType == "text/html"
}
