"""The index of a library on a server as a query meets it: what is near there, and in memory what came since."""

from __future__ import annotations

from tui.library.library import Library
from tui.search.facets import IS
from tui.search.fields import FINDINGS
from tui.search.index import MOST_IN_MEMORY, Part, part
from tui.search.matching import Words
from tui.search.pieces import in_memory
from tui.search.segment import Segment
from tui.search.served.at_hand import AtHand
from tui.search.served.keeping import keep_up, upto
from tui.search.served.near import near

_COUNTED = "SELECT coalesce(CAST(sum(many) AS bigint), 0) FROM search_terms WHERE term = ANY(?)"


class Serving:
    """Answers with parts of an index; for one thread at a time. All methods raise `LibraryError`."""

    def __init__(self, library: Library):
        self._library = library
        self._newest = -1
        self._upto = 0
        self._units = 0
        self._hidden: frozenset[int] = frozenset()
        self._since: list[Part] = []

    @property
    def newest(self) -> int:
        """The last change of the library that parts know of."""
        return self._newest

    def at_hand(self) -> AtHand:
        """What reads hits several at a time."""
        return AtHand(self._library)

    def keep_up(self) -> None:
        """Bring the index on the server up to the library, where this user may."""
        if self._library.writable:
            keep_up(self._library)

    def parts(self, words: Words, *, typos: bool) -> list[Part]:
        """The parts that are near to a query."""
        newest = self._library.changes()
        if newest != self._newest:
            self._look(newest)
        found = near(self._library.file, words, typos=typos)
        there = part(found.segment, self._upto)._replace(hidden=self._hidden, many=found.many, of=self._units)
        return [there, *self._since]

    def _look(self, newest: int) -> None:
        """See what the index on the server does not know of."""
        changed = self._library.changed_since(upto(self._library))
        if len(changed) > MOST_IN_MEMORY and self._library.writable:
            self.keep_up()
            changed = self._library.changed_since(upto(self._library))
        self._upto = upto(self._library)
        self._hidden = frozenset(id_ for id_, _ in changed)
        current = [id_ for id_, is_current in changed if is_current]
        self._since = [part(Segment(in_memory(self._library, current)), newest)] if current else []
        self._units = self._library.file.row(_COUNTED, ([IS + kind for kind in FINDINGS],))[0]
        self._newest = newest
