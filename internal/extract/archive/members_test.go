package archive

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"

	"travaux/internal/extract/content"
	"travaux/internal/extract/readtest"
)

type packed struct {
	name, text string
	raw        bool // the name is not UTF-8
	flags      uint16
}

func pack(t testing.TB, files ...packed) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		w, err := z.CreateHeader(&zip.FileHeader{Name: f.name, Method: zip.Deflate, NonUTF8: f.raw, Flags: f.flags})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(f.text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// listed writes what an archive holds, a line a member.
func listed(t testing.TB, data []byte) string {
	t.Helper()
	a, err := Open(bytes.NewReader(data), int64(len(data)), &Budget{})
	if err != nil {
		return err.Error()
	}
	var b strings.Builder
	for m := range a.Members(nil) {
		fmt.Fprintf(&b, "%s: %s", m.Name, m.Data)
		if m.Err != nil {
			fmt.Fprintf(&b, "! %v", m.Err)
		}
		b.WriteString("\n")
	}
	if a.Damage != nil {
		fmt.Fprintf(&b, "! %v\n", a.Damage)
	}
	return b.String()
}

func TestArchiveMembers(t *testing.T) {
	data := pack(t, packed{name: "papers/"}, packed{name: "papers/a.txt", text: "One."}, packed{name: "__MACOSX/papers/._a.txt", text: "x"},
		packed{name: ".DS_Store", text: "x"}, packed{name: "papers/~$a.docx", text: "x"}, packed{name: "Thumbs.db", text: "x"},
		packed{name: "manifest.csv", text: "path,title\npapers/a.txt,Harbour dues\n"}, packed{name: "../../etc/b.txt", text: "Two."},
		packed{name: `C:\jetty\c.txt`, text: "Three."}, packed{name: "papers/a.txt", text: "Four."}, packed{name: "e\u0301te\u0301\u202e.txt", text: "Five."})
	want := "papers/a.txt: One.\netc/b.txt: Two.\njetty/c.txt: Three.\npapers/a (2).txt: Four.\nété.txt: Five.\n"
	if diff := cmp.Diff(want, listed(t, data)); diff != "" {
		t.Errorf("members (-want +got):\n%s", diff)
	}
	a, _ := Open(bytes.NewReader(data), int64(len(data)), &Budget{})
	if e, ok := a.Manifests[""].Lookup("papers/a.txt"); !ok || e.Title != "Harbour dues" {
		t.Errorf("the manifest inside gives %+v, %v", e, ok)
	}
}

func TestTarMembers(t *testing.T) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	w := tar.NewWriter(z)
	for _, f := range []packed{{name: "papers/a.txt", text: "One."}, {name: "papers/manifest.csv", text: "path,title\na.txt,Dues\n"}, {name: "b.txt", text: "Two."}} {
		if err := w.WriteHeader(&tar.Header{Name: f.name, Size: int64(len(f.text)), Mode: 0o644}); err != nil {
			t.Fatal(err)
		}
		_, _ = w.Write([]byte(f.text))
	}
	_ = w.WriteHeader(&tar.Header{Name: "link", Linkname: "/etc/passwd", Typeflag: tar.TypeSymlink})
	_ = w.Close()
	_ = z.Close()
	want := "papers/a.txt: One.\nb.txt: Two.\nlink: ! this is a link or device, not a file\n"
	if diff := cmp.Diff(want, listed(t, b.Bytes())); diff != "" {
		t.Errorf("members (-want +got):\n%s", diff)
	}
	if f := Format(bytes.NewReader(b.Bytes()), int64(b.Len())); f != content.FormatTar {
		t.Errorf("archiveFormat = %q; want tar", f)
	}
}

// TestLegacyNames has names as programs of computers set to each language pack them.
func TestLegacyNames(t *testing.T) {
	arabic := "بيان المندوب"
	var dos []byte
	for _, r := range arabic {
		i := strings.IndexRune(arabicHigh, r)
		j := strings.IndexRune(arabicLow, r)
		switch {
		case r == ' ':
			dos = append(dos, ' ')
		case i >= 0:
			dos = append(dos, byte(0xe0+utf8.RuneCountInString(arabicHigh[:i])))
		default:
			dos = append(dos, byte(0x80+utf8.RuneCountInString(arabicLow[:j])))
		}
	}
	encode := func(s string, err error) string {
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	tests := []struct{ want, raw string }{
		{"Déclaration générale.txt", encode(charmap.CodePage437.NewEncoder().String("Déclaration générale.txt"))},
		{"Resolución sobre migración.txt", encode(charmap.CodePage850.NewEncoder().String("Resolución sobre migración.txt"))},
		{"Résumé des débats.txt", encode(charmap.Windows1252.NewEncoder().String("Résumé des débats.txt"))},
		{"Заявление делегации.txt", encode(charmap.CodePage866.NewEncoder().String("Заявление делегации.txt"))},
		{"Заявление делегации.txt", encode(charmap.Windows1251.NewEncoder().String("Заявление делегации.txt"))},
		{arabic + ".txt", string(dos) + ".txt"},
		{arabic + ".txt", encode(charmap.Windows1256.NewEncoder().String(arabic + ".txt"))},
		{"移民问题全球契约.txt", encode(simplifiedchinese.GBK.NewEncoder().String("移民问题全球契约.txt"))},
		{"大会决议.txt", encode(simplifiedchinese.GBK.NewEncoder().String("大会决议.txt"))},
	}
	for _, tt := range tests {
		if got := listed(t, pack(t, packed{name: tt.raw, raw: true})); got != tt.want+": \n" {
			t.Errorf("member named %q is shown as %q; want %q", tt.raw, got, tt.want)
		}
	}
}

func TestRefusedArchives(t *testing.T) {
	plain := pack(t, packed{name: "a.txt", text: "One invented harbour."}, packed{name: "b.txt", text: "Another invented jetty, and a longer text about it."})
	locked := bytes.Clone(plain)
	for _, at := range marks(locked, "PK\x01\x02") {
		locked[at+8] |= 1
	}
	lie := bytes.Clone(plain)
	for _, at := range marks(lie, "PK\x01\x02") {
		binary.LittleEndian.PutUint32(lie[at+24:], 5) // the size once unpacked
	}
	doubled := bytes.Clone(plain)
	dir := marks(doubled, "PK\x01\x02")
	copy(doubled[dir[1]+42:dir[1]+46], doubled[dir[0]+42:dir[0]+46]) // both begin where the first does
	broken := bytes.Clone(plain)
	broken[35+20] ^= 0xff
	many := make([]packed, MaxMembers+1)
	for i := range many {
		many[i].name = fmt.Sprintf("%d.txt", i)
	}
	tests := []struct {
		name string
		data []byte
		want string
	}{
		{"locked", locked, "a.txt: ! encrypted: it needs a password"},
		{"lie", lie, "a.txt: ! it is damaged inside the archive"},
		{"overlap", doubled, "its members overlap"},
		{"broken", broken, "a.txt: ! it is damaged inside the archive"},
		{"many", pack(t, many...), "more than 20000 members"},
		{"bomb", pack(t, packed{name: "a.txt", text: strings.Repeat("0", 8<<20)}), "a.txt: ! it unpacks to"},
		{"office", readtest.ZIP(t, readtest.DOCX("")), ErrNoArchive.Error()},
	}
	for _, tt := range tests {
		if got := listed(t, tt.data); !strings.Contains(got, tt.want) {
			t.Errorf("%s: %q; want %q in it", tt.name, got, tt.want)
		}
	}
}

func marks(data []byte, sig string) []int {
	var at []int
	for i := range data {
		if bytes.HasPrefix(data[i:], []byte(sig)) {
			at = append(at, i)
		}
	}
	return at
}

// TestBombOfBombs has more in it than may be unpacked, in members that each would do.
func TestBombOfBombs(t *testing.T) {
	inner := rawMember{name: rawName{text: "a"}, size: content.MaxFileBytes, packed: content.MaxFileBytes / 100}
	b := &Budget{}
	var err error
	n := 0
	for ; err == nil && n < 100; n++ {
		err = b.add(inner)
	}
	if n != MaxUnpacked/content.MaxFileBytes+1 {
		t.Errorf("refused at member %d: %v; want at %d", n, err, MaxUnpacked/content.MaxFileBytes+1)
	}
}

func TestCutArchive(t *testing.T) {
	whole := pack(t, packed{name: "a.txt", text: "One invented harbour."}, packed{name: "b.txt", text: "Another invented jetty."}, packed{name: "c.txt", text: "A third invented quay."})
	second := marks(whole, "PK\x03\x04")[1]
	tests := []struct {
		name string
		size int
		want string
	}{
		{"in the directory", marks(whole, "PK\x05\x06")[0], "a.txt: One invented harbour.\nb.txt: Another invented jetty.\nc.txt: A third invented quay.\n! the archive is cut off or damaged: 3 of its members could be made out, any behind them are lost; fetch it again\n"},
		{"in the second", second + 40, "a.txt: One invented harbour.\nb.txt: ! the archive is cut off in the middle of it; fetch the archive again\n! the archive is cut off or damaged: 1 of its members could be made out, any behind them are lost; fetch it again\n"},
		{"in the first header", 20, errNoContents.Error()},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, listed(t, whole[:tt.size])); diff != "" {
			t.Errorf("cut off %s (-want +got):\n%s", tt.name, diff)
		}
	}
}

func TestOfficeFilesAreNoArchives(t *testing.T) {
	word := string(readtest.ZIP(t, readtest.DOCX("<w:p><w:r><w:t>x</w:t></w:r></w:p>")))
	tests := []struct {
		name string
		data []byte
		want content.Format
	}{
		{"docx", []byte(word), content.FormatDOCX},
		{"odt", readtest.ZIP(t, readtest.ODT("")), content.FormatODT},
		{"epub", pack(t, packed{name: "mimetype", text: "application/epub+zip"}, packed{name: "a.xhtml"}), content.FormatEPUB},
		{"xlsx", pack(t, packed{name: "[Content_Types].xml"}, packed{name: "xl/workbook.xml"}), content.FormatSheet},
		{"ods", pack(t, packed{name: "mimetype", text: "application/vnd.oasis.opendocument.spreadsheet"}), content.FormatSheet},
		{"odp", pack(t, packed{name: "mimetype", text: "application/vnd.oasis.opendocument.presentation"}), content.FormatODP},
		{"pptx", pack(t, packed{name: "[Content_Types].xml"}, packed{name: "ppt/presentation.xml"}), content.FormatPPTX},
		{"xps", pack(t, packed{name: "[Content_Types].xml"}, packed{name: "Documents/1/FixedDocument.fdoc"}), content.FormatPackage},
		{"archive of docx", pack(t, packed{name: "word/a.docx", text: word}), content.FormatZip},
		{"empty archive", pack(t), content.FormatZip},
	}
	for _, tt := range tests {
		if got := Format(bytes.NewReader(tt.data), int64(len(tt.data))); got != tt.want {
			t.Errorf("archiveFormat(%s) = %q; want %q", tt.name, got, tt.want)
		}
	}
}

func FuzzArchive(f *testing.F) {
	whole := pack(f, packed{name: "a.txt", text: "One."}, packed{name: "manifest.csv", text: "path\na.txt\n"}, packed{name: "\x8f\xe0", raw: true})
	f.Add(whole)
	f.Add(whole[:len(whole)/2])
	f.Add([]byte("PK\x07\x08PK\x03\x04"))
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := Open(bytes.NewReader(data), int64(len(data)), &Budget{})
		if err != nil {
			return
		}
		seen := map[string]bool{}
		for m := range a.Members(nil) {
			switch {
			case seen[m.Name]:
				t.Errorf("two members are named %q", m.Name)
			case !utf8.ValidString(m.Name), m.Name == "", strings.HasPrefix(m.Name, "/"), strings.Contains("/"+m.Name+"/", "/../"):
				t.Errorf("a member is named %q", m.Name)
			case m.Err != nil && m.Data != nil:
				t.Errorf("%s has both data and an error", m.Name)
			}
			seen[m.Name] = true
		}
	})
}

func TestNoArchive(t *testing.T) {
	for _, data := range []string{"", "PK", "words", "\x1f\x8b", "%PDF-1.4"} {
		if f := Format(strings.NewReader(data), int64(len(data))); f != "" {
			t.Errorf("archiveFormat(%q) = %q; want none", data, f)
		}
		if _, err := Open(strings.NewReader(data), int64(len(data)), &Budget{}); !errors.Is(err, ErrNoArchive) {
			t.Errorf("Open(%q) = %v; want ErrNoArchive", data, err)
		}
	}
}
