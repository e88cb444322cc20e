"""Every key of the program: by name for the configuration, written out for the manual and the command line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tui.display import width
from tui.picker import keys as picker
from tui.reader import keys as reader
from tui.screen.keys import Key

GROUPS: Mapping[str, Sequence[Key]] = {**reader.GROUPS, **picker.GROUPS}
"""The keys of the reader and those of the picker, by what they are for."""


def names() -> frozenset[str]:
    """What a keymap may name."""
    return frozenset(key.id for keys in GROUPS.values() for key in keys)


def as_markdown() -> str:
    """The keys by what they are for, with the names a keymap calls them by."""
    return "\n".join(_markdown())


def _markdown() -> Iterator[str]:
    yield "| Key | What it does | Name |"
    yield "| --- | --- | --- |"
    for name, keys in GROUPS.items():
        yield f"| **{name}** | | |"
        for key in keys:
            yield f"| {' '.join(_code(each) for each in key.shown.split())} | {key.help} | `{key.id}` |"


def _code(key: str) -> str:
    if key == "|":
        return "`\\|`"
    return f"`` {key} ``" if "`" in key else f"`{key}`"


def as_text() -> str:
    """The same in columns."""
    return "\n\n".join("\n".join([name.replace("`", ""), *map(_line, keys)]) for name, keys in GROUPS.items())


def _line(key: Key) -> str:
    return f"  {key.shown}{' ' * (16 - width(key.shown))}  {key.help}  ({key.id})"
