"""How a person wants quotes set in a draft: what the configuration says, as far as the draft's file type allows it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from tui.taking.setting import Options
from tui.writing.formats import canonical, for_filetype

_WITHIN = {
    "markdown": ("md", "md-footnote", "pandoc", "template"),
    "latex": ("latex", "template"),
    "org": ("org", "template"),
    "plain": ("plain", "md", "md-footnote", "pandoc", "org", "latex", "template"),
}
"""The formats that a draft of each type can have within its sentences."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person has set once, for every draft."""

    format: str | None = None
    """A name of `FORMATS`; ``None`` where the file type decides."""
    options: Options = field(default_factory=Options)
    terminal: tuple[str, ...] = ()
    """The command that runs another one in a terminal, as its arguments: ``("kitty", "--")``."""

    def form(self, filetype: str, language: str) -> str:
        """The format for a draft: the one wished for where its `filetype` can have that, else that of its `language`.

        `language` is the editor's word for the file type.
        """
        if self.format in _WITHIN[filetype]:
            return self.format
        form = for_filetype(language)
        return form if form in _WITHIN[filetype] else for_filetype(filetype)

    def with_those_of(self, editor: object) -> Wishes:
        """The same with what an editor says: ``format`` and ``terminal``; what nobody can mean is left alone."""
        said = editor if isinstance(editor, dict) else {}
        form, words = said.get("format"), said.get("terminal")
        wished = canonical(form) if isinstance(form, str) else None
        terminal = tuple(words) if isinstance(words, list) and all(isinstance(word, str) for word in words) else ()
        return replace(self, format=wished or self.format, terminal=terminal or self.terminal)
