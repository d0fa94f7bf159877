package press

// colonBefore reports whether another colon stands before word i in the sentence: what is
// before that is a key or a heading, and says nothing.
func (r *reader) colonBefore(i int) bool {
	for k := r.From; k < i; k++ {
		if r.Words[k].IsMark(":") {
			return true
		}
	}
	return false
}
