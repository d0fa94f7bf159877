package oldword_test

import (
	"errors"
	"strings"
	"testing"

	"travaux/internal/extract"
	"travaux/internal/extract/content"
	"travaux/internal/extract/oldword"
	"travaux/internal/extract/readtest"
)

func TestOfficeFilesOfBefore2007(t *testing.T) {
	plain := []byte{0xec, 0xa5, 0xc1, 0, 0, 0, 0, 0, 0, 0, 0, 0x02}
	locked := []byte{0xec, 0xa5, 0xc1, 0, 0, 0, 0, 0, 0, 0, 0, 0x03}
	tests := []struct {
		name string
		data []byte
		want string
		skip bool
	}{
		{"word", readtest.OLE(plain, "\x05SummaryInformation", "1Table", "Data", "CompObj", "WordDocument"), "a Word file of before 2007", true},
		{"word with a password", readtest.OLE(locked, "WordDocument"), "needs a password", false},
		{"docx with a password", readtest.OLE(nil, "EncryptionInfo", "EncryptedPackage"), "needs a password", false},
		{"excel", readtest.OLE(nil, "Workbook"), "Excel", true},
		{"powerpoint", readtest.OLE(nil, "Current User", "PowerPoint Document"), "PowerPoint", true},
		{"outlook", readtest.OLE(nil, "__nameid_version1.0", "__properties_version1.0"), "Outlook", true},
		{"other", readtest.OLE(nil, "Contents"), "not known", true},
		{"cut off", readtest.OLE(plain, "WordDocument")[:600], "cut off", false},
	}
	for _, tt := range tests {
		_, err := extract.Read(t.Context(), "a.doc", tt.data)
		var skip *content.SkipError
		if err == nil || !strings.Contains(err.Error(), tt.want) || errors.As(err, &skip) != tt.skip {
			t.Errorf("%s: %v; want %q, a *SkipError: %v", tt.name, err, tt.want, tt.skip)
		}
	}
}

func FuzzOLE(f *testing.F) {
	f.Add(readtest.OLE(nil, "a", "WordDocument"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := oldword.Inspect(data); err == nil {
			t.Error("inspectOLE says nothing")
		}
	})
}
