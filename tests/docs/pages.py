"""The tables of the pages, made from what they tell of.

``python -m tests.docs.pages`` writes them anew.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from tui.commands import key_table
from tui.commands.main import COMMANDS
from tui.configuration import printing
from tui.writing.formats import FORMATS

README = Path(__file__).parents[2] / "README.md"
DOCS = README.parent / "tui" / "docs"


def commands() -> str:
    """The commands as a table."""
    rows = [f"| `ceasefire-tui {name}` | {help_} |" for name, help_ in COMMANDS.items()]
    return "\n".join(["| Command | What it does |", "| --- | --- |", *rows])


def citations() -> str:
    """The citation formats as a table."""
    rows = [f"| `{name}` | {each.description} |" for name, each in FORMATS.items()]
    return "\n".join(["| Format | What it gives |", "| --- | --- |", *rows])


TABLES: dict[str, tuple[str, Callable[[], str]]] = {
    "keys": ("keys.md", key_table.as_markdown),
    "commands": ("commands.md", commands),
    "configuration": ("configuration.md", printing.as_markdown),
    "citations": ("formats.md", citations),
}
"""Each table by the name in the marks around it: the page it stands on, and what makes it."""


def renewed(text: str, name: str, table: str) -> str:
    """A page with its table `name` made anew."""
    begin, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
    assert begin in text, f"the page has no place for {name}"
    return re.sub(f"{begin}.*?{end}", lambda _: f"{begin}{table}\n{end}", text, flags=re.DOTALL)


if __name__ == "__main__":
    for name, (file, make) in TABLES.items():
        page = DOCS / file
        page.write_text(renewed(page.read_text(encoding="utf-8"), name, make()), encoding="utf-8")
