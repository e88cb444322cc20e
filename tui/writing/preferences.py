"""How a person wants passages in a draft: what the table ``[writing]`` of the configuration sets."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui.writing.formats import Options, for_filetype


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
