"""Arguments as the commands take them: what nobody can mean is an error of use, before anything is done."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

COUNT = click.IntRange(1, 1_000_000_000)
"""How many; more there never are."""
NUMBER = click.IntRange(1, 2**63 - 1)
"""What names a row."""


class NamedPath(click.Path):
    """A path that names something: an empty word, which would be the current folder, does not."""

    def __init__(self, **wishes: Any) -> None:
        super().__init__(path_type=Path, **wishes)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path; ends with an error of use where there is no name, or the system has no room for it."""
        if value == "":
            self.fail("an empty name is no file; . is the current folder", param, ctx)
        try:
            return super().convert(value, param, ctx)
        except OSError as error:  # a name longer than the system takes
            self.fail(f"{value}: {error.strerror}", param, ctx)


class LibraryPlace(click.Path):
    """A folder, or the address of a server, which no file is looked for under."""

    def __init__(self) -> None:
        super().__init__(file_okay=False)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The folder or the address as it was typed."""
        from tui.library.places import is_address

        return value if is_address(value) else super().convert(value, param, ctx)
