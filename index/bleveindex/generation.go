package bleveindex

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"travaux/corpus"
	"travaux/index"
)

// Names of files and folders. A generation is a folder under `generations`, named by its
// number in six digits, complete and never changed once it has that name; CURRENT holds
// the number of the published one. A build is a hidden folder beside them.
const (
	generationsFolder = "generations"
	currentFile       = "CURRENT"
	lockFile          = "lock"
	buildPrefix       = ".build-"
	manifestFile      = "manifest.json"
	columnsFile       = "columns"
	namesFile         = "names.json"
	bleveFolder       = "index"
	attachedFolder    = "attached"

	// layoutVersion changes with the layout of any file; other layouts are not read.
	layoutVersion = "5"
)

func generationName(n int) string { return fmt.Sprintf("%06d", n) }

// Manifest describes a generation; it is the file manifest.json.
type Manifest struct {
	index.Generation
	TextFiles []int           `json:"text_files"` // numbers of its text and chains files
	Files     map[string]File `json:"files"`      // by path within the generation
}

// File is what the manifest says of one file.
type File struct {
	Size   int64  `json:"size"`
	SHA256 string `json:"sha256"`
}

// seal lists the files of dir in the manifest, writes it, and syncs the folders. What
// parent describes and is the same file on disk is not read again.
func (m *Manifest) seal(ctx context.Context, dir string, parent *Manifest) error {
	m.Files = map[string]File{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		if d.IsDir() {
			return syncDir(path)
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		name = filepath.ToSlash(name)
		f, err := m.describe(path, name, parent)
		m.Files[name] = f
		m.DiskBytes += f.Size
		return err
	})
	if err != nil {
		return err
	}
	b, err := json.MarshalIndent(m, "", "\t")
	if err != nil {
		return err
	}
	if err := writeSynced(filepath.Join(dir, manifestFile), append(b, '\n')); err != nil {
		return err
	}
	return syncDir(dir)
}

func (m *Manifest) describe(path, name string, parent *Manifest) (File, error) {
	if linked(name) && parent != nil {
		if f, ok := parent.Files[name]; ok {
			return f, nil
		}
	}
	return hashFile(path)
}

// linked reports whether a file of that name, where the parent has it, is the parent's.
func linked(name string) bool {
	return strings.HasSuffix(name, ".zap") || strings.HasPrefix(name, "text.") || strings.HasPrefix(name, "chains.")
}

func hashFile(path string) (File, error) {
	f, err := os.Open(path)
	if err != nil {
		return File{}, err
	}
	defer f.Close()
	h := sha256.New()
	n, err := io.Copy(h, f)
	return File{Size: n, SHA256: hex.EncodeToString(h.Sum(nil))}, err
}

// readManifest reads a generation's manifest and compares the sizes of its files.
func readManifest(dir string, n int) (*Manifest, error) {
	b, err := os.ReadFile(filepath.Join(dir, manifestFile))
	if err != nil {
		return nil, damaged(n, manifestFile, err)
	}
	m := &Manifest{}
	if err := json.Unmarshal(b, m); err != nil {
		return nil, damaged(n, manifestFile, err)
	}
	if v := m.Versions["layout"]; v != layoutVersion {
		return nil, damaged(n, manifestFile, fmt.Errorf("layout version %q; this program reads %q; make it anew with: indexer sync", v, layoutVersion))
	}
	if m.Number != n {
		return nil, damaged(n, manifestFile, fmt.Errorf("is the manifest of generation %d", m.Number))
	}
	for name, f := range m.Files {
		if !filepath.IsLocal(name) {
			return nil, damaged(n, manifestFile, fmt.Errorf("file name %q", name))
		}
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			return nil, damaged(n, name, errors.New("is missing"))
		}
		if info.Size() != f.Size {
			return nil, damaged(n, name, fmt.Errorf("has %d bytes, not %d", info.Size(), f.Size))
		}
	}
	return m, nil
}

// verify reads every file of a generation against its manifest.
func verify(ctx context.Context, dir string, n int) ([]index.DamagedError, error) {
	if _, err := os.Stat(dir); err != nil {
		return nil, index.ErrNotFound
	}
	b, err := os.ReadFile(filepath.Join(dir, manifestFile))
	m := &Manifest{}
	if err == nil {
		err = json.Unmarshal(b, m)
	}
	if err != nil {
		return []index.DamagedError{*damaged(n, manifestFile, err)}, nil
	}
	var found []index.DamagedError
	for _, name := range sortedKeys(m.Files) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		got, err := hashFile(filepath.Join(dir, name))
		switch {
		case err != nil:
			found = append(found, *damaged(n, name, err))
		case got != m.Files[name]:
			found = append(found, *damaged(n, name, errors.New("is not what was written")))
		}
	}
	return found, nil
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// damaged makes a DamagedError; the reason is err without the path, which File names.
func damaged(n int, file string, err error) *index.DamagedError {
	var known *index.DamagedError
	if errors.As(err, &known) {
		return known
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return &index.DamagedError{Generation: n, File: file, Reason: err.Error()}
}

func readNames(path string) (map[index.Field][]corpus.Name, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	names := map[index.Field][]corpus.Name{}
	return names, json.Unmarshal(b, &names)
}

func syncDir(path string) error {
	d, err := os.Open(path)
	if err != nil {
		return err
	}
	defer d.Close()
	return d.Sync()
}

// replaceFile writes a file so that a reader sees the old content or the new, and nothing
// between, also after a power failure.
func replaceFile(path string, b []byte) error {
	temp := path + ".new"
	if err := os.RemoveAll(temp); err != nil {
		return err
	}
	if err := writeSynced(temp, b); err != nil {
		os.Remove(temp)
		return err
	}
	if err := os.Rename(temp, path); err != nil {
		return err
	}
	return syncDir(filepath.Dir(path))
}

// validName reports whether name can be the name of an attached file.
func validName(name string) bool {
	return name != "" && filepath.IsLocal(name) && !strings.ContainsAny(name, `/\`)
}

// parseGeneration reads a folder's name as a generation's number; 0 where it is none.
func parseGeneration(name string) int {
	if len(name) < 6 {
		return 0
	}
	n, err := strconv.Atoi(name)
	if err != nil || n < 1 {
		return 0
	}
	return n
}
