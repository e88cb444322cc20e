"""No module of the screens is long, and no class is: what it inherits from ours counts."""

import ast
from collections.abc import Iterator
from pathlib import Path

import tui

PACKAGE = Path(tui.__file__).parent
ROOMS = ("screen", "reader", "picker")
MODULE, CLASS, DEEP = 300, 200, 2
"""Lines of a module and of a class with what it inherits, and classes of ours that stand above one another."""


def files() -> Iterator[Path]:
    for room in ROOMS:
        yield from (PACKAGE / room).rglob("*.py")


def classes() -> dict[str, tuple[int, list[str]]]:
    """Lines and bases of each class, by its name."""
    found = {}
    for path in files():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                bases = [base.value if isinstance(base, ast.Subscript) else base for base in node.bases]
                lines = (node.end_lineno or 0) - node.lineno + 1
                found[node.name] = lines, [base.id for base in bases if isinstance(base, ast.Name)]
    return found


def test_no_module_is_long() -> None:
    assert [str(path) for path in files() if len(path.read_text(encoding="utf-8").splitlines()) > MODULE] == []


def test_no_class_is_long_with_what_it_inherits() -> None:
    found = classes()

    def lines(name: str) -> int:
        own, bases = found[name]
        return own + sum(lines(base) for base in bases if base in found and base != name)

    assert {name: lines(name) for name in found if lines(name) > CLASS} == {}


def test_no_class_stands_on_more_than_one_of_ours() -> None:
    found = classes()

    def deep(name: str) -> int:
        return 1 + max((deep(base) for base in found[name][1] if base in found and base != name), default=0)

    assert {name: deep(name) for name in found if deep(name) > DEEP + 1} == {}
