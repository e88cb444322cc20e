"""Where in a TOML text a key or its value stands, so that a message can point at it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from typing import Any, NamedTuple


class Position(NamedTuple):
    """A point of a text as editors count: the first character stands in line 1, column 1."""

    line: int
    column: int


START = Position(1, 1)


def key_position(source: str, path: Sequence[str]) -> Position:
    """Where the last key of `path` is written in a TOML text that can be parsed and has it."""
    first, statement = _statement(source, path)
    return _at(first, statement, _key(statement, path[-1]))


def value_position(source: str, path: Sequence[str]) -> Position:
    """Where the value of `path` begins; the key's place for a table."""
    first, statement = _statement(source, path)
    start = _key(statement, path[-1])
    equals = re.compile(r"\s*[\"']?\s*=\s*").match(statement, start + len(path[-1]))
    if equals is None:
        opening = re.compile(rf"[\"']{re.escape(path[-1])}[\"']\s*=\s*").match(statement, start)
        return _at(first, statement, opening.end() if opening else start)
    return _at(first, statement, equals.end())


def error_position(error: tomllib.TOMLDecodeError, source: str) -> tuple[Position, str]:
    """Where a text breaks TOML's rules, and the parser's words for it."""
    words = str(error)
    found = re.search(r" \(at line (\d+), column (\d+)\)$", words)
    if found:
        return Position(int(found[1]), int(found[2])), words[: found.start()]
    return _at(1, source, len(source.rstrip())), words.removesuffix(" (at end of document)")


def _statement(source: str, path: Sequence[str]) -> tuple[int, str]:
    """The first line and the text of the statement that brings the key in.

    A text cut after a line can be parsed where no statement is cut in two: the first such part that has the key ends
    with its statement, and the part before it ends where the statement begins.
    """
    lines = source.splitlines(keepends=True)
    begin = 0
    for end in range(1, len(lines) + 1):
        try:
            parsed = tomllib.loads("".join(lines[:end]))
        except tomllib.TOMLDecodeError:
            continue
        if _has(parsed, path):
            return begin + 1, "".join(lines[begin:end])
        begin = end
    return 1, source


def _has(parsed: Any, path: Sequence[str]) -> bool:
    for key in path:
        if not isinstance(parsed, dict) or key not in parsed:
            return False
        parsed = parsed[key]
    return True


def _key(statement: str, key: str) -> int:
    """The index of a key in its statement, before its value where it can be told."""
    found = re.search(rf"(?<![\w-])[\"']?{re.escape(key)}[\"']?(?=\s*[=.\]])", statement)
    return found.start() if found else len(statement) - len(statement.lstrip())


def _at(first: int, text: str, index: int) -> Position:
    before = text[:index]
    return Position(first + before.count("\n"), index - (before.rfind("\n") + 1) + 1)
