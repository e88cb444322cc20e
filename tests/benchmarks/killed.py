"""`kill -9` at any moment: during `add`, right after a note or a correction was said to be kept; damaged databases.

    python -m tests.benchmarks.killed [TIMES]

Each is done so many times (100 by default; half as often corrections and damaged databases). Nothing may be torn,
nothing lost that was said to be kept, and no traceback printed; the exit status is 1 otherwise.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.articles import files, pages
from tests.findings_by_hand import marked
from tests.library.test_damaged_files import KINDS, damage, library_in
from tests.seeds import FOLDER, articles
from tui.intake.intake import Added, take_in
from tui.library.corrections.values import About
from tui.library.database import FILE
from tui.library.library import Library
from tui.library.own_work.store import FILE as OWN
from tui.library.own_work.store import OwnWork

LONGEST = 6.0
"""Seconds after the start in which it is killed."""
AGAIN = 0.2
"""Share of the runs after which the command is given once more."""
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

CORRECTING = """
import sys
from pathlib import Path
from tests.seeds import articles
from tui.library.corrections.values import of_article
from tui.library.library import Library
from tui.library.own_work.store import OwnWork
folder = Path(sys.argv[1])
with Library.open(folder) as library, OwnWork.open(folder) as own:
    for number in range(10_000):
        own.corrections.keep([of_article(articles()[number % 5], "outlet", f"outlet {number}")])
        library.correct()
        print(number, flush=True)
"""


def _started(command: list[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def mixed(folder: Path) -> int:
    """Put files of every format into a folder, and give how many articles they hold."""
    rows = f'title,text\nOne,"{files.MORE}"\nTwo,"{files.MORE} {files.MORE}"\n'
    made = {
        "a.eml": files.eml(),
        "b.mbox": files.mbox(),
        "c.rss": files.rss(),
        "d.docx": files.word(),
        "e.epub": files.epub(),
        "f.pdf": files.pdf([[files.SAID, files.MORE]]),
        "g.txt": files.OLD_EXPORT.encode(),
        "h.mht": files.saved_page(),
        "i.csv": rows.encode(),
    }
    for name, _, page, _ in pages.made()[:8]:
        made[f"{name}.html"] = page.encode()
    folder.mkdir(exist_ok=True)
    for name, data in made.items():
        (folder / name).write_bytes(data)
    with Library.open(None) as library:
        steps = list(take_in(library, [folder, FOLDER], look=False))
        assert all(isinstance(step, Added) for step in steps), steps
        return len(library.shelf())


def during_add(folder: Path, chance: Random) -> bool:
    """Kill `add` of files of every format somewhere; what is there is whole, and the same command adds the rest."""
    folder.mkdir()
    many = mixed(folder.parent / "mixed")
    command = [*PROGRAM, str(folder), "add", str(folder.parent / "mixed"), str(FOLDER)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    time.sleep(chance.uniform(0.05, LONGEST))
    process.send_signal(signal.SIGKILL)
    process.communicate()
    if not _whole(folder, many):
        return False
    if chance.random() < AGAIN:
        done = subprocess.run(command, capture_output=True, text=True)
        return done.returncode == 0 and _whole(folder, many, exactly=True)
    return True


def _whole(folder: Path, many: int, *, exactly: bool = False) -> bool:
    """Whether every article there is whole, those of a file all or none, and all are there where that is asked."""
    with Library.open(folder) as library:
        there = library.shelf()
        whole = all(library.article(each.id).text and library.findings(each.id).extractor for each in there)
        check = library.file.rows("PRAGMA integrity_check")
        of_file = Counter(Path(library.article(each.id).file).name for each in there)
    together = all(of_file[name] in (0, 2) for name in ("b.mbox", "c.rss", "g.txt", "i.csv"))
    return (len(there) == many if exactly else len(there) <= many) and whole and together and check == [("ok",)]


def last_said(program: str, folder: Path, chance: Random) -> int:
    """The last number that a program said before it was killed: all it counts up to is said to be kept."""
    process = subprocess.Popen(
        [sys.executable, "-c", program, str(folder)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout
    said = -1
    for line in process.stdout:
        said = int(line)
        if said >= chance.randint(0, 60):
            break
    process.send_signal(signal.SIGKILL)
    rest, _ = process.communicate()
    return int((rest.decode().split("\n")[:-1] or [str(said)])[-1])


def after_a_note(folder: Path, chance: Random) -> bool:
    """Kill a writer of notes; every note it said to be kept is there."""
    said = last_said(NOTING, folder, chance)
    with OwnWork.open(folder) as own:
        notes = {each.note for each in own.bookmarks.all()}
    return {f"note {number}" for number in range(said + 1)} <= notes and own.notice is None


def after_a_correction(folder: Path, chance: Random) -> bool:
    """Kill a program that puts things right; all it said to be right is, and the library shows the last of each."""
    with Library.open(folder) as library:
        for each in articles():
            library.add(each, marked(each))
    said = last_said(CORRECTING, folder, chance)
    with OwnWork.open(folder) as own:
        values = [each.change.value for each in own.corrections.all() if isinstance(each.change, About)]
        sound = own.notice is None
    with Library.open(folder) as library:
        shown = {str(library.article(row.id).source) for row in library.shelf()}
        sound = sound and library.file.rows("PRAGMA integrity_check") == [("ok",)]
    last = {next((v for v in reversed(values) if v and int(v.split()[1]) % 5 == nth), "") for nth in range(5)}
    return sound and {f"outlet {number}" for number in range(said + 1)} <= set(values) and last - {""} <= shown


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
        ("kill -9 right after a correction", after_a_correction, times // 2),
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
