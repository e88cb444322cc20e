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
        self._since: list[Part] = []
        """What came after what the server's index knows of, a part for each time it was looked at."""
        self._changed: list[frozenset[int]] = []
        """The articles that had changed each time."""

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
        there = part(found.segment, self._upto)._replace(many=found.many, of=self._units)
        hidden = [frozenset().union(*self._changed[nth:]) for nth in range(len(self._changed) + 1)]
        return [each._replace(hidden=of) for each, of in zip([there, *self._since], hidden, strict=True)]

    def _look(self, newest: int) -> None:
        """See what the index on the server does not know of; what was seen before is not read again."""
        if self._library.writable and len(self._library.changed_since(upto(self._library))) > MOST_IN_MEMORY:
            self.keep_up()
        if (known := upto(self._library)) != self._upto or self._newest < 0:
            self._upto, self._newest = known, known
            self._since, self._changed = [], []
            self._units = self._library.file.row(_COUNTED, ([IS + kind for kind in FINDINGS],))[0]
        if changed := self._library.changed_since(self._newest):
            current = [id_ for id_, is_current in changed if is_current]
            self._since.append(part(Segment(in_memory(self._library, current)), newest))
            self._changed.append(frozenset(id_ for id_, _ in changed))
        self._newest = newest
