"""Plain text as a format."""

from __future__ import annotations

from tui.articles.decoding import decode
from tui.articles.formats import Piece, Raw
from tui.articles.plain import plain_article


def read(raw: Raw) -> list[Piece]:
    """The one article of a text file."""
    return [Piece(plain_article(raw.file, decode(raw.data), raw.sha256))]
