"""What whole commands cost with few and with many articles: CPU and memory, several checkouts in turn. By hand; Linux.

    python -m tests.benchmarks.costs FOLDER MEASURE [--rounds N] CHECKOUT...

FOLDER keeps what is made: articles (see `many_articles`), for each checkout a library of them by its own ``add``, a
draft of 250 of its quotes. MEASURE is one of `MEASURES`. Each checkout has its turn in every round; what is printed are
the medians of seconds of CPU (of the command and its workers) and of seconds on the clock, and the most memory of one.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.many_articles import write
from tests.picker.terminal import Terminal
from tests.seeds import PATHS

ARTICLES = 10_000
QUOTATIONS = 250
DRAW = 7


class Cost(NamedTuple):
    """What one run took."""

    cpu: float
    clock: float
    megabytes: float
    status: int


def environment(folder: Path, checkout: Path) -> dict[str, str]:
    """Where the program of a checkout is found and where it may leave things."""
    own = {f"XDG_{name}_HOME": str(folder / "own") for name in ("DATA", "STATE", "CONFIG", "CACHE")}
    return {**os.environ, **own, "PYTHONPATH": str(checkout)}


def run(folder: Path, checkout: Path, *arguments: str, out: Path | None = None) -> Cost:
    """Run the program of a checkout."""
    command = [sys.executable, "-m", "tui", *arguments]
    began = time.monotonic()
    with (out or Path(os.devnull)).open("wb") as stdout:
        process = subprocess.Popen(command, cwd=folder, env=environment(folder, checkout), stdout=stdout)
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Cost(used.ru_utime + used.ru_stime, time.monotonic() - began, used.ru_maxrss / 1024, process.returncode)


def many(folder: Path) -> Path:
    """The folder of articles."""
    texts = folder / "articles"
    if not texts.is_dir():
        write(texts, ARTICLES)
    return texts


def library(folder: Path, checkout: Path, *, small: bool = False) -> Path:
    """The library of a checkout: of all articles, or of five."""
    place = folder / f"{checkout.name}-{'small' if small else 'large'}"
    if not place.is_dir():
        paths = map(str, PATHS) if small else [str(many(folder))]
        print(place.name, "made by add:", run(folder, checkout, "--library", str(place), "add", *paths), flush=True)
        run(folder, checkout, "--library", str(place), "find", "truce")  # so that its index is there
    return place


def draft(folder: Path, checkout: Path) -> Path:
    """A draft of so many quotes, some with a word less, each with the name of its speaker."""
    path = folder / "draft.md"
    if not path.exists():
        draw = random.Random(DRAW)
        database = sqlite3.connect(library(folder, checkout) / "library.sqlite")
        rows = database.execute(
            "SELECT speaker, spans, text FROM quotes JOIN texts USING (article) "
            "WHERE kind = 'direct' AND speaker NOT NULL ORDER BY article, nth"
        ).fetchall()
        lines = []
        for speaker, spans, text in draw.sample(rows, QUOTATIONS):
            start, end = json.loads(spans)[0]
            words = text[start:end].strip('“”" ').split()
            if draw.random() < 0.2 and len(words) > 4:
                del words[draw.randrange(len(words))]
            lines.append(f"“{' '.join(words)}” {speaker} said.")
        path.write_text("\n\n".join(lines), "utf-8")
    return path


def check(folder: Path, checkout: Path) -> Cost:
    """`check` of the draft against all articles."""
    place, text = library(folder, checkout), draft(folder, checkout)
    return run(folder, checkout, "--library", str(place), "check", str(text), out=folder / f"{checkout.name}.check")


def export(folder: Path, checkout: Path) -> Cost:
    """`export` of everything as CSL-JSON."""
    place, out = library(folder, checkout), folder / f"{checkout.name}.export"
    return run(folder, checkout, "--library", str(place), "export", "--format", "csl", "-", out=out)


def extract(folder: Path, checkout: Path) -> Cost:
    """`extract` of one short article."""
    return run(folder, checkout, "extract", "--format", "jsonl", str(PATHS[0]))


def start(folder: Path, checkout: Path, *, small: bool = False) -> Cost:
    """The reader opened, quiet, and left."""
    place = library(folder, checkout, small=small)
    own = environment(folder, checkout)
    command = [sys.executable, "-m", "tui", "--library", str(place)]
    began = time.monotonic()
    with Terminal(command, columns=120, lines=40, COLORTERM="truecolor", **own) as terminal:
        terminal.until("Quotes")
        terminal.calm(1.0)
        parts = Path(f"/proc/{terminal.process}/stat").read_text().rsplit(")", 1)[1].split()
        lines = Path(f"/proc/{terminal.process}/status").read_text().splitlines()
        clock = time.monotonic() - began
        terminal.type("q")
        terminal.end()
    cpu = sum(map(int, parts[11:13])) / os.sysconf("SC_CLK_TCK")
    most = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024
    return Cost(cpu, clock, most, terminal.status or 0)


def start_small(folder: Path, checkout: Path) -> Cost:
    """The same with five articles."""
    return start(folder, checkout, small=True)


MEASURES: dict[str, Callable[[Path, Path], Cost]] = {
    "check": check,
    "export": export,
    "extract": extract,
    "start": start,
    "start-small": start_small,
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("measure", choices=MEASURES)
    parser.add_argument("checkouts", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    costs: dict[Path, list[Cost]] = {checkout: [] for checkout in given.checkouts}
    for _ in range(given.rounds):
        for checkout, seen in costs.items():
            seen.append(MEASURES[given.measure](given.folder.resolve(), checkout.resolve()))
    for checkout, seen in costs.items():
        cpu, clock = (statistics.median(values) for values in zip(*(each[:2] for each in seen), strict=True))
        most, status = max(each.megabytes for each in seen), {each.status for each in seen}
        print(f"{given.measure:12} {checkout.name:10} {cpu:8.2f} s CPU {clock:8.2f} s {most:7.0f} MB  ended {status}")


if __name__ == "__main__":
    main()
