"""What a person's own work says of the library: what is read, kept and tagged, and the searches saved."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Protocol

from tui.library.library import Library

if TYPE_CHECKING:  # most queries ask for nothing of it
    from tui.library.own_work.attaching import FindingKind
    from tui.library.own_work.store import OwnWork

Finding = tuple[int, "FindingKind", int]
"""An article's id, and which of its quotes or proposals."""


class Own(Protocol):
    """What the search asks of it. All may raise `LibraryError`."""

    def searches(self) -> Mapping[str, str]:
        """The saved searches, by their names."""

    def read(self) -> Iterable[int]:
        """Ids of the articles that have been read."""

    def kept(self) -> tuple[set[int], set[Finding]]:
        """Ids of the articles kept as a whole, and the quotes and proposals kept."""

    def tagged(self) -> Mapping[str, Iterable[int]]:
        """Ids of the articles with each tag."""


class Owned:
    """Of a library and the own work beside it, which is opened when it is first asked for."""

    def __init__(self, library: Library, open_: Callable[[], OwnWork]):
        self._library = library
        self._open = open_
        self._own_work: OwnWork | None = None
        self._kept: tuple[object, tuple[set[int], set[Finding]]] | None = None

    @property
    def _own(self) -> OwnWork:
        if self._own_work is None:
            self._own_work = self._open()
        return self._own_work

    def searches(self) -> Mapping[str, str]:
        """The saved searches, by their names."""
        return self._own.searches.all()

    def read(self) -> Iterable[int]:
        """Ids of the articles that have been read."""
        return self._library.ids(self._own.reading.read_texts())

    def kept(self) -> tuple[set[int], set[Finding]]:
        """Ids of the articles kept as a whole, and the quotes and proposals kept."""
        state = self._own.state(), self._library.changes()
        if self._kept is None or self._kept[0] != state:
            self._kept = state, self._find_kept()
        return self._kept[1]

    def _find_kept(self) -> tuple[set[int], set[Finding]]:
        from tui.library.own_work.standing import standings

        articles: set[int] = set()
        findings: set[Finding] = set()
        for standing in standings(self._library, self._own.bookmarks.all()):
            if standing.found is None:
                continue
            if standing.bookmark.kind == "article":
                articles.add(standing.found.id)
            elif standing.attached.kind is not None and standing.attached.nth is not None:
                findings.add((standing.found.id, standing.attached.kind, standing.attached.nth))
        return articles, findings

    def tagged(self) -> Mapping[str, Iterable[int]]:
        """Ids of the articles with each tag."""
        texts: dict[str, list[str]] = {}
        for text, tags in self._own.tags.all().items():
            for tag in tags:
                texts.setdefault(tag, []).append(text)
        return {tag: self._library.ids(each) for tag, each in texts.items()}
