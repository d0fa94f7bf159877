package extract

// readDOCX leaves its place to a reader: the format is known by its content, and not read.
func readDOCX([]byte) (*Extract, error) {
	return nil, &SkipError{"DOCX is not read yet; save it as PDF"}
}
