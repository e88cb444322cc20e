"""Which format a file is in, by its first bytes and the end of its name, and which module reads it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from tui.articles.article import Article
from tui.articles.decoding import MARKED, is_binary
from tui.articles.unreadable import Unreadable
from tui.articles.word_rows import word_rows


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that has a reader."""

    name: str
    suffixes: tuple[str, ...]
    module: str
    """Below `tui.articles`; see `Reader`."""
    extra: str | None = None
    """What has to be installed for it."""
    needs: tuple[str, ...] = ()
    """The modules of that extra without which it cannot be read."""
    apart: bool = True
    """Whether it is read in a process of its own, with limits: a hostile file cannot do more than end that."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One article of a file, which may hold several."""

    article: Article
    key: str | None = None
    """What names it among those of its file whatever stands before it; ``None`` where it is the only one."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A part of a file that gives no article, while others of the file do."""

    place: str
    """Where it stands: ``line 7``."""
    reason: str
    """A clause that goes after the place: ``is no JSON``."""


@dataclass(frozen=True, slots=True)
class Raw:
    """The bytes of a file or of an answer from the net, with what is known of them."""

    data: bytes
    file: str
    """The path or the address as it was given."""
    path: str | None = None
    """Where the file lies; ``None`` for what came by a pipe, by hand or from the net."""
    address: str | None = None
    """Where it was fetched."""
    kind: str | None = None
    """What the server says it is: `text/html`."""
    charset: str | None = None
    """The encoding that the server says it has."""
    columns: tuple[tuple[str, str], ...] = ()
    """What the columns of a table are called where not as usual: `("text", "Body")`."""

    @property
    def sha256(self) -> str:
        """Of the bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()


class Reader(Protocol):
    """The module of a format."""

    def read(self, raw: Raw) -> Iterable[Piece | Broken]:
        """The articles of a file's bytes, and what of them is broken; raises `Unreadable` where there are none."""


TEXT = Format("text", (".txt", ".text"), "texts", apart=False)
MARKDOWN = Format("Markdown", (".md", ".markdown"), "markdown", apart=False)
HTML = Format("HTML", (".html", ".htm", ".xhtml", ".shtml"), "web", "html", ("lxml", "trafilatura", "readability"))
TABLE = Format("a table", (".csv", ".tsv"), "tables")
RECORDS = Format("JSON", (".jsonl", ".ndjson", ".json"), "records")

MAIL = Format("mail", (".eml", ".mbox", ".mht", ".mhtml"), "letters")
FEED = Format("a feed", (".rss", ".atom", ".xml"), "feeds", "feeds", ("feedparser",))
PDF = Format("PDF", (".pdf",), "portable", "pdf", ("pypdfium2",))
WORD = Format("a Word file", (".docx", ".docm"), "word", "docx", ("docx",))
BOOK = Format("EPUB", (".epub",), "books", "html", ("lxml",))

FORMATS = (TEXT, MARKDOWN, HTML, TABLE, RECORDS, MAIL, FEED, PDF, WORD, BOOK)

_BY_SUFFIX = {suffix: each for each in FORMATS for suffix in each.suffixes}
SUFFIXES = frozenset(_BY_SUFFIX)
"""Ends of the names of files that folders are looked through for."""

_OPENING = 4096
"""Bytes of the beginning that tell the format."""
_HTML = re.compile(rb"(?:\s|<!--.*?-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html[\s>])", re.IGNORECASE | re.DOTALL)
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
_MAIL = re.compile(
    rb"From \S+.{10,80}\r?\n[A-Za-z-]{2,40}:|(?:MIME-Version|Return-Path|Received|Message-ID|X-[\w-]+): ", re.IGNORECASE
)
_XML = re.compile(rb"\s*<\?xml\s", re.IGNORECASE)


_BY_MIME = {
    "text/html": HTML,
    "application/xhtml+xml": HTML,
    "text/plain": TEXT,
    "text/markdown": MARKDOWN,
    "text/csv": TABLE,
    "text/tab-separated-values": TABLE,
    "application/json": RECORDS,
    "application/x-ndjson": RECORDS,
    "application/rss+xml": FEED,
    "application/atom+xml": FEED,
    "application/pdf": PDF,
    "message/rfc822": MAIL,
    "application/epub+zip": BOOK,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": WORD,
}


def format_of(raw: Raw) -> Format:
    """The format of a file's bytes; raises `Unreadable`, naming what it is, where nothing reads that.

    What a file begins with counts before what it is called. One of no known kind is plain text where it is text.
    """
    data = raw.data
    suffix = Path(urlsplit(raw.file).path if raw.address else raw.file).suffix.lower()
    told = _BY_MIME.get(raw.kind or "")
    bare = data[:_OPENING].lstrip(b"\xef\xbb\xbf")
    if bare.lstrip().startswith(b"%PDF-"):
        return PDF
    if bare.startswith(b"PK\x03\x04"):
        return _packed(data, suffix)
    if (what := _signed(bare)) is not None:
        raise Unreadable(what)
    if _HTML.match(bare):
        return HTML
    if bare.lstrip().startswith(b"<") and _FEED.search(bare):
        return FEED
    if is_binary(data) and not data.startswith(MARKED):
        raise Unreadable("is binary, not text")
    found = told or _BY_SUFFIX.get(suffix)
    if found is None and (what := without_reader(suffix)) is not None:
        raise Unreadable(what)
    if found in (PDF, WORD, BOOK):
        raise Unreadable(f"is called {suffix} and is none")
    if found is FEED or (found is None and _XML.match(bare)):
        raise Unreadable("is XML of a kind that nothing here reads")
    return found or (MAIL if _MAIL.match(bare) else TEXT)


def reader_of(kind: Format) -> Reader:
    """The module that reads a format, imported now; raises `Unreadable` where what it needs is not installed."""
    if not all(map(_is_installed, kind.needs)):
        raise Unreadable(f"is {kind.name}, which `pip install 'ceasefire-tui[{kind.extra}]'` makes readable")
    reader: Reader = import_module(f"tui.articles.{kind.module}")
    return reader


def _packed(data: bytes, suffix: str) -> Format:
    """The format of an archive, by the parts it names; raises `Unreadable` for what is just one."""
    if b"application/epub+zip" in data[:200] or b"META-INF/container.xml" in data:
        return BOOK
    if b"word/document.xml" in data:
        return WORD
    raise Unreadable(without_reader(suffix) or without_reader(".zip") or "is an archive")


def _is_installed(name: str) -> bool:
    try:
        return find_spec(name) is not None
    except (ImportError, ValueError):
        return False


def without_reader(suffix: str) -> str | None:
    """Why a file whose name ends so is no article, as a clause; ``None`` for an end that tells nothing."""
    return _rows("no_reader").get(suffix)


def _signed(data: bytes) -> str | None:
    """What a file is that begins with these bytes, as a clause, where they tell that it is no text."""
    return next((what for sign, what in _signatures() if data.startswith(sign)), None)


@cache
def _signatures() -> tuple[tuple[bytes, str], ...]:
    return tuple((bytes.fromhex(sign), what) for sign, what in _rows("signatures").items())


@cache
def _rows(name: str) -> dict[str, str]:
    """The rows of a file of words: what a file is and what to do, as a clause, by what tells it."""
    found = {}
    for row in word_rows(name):
        sign, what, *advice = row.split("\t")
        unread = "" if what.startswith("binary") else ", which nothing here reads"
        found[sign] = f"is {what}{unread}" + "".join(f"; {each}" for each in advice if unread)
    return found
