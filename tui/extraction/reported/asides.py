"""What stands around the words that report: "…, he said", "The war, she said, is over", "According to them, …"."""

from __future__ import annotations

from tui.extraction.cue import Cue
from tui.extraction.english.forms import irregular_forms
from tui.extraction.noun_phrases import DETERMINERS, PREPOSITIONS, is_person_noun
from tui.extraction.reported.contents import Content
from tui.extraction.reported.edges import content_end, follows_nothing, is_aside
from tui.extraction.reported.line import Line
from tui.extraction.reported.openings import AUXILIARIES
from tui.extraction.reported.vocabulary import group
from tui.extraction.words import lowered

_DASH = frozenset((",", "–", "—", "--", "-"))
_COMMA = frozenset((",",))
_COLON = frozenset((":",))
_LEADS_ON = frozenset(("and", "but", "while", "although", "though"))
_PUT = frozenset(("asked", "pressed", "questioned", "quizzed", "challenged"))
# No label has more tokens than this.
_LABEL = 4
_NO_MORE = group("no more")


def content_around(line: Line, cue: Cue) -> Content | None:
    """The content that stands before the words that report, or on both sides of them."""
    if cue.kind == "according":
        return _according(line, cue)
    if (
        line.low(line.group_start(cue) - 1) == "as"
        and not cue.inverted
        and (cue.verb is None or cue.verb.form != "gerund")
    ):
        return _as_said(line, cue)
    return _aside(line, cue) if is_aside(line, cue) else None


def _as_said(line: Line, cue: Cue) -> Content | None:
    """ "As he said, …", "…, as he said on Monday"."""
    if cue.verb is None or "quote" not in cue.verb.takes or not follows_nothing(line, cue):
        return None
    begin = line.group_start(cue) - 1
    if begin - line.first > 1:
        before = line.trimmed(_free(line, cue), begin)
        return Content((before,), "aside", 0.97) if before and _is_clause(line, *before) else None
    comma = line.find(_COMMA, line.group_end(cue), line.stop)
    part = line.trimmed(comma + 1, content_end(line, cue, comma + 1)) if comma else None
    return Content((part,), "aside", 0.97) if part else None


def _aside(line: Line, cue: Cue) -> Content | None:
    begin = line.group_start(cue)
    before = line.trimmed(_free(line, cue), begin)
    if before is None or _is_question_put(line, before[0]):
        return None
    after = None if cue.inverted else _rest(line, cue)
    if (after is None or after[0] in line.marks) and not _is_clause(line, *before):
        return None
    return Content((before, after) if after else (before,), "aside", 0.97)


def _is_question_put(line: Line, start: int) -> bool:
    """Whether what stands before is what the speaker was asked: "Asked whether it was over, he said"."""
    at = start + (line.low(start) in ("when", "if"))
    return line.low(at) in _PUT


def _free(line: Line, cue: Cue) -> int:
    """The first token that no clause reported by an aside before this one belongs to: "A, he said, and B, she said"."""
    start = line.first
    for other in line.cues:
        if other.token >= cue.token:
            break
        if other.kind == "verb" and is_aside(line, other):
            comma = line.find(_DASH, line.group_end(other), line.group_start(cue))
            if comma is not None and line.low(comma + 1) in _LEADS_ON:
                start = comma + 1
    return _after_colon(line, start, cue)


def _after_colon(line: Line, start: int, cue: Cue) -> int:
    """Past a label, or a clause of the reporter's, that a colon ends: Paris: it needed time, a spokesman said."""
    colon = line.find(_COLON, start, line.group_start(cue))
    if colon is None or not (colon + 1 in line.marks or _is_clause(line, colon + 1, line.group_start(cue))):
        return start
    label = colon - start <= _LABEL
    return colon + 1 if label or any(_verbal(line.low(at)) for at in range(start, colon)) else start


def _is_clause(line: Line, start: int, end: int) -> bool:
    """Whether words are more than an opening phrase ("On Monday, he said …")."""
    if end - start > 7 or (end - start > 2 and any(_verbal(line.low(at)) for at in range(start, end))):
        return True
    return _is_short_clause(line, start, end)


def _is_short_clause(line: Line, start: int, end: int) -> bool:
    """Whether a few words are a subject and a verb ("Talks failed", "The truce holds"), and not when or where."""
    lows = [line.low(at) for at in range(start, end)]
    times = lowered("reported_times") | lowered("calendar")
    if len(lows) < 2 or lows[0] in PREPOSITIONS or lows[0].endswith("ly") or not times.isdisjoint(lows):
        return False
    last, before = lows[-1], lows[-2]
    if is_person_noun(last) or before in DETERMINERS or line.word(end - 1)[:1].isupper():
        return False
    return _verbal(last) or last in irregular_forms() or (last.endswith("s") and not before.endswith("s"))


def _verbal(low: str) -> bool:
    return low in AUXILIARIES or low.endswith(("ed", "n't"))


def _rest(line: Line, cue: Cue) -> tuple[int, int] | None:
    """What goes on after "…, he said on Monday, …"."""
    comma = line.find(_DASH, line.group_end(cue), line.stop)
    if comma is None or line.low(line.group_start(cue) - 1) not in _DASH:
        return None
    start = comma + 1
    if line.low(start) in _NO_MORE or line.low(start).endswith("ing"):
        return None
    if any(_takes_over(line, other, start) for other in line.cues if other.token > cue.token):
        return None
    end = content_end(line, cue, comma)
    if end <= start:
        return None
    return line.trimmed(start, end)


def _takes_over(line: Line, other: Cue, start: int) -> bool:
    """Whether the words from `start` on are those of another who reports: ", and Smith said …", ", a source said"."""
    begin = line.group_start(other)
    if line.low(start) == "and":
        return begin == start + 1 and other.own_subject and not (other.verb and other.verb.weak)
    return begin == start and is_aside(line, other)


def _according(line: Line, cue: Cue) -> Content | None:
    begin, end = cue.token, line.group_end(cue)
    if begin - line.first <= 1:
        comma = line.find(_COMMA, end, line.stop)
        if comma is None:
            return None
        part = line.trimmed(comma + 1, content_end(line, cue, comma + 1))
        return Content((part,), "according to", 0.97) if part and part[1] - part[0] > 2 else None
    before = line.trimmed(_free(line, cue), begin)
    if before is None or before[1] - before[0] < 3:
        return None
    after = None
    if line.low(begin - 1) in _DASH and line.low(end) in _DASH and not _is_clause(line, *before):
        after = line.trimmed(end + 1, content_end(line, cue, end + 1))
    return Content((before, after) if after else (before,), "according to", 0.97)
