"""`kill -9` at any moment: during `add`, and right after a note was said to be kept; and damaged databases.

    python -m tests.benchmarks.killed [TIMES]

Each is done so many times (100 by default; half as many databases are damaged). Nothing may be torn, nothing lost that
was said to be kept, and no traceback printed; the exit status is 1 otherwise.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.library.test_damaged_files import KINDS, damage, library_in
from tests.seeds import FOLDER, articles
from tui.library.database import FILE
from tui.library.library import Library
from tui.library.own_work.store import FILE as OWN
from tui.library.own_work.store import OwnWork

PROGRAM = [sys.executable, "-m", "tui", "--library"]
NOTING = """
import sys
from pathlib import Path
from tests.seeds import articles
from tui.articles.article import Span
from tui.library.own_work.store import OwnWork
from tui.library.own_work.values import selection_bookmark
with OwnWork.open(Path(sys.argv[1])) as own:
    for number in range(10_000):
        span = Span(number % 900, number % 900 + 20 + number // 900)
        mark = own.bookmarks.keep(selection_bookmark(articles()[0], span))
        own.bookmarks.write_note(mark.id, f"note {number}")
        print(number, flush=True)
"""


def _started(command: list[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def during_add(folder: Path, chance: Random) -> bool:
    """Kill `add` somewhere; what it said to be added is there, whole."""
    process = subprocess.Popen(
        [*PROGRAM, str(folder), "add", str(FOLDER)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    time.sleep(chance.uniform(0.05, 1.6))
    process.send_signal(signal.SIGKILL)
    out, _ = process.communicate()
    said = out.decode().count("added  ")
    with Library.open(folder) as library:
        there = library.shelf()
        whole = all(library.article(each.id).text and library.findings(each.id).extractor for each in there)
        check = library.file.rows("PRAGMA integrity_check")
    return said <= len(there) <= len(articles()) and whole and check == [("ok",)]


def after_a_note(folder: Path, chance: Random) -> bool:
    """Kill a writer of notes; every note it said to be kept is there."""
    process = subprocess.Popen(
        [sys.executable, "-c", NOTING, str(folder)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout
    said = -1
    for line in process.stdout:
        said = int(line)
        if said >= chance.randint(0, 60):
            break
    process.send_signal(signal.SIGKILL)
    rest, _ = process.communicate()
    said = int((rest.decode().split("\n")[:-1] or [str(said)])[-1])
    with OwnWork.open(folder) as own:
        notes = {each.note for each in own.bookmarks.all()}
    return {f"note {number}" for number in range(said + 1)} <= notes and own.notice is None


def damaged_database(folder: Path, chance: Random) -> bool:
    """Damage the library or a person's own work; no command prints a traceback, own work that is whole stays whole."""
    library_in(folder)
    file = chance.choice((FILE, FILE, OWN))
    damage(folder, file, chance.choice(KINDS), chance.randrange(10**6))
    for arguments in (["find", "truce"], ["bookmarks"], ["export", "-"], ["add", str(FOLDER)], ["library", "info"]):
        done = subprocess.run([*PROGRAM, str(folder), *arguments], capture_output=True, text=True)
        if "Traceback" in done.stderr or (not done.stdout and not done.stderr):
            print(file, arguments, done.stderr[-300:])
            return False
        if arguments == ["bookmarks"] and "my note" not in done.stdout:
            print(file, done.stdout, done.stderr)
            return False
    return True


def main(times: int) -> int:
    failures = 0
    for name, act, many in (
        ("kill -9 during add", during_add, times),
        ("kill -9 right after a note", after_a_note, times),
        ("damaged databases", damaged_database, times // 2),
    ):
        good = 0
        for number in range(many):
            with TemporaryDirectory() as folder:
                try:
                    good += act(Path(folder) / "library", Random(f"{name} {number}"))
                except (AssertionError, sqlite3.Error, ValueError) as error:
                    print(f"{name} {number}: {error!r}")
        print(f"{name}: {good} of {many} as they should be", flush=True)
        failures += many - good
    return 1 if failures else 0


if __name__ == "__main__":
    os.environ.setdefault("PYTHONPATH", os.getcwd())
    sys.exit(main(int((sys.argv[1:] or ["100"])[0])))
