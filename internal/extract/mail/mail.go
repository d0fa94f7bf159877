// Package mail reads e-mails as programs save them (.eml): Read the message, with the fields at
// its head, Attachments what is attached, as documents of their own. A web page that a browser
// saved with its pictures (MHTML) is such a message too, and is read as a page.
//
// It does not read the attachments, nor mailboxes of several messages.
package mail

import (
	"errors"
	"strings"

	"travaux/internal/extract/archive"
	"travaux/internal/extract/content"
	"travaux/internal/extract/encodings"
	"travaux/internal/extract/plaintext"
	"travaux/internal/extract/prose"
	"travaux/internal/extract/webpage"
)

// An e-mail is read by RFC 5322 and MIME (RFC 2045 to 2049), leniently: what programs send
// breaks them often. Its text is one document, and each attachment one of its own. Who sent
// it is kept as metadata only: a sender is often not whose words they are.

// Limits of an e-mail: no program writes deeper or more.
const (
	maxMailDepth = 20
	maxMailParts = 1000
)

var errMailEncrypted = errors.New("the e-mail is encrypted; save its text and attachments from the mail program")

// Read reads the text of an e-mail: plain text where it has both plain and HTML.
func Read(data []byte) (*content.Extract, error) {
	m := openMail(data)
	if m.several {
		return nil, &content.SkipError{Reason: "it is a mailbox of several e-mails; save each as a file of its own (.eml)"}
	}
	if m.locked {
		return nil, errMailEncrypted
	}
	if page := m.page(); page != nil {
		return readSavedPage(m, page)
	}
	ex := &content.Extract{Format: "mail", Meta: map[string]string{}}
	var flags content.Flags
	for _, part := range m.bodies {
		text, err := encodings.Decode(part.content(), part.charset(), &flags)
		if err != nil {
			continue // one of several parts; where it was the only one there is no text
		}
		if part.kind == "text/html" {
			blocks, err := webpage.Fragment(prose.Clean(text, &flags))
			if err == nil {
				ex.Blocks = append(ex.Blocks, blocks...)
			}
			continue
		}
		if part.params["format"] == "flowed" {
			text = unflow(text, strings.EqualFold(part.params["delsp"], "yes"))
		}
		ex.Blocks = append(ex.Blocks, mailBlocks(prose.Clean(text, &flags))...)
	}
	ex.Title = prose.OneLine(prose.Clean(m.header.get("Subject"), &flags))
	for _, key := range []string{"From", "Sender", "To", "Cc", "Date", "Message-ID"} {
		if v := prose.OneLine(prose.Clean(m.header.get(key), new(content.Flags))); v != "" {
			ex.Meta["mail-"+strings.ToLower(key)] = v[:len(encodings.WholeRunes([]byte(v[:min(len(v), content.MaxMetaBytes)])))]
		}
	}
	ex.Flags = flags
	if len(ex.Blocks) == 0 {
		return nil, &content.SkipError{Reason: "the e-mail has no text of its own; its attachments are documents of their own"}
	}
	return ex, prose.SkipErrorPage(ex)
}

// Attachments returns what is attached to an e-mail, in order. Pictures of its layout and
// signatures of programs are no attachments.
func Attachments(data []byte) []archive.Member {
	m := openMail(data)
	if m.several || m.locked || m.page() != nil {
		return nil
	}
	var list []archive.Member
	seen := map[string]bool{}
	for i, part := range m.attached {
		name := archive.Unique(archive.TidyPath(part.fileName(i+1)), seen)
		list = append(list, archive.Member{Name: name, Data: part.content()})
	}
	return list
}

// mailBlocks reads plain text. Lines behind ">" are another e-mail that is answered.
func mailBlocks(text string) []content.Block {
	var blocks []content.Block
	var lines []string
	quoted := false
	flush := func() {
		for _, b := range plaintext.Blocks(strings.Join(lines, "\n")) {
			if quoted && b.Kind == content.Paragraph {
				b.Kind = content.Quote
			}
			blocks = append(blocks, b)
		}
		lines = lines[:0]
	}
	for _, line := range strings.Split(text, "\n") {
		rest, is := strings.CutPrefix(line, ">")
		if is != quoted && (is || strings.TrimSpace(line) != "") {
			flush()
			quoted = is
		}
		if is {
			line = strings.TrimLeft(rest, "> ")
		}
		lines = append(lines, line)
	}
	flush()
	return blocks
}

// unflow joins the lines of a paragraph that was broken for transport: those that end in a
// space go on in the next one (RFC 3676).
func unflow(text string, delSpace bool) string {
	var b strings.Builder
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	for i, line := range lines {
		depth := quoteDepth(line)
		if i > 0 && b.Len() > 0 && !strings.HasSuffix(b.String()[b.Len()-1:], "\n") {
			line = line[depth:]
		}
		line = unstuff(line)
		soft := strings.HasSuffix(line, " ") && line != "-- " && i+1 < len(lines) && quoteDepth(lines[i+1]) == depth
		if soft && delSpace {
			line = strings.TrimSuffix(line, " ")
		}
		b.WriteString(line)
		if !soft && i+1 < len(lines) {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

func quoteDepth(line string) int {
	return len(line) - len(strings.TrimLeft(line, ">"))
}

// unstuff takes out the space that is put before a line to protect its first sign.
func unstuff(line string) string {
	return strings.TrimPrefix(line, " ")
}
