"""Paths into the library: read, extract, keep; whatever cannot be read is said, and the rest goes on."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing, nullcontext, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from tui.articles.article import Article
from tui.articles.formats import Broken, Piece, Raw
from tui.articles.reading import Unreadable, parts_of, read_bytes, read_parts
from tui.extraction.version import RULES_VERSION
from tui.findings import Findings
from tui.intake import broken
from tui.intake.about import About
from tui.intake.crew import Looked, Read, Source, looked_into
from tui.intake.walking import Skipped, walk
from tui.library.keeping import has_file
from tui.library.library import Library
from tui.library.problems import Problems

if TYPE_CHECKING:
    from tui.intake.cluster import Cluster

__all__ = ["Added", "Skipped", "renew", "take_in"]


BATCH, BATCH_LETTERS = 16, 100_000
"""Articles, or characters, extracted again between two changes of the library: each makes the search look again."""
NOTHING = About()
NOT_YET = Findings("", (), (), (), reason="being looked into …")
"""What stands for the findings of an article until there are any."""

Extract = Callable[[Article], Findings | None]
"""Gives no findings where it cannot; those there are stay then."""


@dataclass(frozen=True, slots=True)
class Added:
    """A path whose article is in the library."""

    path: Path | str
    """The path, or the address, as it was given."""
    id: int
    new: bool
    """Whether it was put in just now; otherwise the library had exactly this text."""
    fault: str | None = None
    """Why it is there without findings, where the rules failed on it."""
    lead: int | None = None
    """The article in the library that it is a near copy of, or, where it is not new, exactly the same as."""


def take_in(
    library: Library,
    sources: Iterable[Source | Skipped],
    *,
    look: bool = True,
    processes: int = 1,
    cluster: Cluster | None = None,
    about: About = NOTHING,
    columns: tuple[tuple[str, str], ...] = (),
) -> Iterator[Added | Skipped]:
    """Put the articles of files and folders into the library, one step at a time; raises `LibraryError`.

    Reads and extracts as it goes, in several processes where more than one is given, or on a cluster: for a worker, not
    for an event loop. The articles of a file are kept together: what has been given is there whatever comes then, and a
    second run goes on from it. Without `look` nothing is extracted yet: `renew` does that. What was skipped is kept
    with its reason, till the same path gives an article.
    """
    said: deque[Skipped] = deque()
    keeper = _Keeper(library, about)
    files = _files(sources, said, columns)
    read: Iterable[Read]
    if cluster:
        read = cluster.looked_into(files, keeper.wants, keeper.holds)
    else:
        read = looked_into(files, processes, keeper.wants) if look else map(_read, files)
    with closing(read) if isinstance(read, Generator) else nullcontext():
        for each in read:
            yield from keeper.skipped(said)
            yield from keeper.keep(each)
    who_is_who(library)
    yield from keeper.skipped(said)


def _files(
    sources: Iterable[Source | Skipped], said: deque[Skipped], columns: tuple[tuple[str, str], ...]
) -> Generator[Source, None, None]:
    """What there is to read; of the other paths what there is to say is put into `said`."""
    for source in sources:
        if isinstance(source, Raw):
            yield replace(source, columns=columns)
            continue
        for path in walk([source]) if isinstance(source, Path) else [source]:
            if isinstance(path, Skipped):
                said.append(path)
            else:
                yield _with_columns(path, columns)


def _with_columns(path: Path, columns: tuple[tuple[str, str], ...]) -> Source:
    """The path, or its bytes where the columns of tables are called as somebody wishes."""
    if columns:
        with suppress(Unreadable):  # said where it is read
            return Raw(read_bytes(path), str(path), str(path), columns=columns)
    return path


def _read(source: Source) -> Read:
    try:
        parts = parts_of(source) if isinstance(source, Raw) else read_parts(source)
    except Unreadable as error:
        return Read(source, (), str(error))
    looked = [Looked(part, NOT_YET) for part in parts if isinstance(part, Piece)]
    return Read(source, looked, broken=[part for part in parts if isinstance(part, Broken)])


class _Keeper:
    """Puts what was read into the library."""

    def __init__(self, library: Library, about: About) -> None:
        self._library = library
        self._about = about
        self._problems = Problems(library)
        self._known = {problem.path for problem in self._problems.all()} if library.writable else set()

    def wants(self, digests: Sequence[str]) -> list[bool]:
        """Which texts the library does not have."""
        return [self._library.holding(digest) is None for digest in digests]

    def holds(self, raw: Raw) -> bool:
        """Whether the library has the articles of a file as they are: the file does not have to go anywhere."""
        origin = _origin_of(raw)
        return origin is not None and has_file(self._library.file, origin, raw.sha256)

    def skipped(self, said: deque[Skipped]) -> Iterator[Skipped]:
        """What there is to say of paths that were not read."""
        while said:
            yield self._skipped(said.popleft())

    def _skipped(self, skipped: Skipped) -> Skipped:
        if self._library.writable and not skipped.passed_over:
            self._problems.keep(_named(skipped.path), skipped.reason)
        return skipped

    def keep(self, read: Read) -> Iterator[Added | Skipped]:
        """Put the articles of a file in, all or none; the steps that were done."""
        path = read.source.file if isinstance(read.source, Raw) else read.source
        origin = _origin_of(read.source)
        if read.reason is not None:
            yield self._skipped(Skipped(path, read.reason))
            return
        with self._library.change():
            steps = [self._put(path, origin, each) for each in read.looked]
            if read.broken and self._library.writable:
                self._problems.keep(_named(path), broken.together(read.broken))
            elif origin is not None and origin in self._known:
                self._problems.forget(origin)
        yield from steps
        yield from (Skipped(path, clause, part=True) for clause in broken.clauses(read.broken))

    def _put(self, path: Path | str, origin: str | None, looked: Looked) -> Added:
        article, findings = self._about.told_of(looked.piece.article), looked.findings
        held = self._library.holding(article.text_sha256)
        if held is not None:  # before, twice among the paths, or put in by another process meanwhile
            elsewhere = self._library.origin(held) not in (None, origin) and not looked.piece.key
            return Added(path, held, new=False, lead=held if elsewhere else None)
        if findings is None:  # it was there, and has been taken away meanwhile
            findings = NOT_YET
        key = looked.piece.key
        id_ = self._library.add(article, findings, origin=f"{origin}#{key}" if origin and key else origin)
        fault = findings.reason if findings.failed else None
        return Added(path, id_, new=True, fault=fault, lead=self._library.copies.leads([id_]).get(id_))


def _named(path: Path | str) -> str:
    return os.path.abspath(path) if isinstance(path, Path) else path


def _origin_of(source: Source) -> str | None:
    """Where it can be fetched again: an address or an absolute path; ``None`` for what came by a pipe or by hand."""
    if isinstance(source, Path):
        return os.path.abspath(source)
    return source.address or (os.path.abspath(source.path) if source.path else None)


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
    who_is_who(library)


COMPARED = 1_000
"""Articles whose quotes are compared with others at once: of an archive the rest is, when that is asked for."""


def who_is_who(library: Library) -> None:
    """Find out whose the names are that came in, which quotes render one utterance, and which old articles are copies.

    Raises `LibraryError`.
    """
    if not library.writable:
        return
    if not library.persons.are_linked():
        from tui.library.linking import link  # with all that tells names apart

        link(library)
    if library.wordings.are_due():
        from tui.library.comparing import compare  # with all that tells words apart

        compare(library, COMPARED)
    while late := library.copies.late(BATCH):
        with library.change():
            library.copies.catch_up(late)


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
