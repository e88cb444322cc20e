"""Attribution by words of the sentence that are no reporting verb: a colon, a signature, “in the words of”, a noun."""

from __future__ import annotations

from tui.articles.article import Span
from tui.extraction.attribution.nature import is_clause
from tui.extraction.attribution.setting import Setting
from tui.extraction.attribution.tie import Tie
from tui.extraction.clauses import base_phrase, clause_subject
from tui.extraction.document import Document
from tui.extraction.noun_phrases import capital, phrase_after, phrase_before
from tui.extraction.words import lowered, verbs

_BEFORE_SIGNATURES = frozenset((":", "—", "–", "--", "-", "―", "~"))
# The line that signs a quotation has at most this many tokens.
_SIGNATURE = 20


def is_how(doc: Document, setting: Setting) -> Tie | None:
    """ "All or nothing," is how one official summed it up."""
    after = setting.after
    at = after.start + (doc.words[after.start] == ",") if after else 0
    if doc.lows[at : at + 2] not in (["is", "how"], ["was", "how"]) or at + 2 >= after.stop:
        return None
    phrase = base_phrase(doc, at + 2, after.stop)
    return Tie("how somebody put it", doc.span_of(*phrase), doc.span_of(at, at + 1), 0.93) if phrase else None


def in_the_words_of(doc: Document, setting: Setting) -> Tie | None:
    """ "Enough," in the words of Smith, "is enough"."""
    after = setting.after
    at = after.start + (doc.words[after.start] == ",") if after else 0
    if doc.lows[at : at + 2] != ["in", "the"] or doc.lows[at + 3 : at + 4] != ["of"] or at + 4 >= after.stop:
        return None
    if doc.lows[at + 2] not in ("words", "phrase", "view", "opinion"):
        return None
    phrase = phrase_after(doc, at + 4, after.stop)
    return Tie("in the words of somebody", doc.span_of(*phrase), doc.span_of(at + 2, at + 2), 0.93) if phrase else None


def colon_before(doc: Document, setting: Setting) -> Tie | None:
    """Peskov: "…" / The minister was blunt: "…"."""
    if setting.lead(doc) != ":" or len(setting.before) < 2:
        return None
    colon = setting.before[-1]
    noun = _speech_noun(doc, setting, colon)
    labelled = colon - setting.first == 1 and doc.lows[setting.first] in lowered("speech_nouns")
    if noun or labelled:
        return noun
    phrase = phrase_before(doc, colon - 1, setting.first)
    named = phrase and phrase[0] > setting.first and capital(doc.words[phrase[0]])
    if phrase and named and doc.lows[phrase[0] - 1] in ("-", "–", "—", "--", "by", "from"):
        return Tie("name and colon", doc.span_of(*phrase), None, 0.88)
    if phrase and phrase[0] == setting.first and (capital(doc.words[phrase[1]]) or phrase[1] - phrase[0] < 6):
        return Tie("name and colon", doc.span_of(*phrase), None, 0.9)
    subject = clause_subject(doc, setting.first, colon)
    return Tie("colon before the quotation", subject, None, 0.82) if subject else None


def colon_after(doc: Document, setting: Setting) -> Tie | None:
    """ "Ready for talks": Peskov; "We are tired." — Maria Lopez, 23, Houston."""
    after = setting.after
    if len(after) < 2 or doc.words[after[0]] not in _BEFORE_SIGNATURES or not setting.last:
        return None
    signed = doc.words[after[0]] != ":"
    if len(after) > (_SIGNATURE if signed else 8) or not capital(doc.words[after[1]]):
        return None
    last = after[1]
    while last + 1 < after.stop and (capital(doc.words[last + 1]) or (not signed and doc.words[last + 1][0].isalnum())):
        last += 1
    if any(low in verbs() and not capital(doc.words[at]) for at, low in enumerate(doc.lows[last : after.stop], last)):
        return None
    return Tie("name after the quotation", doc.span_of(after[1], last), None, 0.9)


def noun_before(doc: Document, setting: Setting) -> Tie | None:
    """In a statement: "…"; his warning that "…"; in the words of Smith, "…"."""
    return _speech_noun(doc, setting, setting.before.stop) if setting.before else None


def _speech_noun(doc: Document, setting: Setting, end: int) -> Tie | None:
    nouns = lowered("speech_nouns")
    for at in range(end - 1, max(setting.before.start, end - 7) - 1, -1):
        low = doc.lows[at]
        if low not in nouns and not (low.endswith("s") and low[:-1] in nouns):
            continue
        if not _points(doc, at, end, setting):
            return None
        cue = doc.span_of(at, at)
        owner = _owner(doc, at, setting.first, end)
        if owner:
            return Tie("speech noun before the quotation", owner, cue, 0.85)
        subject = clause_subject(doc, setting.first, at)
        return Tie("speech noun before the quotation", subject, cue, 0.72) if subject else None
    return None


def _points(doc: Document, at: int, end: int, setting: Setting) -> bool:
    """Whether the words between a speech noun and the mark lead to the quoted words."""
    gap = [low for low in doc.lows[at + 1 : end] if low not in lowered("calendar")]
    if not gap:
        return is_clause(doc, setting) or doc.lows[at] in ("words", "phrase", "slogan", "motto", "claim")
    return gap[0] in ("that", ":", ",", "of", "about", "was", "is", "were") and "." not in gap


def _owner(doc: Document, at: int, first: int, end: int) -> Span | None:
    """Whose speech it is: "Putin's warning", "his warning", "a warning by Putin"."""
    back = at - 1
    while back > first and at - back < 4 and not (doc.lows[back] == "'s" or doc.lows[back] in _POSSESSIVES):
        back -= 1
    if doc.lows[back] in _POSSESSIVES:
        return doc.span_of(back, back)
    if doc.lows[back] == "'s" and back > first:
        phrase = phrase_before(doc, back - 1, first)
        return doc.span_of(_name_start(doc, phrase[0], first), phrase[1]) if phrase else None
    whose = ("of", "by", "from") if doc.lows[at] in _WORDING else ("by", "from")
    phrase = phrase_after(doc, at + 2, end) if doc.lows[at + 1 : at + 2] and doc.lows[at + 1] in whose else None
    return doc.span_of(*phrase) if phrase else None


def _name_start(doc: Document, start: int, first: int) -> int:
    """Where the name begins that a phrase cut short ends: in | Nora Quist's words."""
    while start - 1 > first and capital(doc.words[start]) and capital(doc.words[start - 1]):
        start -= 1
    return start


_WORDING = frozenset(("words", "word", "phrase"))
_POSSESSIVES = frozenset(["his", "her", "their", "its"])
