package sample

import (
	"bytes"
	"encoding/json"
	"flag"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"

	"travaux/corpus"
	"travaux/corpus/sample/makepdf"
)

var update = flag.Bool("update", false, "make the PDF anew from its source")

const (
	maxFile  = 40 << 10
	maxTotal = 600 << 10
	pdfPath  = "notes/TC_CONF.1_INF.2_en.pdf"
	rowsPath = "statements/second-session_2023-03.jsonl"
)

// cp1251 is the document that is not in UTF-8.
const cp1251 = "press/2023-04-19_podschet-s-lodki_ru.txt"

// invented is what a document says of itself, by its language.
var invented = map[corpus.Lang]string{
	corpus.Arabic:  "وثيقة متخيَّلة من مجموعة نماذج Travaux",
	corpus.Chinese: "Travaux 示例文集的虚构文件",
	corpus.English: "Invented document of the Travaux sample collection",
	corpus.French:  "Document inventé de la collection d’exemples de Travaux",
	corpus.Russian: "Вымышленный документ из собрания образцов Travaux",
	corpus.Spanish: "Documento inventado de la colección de muestra de Travaux",
}

func manifest(t *testing.T) *corpus.Manifest {
	t.Helper()
	m, err := corpus.ReadManifest(bytes.NewReader(read(t, corpus.ManifestName)))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	b, err := FS.ReadFile(path.Join(Root, name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// text is a document's text in UTF-8: that of the PDF is its source's.
func text(t *testing.T, name string) string {
	t.Helper()
	switch name {
	case pdfPath:
		return pdfSource(t)
	case cp1251:
		b, err := charmap.Windows1251.NewDecoder().Bytes(read(t, name))
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	return string(read(t, name))
}

// files returns the paths below Root of all files but the manifest, in order.
func files(t *testing.T) []string {
	t.Helper()
	var names []string
	docs, err := fs.Sub(FS, Root)
	if err != nil {
		t.Fatal(err)
	}
	err = fs.WalkDir(docs, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && name != corpus.ManifestName {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(names)
	return names
}

// documents returns the text of every document by a name, and its language: a file, or a
// row of the records.
func documents(t *testing.T) (map[string]string, map[string]corpus.Lang) {
	t.Helper()
	texts, langs := map[string]string{}, map[string]corpus.Lang{}
	m := manifest(t)
	for _, name := range m.Paths() {
		if e, _ := m.Lookup(name); e.Type != corpus.Records {
			texts[name], langs[name] = text(t, name), corpus.Lang(e.Language)
		}
	}
	for _, row := range rows(t) {
		name := rowsPath + "#" + row["id"]
		texts[name], langs[name] = row["text"], corpus.Lang(row["language"])
	}
	return texts, langs
}

func rows(t *testing.T) []map[string]string {
	t.Helper()
	var all []map[string]string
	for _, line := range strings.Split(strings.TrimSpace(text(t, rowsPath)), "\n") {
		var row map[string]string
		if err := json.Unmarshal([]byte(line), &row); err != nil {
			t.Fatalf("%s: %v", rowsPath, err)
		}
		all = append(all, row)
	}
	return all
}

func TestManifestListsEveryFileAndNoOther(t *testing.T) {
	m := manifest(t)
	if len(m.Problems) > 0 {
		t.Errorf("problems in the manifest: %v", m.Problems)
	}
	if diff := cmp.Diff(files(t), m.Paths()); diff != "" {
		t.Errorf("files (-) and manifest (+) differ:\n%s", diff)
	}
}

func TestReadmeDescribesEveryFile(t *testing.T) {
	var described []string
	for _, cells := range table(t, "| document | shows |") {
		described = append(described, cells[0])
	}
	slices.Sort(described)
	if diff := cmp.Diff(files(t), described); diff != "" {
		t.Errorf("files (-) and README.md (+) differ:\n%s", diff)
	}
}

func TestEveryDocumentSaysThatItIsInvented(t *testing.T) {
	texts, langs := documents(t)
	for name, s := range texts {
		if line := invented[langs[name]]; line == "" || !strings.Contains(s, line) {
			t.Errorf("%s (language %q) does not say that it is invented", name, langs[name])
		}
	}
	m := manifest(t)
	for _, name := range m.Paths() {
		if e, _ := m.Lookup(name); !strings.HasPrefix(e.Extra["note"], "invented") {
			t.Errorf("manifest, %s: the note does not begin with %q", name, "invented")
		}
	}
	for _, row := range rows(t) {
		if !strings.HasPrefix(row["note"], "invented") {
			t.Errorf("row %s: the note does not begin with %q", row["id"], "invented")
		}
	}
}

// A document of the sample stands for a kind of document, and each language has press
// releases, statements and the outcome.
func TestLanguagesAndTypes(t *testing.T) {
	have := map[corpus.Lang]map[string]int{}
	add := func(language, docType string) {
		l := corpus.Lang(language)
		if have[l] == nil {
			have[l] = map[string]int{}
		}
		have[l][docType]++
	}
	m := manifest(t)
	for _, name := range m.Paths() {
		if e, _ := m.Lookup(name); e.Type != corpus.Records {
			add(e.Language, e.Type)
		}
	}
	for _, row := range rows(t) {
		add(row["language"], row["type"])
	}
	for _, l := range corpus.Languages() {
		for _, docType := range []corpus.DocType{corpus.PressRelease, corpus.Speech, corpus.Outcome} {
			if have[l][string(docType)] == 0 {
				t.Errorf("no %s in %s", docType, l)
			}
		}
	}
	for _, docType := range []corpus.DocType{corpus.VerbatimRecord, corpus.Report, corpus.Draft, corpus.NGOStatement, corpus.Letter, corpus.Agenda, corpus.Note} {
		if have[corpus.English][string(docType)] == 0 {
			t.Errorf("no %s in English", docType)
		}
	}
	if n := len(have); n != len(corpus.Languages()) {
		t.Errorf("documents in %d languages; want the six official ones", n)
	}
}

// The questions that the three users try first have answers in every language.
func TestFirstQuestionsHaveAnswers(t *testing.T) {
	questions := map[corpus.Lang][]string{
		corpus.Arabic:  {"المساواة بين الجنسين", "التدفقات المختلطة", "الأطفال"},
		corpus.Chinese: {"性别平等", "混合流动", "儿童"},
		corpus.English: {"gender", "mixed flows", "children", "remittances", "climate change", "borders"},
		corpus.French:  {"genre", "flux mixtes", "enfants"},
		corpus.Russian: {"гендерн", "смешанные потоки", "дет"},
		corpus.Spanish: {"género", "flujos mixtos", "niñ"},
	}
	texts, langs := documents(t)
	for l, words := range questions {
		for _, w := range words {
			found := 0
			for name, s := range texts {
				if langs[name] == l && strings.Contains(s, w) {
					found++
				}
			}
			if found < 2 {
				t.Errorf("%q is in %d documents in %s; want at least 2", w, found, l)
			}
		}
	}
}

func TestSizes(t *testing.T) {
	total := 0
	for _, name := range append(files(t), corpus.ManifestName) {
		n := len(read(t, name))
		total += n
		if n > maxFile {
			t.Errorf("%s has %d bytes; at most %d", name, n, maxFile)
		}
	}
	if total > maxTotal {
		t.Errorf("the collection has %d bytes; at most %d", total, maxTotal)
	}
}

func pdfSource(t *testing.T) string {
	t.Helper()
	name := strings.TrimSuffix(path.Base(pdfPath), ".pdf") + ".txt"
	b, err := os.ReadFile(filepath.Join("pdfsource", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestPDFIsMadeFromItsSource(t *testing.T) {
	made, err := makepdf.Make(pdfSource(t))
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(filepath.Join(Root, filepath.FromSlash(pdfPath)), made, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if !bytes.Equal(made, read(t, pdfPath)) {
		t.Errorf("%s is not what its source gives; run go test ./corpus/sample -update", pdfPath)
	}
}
