"""`pick` as a program calls it: --first, formats, files, exit statuses."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.findings_by_hand import article, findings, marked, quote
from tests.seeds import articles
from tui.commands.main import group
from tui.library.library import Library

WORDS = "I understand that we can count on strong steps."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the five articles and the words in marks as quotes."""
    folder = tmp_path_factory.mktemp("library")
    with Library.open(folder) as library:
        for each in articles():
            library.add(each, marked(each))
    return folder


@pytest.fixture(autouse=True)
def _nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("STATE", "CONFIG", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    for name in ("TMUX", "DISPLAY", "WAYLAND_DISPLAY", "SSH_TTY", "SSH_CONNECTION"):
        monkeypatch.delenv(name, raising=False)


def pick(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(group, ["--library", str(folder), "pick", *arguments])


def test_first_prints_words_speaker_and_source(folder: Path) -> None:
    done = pick(folder, "count", "on strong steps", "--first", "--format", "md")
    assert done.exit_code == 0
    assert done.stdout.startswith(f"> {WORDS}")
    assert done.stdout.count("\n") == 3
    assert "Volodymyr Zelensky, [“The United States called on Russia on Wednesday to…”](" in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("arguments", "begins"),
    [
        ([], f"“{WORDS}"),
        (["--format", "markdown"], f"> {WORDS}"),
        (["--filetype", "org"], "#+begin_quote"),
        (["--filetype", ".tex"], "Volodymyr Zelensky: \\textquote"),
        (["--filetype", ""], f"“{WORDS}"),
        (["--format", "plain", "--filetype", "org"], f"“{WORDS}"),
        (["--template", "{speaker}: {words}"], f"Volodymyr Zelensky: {WORDS}"),
    ],
)
def test_the_format_by_name_by_file_type_or_ones_own(folder: Path, arguments: list[str], begins: str) -> None:
    done = pick(folder, "-q", "count on strong steps", "--first", *arguments)
    assert done.exit_code == 0
    assert done.stdout.startswith(begins)


def test_the_configuration_is_followed(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "config" / "ceasefire-tui" / "config.toml"
    file.parent.mkdir(parents=True)
    file.write_text('[writing]\nformat = "pandoc"\nmarks = "single"\n')
    assert pick(folder, "strong steps", "--first").stdout.startswith(f"Volodymyr Zelensky: ‘{WORDS}")


def test_print0_puts_a_nul_behind_the_words(folder: Path) -> None:
    done = pick(folder, "strong steps", "--first", "--print0", "--template", "{words}")
    assert done.stdout.startswith(WORDS)
    assert done.stdout.endswith("\0")
    assert "\n" not in done.stdout


def test_out_writes_the_words_themselves_into_the_file(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library") as library:
        library.add(article("“We are rea\u202ady for peace,” she said."), findings(quote((1, 24))))
    out = tmp_path / "out.txt"
    out.write_text("old")
    done = pick(tmp_path / "library", "for peace", "--first", "--template", "{words}", "--out", str(out))
    assert (done.exit_code, done.stdout) == (0, "")
    assert out.read_text() == "We are rea\u202ady for peace\n"
    assert "We are rea⟨U+202A⟩dy for peace" in pick(tmp_path / "library", "for peace", "--first").stdout


def test_copy_keeps_the_last_copy(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "pbcopy").write_text(f"#!/bin/sh\n/bin/cat > {tmp_path}/copied\n")
    (programs / "pbcopy").chmod(0o755)
    monkeypatch.setenv("PATH", str(programs))
    done = pick(folder, "strong steps", "--first", "--copy", "--template", "{words}")
    assert done.exit_code == 0
    assert (tmp_path / "copied").read_text() == done.stdout.removesuffix("\n")
    assert (tmp_path / "state" / "ceasefire-tui" / "last-copy.txt").read_text() == done.stdout.removesuffix("\n")


def test_nothing_found_ends_with_1(folder: Path) -> None:
    done = pick(folder, "xylophone quartz", "--first")
    assert (done.exit_code, done.stdout, done.stderr) == (1, "", "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--first"], "--first needs a query"),
        (["a", "--first", "--format", "word"], "there is no such format; there are plain, md"),
        (["a", "--first", "--format", "template"], "give a --template"),
        (["a", "--first", "--template", "{nobody}"], "no field {nobody}"),
        (["a", "--first", "--out", "/nowhere/at/all"], "there is no folder /nowhere/at"),
        (["a", "--limit", "0"], "--limit"),
    ],
)
def test_errors_of_use_end_with_2(folder: Path, arguments: list[str], said: str) -> None:
    done = pick(folder, *arguments)
    assert done.exit_code == 2
    assert said in done.stderr
    assert done.stdout == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_disk_is_said_in_one_line(folder: Path) -> None:
    line = f"{sys.executable} -m tui --library {folder} pick strong --first > /dev/full"
    done = subprocess.run(["sh", "-c", line], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert done.stderr == "ceasefire-tui: stdout: No space left on device\n"


def test_first_imports_no_screen(folder: Path) -> None:
    program = (
        "import json, sys\nfrom tui.__main__ import main\n"
        "try: main()\nfinally: print(json.dumps(sorted(sys.modules)), file=sys.stderr)"
    )
    command = [sys.executable, "-c", program, "--library", str(folder), "pick", "strong steps", "--first"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert WORDS in done.stdout
    assert not [name for name in json.loads(done.stderr) if name.split(".")[0] == "textual"]
