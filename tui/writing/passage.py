"""A passage: words cut from an article, with whose they are and where they stand, ready to go into a draft."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from tui.articles.article import Article, Span
from tui.display import safe_text
from tui.findings import Quote, QuoteKind
from tui.writing.flowing import WIDTHLESS, flowing, seen
from tui.writing.marks import CLOSING_OF

_MARKS = "“”„«»\"‘’'"


class AlteredTextError(ValueError):
    """The article's text is no longer the one its SHA-256 was taken of: nothing may be copied or cited from it."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a passage: quoted words, the reporter's words between two quotations, or words left out."""

    kind: Literal["quoted", "between", "omitted"]
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a passage comes from, as a citation needs it."""

    title: str | None
    """The headline on one line; ``None`` where the article has none."""
    opening: str
    """The article's opening words, which stand in for a missing headline."""
    outlet: str | None
    published: str | None
    """ISO 8601; ``None`` for an article without a date."""
    url: str | None
    file: str
    text_sha256: str

    @property
    def name(self) -> str:
        """The headline, else the opening words, else the file."""
        return self.title or self.opening or self.file

    @property
    def date(self) -> str:
        """The day, or ``n.d.`` for none."""
        return (self.published or "n.d.")[:10]

    @property
    def address(self) -> str:
        """The URL, else the file."""
        return self.url or self.file

    @property
    def key(self) -> str:
        """The citation key: words of the name, the year or ``nd``, and six digits of the text's SHA-256.

        The same article has the same key on every machine and in every library.
        """
        plain = unicodedata.normalize("NFKD", self.name).encode("ascii", "ignore").decode("ascii").lower()
        words = [word for word in re.findall(r"[a-z0-9]+", plain.replace("'", "").replace(".", "")) if len(word) > 1]
        year = self.published[:4] if self.published else "nd"
        return "-".join([*(words[:3] or ["article"]), year, self.text_sha256[:6]])


@dataclass(frozen=True, slots=True)
class Passage:
    """Words cut from an article, each paragraph on one line: quoted parts, and what stands between them."""

    words: str
    """The words alone: a quotation of one stretch without its marks, one of several as it stands in the article."""
    parts: tuple[Part, ...]
    spans: tuple[Span, ...]
    """Where the quoted parts stand in the article's text: code points, end excluded."""
    kind: QuoteKind
    """``direct``: the speaker's own words; else the article's words for them, or of its own."""
    speaker: str | None
    source: Source
    warnings: tuple[str, ...] = ()
    """What a person should know before using the words: characters in them that cannot be seen."""


def passage_of(article: Article, quote: Quote) -> Passage:
    """A quote as a passage; raises `AlteredTextError` where the article's text is not what its SHA-256 says."""
    return cut(article, quote.spans, kind=quote.kind, speaker=quote.speaker)


def cut(
    article: Article,
    spans: Sequence[Span],
    *,
    kind: QuoteKind = "indirect",
    speaker: str | None = None,
    omit_between: bool = False,
) -> Passage:
    """The stretches `spans` (in order, not overlapping) of an article as a passage.

    What stands between two of them is kept as it stands: the reporter's words between two quotations of a ``direct``
    passage, a part of the article's words in another. With `omit_between` it is left out and marked as left out.
    Raises `AlteredTextError` where the article's text is not what its SHA-256 says, `ValueError` for no span or spans
    outside the text.
    """
    check_unaltered(article)
    text = article.text
    if not spans or any(not 0 <= span.start < span.end <= len(text) for span in spans):
        raise ValueError(f"no such stretch in {article.file}: {list(map(tuple, spans))}")
    whole = Span(spans[0].start, spans[-1].end)
    if omit_between:
        parts = _with_omissions(text, spans)
        words = "".join(" … " if part.kind == "omitted" else part.text for part in parts)
    elif kind == "direct":
        parts = _with_reporter(text, spans)
        words = whole.cut(text) if len(parts) == 1 else _with_marks(text, whole)
    else:
        parts, words = (Part("quoted", whole.cut(text)),), whole.cut(text)
    parts = tuple(Part(part.kind, leaving(part.text)) for part in parts)
    return Passage(
        leaving(words),
        parts,
        tuple(spans),
        kind,
        seen(speaker) if speaker else None,
        source_of(article),
        _warnings(whole.cut(text)),
    )


def leaving(text: str) -> str:
    """`text` as it goes into a draft: no line end within a paragraph, no character without a width."""
    return seen(flowing(text))


def _with_omissions(text: str, spans: Sequence[Span]) -> tuple[Part, ...]:
    parts = [Part("quoted", spans[0].cut(text))]
    for previous, span in pairwise(spans):
        parts += (Part("omitted", text[previous.end : span.start]), Part("quoted", span.cut(text)))
    return tuple(parts)


_CLOSED = re.compile(rf"([.,;:!?…]*)[{_MARKS}]?")


def _with_reporter(text: str, spans: Sequence[Span]) -> tuple[Part, ...]:
    """The quotations with the reporter's words between them; those with only blanks and marks between are one."""
    parts = [Part("quoted", spans[0].cut(text))]
    for previous, span in pairwise(spans):
        between = text[previous.end : span.start]
        closed = _CLOSED.match(between)
        assert closed is not None
        said = parts.pop().text + closed[1]
        body = between[closed.end() :]
        body = body[:-1] if body[-1:] in _MARKS else body
        if body.strip():
            parts += (Part("quoted", said), Part("between", body), Part("quoted", span.cut(text)))
        else:
            parts.append(Part("quoted", said + body + span.cut(text)))
    return tuple(parts)


def _with_marks(text: str, whole: Span) -> str:
    """The stretch with the marks around it, the article's own where it has them."""
    before, after = text[whole.start - 1 : whole.start], text[whole.end : whole.end + 1]
    opening = before if before and before in _MARKS else "“"
    closing = after if after and after in _MARKS else CLOSING_OF.get(opening, "”")
    return opening + whole.cut(text) + closing


def _warnings(words: str) -> tuple[str, ...]:
    """A clause for the characters in `words` that act without being seen: those left out, and those that stay."""
    kept = seen(words)
    staying = Counter(
        each
        for each in kept
        if each not in {"\n", "\r", "\t", *WIDTHLESS} and safe_text(each) != each and not _is_mark(each)
    )
    left_out, stay = _listed(Counter(words) - Counter(kept)), _listed(staying)
    return (*(f"left out of the words: {each}" for each in left_out), *(f"the words hold {each}" for each in stay))


def _listed(unseen: Counter[str]) -> list[str]:
    if not unseen:
        return []
    names = ", ".join(f"U+{ord(each):04X}" for each in sorted(unseen))
    count = unseen.total()
    return [f"{count} character{'s' if count > 1 else ''} that cannot be seen ({names})"]


def _is_mark(character: str) -> bool:
    return unicodedata.category(character) in ("Mn", "Me")


def source_of(article: Article) -> Source:
    """What a citation says of an article."""
    return Source(
        title=seen(" ".join(article.title.split())) if article.title else None,
        opening=seen(article.opening),
        outlet=seen(article.source) if article.source else None,
        published=article.published,
        url=url_of(article.file),
        file=article.file,
        text_sha256=article.text_sha256,
    )


def url_of(file: str) -> str | None:
    """The address an article was given by, ``None`` where that is a path."""
    return file if re.match(r"https?://", file) else None


def check_unaltered(article: Article) -> None:
    """Raise `AlteredTextError` unless the article's text is the one its SHA-256 was taken of."""
    found = hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
    if found != article.text_sha256:
        raise AlteredTextError(
            f"{article.file}: the stored text was altered (SHA-256 {found[:12]}…, was {article.text_sha256[:12]}…); "
            "nothing was copied"
        )
