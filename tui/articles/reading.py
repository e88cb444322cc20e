"""A path becomes the articles in it, or the reason why there are none."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from tui.articles.article import Article
from tui.articles.confined import read_apart
from tui.articles.formats import Broken, Piece, Raw, format_of, reader_of
from tui.articles.unreadable import Unreadable

__all__ = [
    "MAX_BYTES",
    "Unreadable",
    "article_of",
    "open_regular",
    "parts_of",
    "read_article",
    "read_bytes",
    "read_parts",
    "read_pieces",
]

MAX_BYTES = 64 * 2**20
"""Larger files are no articles."""

_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


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


def read_parts(path: Path, given: str | None = None) -> list[Piece | Broken]:
    """The articles in a file, one at least, and what of it is broken; `given` is the name to keep for them.

    Raises `Unreadable` for what is missing, not allowed, special, too large, of no kind that can be read, or empty.
    """
    return parts_of(Raw(read_bytes(path), str(path) if given is None else given))


def read_pieces(path: Path, given: str | None = None) -> list[Piece]:
    """The articles in a file without what of it is broken; raises `Unreadable` like `read_parts`."""
    return [part for part in read_parts(path, given) if isinstance(part, Piece)]


def parts_of(raw: Raw) -> list[Piece | Broken]:
    """What is in a file's bytes, in the format that these and the end of its name tell; raises `Unreadable`."""
    kind = format_of(raw)
    if not raw.data.strip():
        raise Unreadable("is empty")
    reader = reader_of(kind)
    if kind.apart and not read_apart.inside:
        parts = read_apart.parts(raw)
    else:
        try:
            parts = [part for part in reader.read(raw) if isinstance(part, Broken) or part.article.text.strip()]
        except (RecursionError, MemoryError) as error:
            raise Unreadable(f"is too large or too deep to be read as {kind.name}") from error
        except Unreadable:
            raise
        except Exception as error:  # a format's reader failed: the other files go on
            raise Unreadable(f"cannot be read as {kind.name}: {error!r}") from error
    if all(isinstance(part, Broken) for part in parts):
        raise Unreadable(_nothing_in(parts))
    return parts


def _nothing_in(parts: Sequence[Piece | Broken]) -> str:
    broken = [part for part in parts if isinstance(part, Broken)]
    if not broken:
        return "has no words"
    more = f", and {len(broken) - 1:,} more" if len(broken) > 1 else ""
    return f"has no article that can be read: {broken[0].place} {broken[0].reason}{more}"


def read_article(path: Path, given: str | None = None) -> Article:
    """The article in a file that holds one, or the first of several; raises `Unreadable` like `read_pieces`."""
    return read_pieces(path, given)[0].article


def article_of(data: bytes, file: str) -> Article:
    """The article in a file's bytes, or the first of several; raises `Unreadable` like `parts_of`."""
    return next(part.article for part in parts_of(Raw(data, file)) if isinstance(part, Piece))
