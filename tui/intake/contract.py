"""An object from outside against the contract, before anything is made of it: every field typed and bounded.

The contract is the schema that `extract --schema` prints; of its rules those about what a value may be are held here.
What must be there is asked for by whoever reads the fields.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from importlib import resources
from math import inf, isfinite
from typing import Any

from tui.articles.dates import iso_8601

MOST_LETTERS = 10_000
"""Of any text but the article's: nobody's name, headline or note is longer."""
MOST_MEMBERS = 200_000
"""Of a list."""
ARTICLE = "article"
SCHEMAS = ("findings.schema.json", "corrections.schema.json")
FREE = frozenset(("text", "file", "words"))
"""Fields whose text may be longer."""

Check = Callable[[Any], None]
"""Raises ValueError where a value breaks the contract; the place is put before its words on the way up."""

_TYPES: dict[str, Callable[[Any], bool]] = {
    "null": lambda value: value is None,
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value),
    "string": lambda value: isinstance(value, str),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
}
_TOLD = {"null": type(None), "boolean": bool, "integer": int, "number": int, "array": list, "object": dict}
"""Types of which every value is of a kind."""
_NAMES = {"null": "null", "string": "text", "array": "a list", "object": "an object", "boolean": "true or false"}


def check(found: Any) -> None:
    """Raises ValueError, naming the place, where a field of an article's object is not what the contract says it is."""
    try:
        _article()(found)
    except ValueError as error:
        raise ValueError(str(error).removeprefix(".")) from error
    if found.get("published") and iso_8601(found["published"]) is None:
        raise ValueError(f"published is no ISO 8601 date: {found['published'][:40]!r}")


def check_correction(found: Any) -> None:
    """Raises ValueError, naming the place, where a field of a correction's object is not what its schema says it is.

    What `change` puts right decides what its `to` may be.
    """
    try:
        _named("correction")(found)
        change = found.get("change") or {}
        what = {"added": str(found.get("target")), "cut": "spans"}.get(str(change.get("set")), "name")
        what = "place" if change.get("set") in ("same as", "apart from") else what
        what = "parties" if change.get("set") in ("proposers", "addressees", "mediators") else what
        try:
            _named(what)(change.get("to"))
        except ValueError as error:
            raise ValueError(f".change.to{error}") from error
    except ValueError as error:
        raise ValueError(str(error).removeprefix(".")) from error


def check_answers(found: Any) -> None:
    """Like `check_correction`, for findings that were made elsewhere."""
    try:
        _named("answers")(found)
    except ValueError as error:
        raise ValueError(str(error).removeprefix(".")) from error


@cache
def _article() -> Check:
    return _named(ARTICLE)


@cache
def _named(name: str) -> Check:
    """The check of a definition of any of the schemas."""
    definitions: dict[str, Any] = {}
    for file in SCHEMAS:
        definitions |= json.loads(resources.files("tui").joinpath(file).read_text(encoding="utf-8"))["$defs"]
    return _Checks(definitions).named(name)


class _Checks:
    """The definitions of a schema as functions, each made once."""

    def __init__(self, definitions: dict[str, Any]):
        self._definitions = definitions
        self._made: dict[str, Check] = {}

    def named(self, name: str) -> Check:
        """The check of a definition, which may hold itself."""
        if name not in self._made:
            self._made[name] = lambda value: self._made[name](value)
            self._made[name] = self._of(self._definitions[name])
        return self._made[name]

    def _of(self, schema: dict[str, Any], most: float = MOST_LETTERS) -> Check:
        if "$ref" in schema:
            return self.named(schema["$ref"].rpartition("/")[2])
        if "anyOf" in schema:
            return _any([self._of(each) for each in schema["anyOf"]], nothing={"type": "null"} in schema["anyOf"])
        checks = [_kind(schema["type"], most)] if "type" in schema else []
        if "enum" in schema:
            checks.append(_one_of(schema["enum"]))
        if {"minimum", "maximum"} & set(schema):
            checks.append(_between(schema.get("minimum"), schema.get("maximum")))
        if "items" in schema:
            checks.append(_each(self._of(schema["items"]), schema.get("minItems"), schema.get("maxItems")))
        if "properties" in schema:
            longer = dict.fromkeys(FREE, inf)
            fields = schema["properties"].items()
            checks.append(_fields({name: self._of(each, longer.get(name, MOST_LETTERS)) for name, each in fields}))
        return _all(checks)


def _all(checks: list[Check]) -> Check:
    def check(value: Any) -> None:
        for each in checks:
            each(value)

    return checks[0] if len(checks) == 1 else check


def _any(checks: list[Check], *, nothing: bool) -> Check:
    def check(value: Any) -> None:
        if nothing and value is None:
            return None
        for number, each in enumerate(checks, 1):
            try:
                return each(value)
            except ValueError:
                if number == len(checks):
                    raise
        return None

    return check


def _kind(kinds: str | list[str], most: float) -> Check:
    kinds = [kinds] if isinstance(kinds, str) else kinds
    tests = [_TYPES[kind] for kind in kinds]
    wanted = " or ".join(_NAMES.get(kind, f"a finite {kind}") for kind in kinds)
    told = frozenset(_TOLD[kind] for kind in kinds if kind in _TOLD)

    def check(value: Any) -> None:
        if type(value) in told:  # nearly all values there are
            return
        if not any(test(value) for test in tests):
            raise ValueError(f" is not {wanted}")
        if isinstance(value, str) and len(value) > most:
            raise ValueError(f" is longer than {most} characters")

    return check


def _one_of(values: list[Any]) -> Check:
    def check(value: Any) -> None:
        if value not in values:
            raise ValueError(f" is none of {', '.join(map(str, values))}")

    return check


def _between(least: float | None, most: float | None) -> Check:
    def check(value: Any) -> None:
        if value is not None and ((least is not None and value < least) or (most is not None and value > most)):
            raise ValueError(f" is out of bounds: {value}")

    return check


def _each(member: Check, least: int | None, most: int | None) -> Check:
    def check(value: Any) -> None:
        if value is None:
            return
        if len(value) < (least or 0) or len(value) > (most or MOST_MEMBERS):
            raise ValueError(f" has {len(value)} members")
        nth = 0
        try:
            for nth, each in enumerate(value):  # noqa: B007 - it tells the place
                member(each)
        except ValueError as error:
            raise ValueError(f"[{nth}]{error}") from error

    return check


def _fields(fields: dict[str, Check]) -> Check:
    def check(value: Any) -> None:
        if value is not None:
            for name, field in fields.items():
                if name in value:
                    try:
                        field(value[name])
                    except ValueError as error:
                        raise ValueError(f".{name}{error}") from error

    return check
