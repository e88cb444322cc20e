"""Plain text: the words in marks, then speaker, headline or opening words, author, outlet, date and file."""

from __future__ import annotations

from collections.abc import Sequence

from tui.taking.marks import quoted
from tui.taking.passage import Passage
from tui.taking.setting import Options, inline, speaker
from tui.writing.formats.fields import byline, one_line


def render(passages: Sequence[Passage], options: Options) -> str:
    """One paragraph a passage."""
    return "\n\n".join(_passage(each, options) for each in passages)


def _passage(passage: Passage, options: Options) -> str:
    where = attribution(passage, options)
    return f"{inline(passage, options)} — {where} ({one_line(passage.source.address)})"


def attribution(passage: Passage, options: Options) -> str:
    """Whose words they are, and where they stand."""
    source = passage.source
    title = f"{quoted(source.name, options.marks)}{byline(source)}"
    return ", ".join(filter(None, [speaker(passage), title, source.outlet, source.date]))
