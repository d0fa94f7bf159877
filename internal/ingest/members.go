package ingest

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"slices"
	"strings"

	"travaux/corpus"
	"travaux/internal/extract"
	"travaux/internal/extract/archive"
	"travaux/internal/extract/content"
	"travaux/internal/extract/mail"
	"travaux/internal/extract/plaintext"
	"travaux/internal/extract/records"
)

// maxNesting is how deep e-mails and archives are followed, one in the other.
const maxNesting = 6

// unpacking sends the documents inside one file: the members of an archive, and of the
// archives in it; the text and the attachments of an e-mail. Each is a document of its own.
type unpacking struct {
	p      *producer
	f      *file
	hashes fileHashes
	prev   map[string]*DocRecord // what the published generation has, by member
	order  []string              // of its members
	seen   map[string]bool
	budget archive.Budget
	held   *task // sent when it is known whether it is the last
	notes  []string
	lacks  []string // see FileRecord
}

// container sends the documents inside a file, and returns false for a file that is one
// document itself.
func (p *producer) container(f *file, prev *FileRecord, hashes fileHashes) bool {
	had := hasMembers(prev)
	if f.refuse != "" || f.fail != "" && !had {
		return false
	}
	in, err := os.Open(f.path)
	if err != nil && had {
		u := p.unpack(f, prev, hashes)
		u.lost("", fmt.Errorf("it can't be read: %s", plain(err)))
		u.end()
		return true
	}
	if err != nil {
		return false // what reads it next says why
	}
	defer in.Close()
	kind := extract.Container(f.name, in, f.size)
	if kind == "" || (kind == content.FormatMail && f.size > MaxFileBytes) {
		return false
	}
	if hashes.sha, err = hashReader(in); err != nil {
		return false
	}
	if prev != nil && hashes.sha == prev.SHA256 && hashes.entry == prev.EntryHash && p.settled(prev) {
		p.unchanged(f, prev, hashes)
		return true
	}
	p.unpack(f, prev, hashes).file(in, kind)
	return true
}

func (p *producer) unpack(f *file, prev *FileRecord, hashes fileHashes) *unpacking {
	u := &unpacking{p: p, f: f, hashes: hashes, prev: members(prev), seen: map[string]bool{}}
	if prev != nil {
		for _, d := range prev.Documents {
			u.order = append(u.order, d.Member)
		}
	}
	return u
}

func hashReader(r io.Reader) (string, error) {
	sum := sha256.New()
	if _, err := io.Copy(sum, r); err != nil {
		return "", err
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

func (u *unpacking) file(in io.ReaderAt, kind content.Format) {
	broken := u.guarded(func() error {
		if kind == content.FormatMail {
			data := make([]byte, u.f.size)
			if _, err := in.ReadAt(data, 0); err != nil && err != io.EOF {
				return fmt.Errorf("it can't be read: %s", plain(err))
			}
			u.mail("", data, place{})
			return nil
		}
		return u.archive("", in, u.f.size, place{})
	})
	if broken != nil {
		u.lost("", broken)
	}
	if u.held == nil && u.p.ctx.Err() == nil {
		u.push(u.refused("", Skipped, "there is no document in it"))
	}
	u.end()
}

// end sends the last document.
func (u *unpacking) end() {
	if u.held != nil {
		u.held.last = true
		u.held.notes = append(u.held.notes, u.notes...)
		slices.Sort(u.lacks)
		u.held.lacks = slices.Compact(u.lacks)
		u.p.send(u.held)
	}
}

// guarded turns a panic into an error: the file is foreign, and costs no more than itself.
func (u *unpacking) guarded(do func() error) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("a fault of this program while reading it: %v; please report it", v)
		}
	}()
	return do()
}

// place is where a member was found.
type place struct {
	shelves  []shelf // the nearest first
	archives int     // that it is in, one in the other
	nested   int     // the same, with e-mails
}

// lost says that the file, or an archive in it, can't be read, or not to its end. What was
// read from it before and is not found in it now keeps its last good version.
func (u *unpacking) lost(member string, reason error) {
	kept := false
	for _, m := range u.order {
		if d := u.prev[m]; d.ID != "" && !u.seen[m] && (member == "" || strings.HasPrefix(m, member+"/")) {
			t := u.refused(m, Failed, reason.Error())
			t.sha = d.SHA256
			u.push(t)
			kept = true
		}
	}
	if !kept {
		u.push(u.refused(member, Failed, reason.Error()))
	}
}

// archive sends the members of an archive, and says whether all could be found.
func (u *unpacking) archive(prefix string, r io.ReaderAt, size int64, at place) error {
	a, err := archive.Open(r, size, &u.budget)
	if err != nil {
		return err
	}
	for _, n := range a.Notes {
		u.notes = append(u.notes, prefix+n)
	}
	at.shelves = append([]shelf{{prefix, a.Manifests}}, at.shelves...)
	at.archives++
	at.nested++
	// Of several with the same bytes the first is the document: as with files, one that a
	// manifest lists.
	listed := map[string]bool{}
	for _, name := range a.Names() {
		if _, is := u.lookup(prefix+name, at); is {
			listed[name] = true
		}
	}
	for _, first := range []bool{true, false} {
		if first && len(listed) == 0 {
			continue
		}
		for m := range a.Members(func(name string) bool { return listed[name] == first }) {
			if u.p.ctx.Err() != nil {
				return nil
			}
			u.document(prefix+m.Name, m, at)
		}
	}
	if a.Damage == nil && u.p.r.opt.Manifest == "" {
		u.lacking(at.shelves[0])
	}
	return a.Damage
}

// lacking remembers what the manifests in an archive name of which nothing was found.
func (u *unpacking) lacking(s shelf) {
	found := map[string]bool{} // the members, and those that they are inside of
	for m := range u.seen {
		for ; m != "." && !found[m]; m = path.Dir(m) {
			found[m] = true
		}
	}
	for dir, man := range s.manifests {
		for _, rel := range man.Paths() {
			member := s.prefix + path.Join(dir, rel)
			if !found[member] {
				u.lacks = append(u.lacks, member)
			}
		}
	}
}

// mail sends the text of an e-mail and its attachments.
func (u *unpacking) mail(member string, data []byte, at place) {
	entry, prefix := u.f.entry, ""
	if member != "" {
		entry, _ = u.lookup(member, at)
		prefix = member + "/"
	}
	u.whole(member, data, entry)
	at.nested++
	for _, m := range mail.Attachments(data) {
		u.document(prefix+m.Name, m, at)
	}
}

// document sends one member, or what is inside it.
func (u *unpacking) document(member string, m archive.Member, at place) {
	if m.Err != nil {
		status := Failed
		if errors.As(m.Err, new(*content.SkipError)) {
			status = Skipped
		}
		u.push(u.refused(member, status, m.Err.Error()))
		return
	}
	kind := extract.Container(member, bytes.NewReader(m.Data), int64(len(m.Data)))
	entry, _ := u.lookup(member, at)
	switch {
	case kind != "" && at.nested >= maxNesting:
		u.push(u.refused(member, Skipped, "it is nested too deep in archives and e-mails; take it out"))
	case kind == content.FormatMail:
		u.mail(member, m.Data, at)
	case kind != "" && at.archives < archive.MaxDepth:
		if err := u.archive(member+"/", bytes.NewReader(m.Data), int64(len(m.Data)), at); err != nil {
			u.lost(member, err)
		}
	case kind == "" && holdsRows(member, entry):
		u.rows(member, m.Data)
	default:
		u.whole(member, m.Data, entry)
	}
}

// holdsRows reports whether a member holds one document a row.
func holdsRows(member string, entry corpus.Entry) bool {
	f := &file{path: member, entry: entry}
	if entry.Path != "" {
		f.manifest = corpus.ManifestName
	}
	return isRecords(f)
}

// whole sends a member that is one document.
func (u *unpacking) whole(member string, data []byte, entry corpus.Entry) {
	t := u.task(member)
	t.entry, t.sha, t.entryHash = entry, hash(data), entryHash(entry)
	switch {
	case len(data) == 0:
		t.settle(Failed, "the file is empty; fetch it again")
	case u.p.decide(t, t.prev != nil && t.prev.Entry == t.entryHash), t.status == Duplicate:
		t.data = data // of a duplicate: its twin may prove unreadable, and only have the wrong name
	}
	u.push(t)
}

// rows sends the rows of a file of records that is a member.
func (u *unpacking) rows(member string, data []byte) {
	for row := range records.Read(bytes.NewReader(data), member) {
		if u.p.ctx.Err() != nil {
			return
		}
		name := row.Entry.ID
		if name == "" {
			name = fmt.Sprintf("row-%d", row.Row)
		}
		t := u.task(u.free(member + "/" + name))
		t.entry, t.sha, t.notes = row.Entry, row.SHA256, row.Notes
		if row.Err != nil {
			t.settle(Failed, row.Err.Error())
		} else if u.p.decide(t, true) {
			t.ex = plaintext.Read(row.Text)
			t.ex.Format = "record"
		}
		u.push(t)
	}
}

func (u *unpacking) task(member string) *task {
	member = u.free(member)
	u.seen[member] = true
	return &task{file: u.f, member: member, inside: member != "", hashes: u.hashes, prev: u.prev[member]}
}

// free returns the member's name, or one that no other member has.
func (u *unpacking) free(member string) string {
	for n, first := 2, member; u.seen[member]; n++ {
		member = fmt.Sprintf("%s (%d)", first, n)
	}
	return member
}

func (u *unpacking) refused(member string, s Status, reason string) *task {
	t := u.task(member)
	t.settle(s, reason)
	return t
}

func (u *unpacking) push(t *task) {
	if u.held != nil {
		u.p.send(u.held)
	}
	u.held = t
}

// lookup returns what the manifests say of a member, column by column the nearest: those inside
// the archive, then those outside. One that was named for the run is the only one.
func (u *unpacking) lookup(member string, at place) (corpus.Entry, bool) {
	var entry corpus.Entry
	listed := false
	override := u.p.r.opt.Manifest
	if override == "" {
		for _, s := range at.shelves {
			if e, ok := s.lookup(member); ok {
				entry, listed = entry.Over(e), true
			}
		}
	}
	e, ok := u.p.r.scan.inside.lookup(u.f, member, override)
	return entry.Over(e), listed || ok
}
