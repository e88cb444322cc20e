"""The pieces of configuration, each tried in the program it is for."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.findings_by_hand import marked
from tests.picker.terminal import Terminal
from tests.seeds import articles
from tui.commands.editor import FILES
from tui.commands.main import group
from tui.library.library import Library

WORDS = "I understand that we can count on strong steps."

needs_vim = pytest.mark.skipif(not shutil.which("vim"), reason="vim is not installed")
needs_neovim = pytest.mark.skipif(not shutil.which("nvim"), reason="neovim is not installed")
needs_tmux = pytest.mark.skipif(not shutil.which("tmux"), reason="tmux is not installed")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home of someone who has installed everything, with a library of the five articles and a draft."""
    library = tmp_path / "library"
    with Library.open(library) as filled:
        for each in articles():
            filled.add(each, marked(each))
    program = tmp_path / "bin" / "ceasefire-tui"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m tui "$@"\n')
    program.chmod(0o755)
    for name in ("STATE", "CONFIG", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent.parent.parent))
    monkeypatch.setenv("CEASEFIRE_TUI_LIBRARY", str(library))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.md").write_text("He hopes:  and says so.\n\nThe end.\n")
    (tmp_path / ".vimrc").write_text("set nocompatible\nfiletype plugin on\n")
    return tmp_path


def printed(program: str) -> str:
    done = CliRunner().invoke(group, ["editor", program])
    assert done.exit_code == 0
    return done.stdout


def install(program: str, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(printed(program))


@pytest.mark.parametrize("program", FILES)
def test_each_piece_says_how_to_install_it(program: str) -> None:
    text = printed(program)
    assert f"ceasefire-tui editor {program} >" in text.split("\n")[1]
    assert len(text.splitlines()) < 130


def test_helix_reads_its_piece() -> None:
    piece = tomllib.loads(printed("helix"))
    assert piece["language-server"]["ceasefire-tui"] == {"command": "ceasefire-tui", "args": ["lsp"]}
    assert all("ceasefire-tui" in each["language-servers"] for each in piece["language"])


def test_the_piece_for_emacs_is_whole() -> None:
    text = re.sub(r'"(?:[^"\\]|\\.)*"|;[^\n]*', "", printed("emacs"))
    depth = 0
    for sign in re.findall(r"[()]", text):
        depth += 1 if sign == "(" else -1
        assert depth >= 0
    assert depth == 0


def test_the_extension_for_vs_code_is_made(home: Path) -> None:
    npm = home / "bin" / "npm"
    npm.write_text('#!/bin/sh\necho "$@" > asked\n')
    npm.chmod(0o755)
    done = subprocess.run(["sh", "-c", printed("vscode")], capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    (folder,) = (home / ".vscode" / "extensions").iterdir()
    assert str(folder) in done.stdout
    about = json.loads((folder / "package.json").read_text())
    assert about["main"] == "./extension.js"
    assert (folder / "asked").read_text().startswith("install ")
    if node := shutil.which("node"):
        subprocess.run([node, "--check", folder / "extension.js"], check=True, timeout=60)


def test_an_unknown_program_ends_with_2() -> None:
    assert CliRunner().invoke(group, ["editor", "ed"]).exit_code == 2


@needs_vim
def test_vim_reads_the_first_hit_into_the_buffer(home: Path) -> None:
    read = 'r !ceasefire-tui pick "count on strong steps" --first --format md'
    with Terminal(["vim", "-c", read, "-c", "w! out.md", "-c", "q!"]) as terminal:
        assert terminal.end() == 0
    text = (home / "out.md").read_text()
    assert text.strip().startswith(f"> {WORDS}")
    assert "— Volodymyr Zelensky, [“The United States called on Russia on Wednesday to…”](" in text


@needs_vim
def test_vim_picks_in_the_middle_of_a_read_command(home: Path) -> None:
    with Terminal(["vim", "-c", "r !ceasefire-tui pick", "-c", "w! out.md", "-c", "q!"]) as terminal:
        terminal.until("found")
        terminal.type("count on strong steps")
        terminal.until("I understand that we can")
        terminal.type("\r")
        assert terminal.end() == 0
    text = (home / "out.md").read_text()
    assert text.strip().startswith(f"“{WORDS}")
    assert "\x1b" not in text
    assert text.strip().count("\n") == 0


Editor = Callable[[], Terminal]


def vim(home: Path) -> Terminal:
    install("vim", home / ".vim" / "plugin" / "ceasefire-tui.vim")
    return Terminal(["vim", "draft.md"])


def neovim(home: Path) -> Terminal:
    install("neovim", home / "config" / "nvim" / "plugin" / "ceasefire-tui.lua")
    return Terminal(["nvim", "draft.md"])


@pytest.mark.parametrize(
    "start", [pytest.param(vim, marks=needs_vim), pytest.param(neovim, marks=needs_neovim)], ids=["vim", "neovim"]
)
def test_a_key_picks_into_the_middle_of_a_sentence_while_one_writes(
    home: Path, start: Callable[[Path], Terminal]
) -> None:
    with start(home) as terminal:
        terminal.until("The end.")
        terminal.type("f:a ")
        terminal.type("\x07q")
        terminal.until("found")
        terminal.type("count on strong steps")
        terminal.until("I understand that we can")
        terminal.type("\r")
        terminal.until("INSERT")
        terminal.type(" he said")
        terminal.until("said")
        terminal.type("\x1b")
        terminal.calm()
        terminal.type(":w\r")
        terminal.until("written")
        terminal.type(":qa!\r")
        assert terminal.end() == 0
    lines = (home / "draft.md").read_text().split("\n")
    assert lines[0].startswith(f"He hopes: “{WORDS}")
    assert lines[0].endswith("] he said  and says so.")
    assert lines[1] == ""
    assert lines[2].startswith("[^")
    assert "Volodymyr Zelensky" in lines[2]
    assert lines[3:] == ["", "The end.", ""]


@pytest.mark.parametrize(
    "start", [pytest.param(vim, marks=needs_vim), pytest.param(neovim, marks=needs_neovim)], ids=["vim", "neovim"]
)
def test_leaving_changes_nothing_and_a_block_gets_lines_of_its_own(
    home: Path, start: Callable[[Path], Terminal]
) -> None:
    with start(home) as terminal:
        terminal.until("The end.")
        terminal.type(":CeasefirePick peace\r")
        terminal.until("found")
        terminal.type("\x03")
        terminal.calm()
        terminal.type("Go\x1b")  # an esc with more behind it would be alt
        terminal.calm()
        terminal.type(":CeasefirePick strong steps\r")
        terminal.until("found")
        terminal.type("\r")
        terminal.until("sanctions")
        terminal.type(":w\r")
        terminal.until("written")
        terminal.type(":qa!\r")
        assert terminal.end() == 0
    lines = (home / "draft.md").read_text().split("\n")
    assert lines[:3] == ["He hopes:  and says so.", "", "The end."]
    assert lines[3].startswith(f"> {WORDS}")
    assert lines[4] == ">"
    assert lines[5].startswith("> — Volodymyr Zelensky")


@pytest.mark.parametrize(
    "start", [pytest.param(vim, marks=needs_vim), pytest.param(neovim, marks=needs_neovim)], ids=["vim", "neovim"]
)
@pytest.mark.parametrize("command", ["silent make", "CeasefireCheck"])
def test_a_draft_is_checked_into_the_quickfix_list(home: Path, start: Callable[[Path], Terminal], command: str) -> None:
    (home / "draft.md").write_text("Fine.\n\nZelensky said: “I understand that we can count on weak steps.”\n")
    listed = "writefile(map(getqflist(), {_, each -> each.lnum . ' ' . each.type . ' ' . each.text}), 'list')"
    with start(home) as terminal:
        terminal.until("weak")
        terminal.type(f":execute '{command}' | call {listed}\r")
        terminal.wait_for((home / "list").exists, "nothing was listed")
        terminal.calm()
        terminal.type("\r:qa!\r")
        assert terminal.end() == 0
    (line,) = (home / "list").read_text().splitlines()
    assert line.startswith("3 e words")


@needs_neovim
def test_neovims_read_command_has_no_terminal_and_says_so(home: Path) -> None:
    command = ["nvim", "--headless", "-c", "r !ceasefire-tui pick", "-c", "w! out.md", "-c", "q!"]
    subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False)
    assert "ceasefire-tui: no terminal to draw on" in (home / "out.md").read_text()


@needs_tmux
def test_tmux_pastes_what_is_picked_in_a_popup(home: Path, tmp_path: Path) -> None:
    install("tmux", home / ".tmux.conf")
    server = ["tmux", "-S", str(tmp_path / "socket"), "-f", str(home / ".tmux.conf")]
    with Terminal([*server, "new-session", f"cat > {home}/typed"]) as terminal:
        try:
            terminal.until("0:")
            terminal.type("He said ")
            terminal.until("He said")
            for key in "\x02\x11":
                terminal.type(key)
                terminal.calm(0.2)
            terminal.until("found")
            terminal.type("count on strong steps")
            terminal.until("I understand that we can")
            terminal.type("\r")
            terminal.until("sanctions")
            terminal.type("\r")
            terminal.calm()
            terminal.type("\x04")
            assert terminal.end() == 0
        finally:
            subprocess.run([*server, "kill-server"], capture_output=True, check=False)
    assert (home / "typed").read_text().startswith(f"He said “{WORDS}")
