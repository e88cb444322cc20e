"""Bytes of a text file become its text: byte order marks, UTF-8, else a recorded guess."""

from __future__ import annotations

import codecs
import re
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

UTF_32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
"""Byte order marks; the first begins like that of UTF-16."""
MARKED = (*UTF_32, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
"""Byte order marks of encodings that are full of control bytes."""

SAMPLE = 65_536
BINARY_SHARE = 0.05

_RUN = re.compile(rb"[\xc0-\xff]{4,}")
"""Bytes that are Cyrillic letters, and accented ones in the West."""


class Decoded(NamedTuple):
    """A file's text and how it was read."""

    text: str
    encoding: str
    guessed: bool
    notice: str | None = None
    """What a person should know of it, in a line."""


def is_binary(data: bytes) -> bool:
    """Whether the bytes are no text: a known signature, or more than one in twenty a control byte."""
    if data.startswith(SIGNATURES):
        return True
    sample = data[:SAMPLE]
    controls = sum(byte < 32 and byte not in TEXT_CONTROLS for byte in sample)
    return controls > BINARY_SHARE * len(sample)


def decode(data: bytes) -> Decoded:
    """The text of a file's bytes, without the byte order mark; newlines and all else as they stand.

    UTF-8 with or without its mark, UTF-16 and UTF-32 by theirs; all else is a guess, recorded as one: UTF-8 with some
    bytes damaged (each shown as U+FFFD) where most of what lies outside ASCII is sound, else Windows-1251 or KOI8-R
    where that is mostly words of Cyrillic letters, else Windows-1252. Text that somebody had decoded wrongly before it
    was saved is mended where that is certain, which the notice says.
    """
    decoded = _decoded(data)
    return mended(decoded) if _TWICE.search(decoded.text) else decoded


def _decoded(data: bytes) -> Decoded:
    if data.startswith(codecs.BOM_UTF8):
        return Decoded(data[3:].decode("utf-8", "replace"), "utf-8", False)
    if data.startswith(UTF_32):
        return Decoded(data.decode("utf-32", "replace"), "utf-32", False)
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
        encoding = _of_bytes(data)
        return Decoded(data.decode(encoding, "replace"), encoding, True)


def _of_bytes(data: bytes) -> str:
    """The encoding that bytes are most likely in which are not UTF-8.

    No Western language has four accented letters in a row; Cyrillic words have nothing else, and most of their letters
    are small: from E0 on in Windows-1251, before it in KOI8-R.
    """
    sample = data[:SAMPLE]
    letters = b"".join(_RUN.findall(sample))
    if 2 * len(letters) <= sum(byte > 0x7F for byte in sample):
        return "windows-1252"
    return "windows-1251" if 2 * sum(byte >= 0xE0 for byte in letters) >= len(letters) else "koi8-r"


_HIGH = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
"""What a byte from 80 to BF, the later ones of a character in UTF-8, is taken for in Windows-1252."""
_TWICE = re.compile(rf"[Â-ß][{_HIGH}]|[à-ï][{_HIGH}]{{2}}|[ð-ô][{_HIGH}]{{3}}")
_CLOSING = re.compile(rf"â€(?![{_HIGH}])")
"""What is left of ``”`` where the third of its bytes, which Windows-1252 does not have, was dropped."""
_LOST = re.compile(r"â€|Ã(?=[\s?])|ï¿½")
SURE = 2
"""Wrongly decoded characters of two signs in a text without longer ones, from which on it is certain that they are."""


def mended(decoded: Decoded) -> Decoded:
    """The text with characters that were read as Windows-1252 though they were UTF-8 (``â€œ``) as what they were.

    Only where the signs make a character, and one of three signs or two of two are there; what is left as it stands is
    said.
    """
    found = [(match.group(), _once_more(match.group())) for match in _TWICE.finditer(decoded.text)]
    sure = [was for was, now in found if now is not None]
    if len(sure) < SURE and not any(len(was) > 2 for was in sure):
        return decoded
    text = _TWICE.sub(lambda match: _once_more(match.group()) or match.group(), decoded.text)
    closed = 0
    if "â€œ" in sure:
        text, closed = _CLOSING.subn("”", text)
    left = len(_LOST.findall(text)) + len(found) - len(sure)
    many = len(sure) + closed
    signs = "1 character" if many == 1 else f"{many} characters"
    notice = f"{signs} had been decoded wrongly and mended here ({sure[0]} was {_once_more(sure[0])})"
    if left:
        notice += f"; {left} could not be and stand as they were"
    return decoded._replace(text=text, notice=notice)


def _once_more(signs: str) -> str | None:
    """The character whose bytes in UTF-8 somebody read as these signs of Windows-1252, ``None`` if there is none."""
    try:
        return b"".join(
            sign.encode("latin-1") if sign <= "\u00ff" else sign.encode("windows-1252") for sign in signs
        ).decode("utf-8")
    except UnicodeError:
        return None
