"""What kind of word each token is: closed lists, verb and noun lists, endings, and what stands beside it."""

from __future__ import annotations

from functools import cache
from typing import Final

from tui.extraction.english.forms import BASE, GERUND, PARTICIPLE, PAST, THIRD, verb_forms, verb_of
from tui.extraction.english.lists import sections

DET: Final = "D"
NOUN: Final = "N"
NAME: Final = "M"
ADJECTIVE: Final = "J"
ADVERB: Final = "R"
PREPOSITION: Final = "P"
AND: Final = "C"
SUBORDINATOR: Final = "S"
RELATIVE: Final = "W"
PRONOUN: Final = "O"
NUMBER: Final = "#"
OWNER: Final = "'"
TO: Final = "T"
MODAL: Final = "A"
NOT: Final = "!"
V_BASE: Final = "b"
V_THIRD: Final = "z"
V_PAST: Final = "d"
V_PARTICIPLE: Final = "n"
V_EITHER: Final = "x"
"""Past or participle."""
V_ING: Final = "g"
COMMA: Final = ","
HARD: Final = ";"
DASH: Final = "-"
MARK: Final = '"'
STOP: Final = "."
OTHER: Final = "?"

VERBAL: Final = frozenset("bzdnxg")
FINITE: Final = frozenset("zdxA")
NOMINAL: Final = frozenset("NMO#")
OPENS_PHRASE: Final = frozenset("DNMO#J")
_BEFORE_NOUN: Final = frozenset("DJ'#")

_PUNCTUATION: Final = {
    **dict.fromkeys((",", "(", ")", "[", "]"), COMMA),
    **dict.fromkeys((";", ":"), HARD),
    **dict.fromkeys(("—", "–", "--", "-", "―"), DASH),
    **dict.fromkeys(("“", "”", '"', "«", "»", "„", "''", "``", "‘", "’", "'", "‟", "‹", "›"), MARK),
    **dict.fromkeys((".", "!", "?", "…", "..", "..."), STOP),
}
_AMBIGUOUS: Final = "*"
"""Noun or verb (base or third person): what stands beside it decides."""


@cache
def _closed() -> dict[str, str]:
    listed = sections("closed")
    found: dict[str, str] = dict(_PUNCTUATION)
    for heading, tag in (
        ("adverbs", ADVERB),
        ("determiners", DET),
        ("pronouns", PRONOUN),
        ("numbers", NUMBER),
        ("subordinators", SUBORDINATOR),
        ("prepositions", PREPOSITION),
        ("relatives", RELATIVE),
        ("conjunctions", AND),
        ("modals", MODAL),
        ("negations", NOT),
    ):
        for word in listed[heading]:
            if heading == "subordinators" and word in listed["prepositions"]:
                continue
            found[word] = tag
    found.update(
        {
            "'s": OWNER,
            "to": TO,
            "that": RELATIVE,
            "such": DET,
            "no": DET,
            "however": ADVERB,
            "what": RELATIVE,
            "whose": DET,
        }
    )
    found.update(
        {"more": DET, "most": DET, "much": DET, "less": DET, "enough": DET, "neither": DET, "either": DET, "nor": AND}
    )
    for heading in ("be", "have", "do"):
        for word in listed[heading]:
            known = verb_forms().get(word.removesuffix("n't"))
            bits = known[1] if known else THIRD
            found[word] = _verb_tag(bits)
    found.update({"be": V_BASE, "have": V_BASE, "do": V_BASE, "been": V_PARTICIPLE, "had": V_EITHER, "did": V_PAST})
    found.update({"are": V_THIRD, "is": V_THIRD, "am": V_THIRD, "'re": V_THIRD, "'m": V_THIRD, "'ve": V_THIRD})
    found.update({"done": V_PARTICIPLE, "like": PREPOSITION, "left": V_EITHER, "over": PREPOSITION, "past": ADJECTIVE})
    return found


def _verb_tag(bits: int) -> str:
    if bits & GERUND:
        return V_ING
    if bits & PAST and bits & PARTICIPLE:
        return V_EITHER
    if bits & PARTICIPLE and not bits & BASE:
        return V_PARTICIPLE
    if bits & PAST and not bits & BASE:
        return V_PAST
    return V_THIRD if bits & THIRD else V_BASE


@cache
def _open() -> dict[str, str]:
    """Words of the open classes -> their tag where it does not depend on the neighbours."""
    nouns, adjectives = sections("nouns"), sections("adjectives")
    found: dict[str, str] = {}
    both = nouns["verbs-too"]
    for form, (verb, bits) in verb_forms().items():
        tag = _verb_tag(bits)
        if (verb in both and tag in (V_BASE, V_THIRD)) or form in both:
            tag = _AMBIGUOUS if tag in (V_BASE, V_THIRD) else tag
        found[form] = tag
    for word in nouns["ing"]:
        found.setdefault(word, V_ING if word.endswith("ing") and verb_of(word) else NOUN)
        if verb_of(word) is None or word in ("something", "nothing", "anything", "everything", "evening", "morning"):
            found[word] = NOUN
    for word in nouns["events"]:
        if word not in verb_forms():
            found[word] = NOUN
    for word in adjectives["plain"]:
        if found.get(word) not in (_AMBIGUOUS, V_BASE) or word in (
            "open",
            "clear",
            "present",
            "complete",
            "moderate",
            "live",
        ):
            found[word] = ADJECTIVE
    for word in nouns["time"]:
        found[word] = NOUN
    return found


_NOUNS_IN: Final = tuple(sections("endings")["nouns"])
_ADJECTIVES_IN: Final = tuple(sections("endings")["adjectives"])
_HYPHENED: Final = tuple(sections("endings")["adjectives-hyphened"])


@cache
def guess(low: str) -> str:
    """The tag of an unlisted lower-case word, by its ending."""
    if low[0].isdigit():
        return ADJECTIVE if "-" in low else NUMBER
    if not low[0].isalpha():
        return OTHER
    if low.endswith("n't"):
        return MODAL
    if "'" in low:
        return _contracted(low)
    if low in sections("closed")["not-adverbs"]:
        return ADJECTIVE if low in sections("adjectives")["plain"] else NOUN
    if "-" in low and low.endswith(_HYPHENED):
        return ADJECTIVE
    verb = verb_of(low)
    if verb:
        return _verb_tag(verb[1])
    if low.endswith(_NOUNS_IN):
        return NOUN
    if low.endswith("ly"):
        return ADVERB
    if low.endswith(_ADJECTIVES_IN):
        return ADJECTIVE
    return NOUN


def _contracted(low: str) -> str:
    """ "they're", "he'll", "it'd": a pronoun that carries its verb."""
    return PRONOUN


@cache
def _lexicon() -> dict[str, str]:
    return _open() | _closed()


def tagged(words: list[str], lows: list[str], openings: list[bool]) -> list[str]:
    """A tag for each token. `openings`: whether a sentence or a quotation begins with it. Linear."""
    lexicon = _lexicon()
    tags: list[str] = []
    add = tags.append
    previous = STOP
    count = len(lows)
    for at in range(count):
        low = lows[at]
        tag = lexicon.get(low) or guess(low)
        word = words[at]
        if word[0].isupper() and low != "i":
            if not openings[at] and not (previous == MARK and at > 1 and tag not in VERBAL):
                if tag not in "DPCSWTO'A!#" or (
                    low not in ("the", "a", "an", "that") and previous == NAME and tag not in "OPDWC"
                ):
                    tag = NAME
            elif (tag in (NOUN, ADJECTIVE, _AMBIGUOUS, V_BASE, OTHER) and low not in lexicon) or (
                (tag in (NOUN, _AMBIGUOUS, ADJECTIVE, V_BASE))
                and at + 1 < count
                and words[at + 1][0].isupper()
                and lows[at + 1] != "i"
            ):
                tag = NAME
        if tag == _AMBIGUOUS:
            tag = _noun_or_verb(words, lows, tags, at, previous)
        elif tag == V_BASE and previous in _BEFORE_NOUN:
            tag = NOUN
        elif tag in (V_EITHER, V_PARTICIPLE) and previous in "DJ'#" and at + 1 < count:
            following = _peek(lexicon, lows[at + 1], words[at + 1])
            if following in "NMJ*" or following == V_ING:
                tag = ADJECTIVE
        elif tag == V_ING:
            tag = _ing(lexicon, words, lows, tags, at, previous)
        elif (
            tag == ADVERB
            and low
            in (
                "back",
                "home",
                "right",
                "fast",
                "last",
                "next",
                "first",
                "hard",
                "long",
                "far",
                "late",
                "early",
                "only",
                "further",
                "then",
                "very",
            )
            and previous in "D'"
        ):
            tag = ADJECTIVE
        add(tag)
        if tag != ADVERB or previous not in (TO, MODAL):
            previous = tag
    return tags


def _peek(lexicon: dict[str, str], low: str, word: str) -> str:
    tag = lexicon.get(low) or guess(low)
    return NAME if word[0].isupper() and tag in "NJ*?" else tag


def _noun_or_verb(words: list[str], lows: list[str], tags: list[str], at: int, previous: str) -> str:
    """A word that is a noun or a verb in its base form or third person."""
    low = lows[at]
    known = verb_forms().get(low)
    bits = known[1] if known else BASE
    finite = V_THIRD if bits & THIRD else V_EITHER if bits & PAST and bits & PARTICIPLE else V_BASE
    if previous in (TO, MODAL):
        return NOUN if bits & THIRD else finite
    if previous in _BEFORE_NOUN or previous in (PREPOSITION, V_ING):
        return NOUN
    before = lows[at - 1] if at else ""
    if previous == PRONOUN:
        return (
            NOUN
            if before in ("them", "him", "us", "me") or (bits & THIRD and before in ("i", "we", "you", "they"))
            else finite
        )
    if previous == NOT or before in ("do", "does", "did", "don't", "didn't", "doesn't", "help", "let"):
        return finite
    if previous in (V_BASE, V_THIRD, V_PAST, V_EITHER, V_PARTICIPLE):
        return NOUN
    if previous in (NOUN, NAME, RELATIVE, NUMBER) or (previous == ADVERB and len(tags) > 1 and tags[-2] in "NMO"):
        following = _peek(_lexicon(), lows[at + 1], words[at + 1]) if at + 1 < len(lows) else STOP
        if bits & THIRD:
            if (following in "DOMJTR#W'" and following != OWNER) or (
                following == NOUN and previous in (NAME, RELATIVE)
            ):
                return finite
            plural = previous == NOUN and before.endswith("s") and before not in sections("nouns")["s"]
            if following in ",.;" and previous == NAME and not _verb_since(tags):
                return finite
            return (
                finite
                if following == PREPOSITION and not plural and previous in (NOUN, NAME) and _alone(tags)
                else NOUN
            )
        if before.endswith("s") and previous == NOUN and following in "DOTRPJMW":
            return finite if following in "DOTW" or _alone(tags) else NOUN
        return finite if previous == RELATIVE and following in "DO" else NOUN
    if previous == AND and len(tags) > 1:
        return _like_before(tags, finite)
    if previous in (STOP, MARK):
        following = _peek(_lexicon(), lows[at + 1], words[at + 1]) if at + 1 < len(lows) else STOP
        return V_BASE if following in "DO" and bits & BASE else NOUN
    return NOUN


def _alone(tags: list[str]) -> bool:
    """Whether no finite verb stands in the eight words before."""
    return not any(tag in FINITE for tag in tags[-8:])


def _verb_since(tags: list[str]) -> bool:
    """Whether a finite verb stands in the clause so far."""
    for tag in reversed(tags[-12:]):
        if tag in FINITE or tag == V_BASE:
            return True
        if tag in "SW,;.":
            return False
    return False


def _like_before(tags: list[str], finite: str) -> str:
    """After "and": a verb where one of the same form stands shortly before, else a noun."""
    for tag in reversed(tags[-9:-1]):
        if tag == finite:
            return finite
        if tag in "SW;.":
            break
    return NOUN


def _ing(lexicon: dict[str, str], words: list[str], lows: list[str], tags: list[str], at: int, previous: str) -> str:
    following = _peek(lexicon, lows[at + 1], words[at + 1]) if at + 1 < len(lows) else STOP
    if previous in "D'J":
        return ADJECTIVE if following in "NM*" and lows[at] not in sections("nouns")["ing"] else NOUN
    if previous in "PN" and lows[at] in sections("nouns")["ing"] and following not in "DOMTW'#RJ":
        return NOUN
    if previous in "NM" and following in "NM*" and lows[at] in sections("nouns")["ing"]:
        return NOUN
    return V_ING
