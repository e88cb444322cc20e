"""The index of a library on a server as a query meets it: what is near there, and in memory what came since."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from tui.library.library import Library
from tui.search.asked import LISTED, Asked, asks_for_kinds
from tui.search.facets import IS
from tui.search.fields import FINDINGS
from tui.search.index import MOST_IN_MEMORY, Part, part
from tui.search.masks import Masks
from tui.search.matching import Matcher
from tui.search.pieces import in_memory
from tui.search.segment import Segment
from tui.search.selecting import Selection
from tui.search.served.at_hand import AtHand
from tui.search.served.facets import Facets
from tui.search.served.keeping import keep_up, upto
from tui.search.served.near import Left, near
from tui.search.served.where import NOWHERE, Where

_COUNTED = "SELECT coalesce(CAST(sum(many) AS bigint), 0) FROM search_terms WHERE term = ANY(?)"


class Serving:
    """Answers with parts of an index; for one thread at a time. All methods raise `LibraryError`."""

    def __init__(self, library: Library):
        self._library = library
        self._newest = -1
        self._upto = 0
        self._units = 0
        self._facets = Facets(library.file)
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

    def parts(self, *, fields: bool) -> list[Part]:
        """What conditions of a query are read by: of the units on the server there are no more than conditions.

        Without `fields` whoever asks has words alone, and what fields find units by is not read.
        """
        newest = self._library.changes()
        if newest != self._newest:
            self._look(newest)
        if fields:
            self._facets.look()
        segment = self._facets.segment
        there = Part(segment, Matcher(segment), self._upto, frozenset(), cast(Masks, self._facets.conditions))
        return [there, *self._hiding(self._since, 0)]

    def near(self, wanted: Asked, *, typos: bool) -> Asked:
        """The same query, asked with `parts`, of the units on the server that are near to it."""
        left = Left()
        if wanted.selections is not None:
            units, doubtful = (mask if isinstance(mask, Where) else NOWHERE for mask in wanted.selections[0])
            if not wanted.words.words and not asks_for_kinds(wanted.query):
                units &= self._kinds
            left = Left(units, doubtful, self._facets.known)
        found = near(self._library.file, wanted.words, left, typos=typos)
        there = part(found.segment, self._upto)._replace(many=found.many, of=self._units)
        (there,) = self._hiding([there], 1)
        selections = wanted.selections
        if selections is not None:
            selections = [Selection(there.masks.every, there.masks.units(found.doubtful)), *selections[1:]]
        return replace(wanted, parts=[there, *wanted.parts[1:]], selections=selections)

    @property
    def _kinds(self) -> Where:
        """The units that are listed where nothing but fields is asked for."""
        found: Where = NOWHERE
        for kind in LISTED:
            found |= self._facets.conditions.facet(IS + kind)
        return found

    def _hiding(self, parts: list[Part], older: int) -> list[Part]:
        """Parts without what has changed since them; `older`: they are older than all that came since."""
        hidden = [frozenset[int]().union(*self._changed[nth + 1 - older :]) for nth in range(len(parts))]
        return [each._replace(hidden=of) for each, of in zip(parts, hidden, strict=True)]

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
