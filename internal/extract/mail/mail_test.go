package mail_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/internal/extract"
	"travaux/internal/extract/content"
	"travaux/internal/extract/mail"
	"travaux/internal/extract/readtest"
	"travaux/internal/shared"
)

const letter = `From: =?windows-1251?B?zOv7+A==?= <clerk@harbour.example>
To: all@harbour.example
Subject: =?utf-8?q?Harbour_dues=2C_r=C3=A9sum=C3=A9?=
Date: Mon, 5 May 2031 10:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="outer"

This is a message in MIME format.
--outer
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

The dues were r=E9sum=E9 in an invented line that goes =
on.

> An older letter,
> answered here.
--inner
Content-Type: text/html; charset=utf-8

<p>The dues in a page.</p>
--inner--
--outer
Content-Type: application/octet-stream; name="old.txt"
Content-Disposition: attachment; filename*=iso-8859-1''d%E9claration.txt
Content-Transfer-Encoding: base64

QW4gaW52ZW50ZWQg
ZGVjbGFyYXRpb24u
--outer
Content-Type: message/rfc822

Subject: Inner
From: other@harbour.example

An inner letter.
--outer
Content-Type: image/png; name="../../logo.png"
Content-Disposition: attachment
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--outer
Content-Type: application/pkcs7-signature; name=smime.p7s

x
--outer--
`

func TestMail(t *testing.T) {
	for _, ends := range []string{"\n", "\r\n"} {
		data := []byte(strings.ReplaceAll(letter, "\n", ends))
		ex, err := extract.Read(t.Context(), "letter.eml", data)
		if err != nil {
			t.Fatal(err)
		}
		want := "|The dues were résumé in an invented line that goes on.\nquote|An older letter,\nquote|answered here.\n"
		if diff := cmp.Diff(want, readtest.Show(ex.Blocks)); diff != "" {
			t.Errorf("blocks (-want +got):\n%s", diff)
		}
		if ex.Title != "Harbour dues, résumé" || ex.Format != "mail" {
			t.Errorf("title %q, format %q", ex.Title, ex.Format)
		}
		meta := map[string]string{"mail-from": "Млыш <clerk@harbour.example>", "mail-to": "all@harbour.example", "mail-date": "Mon, 5 May 2031 10:00:00 +0000"}
		if diff := cmp.Diff(meta, ex.Meta); diff != "" {
			t.Errorf("metadata (-want +got):\n%s", diff)
		}
		var names []string
		for _, m := range mail.Attachments(data) {
			names = append(names, fmt.Sprintf("%s %d", m.Name, len(m.Data)))
		}
		inner := 60 + 3*(len(ends)-1)
		if diff := cmp.Diff([]string{"déclaration.txt 24", fmt.Sprintf("attachment-2.eml %d", inner), "logo.png 8"}, names); diff != "" {
			t.Errorf("attachments (-want +got):\n%s", diff)
		}
	}
}

func TestMailBodies(t *testing.T) {
	head := "Message-ID: <1@harbour.example>\nSubject: Dues\n"
	tests := []struct{ name, src, want string }{
		{"no type", head + "\nPlain words.\n", "|Plain words.\n"},
		{"page only", head + "Content-Type: text/html; charset=koi8-r\n\n<h1>\xf0\xcf\xd2\xd4</h1><p>\xd0\xd2\xc9\xdb\xc5\xcc</p>\n", "heading|Порт\n|пришел\n"},
		{"blank plain part", head + "Content-Type: multipart/alternative; boundary=b\n\n--b\n\n \n--b\nContent-Type: text/html\n\n<p>Words of the page.</p>\n--b--\n", "|Words of the page.\n"},
		{"cut off", head + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nWords before the cut.\n--b\nContent-Type: text/pl", "|Words before the cut.\n"},
		{"flowed", head + "Content-Type: text/plain; format=flowed\n\nOne line that \ngoes on here.\nAnother.\n", "|One line that goes on here.\n|Another.\n"},
		{"base64", head + "Content-Transfer-Encoding: base64\nContent-Type: text/plain; charset=utf-8\n\n0J/QvtGA0YI=\n", "|Порт\n"},
		{"mailbox mark", "From clerk Mon May  5 10:00:00 2031\n" + head + "\nPlain words.\n", "|Plain words.\n"},
	}
	for _, tt := range tests {
		ex, err := extract.Read(t.Context(), "a.eml", []byte(tt.src))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if diff := cmp.Diff(tt.want, readtest.Show(ex.Blocks)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

func TestMailThatIsNotRead(t *testing.T) {
	head := "Message-ID: <1@harbour.example>\nSubject: Dues\n"
	tests := []struct {
		src, want string
		skip      bool
	}{
		{head + "Content-Type: multipart/encrypted; boundary=b\n\n--b\n\nx\n--b--\n", "encrypted", false},
		{head + "Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0xLjQ=\n", "no text of its own", true},
		{"From a Mon\n" + head + "\nOne.\n\nFrom b Tue\nSubject: Two\n\nTwo.\n", "several e-mails", true},
	}
	for _, tt := range tests {
		_, err := extract.Read(t.Context(), "a.eml", []byte(tt.src))
		var skip *content.SkipError
		if err == nil || !strings.Contains(err.Error(), tt.want) || errors.As(err, &skip) != tt.skip {
			t.Errorf("Read(%q) = %v; want %q, a *SkipError: %v", tt.src, err, tt.want, tt.skip)
		}
	}
}

func TestRealMail(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(shared.Dir(t), "data", "office", "eml", "tika__testRFC822_multipart_attachments.eml"))
	if err != nil {
		t.Fatal(err)
	}
	ex, err := extract.Read(t.Context(), "a.eml", data)
	if err != nil {
		t.Fatal(err)
	}
	list := mail.Attachments(data)
	if ex.Title == "" || len(ex.Blocks) == 0 || len(list) == 0 {
		t.Errorf("title %q, %d blocks, %d attachments; want some of each", ex.Title, len(ex.Blocks), len(list))
	}
	for _, m := range list {
		t.Logf("%s: %d bytes, %s", m.Name, len(m.Data), extract.Sniff(m.Name, m.Data, int64(len(m.Data))))
	}
}

func FuzzMail(f *testing.F) {
	f.Add([]byte(letter))
	f.Add([]byte("Message-ID: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n--b\n--b--"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if ex, err := mail.Read(data); err == nil {
			readtest.Check(t, ex)
		}
		seen := map[string]bool{}
		for _, m := range mail.Attachments(data) {
			if m.Name == "" || strings.Contains(m.Name, "/") || seen[m.Name] {
				t.Errorf("an attachment is named %q", m.Name)
			}
			seen[m.Name] = true
		}
	})
}
