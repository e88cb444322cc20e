"""The content that follows a reporting verb, by what the verb takes."""

from __future__ import annotations

from tui.extraction.cue import Cue, names_a_term
from tui.extraction.noun_phrases import DETERMINERS, PREPOSITIONS, capital
from tui.extraction.reported.edges import content_end
from tui.extraction.reported.line import Line
from tui.extraction.reported.openings import AUXILIARIES, SUBJECTS, content_start, hearer_of, past_times
from tui.extraction.reported.vocabulary import group
from tui.extraction.values import value
from tui.extraction.words import lowered

_OBJECTS = group("objects")
_SELF = frozenset(("himself", "herself", "themselves", "itself"))
_NO_CONTENT = group("no content")
_WH = group("wh")
_AFTER_OBJECT = ("of", "for", "against", "as")
_TO = frozenset(("to",))
_CLOSERS = frozenset((",", ".", ";", ":", "–", "—", "that", "who", "which"))
_PARTICLES = group("particles")
_COMMA = frozenset((",",))
_GIVING_NAMES = frozenset(("call", "dub", "label", "brand", "term", "declare", "deem", "pronounce"))
_REACH = 14
# How sure such content is that tells what was spoken of, below what is shown as sure; so many tokens a bare noun has.
_WEAK = 0.65
_BARE = 4


@value
class Content:
    """What was said: tokens, ends excluded, with the rule that found it and how sure it is."""

    parts: tuple[tuple[int, int], ...]
    rule: str
    confidence: float


def content_after(line: Line, cue: Cue) -> Content | None:
    """The content that follows the words that report, None where none does."""
    verb = cue.verb
    if verb is None or cue.inverted:
        return None
    at = line.group_end(cue)
    if line.low(at) == "back":
        at += 1  # "wrote back that …", "shouted back"
    if at >= line.stop or line.low(at) == "by":
        return None
    takes = verb.takes
    found = (
        _infinitive(line, at, takes)
        or _after_preposition(line, at, cue)
        or _clause(line, at, cue)
        or _order(line, at, takes)
        or _named(line, at, cue)
        or _object_with(line, at, cue)
        or _noun(line, at, cue)
    )
    if found is None:
        return None
    start, rule, confidence = found
    part = line.trimmed(start, content_end(line, cue, start, clause="clause" in rule))
    if part is None or _only_object(line, *part):
        return None
    return Content((part,), rule, _WEAK if _is_bare(line, rule, *part) else confidence)


def _is_bare(line: Line, rule: str, start: int, end: int) -> bool:
    """Whether the content is a noun that tells what was spoken of more than what was said: "a peace deal"."""
    if rule == "noun":
        return True
    return (
        rule.startswith("noun after") and end - start <= _BARE and not any(at in line.marks for at in range(start, end))
    )


def _only_object(line: Line, start: int, end: int) -> bool:
    return end - start == 1 and (line.low(start) in _OBJECTS or start not in line.marks)


Found = tuple[int, str, float] | None


def _infinitive(line: Line, at: int, takes: frozenset[str]) -> Found:
    """ "vowed to fight", "threatened on Monday to leave"."""
    if "to" not in takes:
        return None
    at = past_times(line, at)
    if line.low(at) == "not" or line.low(at).endswith("ly"):
        return (at, "infinitive", 0.95) if line.low(at + 1) == "to" else None
    if line.low(at) == "to" and line.low(at + 1) not in DETERMINERS and not capital(line.word(at + 1)):
        return at, "infinitive", 0.95
    return None


def _after_preposition(line: Line, at: int, cue: Cue) -> Found:
    """ "warned of famine", "called for talks", "called on Russia to stop"; but "a group blamed for attacks"."""
    assert cue.verb is not None
    takes = cue.verb.takes
    low = line.low(at)
    if cue.verb.form == "past" and ("noun" in takes or cue.verb.lemma == "accuse"):
        return None
    if low == "on" and "on-to" in takes:
        to = line.find(_TO, at + 1, at + _REACH)
        return (at + 1, "order", 0.95) if to is not None else None
    if low in takes and low in PREPOSITIONS and low not in ("to", "as", "with"):
        return (at + 1, f"noun after “{low}”", 0.95) if at + 1 < line.stop else None
    return None


def _clause(line: Line, at: int, cue: Cue) -> Found:
    """ "said he would", "told reporters that", "asked whether"."""
    assert cue.verb is not None
    takes = cue.verb.takes
    if not takes & {"that", "whether"}:
        return None
    if line.low(at) in _WH and line.low(at) != "when":
        return at, "question clause", 0.95
    hearer = hearer_of(cue)
    found = content_start(line, at, hearer)
    if "that" not in takes:
        return (found[0], "question clause", 0.95) if found and line.low(found[0]) in _WH else None
    if found is None:
        return None
    start, explicit = found
    if explicit:
        return start, "clause after “that”" if line.low(start - 1) == "that" else "clause", 0.97
    if "bare" not in takes or not _opens_clause(line, start):
        return None
    if not (cue.verb.lemma == "say" or _has_verb(line, start)):
        return None
    return start, "clause without “that”", 0.95


def _has_verb(line: Line, start: int) -> bool:
    """Whether the words from `start` on have a verb of their own, so that they can be a clause."""
    for at in line.outside(start + 1, min(line.stop, start + _REACH)):
        low = line.low(at)
        if low == "," and line.low(at + 1).endswith("ing"):
            break
        if low in AUXILIARIES or low.endswith(("ed", "n't")) or (low == "'s" and line.low(at - 1) in SUBJECTS):
            return True
        if low in ("who", "which", "that", ";", ":"):
            return False
    return line.low(start) in SUBJECTS


def _opens_clause(line: Line, at: int) -> bool:
    low = line.low(at)
    if low == "no" and line.word(at + 1).isalpha() and line.low(at + 1) not in PREPOSITIONS and _has_verb(line, at + 1):
        return True  # "said no date was set"; "said no" says it
    if low in _NO_CONTENT and not (low.endswith("thing") and line.low(at + 1) in AUXILIARIES):
        return False
    return line.word(at)[:1].isalnum() or at in line.marks or low in ("$", "£", "€")


def _order(line: Line, at: int, takes: frozenset[str]) -> Found:
    """ "urged Russia to stop": an object and an infinitive."""
    if "object-to" not in takes or line.low(at) in PREPOSITIONS:
        return None
    for here in line.outside(at + 1, min(line.stop, at + _REACH)):
        low = line.low(here)
        if low == "to":
            return at, "order", 0.95
        if low in _CLOSERS or low in AUXILIARIES or low in SUBJECTS:
            return None
    return None


def _named(line: Line, at: int, cue: Cue) -> Found:
    """ "called the attack a crime", "described it as a trap"."""
    assert cue.verb is not None
    if cue.verb.lemma not in _GIVING_NAMES and "as" not in cue.verb.takes:
        return None
    if names_a_term(line.doc, cue) or not _opens_noun(line, at, objects=True):
        return None
    end = min(line.stop, at + _REACH + 6)
    apposed = False
    for here in range(at + 1, end):
        if line.low(here) in _CLOSERS - _COMMA and here not in line.marks:
            return None
        apposed = apposed or line.low(here) == ","
        if here in line.marks and cue.verb.lemma in _GIVING_NAMES and line.low(here - 1) not in PREPOSITIONS:
            return at, "what it is called", 0.95
        if line.low(here) == "as" and "as" in cue.verb.takes and not apposed:
            return at, "what it is called", 0.95
        named = line.low(here) in ("a", "an") and line.low(here - 1) not in PREPOSITIONS | DETERMINERS
        if cue.verb.lemma == "call" and named and not apposed and line.low(here - 1) not in ("and", "or", "but"):
            return at, "what it is called", 0.95
    return None


def _object_with(line: Line, at: int, cue: Cue) -> Found:
    """ "accused Kyiv of shelling", "blamed Moscow for it"."""
    assert cue.verb is not None
    takes = cue.verb.takes
    closers = _CLOSERS if takes != {"of"} else _CLOSERS - _COMMA - {"who"}
    # "called a strike for Friday" calls it; only "called for" speaks.
    wanted = frozenset(word for word in _AFTER_OBJECT if word in takes and not (word == "for" and "on-to" in takes))
    if not wanted or not _opens_noun(line, at, objects=True):
        return None
    for here in line.outside(at + 1, min(line.stop, at + _REACH)):
        if "object" in takes and here - at > 4:
            return None
        if line.low(here) in wanted:
            return at, f"object with “{line.low(here)}”", 0.95
        if line.low(here) in closers:
            return None
    return None


def _noun(line: Line, at: int, cue: Cue) -> Found:
    """ "denied the charges", "expressed confidence in", "suggested holding"."""
    assert cue.verb is not None
    takes = cue.verb.takes
    if "gerund" in takes and line.low(at).endswith("ing"):
        return at, "gerund", 0.95
    at = past_times(line, at)
    if cue.verb.lemma == "reject" and not _tells_of_words(line, at):
        return None  # "rejected the claim" answers words with words; "rejected the idea" may be an act
    if "noun" in takes and _opens_noun(line, at, objects=False):
        return at, "noun", 0.95
    return None


def _tells_of_words(line: Line, at: int) -> bool:
    """Whether the noun phrase from `at` on is for something said: "the claim", "such accusations"."""
    nouns = lowered("speech_nouns")
    lows = [line.low(here) for here in range(at, min(line.stop, at + _REACH // 2))]
    return any(low in nouns or low.removesuffix("s") in nouns for low in lows)


def _opens_noun(line: Line, at: int, objects: bool) -> bool:
    low = line.low(at)
    if not low or (low in PREPOSITIONS and low not in ("about", "over")):
        return False
    if low in _PARTICLES:
        return False
    if low in _OBJECTS or low in _SELF:
        return objects
    if low in AUXILIARIES or low in SUBJECTS or low in ("and", "or", "but", "by", "that", "than", "as"):
        return False
    return line.word(at)[:1].isalnum() or low in ("$", "£", "€") or at in line.marks
