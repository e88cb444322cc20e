"""A library of as many quotes as a table has, and the reader on it: what building and the keys cost. By hand; Linux.

    python -m tests.benchmarks.large_library FOLDER TABLE

TABLE has a quote a line: a key, who says it, the title of the article, the words, with tabs between. FOLDER keeps the
library, which is made where it is not there yet. Printed are seconds and megabytes, and milliseconds from a key to the
first and to the last of what it draws: leafing, lists over all articles, words typed into the search.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from tests.benchmarks.reader_hands import answer, memory
from tests.picker.terminal import Terminal

OF_AN_ARTICLE = 50
"""Quotes at most."""
TYPED = ("peace talks", "clinton emails", "govermnent shutdwon", "trump said that")


def articles(table: Path) -> Iterator[dict[str, Any]]:
    """The quotes of each title as articles, as `library import` takes them."""
    by_title: dict[str, list[tuple[str, str]]] = defaultdict(list)
    with table.open(encoding="utf-8") as lines:
        for line in lines:
            _, speaker, title, text = line.rstrip("\n").split("\t", 3)
            by_title[title].append((speaker, text))
    for number, (title, quotes) in enumerate(by_title.items()):
        for part in range(0, len(quotes), OF_AN_ARTICLE):
            yield article(f"{number}-{part}.txt", title, quotes[part : part + OF_AN_ARTICLE])


def article(file: str, title: str, quotes: list[tuple[str, str]]) -> dict[str, Any]:
    """One article: its quotes, a line each."""
    found, at = [], 0
    for speaker, text in quotes:
        about = {"speaker": speaker or None, "speaker_span": None, "cue_span": None, "confidence": 1.0}
        found.append({"kind": "indirect", "spans": [[at, at + len(text)]], "verbatim": [], "text": text, **about})
        at += len(text) + 1
    text = "\n".join(text for _, text in quotes)
    return {"file": file, "extractor": "by hand", "title": title, "text": text, "quotes": found, "proposals": [],
            "people": []}  # fmt: skip


def build(folder: Path, table: Path) -> None:
    """Make the library, and tell what that took."""
    source = folder / "articles.jsonl"
    with source.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(each) + "\n" for each in articles(table))
    began = time.monotonic()
    subprocess.run([*command(folder), "library", "import", str(source)], check=True)
    seconds, size = time.monotonic() - began, sum(file.stat().st_size for file in (folder / "library").rglob("*"))
    used = os.times()
    source.unlink()
    print(f"built in {seconds:.0f} s ({used.children_user + used.children_system:.0f} of CPU), {size / 1e6:.0f} MB")


def command(folder: Path) -> list[str]:
    """The program with that library."""
    return [sys.executable, "-m", "tui", "--library", str(folder / "library")]


def told(what: str, times: list[tuple[float, float]]) -> None:
    """Print how long keys took to the first and to the last of what they draw."""
    first, last = (sorted(values) for values in zip(*times, strict=True))
    least = len(first) * 95 // 100
    print(
        f"{what:28} first {statistics.median(first):4.0f} ms, p95 {first[least]:4.0f}; "
        f"last {statistics.median(last):4.0f} ms, p95 {last[least]:4.0f}"
    )


def main() -> None:
    """Measure and print."""
    folder, table = Path(sys.argv[1]), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "library").exists():
        build(folder, table)
    own = {f"XDG_{name}_HOME": str(folder / "own") for name in ("DATA", "STATE", "CONFIG", "CACHE")}
    with Terminal(command(folder), columns=120, lines=40, COLORTERM="truecolor", **own) as terminal:
        terminal.until("Quotes")
        terminal.calm(3)
        print(f"memory with the list open: {memory(terminal.process):.0f} MiB")
        told("the next article", [answer(terminal, "J") for _ in range(20)])
        terminal.type("\x1b[D")  # to the list of articles
        terminal.calm(1)
        told("the ends of the list", [answer(terminal, key) for key in "GgGg"])
        terminal.type("a")
        terminal.calm(2)
        told("all quotes, a row", [answer(terminal, "j") for _ in range(20)])
        told("all quotes, their ends", [answer(terminal, key) for key in "GgGg"])
        terminal.type("/")
        terminal.calm(1)
        for words in TYPED:
            typed = [answer(terminal, key) for key in words]
            told(f"typed: {words}", typed)
            told("taken back", list(chain([answer(terminal, "\x7f") for _ in words])))
        print(f"memory after searching: {memory(terminal.process):.0f} MiB")


if __name__ == "__main__":
    main()
