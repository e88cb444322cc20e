"""How the reader keeps up with a hand: a key held down, a long article, memory and idleness. Run by hand; Linux.

    python -m tests.benchmarks.reader_hands

Prints the slowest answer to ``j`` held for five seconds (30 a second), milliseconds to open an article of ten million
characters and to scroll a page in it, also where it is opened by its path and being looked into meanwhile, memory, and
the CPU that thirty idle seconds take.
"""

from __future__ import annotations

import dataclasses
import os
import re
import select
import statistics
import sys
import tempfile
import time
from pathlib import Path

from tests.findings_by_hand import article, findings, marked
from tests.picker.terminal import Terminal
from tests.seeds import articles
from tui.extraction.version import RULES_VERSION
from tui.library.library import Library

LETTERS = 10_000_000


def library(folder: Path) -> None:
    """The five articles, and a long one made of them, whose last words are its own."""
    text = "\n\n".join(each.text for each in articles())
    long = "The beginning of the long one.\n\n" + "\n\n".join([text] * (LETTERS // len(text)))
    with Library.open(folder) as library, library.change():
        for each, found in [*((each, marked(each)) for each in articles()), (article(long), findings())]:
            library.add(each, dataclasses.replace(found, extractor=RULES_VERSION))


def answer(terminal: Terminal, key: str, limit: float = 2.0, quiet: float = 0.1) -> tuple[float, float]:
    """Milliseconds from a key to the first and to the last of what it draws."""
    sent = time.monotonic()
    terminal.type(key)
    first = last = sent
    while select.select([terminal._master], [], [], limit if first == sent else quiet)[0]:
        terminal.read(0)
        last = time.monotonic()
        first = last if first == sent else first
    return (first - sent) * 1000, (last - sent) * 1000


def held(terminal: Terminal, key: str, seconds: float = 5.0, rate: int = 30) -> list[float]:
    """Milliseconds to the first answer to each press of a key held down."""
    times, start = [], time.monotonic()
    for nth in range(int(seconds * rate)):
        due = start + nth / rate
        while (left := due - time.monotonic()) > 0:
            terminal.read(left)
        sent = time.monotonic()
        terminal.type(key)
        answered = terminal.read(1.0)
        assert answered, f"press {nth} of {key!r} was not answered"
        times.append((time.monotonic() - sent) * 1000)
    return times


def cpu(process: int) -> float:
    """Seconds of CPU so far."""
    parts = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return sum(map(int, parts[11:13])) / os.sysconf("SC_CLK_TCK")


def memory(process: int) -> float:
    """Resident MiB."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


def by_path(folder: Path) -> None:
    """The long article opened by its path: its first page, keys while it is looked into, the end of that."""
    text = "\n\n".join(each.text for each in articles())
    file = folder / "long.txt"
    file.write_text("The beginning of the long one.\n\n" + "\n\n".join([text] * (LETTERS // len(text))), "utf-8")
    command = [sys.executable, "-m", "tui", str(file)]
    with Terminal(command, columns=120, lines=40, COLORTERM="truecolor") as terminal:
        start = drawn(terminal, b"next article")
        text_there = drawn(terminal, b"The beginning of the long one")
        print(f"by its path: its text {(text_there - start) * 1000:.0f} ms after the first frame")
        terminal.calm(0.3)
        pages = [answer(terminal, " ", quiet=0.06)[1] for _ in range(30)]
        print(f"a page while it is looked into: median {statistics.median(pages):.0f} ms, slowest {max(pages):.0f}")
        times = held(terminal, "j")
        print(f"j held meanwhile: median {statistics.median(times):.0f} ms, the latest {max(times):.0f}")
        waits = [0.0]
        while not re.search(rb"Quotes [1-9]", terminal.output):
            time.sleep(0.05)
            waits.append(answer(terminal, "j", quiet=0.01)[0])
        print(f"its quotes {time.monotonic() - text_there:.0f} s later; a key then waits {max(waits):.0f} ms at most")


def drawn(terminal: Terminal, words: bytes) -> float:
    """When the words were drawn."""
    while words not in terminal.output:
        terminal.read(0.01)
    return time.monotonic()


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        by_path(Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        library(Path(folder))
        command = [sys.executable, "-m", "tui", "--library", folder]
        with Terminal(command, columns=120, lines=40, COLORTERM="truecolor") as terminal:
            terminal.until("overture")
            terminal.calm(0.5)
            print(f"memory, five articles listed: {memory(terminal.process):.0f} MiB")
            terminal.type("JJJJ")
            terminal.calm(1)
            _, whole = answer(terminal, "J")
            print(f"the long article stands after {whole:.0f} ms")
            terminal.calm(1)
            pages = [answer(terminal, " ", quiet=0.06)[1] for _ in range(30)]
            print(f"a page of it: median {statistics.median(pages):.0f} ms, slowest {max(pages):.0f}")
            print(f"to its end: {answer(terminal, 'G')[1]:.0f} ms; back: {answer(terminal, 'g')[1]:.0f} ms")
            times = held(terminal, "j")
            print(f"j held in the text: median {statistics.median(times):.0f} ms, the latest {max(times):.0f}")
            terminal.calm(1)
            before = cpu(terminal.process)
            time.sleep(30)
            print(f"idle: {(cpu(terminal.process) - before) / 30:.2%} CPU")


if __name__ == "__main__":
    main()
