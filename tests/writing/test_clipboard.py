"""The clipboard: which way is taken, what is said of it, and that the words are data on every way."""

import base64
import os
import shutil
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.patience import PATIENCE
from tui.writing import clipboard
from tui.writing.clipboard import LARGEST, copy, keep

WORDS = "“We are ready,” $(touch pwned); `id` -rf\n…\n"


class Terminal:
    """A place for control sequences, as a screen's driver gives one."""

    def __init__(self) -> None:
        self.written = ""

    def __call__(self, sequence: str) -> None:
        self.written += sequence

    @property
    def words(self) -> str:
        assert self.written.startswith("\x1b]52;c;")
        assert self.written.endswith("\x07")
        return base64.b64decode(self.written[7:-1]).decode()


class Programs:
    """Programs that keep their arguments and what they are given, alone on the path."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()

    def make(self, *names: str, status: int = 0) -> dict[str, str]:
        for name in names:
            program = self.folder / name
            program.write_text(
                f'#!/bin/sh\nprintf "%s\\n" "$@" > "{program}.args"\n/bin/cat > "{program}.in"\nexit {status}\n'
            )
            program.chmod(program.stat().st_mode | stat.S_IXUSR)
        return {"PATH": str(self.folder)}

    def arguments(self, name: str) -> str:
        return (self.folder / f"{name}.args").read_text()

    def given(self, name: str) -> bytes:
        return (self.folder / f"{name}.in").read_bytes()


@pytest.fixture(autouse=True)
def _waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboard, "_PATIENCE", PATIENCE)


@pytest.fixture
def programs(tmp_path: Path) -> Programs:
    return Programs(tmp_path / "bin")


@pytest.mark.parametrize(
    ("name", "settings", "how"),
    [
        ("tmux", {"TMUX": "/tmp/tmux,1,0", "SSH_TTY": "/dev/pts/1", "DISPLAY": ":0"}, "copied to tmux's buffer"),
        ("wl-copy", {"WAYLAND_DISPLAY": "wayland-0"}, "copied to the clipboard"),
        ("xclip", {"DISPLAY": ":0"}, "copied to the clipboard"),
        ("xsel", {"DISPLAY": ":0"}, "copied to the clipboard"),
        ("pbcopy", {}, "copied to the clipboard"),
        ("clip.exe", {}, "copied to Windows' clipboard"),
    ],
)
def test_a_program_gets_the_words_on_its_input_and_nothing_runs(
    programs: Programs, tmp_path: Path, name: str, settings: dict[str, str], how: str
) -> None:
    environ = programs.make(name) | settings
    terminal = Terminal()
    done = copy(WORDS, send=terminal, environ=environ, state=tmp_path / "state")
    assert (done.how, done.done, done.confirmed) == (how, True, True)
    given = programs.given(name)
    assert given.decode("utf-16" if name == "clip.exe" else "utf-8") == WORDS
    assert "ready" not in programs.arguments(name)
    assert terminal.written == ""
    assert not (tmp_path / "pwned").exists()
    assert done.file is not None
    assert done.file.read_text(encoding="utf-8") == WORDS


def test_over_ssh_the_terminal_comes_before_a_program(programs: Programs, tmp_path: Path) -> None:
    terminal = Terminal()
    done = copy(WORDS, send=terminal, environ=programs.make("pbcopy") | {"SSH_TTY": "/dev/pts/1"}, state=tmp_path)
    assert (done.how, done.done, done.confirmed) == ("sent to the terminal", True, False)
    assert terminal.words == WORDS


def test_a_program_that_fails_is_passed_over(programs: Programs, tmp_path: Path) -> None:
    terminal = Terminal()
    environ = programs.make("tmux", "pbcopy", status=1) | {"TMUX": "x"}
    assert copy(WORDS, send=terminal, environ=environ, state=tmp_path).how == "sent to the terminal"


def test_a_program_that_hangs_is_given_up(programs: Programs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    environ = programs.make("pbcopy")
    (programs.folder / "pbcopy").write_text("#!/bin/sh\nexec /bin/sleep 60\n")
    monkeypatch.setattr(clipboard, "_PATIENCE", 0.2)
    assert copy(WORDS, send=Terminal(), environ=environ, state=tmp_path).how == "sent to the terminal"


def test_what_is_too_long_for_a_terminal_is_said_and_lies_in_a_file(tmp_path: Path) -> None:
    terminal = Terminal()
    words = "“" * (LARGEST // 3 + 1)
    done = copy(words, send=terminal, environ={"PATH": ""}, state=tmp_path)
    assert not done.done
    assert done.how.startswith("not copied: 74,997 bytes are more than a terminal takes (74,994)")
    assert str(tmp_path / "last-copy.txt") in done.how
    assert terminal.written == ""
    assert (tmp_path / "last-copy.txt").read_text(encoding="utf-8") == words
    assert copy("x" * LARGEST, send=terminal, environ={"PATH": ""}, state=tmp_path).done


def test_without_any_way_the_file_is_named(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from tui.writing.clipboard import copy\n"
        "done = copy('words', environ={'PATH': ''}, state=Path(sys.argv[1])); print(done.how)"
    )
    # A session of its own has no terminal to open.
    done = subprocess.run(
        [sys.executable, "-c", program, tmp_path], capture_output=True, text=True, start_new_session=True, timeout=60
    )
    assert done.stdout == f"not copied: no clipboard and no terminal here; the words are in {tmp_path}/last-copy.txt\n"


def test_a_folder_that_cannot_be_written_is_said_and_the_copy_goes_on(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file, not a folder")
    terminal = Terminal()
    done = copy(WORDS, send=terminal, environ={"PATH": ""}, state=tmp_path / "state")
    assert done.how == "sent to the terminal; no copy was kept: File exists"
    assert done.file is None
    assert terminal.words == WORDS


def test_the_file_is_its_owners_alone_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    keep("first", tmp_path)
    file = keep("second", tmp_path)
    assert file.read_text() == "second"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [each.name for each in tmp_path.iterdir()] == ["last-copy.txt"]


def test_copies_at_once_leave_one_of_them_whole(tmp_path: Path) -> None:
    texts = [letter * 50_000 for letter in "abcdef"]
    threads = [threading.Thread(target=keep, args=(text, tmp_path)) for text in texts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (tmp_path / "last-copy.txt").read_text() in texts


@pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
def test_the_words_are_in_a_real_tmux_buffer(tmp_path: Path) -> None:
    socket = tmp_path / "tmux"
    tmux = ["tmux", "-S", str(socket), "-f", "/dev/null"]
    subprocess.run([*tmux, "new-session", "-d", "sleep 60"], check=True, timeout=30)
    try:
        done = copy(WORDS, environ={**os.environ, "TMUX": f"{socket},0,0"}, state=tmp_path)
        shown = subprocess.run([*tmux, "show-buffer"], capture_output=True, check=True, timeout=30)
    finally:
        subprocess.run([*tmux, "kill-server"], check=False, timeout=30)
    assert done.how == "copied to tmux's buffer"
    assert shown.stdout.decode() == WORDS


@settings(deadline=None, max_examples=40)
@given(words=st.text(max_size=200))
def test_no_words_can_end_the_sequence(tmp_path_factory: pytest.TempPathFactory, words: str) -> None:
    terminal = Terminal()
    copy(words, send=terminal, environ={"PATH": ""}, state=tmp_path_factory.getbasetemp())
    assert terminal.written.count("\x1b") == 1
    assert terminal.written.count("\x07") == 1
    assert terminal.words == words.encode("utf-8", "replace").decode()
