// Package engine opens the index engine that an address names. It is the one place that
// knows which engines there are; it adds nothing to them.
package engine

import (
	"fmt"
	"strings"

	"travaux/index"
	"travaux/index/bleveindex"
)

// Open opens the engine at url: a path is the data folder of the embedded engine, made
// where it does not exist. The caller closes it.
func Open(url string) (index.Engine, error) {
	if strings.Contains(url, "://") {
		return nil, fmt.Errorf("open index %s: only a folder can be opened", url)
	}
	return bleveindex.Open(url, bleveindex.Options{})
}
