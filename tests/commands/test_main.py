import subprocess
import sys

import pytest
from click.testing import CliRunner

from tui import __version__
from tui.commands.main import COMMANDS, group

LIGHT = ["--version", "--help", "extract --help", "extract --schema"]


def imported_by(arguments: str) -> set[str]:
    """The modules a command line imports, in a process of its own."""
    program = "import sys; from tui.__main__ import main\ntry: main()\nfinally: print(*sys.modules, file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments.split()], capture_output=True, text=True, check=True, timeout=60
    )
    return set(done.stderr.split())


@pytest.mark.parametrize("arguments", LIGHT)
def test_light_commands_stay_light(arguments: str) -> None:
    heavy = {"textual", "rich", "rapidfuzz", "sqlite3"} & imported_by(arguments)
    assert not heavy


def test_version() -> None:
    done = CliRunner().invoke(group, ["--version"])
    assert (done.exit_code, done.output) == (0, f"ceasefire-tui {__version__}\n")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_in_the_list_has_help_of_its_own(name: str) -> None:
    done = CliRunner().invoke(group, [name, "--help"])
    assert done.exit_code == 0
    assert f"ceasefire-tui {name}" in done.output or f"group {name}" in done.output


def test_an_unknown_option_ends_with_2() -> None:
    assert CliRunner().invoke(group, ["--nonsense"]).exit_code == 2


@pytest.mark.parametrize(("word", "said"), [("serach", "find (search)"), ("exprot", "export"), ("xyzzy", None)])
def test_a_word_that_is_nearly_a_command_is_asked_about(word: str, said: str | None) -> None:
    done = CliRunner().invoke(group, [word])
    assert done.exit_code == 2
    question = f"; did you mean {said}?" if said else ""
    assert done.stderr == f"ceasefire-tui: {word}: no such file, folder or command{question}\n"
