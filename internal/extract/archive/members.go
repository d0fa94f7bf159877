// Package archive opens zip and tar archives of documents and hands out their members one by
// one, under limits of number and size that hold for all archives inside one another together.
// It tells such archives from office files, makes names of any code page readable, and reads
// on in an archive that was cut off.
//
// It does not read what the members say, and writes nothing to a disk.
package archive

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"path"
	"slices"
	"strings"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/extract/gunzip"
)

// Limits of an archive. It is unpacked in memory, member by member, and nothing of it is
// ever written to a disk under the names it gives.
const (
	// MaxBytes is above all documents of a session of the General Assembly in six
	// languages; larger collections are delivered in parts.
	MaxBytes = 2 << 30
	// MaxMembers is three times as many documents as such a session has.
	MaxMembers = 20_000
	// MaxUnpacked is what all members together may have, archives inside archives
	// included: documents shrink by half, not more, since most are compressed themselves.
	MaxUnpacked = 4 << 30
	// MaxDepth is how deep archives in archives are opened: a delivery holds an
	// archive a language or meeting, and what nests deeper is made by accident or malice.
	MaxDepth = 2
	// maxMemberName is the length of a member's name, in bytes, that is kept whole.
	maxMemberName = 400
)

// A member may grow MaxPartGrowth times when it is unpacked, which no text does; below
// FreePart the factor does not count.
const (
	MaxPartGrowth = 200
	FreePart      = 1 << 20
)

// ErrNoArchive is a file that is no archive of documents: an office file is a zip archive
// too, and one document.
var ErrNoArchive = errors.New("it is no archive of documents")

// Budget is what one file and all archives inside it have used of MaxMembers and
// MaxUnpacked. Its zero value has used nothing. It serves one goroutine.
type Budget struct {
	members int
	bytes   int64
}

// Member is one file inside an archive, or one attachment of an e-mail.
type Member struct {
	// Name is the path inside, made readable: slashes, NFC, no way out of the archive. It
	// is unique in its archive.
	Name string
	Data []byte
	// Err says in a librarian's words why the member can't be read; Data is then nil. It
	// may be a *SkipError.
	Err error
}

// Archive is an open archive of documents. It serves one goroutine, and reads from what it
// was opened with until its last member was taken.
type Archive struct {
	src    archiveSource
	budget *Budget
	names  []string // by index; empty for what is no document
	// Manifests are those inside, by folder ("" for the top).
	Manifests map[string]*corpus.Manifest
	// Notes say what is wrong with manifests inside.
	Notes []string
	// Damage is nil for a whole archive, else says that members are lost and how many are
	// not.
	Damage error
}

// archiveSource gives the members of an archive in its order, the same each time. Members
// are read while yield has them. The error says what is lost behind the last one.
type archiveSource interface {
	each(yield func(rawMember) bool) error
}

// rawMember is a member as its archive describes it.
type rawMember struct {
	name         rawName
	size, packed int64 // as declared
	folder       bool
	err          error
	open         func() (io.ReadCloser, error)
}

// Open reads what an archive says of its members, and refuses one that unpacks to
// more than documents do before anything is unpacked. What is no archive is ErrNoArchive.
func Open(r io.ReaderAt, size int64, b *Budget) (*Archive, error) {
	a := &Archive{budget: b, Manifests: map[string]*corpus.Manifest{}}
	var err error
	if a.src, err = openSource(r, size); err != nil {
		return nil, err
	}
	if size > MaxBytes {
		return nil, fmt.Errorf("it has %d MB; archives over %d MB are not read: unpack it, or divide it", size>>20, MaxBytes>>20)
	}
	return a, a.list()
}

// list reads the names, adds up what they claim, and reads the manifests.
func (a *Archive) list() error {
	var raw []rawName
	var documents []bool
	var refused error
	a.Damage = a.src.each(func(m rawMember) bool {
		document := !m.folder && !hiddenPath(m.name.text)
		if document {
			refused = a.budget.add(m)
		}
		raw = append(raw, m.name)
		documents = append(documents, document)
		return refused == nil
	})
	if errors.Is(a.Damage, gunzip.ErrGrows) {
		return a.Damage
	}
	if refused != nil {
		return refused
	}
	a.names = readableNames(raw)
	for i, document := range documents {
		if !document || hiddenPath(a.names[i]) {
			a.names[i] = ""
		}
	}
	a.manifests()
	return nil
}

// add counts a member before it is unpacked.
func (b *Budget) add(m rawMember) error {
	b.members++
	if m.err == nil && m.size > 0 && m.size <= content.MaxFileBytes && !bombs(m) {
		b.bytes += m.size
	}
	switch {
	case b.members > MaxMembers:
		return fmt.Errorf("it has more than %d members; it is not unpacked: divide it", MaxMembers)
	case b.bytes > MaxUnpacked:
		return fmt.Errorf("it unpacks to more than %d MB, as a zip bomb does; it is not unpacked: divide it if it is none", MaxUnpacked>>20)
	}
	return nil
}

// bombs reports a member that claims to unpack to more than any text does.
func bombs(m rawMember) bool {
	return m.size > FreePart && m.size/MaxPartGrowth > m.packed
}

// manifests reads the manifests inside, and takes them out of the members.
func (a *Archive) manifests() {
	i := -1
	_ = a.src.each(func(m rawMember) bool {
		i++
		if i >= len(a.names) || path.Base(a.names[i]) != corpus.ManifestName {
			return true
		}
		name := a.names[i]
		a.names[i] = ""
		data, err := m.read()
		if err == nil {
			var man *corpus.Manifest
			if man, err = corpus.ReadManifest(strings.NewReader(string(data))); err == nil {
				a.keep(name, man)
				return true
			}
		}
		a.Notes = append(a.Notes, fmt.Sprintf("%s inside it can't be used: %v", name, err))
		return true
	})
}

func (a *Archive) keep(name string, man *corpus.Manifest) {
	dir := path.Dir(name)
	if dir == "." {
		dir = ""
	}
	a.Manifests[dir] = man
	for _, p := range man.Problems {
		a.Notes = append(a.Notes, name+" "+p.String())
	}
}

// Names returns the names of the members, in the archive's order: without folders,
// manifests, and what Hidden names.
func (a *Archive) Names() []string {
	return slices.DeleteFunc(slices.Clone(a.names), func(name string) bool { return name == "" })
}

// Members gives the members that are wanted, in the archive's order. Each is unpacked as it
// is reached; nil wants all.
func (a *Archive) Members(want func(name string) bool) iter.Seq[Member] {
	return func(yield func(Member) bool) {
		i := -1
		_ = a.src.each(func(m rawMember) bool {
			i++
			if i >= len(a.names) {
				return false
			}
			if a.names[i] == "" || (want != nil && !want(a.names[i])) {
				return true
			}
			data, err := m.read()
			return yield(Member{Name: a.names[i], Data: data, Err: err})
		})
	}
}

// read unpacks a member. Its size was checked by what the archive says, and is checked
// again by what comes out, since archives lie.
func (m rawMember) read() ([]byte, error) {
	switch {
	case m.err != nil:
		return nil, m.err
	case m.size > content.MaxFileBytes:
		return nil, tooLarge(m.size)
	case bombs(m):
		return nil, fmt.Errorf("it unpacks to %d times its size, as a zip bomb does; it is not unpacked", m.size/max(m.packed, 1))
	}
	r, err := m.open()
	if err != nil {
		return nil, memberError(err)
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, m.size+1))
	switch {
	case int64(len(data)) > m.size:
		return nil, errors.New("it unpacks to more than the archive says; it is damaged or a zip bomb")
	case err != nil:
		return nil, memberError(err)
	case int64(len(data)) < m.size:
		return nil, memberError(io.ErrUnexpectedEOF)
	}
	return data, nil
}

func tooLarge(size int64) error {
	return fmt.Errorf("it has %d MB; files over %d MB are not read", size>>20, content.MaxFileBytes>>20)
}

// memberError says what is wrong with a member: this program's words stay, a library's are
// replaced.
func memberError(err error) error {
	if errors.Is(err, gunzip.ErrGrows) || strings.Contains(err.Error(), "is not read") {
		return err
	}
	return errors.New("it is damaged inside the archive; fetch the archive again")
}

// Hidden reports names of files and folders that never are or hold documents: hidden ones,
// and what office programs and operating systems leave in folders and archives.
func Hidden(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") ||
		name == "Thumbs.db" || name == "desktop.ini" || name == "__MACOSX"
}

// Leftover reports names of files, not of folders, that editors keep of what a file was
// before: its document is the file itself.
func Leftover(name string) bool {
	return strings.HasSuffix(name, "~") || strings.HasSuffix(strings.ToLower(name), ".bak")
}

func hiddenPath(name string) bool {
	for _, part := range strings.FieldsFunc(name, func(r rune) bool { return r == '/' || r == '\\' }) {
		if part != "." && part != ".." && Hidden(part) {
			return true
		}
	}
	return Leftover(name)
}

// Format says of a zip or tar archive what it is: FormatZip and FormatTar are archives
// of documents; of the other formats is an office or program file in a zip archive. It is
// empty for what is neither.
func Format(r io.ReaderAt, size int64) content.Format {
	var head [8]byte
	n, _ := r.ReadAt(head[:], 0)
	switch {
	case IsZip(head[:n]):
		return ZipFormat(r, size)
	case openTar(r, size) != nil:
		return content.FormatTar
	}
	return ""
}

func openSource(r io.ReaderAt, size int64) (archiveSource, error) {
	switch Format(r, size) {
	case content.FormatZip:
		return openZip(r, size)
	case content.FormatTar:
		return openTar(r, size), nil
	}
	return nil, ErrNoArchive
}
