"""Pandoc's Markdown: the words in marks with a citation, whose entry ``csl-json`` or ``biblatex`` gives."""

from __future__ import annotations

from collections.abc import Sequence

from tui.taking.passage import Passage
from tui.taking.setting import Options, inline, introduced
from tui.writing.formats.markdown import escaped


def render(passages: Sequence[Passage], options: Options) -> str:
    """One paragraph a passage: ``Marco Rubio: “…” [@key]``."""
    return "\n\n".join(
        f"{introduced(each, inline(each, options, escaped), escaped)} [@{each.source.key}]" for each in passages
    )
