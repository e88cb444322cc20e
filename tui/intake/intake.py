"""Paths into the library: read, extract, keep; whatever cannot be read is said, and the rest goes on."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tui.articles.article import Article
from tui.articles.reading import Unreadable, read_article
from tui.extraction.version import RULES_VERSION
from tui.findings import Findings
from tui.intake.walking import Skipped, walk
from tui.library.library import Library

__all__ = ["Added", "Skipped", "renew", "take_in"]


BATCH, BATCH_LETTERS = 16, 100_000
"""Articles, or characters, extracted again between two changes of the library: each makes the search look again."""
NOT_YET = Findings("", (), (), (), reason="being looked into …")
"""What stands for the findings of an article until there are any."""

Extract = Callable[[Article], Findings | None]
"""Gives no findings where it cannot; those there are stay then."""


@dataclass(frozen=True, slots=True)
class Added:
    """A path whose article is in the library."""

    path: Path
    id: int
    new: bool
    """Whether it was put in just now; otherwise the library had exactly this text."""
    fault: str | None = None
    """Why it is there without findings, where the rules failed on it."""


def take_in(library: Library, paths: Iterable[Path], *, look: bool = True) -> Iterator[Added | Skipped]:
    """Put the articles of files and folders into the library, one step at a time; raises `LibraryError`.

    Reads and extracts as it goes: for a worker, not for an event loop. Without `look` nothing is extracted yet: `renew`
    does that.
    """
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
        findings = _extract(article) if look else NOT_YET
        fault = findings.reason if findings.failed else None
        yield Added(path, library.add(article, findings, origin=os.path.abspath(path)), new=True, fault=fault)


def renew(library: Library, limit: int = -1, extract: Extract | None = None) -> Iterator[int]:
    """Extract again what older rules have found, and give each article's id when it is done; for a worker."""
    stale = library.stale(RULES_VERSION, limit) if library.writable else []
    for batch in _batches(library, stale):
        found = [(id_, article, (extract or _extract)(article)) for id_, article in batch]
        with library.change():
            for id_, article, findings in found:
                if findings is not None:
                    library.replace_findings(id_, article, findings)
        yield from (id_ for id_, _, findings in found if findings is not None)


def _batches(library: Library, ids: Iterable[int]) -> Iterator[list[tuple[int, Article]]]:
    batch: list[tuple[int, Article]] = []
    for id_ in ids:
        batch.append((id_, library.article(id_)))
        if len(batch) == BATCH or sum(len(article.text) for _, article in batch) >= BATCH_LETTERS:
            yield batch
            batch = []
    if batch:
        yield batch


def _extract(article: Article) -> Findings:
    from tui.extraction.extract import extract  # only where it is needed: importing the rules takes a while

    return extract(article)
