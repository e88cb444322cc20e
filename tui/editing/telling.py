"""What to know of words of an article: the sentence, who, where and when, as a client shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from lsprotocol import types

from tui.articles.article import Span
from tui.display import safe_line, safe_text
from tui.findings import Quote
from tui.search.sentences import around
from tui.taking.shortening import shortened
from tui.taking.source import source_of
from tui.writing.formats.fields import address
from tui.writing.formats.markdown import escaped

if TYPE_CHECKING:
    from tui.writing.checking.sources import Source

LONGEST = 1200
"""Characters of a sentence shown."""
MOST_ELSEWHERE = 3
"""Other articles' wordings shown: the fullest and the longer ones first."""


def about(source: Source, span: Span, quote: Quote | None, kind: types.MarkupKind) -> Iterator[str]:
    """What to know of words of an article: the sentence around them, who, where and when, and how others have them.

    Raises `LibraryError`.
    """
    plain = plainly(kind)
    cited = source_of(source.article)
    sentence = around(source.article.text, span)
    yield plain(_short(safe_text(sentence.cut(source.article.text), newlines="fold")))
    who = (quote.speaker or "nobody named") if quote else "the article's own words"
    doubt = " ?" if quote and not quote.sure else ""
    yield plain(safe_line(f"— {who}{doubt}"))
    yield plain(safe_line(", ".join(filter(None, (f"“{cited.name}”", cited.outlet, cited.date)))))
    if cited.url:
        yield f"<{address(cited)}>" if kind == types.MarkupKind.Markdown else safe_line(cited.url)
    else:
        yield plain(safe_line(cited.file))
    if quote:
        nth = source.findings.quotes.index(quote)
        for found in source.library.wordings.elsewhere(source.id, nth)[:MOST_ELSEWHERE]:
            words = shortened(found.variant.row.text, 140, 60)
            yield plain(safe_line(f"{found.how} in {found.variant.where}: “{words}”"))


def markup(kind: types.MarkupKind, lines: Iterator[str]) -> types.MarkupContent:
    """Paragraphs as the client shows them."""
    return types.MarkupContent(kind, "\n\n".join(lines))


def plainly(kind: types.MarkupKind) -> Callable[[str], str]:
    """How words are written so that they are shown as they stand, and nothing in them is obeyed."""
    return escaped if kind == types.MarkupKind.Markdown else str


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
