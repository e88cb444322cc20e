"""One draft read again and again as it is written: only the parts that changed, and there only new quotations."""

from __future__ import annotations

from collections.abc import Callable

from tui.editing.collection import Collection
from tui.editing.diagnosing import Marked, marked
from tui.editing.parts import context, parts
from tui.writing.checking.draft import read_draft
from tui.writing.checking.sources import Sources
from tui.writing.checking.verdict import checks


class Reading:
    """Remembers what was found in the parts of a draft; for one thread at a time."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self._known: dict[tuple[str, str], tuple[Marked, ...]] = {}
        self._sources: Sources | None = None

    def found(self, text: str, filetype: str, goes_on: Callable[[], bool]) -> list[Marked] | None:
        """The quotations of a draft with their verdicts, in order; `None` as soon as it no longer `goes_on`.

        Raises `LibraryError`.
        """
        if (sources := self._collection.sources()) is not self._sources:
            self._sources, self._known = sources, {}
        found: list[Marked] = []
        known: dict[tuple[str, str], tuple[Marked, ...]] = {}
        for part in parts(text, filetype):
            begin = context(text, part)
            key = text[begin : part.start], part.cut(text)
            here = self._known.get(key)
            if here is None:
                here = self._read(*key, filetype, goes_on)
                if here is None:
                    return None
                self._known[key] = here
            known[key] = here
            found += [each.moved(part.start) for each in here]
        self._known = known  # of what stands there no more nothing is kept
        return found

    def _read(self, before: str, part: str, filetype: str, goes_on: Callable[[], bool]) -> tuple[Marked, ...] | None:
        """The quotations that begin in a part, as places in it."""
        draft = read_draft("", before + part, filetype)
        found: list[Marked] = []
        for checked in checks(draft, self._collection.sources):
            if not goes_on():
                return None
            each = marked(draft, checked)
            if each.span.start >= len(before):
                found.append(each.moved(-len(before)))
        return tuple(found)
