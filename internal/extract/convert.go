package extract

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"travaux/internal/extract/content"
	"travaux/internal/extract/oldword"
)

// convert reads a Word file of before 2007 by the programs installed, the best first. The
// first error counts.
func (p *Pool) convert(ctx context.Context, name string, data []byte) (*content.Extract, error) {
	var first error = &content.ToolError{Tool: ToolWord, Reason: oldword.ErrWord.Reason}
	for i, program := range oldword.Programs() {
		ex, err := p.convertBy(ctx, program, data)
		if err == nil {
			CheckName(ex, name)
			return ex, nil
		}
		if i == 0 || ctx.Err() != nil {
			first = err
		}
	}
	return nil, first
}

func (p *Pool) convertBy(ctx context.Context, program string, data []byte) (*content.Extract, error) {
	file, out, err := p.converted(ctx, program, data)
	if err != nil {
		return nil, err
	}
	tool := filepath.Base(program)
	ex, err := p.read(ctx, file, out)
	var skip *content.SkipError
	switch {
	case errors.As(err, &skip):
		return nil, err
	case err != nil:
		return nil, fmt.Errorf("what %s made of it: %w", tool, err)
	}
	ex.Format, ex.Engine = "doc", tool
	return ex, nil
}

// converted runs the program in the place of a worker.
func (p *Pool) converted(ctx context.Context, program string, data []byte) (name string, out []byte, err error) {
	w, err := p.take(ctx)
	if err != nil {
		return "", nil, err
	}
	defer func() { p.slots <- w }()
	return oldword.Convert(ctx, program, data, p.limits.Limits)
}

// ToolWord is the need for a program that reads Word files of before 2007.
const ToolWord = "word-reader"

// HasTool reports whether a program that meets a need is installed now.
func HasTool(tool string) bool {
	return tool == ToolWord && len(oldword.Programs()) > 0
}
