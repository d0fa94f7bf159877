package content

import "errors"

// Limits of a source file. The largest documents of the United Nations stay a tenth below
// them.
const (
	MaxFileBytes = 64 << 20
	MaxPages     = 5000
)

// ErrEncrypted is a file that can't be read without its password.
var ErrEncrypted = errors.New("encrypted: needs a password; save a copy without one")
