"""What is asked of a document again and again is worked out once: an answer is kept as long as the document."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from tui.extraction.document import Document

_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")


def once(find: Callable[Concatenate[Document, _Asked], _Answer]) -> Callable[Concatenate[Document, _Asked], _Answer]:
    """`find(doc, …, thing)`, asked once of each thing: a phrase or an event, or the document itself without one.

    Whatever stands between the two has to be the same for all of a document.
    """

    @wraps(find)
    def kept(doc: Document, *rest: Any) -> Any:
        known = doc.answers.get(find)
        if known is None:
            known = doc.answers[find] = {}
        thing = rest[-1] if rest else None
        if thing not in known:
            known[thing] = find(doc, *rest)  # type: ignore[call-arg]
        return known[thing]

    return kept  # type: ignore[return-value]
