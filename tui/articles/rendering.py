"""Markdown as a person reads it: its words without marks, and what the marks set apart as blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from tui.articles.article import BlockKind
from tui.articles.blocks import BlockWriter, Rendered
from tui.articles.html_words import html_words

MAX_NESTING = 60
"""Quotes and lists inside each other; deeper ones are hostile."""

MAX_BRACKETS = 20_000
"""Opening brackets of a text whose links are looked for: each may be the beginning of many."""

_FOOTNOTE = re.compile(r"^ {0,3}\[\^([^\]\s]{1,60})\]:[ \t]*", re.MULTILINE)
_FOOTNOTE_SIGN = re.compile(r"\[\^([^\]\s]{1,60})\]")
_WIKI_EMBED = re.compile(r"!\[\[[^\[\]\n]{1,300}\]\]")
_WIKI_LINK = re.compile(r"\[\[([^\[\]|\n]{1,300})(?:\|([^\[\]\n]{1,300}))?\]\]")
_COMMENT = re.compile(r"%%[^%]{0,5000}%%")
_HIGHLIGHT = re.compile(r"==(?=\S)([^=\n]{1,2000}?)(?<=\S)==")
_CALLOUT = re.compile(r"^((?:[ \t]*>)+[ \t]*)\[![\w-]{1,30}\][+-]?[ \t]*", re.MULTILINE)
_BLOCK_ID = re.compile(r"[ \t]\^[\w-]{1,40}[ \t]*$", re.MULTILINE)
_HIGHLIGHT_LINK = re.compile(r"[ \t]*\(\[View Highlight\]\([^()\s]{1,500}\)\)")
_TASK = re.compile(r"\[[ xX]\][ \t]+")
_SIGNATURE = re.compile(r"\s*[-–—―]{1,2}\s*[^\W\d_a-z]")
_TURN = re.compile(r"[^\W\d_a-z][\w.'’ -]{0,40}:(?:\s|$)")
_CLOSED = re.compile(r"[.?!…:][\"”’'»)\]]*\s*$|[\"”»]\s*$")

_INLINE: dict[str, BlockKind] = {"em": "emphasis", "strong": "strong"}
_HIDDEN = frozenset(("script", "style", "sup"))


def rendered(source: str) -> Rendered:
    """Markdown as a person reads it: no marks, link targets, footnote signs, pictures, tags; entities as characters.

    Every paragraph, heading and item of a list is a line with an empty one below; rows of a table and lines of code
    follow each other. A soft line end is a blank. Never raises; linear in the length.
    """
    parser = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING}).enable(["table", "strikethrough"])
    source = _without_notes_marks(source)
    if source.count("[") > MAX_BRACKETS:
        parser.disable(["link", "image", "reference"])
    writer = _Writer()
    for token in parser.parse(source):
        writer.take(token)
    return writer.finished()


def _without_notes_marks(source: str) -> str:
    """Without the marks of footnotes, Obsidian and Readwise, of which CommonMark knows nothing; notes' words stay."""
    notes = set(_FOOTNOTE.findall(source))
    source = _FOOTNOTE.sub("\n", source)
    source = _FOOTNOTE_SIGN.sub(lambda m: "" if m[1] in notes or m[1].isdigit() else m[0], source)
    source = _WIKI_EMBED.sub("", source)
    source = _WIKI_LINK.sub(lambda m: m[2] or m[1], source)
    source = _COMMENT.sub("", source)
    source = _HIGHLIGHT.sub(r"\1", source)
    source = _HIGHLIGHT_LINK.sub("", source)
    source = _CALLOUT.sub(r"\1", source)
    return _BLOCK_ID.sub("", source)


class _Writer:
    """Writes down the words of tokens one after the other, and remembers where blocks begin and end."""

    def __init__(self) -> None:
        self._out = BlockWriter()
        self._numbers: list[int | None] = []
        """The next number of each list around; ``None`` for one without numbers."""
        self._cells = 0
        self._hidden: str | None = None

    def finished(self) -> Rendered:
        """What was written."""
        return self._out.finished()

    def take(self, token: Token) -> None:
        """Write one token of the parser's flat list."""
        kind = token.type
        if kind == "inline":
            self._inline(token.children or ())
        elif kind in ("fence", "code_block"):
            self._out.begin("code", token.info.strip().split(" ")[0])
            self._out.write(token.content.rstrip("\n"))
            self._out.end()
        elif kind == "html_block":
            self._out.part()
            self._out.write(html_words(token.content))
            self._out.part()
        elif kind in ("bullet_list_open", "ordered_list_open"):
            start = token.attrGet("start")
            self._numbers.append(None if kind[0] == "b" else int(start) if start is not None else 1)
        elif kind in ("bullet_list_close", "ordered_list_close"):
            self._numbers.pop()
        elif kind == "list_item_open":
            self._out.begin("list item", self._item_mark(token))
        elif kind == "heading_open":
            self._out.begin("heading", "#" * int(token.tag[1:]))
        elif kind == "blockquote_open":
            self._out.begin("block quote", ">")
        elif kind in ("list_item_close", "heading_close", "blockquote_close"):
            self._out.end()
        elif kind == "tr_open":
            self._out.part("\n" if self._cells else "\n\n")
            self._cells = 0
        elif kind in ("th_open", "td_open"):
            self._cells += 1
            self._out.part(" | " if self._cells > 1 else self._out.gap)
        elif kind in ("paragraph_open", "paragraph_close", "table_open", "table_close"):
            self._out.part()
            self._cells = 0

    def _item_mark(self, token: Token) -> str:
        number = self._numbers[-1]
        if number is None:
            return "•"
        self._numbers[-1] = number + 1
        return f"{number}{token.markup or '.'}"

    def _inline(self, tokens: Sequence[Token]) -> None:
        depth = self._out.depth
        at_start = True
        for number, token in enumerate(tokens):
            kind = token.type
            if self._hidden is not None and kind != "html_inline":
                continue
            if kind == "text":
                self._out.write(_TASK.sub("", token.content, count=1) if at_start and self._numbers else token.content)
                at_start = False
            elif kind == "code_inline":
                self._out.begin("code", "`", inline=True)
                self._out.write(token.content)
                self._out.end(inline=True)
            elif kind == "softbreak":
                self._out.write("\n" if self._breaks(tokens[number + 1 : number + 4]) else " ")
            elif kind == "hardbreak":
                self._out.write("\n")
            elif kind == "html_inline":
                self._tag(token.content)
            elif kind.endswith("_open") and (block := _INLINE.get(kind[:-5])):
                self._out.begin(block, token.markup, inline=True)
            elif kind.endswith("_close") and kind[:-6] in _INLINE and self._out.depth > depth:
                self._out.end(inline=True)
        self._hidden = None

    def _breaks(self, following: Iterable[Token]) -> bool:
        """Whether a soft line end is one to keep: a name signs the words above, or another's words begin."""
        before = self._out.tail(3)
        words = "".join(token.content for token in following if token.type == "text")
        return bool(_CLOSED.search(before[-40:]) and (_SIGNATURE.match(words) or _TURN.match(words)))

    def _tag(self, tag: str) -> None:
        name = tag.strip("</> \n").split(None, 1)[0].rstrip("/").lower() if tag.strip("</> \n") else ""
        if self._hidden is not None:
            if tag.startswith("</") and name == self._hidden:
                self._hidden = None
        elif name == "br":
            self._out.write("\n")
        elif name in _HIDDEN and not tag.startswith("</"):
            self._hidden = name
