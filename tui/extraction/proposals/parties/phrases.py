"""Noun phrases for the parties of a conflict: the subject of a verb, the words after it, without a parser."""

from __future__ import annotations

import re

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.noun_phrases import DETERMINERS, PREPOSITIONS, PRONOUNS, capital, is_person_noun
from tui.extraction.proposals.lexicon import words
from tui.extraction.subjects import subject_before
from tui.extraction.words import lowered, verbs, word_list

_RELATIVE = frozenset(("who", "which", "that"))
_IMPERSONAL = words("there this these those")
_CONTRACTED = re.compile(r"(?:i|we|they|he|she|it|you|there)(?='(?:m|re|ve|s|d|ll)$)")
_PLACE = r"[A-Z][\w.’'/-]*(?:\s+[A-Z][\w.’'/-]*){0,3}"
_DATELINE = re.compile(
    rf"(?:(?:{_PLACE}(?:,\s+{_PLACE})?,?\s*)?\((?:[^()]{{2,40}})\)\s*(?:\([A-Z][^()]{{1,20}}\)\s*)?[-–—_]+"
    rf"|[A-Z/]{{3,}}[A-Z/ ]*(?:,\s+{_PLACE}(?:\s+and\s+{_PLACE})?)?(?:,\s+[A-Z][a-z]+\.?\s+\d{{1,2}})?\s*"
    r"(?:[-–—_]+|:))\s+"
)
"""Where a report was written, before its first sentence: "NAIROBI, Kenya (Agency) — ", "BEIRUT: "."""
_OBJECTS = words("him her them us both")
_COPULAS = words(
    "remain remains remained stand stands stood seem seems seemed appear appears appeared feel feels ready be"
)
_PEOPLE = words(
    "voices hardliners hawks doves circles allies critics backers latter westerners mediators envoys powers gangs"
)
_JOINING = words("to and but or then nor")
_IN_TIME = words("on in late early last this next earlier since by at")
_SPANS_OF_TIME = words("week month year weekend day days weeks months years ago")
_STAYING = words("of for in at from")
"""Prepositions that may stand inside a phrase for a party after a noun for people: "leaders in Gaza"."""
_BREAKS = words(
    "that which who whose whom because while when whenever if although though whereas unless until but or "
    "so than what how why where whether as not n't than is are was were be been has have had will would "
    "can could may might must should do does did said says"
)
_BEFORE_DETERMINERS = words("of and all both half neither either nor or") | PREPOSITIONS
_GATHERING = words("both all each other")
_CLAUSAL = frozenset(("as", "after", "before", "until", "since"))
"""Prepositions that begin a clause of their own: "after the rebels refused"."""
_LONGEST = 14
"""The longest phrase for a party, in tokens."""


def subject_of(doc: Document, verb: Span, sentence: Span) -> Span | None:
    """The words for the subject of the verb that begins `verb`; ``None`` where the sentence has none for it."""
    tokens = doc.tokens_in(sentence)
    first = tokens.start
    token = doc.token_at(verb.start)
    at = _before_helpers(doc, token, first)
    if at < first:
        return None
    low = doc.lows[at]
    carried = doc.lows[token].endswith("ing") or low in _JOINING
    contracted = _CONTRACTED.match(low)
    if contracted and not doc.lows[token].endswith("ing"):
        return Span(doc.starts[at], doc.starts[at] + contracted.end())
    if (low in PRONOUNS or low in _IMPERSONAL) and not carried:
        return doc.span_of(at, at)
    if low in _RELATIVE and not carried:
        at -= 2 if at > first and doc.words[at - 1] == "," else 1
        return phrase_before(doc, at, first) or clause_subject(doc, first, at + 1)
    if not carried and doc.words[at] in (",", "–", "—", "--", ")"):
        found = subject_before(doc, at, first)
        head = phrase_before(doc, found[1], found[0]) if found else None
        return head or clause_subject(doc, first, at + 1)
    if doc.lows[token].endswith("ing"):  # "with the latter seeking …"
        absolute = phrase_before(doc, at, first)
        before = doc.token_at(absolute.start) - 1 if absolute else -1
        if absolute and before >= first and doc.lows[before] == "with":
            return absolute
    head = None if carried else _subject_phrase(doc, at, first)
    return head or clause_subject(doc, first, at + 1)


def _subject_phrase(doc: Document, at: int, first: int) -> Span | None:
    """The phrase that ends with token `at`, prepositional phrases between subject and verb passed over."""
    found = phrase_before(doc, at, first)
    while found is not None:
        before = doc.token_at(found.start) - 1
        if before < first or doc.lows[before] not in PREPOSITIONS - _CLAUSAL | {"than"}:
            return found
        before = _before_helpers(doc, before, first)
        if before >= first and doc.lows[before] in _RELATIVE:
            before -= 2 if before > first and doc.words[before - 1] == "," else 1
        if before < first:
            return None
        found = phrase_before(doc, before, first)
    return None


def _before_helpers(doc: Document, token: int, first: int) -> int:
    """The last token before the verb group that ends at `token`: auxiliaries, adverbs and dates are passed over."""
    helpers, calendar = lowered("adverbs"), lowered("calendar")
    before = token - 1
    while before >= first:
        low = doc.lows[before]
        nxt = doc.lows[before + 1]
        dated = low in calendar or low in _SPANS_OF_TIME or low.isdigit()
        leads = low in _IN_TIME and before + 1 < token and (nxt in calendar or nxt in _SPANS_OF_TIME or nxt in _IN_TIME)
        if not (
            low in helpers or low in _COPULAS or dated or leads or (low.endswith("ly") and doc.words[before].islower())
        ):
            break
        before -= 1
    return before


def phrase_before(doc: Document, last: int, first: int) -> Span | None:
    """The noun phrase for a party that ends with token `last`; ``None`` where what stands there is none."""
    start = last + 1
    marked = doc.in_marks(doc.starts[last]) if last >= 0 else False
    while start > first and last - start < _LONGEST and not _ends_leftward(doc, start - 1, first, marked):
        start -= 1
    start = _without_opener(doc, start, last)
    return doc.span_of(start, last) if start <= last and _names_somebody(doc, start, last) else None


def _ends_leftward(doc: Document, at: int, first: int, marked: bool) -> bool:
    """Whether token `at` no longer belongs to the phrase that stands right of it."""
    word, low = doc.words[at], doc.lows[at]
    if doc.in_marks(doc.starts[at]) != marked:
        return True
    if not word[0].isalnum():
        return not (
            low == "'s"
            or (word in "'’" and doc.lows[at - 1].endswith("s"))
            or (word == "." and at > first and _abbreviated(doc, at))
        )
    if low in PRONOUNS or (low in _BREAKS and not capital(word)):
        return True
    if capital(word) and doc.words[at + 1 : at + 2] == ["the"] and low not in _BEFORE_DETERMINERS:
        return True  # "told Reuters | the movement"
    if doc.lows[at + 1 : at + 2] == ["both"] and low != "of":
        return True
    if word.islower() and low not in _BEFORE_DETERMINERS and doc.lows[at + 1 : at + 2] in (["the"], ["a"], ["an"]):
        return True
    if low in ("and", "&"):
        return not (at > first and (capital(doc.words[at - 1]) or is_person_noun(doc.lows[at - 1])))
    if low in PREPOSITIONS:
        return low != "of" and not (
            low in _STAYING
            and at > first
            and word.islower()
            and (is_person_noun(doc.lows[at - 1]) or doc.lows[at - 1] in _PEOPLE)
        )
    return word.islower() and _is_verbal(doc, at, first)


def _is_verbal(doc: Document, at: int, first: int) -> bool:
    low = doc.lows[at]
    if is_person_noun(low) or "-" in low or low in _GATHERING:
        return False
    before = doc.lows[at - 1] if at > first else ""
    adjectival = before in DETERMINERS or before == "'s" or (low.endswith("ed") and before in PREPOSITIONS - {"to"})
    return (low in verbs() or low.endswith(("ed", "ing")) or low in lowered("adverbs")) and not adjectival


def _abbreviated(doc: Document, at: int) -> bool:
    before = doc.words[at - 1]
    return doc.ends[at - 1] == doc.starts[at] and len(before) <= 4 and capital(before)


def _without_opener(doc: Document, start: int, last: int) -> int:
    openers, helpers = lowered("openers"), lowered("adverbs")
    while start <= last:
        low = doc.lows[start]
        acronym = len(low) > 1 and doc.words[start].isupper()  # "US officials" do not open with "us"
        opener = low in openers and low not in DETERMINERS and not is_person_noun(low) and not acronym
        if start < last and _in_dateline(doc, start):
            start += 1
            continue
        if low == "both" and start < last and (doc.lows[start + 1] == "the" or capital(doc.words[start + 1])):
            start += 1
            continue
        if low in ("both", "all", "each"):
            return start
        if not (low in ("and", "'s", ".") or low in helpers or opener or (low.endswith("ly") and low != "italy")):
            return start
        start += 1
    return start


def _in_dateline(doc: Document, at: int) -> bool:
    """Whether token `at` is of a dateline in capitals that no mark parts from the sentence ("MOSCOW Russia has …")."""
    sentence = doc.sentence_at(doc.starts[at])
    if sentence is None or doc.starts[at] - doc.sentences[sentence].start > 40:
        return False
    words = doc.words[doc.token_at(doc.sentences[sentence].start) : at + 2]
    if doc.words[at] in word_list("bodies") or not words[-1][:1].isupper():
        return False  # "NATO Secretary-General", "ASEAN leaders"
    return (all(len(w) > 3 and w.isupper() for w in words[:-1]) and not words[-1].isupper()) or all(
        w.isupper() and len(w) > 3 for w in words
    )


def names_somebody(doc: Document, span: Span) -> bool:
    """Whether a stretch holds a name, a pronoun or a noun for people or bodies."""
    tokens = doc.tokens_in(span)
    return bool(tokens) and _names_somebody(doc, tokens.start, tokens.stop - 1)


def _names_somebody(doc: Document, start: int, last: int) -> bool:
    calendar = lowered("calendar")
    return any(
        is_person_noun(doc.lows[i])
        or doc.lows[i] in PRONOUNS | _OBJECTS | _PEOPLE
        or (
            capital(doc.words[i])
            and doc.lows[i] not in calendar
            and doc.lows[i] not in DETERMINERS
            and doc.lows[i] not in _BREAKS
        )
        for i in range(start, last + 1)
    )


def phrase_from(doc: Document, first: int, end: int) -> Span | None:
    """The noun phrase for a party that begins with token `first`, before token `end`; ``None`` where none begins."""
    if first >= end:
        return None
    if doc.lows[first] in PRONOUNS | {"him", "them", "her", "us", "both"}:
        return doc.span_of(first, first)
    at = first
    while at < end and at - first < _LONGEST and not _ends_rightward(doc, at, first):
        at += 1
    last = at - 1
    while last >= first and not (
        is_person_noun(doc.lows[last])
        or (
            capital(doc.words[last]) and doc.lows[last] not in lowered("calendar") and doc.lows[last] not in DETERMINERS
        )
    ):
        last -= 1
    return doc.span_of(first, last) if last >= first else None


def _ends_rightward(doc: Document, at: int, first: int) -> bool:
    word, low = doc.words[at], doc.lows[at]
    if not word[0].isalnum():
        return not (low == "'s" or (word == "." and at > first and _abbreviated(doc, at)))
    if at == first:
        return (
            low in _BREAKS
            or low in PREPOSITIONS
            or (word.islower() and low in lowered("adverbs") and low not in ("both", "all", "each"))
        )
    if low == "and":
        following = doc.lows[at + 1] if at + 1 < len(doc.lows) else ""
        return not (at + 1 < len(doc.words) and (capital(doc.words[at + 1]) or following in DETERMINERS))
    if low in DETERMINERS:
        return doc.lows[at - 1] not in ("and", "of", "both")
    if low in PREPOSITIONS:
        return not (
            low == "of"
            or (
                low in _STAYING
                and is_person_noun(doc.lows[at - 1])
                and at + 1 < len(doc.words)
                and capital(doc.words[at + 1])
            )
        )
    if low in _BREAKS or low in PRONOUNS:
        return True
    return word.islower() and (_is_verbal(doc, at, first) or low == "to")


def clause_subject(doc: Document, first: int, end: int) -> Span | None:
    """The first noun phrase for a party before token `end`, opening prepositional phrases passed over."""
    marked = doc.in_marks(doc.starts[min(end, len(doc.starts) - 1) - 1]) if end > first else False
    dateline = _DATELINE.match(doc.text, doc.starts[first])
    at = doc.token_at(dateline.end()) if dateline else first
    while at < end:
        low = doc.lows[at]
        if doc.in_marks(doc.starts[at]) and not marked:
            at += 1
            continue
        if (
            low in PREPOSITIONS
            or low in ("when", "while", "as", "asked", "although", "though", "if")
            or low.endswith("ing")
        ):
            comma = next((i for i in range(at, end) if doc.words[i] == ","), None)
            if comma is None:
                return None
            at = comma + 1
            continue
        contracted = _CONTRACTED.match(low)
        if low in PRONOUNS or contracted:
            return Span(doc.starts[at], doc.starts[at] + (contracted.end() if contracted else len(low)))
        if low in DETERMINERS or capital(doc.words[at]) or is_person_noun(low):
            start = _without_opener(doc, at, end - 1)
            found = phrase_from(doc, start, end)
            if found:
                return found
        at += 1
    return None
