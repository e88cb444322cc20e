"""Streams that are closed, full or gone, and arguments nobody can mean: one line, the right status, no traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.picker.conftest import folder as folder
from tests.picker.conftest import state as state
from tests.running import program
from tui.commands.main import group

LONG = "x" * 300


def shell(folder: Path, line: str) -> tuple[int, str, str]:
    """Status, stdout and stderr of a line of shell; `ct` in it is the program."""
    program = f"ct() {{ {sys.executable} -m tui --library '{folder}' \"$@\"; }}; {line}"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", program], capture_output=True, text=True, timeout=60, env=dict(os.environ)
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(
    ("line", "status", "said"),
    [
        ("ct find truce >/dev/full", 2, "No space left"),
        ("ct find truce >&-", 2, "standard output is closed"),
        ("ct --version >/dev/full", 2, "No space left"),
        ("ct --version >&-", 2, "standard output is closed"),
        ("ct check - <&-", 2, "standard input is closed"),
        ("ct find --stdin <&-", 2, "standard input is closed"),
        ("ct find zzzz 2>&-", 1, ""),
        ("ct extract /nowhere 2>/dev/full", 2, ""),
        ("ct extract /nowhere <&- >&- 2>&-", 2, ""),
        ("ct extract --format jsonl seeds/*.txt | true", 1, ""),
        ("ct export - >/dev/full", 2, "No space left"),
    ],
)
def test_a_stream_that_fails_is_said_in_one_line(folder: Path, line: str, status: int, said: str) -> None:
    code, _, errors = shell(folder, line)
    assert "Traceback" not in errors
    assert "Exception ignored" not in errors
    assert said in errors
    assert len(errors.splitlines()) <= 1
    assert code == status


@pytest.mark.parametrize(
    "arguments",
    [
        ["extract", ""],
        ["extract", LONG],
        ["add", ""],
        ["add", LONG],
        ["check", LONG],
        ["export", ""],
        ["export", "x.docx"],
        ["export", f"{LONG}.md"],
        ["library", "import", LONG],
        ["library", "import", ""],
        ["find", "truce", "--limit", "9" * 20],
        ["find", "truce", "--limit", "-1"],
        ["export", "-", "-q", "truce", "--limit", "9" * 20],
        ["bookmarks", "--edit", "9" * 20],
        [LONG],
    ],
)
def test_what_nobody_can_mean_is_an_error_of_use(folder: Path, tmp_path: Path, arguments: list[str]) -> None:
    code, out, errors = program("--library", str(folder), *arguments, cwd=tmp_path)
    assert code == 2
    assert errors
    assert "Traceback" not in errors
    assert not list(tmp_path.glob("*.md"))
    assert not out


def test_a_dangling_link_as_the_target_leads_to_a_new_file_or_is_said(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "dangling.md").symlink_to(tmp_path / "there.md")
    (tmp_path / "lost.md").symlink_to(tmp_path / "no folder" / "there.md")
    run = CliRunner().invoke
    assert run(group, ["--library", str(folder), "export", str(tmp_path / "dangling.md")]).exit_code == 0
    assert (tmp_path / "there.md").read_text()
    lost = run(group, ["--library", str(folder), "export", str(tmp_path / "lost.md")])
    assert lost.exit_code
    assert "cannot write to the folder" in lost.stderr


def test_a_configuration_that_cannot_be_read_is_a_problem_of_one_line(tmp_path: Path) -> None:
    from tui.configuration.loading import load

    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "deep.toml").write_text("a=" + "[" * 5000)
    for name, reason in (("pipe.toml", "is a pipe"), ("deep.toml", "nested"), (".", "is a folder")):
        (problem,) = load(tmp_path / name).problems
        assert reason in str(problem)
    assert not load(tmp_path / "none.toml").problems


def test_utf_32_is_read_by_its_mark(tmp_path: Path) -> None:
    from tui.articles.reading import read_article

    text = "“We wait,” the minister said on Monday, and the talks went on."
    for encoding in ("utf-32", "utf-32-be", "utf-16"):
        mark = "\ufeff" if encoding.endswith("be") else ""
        (tmp_path / "a.txt").write_bytes((mark + text).encode(encoding))
        assert read_article(tmp_path / "a.txt").text == text
