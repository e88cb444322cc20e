"""Files of many formats with the same few words in them, made here."""

from __future__ import annotations

import io
import zipfile
import zlib
from datetime import datetime
from email.message import EmailMessage

import docx

SAID = "“We wait for the ships,” Ann Lee told reporters on Monday."
MORE = "The envoys left the port in the evening, and nobody would say when they come back to the table."
TITLE = "Envoys leave Hull without a truce"
CHAPTER = f"<h1>{TITLE}</h1><p>{SAID}</p><p>{MORE} {MORE} {MORE}</p>"


def message(**headers: str) -> EmailMessage:
    made = EmailMessage()
    made["From"] = "The Harbour Post <news@post.example>"
    made["To"] = "desk@post.example"
    made["Subject"] = f"Fwd: {TITLE}"
    made["Date"] = "Wed, 12 Mar 2025 23:10:00 +0100"
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    made.set_content(f"{SAID}\n\n{MORE} {MORE}\n\n> We come back.\n> Perhaps.\n\n-- \nThe desk\n")
    return made


def eml() -> bytes:
    made = message()
    made.add_alternative(f"<p>{SAID}</p><p>{MORE}</p>", subtype="html")
    made.add_attachment(b"x", maintype="image", subtype="png", filename="a.png")
    return bytes(made)


def mbox() -> bytes:
    one, two = (bytes(message(Message_ID=f"<{n}@post.example>")) for n in (1, 2))
    empty = b"From: a@b.example\nTo: c@d.example\n\n"
    return b"".join(b"From x@y Wed Mar 12 23:10:00 2025\n" + each + b"\n" for each in (one, empty, two))


def saved_page() -> bytes:
    page = (
        f"<html><head><title>{TITLE} | The Harbour Post</title></head><body><article>{CHAPTER}</article></body></html>"
    )
    address = "https://post.example/2025/03/12/talks"
    head = f"From: <Saved by Blink>\nSnapshot-Content-Location: {address}\nMIME-Version: 1.0\n"
    kind = "Content-Type: multipart/related; boundary=b"
    return f"{head}{kind}\n\n--b\nContent-Type: text/html; charset=utf-8\n\n{page}\n--b--\n".encode()


def rss() -> bytes:
    items = "".join(
        f"<item><title>{TITLE} {n}</title><link>https://post.example/{n}</link><guid>g{n}</guid>"
        f"<pubDate>Wed, 12 Mar 2025 10:00:00 GMT</pubDate><description>{MORE}</description>"
        f"<content:encoded><![CDATA[<p>{SAID}</p><p>{MORE} Part {n}.</p>]]></content:encoded></item>"
        for n in (1, 2)
    )
    head = "<?xml version='1.0'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'>"
    return f"{head}<channel><title>The Harbour Post</title>{items}</channel></rss>".encode()


def atom() -> bytes:
    return (
        "<?xml version='1.0' encoding='utf-8'?><feed xmlns='http://www.w3.org/2005/Atom'><title>The Harbour Post</title>"
        f"<entry><title>{TITLE}</title><id>a1</id><link href='https://post.example/1'/><updated>2025-03-12T10:00:00Z</updated>"
        f"<author><name>Ada Lind</name></author><content type='html'>&lt;p&gt;{SAID}&lt;/p&gt;</content></entry></feed>"
    ).encode()


def word(lines: list[str] | None = None, made: datetime | None = datetime(2025, 3, 12, 9, 30)) -> bytes:
    document = docx.Document()
    document.core_properties.author = "Ada Lind"
    document.core_properties.title = TITLE
    if made:
        document.core_properties.created = made
    if lines is not None:
        for line in lines:
            document.add_paragraph(line)
    else:
        document.add_heading(TITLE, 1)
        paragraph = document.add_paragraph("“We wait for ")
        paragraph.add_run("the ships").bold = True
        paragraph.add_run(",” Ann Lee told reporters on Monday.")
        document.add_paragraph("First, the crews.", style="List Bullet")
        document.add_paragraph(MORE, style="Quote")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def epub(chapter: str = CHAPTER) -> bytes:
    page = f"<html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head><body>{chapter}</body></html>"
    package = (
        "<package xmlns='http://www.idpf.org/2007/opf'><metadata xmlns:dc='http://purl.org/dc/elements/1.1/'>"
        "<dc:title>A Year of Talks</dc:title><dc:creator>Ada Lind</dc:creator><dc:date>2025-03-12</dc:date></metadata>"
        "<manifest><item id='a' href='one.xhtml'/><item id='b' href='../../../etc/passwd'/></manifest>"
        "<spine><itemref idref='b'/><itemref idref='a'/></spine></package>"
    )
    container = "<container><rootfiles><rootfile full-path='in/book.opf'/></rootfiles></container>"
    return packed(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "in/book.opf": package,
            "in/one.xhtml": page,
        }
    )


def packed(parts: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def pdf(pages: list[list[str]]) -> bytes:
    """A PDF of lines of Latin text: a line that begins with ^ has more room above it."""
    objects: list[bytes] = [b"<</Type/Catalog/Pages 2 0 R>>", b""]
    kids = []
    for page in pages:
        y, drawn = 760, []
        for line in page:
            y -= 28 if line.startswith("^") else 14
            words = (
                line.removeprefix("^")
                .encode("cp1252")
                .replace(b"\\", b"\\\\")
                .replace(b"(", b"\\(")
                .replace(b")", b"\\)")
            )
            drawn.append(b"1 0 0 1 72 %d Tm (%s) Tj" % (y, words))
        stream = zlib.compress(b"BT /F 11 Tf " + b" ".join(drawn) + b" ET")
        number = len(objects) + 1
        kids.append(b"%d 0 R" % number)
        objects.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1"
                       b"/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>>>>>" % (number + 1))  # fmt: skip
        objects.append(b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(stream), stream))
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    objects.append(b"<</CreationDate(D:20250313101500)/Title(Microsoft Word - talks.docx)>>")
    out, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return (
        out
        + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF"
        % (size, table, size, size - 1, len(out))
    )


OLD_EXPORT = f"""
                               1 of 2 DOCUMENTS


                               The Harbour Post

                            March 12, 2025 Wednesday

{TITLE}

BYLINE: By Ada Lind

SECTION: WORLD; Pg. 4

LENGTH: 28 words

DATELINE: HULL

{SAID}

{MORE}

LOAD-DATE: March 13, 2025

LANGUAGE: ENGLISH

          Copyright 2025 The Harbour Post
                    All Rights Reserved

                               2 of 2 DOCUMENTS

                               Northern Herald

                            March 14, 2025 Friday 6:00 PM GMT

HEADLINE: Ships sail from Hull

LENGTH: 300 words

Two ships sailed on Friday, the harbour master said.

LOAD-DATE: March 15, 2025
"""

NEW_EXPORT = f"""{TITLE}
The Harbour Post
March 12, 2025 Wednesday

Copyright 2025 The Harbour Post All Rights Reserved
Section: WORLD; Pg. 4
Length: 28 words
Byline: Ada Lind
Dateline: HULL
Body

{SAID}

{MORE}

Load-Date: March 13, 2025

End of Document

Ships sail from Hull
Northern Herald
March 14, 2025 Friday

Length: 10 words
Body

Two ships sailed on Friday, the harbour master said.

Classification
Language: ENGLISH
Load-Date: March 15, 2025

End of Document
"""
