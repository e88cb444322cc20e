"""The reader on a real terminal: however it ends, the terminal is as it was and nothing a person did is lost."""

from __future__ import annotations

import fcntl
import os
import random
import signal
import sqlite3
import struct
import sys
import termios
from pathlib import Path

import pytest

from tests.library.test_damaged_files import damage, library_in
from tests.picker.conftest import folder as folder
from tests.picker.conftest import state as state
from tests.picker.terminal import Terminal
from tests.picker.test_terminal import left_as_it_was
from tests.seeds import articles
from tui.library.database import FILE
from tui.library.own_work.store import FILE as OWN
from tui.library.own_work.store import OwnWork

READY = "overture"


def reader(folder: Path, *, warm: bool = False) -> Terminal:
    start = [] if warm else [sys.executable, "-m", "tui"]
    return Terminal([*start, "--library", str(folder)], columns=100, lines=30, warm=warm)


def resize(terminal: Terminal, columns: int, lines: int) -> None:
    fcntl.ioctl(terminal._master, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))


@pytest.fixture(autouse=True)
def _as_new(folder: Path) -> None:
    for file in folder.glob("own-work.sqlite*"):
        file.unlink()


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_in_order_and_the_place_is_kept(folder: Path, number: signal.Signals) -> None:
    with reader(folder) as terminal:
        terminal.until(READY)
        terminal.type("J")
        terminal.until("United States")
        terminal.type(" mx")
        terminal.until("leads here")
        os.kill(terminal.process, number)
        assert terminal.end() == 128 + number
        assert terminal.after == terminal.before
        assert left_as_it_was(terminal.output)
        assert b"Traceback" not in terminal.output
    with OwnWork.open(folder) as own:
        session = own.reading.session()
        assert (session.article if session else None) == (
            articles()[1].text_sha256 if number != signal.SIGTERM else None
        )
        assert (own.reading.position(articles()[1].text_sha256) or 0) > 0
        assert set(own.reading.marks()) == {"x"}


def test_a_terminal_that_goes_away_ends_it_and_the_place_is_kept(folder: Path) -> None:
    with reader(folder) as terminal:
        terminal.until(READY)
        terminal.type("J")
        terminal.until("United States")
        terminal.hang_up()
        assert terminal.end() == 128 + signal.SIGHUP
    with OwnWork.open(folder) as own:
        session = own.reading.session()
        assert session
        assert session.article == articles()[1].text_sha256


def test_it_stops_and_goes_on(folder: Path) -> None:
    with reader(folder) as terminal:
        terminal.until(READY)
        os.kill(terminal.process, signal.SIGTSTP)
        stopped = os.WSTOPPED | os.WNOHANG | os.WNOWAIT
        terminal.wait_for(lambda: os.waitid(os.P_PID, terminal.process, stopped), "it goes on")
        terminal.calm(0.1)
        assert left_as_it_was(terminal.output)
        assert terminal.after == terminal.before
        os.kill(terminal.process, signal.SIGCONT)
        terminal.until(READY)
        terminal.type("J")
        terminal.until("United States")
        terminal.type("q")
        assert terminal.end() == 0
        assert terminal.after == terminal.before
        assert left_as_it_was(terminal.output)


def test_storms_of_sizes_leave_it_standing(folder: Path) -> None:
    chance = random.Random(1)
    with reader(folder, warm=True) as terminal:
        terminal.until(READY)
        storm = [(chance.randint(1, 200), chance.randint(1, 60)) for _ in range(60)]
        for columns, lines in [(1, 1), (1, 50), (300, 1), (2, 2), *storm]:
            resize(terminal, columns, lines)
            terminal.read(0.01)
        terminal.type("3zj1")
        resize(terminal, 1, 1)
        terminal.calm(0.3)
        resize(terminal, 100, 30)
        terminal.calm(0.3)
        terminal.type("1z")
        terminal.until("Articles")
        terminal.type("q")
        assert terminal.end() == 0
        assert left_as_it_was(terminal.output)
        assert b"Traceback" not in terminal.output


def test_a_fault_restores_the_terminal_and_is_told_through_the_gate(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "broken.py").write_text(
        "from tui.screen.row_list import RowList\n"
        "def broken(self, step):\n    raise RuntimeError('broke \\x1b[2J')\n"
        "RowList.move = broken\nfrom tui.__main__ import main\nmain()\n"
    )
    with Terminal([sys.executable, str(tmp_path / "broken.py"), "--library", str(folder)]) as terminal:
        terminal.until(READY)
        terminal.type("3j")
        assert terminal.end() == 2
        assert terminal.after == terminal.before
        assert left_as_it_was(terminal.output)
        told = terminal.output[terminal.output.rindex(b"\x1b[?1049l") :]
        assert "RuntimeError: broke ␛[2J".encode() in told
        assert b"\x1b[2J" not in told


def children(process: int) -> list[int]:
    """Processes that a process has started."""
    files = Path(f"/proc/{process}/task").glob("*/children")
    return [int(number) for file in files for number in file.read_text().split()]


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="the processes are read from Linux's list")
@pytest.mark.parametrize("leave", ["q", "hang up"])
def test_whoever_leaves_does_not_wait_for_what_is_looked_into(state: Path, tmp_path: Path, leave: str) -> None:
    text = "\n\n".join(each.text for each in articles())
    (tmp_path / "long.txt").write_text(text * (10_000_000 // len(text)), "utf-8")
    with Terminal([sys.executable, "-m", "tui", str(tmp_path / "long.txt")], columns=100, lines=30) as terminal:
        terminal.until(READY)
        terminal.wait_for(lambda: children(terminal.process), "nothing is looked into")
        looking = children(terminal.process)
        if leave == "q":
            terminal.type("q")
        else:
            terminal.hang_up()
        assert terminal.end() == (0 if leave == "q" else 128 + signal.SIGHUP)
        assert not any(Path(f"/proc/{process}").exists() for process in looking)


def made_newer(folder: Path) -> None:
    for name in (FILE, OWN):
        connection = sqlite3.connect(folder / name)
        connection.execute("PRAGMA user_version = 99")
        connection.close()


@pytest.mark.parametrize("kind", ["newer", "zeroed", "emptied", "garbage", "own work of garbage"])
@pytest.mark.parametrize("leave", ["q", signal.SIGHUP])
def test_every_library_can_be_left(state: Path, tmp_path: Path, kind: str, leave: str | signal.Signals) -> None:
    folder = tmp_path / "library"
    library_in(folder)
    if kind == "newer":
        made_newer(folder)
    else:
        damage(folder, OWN if "own" in kind else FILE, kind.removeprefix("own work of "), 1)
    with reader(folder, warm=True) as terminal:
        begun = (b"rticles", b"ceasefire-tui: ")
        terminal.wait_for(lambda: any(words in terminal.output for words in begun), "it does not begin")
        terminal.calm(0.2)
        if b"\x1b[?1049h" in terminal.output:
            terminal.type("J")
            terminal.calm(0.2)
            if isinstance(leave, str):
                terminal.type(leave)
            else:
                os.kill(terminal.process, leave)
        assert terminal.end() in (0, 2, 128 + signal.SIGHUP)
        assert terminal.after == terminal.before
        assert left_as_it_was(terminal.output)
        assert b"Traceback" not in terminal.output
        assert b"Error" not in terminal.output
