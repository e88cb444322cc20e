"""Many units as one number, a bit a unit: what half of all units have is told from the others at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice

_FILLED = re.compile(rb"[^\0]", re.DOTALL)
_PLACES = [tuple(place for place in range(8) if byte >> place & 1) for byte in range(256)]


def laid_out(units: Iterable[int], bytes_: int) -> bytearray:
    """So many bytes with the bits of some units set, the first unit in the lowest bit."""
    found = bytearray(bytes_)
    for unit in units:
        found[unit >> 3] |= 1 << (unit & 7)
    return found


class Bits:
    """Units of one part of the index."""

    def __init__(self, value: int, bytes_: int):
        self.value = value
        self._bytes = bytes_

    @classmethod
    def of(cls, units: Iterable[int], bytes_: int) -> Bits:
        """Some units."""
        return cls(int.from_bytes(laid_out(units, bytes_), "little"), bytes_)

    @cached_property
    def _laid_out(self) -> bytes:
        return self.value.to_bytes(self._bytes, "little")

    def __len__(self) -> int:
        return self.value.bit_count()

    def __and__(self, other: Bits) -> Bits:
        return Bits(self.value & other.value, self._bytes)

    def __or__(self, other: Bits) -> Bits:
        return Bits(self.value | other.value, self._bytes)

    def __sub__(self, other: Bits) -> Bits:
        return Bits(self.value ^ (self.value & other.value), self._bytes)

    def like(self, units: Iterable[int]) -> Bits:
        """Other units of the same part."""
        return Bits.of(units, self._bytes)

    def having(self, units: Iterable[int]) -> list[int]:
        """Those of some units that are among these."""
        laid_out = self._laid_out
        return [unit for unit in units if laid_out[unit >> 3] >> (unit & 7) & 1]

    def __iter__(self) -> Iterator[int]:
        laid_out = self._laid_out
        for match in _FILLED.finditer(laid_out):
            at = match.start()
            for place in _PLACES[laid_out[at]]:
                yield 8 * at + place

    def first(self, many: int) -> list[int]:
        """The first of them."""
        return list(islice(self, many))
