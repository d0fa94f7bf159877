package annotate

// sentence is one sentence of a story: the words from to (excluded) of a paragraph, with the
// persons named there and what is known of those who were named and spoke before.
type sentence struct {
	nameReader
	namings  []naming
	owner    []int // naming of each word of the paragraph, plus one; 0 for none
	from, to int
	people   *people
	talk     *discourse
	at       place
	read     []cue     // its cues, where they were sought
	about    *voice    // the topic, where the sentence quotes nothing
	prior    *sentence // the one before in the paragraph
	ended    *sentence // the last one of the paragraph before
}

// reader reads one sentence.
type reader struct {
	sentence
	tag      bool  // the sentence says who spoke the quotation before it, and no more
	end      place // the last sentence of the paragraph before
	tagAsked bool
	tagged   *voice
	prev     *reader // of the last sentence of the paragraph before
	whole    bool    // the sentence is its paragraph
	before   *reader // of the sentence before in the paragraph
	speaking bool    // the subject of a verb of saying beside a quotation is sought; of English
	colon    *voice  // who speaks in a paragraph before that ends in a colon
}

// namingOf returns the naming that word i belongs to.
func (r *sentence) namingOf(i int) *naming {
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

// russian reads the sentence by the rules of Russian.
func (r *reader) russian() russianReader { return russianReader{sentence: &r.sentence} }
