"""Acronyms and what they stand for: "the Rapid Support Forces (RSF)" and "the RSF" are one body."""

from __future__ import annotations

from collections.abc import Sequence

from tui.extraction.document import Document
from tui.extraction.people.entities import Group
from tui.extraction.words import word_list

_LEFT_OUT = frozenset(("of", "the", "and", "for", "in", "on", "to", "de", "la", "del"))


def joined(doc: Document, groups: Sequence[Group]) -> list[Group]:
    """The groups, each acronym joined with the body that it stands in parentheses after and is given for."""
    ends = {span.end: group for group in groups for span in group.spans}
    gone: set[int] = set()
    for group in groups:
        if not _is_acronym(group.name):
            continue
        for span in group.spans:
            whole = ends.get(span.start - 2) if doc.text[span.start - 2 : span.start] == " (" else None
            if whole is not None and whole is not group and _is_given_for(group.name, whole):
                whole.spans += group.spans
                whole.names.update(group.names)
                gone.add(id(group))
                break
    return [group for group in groups if id(group) not in gone]


def _is_given_for(acronym: str, whole: Group) -> bool:
    """Whether an acronym in parentheses is of the body before it: by its letters, or a movement's in its own tongue."""
    abroad = len(whole.name.split()) > 2 and whole.name.split()[-1] in word_list("movements")
    return stands_for(acronym, whole.name) or abroad


def _is_acronym(name: str) -> bool:
    return 1 < len(name) < 9 and name.isupper() and name.isalpha()


def stands_for(acronym: str, name: str) -> bool:
    """Whether the letters of an acronym are the initials of a name: "RSF", "Rapid Support Forces"."""
    words = [word for word in name.replace("-", " ").replace("’s", "").replace("'s", "").split() if word]
    initials = "".join(word[0].upper() for word in words if word.lower() not in _LEFT_OUT)
    return acronym in (initials, "".join(word[0].upper() for word in words))
