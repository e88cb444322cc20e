"""Several processes that look into articles side by side; findings come back in the order the articles went out."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import chain, islice
from queue import SimpleQueue
from typing import TypeVar

from tui.articles.article import Article
from tui.extraction.version import RULES_VERSION
from tui.findings import Findings
from tui.intake.apart import Apart, ApartError

FEWEST = 8
"""So many articles are worth the start of processes for them."""
AHEAD = 3
"""Articles for each process that are out or waiting at once: what is in memory stays bounded."""

Told = TypeVar("Told")


def processors() -> int:
    """How many processors this program may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def looked_into(
    articles: Iterable[tuple[Told, Article]], size: int
) -> Generator[tuple[Told, Article, Findings], None, None]:
    """The articles with their findings, in order; whatever is told with each comes back with it.

    Of `size` processes at most; a few articles, or all where it is less than 2, are looked into here. An article that
    ends its process has no findings, and says so. Who stops asking stops the processes.
    """
    coming = iter(articles)
    first = list(islice(coming, FEWEST)) if size > 1 else []
    if len(first) < FEWEST:
        from tui.extraction.extract import extract  # only where it is needed: importing the rules takes a while

        for told, article in chain(first, coming):
            yield told, article, extract(article)
        return
    crew = _Crew(size)
    try:
        out: deque[tuple[Told, Article, Future[Findings]]] = deque()
        for told, article in chain(first, coming):
            out.append((told, article, crew.begin(article)))
            while len(out) >= AHEAD * size:
                yield _done(out.popleft())
        while out:
            yield _done(out.popleft())
    finally:
        crew.stop()


def _done(each: tuple[Told, Article, Future[Findings]]) -> tuple[Told, Article, Findings]:
    told, article, future = each
    return told, article, future.result()


class _Crew:
    def __init__(self, size: int) -> None:
        self._all = [Apart(niceness=0) for _ in range(size)]
        self._free: SimpleQueue[Apart] = SimpleQueue()
        for each in self._all:
            self._free.put(each)
        self._threads = ThreadPoolExecutor(size)

    def begin(self, article: Article) -> Future[Findings]:
        return self._threads.submit(self._look, article)

    def _look(self, article: Article) -> Findings:
        apart = self._free.get()
        try:
            return apart.extract(article)
        except ApartError:
            reason = "the process that looked into this text ended before it was done"
            return Findings(RULES_VERSION, (), (), (), reason=reason, failed=True)
        finally:
            self._free.put(apart)

    def stop(self) -> None:
        for each in self._all:
            each.stop()
        self._threads.shutdown(cancel_futures=True)
