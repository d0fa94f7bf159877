package web

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

// helpPage explains the query language by queries that can be followed.
type helpPage struct {
	layout
	Examples []example
	Topics   []topic
}

// topic is a paragraph of the manual.
type topic struct{ Title, Text string }

func (s *Server) help(c *gin.Context) error {
	if faults := onlyKnown(c.Request.URL.Query(), uiParameter()); faults != nil {
		return faultsProblem(faults)
	}
	ui, err := readUI(c.Request.URL.Query())
	if err != nil {
		return err
	}
	l := s.layout(c, "")
	l.Title = l.T("help.title")
	data := helpPage{layout: l, Examples: examples(l.printer, ui)}
	for _, key := range []string{"unit", "said", "facets", "dates", "citations", "limits", "links"} {
		data.Topics = append(data.Topics, topic{l.T("help." + key), l.T("help." + key + ".text")})
	}
	return s.render(c, http.StatusOK, "help", data)
}
