"""The settings written out: as a file to start from, as a table for the manual, as plain values."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from tui.configuration.settings import KEYMAP, KEYMAP_HELP, SETTINGS, Setting
from tui.configuration.values import Configuration


def as_toml(configuration: Configuration) -> str:
    """A configuration as a file: what has its default stands as a comment. Reads back as the same configuration."""
    return "\n".join(_toml_lines(configuration))


def _toml_lines(configuration: Configuration) -> Iterator[str]:
    for table, settings in groupby(SETTINGS, key=lambda setting: setting.name.rpartition(".")[0]):
        if table:
            yield f"[{table}]"
        for setting in settings:
            yield f"# {setting.help.replace('`', '')}"
            if setting.choices:
                yield f"# {setting.takes}"
            value = getattr(configuration, setting.field)
            mark = "# " if value == setting.default else ""
            yield f"{mark}{setting.field} = {_toml('' if value is None else value)}"
            yield ""
    yield f"[{KEYMAP}]"
    yield f"# {KEYMAP_HELP.replace('`', '')}"
    for name, keys in sorted(configuration.keymap.items()):
        yield f"{_toml(name)} = [{', '.join(map(_toml, keys))}]"


def as_markdown() -> str:
    """The settings as a table, for the manual."""
    rows = [(f"`{s.name}`", default_of(s), f"{s.help}{_choices(s)}") for s in SETTINGS]
    rows.append((f"`[{KEYMAP}]`", "none", KEYMAP_HELP))
    lines = ["| Setting | Default | What it does |", "| --- | --- | --- |"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)])


def as_values(configuration: Configuration) -> dict[str, Any]:
    """Every setting by its name, as JSON has them."""
    values = {setting.name: getattr(configuration, setting.field) for setting in SETTINGS}
    return {**values, KEYMAP: {name: list(keys) for name, keys in configuration.keymap.items()}}


def default_of(setting: Setting) -> str:
    """A setting's default as Markdown; ``none`` where there is no value then."""
    return "none" if setting.default is None else f"`{_toml(setting.default)}`"


def _choices(setting: Setting) -> str:
    return f" One of {', '.join(f'`{each}`' for each in setting.choices())}." if setting.choices else ""


def _toml(value: Any) -> str:
    """A value in TOML; its basic strings are JSON's, but that DEL must be escaped."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
