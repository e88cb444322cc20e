"""How something is proposed: the rows of `stating.tsv`; where each way names what, who and to whom: `ways.tsv`."""

from __future__ import annotations

from functools import cache
from typing import Literal, cast

from tui.extraction.proposals.stating.rows import Malformed, rows
from tui.extraction.values import value
from tui.findings import ProposalKind

Maker = Literal["subject", "plan", "speaker"]
"""Who makes it: whoever does it, whoever made the plan that does it, whoever says it."""
Shape = Literal["verb", "noun", "adjective", "modal", "sentence"]


@value
class Way:
    """One way of proposing.

    Places are ``object``, ``complement``, ``recipient``, ``itself`` or prepositions; ``its on`` is one of the object.
    """

    content: tuple[str, ...]
    """Where what is proposed stands, likeliest first."""
    asked: tuple[str, ...]
    """Where whoever is asked stands, likeliest first; ``doer`` is the subject of what is proposed."""
    maker: Maker
    kind: ProposalKind
    """What it is where its content says nothing: a demand of others, a concession of one's own."""
    sure: float


def _places(cell: str) -> tuple[str, ...]:
    return () if cell == "-" else tuple(cell.split(", "))


WAYS = {
    way: Way(_places(content), _places(asked), cast(Maker, maker), cast(ProposalKind, kind), float(sure))
    for _, (way, content, asked, maker, kind, sure) in rows("ways.tsv", 6)
}


@value
class Row:
    """One row of `stating.tsv`."""

    word: str
    """The lemma, with the particle or preposition it comes with."""
    shape: Shape
    way: str
    fits: str
    unfit: str
    line: int

    @property
    def name(self) -> str:
        """What a reader is told of it: the word and the way."""
        return f"{self.word} ({self.way})"


_SHAPES: dict[str, Shape] = {"n": "noun", "a": "adjective", "m": "modal", "s": "sentence"}


@cache
def stating() -> dict[tuple[Shape, str], tuple[Row, ...]]:
    """Shape and word -> its rows, in order. Raises `Malformed` for a row that says nothing or what another says."""
    found: dict[tuple[Shape, str], list[Row]] = {}
    for number, (word, way, fits, unfit) in rows("stating.tsv", 4):
        if way not in WAYS:
            raise Malformed(f"stating.tsv:{number}: {way} is no way of proposing")
        mark, _, rest = word.rpartition(": ")
        shape: Shape = _SHAPES.get(mark, "verb")
        row = Row(rest, shape, way, fits, unfit, number)
        again = next((other for other in found.get((shape, rest), ()) if other.way == way), None)
        if again is not None:
            raise Malformed(f"stating.tsv:{number}: {rest} stands in line {again.line} already")
        found.setdefault((shape, rest), []).append(row)
    return {key: tuple(listed) for key, listed in found.items()}
