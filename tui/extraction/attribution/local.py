"""Attribution by the words of the sentence itself: a cue before, after or around the quoted words."""

from __future__ import annotations

from dataclasses import dataclass

from tui.articles.article import Span
from tui.extraction.attribution.nature import is_clause
from tui.extraction.attribution.setting import Setting
from tui.extraction.clauses import base_phrase, clause_subject
from tui.extraction.cues import Cue
from tui.extraction.document import Document
from tui.extraction.noun_phrases import capital, is_adverb, phrase_after, phrase_before
from tui.extraction.words import lowered, verbs, word_list

TURN = "turn of a conversation"
_QUOTING = frozenset(("quote", "cite"))
_BEFORE_SIGNATURES = frozenset((":", "—", "–", "--", "-", "―", "~"))
# The line that signs a quotation has at most this many tokens.
_SIGNATURE = 20
_BESIDE = frozenset((",", ")", "–", "—", "--", "-", ";", ".", "…", "...", "”", '"', "'", "’", "''"))
_LINKING = word_list("linking_words")


@dataclass(frozen=True, slots=True)
class Tie:
    """The tie between a stretch and the words for its speaker."""

    rule: str
    speaker: Span | None
    cue: Span | None
    confidence: float
    shown: Span | None = None
    """The words at the attribution that stand for the speaker ("who"), where they are others than `speaker`."""
    inherited: bool = False
    """The speaker is whoever spoke last; `speaker` is where that one was named."""


def local_tie(doc: Document, setting: Setting) -> Tie | None:
    """The best tie the sentence itself offers; None if it offers none."""
    turn = doc.turns.get(setting.stretch.open)
    if turn is not None:
        if turn.part == "asks":
            return Tie("question in bold", None, None, 0.5)
        return Tie(TURN, turn.label, None, 0.96) if turn.label or turn.part == "answers" else None
    after = _cue_after(doc, setting)
    before = _cue_before(doc, setting)
    if before and before.rule == "inside a reported clause":
        if after and not setting.ended(doc) and not is_clause(doc, setting):
            after = None
        before = _trailing(doc, setting) or before
    if after and before and (_introduces_next(doc, setting, after) or not _closes(doc, setting, before)):
        return before
    if after and not (before and before.confidence > after.confidence + 0.03):
        return after
    return (
        before
        or _is_how(doc, setting)
        or _in_the_words_of(doc, setting)
        or _colon_after(doc, setting)
        or _according(doc, setting)
        or _trailing(doc, setting)
        or _noun_before(doc, setting)
    )


def _closes(doc: Document, setting: Setting, before: Tie) -> bool:
    """Whether the words after a stretch may still speak for it, though a cue stands before it.

    They do not where the stretch is a part of the clause before: what he called "the old model," Smith said.
    """
    return is_clause(doc, setting) or before.confidence < 0.97


def _introduces_next(doc: Document, setting: Setting, tie: Tie) -> bool:
    """Whether the cue after this stretch stands right before another one: "yes," Clinton said "no"."""
    if setting.last or tie.cue is None or not setting.after:
        return False
    return doc.token_at(tie.cue.end) >= setting.after.stop - 1


def _usable(cue: Cue) -> bool:
    if cue.subject is None:
        return False
    if cue.verb is None:
        return True
    return not cue.passive or cue.verb.lemma in _QUOTING


def _tie(rule: str, cue: Cue, confidence: float) -> Tie:
    return Tie(rule, cue.subject, cue.span, confidence, shown=cue.relative)


def _cue_after(doc: Document, setting: Setting) -> Tie | None:
    """ "…," he said / said Smith / according to Smith."""
    for cue in setting.cues:
        if cue.token not in setting.after or not _usable(cue) or cue.subject is None:
            continue
        if cue.verb is not None and not ("quote" in cue.verb.takes or cue.verb.lemma in _QUOTING):
            return None
        if not cue.own_subject and not cue.passive:
            return None
        edge = doc.token_at(min(cue.subject.start, cue.span.start))
        if edge < setting.after.start:
            return None
        gap = [low for low in doc.lows[setting.after.start : edge] if low not in _BESIDE]
        if cue.verb is not None and cue.verb.lemma in _QUOTING and cue.inverted and len(gap) <= 5:
            return _tie("speaker after the cue", cue, 0.93)
        if len(gap) > 3 or any(
            not (is_adverb(low) or low in ("then", "later", "as", "which", "is", "what")) for low in gap
        ):
            return None
        sure = 0.97 if setting.ended(doc) else 0.9
        if cue.verb is not None and cue.verb.weak:
            sure -= 0.08
        return _tie("speaker after the cue" if cue.inverted else "cue after the quotation", cue, sure)
    return None


def _is_how(doc: Document, setting: Setting) -> Tie | None:
    """ "All or nothing," is how one official summed it up."""
    after = setting.after
    at = after.start + (doc.words[after.start] == ",") if after else 0
    if doc.lows[at : at + 2] not in (["is", "how"], ["was", "how"]) or at + 2 >= after.stop:
        return None
    phrase = base_phrase(doc, at + 2, after.stop)
    return Tie("how somebody put it", doc.span_of(*phrase), doc.span_of(at, at + 1), 0.93) if phrase else None


def _in_the_words_of(doc: Document, setting: Setting) -> Tie | None:
    """ "Enough," in the words of Smith, "is enough"."""
    after = setting.after
    at = after.start + (doc.words[after.start] == ",") if after else 0
    if doc.lows[at : at + 2] != ["in", "the"] or doc.lows[at + 3 : at + 4] != ["of"] or at + 4 >= after.stop:
        return None
    if doc.lows[at + 2] not in ("words", "phrase", "view", "opinion"):
        return None
    phrase = phrase_after(doc, at + 4, after.stop)
    return Tie("in the words of somebody", doc.span_of(*phrase), doc.span_of(at + 2, at + 2), 0.93) if phrase else None


def _cue_before(doc: Document, setting: Setting) -> Tie | None:
    """He said, "…" / told reporters: "…" / said that the plan was "…"."""
    limit = setting.before.stop
    for cue in reversed(setting.cues):
        if cue.token >= limit or cue.token not in setting.before:
            continue
        if not _usable(cue) or (cue.negated and cue.verb and cue.verb.lemma in ("comment", "respond")):
            continue
        cue_end = doc.token_at(cue.span.end)
        gap = doc.lows[cue_end:limit]
        if cue.inverted and cue.subject and cue.token in setting.before and setting.before.start > setting.first:
            # "A," said Smith. "B" in one sentence: handled by the quote before.
            gap = doc.lows[doc.token_at(cue.subject.end) : limit]
        adjacent = all(low in _LINKING for low in gap)
        pointed = bool(gap) and gap[-1] in (",", ":")
        if cue.verb is not None and cue.verb.lemma == "agree" and {"on", "to"} & {*gap} and not is_clause(doc, setting):
            return None  # what was agreed on is no speech: agreed to a "code of conduct"
        if cue.verb is not None and cue.verb.weak:
            names = "names" in cue.verb.takes and len(gap) <= 8
            if "that" in gap[:8] and cue.own_subject and not cue.passive and "that" in cue.verb.takes:
                return _tie("inside a reported clause", cue, 0.84)
            if not names and "quote" not in cue.verb.takes:
                continue
            if not (adjacent or names or (pointed and len(gap) <= 5)):
                continue
            return _tie("weak cue before the quotation", cue, 0.88)
        if cue.verb is None:
            return _tie("according to, before", cue, 0.9)
        if adjacent:
            return _tie("cue before the quotation", cue, 0.97)
        if pointed and is_clause(doc, setting):
            return _tie("cue before the quotation", cue, 0.95)
        if _had(doc, cue) and any(c.token < cue.token and c.own_subject and _strong(c) for c in setting.cues):
            continue
        if _broken(doc, cue_end, limit) and not _parenthetical(doc, cue):
            continue
        return _tie("inside a reported clause", cue, 0.91)
    return _colon_before(doc, setting)


def _strong(cue: Cue) -> bool:
    return cue.verb is not None and not cue.verb.weak and not cue.passive and not cue.negated


def _had(doc: Document, cue: Cue) -> bool:
    """Whether a cue tells of what lay before what somebody else says: "said the two had agreed"."""
    return "had" in doc.lows[max(0, cue.token - 2) : cue.token]


def _parenthetical(doc: Document, cue: Cue) -> bool:
    """Whether the cue and its subject stand between commas: The plan, he said, would fail."""
    if cue.subject is None or not cue.own_subject:
        return False
    first = doc.token_at(min(cue.subject.start, cue.span.start))
    last = doc.token_at(max(cue.subject.end, cue.span.end))
    return doc.lows[first - 1 : first] == [","] and doc.lows[last : last + 1] == [","]


def _broken(doc: Document, start: int, end: int) -> bool:
    """Whether the clause of a cue ends before `end`: a semicolon, or a new clause after a comma."""
    for at in range(start, end):
        low = doc.lows[at]
        if low == ";":
            return True
        if low == "," and at + 1 < end and doc.lows[at + 1] in ("but", "while", "though", "although", "whereas"):
            return True
    return False


def _colon_before(doc: Document, setting: Setting) -> Tie | None:
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


def _unlisted_verb(doc: Document, setting: Setting) -> Tie | None:
    """ "This is it!" beamed Donald Hartley: any verb right beside the marks, with a name right after it."""
    after = setting.after
    if len(after) < 2 or not setting.ended(doc):
        return None
    at = after[1] if doc.words[after[0]] == "," and len(after) > 2 else after[0]
    if not doc.lows[at].endswith("ed") or capital(doc.words[at]) or not capital(doc.words[at + 1]):
        return None
    phrase = phrase_after(doc, at + 1, after.stop)
    return (
        Tie("speaker after a verb beside the marks", doc.span_of(*phrase), doc.span_of(at, at), 0.88)
        if phrase
        else None
    )


def _colon_after(doc: Document, setting: Setting) -> Tie | None:
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


def _according(doc: Document, setting: Setting) -> Tie | None:
    """A sentence that ends with "according to Smith" covers all its quoted words."""
    for cue in reversed(setting.cues):
        if cue.verb is None and cue.subject:
            return _tie("according to", cue, 0.88)
    return None


def _trailing(doc: Document, setting: Setting) -> Tie | None:
    """The "dead" plan would go nowhere, Smith said."""
    for cue in reversed(setting.cues):
        if cue.token < setting.after.start or cue.verb is None or cue.verb.weak or cue.subject is None:
            continue
        if not cue.own_subject or cue.passive or cue.negated:
            continue
        edge = doc.token_at(min(cue.subject.start, cue.span.start))
        if edge == 0 or doc.words[edge - 1] not in (",", "”", '"', "—", "–"):
            return None
        following = doc.lows[doc.token_at(max(cue.subject.end, cue.span.end)) :][:1]
        if following and following[0] in ("that", "the", "a", "he", "she", "it", "they"):
            return None
        return _tie("cue at the end of the sentence", cue, 0.88)
    return None


def _noun_before(doc: Document, setting: Setting) -> Tie | None:
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
