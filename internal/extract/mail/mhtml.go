package mail

import (
	"strings"

	"travaux/internal/extract/content"
	"travaux/internal/extract/encodings"
	"travaux/internal/extract/prose"
	"travaux/internal/extract/webpage"
)

// A browser that saves a page whole writes it as an e-mail without a receiver (MHTML,
// RFC 2557): the first part is the page, the others what it shows.

// page is the page that an e-mail is the saved form of; nil where it is an e-mail.
func (m *message) page() *mailPart {
	kind := strings.ToLower(m.header.get("Content-Type"))
	if !strings.HasPrefix(kind, "multipart/related") && !strings.HasPrefix(kind, "text/html") {
		return nil
	}
	for _, field := range []string{"To", "Cc", "Received", "Message-ID"} {
		if m.header.get(field) != "" {
			return nil
		}
	}
	for _, p := range m.bodies {
		if p.kind != "text/html" {
			continue
		}
		saved := m.header.get("Snapshot-Content-Location") != "" || strings.Contains(strings.ToLower(m.header.get("From")), "saved by")
		if saved || p.header.get("Content-Location") != "" {
			return p
		}
		return nil
	}
	return nil
}

// readSavedPage reads a page that was saved whole.
func readSavedPage(m *message, page *mailPart) (*content.Extract, error) {
	var flags content.Flags
	src := page.content()
	charset := page.charset()
	if charset == "" {
		charset = webpage.DeclaredCharset(src)
	}
	text, err := encodings.Decode(src, charset, &flags)
	if err != nil {
		return nil, err
	}
	ex, err := webpage.Read([]byte(text))
	if err != nil {
		return nil, err
	}
	for _, from := range []string{m.header.get("Snapshot-Content-Location"), page.header.get("Content-Location")} {
		if from = prose.OneLine(from); from != "" && len(from) <= content.MaxMetaBytes && ex.Meta["saved-from"] == "" {
			ex.Meta["saved-from"] = from
		}
	}
	ex.Flags = append(flags, ex.Flags...)
	return ex, nil
}
