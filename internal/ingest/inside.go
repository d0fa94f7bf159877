package ingest

import (
	"cmp"
	"encoding/json"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"sort"
	"strings"

	"travaux/corpus"
)

// inside knows the rows of manifests that name no file: some name a member of an archive or
// an attachment of an e-mail, as `archive.zip/member.pdf` or, beside the archive, by the
// member's own path.
type inside struct {
	of     map[string][]memberRow // by path of the file they are inside of
	beside map[string][]memberRow // the rest, by folder of the manifest
	byPath map[string]memberRow   // all of them; of several for one path what the nearest says wins
	names  []string               // manifests that name members, in order
}

type memberRow struct {
	manifest string
	path     string // absolute, as if the file were a folder
	entry    corpus.Entry
}

func newInside(s *scan) *inside {
	in := &inside{of: map[string][]memberRow{}, beside: map[string][]memberRow{}, byPath: map[string]memberRow{}}
	names := slices.SortedFunc(maps.Keys(s.manifests.byDir), func(a, b string) int { // the nearest first
		return cmp.Or(len(b)-len(a), strings.Compare(a, b))
	})
	for _, name := range names {
		man := s.manifests.byDir[name]
		if man == nil {
			continue
		}
		dir := filepath.Dir(name)
		for _, rel := range man.Paths() {
			entry, _ := man.Lookup(rel)
			in.add(s, dir, memberRow{name, s.memberPath(filepath.Join(dir, filepath.FromSlash(rel))), entry})
		}
	}
	sort.Strings(in.names)
	for _, rows := range in.of {
		sortRows(rows)
	}
	return in
}

// memberPath writes the path of a member as a path, also where it is written as this program
// prints it, with # behind the file that it is inside of.
func (s *scan) memberPath(path string) string {
	if s.byPath[path] != nil {
		return path
	}
	for i, c := range path {
		if c == '#' && s.byPath[path[:i]] != nil {
			return path[:i] + strings.ReplaceAll(path[i:], "#", string(filepath.Separator))
		}
	}
	return path
}

// sortRows puts the nearest manifest first.
func sortRows(rows []memberRow) {
	sort.Slice(rows, func(i, j int) bool {
		if a, b := len(rows[i].manifest), len(rows[j].manifest); a != b {
			return a > b
		}
		return rows[i].path < rows[j].path
	})
}

func (in *inside) add(s *scan, dir string, row memberRow) {
	if s.byPath[row.path] != nil {
		return
	}
	if nearer, is := in.byPath[row.path]; is {
		nearer.entry = nearer.entry.Over(row.entry)
		in.byPath[row.path] = nearer
	} else {
		in.byPath[row.path] = row
	}
	for up := filepath.Dir(row.path); len(up) > len(dir); up = filepath.Dir(up) {
		if s.byPath[up] != nil {
			in.of[up] = append(in.of[up], row)
			if n := len(in.names); n == 0 || in.names[n-1] != row.manifest {
				in.names = append(in.names, row.manifest)
			}
			return
		}
	}
	in.beside[dir] = append(in.beside[dir], row)
}

// lookup returns the row of a member.
func (in *inside) lookup(f *file, member, override string) (corpus.Entry, bool) {
	dir := filepath.Dir(f.path)
	if override != "" {
		dir = filepath.Dir(override)
	}
	member = filepath.FromSlash(member)
	row, ok := in.byPath[filepath.Join(f.path, member)]
	bare, alsoBare := in.byPath[filepath.Join(dir, member)]
	switch {
	case !ok:
		return bare.entry, alsoBare
	case alsoBare:
		return row.entry.Over(bare.entry), true
	}
	return row.entry, true
}

// hash tells whether a row that may be of a member changed. It is empty where there is none.
func (in *inside) hash(f *file, members bool) string {
	rows := in.of[f.path]
	if members || holdsMembers(f.path) {
		rows = append(rows[:len(rows):len(rows)], in.beside[filepath.Dir(f.path)]...)
	}
	if len(rows) == 0 {
		return ""
	}
	var all []byte
	for _, row := range rows {
		b, _ := json.Marshal(row.entry)
		all = append(all, b...)
	}
	return hash(all)
}

// holdsMembers reports whether a file's name is that of an archive or e-mail.
func holdsMembers(name string) bool {
	name = strings.ToLower(name)
	for _, ext := range []string{".zip", ".tar", ".tgz", ".tar.gz", ".eml"} {
		if strings.HasSuffix(name, ext) {
			return true
		}
	}
	return false
}

// missing lists the files and members below the sources that a manifest names and that were
// not found. Where a file that could not be opened may hold them, they are not missing.
func (in *inside) missing(files []FileRecord, sources []string) []string {
	have := map[string]bool{}
	closed := map[string]bool{}
	var lost []string
	for _, f := range files {
		if within(f.Path, sources) {
			for _, member := range f.Lacks {
				lost = append(lost, filepath.Join(f.Path, filepath.FromSlash(member)))
			}
		}
		for _, d := range f.Documents {
			if d.Member == "" {
				closed[f.Path] = closed[f.Path] || d.Status == Failed
				continue
			}
			member := filepath.FromSlash(d.Member)
			have[filepath.Join(f.Path, member)] = true
			have[filepath.Join(filepath.Dir(f.Path), member)] = true
		}
	}
	look := func(rows []memberRow) {
		for _, row := range rows {
			if !have[row.path] && within(row.path, sources) {
				lost = append(lost, row.path)
			}
		}
	}
	for path, rows := range in.of {
		if !closed[path] {
			look(rows)
		}
	}
	for _, rows := range in.beside {
		look(rows)
	}
	slices.Sort(lost)
	return slices.Compact(lost)
}

// shelf is the manifests inside one archive, and how the way to it is called.
type shelf struct {
	prefix    string // of the archive's members: "inner.zip/"
	manifests map[string]*corpus.Manifest
}

// lookup returns what the manifests in the archive say of the member: column by column, the
// nearest that says something.
func (s shelf) lookup(member string) (corpus.Entry, bool) {
	rel, ok := strings.CutPrefix(member, s.prefix)
	if !ok {
		return corpus.Entry{}, false
	}
	var entry corpus.Entry
	listed := false
	for dir := path.Dir(rel); ; dir = path.Dir(dir) {
		key, name := dir, strings.TrimPrefix(rel, dir+"/")
		if dir == "." {
			key, name = "", rel
		}
		if man := s.manifests[key]; man != nil {
			if e, ok := man.Lookup(name); ok {
				entry, listed = entry.Over(e), true
			}
		}
		if dir == "." {
			return entry, listed
		}
	}
}
