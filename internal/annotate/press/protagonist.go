package press

import (
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// A portrait or a reportage keeps to one person over many paragraphs: "dice" and "sourit-elle"
// mean him or her again though nobody was named for a while.

// alone is the protagonist where no one else fits who was named or spoke within reach: then a
// noun such as "el médico" means him, whatever his office was.
func (r *reader) alone(s wording.Sex) *story.Voice {
	v := r.Protagonist(s)
	if v == nil {
		return nil
	}
	for i := len(r.Talk.Events) - 1; i >= 0 && r.Talk.Events[i].Place.Paragraph >= r.At.Paragraph-story.LongReach; i-- {
		if e := r.Talk.Events[i]; e.Voice.Fits(s) && !e.Voice.Same(v) {
			return nil
		}
	}
	return v
}
