"""LaTeX with csquotes: the package sets the marks, and a long quotation becomes a block."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.taking.marks import Pair, turned
from tui.taking.passage import Passage
from tui.taking.setting import Options, introduced, runs

_SPECIAL = {"\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}",
            "`": "\\textasciigrave{}", '"': "\\textquotedbl{}", **{each: f"\\{each}" for each in "#$%&_"}}  # fmt: skip
_ENQUOTE = Pair("\\enquote{", "}")


def escaped(text: str) -> str:
    """`text` so that LaTeX sets it as it stands."""
    text = re.sub(r"[\\{}~^`\"#$%&_]", lambda match: _SPECIAL[match.group()], text)
    return re.sub(r"-(?=-)|'(?=')", r"\g<0>{}", text)


def render(passages: Sequence[Passage], options: Options) -> str:
    r"""One paragraph a passage: ``Marco Rubio: \textquote[{\cite{key}}]{…}``."""
    return "\n\n".join(introduced(each, quoted(each, options), escaped) for each in passages)


def quoted(passage: Passage, options: Options) -> str:
    r"""The words and their citation, the speaker apart."""
    pieces = list(runs(passage, options))
    set_out: list[str] = []
    for place, (kind, text) in enumerate(pieces):
        words = turned(text, _ENQUOTE, _ENQUOTE, escaped) if kind == "quoted" else escaped(text)
        cite = f"[{{\\cite{{{passage.source.key}}}}}]" if place == len(pieces) - 1 else ""
        command = "blockquote" if re.search(r"\n\s*\n", text) else "textquote"
        set_out.append(f"\\{command}{cite}{{{words}}}" if kind == "quoted" else words)
    return "".join(set_out)
