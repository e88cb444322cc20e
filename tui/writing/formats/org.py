"""Org: a quote block that ends with the speaker and a citation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.taking.passage import Passage
from tui.taking.setting import Options, block, speaker

ENTITIES = {"\\": "\\backslash{}", "[": "\\lbrack{}", "]": "\\rbrack{}", "*": "\\ast{}", "/": "\\slash{}",
             "_": "\\under{}", "=": "\\equal{}", "~": "\\tilde{}", "+": "\\plus{}", "#": "\\num{}", "$": "\\dollar{}",
             "^": "\\asciicirc{}", "|": "\\vert{}"}  # fmt: skip

# Emphasis opens after a blank or an opening sign and before a word; links, footnotes, macros, keywords as they begin.
_MARKUP = re.compile(
    r"(?<![^\s\-({'\"“‘])[*/_=~+](?=\S)|\\(?=\w)|\[(?=\[|fn:|cite)|[_^](?=\{|\w)|\$(?=\S)|^[#*|+]",
    re.MULTILINE,
)


def escaped(text: str) -> str:
    """`text` so that Org shows it as it stands: signs that would be markup as entities, no line that begins a block."""
    return _MARKUP.sub(lambda match: ENTITIES[match.group()], re.sub(r"\n[ \t]+", "\n", text))


def render(passages: Sequence[Passage], options: Options) -> str:
    """One quote block a passage."""
    return "\n\n".join(_passage(each, options) for each in passages)


def _passage(passage: Passage, options: Options) -> str:
    name = speaker(passage)
    who = f"— {escaped(name)}, " if name else "— "
    return f"#+begin_quote\n{block(passage, options, escaped)}\n\n{who}[cite:@{passage.source.key}]\n#+end_quote"
