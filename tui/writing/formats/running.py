r"""A passage within a sentence of a draft: its words in marks, the citation beside them, a note below the paragraph."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from tui.taking.marks import STYLES, Pair, turned
from tui.taking.passage import Passage
from tui.taking.setting import Options, runs
from tui.writing.formats import latex, markdown, org, plain, template

SETS = {
    '"': STYLES["straight"],
    "'": STYLES["single-straight"],
    "‘": STYLES["single"],
    "“": STYLES["curly"],
    "«": (Pair("«", "»"), Pair("“", "”")),
    "„": (Pair("„", "“"), Pair("‚", "‘")),
    "``": (Pair("``", "''"), Pair("`", "'")),
}
"""By its opening mark the pair a writer quotes with, and the pair inside it."""


class Running(NamedTuple):
    """What goes into a sentence."""

    words: str
    """In marks."""
    citation: str
    """What stands right behind them."""
    note: str = ""
    """What stands below the paragraph; empty where nothing does."""

    @property
    def label(self) -> str:
        """What the note begins with: where the draft has it, it has the note."""
        return self.note.partition(":")[0]


def running(passage: Passage, form: str, opening: str, options: Options) -> Running:
    r"""A passage as it goes into a sentence in the format `form`, its marks the pair of the `opening` one.

    An opening that is a command of LaTeX (``\enquote{``) is set by csquotes. Raises `TemplateError`.
    """
    if form == "template":
        return Running(template.render([passage], options), "")
    if opening.startswith("\\"):
        return Running(latex.quoted(passage, options), "")
    return Running(quoted(passage, form, opening, options), *citation(passage, form, options))


def escape_of(form: str) -> Callable[[str], str]:
    """How words are written so that the format shows them as they stand."""
    escapes = {"md": markdown.escaped, "md-footnote": markdown.escaped, "pandoc": markdown.escaped,
               "org": org.escaped, "latex": latex.escaped}  # fmt: skip
    return escapes.get(form, str)


def quoted(passage: Passage, form: str, opening: str, options: Options) -> str:
    """The words in marks, the reporter's words between two quotations outside them."""
    outer, inner = SETS.get(opening, STYLES[options.marks])
    escape = escape_of(form)
    return "".join(
        outer.opening + turned(_line(text), inner, outer, escape) + outer.closing if kind == "quoted" else escape(text)
        for kind, text in runs(passage, options)
        if text
    )


def _line(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", text)


def citation(passage: Passage, form: str, options: Options) -> tuple[str, str]:
    """What cites a passage behind its words, and the note below the paragraph."""
    key = passage.source.key
    if form == "pandoc":
        return f" [@{key}]", ""
    if form == "org":
        return f" [cite:@{key}]", ""
    if form == "latex":
        return f" \\cite{{{key}}}", ""
    if form in ("md", "md-footnote"):
        return markdown.footnote(passage, options)
    return f" ({plain.attribution(passage, options)})", ""
