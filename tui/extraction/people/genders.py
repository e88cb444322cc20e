"""Which entities are persons and of which gender, by the titles and pronouns beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tui.extraction.cue import Cue
from tui.extraction.document import Document
from tui.extraction.people.entities import Group, Mention
from tui.extraction.people.roles import Role
from tui.extraction.words import Gender

_ROLE = 3
"""So many times as much as a title or a first name tells what somebody is called."""


def speakers_are_persons(groups: Sequence[Group], mentions: Sequence[Mention], cues: Sequence[Cue]) -> None:
    """A name nothing else is known of that says something ("Rubio mentioned") is taken for a person's."""
    ends = {cue.subject.end for cue in cues if cue.subject and cue.verb and not cue.verb.weak and not cue.passive}
    for mention in mentions:
        group = groups[mention.entity]
        if group.kind == "unknown" and mention.span.end in ends:
            group.kind = "person"


def genders(
    doc: Document, groups: Sequence[Group], roles: Sequence[Sequence[Role]], mentions: Sequence[Mention]
) -> list[Gender | None]:
    """What titles, first names and roles tell of gender; else the pronouns of the sentences that name nobody else."""
    told: list[Gender | None] = []
    for group, described in zip(groups, roles, strict=True):
        said = [*group.genders, *(role.gender for role in described for _ in range(_ROLE) if role.gender)]
        told.append(Counter(said).most_common(1)[0][0] if said else None)
    doubtful = {n for n, group in enumerate(groups) if told[n] is None and group.kind == "person"}
    if not doubtful:
        return told
    votes: dict[int, Counter[Gender]] = {}
    by_sentence: dict[int, set[int]] = {}
    for mention in mentions:
        if groups[mention.entity].kind == "person" and not doc.in_marks(mention.span.start):
            sentence = doc.sentence_at(mention.span.start)
            if sentence is not None:
                by_sentence.setdefault(sentence, set()).add(mention.entity)
    for sentence, named in by_sentence.items():
        if len(named) == 1 and named <= doubtful:
            (one,) = named
            for at in doc.tokens_in(doc.sentences[sentence]):
                low = doc.lows[at]
                if low in ("he", "his", "him", "himself", "she", "her", "herself") and not doc.in_marks(doc.starts[at]):
                    votes.setdefault(one, Counter())["m" if low[:2] == "hi" or low == "he" else "f"] += 1
    for one, counted in votes.items():
        told[one] = counted.most_common(1)[0][0]
    return told
