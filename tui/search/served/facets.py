"""What fields of a query find the units of a library on a server by: names, outlets, days, read once and kept."""

from __future__ import annotations

from collections.abc import Sequence

from tui.library.file import File
from tui.search.segment import Segment
from tui.search.served.near import OTHER, Term, in_order, packed
from tui.search.served.where import Conditions

_NEW = "SELECT id, term, many FROM search_terms WHERE term < E'\\x03' AND id > ?"


class Counted(Segment):
    """The terms alone; how many units have each is known."""

    def __init__(self, ordered: Sequence[str], many: Sequence[int]):
        super().__init__(packed(ordered, {}, []))
        self._many = many

    def frequency(self, term: int) -> int:
        """In how many units a term occurs."""
        return self._many[term]


class Facets:
    """Keeps them; for one thread at a time."""

    def __init__(self, file: File):
        self._file = file
        self._last = 0
        self.known: dict[str, Term] = {}
        self.segment = Counted([OTHER], [0])
        self.conditions = Conditions(self.segment, [0])

    def look(self) -> None:
        """Read those that came; of the others how many units have them may be a little more by now."""
        if not (rows := self._file.rows(_NEW, (self._last,))):
            return
        self.known |= {term: Term(id_, many) for id_, term, many in rows}
        self._last = max(self._last, *(id_ for id_, _, _ in rows))
        ordered = in_order({*self.known, OTHER})
        terms = [self.known.get(name, Term(0, 0)) for name in ordered]
        self.segment = Counted(ordered, [term.many for term in terms])
        self.conditions = Conditions(self.segment, [term.id for term in terms])
