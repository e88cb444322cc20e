"""Values made by the thousand in every article: frozen for the type checker, which is where it is held.

A dataclass that freezes itself takes nine times as long to make. None is ever compared with another but for being it:
one phrase, event or name of an article is no other, whatever stands in them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

_Value = TypeVar("_Value")


@dataclass_transform(frozen_default=True, eq_default=False)
def value(cls: type[_Value]) -> type[_Value]:
    """A value with slots, equal to itself alone."""
    return dataclass(slots=True, eq=False)(cls)
