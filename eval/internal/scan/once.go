package scan

// Once returns at most n words of letters a to z that stand in one passage only and once
// there, spread over the collection, in the order in which they came up.
func (c *Collection) Once(n int) []string {
	seen := make([]int, len(c.words))
	for i := range c.passages {
		for _, t := range c.passages[i].tokens {
			seen[t.exact]++
		}
	}
	var once []string
	for id, times := range seen {
		if times == 1 && plain(c.words[id]) {
			once = append(once, c.words[id])
		}
	}
	step := max(len(once)/max(n, 1), 1)
	var list []string
	for i := 0; i < len(once) && len(list) < n; i += step {
		list = append(list, once[i])
	}
	return list
}

// plain reports whether a word has four letters or more, all of them a to z.
func plain(word string) bool {
	for _, r := range word {
		if r < 'a' || r > 'z' {
			return false
		}
	}
	return len(word) >= 4
}
