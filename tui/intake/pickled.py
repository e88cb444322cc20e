"""Findings on their way between processes: by themselves, dataclasses with slots look up their fields each time."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import fields
from operator import attrgetter
from typing import IO, Any

from tui.articles.article import Article, Block
from tui.findings import Findings, Party, Person, Proposal, Quote, Response, Term, Why


def dump(value: object, stream: IO[bytes]) -> None:
    """Pickle a value; `pickle.load` gives it back. Raises OSError."""
    pickler = pickle.Pickler(stream, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _REDUCED
    pickler.dump(value)


def _reduced(kind: type[Any]) -> Callable[[Any], tuple[type[Any], tuple[Any, ...]]]:
    values = attrgetter(*(field.name for field in fields(kind)))
    return lambda value: (kind, values(value))


_REDUCED: dict[type, Callable[[Any], tuple[type[Any], tuple[Any, ...]]]] = {
    kind: _reduced(kind) for kind in (Article, Block, Findings, Party, Person, Proposal, Quote, Response, Term, Why)
}
"""How each kind of value is made anew: from all its fields, in their order."""
