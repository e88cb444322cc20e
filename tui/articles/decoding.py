"""Bytes of a text file become its text: byte order marks, UTF-8, else a recorded guess."""

from __future__ import annotations

import codecs
from typing import NamedTuple

SIGNATURES = (
    b"%PDF-",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"\x7fELF",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"RIFF",
)
"""First bytes of formats that are no text, whatever the file is called."""

TEXT_CONTROLS = frozenset(b"\t\n\r\f\x07\x08\x0e\x0f\x1b")
"""Control bytes found in text files, if only in hostile or captured ones: they do not make a file binary."""

SAMPLE = 65_536
BINARY_SHARE = 0.05


class Decoded(NamedTuple):
    """A file's text and how it was read."""

    text: str
    encoding: str
    guessed: bool


def is_binary(data: bytes) -> bool:
    """Whether the bytes are no text: a known signature, or more than one in twenty a control byte."""
    if data.startswith(SIGNATURES):
        return True
    sample = data[:SAMPLE]
    controls = sum(byte < 32 and byte not in TEXT_CONTROLS for byte in sample)
    return controls > BINARY_SHARE * len(sample)


def decode(data: bytes) -> Decoded:
    """The text of a file's bytes, without the byte order mark; newlines and all else as they stand.

    UTF-8 with or without its mark, UTF-16 by its mark; what is neither is a guess, recorded as one: UTF-8 with some
    bytes damaged (each shown as U+FFFD) where most of what lies outside ASCII is sound, else Windows-1252.
    """
    if data.startswith(codecs.BOM_UTF8):
        return Decoded(data[3:].decode("utf-8", "replace"), "utf-8", False)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Decoded(data.decode("utf-16", "replace"), "utf-16", False)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", False)
    except UnicodeDecodeError:
        mended = data.decode("utf-8", "replace")
        damaged = mended.count("�")
        sound = sum(char > "\x7f" for char in mended) - damaged
        if sound > damaged:
            return Decoded(mended, "utf-8", True)
        return Decoded(data.decode("windows-1252", "replace"), "windows-1252", True)
