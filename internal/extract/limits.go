package extract

import "errors"

// Limits of a source file. The largest documents of the United Nations stay a tenth below
// them.
const (
	MaxFileBytes = 64 << 20
	MaxPages     = 5000
)

// Reasons that readers of several formats give.
var errEncrypted = errors.New("encrypted: needs a password")
