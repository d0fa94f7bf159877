package bleveindex

import (
	"fmt"
	"runtime/debug"
)

// catchFault makes a fault on memory that is mapped from a file (the file was cut short
// under us) an error of this goroutine, where it would end the process. What it returns is
// to be deferred at once: defer s.catchFault(&err)().
func (s *searcher) catchFault(err *error) func() {
	before := debug.SetPanicOnFault(true)
	return func() {
		debug.SetPanicOnFault(before)
		r := recover()
		if r == nil {
			return
		}
		fault, ok := r.(interface {
			error
			Addr() uintptr
		})
		if !ok {
			panic(r)
		}
		*err = damaged(s.manifest.Number, bleveFolder, fmt.Errorf("its files were changed while they were in use: %w", fault))
	}
}
