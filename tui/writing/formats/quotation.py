"""What the formats for text share: a passage in marks, as a block, and the line that says whose words they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote as percent_encoded

from tui.writing.marks import STYLES, Style, quoted, turned
from tui.writing.passage import Passage, Source


@dataclass(frozen=True, slots=True)
class Options:
    """How a writer wants passages set."""

    marks: Style = "curly"
    ellipsis: str = "…"
    """What stands for words left out: ``…``, ``. . .`` or ``[…]``."""
    template: str | None = None
    """The writer's own format, for ``template``."""


Escape = Callable[[str], str]


def runs(passage: Passage, options: Options) -> Iterator[tuple[Literal["quoted", "between"], str]]:
    """The quotations of a passage, omissions set into them as the options want, and the reporter's words between."""
    said = ""
    for part in passage.parts:
        if part.kind == "between":
            yield "quoted", said
            yield "between", part.text
            said = ""
        else:
            said += f" {options.ellipsis} " if part.kind == "omitted" else part.text
    yield "quoted", said


def inline(passage: Passage, options: Options, plain: Escape = str) -> str:
    """The passage in quotation marks, the reporter's words outside them."""
    return "".join(
        quoted(text, options.marks, plain) if kind == "quoted" else plain(text)
        for kind, text in runs(passage, options)
        if text
    )


def block(passage: Passage, options: Options, plain: Escape = str) -> str:
    """The passage as a block: one quotation needs no marks of its own there, so those in it are the outer ones."""
    pieces = list(runs(passage, options))
    if len(pieces) > 1:
        return inline(passage, options, plain)
    outer, inner = STYLES[options.marks]
    return "\n\n".join(turned(part, outer, inner, plain) for part in re.split(r"\n\s*\n", pieces[0][1]))


def speaker(passage: Passage) -> str | None:
    """Whose words they are; said to be the article's rendering where they are not the speaker's own."""
    if passage.speaker is None or passage.kind == "direct":
        return passage.speaker
    return f"{passage.speaker}, as reported"


def introduced(passage: Passage, words: str, plain: Escape = str) -> str:
    """`words` after the speaker's name: ``Marco Rubio: “…”``."""
    name = speaker(passage)
    return f"{plain(name)}: {words}" if name else words


def address(source: Source) -> str:
    """The URL or the file as the target of a link: what would end or escape a link is percent-encoded."""
    safe = "/:?#@!$&'*+,;=%~-._" if source.url else "/~-._"
    return percent_encoded(source.address, safe=safe)


def one_line(text: str) -> str:
    """`text` with every stretch of blanks as one space, for fields that hold one line."""
    return " ".join(text.split())
