"""Mail, feeds, PDF, Word, exports and books: the words whole, what they say of themselves, and nothing hostile."""

from __future__ import annotations

import gzip
import random
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from tests.articles import files
from tests.articles.files import MORE, SAID, TITLE
from tui.articles import books, confined, exports, feeds, letters, portable, records, tables, texts, web, word
from tui.articles.article import Article
from tui.articles.formats import Piece, Raw, format_of, reader_of
from tui.articles.reading import Unreadable, parts_of, read_apart


@pytest.fixture(autouse=True)
def _here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read in this process."""
    monkeypatch.setattr(read_apart, "inside", True)


def pieces(data: bytes, name: str) -> list[Piece]:
    return [part for part in parts_of(Raw(data, name)) if isinstance(part, Piece)]


def only(data: bytes, name: str) -> Article:
    (piece,) = pieces(data, name)
    return piece.article


def told(article: Article) -> tuple[str | None, ...]:
    return article.title, article.source, article.author, article.day


def test_a_message() -> None:
    article = only(files.eml(), "a.eml")
    assert told(article) == (TITLE, "The Harbour Post", None, "2025-03-12")
    assert article.text == f"{TITLE}\n\n{SAID}\n\n{MORE} {MORE}\n\nWe come back.\nPerhaps.\n"
    quoted = [block.span.cut(article.text) for block in article.blocks if block.kind == "block quote"]
    assert quoted == ["We come back.\nPerhaps."]
    assert article.notice == "1 attachment left out"


def test_a_message_in_markup_alone_and_one_in_an_odd_encoding() -> None:
    made = files.message()
    made.set_content(f"<p>{SAID}</p><p>{MORE} &amp; more.</p>", subtype="html")
    assert f"{SAID}\n\n{MORE} & more." in only(bytes(made), "a.eml").text
    head = b"From: a@b.example\nSubject: =?x-none?Q?A=20?= x\nDate: never\n"
    odd = head + b"Content-Type: text/plain; charset=x-none\n\ncaf\xe9 is what they wrote"
    assert "café" in only(odd, "a.eml").text


def test_a_mailbox_gives_its_messages_and_leaves_out_those_without_words() -> None:
    found = pieces(files.mbox(), "a.mbox")
    assert [piece.key for piece in found] == ["<1@post.example>", "<2@post.example>"]


def test_a_page_saved_as_a_message() -> None:
    article = only(files.saved_page(), "a.mhtml")
    assert (article.title, article.url, article.day) == (TITLE, "https://post.example/2025/03/12/talks", "~2025-03-12")
    assert SAID in article.text


@pytest.mark.parametrize("name", ["a.xml", "a.rss", "feed", "a.txt"])
def test_a_feed(name: str) -> None:
    first, second = pieces(files.rss(), name)
    assert first.key == "g1"
    assert second.article.text == f"{TITLE} 2\n\n{SAID}\n\n{MORE} Part 2.\n"
    assert told(second.article)[:2] == (f"{TITLE} 2", "The Harbour Post")
    assert (second.article.day, second.article.url) == ("2025-03-12", "https://post.example/2")


def test_an_atom_feed_and_one_that_is_none() -> None:
    assert told(only(files.atom(), "a.atom")) == (TITLE, "The Harbour Post", "Ada Lind", "2025-03-12")
    with pytest.raises(Unreadable, match="XML of a kind"):
        pieces(b"<?xml version='1.0'?><catalogue><x/></catalogue>", "a.xml")


LINES = [
    "The Harbour Post - page 1",
    TITLE,
    "^By Ada Lind",
    "^The envoys from Norland and Sudmark left the port in the evening after long nego-",
    "tiations, and nobody would say when they come back to the table or whether they",
    "will. “We wait for the ships,” Ann Lee told reporters on Monday.",
    "^A second paragraph of the same article follows here and goes on over the end of the",
]


def test_a_pdf() -> None:
    article = only(
        files.pdf(
            [
                LINES,
                ["The Harbour Post - page 2", "page, as they do."],
                ["The Harbour Post - page 3", "The end of it is here."],
            ]
        ),
        "a.pdf",
    )
    assert (
        "after long negotiations, and nobody would say when they come back to the table or whether they will."
        in article.text
    )
    assert "goes on over the end of the page, as they do." in article.text
    assert "page 2" not in article.text
    assert told(article) == (TITLE, None, "Ada Lind", "~2025-03-13")


def test_a_pdf_without_words_or_damaged_is_refused() -> None:
    with pytest.raises(Unreadable, match="no words in it"):
        pieces(files.pdf([[]]), "a.pdf")
    with pytest.raises(Unreadable, match="damaged"):
        pieces(b"%PDF-1.4 and nothing more", "a.pdf")
    with pytest.raises(Unreadable, match=r"is called \.pdf and is none"):
        pieces(b"Only words.", "a.pdf")


def test_a_word_file() -> None:
    article = only(files.word(), "a.docx")
    assert article.text == f"{TITLE}\n\n{SAID}\n\nFirst, the crews.\n\n{MORE}\n"
    kinds = [(block.kind, block.span.cut(article.text)) for block in article.blocks]
    assert kinds == [
        ("heading", TITLE),
        ("strong", "the ships"),
        ("list item", "First, the crews."),
        ("block quote", MORE),
    ]
    assert article.author == "Ada Lind"
    assert (article.day, article.published_guessed) == ("~2025-03-12", True)
    assert only(files.word(made=None), "a.docx").published is None


def test_changes_in_a_word_file_are_read_as_they_stand_now() -> None:
    data = files.word(["x"])
    body = (
        "<w:p><w:r><w:t>“We wait</w:t></w:r><w:del><w:r><w:delText> long</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t xml:space='preserve'> for ships</w:t></w:r></w:ins>"
        "<w:hyperlink><w:r><w:t>,” she said.</w:t></w:r></w:hyperlink></w:p>"
    )
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    main = bytes(parts["word/document.xml"]).decode()  # type: ignore[arg-type]
    start, end = main.index("<w:p>"), main.index("<w:sectPr")
    parts["word/document.xml"] = main[:start] + body + main[end:]
    assert only(files.packed(parts), "a.docx").text == "“We wait for ships,” she said.\n"


@pytest.mark.parametrize("export", [files.OLD_EXPORT, files.NEW_EXPORT])
@pytest.mark.parametrize("kind", ["txt", "docx"])
def test_an_export_is_split_into_its_articles(export: str, kind: str) -> None:
    data = export.encode() if kind == "txt" else files.word(export.split("\n"))
    first, second = (piece.article for piece in pieces(data, f"export.{kind}"))
    assert told(first) == (TITLE, "The Harbour Post", "Ada Lind", "2025-03-12")
    assert [line for line in first.text.split("\n") if line.strip()] == [TITLE, SAID, MORE]
    assert told(second) == ("Ships sail from Hull", "Northern Herald", None, "2025-03-14")
    if export == files.OLD_EXPORT:
        assert second.notice == "the export tells of 300 words; 9 are here"


def test_a_book_gives_its_chapters_and_reads_nothing_beside_itself() -> None:
    article = only(files.epub(), "a.epub")
    assert told(article) == (TITLE, "A Year of Talks", "Ada Lind", "2025-03-12")
    assert article.text.startswith(f"{TITLE}\n\n{SAID}\n\n{MORE}")


def test_archives_that_are_bombs_or_nothing_known_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = files.packed({"META-INF/container.xml": "x", "a": b"\0" * (400 * 2**20)})
    assert len(bomb) < 2**20
    with pytest.raises(Unreadable, match="unpacks to more than"):
        pieces(bomb, "a.epub")
    with pytest.raises(Unreadable, match="archive"):
        pieces(files.packed({"../../x.txt": "We wait."}), "a.zip")
    with pytest.raises(Unreadable, match="archive"):
        pieces(gzip.compress(b"We wait."), "a.txt")
    laugh = (
        "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>"
        + "".join(f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9))
        + "]>"
    )
    container = f"{laugh}<container>&j;</container>"
    with pytest.raises(Unreadable, match="damaged"):
        pieces(files.packed({"mimetype": "application/epub+zip", "META-INF/container.xml": container}), "a.epub")


MADE: dict[str, tuple[Callable[[Raw], object], bytes, str]] = {
    "mail": (letters.read, files.eml(), "a.eml"),
    "mailbox": (letters.read, files.mbox(), "a.mbox"),
    "feed": (feeds.read, files.rss(), "a.rss"),
    "pdf": (portable.read, files.pdf([LINES, LINES]), "a.pdf"),
    "word": (word.read, files.word(), "a.docx"),
    "book": (books.read, files.epub(), "a.epub"),
    "export": (texts.read, files.OLD_EXPORT.encode(), "a.txt"),
    "export of today": (texts.read, files.NEW_EXPORT.encode(), "a.txt"),
    "page": (
        web.read,
        f"<!doctype html><html><body><article>{files.CHAPTER}</article></body></html>".encode(),
        "a.html",
    ),
    "table": (tables.read, f'title,text,date\n{TITLE},"{SAID}",2025-03-12\n'.encode(), "a.csv"),
    "records": (records.read, b'[{"title": "x", "text": "We wait.", "date": "2025-03-12", "tags": ["a"]}]', "a.json"),
}
"""Each reader with a file to damage."""


def damaged(data: bytes, chance: random.Random) -> bytes:
    """A file with some of its bytes changed, cut out, doubled, or only bytes made by chance."""
    if chance.random() < 0.1:
        return data[: chance.randrange(20)] + chance.randbytes(chance.randrange(400))
    out = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        at, length = chance.randrange(len(out) + 1), chance.randint(1, 30)
        match chance.randrange(4):
            case 0:
                out[at : at + length] = chance.randbytes(length)
            case 1:
                del out[at : at + length * 3]
            case 2:
                out[at:at] = out[max(0, at - 200) : at]
            case 3:
                out[at:at] = chance.choice(
                    [b"\0", b"<", b"&#0;", b'"', b"\n", b"\xff\xfe", b"=?utf-8?B?", b"]]>", b"</p>", b"{"]
                )
    return bytes(out)


def survives(what: str, seed: int) -> None:
    """Read a damaged file; raises what a reader must not."""
    _, data, name = MADE[what]
    try:
        for piece in pieces(damaged(data, random.Random(f"{what} {seed}")), name):
            article = piece.article
            assert all(0 <= b.span.start <= b.span.end <= len(article.text) for b in article.blocks)
            assert all(0 <= f.start <= f.end <= len(article.text) for f in article.furniture)
            assert article.title_span is None or article.title_span.end <= len(article.text)
    except Unreadable as error:
        assert "Error(" not in str(error), f"{what} {seed}: {error}"  # noqa: PT017


@pytest.mark.parametrize("what", MADE)
def test_damaged_files_are_read_or_refused(what: str) -> None:
    for seed in range(40):
        survives(what, seed)


def test_a_reader_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_apart, "inside", False)
    monkeypatch.setattr(confined, "SECONDS", 0.01)
    with pytest.raises(Unreadable, match="takes longer"):
        pieces(files.eml(), "a.eml")
    monkeypatch.setattr(confined, "SECONDS", 60.0)
    assert only(files.eml(), "a.eml").title == TITLE
    read_apart.end()


def test_every_format_has_its_reader() -> None:
    for what, (read, data, name) in MADE.items():
        assert reader_of(format_of(Raw(data, name))).read is read, what
    assert exports.is_export(files.OLD_EXPORT)
    assert not exports.is_export("We met.\n\n3 of 10\n\nWe left.\n")
