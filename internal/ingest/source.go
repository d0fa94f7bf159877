package ingest

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"

	"travaux/corpus"
	"travaux/internal/extract/archive"
)

// A SourceError is a source that can't be used at all. Nothing was changed when it is returned.
type SourceError struct {
	Path string
	Msg  string
}

func (e *SourceError) Error() string { return fmt.Sprintf("source %s: %s", e.Path, e.Msg) }

// file is one file found in a source.
type file struct {
	path   string // absolute
	source string // absolute path of the source it was found in
	name   string // as shown to people: the source's own name and the path inside it
	size   int64
	mtime  int64 // nanoseconds
	entry  corpus.Entry
	// manifest is the path of the nearest manifest that lists the file, empty where none does;
	// above are those further up that list it too.
	manifest string
	above    []string
	link     bool // to a file
	// refuse is set where the file is not to be read: why.
	refuse string
	fail   string // the same, for what should have been readable
}

// scan lists the files of the sources in the order in which they are taken up, each once,
// with what the manifests say of them. Hidden files, lock files of office programs, backups and manifests
// are no documents.
type scan struct {
	files      []file
	manifests  *manifests
	exclude    string   // the index's own folder, which is no source of documents
	unreadable []string // folders that could not be read this time
	byPath     map[string]*file
	inside     *inside
}

func scanSources(sources []string, override, exclude string) (*scan, error) {
	s := &scan{manifests: newManifests(override), exclude: exclude}
	if override != "" {
		if err := s.manifests.check(override); err != nil {
			return nil, err
		}
	}
	seen := map[string]bool{}
	for _, src := range sources {
		if err := s.source(src, seen); err != nil {
			return nil, err
		}
	}
	for i := range s.files {
		f := &s.files[i]
		f.entry, f.manifest, f.above = s.manifests.lookup(f.path)
	}
	sort.SliceStable(s.files, func(i, j int) bool { return before(&s.files[i], &s.files[j]) })
	s.byPath = make(map[string]*file, len(s.files))
	for i := range s.files {
		s.byPath[s.files[i].path] = &s.files[i]
	}
	s.inside = newInside(s)
	return s, nil
}

// before is the order in which files are taken up: of several with the same bytes the first
// is the document, so what a manifest lists comes before copies of it, and files before
// links to them.
func before(a, b *file) bool {
	if listed := a.manifest != ""; listed != (b.manifest != "") {
		return listed
	}
	if a.link != b.link {
		return b.link
	}
	return a.path < b.path
}

func (s *scan) source(src string, seen map[string]bool) error {
	info, err := os.Stat(src)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &SourceError{src, "there is no such folder or file; check the path, or that the disk is mounted"}
	case err != nil:
		return &SourceError{src, err.Error()}
	}
	if !info.IsDir() {
		s.add(s.file(src), src, filepath.Dir(src), seen)
		return nil
	}
	return filepath.WalkDir(walkable(src), func(p string, d fs.DirEntry, err error) error {
		p = filepath.Clean(p)
		if err != nil {
			if p == src {
				return &SourceError{src, plain(err)}
			}
			s.unreadable = append(s.unreadable, p)
			s.add(file{path: p, fail: "this folder can't be read: " + plain(err)}, src, src, seen)
			return fs.SkipDir
		}
		if p != src && (archive.Hidden(d.Name()) || !d.IsDir() && archive.Leftover(d.Name()) || p == s.exclude) {
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if d.IsDir() || d.Name() == corpus.ManifestName {
			return nil
		}
		s.add(s.file(p), src, src, seen)
		return nil
	})
}

// walkable makes WalkDir follow a source that is itself a link to a folder.
func walkable(src string) string { return src + string(filepath.Separator) }

func (s *scan) add(f file, src, root string, seen map[string]bool) {
	if seen[f.path] {
		return
	}
	seen[f.path] = true
	f.source = src
	rel, err := filepath.Rel(root, f.path)
	if err != nil {
		rel = filepath.Base(f.path)
	}
	f.name = Readable(filepath.ToSlash(filepath.Join(filepath.Base(root), rel)))
	s.files = append(s.files, f)
}

func (s *scan) file(p string) file {
	f := file{path: p}
	info, err := os.Stat(p) // follows a link to a file
	switch {
	case err != nil:
		f.fail = "it can't be read: " + plain(err)
		if target, linkErr := os.Readlink(p); linkErr == nil {
			f.fail = "it is a link to " + target + ", which can't be read (" + plain(err) + "); mend the link or take it away"
		}
	case info.IsDir():
		f.refuse = "a link to a folder is not followed; name the folder as a source of its own"
	case !info.Mode().IsRegular():
		f.refuse = "this is a device or pipe, not a file"
	default:
		f.size, f.mtime = info.Size(), info.ModTime().UnixNano()
		if own, err := os.Lstat(p); err == nil {
			f.link = own.Mode()&fs.ModeSymlink != 0
		}
	}
	return f
}

// plain is an error's last cause without the call and the path that Go puts before it.
func plain(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}

// manifests finds and keeps the manifests beside and above the documents.
type manifests struct {
	override string
	byDir    map[string]*corpus.Manifest // nil where a folder has none
	// problems are rows and manifests that could not be used, with the manifest's path.
	problems []string
	// broken are the manifests that can't be used at all, and why. What they listed when the
	// published generation was made is kept as it is: to go on without them would take every
	// title, symbol and date away.
	broken map[string]error
	// apart are the pairs of manifests that say different things of one file, the nearer first.
	apart map[[2]string]*apart
}

// apart is in what two manifests differ, and of how many files.
type apart struct {
	files   int
	first   string
	columns []string // of the first
}

func newManifests(override string) *manifests {
	return &manifests{override: override, byDir: map[string]*corpus.Manifest{}, broken: map[string]error{}, apart: map[[2]string]*apart{}}
}

func (m *manifests) check(path string) error {
	if _, err := os.Stat(path); err != nil {
		return &SourceError{path, "this manifest can't be read: " + plain(err)}
	}
	m.load(path)
	return m.broken[path]
}

// lookup returns what the manifests beside the file and in the folders above it say of it:
// column by column, the nearest that says something. It also returns the nearest manifest that
// lists the file, and those above that list it too.
func (m *manifests) lookup(path string) (e corpus.Entry, nearest string, above []string) {
	if m.override != "" {
		e, nearest = m.entry(m.load(m.override), m.override, path)
		return e, nearest, nil
	}
	for dir := filepath.Dir(path); ; dir = filepath.Dir(dir) {
		name := filepath.Join(dir, corpus.ManifestName)
		switch row, found := m.entry(m.load(name), name, path); {
		case found != "" && nearest != "":
			m.compare(nearest, name, path, e.Contradicts(row))
			e = e.Over(row)
			above = append(above, name)
		case found != "":
			e, nearest = row, name
		}
		if dir == filepath.Dir(dir) {
			return e, nearest, above
		}
	}
}

func (m *manifests) compare(near, further, path string, columns []string) {
	if len(columns) == 0 {
		return
	}
	pair := [2]string{near, further}
	if m.apart[pair] == nil {
		m.apart[pair] = &apart{first: path, columns: columns}
	}
	m.apart[pair].files++
}

// notes are what the manifests say that can't be used, and where two of them differ.
func (m *manifests) notes() []string {
	list := slices.Clone(m.problems)
	for _, pair := range slices.SortedFunc(maps.Keys(m.apart), func(a, b [2]string) int { return slices.Compare(a[:], b[:]) }) {
		a := m.apart[pair]
		list = append(list, fmt.Sprintf("%s and %s say different things of %d of their files (the first is %s: %s); the nearer one, named first here, counts", pair[0], pair[1], a.files, a.first, strings.Join(a.columns, ", ")))
	}
	return list
}

func (m *manifests) entry(man *corpus.Manifest, name, path string) (corpus.Entry, string) {
	if man == nil {
		return corpus.Entry{}, ""
	}
	rel, err := filepath.Rel(filepath.Dir(name), path)
	if err != nil {
		return corpus.Entry{}, ""
	}
	if e, ok := man.Lookup(filepath.ToSlash(rel)); ok {
		return e, name
	}
	return corpus.Entry{}, ""
}

func (m *manifests) load(name string) *corpus.Manifest {
	if man, ok := m.byDir[name]; ok {
		return man
	}
	m.byDir[name] = nil
	f, err := os.Open(name)
	if err != nil {
		if !errors.Is(err, fs.ErrNotExist) {
			m.fail(name, "this manifest can't be read: "+plain(err))
		}
		return nil
	}
	defer f.Close()
	man, err := corpus.ReadManifest(f)
	if err != nil {
		m.fail(name, err.Error()+"; mend it, or give it another name if it is none")
		return nil
	}
	for _, p := range man.Problems {
		m.problems = append(m.problems, name+" "+p.String())
	}
	m.byDir[name] = man
	return man
}

// brokenOf returns the error of a manifest that can't be used now and that a file of the
// published generation goes by.
func (m *manifests) brokenOf(f *FileRecord) error {
	for _, name := range append([]string{f.Manifest}, f.Above...) {
		if err := m.broken[name]; err != nil {
			return err
		}
	}
	return nil
}

func (m *manifests) fail(name, msg string) {
	m.broken[name] = &SourceError{name, msg}
	if name != m.override {
		m.problems = append(m.problems, name+": "+msg+"; until then nothing is taken from it, and what it listed before stays as it was")
	}
}

// within reports whether path is one of the sources or lies below one.
func within(path string, sources []string) bool {
	for _, src := range sources {
		if path == src || strings.HasPrefix(path, strings.TrimSuffix(src, string(filepath.Separator))+string(filepath.Separator)) {
			return true
		}
	}
	return false
}

// sameFolders says which sources are one folder by two names, or one inside the other, because
// of links: every file there is found twice.
func sameFolders(sources []string) (notes []string) {
	for i, a := range sources {
		for _, b := range sources[i+1:] {
			if within(a, []string{b}) || within(b, []string{a}) {
				continue
			}
			realA, errA := filepath.EvalSymlinks(a)
			realB, errB := filepath.EvalSymlinks(b)
			if errA == nil && errB == nil && (within(realA, []string{realB}) || within(realB, []string{realA})) {
				notes = append(notes, fmt.Sprintf("%s and %s are the same folder, or one inside the other, by a link: what is in both is found twice, and counted as duplicates (to keep one: indexer forget the other)", a, b))
			}
		}
	}
	return notes
}
