"""Writing down the words of a text whose format sets stretches apart, and remembering where those begin and end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, get_args

from tui.articles.article import Block, BlockKind, Span


class Rendered(NamedTuple):
    """The words of a text and its blocks, spans into those words, an outer one before those inside it."""

    text: str
    blocks: tuple[Block, ...]

    def titled(self, title: str) -> Rendered:
        """The same with a headline above it, as its first heading."""
        shift = len(title) + 2
        blocks = tuple(Block(b.kind, Span(b.span.start + shift, b.span.end + shift), b.mark) for b in self.blocks)
        return Rendered(f"{title}\n\n{self.text}", (Block("heading", Span(0, len(title)), "#"), *blocks))

    def since(self, start: int) -> Rendered:
        """What stands from a place on, with the blocks that begin there or later."""
        inside = (b for b in self.blocks if b.span.start >= start)
        blocks = tuple(Block(b.kind, Span(b.span.start - start, b.span.end - start), b.mark) for b in inside)
        return Rendered(self.text[start:], blocks)


class _Open(NamedTuple):
    """A block whose end has not come yet."""

    kind: BlockKind
    start: int
    mark: str
    number: int
    """Its place among the blocks: those inside it come behind it."""


class BlockWriter:
    """Words one after the other, parted by gaps that are written only when words follow, and blocks of them."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self.gap = ""
        """What parts the words to come from those before."""
        self._open: list[_Open] = []
        self._blocks: list[Block | None] = []

    def finished(self) -> Rendered:
        """What was written."""
        text = "".join(self._pieces)
        return Rendered(text + "\n" if text else "", tuple(b for b in self._blocks if b and b.span.start < b.span.end))

    @property
    def depth(self) -> int:
        """How many blocks have not ended."""
        return len(self._open)

    def tail(self, most: int) -> str:
        """The last words, of at most so many calls of `write`."""
        return "".join(self._pieces[-most:])

    def part(self, gap: str = "\n\n") -> None:
        """Part what comes from what was written, if there was anything."""
        if self._length:
            self.gap = gap

    def write(self, words: str) -> None:
        """Write words; blanks after a gap are left out."""
        if not self._length or self.gap:
            words = words.lstrip()
        if words:
            for piece in (self.gap, words):
                self._pieces.append(piece)
                self._length += len(piece)
            self.gap = ""

    def begin(self, kind: BlockKind, mark: str, *, inline: bool = False) -> None:
        """A block begins with the next words."""
        if not inline:
            self.part()
        self._open.append(_Open(kind, self._length + len(self.gap), mark, len(self._blocks)))
        self._blocks.append(None)

    def end(self, *, inline: bool = False) -> None:
        """The last block that began ends with the last words."""
        kind, start, mark, number = self._open.pop()
        self._blocks[number] = Block(kind, Span(start, self._length), mark)
        if not inline:
            self.part()


def to_blocks(found: Iterable[Mapping[str, Any]]) -> tuple[Block, ...]:
    """The blocks of an object of the output contract; raises KeyError, TypeError or ValueError where they break it."""
    blocks = tuple(Block(b["kind"], Span(*map(int, b["span"])), str(b.get("mark", ""))) for b in found)
    for block in blocks:
        if block.kind not in get_args(BlockKind):
            raise ValueError(f"a block of the kind {block.kind!r}")
    return blocks
