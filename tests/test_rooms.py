"""A room imports only what stands above it, and what prints never imports the screen's toolkit."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest

import tui
from tests.findings_by_hand import article, findings, quote
from tui.library.library import Library

PACKAGE = Path(tui.__file__).parent

ORDER = (
    ("articles",),
    ("findings", "findings_json"),
    ("extraction",),
    ("linking",),
    ("library",),
    ("search",),
    ("intake",),
    ("taking",),
    ("characters",),
    ("display",),
    ("writing",),
    ("configuration",),
    ("certainty",),
    ("docs",),
    ("editing",),
    ("screen",),
    ("reader", "picker", "browser"),
    ("commands",),
    ("__main__",),
)
"""The rooms from the top of the house to its bottom."""

LEVEL = {room: level for level, rooms in enumerate(ORDER) for room in rooms}
FREE = {"characters", "display"}
"""Know nothing of the others, so all may print through them."""

SEPARATE = set(permutations(("reader", "picker", "browser"), 2))
"""Neighbours that do not know each other."""


def imports(path: Path) -> Iterator[str]:
    """The rooms that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: a relative import"
            names = [node.module or ""]
        for name in names:
            if name.startswith("tui."):
                yield name.split(".")[1]


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_room_imports_only_what_stands_above_it(path: Path) -> None:
    room = room_of(path)
    if room == "__init__":
        assert list(imports(path)) == []
        return
    assert room in LEVEL, f"{room} has no place in the house"
    for other in set(imports(path)) - {room} - FREE:
        assert LEVEL[other] <= LEVEL[room], f"{room} imports {other}, which stands below it"
        assert (room, other) not in SEPARATE


RUN = "import sys; from tui.commands.main import group; group(sys.argv[1:], standalone_mode=False)"
HEAVY = ("textual", "pygls", "lsprotocol")
SAID = f"print(*(name for name in sys.modules if name.split('.')[0] in {HEAVY}), file=sys.stderr)"


@pytest.mark.parametrize(
    "arguments",
    [
        ["find", "ready"],
        ["find", "ready", "--format", "jsonl"],
        ["find", "ready", "--format", "md"],
        ["extract", "{file}"],
        ["add", "{file}"],
        ["library", "info"],
        ["library", "list"],
        ["library", "show", "1"],
        ["library", "set", "1", "date=2025-03-12"],
        ["extract", "--sentences", "{file}"],
        ["keys"],
        ["config", "check"],
        ["editor", "nvim"],
    ],
    ids=" ".join,
)
def test_commands_that_print_do_without_the_toolkit(tmp_path: Path, arguments: list[str]) -> None:
    file = tmp_path / "a.txt"
    file.write_text("The minister said on Monday, “We are ready.”")
    with Library.open(tmp_path / "library") as library:
        library.add(article("“We are ready,” she said."), findings(quote((1, 14))))
    filled = [argument.format(file=file) for argument in arguments]
    program = f"try:\n {RUN}\nexcept SystemExit as stop:\n assert not stop.code, stop.code\n{SAID}"
    done = subprocess.run(
        [sys.executable, "-c", program, "--library", str(tmp_path / "library"), *filled],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout
    assert done.stderr.strip() == ""


def loaded(program: str) -> set[str]:
    """The packages that are loaded after a program that reads nothing from its standard input."""
    said = "\nimport sys; print(*{name.split('.')[0] for name in sys.modules})"
    done = subprocess.run(
        [sys.executable, "-c", program + said], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_reader_and_picker_do_without_the_language_server() -> None:
    there = loaded("import tui.reader.app, tui.picker.app, tui.commands.reader, tui.commands.pick")
    assert "textual" in there
    assert not there & {"pygls", "lsprotocol", "cattrs", "attrs"}


def test_the_language_server_does_without_the_toolkit() -> None:
    names = ("acting", "checking", "completing", "hovering", "server")
    there = loaded(f"import {', '.join(f'tui.editing.{name}' for name in names)}")
    assert "pygls" in there
    assert not there & {"textual", "rich"}


def test_the_reader_opens_without_the_rules() -> None:
    """What finds and joins names takes a tenth of a second to load: who reads what was found does not wait for it."""
    run = "import sys; import tui.reader.app; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", run], capture_output=True, text=True, check=True)
    rules = ("tui.extraction.english", "tui.extraction.people", "tui.extraction.proposals", "tui.linking.naming")
    assert [name for name in done.stdout.split() if name.startswith(rules)] == []
