"""Attribution by the words of the sentence itself: a cue before, after or around the quoted words."""

from __future__ import annotations

from tui.extraction.attribution.nature import is_clause
from tui.extraction.attribution.setting import Setting
from tui.extraction.attribution.tie import TURN, Tie
from tui.extraction.attribution.without_cue import colon_after, colon_before, in_the_words_of, is_how, noun_before
from tui.extraction.cue import Cue
from tui.extraction.document import Document
from tui.extraction.noun_phrases import is_adverb
from tui.extraction.words import word_list

_QUOTING = frozenset(("quote", "cite"))
_BESIDE = frozenset((",", ")", "–", "—", "--", "-", ";", ".", "…", "...", "”", '"', "'", "’", "''"))
_LINKING = word_list("linking_words")


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
        or is_how(doc, setting)
        or in_the_words_of(doc, setting)
        or colon_after(doc, setting)
        or _according(setting)
        or _trailing(doc, setting)
        or noun_before(doc, setting)
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
    return colon_before(doc, setting)


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


def _according(setting: Setting) -> Tie | None:
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
