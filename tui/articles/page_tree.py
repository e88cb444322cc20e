"""A page's tree written down as a person reads it: words with blocks, without what no reader of the article sees."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Any

from tui.articles.article import BlockKind
from tui.articles.blocks import BlockWriter, Rendered

HEADINGS = {"head": 2, "h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
QUOTES = frozenset(("quote", "blockquote"))
ITEMS = frozenset(("item", "li"))
LISTS = frozenset(("list", "ul", "ol"))
PARTS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "table",
        "header",
        "figure",
        "main",
        "body",
        "dl",
        "dt",
        "dd",
        "center",
        "address",
        "details",
        "summary",
        "fieldset",
        "hgroup",
        "tbody",
        "thead",
        "bsp-story-page",
        "td",
        "th",
        "tr",
        "pre",
        "aside",
        "footer",
        "nav",
        "form",
        "figcaption",
        "hr",
        "fw",
        "ab",
    ]
)
ROWS, CELLS = frozenset(("row", "tr")), frozenset(("cell", "td", "th"))
BREAKS = frozenset(("lb", "br"))
BLOCKS = PARTS | QUOTES | ITEMS | LISTS | HEADINGS.keys()
"""Elements that begin a line of their own."""
UNSEEN = frozenset(
    [
        "script",
        "style",
        "graphic",
        "img",
        "svg",
        "button",
        "iframe",
        "noscript",
        "template",
        "video",
        "audio",
        "object",
        "select",
        "input",
        "textarea",
        "label",
        "canvas",
        "map",
        "picture",
        "source",
        "math",
        "link",
        "meta",
        "title",
        "amp-ad",
        "amp-embed",
        "amp-img",
        "amp-list",
        "amp-sidebar",
        "amp-analytics",
        "dialog",
    ]
)
_INLINE: dict[str, BlockKind] = {"em": "emphasis", "i": "emphasis", "strong": "strong", "b": "strong"}
_RENDS: dict[str, BlockKind] = {"#i": "emphasis", "#b": "strong"}
_BLANKS = re.compile(r"[ \t\n\r\f\v]+")


def rendered_tree(tree: Any, kept: Container[Any] | None = None) -> Rendered:
    """The words and blocks of a tree, of HTML or of the elements that trafilatura makes of it.

    With `kept` only those of the elements in it, each with what it holds.
    """
    from lxml import etree

    walk = _Walk(kept)
    for event, tag in etree.iterwalk(tree, events=("start", "end")):
        if isinstance(tag.tag, str):
            (walk.start if event == "start" else walk.end)(tag, tag.tag)
    return walk.out.finished()


class _Walk:
    """Takes the elements of a tree as they begin and end."""

    def __init__(self, kept: Container[Any] | None) -> None:
        self.out = BlockWriter()
        self._kept = kept
        self._inside: Any = None
        """The element of `kept` that one is in."""
        self._unseen: Any = None
        self._blank = False
        """Whether the last words ended in a blank: the next ones begin without."""
        self._numbers: list[int | None] = []
        self._cells = 0

    def start(self, tag: Any, name: str) -> None:
        """An element begins."""
        if self._unseen is not None:
            return
        if name in UNSEEN:
            self._unseen = tag
            return
        if self._kept is not None and self._inside is None and tag in self._kept:
            self._inside = tag
        if name in HEADINGS:
            rend = tag.get("rend") or ""
            self._begin("heading", "#" * (int(rend[1]) if re.fullmatch(r"h[1-6]", rend) else HEADINGS[name]))
        elif name in QUOTES:
            self._begin("block quote", ">")
        elif name in LISTS:
            self._part()
            self._numbers.append(1 if name == "ol" or tag.get("rend") == "ol" else None)
        elif name in ITEMS:
            self._begin("list item", self._mark())
        elif name in ROWS:
            self._part("\n" if self._cells else "\n\n")
            self._cells = 0
        elif name in CELLS:
            self._cells += 1
            self._part(" | " if self._cells > 1 else self.out.gap)
        elif name in PARTS:
            self._part()
        elif name in BREAKS:
            self._part("\n\n" if self.out.gap else "\n")
        elif kind := self._kind(tag):
            self.out.begin(kind, "", inline=True)
        self.words(tag.text)

    def end(self, tag: Any, name: str) -> None:
        """An element ends, and what stands behind it follows."""
        if self._unseen is not None:
            if tag is self._unseen:
                self._unseen = None
                self.words(tag.tail)
            return
        if name in HEADINGS or name in QUOTES or name in ITEMS:
            self.out.end()
            self._blank = False
        elif name in LISTS:
            self._numbers.pop()
            self._part()
        elif name in PARTS and name not in ROWS and name not in CELLS:
            self._part()
            self._cells = 0
        elif self._kind(tag):
            self.out.end(inline=True)
        if tag is self._inside:
            self._inside = None
        self.words(tag.tail)

    def words(self, words: str | None) -> None:
        """Write words, their blanks levelled."""
        if not words or self._unseen is not None or (self._kept is not None and self._inside is None):
            return
        words = _BLANKS.sub(" ", words)
        if self._blank or self.out.gap:
            words = words.lstrip(" ")
        if words:
            self.out.write(words)
            self._blank = words.endswith(" ")

    @staticmethod
    def _kind(tag: Any) -> BlockKind | None:
        return _RENDS.get(tag.get("rend") or "") if tag.tag == "hi" else _INLINE.get(tag.tag)

    def _begin(self, kind: BlockKind, mark: str) -> None:
        self.out.begin(kind, mark)
        self._blank = False

    def _part(self, gap: str = "\n\n") -> None:
        self.out.part(gap)
        self._blank = False

    def _mark(self) -> str:
        number = self._numbers[-1] if self._numbers else None
        if number is None:
            return "•"
        self._numbers[-1] = number + 1
        return f"{number}."
