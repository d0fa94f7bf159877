package extract

import (
	"os/exec"

	"travaux/internal/extract/content"
)

// ToolError is a *SkipError for want of a program that is not part of this one. With the
// program installed, the same file can be read.
type ToolError struct {
	Tool   string // what HasTool takes
	Reason string
}

func (e *ToolError) Error() string { return e.Reason }

// Unwrap returns the same as a *SkipError.
func (e *ToolError) Unwrap() error { return &content.SkipError{Reason: e.Reason} }

// ToolWord is the need for a program that reads Word files of before 2007.
const ToolWord = "word-reader"

// HasTool reports whether a program that meets a need is installed now.
func HasTool(tool string) bool {
	return tool == ToolWord && len(wordReaders()) > 0
}

// wordReaders returns the paths of the programs installed that read Word files of before
// 2007, the best first: LibreOffice keeps the numbers of lists as they are printed.
func wordReaders() []string {
	var paths []string
	for _, names := range [][]string{{"soffice", "libreoffice"}, {"antiword"}} {
		for _, name := range names {
			if path, err := exec.LookPath(name); err == nil {
				paths = append(paths, path)
				break
			}
		}
	}
	return paths
}
