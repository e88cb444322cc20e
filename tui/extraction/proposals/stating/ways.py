"""How something is proposed: the rows of `stating.tsv`, and where each way of proposing names what, who and to whom."""

from __future__ import annotations

from functools import cache
from typing import Literal

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


WAYS = {
    "ask": Way(
        ("complement", "for"),
        ("recipient", "on", "upon", "to", "with", "object", "doer"),
        "subject",
        "demand",
        0.85,
    ),
    "invite": Way(("complement", "to", "for"), ("object", "recipient"), "subject", "negotiation", 0.85),
    "call": Way(
        ("for", "on", "upon", "complement", "object"),
        ("of", "from", "to", "by", "between", "doer"),
        "subject",
        "demand",
        0.85,
    ),
    "demand": Way(
        ("complement", "for", "object", "to"), ("of", "from", "by", "recipient", "doer"), "subject", "demand", 0.85
    ),
    "want": Way(("complement", "object"), ("from", "of", "doer"), "subject", "demand", 0.75),
    "insist": Way(("complement", "on"), ("doer", "by"), "subject", "demand", 0.8),
    "set": Way(("for", "to", "on", "complement"), ("for", "doer"), "subject", "demand", 0.75),
    "condition": Way(("its on", "on"), ("doer",), "subject", "demand", 0.75),
    "propose": Way(
        ("for", "of", "in favour of", "in favor of", "object", "complement", "to"),
        ("recipient", "to", "on", "with", "between", "doer"),
        "subject",
        "peace plan",
        0.8,
    ),
    "counter": Way(("with",), ("to", "recipient"), "subject", "peace plan", 0.75),
    "offer": Way(
        ("of", "object", "complement", "for", "to"), ("recipient", "to", "before"), "subject", "concession", 0.8
    ),
    "pledge": Way(("complement", "to", "object", "of"), ("recipient", "to"), "subject", "concession", 0.75),
    "ready": Way(("complement", "for", "to", "on"), ("with", "to"), "subject", "concession", 0.65),
    "agree": Way(
        ("complement", "to", "on", "upon", "object", "into", "at"), ("with", "between"), "subject", "peace plan", 0.75
    ),
    "order": Way(("object", "complement"), ("on", "between"), "subject", "concession", 0.75),
    "hold": Way(("object", "complement", "for", "of"), ("recipient", "of", "doer"), "plan", "peace plan", 0.75),
    "tell": Way(("complement",), ("recipient", "object", "doer"), "subject", "demand", 0.8),
    "limit": Way(("complement",), ("recipient", "to"), "subject", "demand", 0.75),
    "will": Way(("itself",), (), "subject", "concession", 0.7),
    "scheduled": Way(("itself",), (), "plan", "negotiation", 0.7),
    "under": Way(("itself",), ("doer",), "plan", "peace plan", 0.7),
    "is": Way(("complement", "predicate"), ("doer",), "plan", "demand", 0.75),
    "mention": Way(("itself",), (), "plan", "peace plan", 0.5),
    "do": Way(("itself",), (), "subject", "concession", 0.65),
    "must": Way(("itself",), ("doer",), "speaker", "demand", 0.6),
    "depends": Way(("complement", "on", "object"), ("doer",), "plan", "demand", 0.7),
    "needed": Way(("complement", "for"), ("doer",), "speaker", "demand", 0.65),
    "unless": Way(("itself",), ("doer",), "subject", "demand", 0.7),
    "conditional": Way(("itself",), ("doer",), "subject", "concession", 0.7),
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
