package content

// ToolError is a *SkipError for want of a program that is not part of this one. With the
// program installed, the same file can be read.
type ToolError struct {
	Tool   string // what extract.HasTool takes
	Reason string
}

func (e *ToolError) Error() string { return e.Reason }

// Unwrap returns the same as a *SkipError.
func (e *ToolError) Unwrap() error { return &SkipError{Reason: e.Reason} }
