"""Proposals of an article that is nothing but a string, for the tests beside this file."""

from __future__ import annotations

from dataclasses import replace

from tests.extraction.conftest import article_of_text
from tui.extraction.extract import extract
from tui.findings import Proposal

WAR = "The war began with rockets, missiles and shelling by rebels and troops near the border."
"""A sentence that makes any text one about a conflict."""


def proposals_in(text: str, published: str | None = None) -> tuple[Proposal, ...]:
    """The proposals of a text, its last paragraph about a war."""
    return extract(replace(article_of_text(f"{text}\n\n{WAR}"), published=published)).proposals


def only(text: str, published: str | None = None) -> Proposal:
    """The one proposal of a text."""
    found = proposals_in(text, published)
    assert len(found) == 1, [(p.kind, p.label) for p in found]
    return found[0]
