"""Findings whose every part is known, for rooms that come after the extraction."""

from __future__ import annotations

import hashlib
import re

from tui.articles.article import Article, Span
from tui.findings import Findings, Person, Quote, Why

SPEAKERS = ("Marco Rubio", "Volodymyr Zelensky", "Vladimir Putin", "Dmitry Peskov", "Donald Trump")
_MARKED = re.compile('"([^"”“]+)"|“([^"”“]+)”')


def article(text: str, file: str = "made.txt", title: str | None = None) -> Article:
    at = text.find(title) if title else -1
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(
        file=file,
        text=text,
        sha256=sha256,
        text_sha256=sha256,
        encoding="utf-8",
        encoding_guessed=False,
        title=title,
        title_span=Span(at, at + len(title)) if title and at >= 0 else None,
        subtitle_span=None,
        source=None,
        published=None,
        language="en",
        furniture=(),
    )


def quote(*spans: tuple[int, int], speaker: str | None = None, confidence: float = 0.9) -> Quote:
    found = tuple(Span(*span) for span in spans)
    return Quote("direct", found, found, speaker, None, None, confidence, Why("by hand"))


def findings(*quotes: Quote, people: tuple[Person, ...] = (), extractor: str = "by hand") -> Findings:
    return Findings(extractor, quotes, (), people)


def marked(text: Article) -> Findings:
    """All words in marks as quotes of whoever is named within 200 characters of them."""
    quotes = []
    for match in _MARKED.finditer(text.text):
        span = match.span(match.lastindex or 0)
        near = text.text[max(0, span[0] - 200) : span[1] + 200]
        speaker = next((name for name in SPEAKERS if name.split()[1] in near), None)
        quotes.append(quote(span, speaker=speaker))
    people = []
    for name in SPEAKERS:
        mentions = tuple(Span(*match.span()) for match in re.finditer(name, text.text))
        if mentions:
            people.append(Person(name, None, mentions))
    return findings(*quotes, people=tuple(people))
