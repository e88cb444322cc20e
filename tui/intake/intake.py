"""Paths into the library: read, extract, keep; whatever cannot be read is said, and the rest goes on."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tui.articles.article import Article
from tui.articles.reading import Unreadable, read_article
from tui.extraction.version import RULES_VERSION
from tui.findings import Findings
from tui.intake.crew import looked_into
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


def take_in(
    library: Library, paths: Iterable[Path], *, look: bool = True, processes: int = 1
) -> Iterator[Added | Skipped]:
    """Put the articles of files and folders into the library, one step at a time; raises `LibraryError`.

    Reads and extracts as it goes, in several processes where more than one is given: for a worker, not for an event
    loop. Each article is kept by itself: what has been given is there whatever comes then, and a second run goes on
    from it. Without `look` nothing is extracted yet: `renew` does that.
    """
    said: deque[Added | Skipped] = deque()
    new = _new(library, paths, said)
    looked = looked_into(new, processes) if look else ((path, article, NOT_YET) for path, article in new)
    with closing(looked):
        for path, article, findings in looked:
            yield from _all_of(said)
            held = library.holding(article.text_sha256)
            if held is None:
                fault = findings.reason if findings.failed else None
                id_ = library.add(article, findings, origin=os.path.abspath(path))
                yield Added(path, id_, new=True, fault=fault)
            else:  # twice among the paths, or put in by another process meanwhile
                yield Added(path, held, new=False)
    yield from _all_of(said)


def _new(
    library: Library, paths: Iterable[Path], said: deque[Added | Skipped]
) -> Generator[tuple[Path, Article], None, None]:
    """The articles that the library does not have; what there is to say of the other paths is put into `said`."""
    for path in walk(paths):
        if isinstance(path, Skipped):
            said.append(path)
            continue
        try:
            article = read_article(path)
        except Unreadable as error:
            said.append(Skipped(path, str(error)))
            continue
        held = library.holding(article.text_sha256)
        if held is None:
            yield path, article
        else:
            said.append(Added(path, held, new=False))


def _all_of(said: deque[Added | Skipped]) -> Iterator[Added | Skipped]:
    while said:
        yield said.popleft()


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
