"""What the picker does off the event loop: each errand reads, and gives a message for the screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.message import Message

from tui.library.database import LibraryError
from tui.picker.finder import Finder, Key, LeftOutError, key_of
from tui.picker.found import Found
from tui.picker.queries import earlier_queries, keep_query
from tui.search.hit import Hit
from tui.writing.wording import Wording

if TYPE_CHECKING:
    from tui.picker.result import Taken
    from tui.search.completing import Completion
    from tui.taking.cut import Cut


class Answered(Message):
    """The search has answered."""

    def __init__(
        self, query: str, hits: list[Hit], first: Found | None, notice: str | None, completion: Completion | None
    ) -> None:
        super().__init__()
        self.query = query
        self.hits = hits
        self.first = first
        """What the first hit offers."""
        self.notice = notice
        """A line about the library, else about how the query was read."""
        self.completion = completion
        """What can follow in the box."""


class Looked(Message):
    """It is known what a hit offers."""

    def __init__(self, found: Found) -> None:
        super().__init__()
        self.found = found


class Worded(Message):
    """It is known how the words of a hit will stand in the draft."""

    def __init__(self, found: Found, words: str) -> None:
        super().__init__()
        self.found = found
        self.words = words


class Fetched(Message):
    """The words are there, the picker has done its work."""

    def __init__(self, taken: Taken) -> None:
        super().__init__()
        self.taken = taken


class Remembered(Message):
    """The earlier queries are known."""

    def __init__(self, queries: list[str], step: int) -> None:
        super().__init__()
        self.queries = queries
        self.step = step
        """The step through them that was asked for."""


class Warmed(Message):
    """The search is ready."""


class Refused(Message):
    """An errand could not be done; the picker goes on."""

    def __init__(self, why: str) -> None:
        super().__init__()
        self.why = why
        """One line for a person."""


class Failed(Message):
    """The library cannot be used; the picker ends."""

    def __init__(self, why: str) -> None:
        super().__init__()
        self.why = why
        """One line for a person."""


def search(finder: Finder, query: str, cursor: int) -> Answered:
    """The hits for a query, with what the first offers, so that both come on the screen at once."""
    (hits, notes), first = finder.answer(query), None
    while hits and first is None:
        try:
            first = finder.look(hits[0])
        except LeftOutError:
            hits = [hit for hit in hits if hit.article != hits[0].article]
    notice = finder.notice or next(iter(notes), None)
    return Answered(query, hits, first, notice, finder.complete(query, cursor))


def warm(finder: Finder) -> Warmed:
    """The search made ready."""
    finder.warm()
    return Warmed()


def remember(step: int) -> Remembered:
    """The earlier queries, for a step through them."""
    return Remembered(earlier_queries(), step)


def look(finder: Finder, hit: Hit) -> Looked:
    """What a hit offers."""
    return Looked(finder.look(hit))


def word(found: Found, cut: Cut | None, wording: Wording) -> Worded:
    """How what was found, or what a cut keeps of it, will stand in the draft."""
    passage = found.excerpt.passage(cut)
    return Worded(found, "\n".join([wording.render([passage]), *(f"({each})" for each in passage.warnings)]))


def fetch(
    finder: Finder, hits: Sequence[Hit], query: str, cuts: Mapping[Key, Cut], wording: Wording, *, apart: bool
) -> Fetched:
    """The words of some hits; `cuts` are by `key_of`, a hit without one is taken whole. Keeps the query."""
    from tui.picker.result import take
    from tui.writing.export.files import ExportError

    passages = [finder.look(hit).excerpt.passage(cuts.get(key_of(hit))) for hit in hits]
    taken = take(passages, wording, apart=apart)
    try:
        keep_query(query)
    except ExportError as error:
        taken = replace(taken, warnings=(*taken.warnings, f"the query was not kept: {error}"))
    return Fetched(taken)


def run(errand: Callable[[], Message]) -> Message:
    """Do an errand, and give what came of it; a library that cannot be read ends the picker, the rest does not."""
    try:
        return errand()
    except LibraryError as error:
        return Failed(str(error))
    except ValueError as error:
        return Refused(str(error))
