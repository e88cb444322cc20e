"""Completion in real shells, as far as they are installed."""

from __future__ import annotations

import os
import pty
import select
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.findings_by_hand import article, findings, quote
from tests.patience import PATIENCE
from tui.commands.main import COMMANDS, group
from tui.findings import Person
from tui.library.library import Library

SHELLS = ("bash", "zsh", "fish")


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A PATH with the program first, and a shell's files in a folder of their own."""
    program = tmp_path / "bin" / "ceasefire-tui"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tui "$@"\n')
    program.chmod(0o755)
    (tmp_path / "an article.txt").write_text("x")
    for shell in SHELLS:
        (tmp_path / f"completion.{shell}").write_text(CliRunner().invoke(group, ["completion", shell]).output)
    return {
        **os.environ,
        "PATH": f"{program.parent}:{os.environ['PATH']}",
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "HOME": str(tmp_path),
        "TERM": "dumb",
        "PS1": "$ ",
        "LC_ALL": "C.UTF-8",
        "CEASEFIRE_TUI_LIBRARY": str(tmp_path / "library"),
    }


def answers(arguments: str, environment: dict[str, str]) -> list[str]:
    """The completions of a command line whose last word is unfinished, as bash gets them."""
    words = arguments.split(" ")
    asked = {
        "COMP_WORDS": "\n".join(words),
        "COMP_CWORD": str(len(words) - 1),
        "_CEASEFIRE_TUI_COMPLETE": "bash_complete",
    }
    done = subprocess.run(
        [words[0]], env={**environment, **asked}, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.stderr == ""
    return done.stdout.splitlines()


def typed(argv: list[str], setup: list[str], keys: str, environment: dict[str, str], folder: Path) -> str:
    """What an interactive shell shows for some keys, after it has run its setup."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.execvpe(argv[0], argv, environment)

    def shown(until: str) -> str:
        text = ""
        while until not in text and select.select([terminal], [], [], PATIENCE)[0]:
            text += os.read(terminal, 65536).decode("utf-8", "replace")
        return text

    for line in setup:
        os.write(terminal, f"{line}; echo re''ady\r".encode())
        assert "ready" in shown("ready\r\n")
    text = ""
    for piece in keys.split("|"):
        os.write(terminal, piece.split(" → ")[0].encode())
        text += shown(piece.split(" → ")[1])
    os.close(terminal)
    os.waitpid(child, 0)
    return text


def test_the_first_word_is_a_command_or_a_file(environment: dict[str, str]) -> None:
    assert answers("ceasefire-tui ", environment) == [f"plain,{name}" for name in COMMANDS]
    assert answers("ceasefire-tui exp", environment) == ["plain,export"]
    assert answers("ceasefire-tui ./a", environment) == ["file,./a"]
    assert answers("ceasefire-tui --lib", environment) == ["plain,--library"]
    assert answers("ceasefire-tui --library x", environment) == ["dir,x"]


def test_options_choices_and_names_of_commands_below(environment: dict[str, str]) -> None:
    assert "plain,--collection" in answers("ceasefire-tui export --", environment)
    for command in ("export", "pick", "find"):
        assert answers(f"ceasefire-tui {command} --format b", environment) == ["plain,biblatex", "plain,bibtex"]
    assert answers("ceasefire-tui config ", environment) == ["plain,check", "plain,path", "plain,show"]
    assert answers("ceasefire-tui export x", environment) == ["file,x"]


def test_completing_the_first_word_imports_no_command(environment: dict[str, str]) -> None:
    program = "import sys; from tui.__main__ import main\ntry: main()\nfinally: print(*sys.modules, file=sys.stderr)"
    asked = {"COMP_WORDS": "ceasefire-tui\ne", "COMP_CWORD": "1", "_CEASEFIRE_TUI_COMPLETE": "zsh_complete"}
    done = subprocess.run(
        [sys.executable, "-c", program], env={**environment, **asked}, capture_output=True, text=True, check=False
    )
    assert COMMANDS["export"] in done.stdout
    assert not [name for name in done.stderr.split() if name.startswith(("tui.writing", "tui.extraction", "textual"))]


@pytest.mark.skipif(not shutil.which("bash"), reason="no bash")
def test_bash_completes(environment: dict[str, str], tmp_path: Path) -> None:
    setup = [f"source {tmp_path}/completion.bash"]
    shell = ["bash", "--norc", "--noprofile", "-i"]
    keys = "ceasefire-tui exp\t → export |--form\t → format |bibt\t → bibtex "
    assert "ceasefire-tui export --format bibtex " in typed(shell, setup, keys, environment, tmp_path)
    keys = "ceasefire-tui pick --format=bibt\t → bibtex |-f csl\t → csl-json "
    assert "ceasefire-tui pick --format=bibtex -f csl-json" in typed(shell, setup, keys, environment, tmp_path)
    assert "an\\ article.txt" in typed(shell, setup, "ceasefire-tui an\t → article.txt", environment, tmp_path)


@pytest.mark.skipif(not shutil.which("zsh"), reason="no zsh")
def test_zsh_completes(environment: dict[str, str], tmp_path: Path) -> None:
    setup = ["autoload -U compinit", "compinit -u -D", f"source {tmp_path}/completion.zsh"]
    keys = "ceasefire-tui exp\t → ort|--form\t → at|bibt\t → ex"
    shell = ["zsh", "-f", "-i"]
    assert "bibtex" in typed(shell, setup, keys, environment, tmp_path)
    assert "--format=bibtex" in typed(
        shell, setup, "ceasefire-tui find --format=bibt\t → bibtex", environment, tmp_path
    )


@pytest.mark.parametrize("mark", ['"', "'"])
@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_names_are_completed_within_an_opened_quotation_mark(
    shell: str, mark: str, environment: dict[str, str], tmp_path: Path
) -> None:
    if not shutil.which(shell):
        pytest.skip(f"no {shell}")
    found = replace(findings(quote((1, 9), speaker="Ann $x Lee")), people=(Person("Ann $x Lee", None, ()),))
    with Library.open(tmp_path / "library") as library:
        library.add(article("“We wait,” she said."), found)
    loading = [f"source {tmp_path}/completion.{shell}"]
    bash = ["bash", "--norc", "--noprofile", "-i"], loading
    zsh = ["zsh", "-f", "-i"], ["autoload -U compinit", "compinit -u -D", *loading]
    keys = f"ceasefire-tui export --speaker {mark}Ann \t → Lee{mark}"
    shown = typed(*(bash if shell == "bash" else zsh), keys, environment, tmp_path)
    assert f"{mark}Ann {'$' if mark == chr(39) else chr(92) + '$'}x Lee{mark}" in shown


@pytest.mark.skipif(not shutil.which("fish"), reason="no fish")
def test_fish_completes(environment: dict[str, str], tmp_path: Path) -> None:
    script = (
        f"source {tmp_path}/completion.fish; complete -C 'ceasefire-tui exp'; "
        "complete -C 'ceasefire-tui export --format b'; complete -C 'ceasefire-tui pick --format=bibt'; "
        "complete -C 'ceasefire-tui export --title'"
    )
    done = subprocess.run(
        ["fish", "--no-config", "-c", script], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == [
        f"export\t{COMMANDS['export']}",
        "biblatex",
        "bibtex",
        "--format=bibtex",
        "--title\tThe title of the export.",
    ]


def test_there_is_a_script_for_these_shells_alone() -> None:
    assert CliRunner().invoke(group, ["completion", "tcsh"]).exit_code == 2
