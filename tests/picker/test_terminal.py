"""The picker on a real terminal: nothing but the choice leaves it, and nothing of it stays behind."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.picker.terminal import PROGRAM, Terminal, shell

READY = "found"
QUOTE = "“I understand that we can count on strong steps."
MODES = ("?25", "?1000", "?1002", "?1003", "?1004", "?1006", "?1015", "?1049", "?2004")


def left_as_it_was(drawn: bytes) -> bool:
    """Whether every mode that was set is reset, and the cursor is shown."""
    text = drawn.decode("utf-8", "replace")
    for mode in MODES:
        last = re.findall(rf"\x1b\[{re.escape(mode)}([hl])", text)
        if last and last[-1] != ("h" if mode == "?25" else "l"):
            return False
    return text.count("\x1b[>") <= text.count("\x1b[<u")


Opened = Callable[..., Terminal]


@pytest.fixture
def line(folder: Path, tmp_path: Path) -> Callable[[str], str]:
    """A shell line with the picker in it, in a folder of its own."""
    return lambda text: f"cd {tmp_path} && " + text.replace("PICK", f"{PROGRAM} --library {folder} pick")


def picking(folder: Path, *options: str) -> Terminal:
    return Terminal(["--library", str(folder), "pick", *options], warm=True)


@pytest.mark.parametrize(
    "text",
    [
        'x=$(PICK); echo "$?" > status; printf "%s" "$x" > result',
        "PICK > result; echo $? > status",
        "PICK 2> errors > result; echo $? > status",
        "echo piped | PICK | cat > result; echo 0 > status",
        "PICK --out result > stdout < /dev/null; echo $? > status",
        "PICK --fullscreen 2> errors > result; echo $? > status",
        "PICK 2>&- <&- > result; echo $? > status",
    ],
    ids=["substitution", "file", "stderr", "pipes", "out", "fullscreen", "closed"],
)
def test_only_the_choice_leaves_the_terminal(line: Callable[[str], str], tmp_path: Path, text: str) -> None:
    with shell(line(text)) as terminal:
        terminal.until(READY)
        terminal.type("count on strong steps")
        terminal.until("1 found")
        terminal.type("\r")
        assert terminal.end() == 0
        assert terminal.after == terminal.before
        assert left_as_it_was(terminal.output)
    assert (tmp_path / "status").read_text() == "0\n"
    result = (tmp_path / "result").read_text()
    assert result.startswith(QUOTE)
    assert "\x1b" not in result
    for name in ("errors", "stdout"):
        assert not (tmp_path / name).exists() or (tmp_path / name).read_text() == ""


@pytest.mark.parametrize("fullscreen", ["", "--fullscreen"])
@pytest.mark.parametrize(("keys", "status"), [("\x03", 130), ("\x1b", 130), ("\x07", 130)])
def test_leaving_leaves_nothing(
    folder: Path, tmp_path: Path, state: Path, fullscreen: str, keys: str, status: int
) -> None:
    with picking(folder, *fullscreen.split(), "--out", str(tmp_path / "result")) as terminal:
        terminal.until(READY)
        terminal.type("peace")
        terminal.until("peace")
        terminal.type(keys)
        assert terminal.end() == status
        assert terminal.after == terminal.before
        assert left_as_it_was(terminal.output)
        assert b"Traceback" not in terminal.output
    assert not (tmp_path / "result").exists()
    assert not state.exists() or not list(state.iterdir())


@pytest.mark.parametrize("fullscreen", ["", "--fullscreen"])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_in_order(
    line: Callable[[str], str], folder: Path, number: signal.Signals, fullscreen: str
) -> None:
    with picking(folder, fullscreen) if fullscreen else shell(line("exec PICK")) as terminal:
        terminal.until(READY)
        os.kill(terminal.process, number)
        assert terminal.end() == 128 + number
        assert terminal.after == terminal.before
        assert left_as_it_was(terminal.output)
        assert b"Traceback" not in terminal.output


@pytest.mark.parametrize("fullscreen", ["", "--fullscreen"])
def test_a_terminal_that_goes_away_ends_it(folder: Path, fullscreen: str) -> None:
    with picking(folder, *fullscreen.split()) as terminal:
        terminal.until(READY)
        terminal.hang_up()
        assert terminal.end() == 128 + signal.SIGHUP


def test_something_nobody_foresaw_is_one_line_and_the_terminal_is_restored(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "broken.py").write_text(
        "from tui.screen.row_list import RowList\n"
        "def broken(self, y):\n    raise RuntimeError('broke \\x1b[2J')\n"
        "RowList.render_line = broken\nfrom tui.__main__ import main\nmain()\n"
    )
    with shell(
        f"{sys.executable} {tmp_path}/broken.py --library {folder} pick > {tmp_path}/result 2> {tmp_path}/err"
    ) as it:
        assert it.end() == 2
        assert it.after == it.before
        assert left_as_it_was(it.output)
    assert (tmp_path / "err").read_text() == "ceasefire-tui: the picker stopped at RuntimeError: broke ␛[2J\n"
    assert (tmp_path / "result").read_text() == ""


def test_without_a_terminal_it_says_what_to_do(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tui", "--library", str(folder), "pick"],
        capture_output=True,
        text=True,
        start_new_session=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "no terminal" in done.stderr
    assert "--first" in done.stderr


def test_lines_above_and_a_prompt_before_it_stay(line: Callable[[str], str]) -> None:
    with shell(line("printf 'prompt> '; exec PICK")) as terminal:
        terminal.until(READY)
        terminal.type("\x03")
        terminal.end()
        assert b"\x1b[2J" not in terminal.output
        assert b"\x1b[1J" not in terminal.output
