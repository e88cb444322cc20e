"""No module is long, and no class is: what it inherits from ours counts."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import tui

PACKAGE = Path(tui.__file__).parent
MODULE, CLASS, DEEP = 300, 200, 2
"""Lines of a module and of a class with what it inherits, and classes of ours that stand above one another."""


LONGER = {
    ("tui.library.library", "Library"): 300,  # all that other rooms know of the library, most of it said in docstrings
}
"""The lines that some may have."""


class Class(NamedTuple):
    """Lines of a class, and the classes of ours it stands on."""

    lines: int
    bases: list[tuple[str, str]]


def files() -> Iterator[tuple[str, ast.Module]]:
    """The name of each module and what stands in it."""
    for path in PACKAGE.rglob("*.py"):
        name = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
        yield name, ast.parse(path.read_text(encoding="utf-8"))


@cache
def classes() -> dict[tuple[str, str], Class]:
    """Each class by its module and its name."""
    found = {}
    for module, tree in files():
        imported = {
            alias.asname or alias.name: (node.module or "", alias.name)
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                bases = [base.value if isinstance(base, ast.Subscript) else base for base in node.bases]
                names = [base.id for base in bases if isinstance(base, ast.Name)]
                places = [imported.get(name, (module, name)) for name in names]
                found[module, node.name] = Class((node.end_lineno or 0) - node.lineno + 1, places)
    return found


def test_no_module_is_long() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in PACKAGE.rglob("*.py")}
    assert [str(path) for path, lines in lengths.items() if lines > MODULE] == []


def test_no_class_is_long_with_what_it_inherits() -> None:
    found = classes()

    def lines(name: tuple[str, str]) -> int:
        return found[name].lines + sum(lines(base) for base in found[name].bases if base in found)

    assert {name: lines(name) for name in found if lines(name) > LONGER.get(name, CLASS)} == {}


def test_no_class_stands_on_more_than_one_of_ours() -> None:
    found = classes()

    def deep(name: tuple[str, str]) -> int:
        return 1 + max((deep(base) for base in found[name].bases if base in found), default=0)

    assert {name: deep(name) for name in found if deep(name) > DEEP + 1} == {}
