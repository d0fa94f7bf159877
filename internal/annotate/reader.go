package annotate

// reader reads one sentence: the words from to (excluded) of a paragraph, with the persons
// named there.
type reader struct {
	nameReader
	namings  []naming
	owner    []int // naming of each word of the paragraph, plus one; 0 for none
	from, to int
	people   *people
	talk     *discourse
	at       place
	tag      bool  // the sentence says who spoke the quotation before it, and no more
	end      place // the last sentence of the paragraph before
	tagAsked bool
	tagged   *voice
	read     []cue   // its cues
	prev     *reader // of the last sentence of the paragraph before
	whole    bool    // the sentence is its paragraph
	before   *reader // of the sentence before in the paragraph
	about    *voice  // the topic, where the sentence quotes nothing
	speaking bool    // the subject of a verb of saying beside a quotation is sought; of English
	colon    *voice  // who speaks in a paragraph before that ends in a colon
}

// namingOf returns the naming that word i belongs to.
func (r *reader) namingOf(i int) *naming {
	if r.owner[i] == 0 {
		return nil
	}
	return &r.namings[r.owner[i]-1]
}

// index returns for each word which naming it belongs to, plus one.
func index(words []word, namings []naming) []int {
	by := make([]int, len(words))
	for k, n := range namings {
		for i := n.from; i < n.to; i++ {
			by[i] = k + 1
		}
	}
	return by
}
