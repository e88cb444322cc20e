"""Who is who in a library: persons, organisations and states under one name each, whatever articles call them."""

from __future__ import annotations

from typing import NamedTuple

from tui.library.file import File
from tui.library.rows import PersonRow, given, kept

SPARE = 4
"""So many names are read for each person, as several may be one's."""
UNLINKED = "person IS NULL AND articles > 0"
_LISTED = "SELECT id, name, kind, role, articles, quotes FROM persons WHERE articles > 0"
_WITH_UNLINKED = (
    f"{_LISTED} UNION ALL SELECT NULL, name, 'name', nullif(max(role), ''), sum(articles), sum(quotes) FROM links "
    f"WHERE {UNLINKED} GROUP BY name"
)
_ORDER = "kind = 'unnamed', quotes DESC, articles DESC, name"
_SAME_ROLE = "l.role = coalesce(p.role, '')"
_LINKED = f"JOIN links l ON l.name = p.name AND {_SAME_ROLE}"
"""From a row of `people` to whoever it is of."""

LISTED = (
    f"(SELECT s.name FROM people p {_LINKED} JOIN persons s ON s.id = l.person "
    "WHERE p.article = q.article AND p.name = q.speaker LIMIT 1)"
)
"""The name in lists of the speaker of a quote `q`."""


class Who(NamedTuple):
    """Somebody of the library."""

    id: int | None
    """``None`` where nobody has looked yet whether other names are theirs."""
    name: str
    kind: str
    role: str | None
    names: tuple[str, ...]
    """All names that articles have for them, the most frequent first."""


class Persons:
    """The people of a library; any thread may call. All methods raise `LibraryError`."""

    def __init__(self, file: File):
        self._file = file

    def all(self, offset: int = 0, limit: int = -1) -> list[PersonRow]:
        """Everybody, who is quoted most first; behind them those who are only described."""
        rows = self._file.rows(
            f"SELECT * FROM ({self._source()}) AS everybody ORDER BY {_ORDER} LIMIT ? OFFSET ?", (limit, offset)
        )
        return [
            PersonRow(given(name), given(role), articles, quotes, self._first(id_, name), id_)
            for id_, name, _, role, articles, quotes in rows
        ]

    def count(self) -> int:
        """How many there are."""
        return self._file.count(f"({self._source()}) AS everybody")

    def most_quoted(self, limit: int) -> list[str]:
        """The names of those who are quoted most, from indexes alone; not of those who are only described."""
        query = "SELECT speaker, count(*) FROM quotes WHERE speaker IS NOT NULL GROUP BY speaker ORDER BY count(*) DESC"
        quotes: dict[str, int] = {}
        for speaker, many in self._file.rows(f"{query}, speaker LIMIT ?", (SPARE * limit,)):
            listed = self._file.rows(
                "SELECT s.name, kind FROM links l JOIN persons s ON s.id = l.person WHERE l.name = ? "
                "ORDER BY l.articles DESC LIMIT 1",
                (speaker,),
            )
            name, kind = listed[0] if listed else (speaker, "name")
            if kind != "unnamed":
                quotes[given(name)] = quotes.get(given(name), 0) + many
        return sorted(quotes, key=lambda name: (-quotes[name], name))[:limit]

    def who(self, name: str, article: int | None = None) -> list[Who]:
        """Everybody of whom articles, or one of them, have that name, or who is listed under it."""
        if article is None:
            ids = self._file.rows(
                "SELECT person FROM links WHERE name = ? AND articles > 0 UNION SELECT id FROM persons WHERE name = ?",
                (kept(name), kept(name)),
            )
        else:
            ids = self._file.rows(
                f"SELECT DISTINCT person FROM people p {_LINKED} WHERE p.article = ? AND p.name = ?",
                (article, kept(name)),
            )
        return [self._who(id_, name) for (id_,) in ids]

    def named(self, id_: int) -> Who:
        """Somebody by id; raises `KeyError` where there is nobody of that id."""
        return self._who(id_, "")

    def naming(self, who: Who) -> list[tuple[int, str]]:
        """The articles that name somebody, in file order, and what each calls them; one may have two names."""
        value: int | str | bytes = kept(who.name) if who.id is None else who.id
        where = "l.person IS NULL AND p.name = ?" if who.id is None else "l.person = ?"
        rows = self._file.rows(
            f"SELECT a.id, p.name FROM links l JOIN people p ON p.name = l.name AND {_SAME_ROLE} "
            f"JOIN articles a ON a.id = p.article WHERE replaced_by IS NULL AND {where} ORDER BY place, a.id, nth",
            (value,),
        )
        return [(id_, given(name)) for id_, name in rows]

    def in_article(self, article: int) -> dict[str, str]:
        """What an article calls people -> the name each is listed under, where it is another one."""
        rows = self._file.rows(
            f"SELECT p.name, s.name FROM people p {_LINKED} JOIN persons s ON s.id = l.person "
            "WHERE p.article = ? AND s.name <> p.name",
            (article,),
        )
        return {given(name): given(listed) for name, listed in rows}

    def are_linked(self) -> bool:
        """Whether it is known of every name whose it is."""
        return not self._file.rows(f"SELECT 1 FROM links WHERE {UNLINKED} LIMIT 1")

    def _source(self) -> str:
        return _LISTED if self.are_linked() else _WITH_UNLINKED

    def _first(self, id_: int | None, name: str | bytes) -> int:
        value: int | str | bytes = name if id_ is None else id_
        where = "l.person IS NULL AND l.name = ?" if id_ is None else "l.person = ?"
        first = f"SELECT p.article FROM people p WHERE p.name = l.name AND {_SAME_ROLE} ORDER BY p.article LIMIT 1"
        return int(self._file.rows(f"SELECT min(({first})) FROM links l WHERE {where}", (value,))[0][0] or 0)

    def _who(self, id_: int | None, name: str) -> Who:
        if id_ is None:
            return Who(None, name, "name", None, (name,))
        rows = self._file.rows("SELECT name, kind, role FROM persons WHERE id = ?", (id_,))
        if not rows:
            raise KeyError(id_)
        names = self._file.rows(
            "SELECT name FROM links WHERE person = ? AND articles > 0 GROUP BY name ORDER BY sum(articles) DESC, name",
            (id_,),
        )
        listed, kind, role = rows[0]
        return Who(id_, given(listed), kind, given(role), tuple(given(each) for (each,) in names))
