"""Bookmarks beside the library: which article, version and finding each belongs to now, or that it is an orphan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from tui.articles.article import Article
from tui.findings import Findings
from tui.library.database import LibraryError, is_damage
from tui.library.library import Library
from tui.library.own_work.attaching import Attached, attach
from tui.library.own_work.values import Bookmark


class Found(NamedTuple):
    """An article of the library with what was found in it."""

    id: int
    article: Article
    findings: Findings
    older: bool
    """Whether a newer version has taken its place on the shelf."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A bookmark and what the library has for it."""

    bookmark: Bookmark
    found: Found | None
    """The article it was made in; ``None`` where the library does not have it any more."""
    attached: Attached
    unreadable: bool = False
    """Whether the library is damaged where the article stands."""

    @property
    def speaker(self) -> str | None:
        """Who said it: as it was bookmarked, unless a person has put that right since."""
        if self.found and self.attached.kind == "quote" == self.bookmark.kind and self.attached.nth is not None:
            quote = self.found.findings.quotes[self.attached.nth]
            if "speaker" in quote.corrected:
                return quote.speaker
        return self.bookmark.speaker

    @property
    def orphan(self) -> str | None:
        """Why nothing in the library answers to it any more, as a clause; ``None`` where something does."""
        if self.unreadable:
            return "the library is damaged where the article stands"
        if self.found is None:
            return "the article is no longer in the library"
        if self.attached.span is None:
            return "the stored article no longer holds these words"
        if self.bookmark.kind in ("quote", "proposal") and self.attached.nth is None:
            return f"no longer found as a {self.bookmark.kind}; its words still stand in the article"
        return None


def standings(library: Library, bookmarks: Iterable[Bookmark]) -> Iterator[Standing]:
    """Where each bookmark stands, in the order given: none is left out. Reads each article once, if they come sorted.

    Raises `LibraryError`.
    """

    @lru_cache(maxsize=16)
    def look_up(text_sha256: str) -> Found | None:
        current = library.holding(text_sha256)
        id_ = current or library.holding(text_sha256, older=True)
        if id_ is None:
            return None
        return Found(id_, library.article(id_), library.findings(id_), current is None)

    for bookmark in bookmarks:
        try:
            found = look_up(bookmark.text_sha256)
        except LibraryError as error:
            if not is_damage(error):
                raise
            yield Standing(bookmark, None, Attached(None), unreadable=True)
            continue
        yield Standing(bookmark, found, attach(bookmark, found.article, found.findings) if found else Attached(None))
