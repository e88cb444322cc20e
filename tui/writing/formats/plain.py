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
    source = passage.source
    title = f"{quoted(source.name, options.marks)}{byline(source)}"
    where = [speaker(passage), title, source.outlet, source.date]
    return f"{inline(passage, options)} — {', '.join(filter(None, where))} ({one_line(source.address)})"
