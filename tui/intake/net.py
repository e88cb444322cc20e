"""Articles from the net: pages by their address, feeds with the pages they lead to, and both once more."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tui.articles.formats import FEED as FEED_FORMAT
from tui.articles.formats import Raw, reader_of
from tui.articles.unreadable import Unreadable
from tui.intake.crew import Source
from tui.intake.fetching import fetch
from tui.intake.walking import Skipped
from tui.library.library import Library
from tui.library.problems import Problems
from tui.library.sources import Sources

Fetched = Iterator[Source | Skipped]


def page(url: str, *, allow_private: bool = False) -> Source | Skipped:
    """What is at an address, or why there is nothing."""
    try:
        return fetch(url, allow_private=allow_private)
    except Unreadable as error:
        return Skipped(url, str(error))


def pages(library: Library, urls: tuple[str, ...], *, allow_private: bool = False) -> Fetched:
    """What is at some addresses; those that give something are followed from now on."""
    for url in urls:
        found = page(url, allow_private=allow_private)
        if isinstance(found, Raw) and library.writable:
            Sources(library).keep(found.address or url, "page")
        yield found


def feed(library: Library, url: str, *, allow_private: bool = False) -> Fetched:
    """The articles of a feed that the library does not have, from their pages where the feed has only a beginning.

    A feed that can be read is followed from now on.
    """
    try:
        reader_of(FEED_FORMAT)
        from tui.articles.feeds import entries

        found = fetch(url, allow_private=allow_private)
        told = entries(found.data)
    except Unreadable as error:
        yield Skipped(url, str(error))
        return
    if library.writable:
        Sources(library).keep(found.address or url, "feed")
        Problems(library).forget(url)
    for entry in told:
        link = entry.fields["url"] or f"{url}#{entry.fields['id']}"
        if is_known(library, link):
            continue
        whole = None if entry.whole or not entry.fields["url"] else page(link, allow_private=allow_private)
        if isinstance(whole, Skipped):  # the beginning of the article is better than nothing
            yield Skipped(link, f"{whole.reason}; only what the feed has of it is there", part=True)
        yield whole if isinstance(whole, Raw) else _of_fields(entry.fields, link)


def again(library: Library, *, allow_private: bool = False) -> Fetched:
    """What is new at all that the library follows."""
    for each in Sources(library).all():
        if each.kind == "feed":
            yield from feed(library, each.address, allow_private=allow_private)
        else:
            yield from pages(library, (each.address,), allow_private=allow_private)


def is_known(library: Library, address: str) -> bool:
    """Whether an article of that address is in the library."""
    query = "SELECT 1 FROM articles WHERE origin = ? OR (origin >= ? AND origin < ?) LIMIT 1"
    return bool(library.file.rows(query, (address, f"{address}#", f"{address}$")))  # $ is the sign after #


def _of_fields(fields: dict[str, str], link: str) -> Raw:
    """The entry itself as what was fetched."""
    return Raw(json.dumps(fields).encode(), link, address=link, kind="application/json")
