"""What is asked of an article again and again is worked out once: answers are kept where they were asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar


class Asked(Protocol):
    """What keeps answers: a document, its people."""

    @property
    def answers(self) -> dict[object, dict[tuple[Any, ...], Any]]:
        """Question -> what it was asked about -> the answer."""


_Asked = TypeVar("_Asked", bound=Asked)
_About = ParamSpec("_About")
_Answer = TypeVar("_Answer")
_Question = Callable[Concatenate[_Asked, _About], _Answer]


def once(find: _Question[_Asked, _About, _Answer]) -> _Question[_Asked, _About, _Answer]:
    """`find`, worked out once for what it is asked about: spans, words, phrases, events, by place alone."""

    @wraps(find)
    def kept(asked: Any, *about: Any) -> Any:
        known = asked.answers.get(find)
        if known is None:
            known = asked.answers[find] = {}
        if about not in known:
            known[about] = find(asked, *about)  # type: ignore[call-arg]
        return known[about]

    return kept  # type: ignore[return-value]
