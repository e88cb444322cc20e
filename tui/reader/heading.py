"""The lines above the text: what is read, how far one is, and a rule that tells whether the keys are for the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.articles.article import Article
from tui.display import safe_line, width
from tui.findings import CORRECTED
from tui.reader.document import WORDS_A_MINUTE, Document
from tui.reader.room import Room
from tui.screen.fitting import fit
from tui.screen.look import Piece, Pieces


def heading(
    document: Document,
    progress: str,
    room: Room,
    columns: int,
    *,
    named: bool = False,
    focused: bool = False,
    tags: Sequence[str] = (),
) -> list[Pieces]:
    """Facts (source, date, author, tags, length, address) or, where the text shows it no more, the name; what is left.

    Over the text and as wide as it is; of the facts the last ones give way. What a person should know of how the file
    was read stands before them.
    """
    article = document.article
    room_left = min(room.measure + 1 + room.proposals, columns - room.left) - width(progress) - 1
    line: list[Piece] = [(" " * room.left, "")]
    if named:
        line.append((fit(article.name, room_left), "strong" if article.title is not None else "strong opening"))
    else:
        facts = [
            *([_signed(article, "outlet", article.source)] if article.source else []),
            _signed(article, "date", article.day or "undated"),
            *([_signed(article, "author", article.author)] if article.author else []),
            *(f"#{tag}" for tag in tags),
            f"{document.words} words",
            f"{document.minutes} min",
            *(["no headline"] if article.title is None else []),
            *([f"read as {article.encoding}"] if article.encoding_guessed else []),
            *([re.sub(r"^https?://(?:www\.)?", "", article.url)] if article.url else []),
        ]
        if article.notice:
            line += [("! ", "maybe"), (notice := fit(f"{article.notice} ", room_left - 2), "dim")]
            room_left -= width(notice) + 2
        while len(facts) > 1 and width(safe_line(" · ".join(facts))) > room_left:
            del facts[-1]
        if not article.notice or width(safe_line(facts[0])) <= room_left:
            line.append((fit(" · ".join(facts), room_left), "dim"))
    at = sum(width(words) for words, _ in line)
    end = min(room.left + room.measure + 1 + room.proposals, columns)
    line += [(" " * max(end - at - width(progress), 0), ""), (progress, "dim")]
    rule = max(columns - 1, 0)
    return [line, [("━" * rule, "accent") if focused else ("─" * rule, "rule")]]


def _signed(article: Article, field: str, words: str) -> str:
    """A fact, marked where a person has put it right."""
    return f"{CORRECTED}{words}" if field in article.corrected else words


def progress(document: Document, read: float) -> str:
    """How far one has come (0 to 1), and the minutes that the rest takes."""
    if read >= 1:
        return "end"
    left = -(-round(document.words * (1 - read)) // WORDS_A_MINUTE)
    return f"{read:.0%}, {max(left, 1)} min left"
