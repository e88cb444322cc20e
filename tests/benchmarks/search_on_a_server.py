"""Measure the search of a library on a PostgreSQL server, which is started for it in a folder of its own.

    python -m tests.benchmarks.search_on_a_server CORPUS.tsv.xz QUERIES.tsv [--limit N] [--load SECONDS]

CORPUS has a quote a line: key, speaker, title of the article, text, with tabs between. QUERIES has a query a line: its
class, the key of the one quote it was made from, words; those of class d are prefixes, for the time alone. Reported:
build, disk, latency of `Search.answer` in one process (p50, p95, p99), recall at 1 and 10 of the classes a, b, c, e, f;
with --load 20 readers and an import at once for so many seconds.
"""

from __future__ import annotations

import argparse
import hashlib
import lzma
import multiprocessing
import os
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from random import Random

from tests.postgresql import running
from tui.articles.article import Article, Span
from tui.findings import Findings, Quote, Why
from tui.library.library import Library
from tui.library.places import Server
from tui.search.following import followed
from tui.search.search import Search

READERS = 20
SETTINGS = {
    "fsync": "on",
    "full_page_writes": "on",
    "synchronous_commit": "on",
    "autovacuum": "on",
    "shared_buffers": "512MB",
    "maintenance_work_mem": "256MB",
    "max_wal_size": "4GB",
    "max_connections": "100",
}


def articles(path: Path):  # type: ignore[no-untyped-def]
    by_title = defaultdict(list)
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            _, speaker, title, text = line.rstrip("\n").split("\t", 3)
            by_title[title].append((speaker, text))
    for number, (title, quotes) in enumerate(by_title.items()):
        for part in range(0, len(quotes), 50):
            yield made(f"{number}-{part}.txt", title, quotes[part : part + 50])


def made(file: str, title: str, quotes: list[tuple[str, str]]) -> tuple[Article, Findings]:
    body, found, at = [], [], 0
    for speaker, text in quotes:
        span = (Span(at, at + len(text)),)
        found.append(Quote("indirect", span, (), speaker or None, None, None, 1.0, Why("bench")))
        body.append(text)
        at += len(text) + 1
    whole = "\n".join(body)
    sha256 = hashlib.sha256(whole.encode()).hexdigest()
    article = Article(file, whole, sha256, sha256, "utf-8", False, title, None, None, None, None, "en", ())
    return article, Findings("bench", tuple(found), (), ())


def another(number: int, article: Article, findings: Findings) -> tuple[Article, Findings]:
    """An article that is there already, as a new one."""
    head = f"Imported {number}.\n"
    text = head + article.text
    quotes = tuple(
        replace(quote, spans=tuple(Span(start + len(head), end + len(head)) for start, end in quote.spans))
        for quote in findings.quotes
    )
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    new = replace(article, file=f"again-{number}", text=text, sha256=sha256, text_sha256=sha256)
    return new, replace(findings, quotes=quotes)


def centile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def said(name: str, values: list[float]) -> None:
    p50, p95, p99 = (centile(values, share) for share in (0.5, 0.95, 0.99))
    print(f"{name:24} p50 {p50:6.1f}  p95 {p95:6.1f}  p99 {p99:6.1f} ms  ({len(values)})", flush=True)


def reading(address: str, queries: list[str], seconds: float, seed: int, begun, results) -> None:  # type: ignore[no-untyped-def]
    chance, took, errors = Random(seed), [], 0
    with Library.open(Server(address)) as library:
        library.writable = False  # a reader leaves the index to whoever imports
        search = Search(library)
        search.answer(chance.choice(queries), 10)
        begun.wait()
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            time.sleep(chance.uniform(0.5, 1.5))
            began = time.perf_counter()
            try:
                search.answer(chance.choice(queries), 10)
            except Exception as error:  # noqa: BLE001 - counted
                errors += 1
                print(repr(error), file=sys.stderr)
            took.append(1000 * (time.perf_counter() - began))
    results.put((took, errors, time.process_time()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("queries", type=Path)
    parser.add_argument("--limit", type=int, help="only so many queries of each class")
    parser.add_argument("--load", type=float, default=0.0)
    parser.add_argument("--profile", action="store_true")
    given = parser.parse_args()
    with ExitStack() as stack:
        server = stack.enter_context(running(**SETTINGS))
        place = server.fresh(server.library())
        measure(given, place, Path(server.folder))


def measure(given: argparse.Namespace, place: Server, folder: Path) -> None:
    with Library.open(place) as library:
        began = time.perf_counter()
        some: list[tuple[Article, Findings]] = []

        def put() -> None:
            with library.change():
                for article, findings in some:
                    library.add(article, findings, imported=True)
            some.clear()

        for each in articles(given.corpus):
            some.append(each)
            if len(some) >= 50:
                put()
        put()
        print(f"library   {time.perf_counter() - began:.0f} s", flush=True)
        began = time.perf_counter()
        Search(library).prepare()
        print(f"index     {time.perf_counter() - began:.0f} s", flush=True)
        library.file.execute("ANALYZE", ())
        (size,) = library.file.row("SELECT pg_database_size(current_database())")
        print(f"disk      {size / 1e6:.0f} MB", flush=True)
        answered(given, library)
    if given.load:
        load(given, place)


def answered(given: argparse.Namespace, library: Library) -> None:
    with lzma.open(given.corpus, "rt", encoding="utf-8") as file:
        text_of = {line.split("\t", 1)[0]: line.rstrip("\n").split("\t", 3)[3] for line in file}
    by_class = defaultdict(list)
    for line in given.queries.read_text("utf-8").splitlines():
        kind, key, query = line.split("\t", 2)
        by_class[kind].append((key, query))
    search = Search(library)
    for query in ("the", "peace talks"):
        search.answer(query, 10)
    took, ranks = defaultdict(list), defaultdict(list)
    (backend,) = library.file.row("SELECT pg_backend_pid()")
    for kind, queries in by_class.items():
        for key, query in queries[: given.limit]:
            began, before = time.perf_counter(), work(backend)
            hits = search.answer(query, 10).hits
            took["prefixes" if kind == "d" else "whole"].append(1000 * (time.perf_counter() - began))
            took["prefixes, work" if kind == "d" else "whole, work"].append(1000 * (work(backend) - before))
            if kind != "d":
                ranks[kind].append(next((at for at, hit in enumerate(hits) if hit.text == text_of[key]), None))
            if given.profile and (ms := took["prefixes, work" if kind == "d" else "whole, work"][-1]) > 20:
                print(f"{ms:.0f} ms: {kind} {query}")
    for name, values in took.items():
        said(name, values)
    for kind, found in sorted(ranks.items()):
        print(f"{kind}  recall@1 {share(found, 1):.3f}  recall@10 {share(found, 10):.3f}")
    mean = [sum(share(ranks[kind], most) for kind in "abcef") / 5 for most in (1, 10)]
    print(f"mean      recall@1 {mean[0]:.3f}  recall@10 {mean[1]:.3f}", flush=True)


def work(backend: int) -> float:
    """Seconds that the processors have worked for this process and for the one of the server it speaks to."""
    return time.process_time() + int(Path(f"/proc/{backend}/schedstat").read_text().split()[0]) / 1e9


def share(found: list[int | None], most: int) -> float:
    return sum(at is not None and at < most for at in found) / len(found)


def load(given: argparse.Namespace, place: Server) -> None:
    """Readers that ask every now and then, and an import, at once."""
    queries = [line.split("\t", 2)[2] for line in given.queries.read_text("utf-8").splitlines() if line[0] != "d"]
    context = multiprocessing.get_context("spawn")
    results, begun = context.Queue(), context.Barrier(READERS + 1)
    readers = [
        context.Process(target=reading, args=(place.address, queries, given.load, seed, begun, results))
        for seed in range(READERS)
    ]
    for each in readers:
        each.start()
    imported = 0
    some = list(islice(articles(given.corpus), 200))
    with Library.open(place) as library:
        begun.wait()
        until = time.monotonic() + given.load

        def put() -> Iterator[int]:
            for number, (article, findings) in enumerate(cycle(some)):
                if time.monotonic() >= until:
                    return
                yield library.add(*another(number, article, findings), imported=True)

        for _ in followed(library, put()):
            imported += 1
    took, errors = [], 0
    for _ in readers:
        times, wrong, _ = results.get()
        took += times
        errors += wrong
    for each in readers:
        each.join()
    print(f"load      {READERS} readers, {len(took)} searches, {imported} articles imported, {errors} errors")
    said("load", took)


if __name__ == "__main__":
    os.environ.setdefault("XDG_CACHE_HOME", tempfile.mkdtemp())
    main()
