"""Formats that are archives of parts: opened only where what is in them is bounded."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO

from tui.articles.unreadable import Unreadable

LARGEST, MOST = 300 * 2**20, 10_000
"""Bytes of all parts together, and parts."""


BROKEN = (zipfile.BadZipFile, ValueError, OverflowError, OSError, NotImplementedError)
"""What the library raises for an archive that is damaged."""


class Parts:
    """The parts of an archive, read in memory: nothing is written anywhere, whatever a part is called."""

    def __init__(self, data: bytes):
        """Raises `Unreadable` for an archive that is damaged, or holds more than is allowed."""
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            infos = self._zip.infolist()
        except BROKEN as error:
            raise Unreadable("is damaged: its parts cannot be found") from error
        if len(infos) > MOST or sum(info.file_size for info in infos) > LARGEST:
            raise Unreadable(f"unpacks to more than {LARGEST // 2**20} MB or {MOST:,} parts")
        self.names = frozenset(info.filename for info in infos)

    def read(self, name: str) -> bytes:
        """A part; raises `Unreadable`, also where it is longer than the archive says."""
        try:
            with self._zip.open(name) as part:
                data = part.read(LARGEST + 1)
        except (*BROKEN, KeyError, RuntimeError, EOFError, zlib.error) as error:
            raise Unreadable(f"is damaged: its part {name[:60]} cannot be read") from error
        if len(data) > LARGEST:
            raise Unreadable(f"has a part of more than {LARGEST // 2**20} MB")
        return data
