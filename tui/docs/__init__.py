"""The pages of the manual, as files beside this one."""

from __future__ import annotations

from importlib import resources

FIRST = ("guide", "keys", "commands", "formats", "configuration")
"""What a reader asks for first, in the order of a list; the other pages follow by name."""


def names() -> list[str]:
    """The names of all pages."""
    there = sorted(
        each.name.removesuffix(".md") for each in resources.files(__name__).iterdir() if each.name.endswith(".md")
    )
    return sorted(there, key=lambda name: FIRST.index(name) if name in FIRST else len(FIRST))


def page(name: str) -> str:
    """The text of a page in Markdown; raises `FileNotFoundError` where there is none of that name."""
    return resources.files(__name__).joinpath(f"{name}.md").read_text(encoding="utf-8")


def title(name: str) -> str:
    """What its first line says it is."""
    return page(name).partition("\n")[0].removeprefix("# ")
