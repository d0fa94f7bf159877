package extract

import (
	"context"
	"errors"
)

type pdfium struct{}

func (*pdfium) close() {}

func (r *reader) readPDF(ctx context.Context, data []byte) (*Extract, error) {
	return nil, errors.New("x")
}
func readDOCX([]byte) (*Extract, error) {
	return nil, &SkipError{"DOCX is not read yet; save it as PDF"}
}
func readODT([]byte) (*Extract, error) { return nil, &SkipError{"ODT is not read yet; save it as PDF"} }
func readRTF([]byte) (*Extract, error) { return nil, &SkipError{"RTF is not read yet; save it as PDF"} }
