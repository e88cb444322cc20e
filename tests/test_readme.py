"""The tables of the README are made from what they tell of."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest

from tui.commands import key_table
from tui.commands.main import COMMANDS
from tui.configuration import printing

README = Path(__file__).parents[1] / "README.md"


def commands() -> str:
    """The commands as a table."""
    rows = [f"| `ceasefire-tui {name}` | {help_} |" for name, help_ in COMMANDS.items()]
    return "\n".join(["| Command | What it does |", "| --- | --- |", *rows])


TABLES = {"keys": key_table.as_markdown, "commands": commands, "configuration": printing.as_markdown}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_what_the_program_says(name: str) -> None:
    text = README.read_text(encoding="utf-8")
    found = re.findall(f"<!-- {name} -->\n(.*?)\n<!-- /{name} -->", text, re.DOTALL)
    assert found == [TABLES[name]()]


def test_the_command_keys_prints_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    from tui.commands.main import group

    group(["keys", "--format", "markdown"], standalone_mode=False)
    assert capsys.readouterr().out.strip() == key_table.as_markdown()
    group(["keys"], standalone_mode=False)
    text = capsys.readouterr().out
    assert "move.down" in text
    assert "j ↓" in text


def test_the_picture_is_there_and_shows_what_the_command_draws() -> None:
    from tests.reader import picture

    (shown,) = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README.read_text(encoding="utf-8"))
    assert README.parent / shown == picture.FILE
    assert picture.FILE.read_text(encoding="utf-8").startswith("<svg")
    drawn, words = asyncio.run(picture.picture())
    assert drawn.startswith("<svg")
    for part in ("proposes", "TERMS", "ANSWERS", "IN THE ARTICLE’S WORDS"):
        assert part in words
