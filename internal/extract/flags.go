package extract

// flagSet collects flags, each once, in the order in which they come.
type flagSet []string

func (f *flagSet) add(flag string) {
	for _, have := range *f {
		if have == flag {
			return
		}
	}
	*f = append(*f, flag)
}

// Flags that readers of several formats set.
const (
	flagTracked  = "tracked-changes" // insertions that are not accepted yet are in the text
	flagOCR      = "ocr"             // pages were read off their image
	flagNeedsOCR = "needs-ocr"       // pages without text were not read
)
