package extract

// readRTF leaves its place to a reader: the format is known by its content, and not read.
func readRTF([]byte) (*Extract, error) {
	return nil, &SkipError{"RTF is not read yet; save it as PDF"}
}
