"""A path becomes an `Article`, or the reason why it cannot be one."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path
from typing import IO

from tui.articles.article import Article
from tui.articles.decoding import MARKED, decode, is_binary
from tui.articles.markdown import markdown_article
from tui.articles.plain import plain_article

MAX_BYTES = 64 * 2**20
"""Larger files are no articles."""

SUFFIXES = {".txt": plain_article, ".text": plain_article, ".md": markdown_article, ".markdown": markdown_article}
"""The formats found in folders, by the end of the name; a file named outright may have any other and is plain text."""

_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


class Unreadable(Exception):
    """A file that cannot be an article; the message says why in a few words."""


def open_regular(path: Path) -> IO[bytes]:
    """A regular file, open for reading; raises `Unreadable` for what is missing, not allowed, or a pipe or a device."""
    try:
        # Without O_NONBLOCK, opening a pipe that nobody writes to never returns.
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except (OSError, ValueError) as error:
        raise Unreadable(_reason(error)) from error
    mode = os.fstat(descriptor).st_mode
    for is_kind, name in _KINDS:
        if is_kind(mode):
            os.close(descriptor)
            raise Unreadable(f"is {name}, not a file")
    return os.fdopen(descriptor, "rb")


def read_bytes(path: Path) -> bytes:
    """The bytes of a regular file of at most `MAX_BYTES`; raises `Unreadable` with the reason otherwise."""
    with open_regular(path) as file:
        try:
            data = file.read(MAX_BYTES + 1)
        except OSError as error:
            raise Unreadable(_reason(error)) from error
    if len(data) > MAX_BYTES:
        raise Unreadable(f"is larger than {MAX_BYTES // 2**20} MB")
    return data


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[0].lower() + error.strerror[1:]
    return "has a NUL character in its name"  # the one thing open() refuses before the system does


def read_article(path: Path, given: str | None = None) -> Article:
    """The article in a file; `given` is the name to keep for it, by default the path itself.

    Raises `Unreadable` for what is missing, not allowed, special, binary, empty or too large.
    """
    return article_of(read_bytes(path), str(path) if given is None else given)


def article_of(data: bytes, file: str) -> Article:
    """The article in a file's bytes, in the format that the end of its name tells; raises `Unreadable`."""
    if is_binary(data) and not data.startswith(MARKED):
        raise Unreadable("is binary, not text")
    decoded = decode(data)
    if not decoded.text.strip():
        raise Unreadable("is empty")
    make = SUFFIXES.get(Path(file).suffix.lower(), plain_article)
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        article = make(file, decoded, sha256)
    except Exception as error:  # a format's reader failed: the other files go on
        raise Unreadable(f"cannot be read as {Path(file).suffix or 'text'}: {error!r}") from error
    if not article.text.strip():
        raise Unreadable("has no words")
    return article
