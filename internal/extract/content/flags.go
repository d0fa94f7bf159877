package content

// Flags collects flags, each once, in the order in which they come.
type Flags []string

// Add adds a flag that is not there yet.
func (f *Flags) Add(flag string) {
	for _, have := range *f {
		if have == flag {
			return
		}
	}
	*f = append(*f, flag)
}

// Flags that readers of several formats set.
const (
	FlagTracked  = "tracked-changes" // insertions that are not accepted yet are in the text
	FlagOCR      = "ocr"             // pages were read off their image
	FlagNeedsOCR = "needs-ocr"       // pages without text were not read
)
