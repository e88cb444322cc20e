"""The values of this room: a span of text, and an article with what it says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple


class Span(NamedTuple):
    """A stretch of an article's text: code points, end excluded."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two stretches share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether the other stretch lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def cut(self, text: str) -> str:
        """The words of this stretch."""
        return text[self.start : self.end]


def shown_day(published: str | None, guessed: bool) -> str | None:
    """A date for a person to read, a guess with ``~`` before it; ``None`` for none."""
    return f"~{published}" if published and guessed else published


BlockKind = Literal["heading", "block quote", "list item", "emphasis", "strong", "code"]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch that the marks of the file's format set apart; the marks themselves are no part of the text."""

    kind: BlockKind
    span: Span
    mark: str = ""
    """How the format marks it, for a screen to draw: ``##`` of a heading, ``2.`` or ``•`` of a list item."""


@dataclass(frozen=True, slots=True)
class Article:
    """One text with what is known of it; the text is never rewritten, everything found is a span into it."""

    file: str
    """The path as it was given."""
    text: str
    """Of a plain text: the decoded file without its byte order mark, every other character as it stands. Of another
    format: what a person reads, without the marks of the format."""
    sha256: str
    """Of the file's bytes, in hexadecimal."""
    text_sha256: str
    """Of the text in UTF-8, in hexadecimal: what a copy or a citation is checked against."""
    encoding: str
    """How the bytes were read: ``utf-8``, ``utf-16`` or ``windows-1252``."""
    encoding_guessed: bool
    """Whether the encoding is a guess (neither valid UTF-8 nor told by a byte order mark)."""
    title: str | None
    """The headline; ``None`` where the article begins with its body."""
    title_span: Span | None
    subtitle_span: Span | None
    source: str | None
    """The outlet, where the text states it."""
    published: str | None
    """ISO 8601 date, where the text states it."""
    language: str
    """Code of the language the article is in: ``en`` or another."""
    furniture: tuple[Span, ...]
    """What stands in the file but is no part of the article."""
    url: str | None = None
    """Where it was published, where the text states it."""
    author: str | None = None
    """Who wrote it, where the text states it: a name, several joined by ``, ``."""
    blocks: tuple[Block, ...] = ()
    """What the format sets apart, in the order of their spans, an outer one before those inside it."""
    notice: str | None = None
    """One line a person should know of how the file was read."""
    published_guessed: bool = False
    """Whether the date is a guess: from an address or from a date somewhere on the page, not from what says it."""
    corrected: tuple[str, ...] = ()
    """What of this a person has put right: ``title``, ``date``, ``outlet``, ``url``, ``author``."""

    @property
    def day(self) -> str | None:
        """The date as a person is shown it, a guess marked as one: ``~2025-03-12``."""
        return shown_day(self.published, self.published_guessed)

    @property
    def opening(self) -> str:
        """The first words of the body, cut at a word and marked as cut: stands in for a missing headline."""
        covered = iter(sorted(self.furniture))
        start = 0
        for span in covered:
            if self.text[start : span.start].strip():
                break
            start = span.end
        words = self.text[start : start + 400].split("\n\n", 1)[0].split()
        kept: list[str] = []
        length = 0
        for word in words:
            length += len(word) + 1
            if length > 60:
                return " ".join(kept or [word[:60]]) + "…"
            kept.append(word)
        return " ".join(kept)

    @property
    def name(self) -> str:
        """What a list calls the article: its headline, else its opening words."""
        return self.title or self.opening or self.file
