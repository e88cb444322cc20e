"""A page: lines with places on it that the cursor can be on; small pages put under and beside each other make it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from tui.articles.article import Span
from tui.display import width
from tui.reader.document import Finding
from tui.screen.fitting import lines
from tui.screen.look import Pieces


class Spot(NamedTuple):
    """A place in an article of the library, and the finding that is meant there."""

    article: int
    span: Span
    finding: Finding | None = None


class Voice(NamedTuple):
    """A person, with all that is known of them."""

    name: str
    article: int | None = None
    """Where the name is an article's, which may mean somebody else than others do by it."""


class Whole(NamedTuple):
    """All there is of something in the library."""

    what: Literal["articles", "dates", "quotes", "people", "proposals"]
    """``dates``: the articles by their date."""


class Opened(NamedTuple):
    """A proposal of an article, whose card is to be opened."""

    article: int
    nth: int


class Called(NamedTuple):
    """A person whose names are to be joined or parted."""

    name: str


class Everywhere(NamedTuple):
    """What other articles have of the same."""


class Stop(NamedTuple):
    """A place the cursor can be on: lines and columns of the page, the ends excluded, and what it leads to."""

    top: int
    bottom: int
    left: int
    right: int
    lead: object
    block: str = ""
    """The part of the page it belongs to."""


@dataclass(frozen=True, slots=True)
class Page:
    """Lines, and the places on them in the order the cursor takes."""

    lines: tuple[Pieces, ...] = ()
    stops: tuple[Stop, ...] = ()

    def named(self, block: str) -> Page:
        """The same as one part of a page."""
        return Page(self.lines, tuple(stop._replace(block=block) for stop in self.stops))

    def moved(self, down: int, right: int) -> tuple[Stop, ...]:
        """Its stops where it begins further down or to the right."""
        return tuple(
            stop._replace(
                top=stop.top + down, bottom=stop.bottom + down, left=stop.left + right, right=stop.right + right
            )
            for stop in self.stops
        )


def still(*shown: Pieces) -> Page:
    """Lines that lead nowhere."""
    return Page(shown)


def leading(shown: Sequence[Pieces], columns: int, lead: object) -> Page:
    """Lines that lead somewhere as a whole."""
    return Page(tuple(shown), (Stop(0, len(shown), 0, columns, lead),))


def under(*pages: Page, gap: int = 0) -> Page:
    """Pages one under the other, `gap` empty lines between them; empty ones take no room."""
    shown: list[Pieces] = []
    stops: list[Stop] = []
    for page in pages:
        if page.lines:
            shown += [()] * gap if shown else []
            stops += page.moved(len(shown), 0)
            shown += page.lines
    return Page(tuple(shown), tuple(stops))


def beside(left: Page, right: Page, at: int) -> Page:
    """Two pages side by side, the right one from column `at` on."""
    empty: Pieces = ()
    shown = [
        [*first, (" " * (at - wide(first)), ""), *second] if second else first
        for nth in range(max(len(left.lines), len(right.lines)))
        for first in (left.lines[nth] if nth < len(left.lines) else empty,)
        for second in (right.lines[nth] if nth < len(right.lines) else empty,)
    ]
    return Page(tuple(shown), left.stops + right.moved(0, at))


def inset(page: Page, columns: int) -> Page:
    """A page moved to the right."""
    return beside(Page(), page, columns) if page.lines else page


def flowing(cells: Iterable[tuple[Pieces, object]], columns: int, gap: int = 3) -> Page:
    """Short words with what each leads to, on as many lines as they need; ``None`` leads nowhere."""
    shown: list[list[tuple[str, str]]] = [[]]
    stops: list[Stop] = []
    for words, lead in cells:
        room, at = wide(words), wide(shown[-1])
        at += gap if at else 0
        if at and at + room > columns:
            shown.append([])
            at = 0
        shown[-1] += [(" " * (at - wide(shown[-1])), ""), *words]
        if lead is not None:
            stops.append(Stop(len(shown) - 1, len(shown), at, min(at + room, columns), lead))
    return Page(tuple(shown) if shown[0] else (), tuple(stops))


def paragraph(text: str, columns: int, most: int, role: str = "") -> list[Pieces]:
    """An outside string over at most so many lines."""
    return [[(line, role)] for line in lines(text, columns, most)]


def wide(pieces: Pieces) -> int:
    """Columns that pieces take."""
    return sum(width(text) for text, _ in pieces)


def ends(left: Pieces, right: Pieces, columns: int) -> Pieces:
    """Pieces at both ends of a line; they are expected to find room."""
    return [*left, (" " * max(columns - wide(left) - wide(right), 1), ""), *right]
