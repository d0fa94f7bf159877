package mail_test

import (
	"testing"

	"travaux/internal/extract"
	"travaux/internal/extract/mail"
	"travaux/internal/extract/readtest"
)

func TestMHTML(t *testing.T) {
	const src = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://port-amity.example/talks\r\nSubject: Talks\r\nMIME-Version: 1.0\r\n" +
		"Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----x----\"\r\n\r\n\r\n------x----\r\n" +
		"Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://port-amity.example/talks\r\n\r\n" +
		"<html lang=3D\"fr\"><head><meta charset=3D\"utf-8\"><title>Talks</title></head><body><nav>Home</nav><h1>La d=C3=A9l=C3=\r\n=A9gation</h1><p>Le port est ferm=C3=A9.</p></body></html>\r\n" +
		"------x----\r\nContent-Type: text/css\r\nContent-Location: cid:css@x\r\n\r\np { color: red }\r\n------x------\r\n"
	ex := readtest.Read(t, extract.Read, "talks.mhtml", src)
	if readtest.Show(ex.Blocks) != "heading|La délégation\n|Le port est fermé.\n" || ex.Title != "Talks" || ex.Language != "fr" || ex.Meta["saved-from"] != "https://port-amity.example/talks" {
		t.Errorf("title %q, language %q, meta %v, blocks %q", ex.Title, ex.Language, ex.Meta, readtest.Show(ex.Blocks))
	}
	if n := len(mail.Attachments([]byte(src))); n != 0 {
		t.Errorf("%d attachments; want none", n)
	}
}
