"""Paths into the library: read, extract, keep; whatever cannot be read is said, and the rest goes on."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from tui.articles.reading import Unreadable, read_article
from tui.extraction.version import RULES_VERSION
from tui.intake.walking import Skipped, walk
from tui.library.library import Library

__all__ = ["Added", "Skipped", "renew", "take_in"]


BATCH = 16
"""Articles extracted again between two changes of the library: each change makes the search look again."""


@dataclass(frozen=True, slots=True)
class Added:
    """A path whose article is in the library."""

    path: Path
    id: int
    new: bool
    """Whether it was put in just now; otherwise the library had exactly this text."""


def take_in(library: Library, paths: Iterable[Path]) -> Iterator[Added | Skipped]:
    """Put the articles of files and folders into the library, one step at a time; raises `LibraryError`.

    Reads and extracts as it goes: for a worker, not for an event loop.
    """
    from tui.extraction.extract import extract

    for path in walk(paths):
        if isinstance(path, Skipped):
            yield path
            continue
        try:
            article = read_article(path)
        except Unreadable as error:
            yield Skipped(path, str(error))
            continue
        held = library.holding(article.text_sha256)
        if held is not None:
            yield Added(path, held, new=False)
            continue
        yield Added(path, library.add(article, extract(article), origin=os.path.abspath(path)), new=True)


def renew(library: Library, limit: int = -1) -> Iterator[int]:
    """Extract again what older rules have found, and give each article's id when it is done; for a worker."""
    stale = iter(library.stale(RULES_VERSION, limit) if library.writable else ())
    while batch := list(islice(stale, BATCH)):
        from tui.extraction.extract import extract  # only where something is stale: importing the rules takes a while

        articles = [(id_, library.article(id_)) for id_ in batch]
        found = [(id_, article, extract(article)) for id_, article in articles]
        with library.change():
            for id_, article, findings in found:
                library.replace_findings(id_, article, findings)
        yield from batch
