"""What it takes to find the renderings of utterances among many quotes: seconds, memory, and ten articles more.

    python -m tests.benchmarks.wordings CORPUS.tsv[.xz]

A line of the corpus is a quote: key, speaker, title of its article, text. Articles get dates over two years, by their
titles. The library is kept in a folder of its own while it is measured; putting the articles in is not counted.
"""

from __future__ import annotations

import hashlib
import lzma
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from zlib import crc32

from tests.findings_by_hand import article, findings, quote
from tui.articles.article import Article
from tui.findings import Findings, Person
from tui.library.comparing import compare
from tui.library.library import Library
from tui.library.linking import link

QUOTES = 50
"""In an article at most."""
MORE = 10
FIRST_DAY, DAYS = date(2023, 1, 1).toordinal(), 730


def articles(corpus: Path) -> Iterator[tuple[Article, Findings]]:
    """The corpus as articles with their quotes and people."""
    titles: dict[str, list[tuple[str, str]]] = defaultdict(list)
    with lzma.open(corpus, "rt", encoding="utf-8") if corpus.suffix == ".xz" else corpus.open(encoding="utf-8") as file:
        for line in file:
            _, speaker, title, text = line.rstrip("\n").split("\t", 3)
            titles[title].append((speaker, text))
    for title, said in titles.items():
        for part in range(0, len(said), QUOTES):
            yield made(f"{part} {title}", said[part : part + QUOTES])


def made(title: str, said: list[tuple[str, str]]) -> tuple[Article, Findings]:
    """An article of these quotes."""
    text, quotes = "", []
    for speaker, words in said:
        quotes.append(quote((len(text), len(text) + len(words)), speaker=speaker or None))
        text += words + "\n"
    people = tuple(Person(name, None, ()) for name in dict.fromkeys(speaker for speaker, _ in said) if name)
    day = date.fromordinal(FIRST_DAY + crc32(title.encode()) % DAYS).isoformat()
    whole = replace(article(text, hashlib.sha256(title.encode()).hexdigest()), title=title, published=day)
    return whole, findings(*quotes, people=people)


def main() -> None:
    """Measure, and print a line a figure."""
    with TemporaryDirectory() as folder, Library.open(Path(folder)) as library:
        coming = list(articles(Path(sys.argv[1])))
        more, coming = coming[:MORE], coming[MORE:]
        with library.change():
            for each in coming:
                library.add(*each)
        link(library)
        size, before = (Path(folder) / "library.sqlite").stat().st_size, memory()
        cpu, wall = time.process_time(), time.perf_counter()
        compare(library)
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        library.file.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        grown = (Path(folder) / "library.sqlite").stat().st_size - size
        many, joined = library.file.count("wordings"), library.file.count("wordings WHERE track IS NOT NULL")
        print(f"{many} quotes of {len(coming)} articles: {cpu:.1f} s CPU, {wall:.1f} s by the clock")
        print(f"memory {before:.0f} MB before, {memory():.0f} MB at most; file {size / 1e6:.0f} + {grown / 1e6:.0f} MB")
        tracks = library.file.count("wordings WHERE track = id")
        print(f"{joined} quotes in {tracks} tracks, {library.file.count('wording_pairs') // 2} pairs")
        with library.change():
            for each in more:
                library.add(*each)
        link(library)
        cpu, wall = time.process_time(), time.perf_counter()
        compare(library)
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        quotes = sum(len(each.quotes) for _, each in more)
        print(f"{MORE} articles, {quotes} quotes, more: {cpu:.2f} s CPU, {wall:.2f} s by the clock")


def memory() -> float:
    """Megabytes that this process had at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
