package ingest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"travaux/corpus"
	"travaux/internal/extract/plaintext"
	"travaux/internal/extract/records"
)

// MaxFileBytes is the size above which a file is not read: the largest document of the
// United Nations is a tenth of it, and a child process must hold it several times over.
const MaxFileBytes = 64 << 20

// producer makes the tasks of a run in the order of the scan, and settles at once what
// needs no work: what is unchanged, a duplicate, or not to be read.
type producer struct {
	r     *run
	ctx   context.Context
	queue chan<- *task
	todo  chan<- *task
}

func (p *producer) all() {
	for i := range p.r.scan.files {
		if p.ctx.Err() != nil {
			return
		}
		p.file(&p.r.scan.files[i])
	}
}

func (p *producer) file(f *file) {
	prev := p.r.prev[f.path]
	hashes := fileHashes{entry: entryHash(f.entry) + p.r.scan.inside.hash(f, hasMembers(prev) && !isRecords(f))}
	if prev != nil && p.r.scan.manifests.brokenOf(prev) != nil {
		f.manifest, f.above, hashes.entry = prev.Manifest, prev.Above, prev.EntryHash
	}
	if prev != nil && p.untouched(f, prev, hashes.entry) {
		hashes.sha = prev.SHA256
		p.unchanged(f, prev, hashes)
		return
	}
	if isRecords(f) {
		p.records(f, prev, hashes)
		return
	}
	if p.container(f, prev, hashes) {
		return
	}
	t := &task{file: f, entry: f.entry, last: true, hashes: hashes, prev: document(prev, "")}
	switch {
	case f.fail != "":
		t.settle(Failed, f.fail)
	case f.refuse != "":
		t.settle(Skipped, f.refuse)
	case f.size > MaxFileBytes:
		t.settle(Failed, fmt.Sprintf("it has %d MB; files over %d MB are not read", f.size>>20, MaxFileBytes>>20))
	default:
		p.read(t, prev)
	}
	p.send(t)
}

// untouched reports whether a file can be left as it is without reading it.
func (p *producer) untouched(f *file, prev *FileRecord, entry string) bool {
	if p.r.opt.Only != nil {
		for _, d := range prev.Documents {
			if fail := failure(*prev, d); (d.Status == Failed || d.Status == Skipped) && p.r.opt.Only(fail) {
				return false
			}
		}
		return true
	}
	return p.settled(prev) && f.size == prev.Size && f.mtime == prev.MTime && entry == prev.EntryHash && f.fail == "" && f.refuse == ""
}

// settled reports whether a file with the same bytes has the same documents as before.
func (p *producer) settled(prev *FileRecord) bool {
	for _, d := range prev.Documents {
		if d.Status == Duplicate && !p.r.holds(p.r.byHash[d.SHA256]) {
			return false // it is the only one now
		}
		if p.r.in.over(d.Waits) || p.r.recordChanged(&d) != "" {
			return false
		}
	}
	return !p.r.fresh && p.r.opt.Only == nil
}

// unchanged sends the documents of a file as the old ledger has them.
func (p *producer) unchanged(f *file, prev *FileRecord, hashes fileHashes) {
	for i := range prev.Documents {
		d := &prev.Documents[i]
		t := &task{file: f, member: d.Member, sha: d.SHA256, prev: d, hashes: hashes, last: i == len(prev.Documents)-1}
		t.settle(d.Status, d.Reason)
		t.waits = d.Waits
		if t.last {
			t.lacks = prev.Lacks
		}
		if d.Status == Indexed {
			t.status = Unchanged
			p.r.first[d.SHA256] = t.name()
		}
		p.send(t)
	}
}

// read loads a file and decides whether it must be made anew.
func (p *producer) read(t *task, prev *FileRecord) {
	data, err := os.ReadFile(t.file.path)
	if err != nil {
		t.settle(Failed, "it can't be read: "+plain(err))
		return
	}
	t.sha = hash(data)
	t.hashes.sha = t.sha
	if len(data) == 0 {
		t.settle(Failed, "the file is empty; fetch it again")
		return
	}
	sameEntry := prev != nil && prev.EntryHash == t.hashes.entry
	if p.decide(t, sameEntry) {
		t.data = data
	}
}

// decide settles a document that is unchanged or a duplicate, and returns true for one
// that must be made.
func (p *producer) decide(t *task, sameEntry bool) bool {
	if other, is := p.duplicate(t); is {
		t.settle(Duplicate, "the same bytes as "+other)
		return false
	}
	p.r.first[t.sha] = t.name()
	same := t.prev != nil && t.prev.SHA256 == t.sha
	switch {
	case t.prev == nil:
		t.why = "it is new"
		if k := p.r.byHash[t.sha]; k != nil && !p.r.opt.DryRun {
			t.why = "it was moved from " + k.path
		}
	case !same:
		t.why = "its bytes changed"
	case !sameEntry:
		t.why = "its row in the manifest changed"
	case p.r.recordChanged(t.prev) != "":
		t.why = p.r.recordChanged(t.prev)
	case t.prev.Status == Duplicate:
		t.why = "the one with the same bytes is gone"
	case t.prev.Status != Indexed:
		t.why = "it is tried again"
	case p.r.in.over(t.prev.Waits):
		t.why = "its scanned pages can be read now"
	case p.r.fresh:
		t.why = "every document is made anew"
	default:
		t.settle(Unchanged, "")
		return false
	}
	t.status = Indexed // unless making it finds otherwise
	return true
}

// duplicate returns the document that has the same bytes: one met before in this run, or
// an indexed one that is still where it was.
func (p *producer) duplicate(t *task) (string, bool) {
	if other, ok := p.r.first[t.sha]; ok && other != t.name() {
		return other, true
	}
	k := p.r.byHash[t.sha]
	if k == nil || (k.path == t.file.path && k.member == t.member) || !p.r.holds(k) {
		return "", false
	}
	if k.member != "" {
		return k.path + "#" + k.member, true
	}
	return k.path, true
}

// isRecords reports whether a file holds one document a row: a manifest says so, or it is
// a file of JSON lines that no manifest lists.
func isRecords(f *file) bool {
	if f.fail != "" || f.refuse != "" {
		return false
	}
	base := strings.ToLower(filepath.Base(f.path))
	lines := strings.HasSuffix(base, ".jsonl") || strings.HasSuffix(base, ".jsonl.gz")
	if f.manifest == "" {
		return lines
	}
	return strings.EqualFold(f.entry.Type, corpus.Records) && (lines || strings.HasSuffix(base, ".csv"))
}

// records sends one task a row.
func (p *producer) records(f *file, prev *FileRecord, hashes fileHashes) {
	in, err := os.Open(f.path)
	if err != nil {
		t := &task{file: f, last: true, hashes: hashes, prev: document(prev, "")}
		t.settle(Failed, "it can't be read: "+plain(err))
		p.send(t)
		return
	}
	defer in.Close()
	byMember := members(prev)
	sameEntry := prev != nil && prev.EntryHash == hashes.entry
	var held *task // sent when it is known whether it is the last
	rows := map[string]int{}
	for row := range records.Read(in, f.path) {
		if p.ctx.Err() != nil {
			return
		}
		if held != nil {
			p.send(held)
		}
		held = p.row(f, row, byMember, sameEntry, hashes)
		if first, twice := rows[held.member]; twice {
			held.ex = nil
			held.settle(Failed, fmt.Sprintf("its id %s is already that of row %d; give it another", held.member, first))
			held.member, held.prev = fmt.Sprintf("row-%d", row.Row), byMember[fmt.Sprintf("row-%d", row.Row)]
			continue
		}
		rows[held.member] = row.Row
	}
	if held == nil {
		held = &task{file: f, hashes: hashes, prev: document(prev, "")}
		held.settle(Failed, "there is no row in it")
	}
	held.last = true
	p.send(held)
}

func (p *producer) row(f *file, row records.Record, byMember map[string]*DocRecord, sameEntry bool, hashes fileHashes) *task {
	member := row.Entry.ID
	if member == "" {
		member = fmt.Sprintf("row-%d", row.Row)
	}
	t := &task{file: f, member: member, entry: row.Entry, sha: row.SHA256, hashes: hashes, prev: byMember[member]}
	t.notes = row.Notes
	if row.Err != nil {
		t.settle(Failed, row.Err.Error())
		return t
	}
	if p.decide(t, sameEntry) {
		t.ex = plaintext.Read(row.Text)
		t.ex.Format = "record"
	}
	return t
}

// send queues a task, and gives it to the workers if it needs any.
func (p *producer) send(t *task) {
	t.done = make(chan struct{})
	select {
	case p.queue <- t:
	case <-p.ctx.Done():
		return
	}
	if (t.data == nil && t.ex == nil) || t.status == Duplicate || p.r.opt.DryRun {
		close(t.done)
		return
	}
	select {
	case p.todo <- t:
	case <-p.ctx.Done():
		close(t.done)
	}
}

func document(f *FileRecord, member string) *DocRecord {
	return members(f)[member]
}

func members(f *FileRecord) map[string]*DocRecord {
	m := map[string]*DocRecord{}
	if f == nil {
		return m
	}
	for i := range f.Documents {
		m[f.Documents[i].Member] = &f.Documents[i]
	}
	return m
}

func hasMembers(f *FileRecord) bool {
	return f != nil && slices.ContainsFunc(f.Documents, func(d DocRecord) bool { return d.Member != "" })
}

func hash(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// entryHash is empty for an empty entry, so that a file outside manifests has none.
func entryHash(e corpus.Entry) string {
	b, err := json.Marshal(e)
	if err != nil || string(b) == string(emptyEntry()) {
		return ""
	}
	return hash(b)[:16]
}

func emptyEntry() []byte {
	b, _ := json.Marshal(corpus.Entry{})
	return b
}
