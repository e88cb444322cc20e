"""Other names of those a query names: what the library knows of who is one person, organisation or state."""

from __future__ import annotations

import json
from typing import NamedTuple

from tui.library.library import Library
from tui.library.rows import given, kept

MOST = 24
"""Names up to which others are looked for: who types a few letters has not named anybody yet."""


class Other(NamedTuple):
    """Another name of somebody."""

    name: str
    articles: frozenset[int] | None
    """Where it is theirs; `None`: wherever it stands."""


class Linked:
    """Looks names up in a library, those asked for last kept at hand; for one thread at a time."""

    def __init__(self, library: Library):
        self._library = library
        self._known: dict[frozenset[str], tuple[Other, ...]] = {}
        self._change = -1

    def others(self, names: frozenset[str]) -> tuple[Other, ...]:
        """All other names of whoever has one of these; raises `LibraryError`."""
        if not names or len(names) > MOST:
            return ()
        if (change := self._library.changes()) != self._change:
            self._change = change
            self._known.clear()
        if names not in self._known:
            self._known[names] = tuple(self._others(names))
        return self._known[names]

    def _others(self, names: frozenset[str]) -> list[Other]:
        asked = tuple(map(kept, sorted(names)))
        persons = self._library.file.rows(
            "SELECT DISTINCT person FROM links WHERE articles > 0 AND person IS NOT NULL "
            f"AND name IN ({', '.join('?' * len(asked))})",
            asked,
        )
        ids = json.dumps([id_ for (id_,) in persons])
        rows = self._library.file.rows(
            "SELECT name, EXISTS (SELECT 1 FROM links o WHERE o.name = l.name AND o.articles > 0 "
            "AND coalesce(o.person, 0) NOT IN (SELECT CAST(value AS BIGINT) FROM json_each(?))) FROM links l "
            "WHERE person IN (SELECT CAST(value AS BIGINT) FROM json_each(?)) AND articles > 0 GROUP BY name",
            (ids, ids),
        )
        others = [(given(name), shared) for name, shared in rows if given(name) not in names]
        return [Other(name, self._articles(name, ids) if shared else None) for name, shared in others]

    def _articles(self, name: str, ids: str) -> frozenset[int]:
        """The articles in which a name is that of one of these, as others have it too."""
        rows = self._library.file.rows(
            "SELECT p.article FROM links l JOIN people p ON p.name = l.name AND coalesce(p.role, '') = l.role "
            "WHERE l.name = ? AND l.person IN (SELECT CAST(value AS BIGINT) FROM json_each(?))",
            (kept(name), ids),
        )
        return frozenset(id_ for (id_,) in rows)
