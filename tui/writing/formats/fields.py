"""Values as the fields of a format hold them."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote as percent_encoded

from tui.taking.source import Source


def address(source: Source) -> str:
    """The URL or the file as the target of a link: what would end or escape a link is percent-encoded."""
    safe = "/:?#@!$&'*+,;=%~-._" if source.url else "/~-._"
    return percent_encoded(source.address, safe=safe)


def one_line(text: str) -> str:
    """`text` with every stretch of blanks as one space, for fields that hold one line."""
    return " ".join(text.split())


def byline(source: Source, plain: Callable[[str], str] = str) -> str:
    """What stands behind the title: `` by Ann Lee and Bo Dahl``; nothing where it is not known who wrote it."""
    *others, last = source.authors or ("",)
    return f" by {plain(' and '.join(filter(None, (', '.join(others), last))))}" if last else ""
