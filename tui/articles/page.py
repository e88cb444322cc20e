"""What an article says of itself in its first and last lines: headline, subtitle, outlet, day, authors, address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from tui.articles.article import Span
from tui.articles.bylines import authors_of, cased, is_name, is_outlet, outlet_of, without_outlet
from tui.articles.dates import iso_date
from tui.articles.furniture import kind_of
from tui.articles.levelling import levelled
from tui.articles.lines import reads_like_headline
from tui.articles.mail import mail_head
from tui.articles.word_rows import word_rows

TOP = 30
"""Paragraphs at the top among which the headline and what stands around it are looked for."""
BOTTOM = 8
MAX_LINE = 160
"""Characters of a line that tells of the article rather than being a part of it."""
SHARED_WORDS = 0.4
"""Share of the shorter line's words that make a second headline a repetition of the first."""
LABEL_WORDS = 3
"""Of a section's name, or of a place before a day."""
MOST_WORDS = 6
"""Of what else stands beside a day or a name in its line."""
STANDFIRST = 320
"""Characters of the words between a headline and the lines that tell who wrote the article and when."""

_SOURCE = re.compile(r"\(?sources?\s*[:：]\s*(?P<name>[^\s].{0,60}?)\)?[.\s]*", re.IGNORECASE)
_DATELINE = re.compile(r"(?:[A-Z][\w.,’'/ -]{0,100})?\((?P<name>(?![DR]-)[A-Z][\w .&-]{1,30})\)\s*(?:[-–—]+|--)\s")
_PRINTED = re.compile(
    r"(?:©|\(c\)|copyright)[\s©\d–-]*(?:by\s)?(?P<name>[A-Z][\w .&’'-]{1,40}?)(?:[.,].*|\sAll rights.*)?", re.I
)
_URL = re.compile(r"(?:[A-Za-z ]{2,20}\s?[:：]\s?)?(?P<url>https?://[^\s<>\"]+)", re.IGNORECASE)
_MARKDOWN = re.compile(r"#{1,6}\s+(?P<words>.*\S)")
_SEPARATOR = re.compile(r"\s*[|·•]\s*|\s+[–—-]\s+")
_PATH = re.compile(r"\s*[>›»/|·•→\\]+\s*|\s+[–—-]\s+")
_PLACE_BEFORE = re.compile(r"[^\W\d_a-z][\w .'’-]{1,30}(?:,\s|:\s)")
_UPDATED = re.compile(r"(?:last )?(?:updated|modified)", re.IGNORECASE)
_WORD = re.compile(r"\w+")


class Page(NamedTuple):
    """What the lines of a text say of the article; ``None`` where they do not. Spans without marks of a format."""

    title: Span | None = None
    subtitle: Span | None = None
    source: str | None = None
    published: str | None = None
    author: str | None = None
    url: str | None = None
    furniture: tuple[Span, ...] = ()
    """Lines around the headline that say these things or name a section of the site."""


@cache
def _sections() -> frozenset[str]:
    return frozenset(word_rows("sections"))


class _Gathered:
    """What the lines looked at so far have said; the first word on a thing counts."""

    def __init__(self) -> None:
        self.days: list[tuple[bool, str]] = []
        self.source: str | None = None
        self.author: str | None = None
        self.url: str | None = None

    def takes(self, words: str) -> bool:
        """Whether the line tells of the article and is no part of it; what it tells is kept."""
        if len(words) > MAX_LINE:
            return False
        if match := _URL.fullmatch(words):
            self.url = self.url or match["url"]
            return True
        parts = [part for part in _SEPARATOR.split(words) if part]
        if iso_date(words) or authors_of(words):
            parts = [words, *parts[1:]]
        told = [part for part in parts if self._tells(part)]
        untold = [len(part.split()) for part in parts if part not in told]
        if not told or max(untold, default=0) > MOST_WORDS or (parts[0] not in told and untold[0] > LABEL_WORDS):
            return False
        for part in told:
            self._keep(part)
        return True

    def _tells(self, words: str) -> bool:
        return bool(_day(words) or authors_of(words) or is_outlet(words) or _SOURCE.fullmatch(words))

    def _keep(self, words: str) -> None:
        if author := authors_of(words):
            self.author = self.author or author
            self.source = self.source or outlet_of(words)
        elif match := _SOURCE.fullmatch(words):
            self.source = self.source or match["name"].strip()
        elif day := _day(words):
            self.days.append((bool(_UPDATED.match(words)), day))
        else:
            self.source = self.source or words

    @property
    def published(self) -> str | None:
        """The day of publication, that of a change where no other is told."""
        return next((day for _, day in sorted(self.days, key=lambda told: told[0])), None)


def _day(words: str) -> str | None:
    place = _PLACE_BEFORE.match(words)
    return iso_date(words) or (iso_date(words[place.end() :]) if place else None)


def page(text: str, paragraphs: Sequence[Span]) -> Page:
    """What the lines at the top of a text, and those at its end, say of the article.

    The headline is the first paragraph that reads like one and is neither furniture, a section's name, a byline, a day
    nor an outlet, if more text follows; the next is a subtitle if it reads like one too and repeats it.
    """
    told = _Gathered()
    around: list[Span] = []
    title: Span | None = None
    subtitle: Span | None = None
    head = mail_head(text)
    if head is not None:
        title = head.subject
        around.append(head.span)
        told.days += [(False, day)] if head.date and (day := iso_date(head.date)) else []
    top = [span for span in paragraphs[:TOP] if head is None or span.start >= head.span.end]
    mailed = title is not None
    for number, span in enumerate(top):
        bare = _bare(text, span)
        words = levelled(bare.cut(text))
        below = _next_words(text, top[number + 1 :])
        if kind_of(words):
            if match := _URL.fullmatch(words):
                told.url = told.url or match["url"]
            continue
        if below and (told.takes(words) or _is_section(words) or (title is None and _is_label(words, below))):
            around.append(span)
        elif title is None and below and reads_like_headline(words):
            title = bare
        elif mailed and title is not None and levelled(title.cut(text)).casefold() == words.casefold():
            title, mailed = bare, False
        elif title is not None and subtitle is None and not mailed and _is_subtitle(text, title, span, below):
            subtitle = bare
        elif title is not None and len(words) <= STANDFIRST and _tells_soon(text, top[number + 1 :]):
            if told.author is None and is_name(words):
                told.author = cased(words)
                around.append(span)
        else:
            break
    source = told.source
    if title is not None:
        length, outlet = without_outlet(title.cut(text))
        title, source = Span(title.start, title.start + length), source or outlet
    return Page(
        title,
        subtitle,
        source or _source(text, top[:8], paragraphs[-BOTTOM:]),
        told.published or _published_below(text, paragraphs[-BOTTOM:]),
        told.author,
        told.url or _url_below(text, paragraphs[-BOTTOM:]),
        tuple(around),
    )


def _bare(text: str, span: Span) -> Span:
    """A paragraph's span without the signs of a Markdown heading."""
    match = _MARKDOWN.fullmatch(text, span.start, span.end)
    return Span(*match.span("words")) if match else span


def _next_words(text: str, spans: Iterable[Span]) -> str | None:
    """The words of the next paragraph that is no furniture."""
    cuts = (levelled(span.cut(text)) for span in spans)
    return next((words for words in cuts if not kind_of(words)), None)


def _tells_soon(text: str, spans: Sequence[Span]) -> bool:
    """Whether one of the next two paragraphs tells of the article."""
    return any(_Gathered().takes(levelled(span.cut(text))) for span in spans[:2])


def _is_section(words: str) -> bool:
    """Whether a line names a section of the site, or the way to it."""
    parts = [part.strip(" :") for part in _PATH.split(words.lower()) if part]
    known = sum(part in _sections() for part in parts)
    longest = max((len(part.split()) for part in parts), default=0)
    few = (len(parts) >= 3 and longest <= LABEL_WORDS) or (len(parts) == 2 and longest == 1)
    return len(words) <= MAX_LINE and (known == len(parts) or (known >= 1 and few))


def _is_label(words: str, below: str) -> bool:
    """Whether a line above a headline is none: one word, or a few in capital letters above a line in small ones."""
    if len(below.split()) < 4 or not reads_like_headline(below):
        return False
    many = len(words.split())
    return (many == 1 and words.isalpha()) or (many <= LABEL_WORDS and words.isupper() and not below.isupper())


def _is_subtitle(text: str, title: Span, span: Span, below: str | None) -> bool:
    bare = _bare(text, span)
    marked = bare != span and text[max(0, title.start - 2)] in "# "
    words = bare.cut(text)
    return below is not None and reads_like_headline(words) and (marked or _repeats(title.cut(text), words))


def _repeats(first: str, second: str) -> bool:
    one, two = ({w for w in _WORD.findall(line.lower()) if len(w) > 2} for line in (first, second))
    return len(one & two) >= SHARED_WORDS * max(1, min(len(one), len(two)))


def _source(text: str, first: Sequence[Span], last: Sequence[Span]) -> str | None:
    """The outlet named in a line of its own (``Source: Reuters``), in a dateline, or as the owner of the rights."""
    for pattern in (_SOURCE, _PRINTED):
        for span in (*first, *last):
            match = pattern.fullmatch(levelled(span.cut(text))) if span.end - span.start < MAX_LINE else None
            if match and not match["name"].lower().startswith("http"):
                return match["name"].strip()
    for span in first:
        if match := _DATELINE.match(text, span.start, min(span.end, span.start + 120)):
            return match["name"].strip()
    return None


def _published_below(text: str, last: Sequence[Span]) -> str | None:
    """A day in a line of its own at the end."""
    lines = (levelled(span.cut(text)) for span in last if span.end - span.start < MAX_LINE)
    return next((day for words in lines if (day := iso_date(words))), None)


def _url_below(text: str, last: Sequence[Span]) -> str | None:
    lines = (levelled(span.cut(text)) for span in last if span.end - span.start < 2 * MAX_LINE)
    return next((match["url"] for words in lines if (match := _URL.fullmatch(words))), None)
