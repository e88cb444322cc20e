"""The lines above the text: what is read, and how far one is."""

from __future__ import annotations

import re

from tui.display import safe_line, width
from tui.reader.document import WORDS_A_MINUTE, Document
from tui.reader.painting import GUTTER
from tui.screen.fitting import cut, spread
from tui.screen.look import Pieces

INDENT = " " * GUTTER


def heading(document: Document, seen: float, columns: int) -> list[Pieces]:
    """The name; source, date, author, length, address; what is left, with `seen` (0 to 1) of the text on or above the
    screen; what a person should know of how the file was read.

    Over the text and as wide as it is; of the facts the last ones give way where there is no room.
    """
    article = document.article
    facts = [
        *([article.source] if article.source else []),
        article.published or "undated",
        *([article.author] if article.author else []),
        f"{document.words} words",
        f"{document.minutes} min",
    ]
    if article.title is None:
        facts.append("no headline")
    if article.encoding_guessed:
        facts.append(f"read as {article.encoding}")
    if article.url:
        facts.append(re.sub(r"^https?://(?:www\.)?", "", article.url))
    left = progress(document, seen)
    columns -= GUTTER + 1
    while len(facts) > 1 and width(safe_line(" · ".join(facts))) + 2 + width(left) > columns:
        del facts[-1]
    role = "strong" if article.title is not None else "strong opening"
    lines: list[Pieces] = [
        [(INDENT, ""), (cut(safe_line(article.name), columns), role)],
        [(INDENT, ""), *spread((" · ".join(facts), "dim"), (left, "dim"), columns)],
    ]
    if article.notice:
        lines.append([(INDENT, ""), ("! ", "maybe"), (cut(safe_line(article.notice), columns - 2), "dim")])
    return lines


def progress(document: Document, seen: float) -> str:
    """How much has been seen, and the minutes that the rest takes."""
    if seen >= 1:
        return "end"
    left = -(-round(document.words * (1 - seen)) // WORDS_A_MINUTE)
    return f"{seen:.0%}, {max(left, 1)} min left"
