"""The README and the pages of the manual: made from what they tell of, and naming only what is there."""

from __future__ import annotations

import asyncio
import html
import re
from pathlib import Path

import pytest

from tests.docs.pages import DOCS, README, TABLES, renewed
from tests.running import program
from tui.commands import key_table
from tui.commands.main import COMMANDS
from tui.docs import names

PAGES = sorted(DOCS.glob("*.md"))
ROOT = README.parent


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_what_the_program_says(name: str) -> None:
    file, make = TABLES[name]
    text = (DOCS / file).read_text(encoding="utf-8")
    assert text == renewed(text, name, make()), "python -m tests.docs.pages writes it anew"


def test_the_command_keys_prints_the_table() -> None:
    assert program("keys", "--format", "markdown").stdout.strip() == key_table.as_markdown()
    text = program("keys").stdout
    assert "move.down" in text
    assert "j ↓" in text


def test_the_picture_of_the_readme_shows_what_the_reader_draws() -> None:
    from tests.reader import picture

    (shown,) = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README.read_text(encoding="utf-8"))
    assert ROOT / shown == picture.FILE
    drawn, _ = asyncio.run(picture.picture())
    kept = picture.FILE.read_text(encoding="utf-8")
    assert _words(kept) == _words(drawn), "python -m tests.reader.picture draws it anew"


def _words(svg: str) -> str:
    """The words of a picture in their order, whatever the toolkit calls its styles."""
    return " ".join(html.unescape(" ".join(re.findall(r"<text[^>]*>([^<]*)</text>", svg))).split())


@pytest.mark.parametrize("page", [README, *PAGES], ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for link in re.findall(r"\]\(([\w./-]+\.\w+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / link).exists(), link


@pytest.mark.parametrize(
    "page", [README, DOCS / "architecture.md", DOCS / "contributing.md"], ids=lambda page: page.name
)
def test_pages_name_only_what_exists(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    paths = re.findall(r"`((?:tui|tests|seeds|\.ci)/[^`\s]*)`", text)
    assert [path for path in paths if not (ROOT / path).exists()] == []
    placed = re.findall(r"`(\w+)`\s+in\s+`([^`]+\.py)`", text)
    assert [pair for pair in placed if not re.search(rf"\b{pair[0]}\b", (ROOT / pair[1]).read_text())] == []
    modules = re.findall(r"python -m ([\w.]+)", text)
    assert [
        each for each in modules if each.startswith("tests") and not (ROOT / f"{each.replace('.', '/')}.py").exists()
    ] == []


def test_twelve_changes_are_worked_out() -> None:
    text = (DOCS / "architecture.md").read_text(encoding="utf-8")
    changes = re.findall(r"^(\d+)\. \*\*[^*]+\.\*\*(.*?)(?=^\d+\. |\Z)", text, re.MULTILINE | re.DOTALL)
    assert [int(number) for number, _ in changes] == list(range(1, 13))
    assert all("`tui/" in change for _, change in changes)


@pytest.mark.parametrize("page", [README, *PAGES], ids=lambda page: page.name)
def test_commands_on_the_pages_are_commands(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    named = re.findall(r"(?:^|`)ceasefire-tui ([a-z]+)\b(?![./])", text, re.MULTILINE)
    assert set(named) <= {*COMMANDS, "article"}


def test_the_manual_lists_the_pages_and_prints_each() -> None:
    listed = program("manual", "--list").stdout
    assert sorted(line.split()[0] for line in listed.splitlines()) == sorted(page.stem for page in PAGES)
    assert set(names()) == {page.stem for page in PAGES}
    for page in PAGES:
        assert program("manual", page.stem).stdout == page.read_text(encoding="utf-8")
    wrong = program("manual", "kyes")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "keys" in wrong.stderr


def test_the_readme_takes_about_a_screen() -> None:
    assert len(README.read_text(encoding="utf-8").splitlines()) <= 60
