"""Markdown: a block quote with a link, and a footnote."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from tui.taking.marks import quoted
from tui.taking.passage import Passage
from tui.taking.setting import Options, block, inline, speaker
from tui.writing.formats.fields import address, byline

# What would be markup: always; as HTML, link, reference or entity; and what begins a block at the start of a line.
_ALWAYS = re.compile(r"[\\`*_~^$]")
_SOMETIMES = re.compile(r"<(?=[\w/!?])|\[(?=[\^@!])|\](?=[(\[:{])|&(?=#?\w+;)|@(?=\w)")
_LINE_START = re.compile(r"^[ \t]*(?:([-+=>#|:])|(\d+)([.)])(?=\s))", re.MULTILINE)


def escaped(text: str) -> str:
    """`text` so that Markdown, CommonMark's and Pandoc's, shows it as it stands."""
    text = _SOMETIMES.sub(r"\\\g<0>", _ALWAYS.sub(r"\\\g<0>", text))
    text = re.sub(r"\n[ \t]+", "\n", text)
    return _LINE_START.sub(lambda match: f"\\{match[1]}" if match[1] else f"{match[2]}\\{match[3]}", text)


def render_block(passages: Sequence[Passage], options: Options) -> str:
    """One block quote a passage, its last line whose words they are and a link to the article."""
    return "\n\n".join(_block(each, options) for each in passages)


def _block(passage: Passage, options: Options) -> str:
    text = f"{block(passage, options, escaped)}\n\n— {_attribution(passage, options)}"
    return "\n".join(f"> {line}" if line.strip() else ">" for line in text.split("\n"))


def _attribution(passage: Passage, options: Options) -> str:
    source = passage.source
    name = re.sub(r"(?<!\\)[\[\]]", r"\\\g<0>", quoted(source.name, options.marks, escaped))
    who = speaker(passage)
    pieces = [
        who and escaped(who),
        f"[{name}]({address(source)}){byline(source, escaped)}",
        source.outlet and escaped(source.outlet),
    ]
    return ", ".join([*filter(None, pieces), source.date])


def _reported(passage: Passage) -> str:
    name = speaker(passage)
    return f" — {escaped(name)}" if name and passage.kind != "direct" else ""


def render_footnote(passages: Sequence[Passage], options: Options) -> str:
    """Each passage in marks with a footnote, then the notes; a note's label holds the article's key and the offset.

    Words that are not the speaker's own are said to be as reported beside them, not only in the note.
    """
    notes = [footnote(each, options) for each in passages]
    texts = [
        f"{inline(each, options, escaped)}{_reported(each)}{note.mark}"
        for each, note in zip(passages, notes, strict=True)
    ]
    return "\n\n".join([*texts, *dict.fromkeys(note.text for note in notes)])


class Footnote(NamedTuple):
    """A footnote: the mark in the text, and the paragraph that it leads to."""

    mark: str
    text: str


def footnote(passage: Passage, options: Options) -> Footnote:
    """The footnote on a passage."""
    mark = f"[^{passage.source.key}-{passage.spans[0].start}]"
    return Footnote(mark, f"{mark}: {_attribution(passage, options).rstrip('.')}.")
