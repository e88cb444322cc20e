"""What a person set once: the table ``[writing]`` of ``config.toml`` in the platform's configuration folder."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tui.library.places import config_folder
from tui.writing.formats import FORMATS, STYLES, Options, canonical, for_filetype
from tui.writing.formats.template import check_template


class PreferencesError(ValueError):
    """The configuration cannot be read or holds a value that means nothing; the message says where."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """How a person wants passages in a draft."""

    format: str | None = None
    """A name of `FORMATS`; ``None`` where the person has no wish."""
    options: Options = field(default_factory=Options)

    def choose(self, format: str | None = None, filetype: str | None = None) -> str:
        """The format to use: the one named, else the one for the file type, else the wish, else ``plain``."""
        if format:
            return format
        return for_filetype(filetype) if filetype else self.format or "plain"


def preferences(file: Path | None = None) -> Preferences:
    """Read the preferences; without a file there are none. Raises `PreferencesError`."""
    file = file or config_folder() / "config.toml"
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8")).get("writing", {})
    except FileNotFoundError:
        return Preferences()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise PreferencesError(f"{file}: {error}") from error
    if not isinstance(table, dict):
        raise PreferencesError(f"{file}: [writing] is no table")
    try:
        return _checked(table)
    except ValueError as error:
        raise PreferencesError(f"{file}: [writing] {error}") from error


def _checked(table: dict[str, Any]) -> Preferences:
    for name, value in table.items():
        if name not in ("format", "marks", "ellipsis", "template"):
            raise ValueError(f"{name}: no such setting; there are format, marks, ellipsis, template")
        if not isinstance(value, str):
            raise ValueError(f"{name}: a text is needed")
    format, marks = table.get("format"), table.get("marks", "curly")
    if format is not None and canonical(format) is None:
        raise ValueError(f"format: no format {format}; there are {', '.join(FORMATS)}")
    if marks not in STYLES:
        raise ValueError(f"marks: no style {marks}; there are {', '.join(STYLES)}")
    check_template(table.get("template", ""))
    options = Options(marks=marks, ellipsis=table.get("ellipsis", "…"), template=table.get("template"))
    return Preferences(canonical(format) if format else None, options)
