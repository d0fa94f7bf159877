package extract

import (
	"crypto/sha256"
	"encoding/hex"
)

// hexSum is the SHA-256 of data in hexadecimal.
func hexSumOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
