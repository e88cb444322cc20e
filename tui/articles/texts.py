"""Plain text as a format."""

from __future__ import annotations

from tui.articles.decoding import decode
from tui.articles.exports import documents, is_export
from tui.articles.formats import Piece, Raw
from tui.articles.plain import plain_article


def read(raw: Raw) -> list[Piece]:
    """The one article of a text file, or those of an export of many."""
    decoded = decode(raw.data)
    if is_export(decoded.text):
        return list(documents(raw, decoded.text))
    return [Piece(plain_article(raw.file, decoded, raw.sha256))]
