package pdf

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"travaux/internal/extract/content"
	"travaux/internal/shared"
)

func TestFormWithoutTextSaysThatFieldsAreNotRead(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(shared.Dir(t), "data", "hostile-pdf", "encrypted-open", "pdfjs__secHandler.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	var r Reader
	defer r.Close()
	_, err = r.Read(t.Context(), data)
	var skip *content.SkipError
	if !errors.As(err, &skip) || !strings.Contains(skip.Reason, "form fields, which are not read") {
		t.Errorf("Read = %v", err)
	}
}
