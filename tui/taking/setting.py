"""How a passage is set: its words alone, in marks or as a block, and whose they are said to be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from tui.taking.marks import STYLES, Style, quoted, turned
from tui.taking.passage import Passage


@dataclass(frozen=True, slots=True)
class Options:
    """How a writer wants passages set."""

    marks: Style = "curly"
    ellipsis: str = "…"
    """What stands for words left out: ``…``, ``. . .`` or ``[…]``."""
    trailing_comma: bool = False
    """Whether a comma, semicolon or colon at the end of the words stays, which led on to the reporter's own."""
    template: str | None = None
    """The writer's own format, for ``template``."""


Escape = Callable[[str], str]


def runs(passage: Passage, options: Options) -> Iterator[tuple[Literal["quoted", "between"], str]]:
    """The quotations of a passage, omissions set into them as the options want, and the reporter's words between.

    The last one ends as the options want.
    """
    said = ""
    for part in passage.parts:
        if part.kind == "between":
            yield "quoted", said
            yield "between", part.text
            said = ""
        else:
            said += f" {options.ellipsis} " if part.kind == "omitted" else part.text
    yield "quoted", said if options.trailing_comma else _LED_ON.sub("", said) or said


_LED_ON = re.compile(r"[,;:]+(?=[’”'\"»]*$)")
"""What led on to the words behind a quotation, also in one inside it; at the end of a draft's it leads nowhere."""


def words(passage: Passage, options: Options) -> str:
    """The words alone: one quotation without its marks, several in theirs with the reporter's words between."""
    pieces = list(runs(passage, options))
    return pieces[0][1] if len(pieces) == 1 else inline(passage, options)


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
    if passage.speaker is None:
        return None
    name = " ".join(passage.speaker.split())
    return name if passage.kind == "direct" else f"{name}, as reported"


def introduced(passage: Passage, words: str, plain: Escape = str) -> str:
    """`words` after the speaker's name: ``Marco Rubio: “…”``."""
    name = speaker(passage)
    return f"{plain(name)}: {words}" if name else words
