package extract

// readODT leaves its place to a reader: the format is known by its content, and not read.
func readODT([]byte) (*Extract, error) {
	return nil, &SkipError{"ODT is not read yet; save it as PDF"}
}
