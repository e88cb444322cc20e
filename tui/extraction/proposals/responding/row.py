"""Rows: what a verb, an adjective, a noun or an idiom says of a proposal. Data in `rows/*.txt`, checked when read.

A line has seven columns, with " | " between them:

frame       what has to stand there. A verb with its particle after an underscore (`turn_down`), several with slashes;
            after it a noun that is its object (`give <blessing/approval> to`, `respond with <conditions>`), words near
            it in quotation marks (`react "coldly/angrily"`), the prepositions that lead to what is answered
            (`agree to/on`), and `*` where it takes another verb (`refuse *`). `be …` is a predicate, `be <…>` what
            there is or is not, `noun …` a noun made of a verb, `call <good>` names a proposal by an epithet of that
            list, `say "no"` is an answer that is nothing but a quotation, `own` whatever a party says it
            will do itself, `re …` a pattern for what is left
stance      what it says to the proposal
who         who answers: the `subject` of the verb, the `speaker`, the `recipient` ("accused X of"), the `owner` of a
            noun, the subject of the whole `clause`, or that of the `last-clause`
object      what its object has to be, one of several (`OBJECTS`); `nothing` where it may be anything, `alone` where it
            has none
turned      what becomes of the stance: `not` S where it is denied, `has-not` S where it is denied of the past, `absent`
            S where its object is ("no objection"), `would`, `could` S where it is only meant, `yet` S after "has yet
            to"; `plain` S where none of these turns it; "-" for no answer; `quoted`: it counts only where a party says
            it of itself; `doubtful`: the words may be about something else
fits        a sentence in which Norway gives this answer to a truce that Sweden proposed
not         a sentence in which it does not
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Literal, cast, get_args

from tui.extraction.proposals.responding.frame import Frame, Shape, parsed
from tui.extraction.proposals.responding.lists import lists
from tui.extraction.values import value
from tui.findings import Stance

Who = Literal["subject", "speaker", "recipient", "owner", "clause", "last-clause"]
Turn = Literal["not", "has-not", "absent", "would", "could", "yet", "plain"]

FOLDER = Path(__file__).with_name("rows")
OBJECTS = frozenset(lists("things")) - {"of", "things", "pleasing"} | lists("words")["objects"]
"""What an object can have to be; what each means stands in `objects.py`."""
_TURNED: Mapping[Stance, Mapping[Turn, Stance]] = {
    "accepted": {"not": "rejected", "could": "open", "yet": "awaiting"},
    "rejected": {"not": "open"},
    "conditional": {},
    "open": {"could": "open"},
    "awaiting": {"yet": "awaiting"},
    "violated": {},
    "denied": {},
}
"""What becomes of a stance where a row says nothing else; no answer where it is not here."""
_MARKS = ("quoted", "doubtful")
_STANCES, _WHO, _TURNS = frozenset(get_args(Stance)), frozenset(get_args(Who)), frozenset(get_args(Turn))


class RowError(ValueError):
    """A row that cannot be used: names the file and the line, and what is wrong with it."""


@value
class Row:
    """One way of answering."""

    place: str
    """File and line."""
    frame: Frame
    stance: Stance
    who: Who
    objects: frozenset[str]
    turned: Mapping[Turn, Stance | None]
    quoted: bool
    doubtful: bool
    fits: str
    unfit: str

    def becomes(self, *turns: Turn) -> Stance | None:
        """The stance after the first of `turns` that the row knows; ``None`` for no answer."""
        for turn in turns:
            if turn in self.turned:
                return self.turned[turn]
        return None


@cache
def rows() -> tuple[Row, ...]:
    """All rows of all files, in the order of the files' names. Raises `RowError` at the first that is wrong."""
    return tuple(row for path in sorted(FOLDER.glob("*.txt")) for row in read(path.name, path.read_text("utf-8")))


@cache
def shaped(shape: Shape) -> tuple[Row, ...]:
    """The rows whose frames have a shape, in their order."""
    return tuple(row for row in rows() if row.frame.shape == shape)


def read(file: str, text: str) -> Iterator[Row]:
    """The rows of a file's text; `file` is its name, for what is said of a wrong one."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            try:
                yield _row(f"{file}:{number}", line)
            except ValueError as error:
                raise RowError(f"{file}:{number}: {error}") from error


def _row(place: str, line: str) -> Row:
    columns = [column.strip() for column in line.split(" | ")]
    if len(columns) != 7:
        raise ValueError(f"{len(columns)} columns, not 7")
    frame, stance, who, objects, turned, fits, unfit = columns
    wanted = frozenset(each.strip() for each in objects.split(","))
    unknown = wanted - OBJECTS | {stance} - _STANCES | {who} - _WHO
    if unknown:
        raise ValueError(f"unknown: {', '.join(sorted(unknown))}")
    if not (fits.endswith((".", "”")) and unfit.endswith((".", "”"))):
        raise ValueError("its examples are no sentences")
    plain = cast(Stance, stance)
    turns: dict[Turn, Stance | None] = {"plain": plain, **_TURNED[plain]}
    said = [each.strip() for each in turned.split(",") if each.strip()]
    for turn in said:
        when, _, becomes = turn.partition(" ")
        if turn not in _MARKS and (when not in _TURNS or becomes not in _STANCES | {"-"}):
            raise ValueError(f"cannot be turned so: {turn}")
        if turn not in _MARKS:
            turns[cast(Turn, when)] = None if becomes == "-" else cast(Stance, becomes)
    marks = ("quoted" in said, "doubtful" in said)
    return Row(place, parsed(frame), plain, cast(Who, who), wanted, turns, *marks, fits, unfit)
