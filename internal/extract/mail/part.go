package mail

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"mime"
	"net/url"
	"path"
	"regexp"
	"strings"

	"golang.org/x/net/html/charset"

	"travaux/internal/extract/archive"
	"travaux/internal/extract/content"
	"travaux/internal/extract/encodings"
)

// message is an opened e-mail.
type message struct {
	header   mailHeader
	bodies   []*mailPart // its text, in order
	attached []*mailPart
	locked   bool // encrypted
	several  bool // a mailbox
	parts    int
}

// mailPart is one part without parts.
type mailPart struct {
	header   mailHeader
	kind     string // "text/plain"
	params   map[string]string
	disposed string // "attachment", "inline" or nothing
	name     string // as given
	raw      []byte
}

var nextMail = regexp.MustCompile(`\n\r?\nFrom [^\n]*\n[A-Za-z-]+:`)

func openMail(data []byte) *message {
	m := &message{}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	data = bytes.TrimLeft(data, "\r\n")
	if bytes.HasPrefix(data, []byte("From ")) || bytes.HasPrefix(data, []byte(">From ")) {
		m.several = nextMail.Match(data)
		_, data, _ = bytes.Cut(data, []byte("\n"))
	}
	m.add(data, "text/plain", false, 0)
	return m
}

// add takes up a part and those in it. kind is the type of one that doesn't say; related
// one that belongs to a page.
func (m *message) add(data []byte, kind string, related bool, depth int) {
	m.parts++
	if depth > maxMailDepth || m.parts > maxMailParts {
		return
	}
	p := newPart(data, kind)
	if depth == 0 {
		m.header = p.header
	}
	switch {
	case strings.HasPrefix(p.kind, "multipart/"):
		m.multipart(p, related, depth)
	case p.kind == "application/pkcs7-mime" || p.kind == "application/x-pkcs7-mime":
		m.locked = true
	case p.kind == "application/pkcs7-signature" || p.kind == "application/x-pkcs7-signature" || p.kind == "application/pgp-signature":
	case strings.HasPrefix(p.kind, "image/") && related && p.disposed != "attachment" && p.header.get("Content-ID") != "":
	case p.isText() && p.disposed != "attachment" && p.name == "":
		m.bodies = append(m.bodies, p)
	case depth == 0 && p.isText():
		m.bodies = append(m.bodies, p)
	default:
		m.attached = append(m.attached, p)
	}
}

func (p *mailPart) isText() bool { return p.kind == "text/plain" || p.kind == "text/html" }

func (m *message) multipart(p *mailPart, related bool, depth int) {
	kind := "text/plain"
	switch p.kind {
	case "multipart/encrypted":
		m.locked = true
		return
	case "multipart/digest":
		kind = "message/rfc822"
	case "multipart/related":
		related = true
	}
	parts := splitParts(p.raw, p.params["boundary"])
	before := len(m.bodies)
	for _, data := range parts {
		m.add(data, kind, related, depth+1)
	}
	if p.kind == "multipart/alternative" {
		m.bodies = append(m.bodies[:before:before], alternative(m.bodies[before:])...)
	}
}

// alternative chooses between forms of one text: plain text where there are words in it,
// which senders of HTML often leave out.
func alternative(parts []*mailPart) []*mailPart {
	var plain, page []*mailPart
	words := false
	for _, p := range parts {
		if p.kind == "text/html" {
			page = append(page, p)
			continue
		}
		plain = append(plain, p)
		words = words || len(bytes.TrimSpace(p.content())) > 0
	}
	if words || len(page) == 0 {
		return plain
	}
	return page
}

// splitParts divides a body at its boundary. A last part without an end is one too: the
// e-mail was cut off.
func splitParts(body []byte, boundary string) [][]byte {
	if boundary == "" {
		return nil
	}
	var parts [][]byte
	mark := []byte("--" + boundary)
	start := -1
	for at := 0; at < len(body); {
		end := len(body)
		if i := bytes.IndexByte(body[at:], '\n'); i >= 0 {
			end = at + i + 1
		}
		rest, is := bytes.CutPrefix(body[at:end], mark)
		if rest = bytes.TrimRight(rest, " \t\r\n"); is && (len(rest) == 0 || string(rest) == "--") {
			if start >= 0 {
				parts = append(parts, withoutEnd(body[start:at]))
			}
			if start = end; len(rest) > 0 {
				return parts
			}
		}
		at = end
	}
	if start >= 0 && start < len(body) {
		parts = append(parts, body[start:])
	}
	return parts
}

// withoutEnd drops the line end before a boundary, which belongs to the boundary.
func withoutEnd(b []byte) []byte {
	return bytes.TrimSuffix(bytes.TrimSuffix(b, []byte("\n")), []byte("\r"))
}

func newPart(data []byte, kind string) *mailPart {
	p := &mailPart{kind: kind, params: map[string]string{}}
	p.header, p.raw = readHeader(data)
	if v := p.header.raw("Content-Type"); v != "" {
		p.kind, p.params = mediaType(v)
	}
	disposed, params := mediaType(p.header.raw("Content-Disposition"))
	p.disposed = disposed
	for _, name := range []string{params["filename"], p.params["name"]} {
		if p.name == "" {
			p.name = decodeWords(name)
		}
	}
	return p
}

var (
	firstToken = regexp.MustCompile(`^\s*([A-Za-z0-9!#$&^_.+-]+(?:/[A-Za-z0-9!#$&^_.+-]+)?)`)
	parameter  = regexp.MustCompile(`;\s*([A-Za-z0-9_-]+)(\*?)=(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))`)
)

// mediaType reads a type or disposition and its parameters, also where they break the rules.
func mediaType(v string) (string, map[string]string) {
	kind, params, err := mime.ParseMediaType(v)
	if err != nil {
		kind = ""
		if m := firstToken.FindStringSubmatch(v); m != nil {
			kind = strings.ToLower(m[1])
		}
	}
	if params == nil {
		params = map[string]string{}
	}
	for _, m := range parameter.FindAllStringSubmatch(v, 64) {
		key, value := strings.ToLower(m[1]), m[3]+m[4]
		if m[2] == "*" {
			value = extended(value)
		}
		if params[key] == "" {
			params[key] = value
		}
	}
	return kind, params
}

// extended reads a value of RFC 2231: charset'language'percent-encoded.
func extended(v string) string {
	parts := strings.SplitN(v, "'", 3)
	if len(parts) != 3 {
		return v
	}
	raw, err := url.PathUnescape(parts[2])
	if err != nil {
		return parts[2]
	}
	s, err := encodings.Decode([]byte(raw), parts[0], new(content.Flags))
	if err != nil {
		return parts[2]
	}
	return s
}

func (p *mailPart) charset() string { return p.params["charset"] }

// content decodes the transfer encoding, as far as it goes.
func (p *mailPart) content() []byte {
	switch strings.ToLower(strings.TrimSpace(p.header.raw("Content-Transfer-Encoding"))) {
	case "base64":
		return unbase64(p.raw)
	case "quoted-printable":
		return unquote(p.raw)
	}
	return p.raw
}

func unbase64(raw []byte) []byte {
	letters := bytes.Map(func(r rune) rune {
		if r < 0x80 && (r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '+' || r == '/') {
			return r
		}
		return -1
	}, raw)
	out := make([]byte, base64.RawStdEncoding.DecodedLen(len(letters)))
	n, _ := base64.RawStdEncoding.Decode(out, letters)
	return out[:n]
}

// unquote decodes quoted-printable (RFC 2045, 6.7). What is no escape stays as it is.
func unquote(raw []byte) []byte {
	out := make([]byte, 0, len(raw))
	for _, line := range bytes.SplitAfter(raw, []byte("\n")) {
		text := bytes.TrimRight(line, " \t\r\n")
		soft := bytes.HasSuffix(text, []byte("="))
		text = bytes.TrimSuffix(text, []byte("="))
		for i := 0; i < len(text); i++ {
			if text[i] == '=' && i+2 < len(text) && isHex(text[i+1]) && isHex(text[i+2]) {
				out = append(out, hexValue(text[i+1])<<4|hexValue(text[i+2]))
				i += 2
				continue
			}
			out = append(out, text[i])
		}
		if !soft && bytes.HasSuffix(line, []byte("\n")) {
			out = append(out, '\n')
		}
	}
	return out
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'A' && c <= 'F' || c >= 'a' && c <= 'f'
}

func hexValue(c byte) byte {
	switch {
	case c <= '9':
		return c - '0'
	case c <= 'F':
		return c - 'A' + 10
	}
	return c - 'a' + 10
}

// fileName is the name that an attachment was given, else one made of its number and type.
func (p *mailPart) fileName(n int) string {
	if p.name != "" {
		name := path.Base(archive.TidyPath(p.name))
		if p.kind == "message/rfc822" && !strings.EqualFold(path.Ext(name), ".eml") {
			name += ".eml"
		}
		return name
	}
	ext := map[string]string{
		"application/pdf": ".pdf", "text/plain": ".txt", "text/html": ".html", "message/rfc822": ".eml",
		"application/msword": ".doc", "application/rtf": ".rtf", "text/rtf": ".rtf", "application/zip": ".zip",
		"application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
		"application/vnd.oasis.opendocument.text":                                 ".odt",
	}[p.kind]
	return fmt.Sprintf("attachment-%d%s", n, ext)
}

// mailHeader is the fields of a header, in order.
type mailHeader []struct{ name, value string }

// maxHeaderFields is above what passes through many mail servers.
const maxHeaderFields = 2000

// readHeader divides a part into header and body. Lines that are no fields are passed over.
func readHeader(data []byte) (mailHeader, []byte) {
	var h mailHeader
	for len(data) > 0 {
		line, rest, _ := bytes.Cut(data, []byte("\n"))
		line = bytes.TrimRight(line, "\r")
		if len(line) == 0 {
			return h, rest
		}
		data = rest
		if line[0] == ' ' || line[0] == '\t' {
			if n := len(h); n > 0 && len(h[n-1].value) < maxHeader {
				h[n-1].value += " " + string(bytes.TrimSpace(line))
			}
			continue
		}
		name, value, ok := bytes.Cut(line, []byte(":"))
		if ok && len(h) < maxHeaderFields {
			h = append(h, struct{ name, value string }{string(bytes.TrimSpace(name)), string(bytes.TrimSpace(value))})
		}
	}
	return h, nil
}

func (h mailHeader) raw(name string) string {
	for _, f := range h {
		if strings.EqualFold(f.name, name) {
			return f.value
		}
	}
	return ""
}

// get returns a field as people read it.
func (h mailHeader) get(name string) string { return decodeWords(h.raw(name)) }

// decodeWords decodes the words of a header that are not ASCII (RFC 2047), and those that
// stand in it as raw bytes.
func decodeWords(v string) string {
	dec := mime.WordDecoder{CharsetReader: func(name string, r io.Reader) (io.Reader, error) {
		return charset.NewReaderLabel(name, r)
	}}
	if s, err := dec.DecodeHeader(v); err == nil {
		v = s
	}
	s, err := encodings.Decode([]byte(v), "", new(content.Flags))
	if err != nil {
		return strings.ToValidUTF8(v, "\ufffd")
	}
	return s
}

// maxHeader is the length of a header field, in bytes, up to which its folded lines are read.
const maxHeader = 64 << 10
