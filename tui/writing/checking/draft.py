"""A draft as prose: its markup taken out or turned into what a reader sees, with the way back to the file."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tui.articles.article import Span
from tui.characters import Edit
from tui.display import Shown, replaced
from tui.writing.checking.markup import Markup, quote_lines


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft ready to be searched for quotations."""

    file: str
    text: str
    """The file as it stands."""
    prose: Shown
    """What a reader sees; spans below are into its text."""
    blocks: tuple[Span, ...]
    asides: tuple[Span, ...]

    def position(self, index: int) -> tuple[int, int]:
        """Line and column, both from 1, of what stands at `index` of the prose, in the file."""
        offset = self.prose.offset(index)
        before = self.text.rfind("\n", 0, offset) + 1
        return self.text.count("\n", 0, offset) + 1, offset - before + 1


Reader = Callable[[str], Markup]

_FILETYPES = {"md": "markdown", "markdown": "markdown", "mkd": "markdown", "qmd": "markdown", "rmd": "markdown",
              "pandoc": "markdown", "quarto": "markdown", "tex": "latex", "ltx": "latex", "latex": "latex",
              "plaintex": "latex", "org": "org"}  # fmt: skip

FILETYPES = ("markdown", "latex", "org", "plain")


def filetype_of(name: str) -> str:
    """The file type, one of `FILETYPES`, for a file's name, an extension or an editor's word for it."""
    return _FILETYPES.get(name.rsplit(".", 1)[-1].lower(), "plain")


def read_draft(file: str, text: str, filetype: str) -> Draft:
    """The draft in `text`; `filetype` is one of `FILETYPES`."""
    markup = _reader(filetype)(text)
    prose = replaced(text, _apart(markup.edits))
    if filetype != "plain" or _is_wrapped(prose.text):
        breaks = map(prose.offset, (match.start() for match in _SOFT_BREAK.finditer(prose.text)))
        markup.edits += [Edit(each, each + 1, " ") for each in breaks if text[each] == "\n"]
        prose = replaced(text, _apart(markup.edits))

    def seen(spans: Sequence[Span]) -> tuple[Span, ...]:
        return tuple(Span(prose.index(span.start), prose.index(span.end)) for span in sorted(spans))

    return Draft(file, text, prose, seen(markup.blocks), seen(markup.asides))


# A line end inside a paragraph: the next line begins no list, heading, row of a table or line of attribution.
_SOFT_BREAK = re.compile(r"(?<!\n)\n(?=[ \t]*(?![-+*—–#|]|\d+[.)]\s)\S)")

_MEASURE = 120
"""Columns at most of a text whose lines are wrapped; where they are longer, each line is a paragraph."""


def _is_wrapped(text: str) -> bool:
    return all(len(line) <= _MEASURE for line in text.split("\n"))


def _reader(filetype: str) -> Reader:
    if filetype == "latex":
        from tui.writing.checking.latex import markup
    elif filetype == "org":
        from tui.writing.checking.org import markup
    elif filetype == "markdown":
        from tui.writing.checking.markdown import markup
    else:
        return plain_markup
    return markup


def _apart(edits: Sequence[Edit]) -> list[Edit]:
    """The edits in order, without those that overlap an earlier or larger one."""
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda each: (each.start, -each.end)):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept


def plain_markup(text: str) -> Markup:
    """Of plain text: lines that begin with ``>`` are block quotations."""
    found = Markup()
    quote_lines(text, found)
    return found
