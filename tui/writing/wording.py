"""How the words that were taken are set: the citation format, which one key changes, and the writer's options."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tui.taking.passage import Passage
from tui.taking.setting import Options


@dataclass(frozen=True, slots=True)
class Wording:
    """A format and the options it is rendered with."""

    format: str = "plain"
    """A name of `FORMATS`."""
    options: Options = field(default_factory=Options)

    def next(self, by: int = 1) -> Wording:
        """The next format of the list, or the one so many on; ``template`` only where there is a template."""
        from tui.writing.formats import FORMATS  # the formats are loaded when the first is wanted

        names = [name for name in FORMATS if name != "template" or self.options.template]
        return replace(self, format=names[(names.index(self.format) + by) % len(names)])

    def render(self, passages: Sequence[Passage]) -> str:
        """The passages in the format; raises `TemplateError`."""
        from tui.writing.formats import render

        return render(passages, self.format, self.options)
