package scan

// Page is a page as OCR read it, on its way to the worker. Lengths are in points, from
// the page's lower left, as the file has it.
type Page struct {
	Number int       `json:"number"`
	Box    []float64 `json:"box"` // left, bottom, right, top
	Turn   int       `json:"turn,omitempty"`
	Skew   float64   `json:"skew,omitempty"` // rise of its lines, as a tangent
	Lines  []Line    `json:"lines"`
	Rules  []Rule    `json:"rules,omitempty"`
}

// Line is a line of type.
type Line struct {
	Par   int     `json:"par"` // the paragraph that the program sees it in
	X     float64 `json:"x"`   // a point on which it stands
	Y     float64 `json:"y"`
	Size  float64 `json:"size"`
	Words []Word  `json:"words"`
}

// Word is a word; Sure is what the program believes of it, from 0 to 1.
type Word struct {
	Text string     `json:"text"`
	Box  [4]float64 `json:"box"`
	Sure float64    `json:"sure"`
}

// Rule is a thin line across the page.
type Rule struct {
	X0 float64 `json:"x0"`
	X1 float64 `json:"x1"`
	Y  float64 `json:"y"`
}
