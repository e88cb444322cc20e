"""Nodes: a run of tokens as a row of noun phrases, verb groups and the words between."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from tui.extraction.english.event import Phrase
from tui.extraction.english.lexicon import OPENS_PHRASE, VERBAL
from tui.extraction.english.lists import sections
from tui.extraction.english.phrases import TIMES, Phrases
from tui.extraction.english.verb_groups import BE, Group, contracted, opens_infinitive, read_group

PHRASE: Final = "N"
VERB: Final = "V"
TIME: Final = "time"
"""A phrase that says when, with its preposition where it has one: "Monday", "on Monday", "last week"."""
_CLOSED: Final = sections("closed")
_FLOATING: Final = sections("grammar")["floating"]
THAT_VERBS: Final = sections("verbs")["say"] | sections("verbs")["that"]
_BOTH: Final = sections("grammar")["both"]
_AS: Final = sections("verbs")["as"]
_SPECIAL: Final = _BOTH | _FLOATING | {"that", "there"}
_VERBAL: Final = VERBAL | {"A"}
_AS_HAS: Final = BE | _CLOSED["have"] | _CLOSED["do"] | _CLOSED["modals"]
_LATER: Final = sections("grammar")["later"]
_HANGING: Final = 4
_FAR: Final = 8
_CLOSES: Final = 16
_NEGATIONS: Final = sections("grammar")["negations"] | {"no longer"}
_THERE: Final = (
    BE | _CLOSED["modals"] | {"remains", "remained", "exists", "existed", "has", "had", "have", "seems", "seemed"}
)
_MANY: dict[tuple[str, str], list[tuple[list[str], str]]] = {}
_FIRST: set[str] = set()
for _heading, _kind in (
    ("prepositions-many", "P"),
    ("conjunctions-many", "S"),
    ("adverbs-many", "R"),
    ("pronouns-many", "O"),
):
    for _entry in sorted(_CLOSED[_heading], key=lambda entry: (-len(entry.split()), entry)):
        _FIRST.add(_entry.split()[0])
        _MANY.setdefault((_entry.split()[0], _entry.split()[1]), []).append((_entry.split(), _kind))


class Node:
    """One piece of a sentence: a noun phrase, a verb group, a time, or a word between them under its tag."""

    __slots__ = ("first", "group", "kind", "last", "low", "phrase")

    def __init__(
        self, kind: str, first: int, last: int, low: str, phrase: Phrase | None = None, group: Group | None = None
    ):
        self.kind, self.first, self.last, self.low, self.phrase, self.group = kind, first, last, low, phrase, group


def nodes(reader: Phrases) -> list[Node]:
    """All nodes of a run in order."""
    found: list[Node] = []
    tags, lows, end = reader.tags, reader.lows, reader.end
    at = 0
    while at < end:
        tag, low = tags[at], lows[at]
        if low in _FIRST and at + 1 < end and (low, lows[at + 1]) in _MANY and (size := _several(found, reader, at)):
            at += size
            continue
        if low in _SPECIAL and (kind := _special(found, reader, at)):
            found.append(Node(kind, at, at, low, reader.simple(at) if kind == PHRASE else None))
            reader.verb = "" if kind == "S" else reader.verb
            at += 1
            continue
        tag = tags[at]
        if tag == "O" and "'" in low and low[0] != "'":
            found.append(Node(PHRASE, at, at, low, reader.simple(at)))
            at = _verb(found, reader, *contracted(low, tags, lows, at, end))
        elif (
            tag in _VERBAL
            or (tag == "T" and opens_infinitive(tags, lows, at, end))
            or (tag == "'" and at > 0 and (tags[at - 1] in "OW" or lows[at - 1] in ("there", "here", "that", "what")))
        ):
            at = _verb(found, reader, *read_group(tags, lows, at, end))
        elif tag == "#" and reader.verb == "vote" and tags[at + 1 : at + 3] in (["T", "#"], ["P", "#"], ["-", "#"]):
            found.append(Node("R", at, at + 2, low))
            at += 3
        elif tag in OPENS_PHRASE and (read := reader.joined(at)):
            _phrase(found, reader, at, read[1], read[0])
            at = read[1]
        else:
            alone = reader.simple(at) if tag == PHRASE else None
            found.append(Node("P" if tag == "T" else tag, at, at, low, alone))
            at += 1
            if tag == "W":
                reader.relative = 2 if not reader.verb and len(found) > 1 else 0
            elif tag in "S;.":
                reader.relative = 0
            if tag in "SW;." or (tag in ",C" and reader.verb and _subject_follows(reader, at)):
                reader.verb = ""
    return found


def _special(found: list[Node], reader: Phrases, at: int) -> str:
    """The kind of a small word that its neighbours decide; "" where it is what its tag says."""
    tags, lows, end = reader.tags, reader.lows, reader.end
    tag, low = tags[at], lows[at]
    following = tags[at + 1] if at + 1 < end else "."
    if tag == "P" and low in _BOTH:
        inverted = low == "as" and following in "zdxA" and lows[at + 1] in _AS_HAS
        return "S" if inverted or _clause_follows(found, reader, at) else ""
    if low == "that" and tag == "W" and _points(found, tags, at, end):
        tags[at] = "D"
    elif (low == "there" and at + 1 < end and lows[at + 1] in _THERE) or (
        low == "all" and (not found or found[-1].kind in ",SW") and _all_that(reader, at + 1)
    ):
        return PHRASE
    elif (low in _FLOATING and found and found[-1].kind == PHRASE and following in "zdxbA,.") or (
        low == "all" and found and found[-1].low == "be" and following in "PJ"
    ):
        return "R"
    return ""


def _all_that(reader: Phrases, at: int) -> bool:
    """Whether "all" has a relative clause without "that", before "is": "all | the rebels want is …"."""
    read = reader.core(at) if at < reader.end and reader.tags[at] in "DM" else None
    if read is None or not reader.finite_at(read[1]):
        return False
    for here in range(read[1] + 1, min(read[1] + _FAR, reader.end)):
        tag = reader.tags[here]
        if tag in ",;SWNMO":
            return False
        if reader.lows[here] in BE and tag in "zd":
            return reader.tags[here - 1] in VERBAL or reader.tags[here - 1] in "PR"
    return False


def _clause_follows(found: list[Node], reader: Phrases, at: int) -> bool:
    """Whether "after", "before", "as" opens a clause: a phrase with a finite verb follows it."""
    taken = reader.lows[at] == "as" and reader.verb in _AS
    if taken or (found and found[-1].kind == PHRASE and not reader.verb and reader.lows[at] != "until"):
        return False
    return _finite_follows(reader, at + 1)


def _finite_follows(reader: Phrases, here: int) -> bool:
    """Whether a phrase, with what hangs on it or is joined to it, and then a finite verb begin at `here`."""
    tags = reader.tags
    for _ in range(_HANGING):
        read = reader.core(here) if here < reader.end and tags[here] in OPENS_PHRASE else None
        if read is None or (read[0].kind == "number" and not read[0].determiner):
            return False
        here = read[1]
        if here >= reader.end or tags[here] not in "PTC" or reader.lows[here] in _BOTH:
            break
        here += 1
    if reader.verb and here + 1 < reader.end and tags[here] == "," and tags[here + 1] in "xn":
        close = next((n for n in range(here + 1, min(here + _CLOSES, reader.end)) if tags[n] == ","), reader.end)
        here = min(close + 1, reader.end)
    return reader.finite_at(here)


def _several(found: list[Node], reader: Phrases, at: int) -> int:
    """Adds a preposition or conjunction of several words that begins at `at`; how many words."""
    for words, kind in _MANY[reader.lows[at], reader.lows[at + 1]]:
        size = len(words)
        if reader.lows[at : at + size] == words:
            last = at + size - 1
            if words[-1] == "to" and opens_infinitive(reader.tags, reader.lows, last, reader.end):
                continue
            found.append(Node(kind, at, at + size - 1, " ".join(words)))
            if kind == "S":
                reader.verb = ""
            elif kind == "O":
                found[-1] = Node(PHRASE, at, last, " ".join(words), reader.simple(last, at))
            return size
    return 0


def _verb(found: list[Node], reader: Phrases, group: Group, after: int) -> int:
    for node in reversed(found[-3:]):
        if node.kind not in "R!":
            break
        group.negated = group.negated or node.low in _NEGATIONS
    group.negated = group.negated or (bool(found) and found[-1].low == "nor")
    found.append(Node(VERB, group.first, group.last, group.lemma, None, group))
    if group.form == "finite":
        reader.relative = max(0, reader.relative - 1)
    reader.after = after
    reader.verb, reader.passive, reader.ambiguous = group.lemma or "be", group.passive, group.ambiguous
    return after


def _phrase(found: list[Node], reader: Phrases, at: int, after: int, phrase: Phrase) -> None:
    """Adds a phrase; one that says when takes its preposition along."""
    before, low = found[-1] if found else None, reader.lows[at]
    if before is not None and before.low == "not" and not reader.verb:
        phrase = replace(phrase, negated=True)
    plain = not (phrase.prepositions or phrase.conjuncts or phrase.possessor or phrase.apposition)
    if not plain or phrase.lemma.lower() not in TIMES:
        found.append(Node(PHRASE, at, after - 1, low, phrase))
        return
    prepared = before is not None and before.kind == "P" and before.last == at - 1
    if prepared and before is not None and before.low != "of":
        found[-1] = Node(TIME, before.first, after - 1, before.low, phrase)
    else:
        counted = phrase.determiner in ("a", "an", "no", "some", "its", "more", "any", "enough", "much") and not (
            before and before.kind == PHRASE
        )
        following = reader.lows[after] if after < reader.end else ""
        counted = counted or ("#" in reader.tags[at:after] and following not in _LATER)
        found.append(Node(PHRASE if prepared or counted else TIME, at, after - 1, "" if not counted else low, phrase))


def _subject_follows(reader: Phrases, at: int) -> bool:
    """Whether a phrase with a finite verb after it begins at `at`."""
    return _finite_follows(reader, at + 1 if at < reader.end and reader.tags[at] == "C" else at)


def _points(found: list[Node], tags: list[str], at: int, end: int) -> bool:
    """Whether "that" is a determiner or pronoun and opens no clause."""
    following = tags[at + 1] if at + 1 < end else "."
    before = found[-1].kind if found else "."
    if before == "P":
        return True
    if before in '.C,;"S':
        return following in "NJ" or (following in "zdxAb!" and before != ",")
    group = found[-1].group
    if group is None:
        return False
    if following == "N" and (at + 2 >= end or tags[at + 2] in ",;."):
        return True
    takes = group.lemma in THAT_VERBS or group.lemma == "be"
    return following in ".,;" or (not takes and following in "PNJTR")
