"""How one part of the index lies in a file: flat arrays one after another, each at a multiple of four, and a header."""

from __future__ import annotations

import json
import struct
from collections.abc import Iterable, Mapping
from typing import BinaryIO, NamedTuple

MAGIC = b"ceasefire-tui search 4\n"
"""Begins every file of this layout; another layout has another number."""

SECTIONS = (
    "letters",  # the terms in the order of their bytes, each with a line feed behind it
    "ends",  # where each of them ends
    "backwards",  # the words among them letter by letter from their ends, in order, each with a line feed behind it
    "backward ends",
    "backward terms",  # the number of each of those
    "roots",  # the numbers of the terms in the order of their roots
    "starts",  # where the postings of each term begin, and where the last one's end
    "postings",
    "frequent",  # the terms that many units have, by their numbers
    "bits",  # of each of those the units that have it, a bit a unit
    "articles",  # of each unit
    "kinds",
    "firsts",
    "seconds",
    "words",  # the terms of all units in order
    "begins",  # where each unit's begin, and where the last one's end
    "besides",  # where those begin that stand beside its text
    "bounds",  # where the units of each readable article begin, and where the last one's end
)
COUNT = "count"
"""In the header beside the lengths of the sections: how many articles there are."""
UNREAD = "unread"
"""In the header: the ids of the articles that could not be read."""


_LENGTH = struct.Struct("<QI")


class Damaged(Exception):
    """A file that is no index of this layout."""


Pieces = Iterable[bytes | bytearray | memoryview]


class Unpacked(NamedTuple):
    """What `unpacked` gives."""

    sections: dict[str, memoryview]
    articles: int
    unread: tuple[int, ...]


def pack(out: BinaryIO, articles: int, unread: Iterable[int], sections: Iterable[tuple[str, Pieces]]) -> None:
    """Write a segment at the beginning of a file; each section comes in pieces."""
    at = len(MAGIC) + _LENGTH.size
    at += -at % 4
    out.write(bytes(at))
    header: dict[str, object] = {COUNT: articles, UNREAD: list(unread)}
    for name, pieces in sections:
        length = 0
        for piece in pieces:
            length += out.write(piece)
        header[name] = length
        out.write(bytes(-length % 4))
        at += length + -length % 4
    head = json.dumps(header).encode()
    out.write(head)
    out.seek(0)
    out.write(MAGIC + _LENGTH.pack(at, len(head)))


def unpacked(data: bytes | memoryview) -> Unpacked:
    """The sections of a segment; raises `Damaged`."""
    at = len(MAGIC) + _LENGTH.size
    if bytes(data[: len(MAGIC)]) != MAGIC or len(data) < at:
        raise Damaged("is no search index of this version")
    place, length = _LENGTH.unpack(data[len(MAGIC) : at])
    if place + length != len(data):
        raise Damaged("is cut off")
    try:
        header: Mapping[str, object] = json.loads(bytes(data[place : place + length]))
        lengths = {name: int(length) for name, length in header.items() if name in SECTIONS}  # type: ignore[call-overload]
        count = int(header[COUNT])  # type: ignore[call-overload]
        unread = tuple(map(int, header[UNREAD]))  # type: ignore[call-overload]
    except (ValueError, KeyError, TypeError) as error:
        raise Damaged("has no readable header") from error
    at += -at % 4
    if lengths.keys() != set(SECTIONS) or at + sum(length + -length % 4 for length in lengths.values()) != place:
        raise Damaged("has other sections than it says")
    view = memoryview(data)
    sections = {}
    for name, length in lengths.items():
        sections[name] = view[at : at + length]
        at += length + -length % 4
    return Unpacked(sections, count, unread)
