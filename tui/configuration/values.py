"""What a person wants, and what is wrong with how they wrote it, as values: light, as every start needs them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from tui.taking.marks import Style
    from tui.writing.wording import Wording


@dataclass(frozen=True, slots=True)
class Configuration:
    """What a person wants; each field is the setting of that name in `SETTINGS`, its default is what nobody set."""

    theme: str = "auto"
    editor: str | None = None
    measure: int = 72
    centred: bool | Literal["auto"] = "auto"
    furniture: bool = False
    restore: bool = True
    format: str | None = None
    marks: Style = "curly"
    ellipsis: str = "…"
    trailing_comma: bool = False
    template: str | None = None
    keymap: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """A binding's id → the keys instead of its own, as Textual names them; none of them takes its keys away."""

    @property
    def writing(self) -> Wording:
        """How passages are set in a draft."""
        from tui.taking.setting import Options
        from tui.writing.wording import Wording

        options = Options(self.marks, self.ellipsis, self.trailing_comma, self.template)
        return Wording(self.format or "plain", options)


class Problem(NamedTuple):
    """Something wrong with the configuration, and what to do about it."""

    file: Path
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.message}"


class Loaded(NamedTuple):
    """The configuration a file gives: a setting with a problem has its default."""

    configuration: Configuration
    problems: tuple[Problem, ...]
