"""Where a reported content ends: the sentence's end, unless the reporter takes over before."""

from __future__ import annotations

from tui.extraction.cue import Cue
from tui.extraction.reported.line import Line
from tui.extraction.reported.openings import AUXILIARIES, content_start, hearer_of
from tui.extraction.words import verbs

_AND = frozenset(("and", "but", "or", "yet", "then"))
_SUBORDINATE = frozenset(("when", "after", "as", "while", "because", "since", "although", "though", "before", "once"))
_CONTRAST = frozenset(("while", "whereas", "although", "though", ";"))
_COMMA = frozenset((",",))
_DASH = frozenset((",", "–", "—", "--", "-"))


def content_end(line: Line, cue: Cue, start: int, clause: bool = True) -> int:
    """The token after the content of `cue` that begins at `start`. `clause`: whether it is one, with its own verb."""
    end = line.stop if clause else _next_verb(line, start)
    for other in line.cues:
        if other is cue or other.token < start:
            continue
        cut = _cut(line, cue, other, start)
        if cut is not None and start < cut < end:
            end = cut
    bound = _subordinate_end(line, cue, start, end)
    return end if bound is None else bound


def _cut(line: Line, cue: Cue, other: Cue, start: int) -> int | None:
    """Where the words of the later cue `other` end the content of `cue`, if they do."""
    begin = line.group_start(other)
    if begin <= start:
        return None
    before = begin - 1
    while before > start and (line.low(before).endswith("ly") or line.low(before) in ("also", "later", "then")):
        before -= 1
    low = line.low(before)
    if other.kind == "according":
        return before if low in _DASH else begin
    assert other.verb is not None
    if other.verb.weak:
        return None
    form = cue.verb.form if cue.verb else "past"
    if other.verb.form == "gerund":
        beside = low in _DASH or low == "while" or line.ends_quoted(before + 1)
        return before + line.ends_quoted(before + 1) if beside or (low == "and" and form == "gerund") else None
    if not other.own_subject:
        coordinated = low in _AND and other.verb.form == form and other.subject == cue.subject
        return _comma_before(line, before) if coordinated else None
    if is_aside(line, other):
        return before
    if low in _CONTRAST or (low in _AND and line.low(before - 1) in _DASH):
        return _comma_before(line, before)
    return None


def _next_verb(line: Line, start: int) -> int:
    """Where the reporter goes on with what the speaker did: "vowed to stay | and thanked", "denied it |, adding"."""
    for at in line.outside(start + 1, line.stop):
        if line.low(at) == "," and line.low(at + 1).endswith("ing"):
            return at
        if line.low(at) in ("and", "but"):
            after = at + 1
            while line.low(after).endswith("ly") or line.low(after) in ("also", "then", "later"):
                after += 1
            low = line.low(after)
            known = verbs().get(low)
            if low.endswith("ed") or low in AUXILIARIES or (known is not None and known.form == "past"):
                return _comma_before(line, at)
    return line.stop


def _comma_before(line: Line, at: int) -> int:
    return at - 1 if line.low(at - 1) in _DASH else at


def _subordinate_end(line: Line, cue: Cue, start: int, end: int) -> int | None:
    """The comma that ends "When he said …, " or ", who said …, "."""
    begin = line.group_start(cue)
    before = line.low(begin - 1)
    verb = line.verb_start(cue)
    relative = line.low(verb - 1) in ("who", "which") and line.low(verb - 2) == ","
    fronted = before in _SUBORDINATE and begin - 1 - line.first <= 1
    gerund = cue.verb is not None and cue.verb.form == "gerund" and cue.token - line.first <= 2
    if relative or fronted or gerund:
        return line.find(_COMMA, start + 2, end)
    return None


def is_aside(line: Line, cue: Cue) -> bool:
    """Whether a verb of speech and its subject stand beside what they report: "…, he said", "…, said Smith"."""
    if cue.verb is None or cue.passive or cue.verb.form == "gerund" or not cue.verb.takes >= {"quote", "that"}:
        return False
    begin = line.group_start(cue)
    if cue.subject is None or not cue.own_subject or begin <= line.first:
        return False
    if line.low(begin - 1) not in _DASH and not line.ends_quoted(begin):
        return False
    return follows_nothing(line, cue)


def follows_nothing(line: Line, cue: Cue) -> bool:
    """Whether no content comes after the words that report, at least not without a comma."""
    if cue.inverted:
        return True
    after = line.group_end(cue)
    assert cue.verb is not None
    if after >= line.stop or line.low(after) in (",", "."):
        return True
    if line.low(after) in cue.verb.takes:
        return False
    return content_start(line, after, hearer_of(cue)) is None
