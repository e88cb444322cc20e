"""Whether a cue tells of something that was said: no denial that it was, no "if", no "would", somebody who speaks."""

from __future__ import annotations

from tui.extraction.cue import Cue
from tui.extraction.noun_phrases import PRONOUNS, capital, is_person_noun
from tui.extraction.reported.line import Line
from tui.extraction.reported.vocabulary import group

_UNSURE = group("unsure")
_UNTRUE = group("untrue")
_IF = group("if")
_NOBODY = group("nobody")
_THINGS = group("things")
_PARTICIPLE_AFTER = group("participle after")
_ACTS_AFTER = group("acts after")
# What evidence does too: "the figures suggest".
_SHOWS = group("shows")
_SOME = group("some")
_WENT_ON = group("went on")
_USED = group("used")


def is_uttered(line: Line, cue: Cue) -> bool:
    """Whether somebody is reported to have said something."""
    if cue.subject is None or cue.negated or cue.passive:
        return False
    doc = line.doc
    first = doc.token_at(cue.subject.start)
    alone = doc.ends[first] >= cue.subject.end
    if doc.lows[first] in _NOBODY or (alone and doc.lows[first] in _THINGS):
        return False
    if cue.kind == "according":
        return True
    assert cue.verb is not None
    if cue.verb.weak:
        return False
    begin = line.group_start(cue)
    before = line.low(cue.token - 1)
    if line.low(begin - 1) in _IF or before == "without":
        return False
    if cue.verb.form == "past" and not cue.own_subject and before in _PARTICIPLE_AFTER:
        return False
    if cue.verb.form == "gerund" and before in _ACTS_AFTER:
        return False
    if cue.verb.lemma in _SHOWS and not _somebody(line, cue):
        return False
    verb = line.verb_start(cue)
    if line.low(verb - 1) == "to":
        return _goes_on(line, verb - 1)
    if not cue.own_subject and line.low(verb - 1) in ("who", "which", "that"):
        return False
    group = {line.low(at) for at in range(verb, cue.token)}
    return not (group & _UNSURE or group & _UNTRUE)


def _goes_on(line: Line, to: int) -> bool:
    """Whether an infinitive tells what was done: "went on to say", "used the speech to accuse"."""
    if line.low(to - 1) in _WENT_ON:
        return True
    return any(line.low(at) in _USED for at in range(max(line.first, to - 10), to))


def _somebody(line: Line, cue: Cue) -> bool:
    """Whether the subject is a person, a body or a thing written, and no evidence."""
    assert cue.subject is not None
    tokens = line.doc.tokens_in(cue.subject)
    words, lows = line.doc.words, line.doc.lows
    head = tokens[-1]
    if lows[head] in PRONOUNS or is_person_noun(lows[head]) or capital(words[head]):
        return True
    return any(is_person_noun(lows[at]) or lows[at] in _SOME for at in tokens)
