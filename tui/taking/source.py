"""The source of a passage: what a citation says of the article, and whether its text is still the one that was read."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from tui.articles.article import Article
from tui.articles.dates import iso_8601
from tui.taking.flowing import seen


class AlteredTextError(ValueError):
    """The article's text is no longer the one its SHA-256 was taken of: nothing may be copied or cited from it."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a passage comes from, as a citation needs it."""

    title: str | None
    """The headline on one line; ``None`` where the article has none."""
    opening: str
    """The article's opening words, which stand in for a missing headline."""
    outlet: str | None
    author: str | None
    """Who wrote it: names joined by ``, ``."""
    published: str | None
    """ISO 8601; ``None`` for an article without a date."""
    url: str | None
    file: str
    text_sha256: str
    published_guessed: bool = False
    """Whether the date is a guess, which nothing in the article says and nobody has put right."""

    @property
    def name(self) -> str:
        """The headline, else the opening words, else the file."""
        return self.title or self.opening or self.file

    @property
    def day(self) -> str | None:
        """The day, as a field for it holds one."""
        return self.published and self.published[:10]

    @property
    def date(self) -> str:
        """The day as a person reads it: ``[2025-03-13?]`` where it is a guess, ``n.d.`` for none."""
        return f"[{self.day}?]" if self.day and self.published_guessed else self.day or "n.d."

    @property
    def authors(self) -> tuple[str, ...]:
        """The names of who wrote it."""
        return tuple(filter(None, map(str.strip, (self.author or "").split(", "))))

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


@lru_cache(maxsize=16)
def source_of(article: Article) -> Source:
    """What a citation says of an article."""
    return Source(
        title=seen(" ".join(article.title.split())) if article.title else None,
        opening=seen(article.opening),
        outlet=seen(" ".join(article.source.split())) if article.source else None,
        author=seen(" ".join(article.author.split())) if article.author else None,
        published=iso_8601(article.published),
        url=url_of(article.url or "") or url_of(article.file),
        file=article.file,
        text_sha256=article.text_sha256,
        published_guessed=article.published_guessed,
    )


def url_of(file: str) -> str | None:
    """The address an article was given by, ``None`` where that is a path or an address no browser is to open."""
    return file if re.match(r"https?://[^\s/]", file) else None


def check_unaltered(article: Article) -> None:
    """Raise `AlteredTextError` unless the article's text is the one its SHA-256 was taken of."""
    found = _sha256(article.text)
    if found != article.text_sha256:
        raise AlteredTextError(
            f"{article.file}: the stored text was altered (SHA-256 {found[:12]}…, was {article.text_sha256[:12]}…); "
            "nothing was copied"
        )


@lru_cache(maxsize=16)
def _sha256(text: str) -> str:
    """An article's passages are taken one after the other, each from the same text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
