"""What kind of word each token is: what the word is by itself, and what its neighbours make of it."""

from __future__ import annotations

from typing import Final

from tui.extraction.english.forms import listed_verb, pasts
from tui.extraction.english.lexicon import VERBAL, listed, tag_of, verb_tag
from tui.extraction.english.lists import sections
from tui.extraction.english.neighbours import LETTING, after_verb, in_ing, noun_or_verb, plural_before
from tui.extraction.english.verb_groups import BE

_BEFORE_NOUN: Final = frozenset("DJ'#")
_NOMINAL_NEXT: Final = frozenset("NMJ*+")
_CLOSED: Final = sections("closed")
_NOUNS: Final = sections("nouns")
_ADJECTIVES: Final = sections("adjectives")
_STANDING: Final = sections("grammar")["standing-alone"] - {"his", "her"}
_BE_HAVE: Final = BE | _CLOSED["have"]
_AUXILIARY: Final = _BE_HAVE | _CLOSED["do"]
_TITLE: Final = 4
_BOTH: Final = sections("grammar")["both"]
_SHOUTED: Final = sections("grammar")["shouted"]
_LINKS: Final = _CLOSED["links"]
_SAID: Final = frozenset(form for verb in sections("verbs")["say"] for form in pasts(verb.partition("-")[0])[0])
_REPLIES: Final = frozenset(("no", "yes"))
_EITHER: Final = frozenset(("neither", "either"))
_EACH: Final = frozenset(("each", "both", "neither", "all", "some", "many", "several"))
_DESCRIBING: Final = _ADJECTIVES["plain"] | _ADJECTIVES["participles"]
_NOUN_OR_VERB: Final = "*"
_ADJECTIVE_OR_VERB: Final = "+"

_SPANS = frozenset(("minutes", "hours", "days", "nights", "weeks", "months", "years", "decades", "rounds", "stages"))
"""What one does something over, and does not count."""


def tagged(words: list[str], lows: list[str], openings: list[int]) -> list[str]:
    """A tag for each token. `openings`: 1 where a sentence or quotation begins, 2 in capitals, and 4 in a title."""
    rough = [*map(tag_of, lows)]
    rough += (".", ".", ".")
    capital = [word[0].isupper() or word.startswith(("al-", "el-")) for word in words]
    capital += (False, False, False)
    get_nouns = _NOUNS["events"]
    tags: list[str] = []
    previous = "."
    for at, low in enumerate(lows):
        tag = rough[at]
        if capital[at] and tag != "M":
            if low == "may" and not openings[at] % _TITLE:
                tag = "N"
            elif low in _SHOUTED and words[at].isupper():
                tag = "M"
            else:
                tag = _capital(
                    tag, low, openings[at] % _TITLE, tags[-1] if tags else ".", capital[at + 1], rough[at + 1]
                )
        after = at + 1 if rough[at + 1] != '"' else at + 2
        following = rough[after]
        if capital[after] and openings[min(after, len(lows) - 1)] % _TITLE != 2 and following in "NJ*+?":
            following = "M"
        if tag == _NOUN_OR_VERB:
            tag = noun_or_verb(lows, tags, rough, at, previous, following, openings[at])
        elif tag == _ADJECTIVE_OR_VERB:
            free = not (tags[-2:-1] and tags[-2] in VERBAL) and (previous == "O" or plural_before(lows, tags))
            verb = previous in "TA" or (free and following in "DOMTRWb")
            noun = low in _NOUNS["verbs-too"] and following not in _NOMINAL_NEXT
            tag = "b" if verb else "N" if noun else "J"
        elif tag == "b" and (
            (previous == "D" and lows[at - 1] in _STANDING and following in "DOMTW")
            or (previous == "J" and at > 2 and tags[-2] == "D" and lows[at - 3] in LETTING)
            or (previous == "D" and lows[at - 1] in _EITHER and tags[-2:-1] and tags[-2] in "AT")
        ):
            pass
        elif (tag == "b" and (previous in _BEFORE_NOUN or (previous == "P" and low not in BE))) or (
            tag == "z"
            and previous in _BEFORE_NOUN
            and low not in _AUXILIARY
            and (previous != "J" or following not in "DO")
            and lows[at - 1] not in _STANDING
            and lows[at - 1] != "longer"
        ):
            tag = "N"
        elif tag in "xn" and (
            previous in _BEFORE_NOUN or (previous == "P" and following in "N*" and lows[at - 1] not in _BOTH)
        ):
            if following in _NOMINAL_NEXT or following == "g":
                tag = "J"
            elif lows[at - 1] in _CLOSED["articles"] or (previous == "'" and tag == "n"):
                tag = "N"
        elif tag == "N" and previous in "TA" and (previous == "A" or following in "DOM#") and low not in get_nouns:
            tag = "b"
        elif tag == "J" and low in _ADJECTIVES["nouns-too"] and previous in "DJ'NM,":
            tag = _adjective_or_noun(previous, following, rough[at + 2], lows[at + 1 : at + 2])
        elif (
            tag == "x" and following in "NM*" and low in _DESCRIBING and (previous in '."' or _takes_object(lows, tags))
        ):
            tag = "J"
        elif tag == "g" and previous == "D" and lows[at - 1] in _EACH:
            pass
        elif tag == "g":
            tag = (
                after_verb(low, lows[at - 1], following)
                if previous in VERBAL
                else in_ing(low, previous, following, lows[at - 1] if at else "")
            )
        elif (tag == "D" and previous in "D'" and low in _CLOSED["after-owners"]) or (
            low == "certain" and tag == "D" and (previous in VERBAL or previous in "R!") and following in "WTPS,."
        ):
            tag = "J"
        elif (
            low in _LINKS
            and previous == "M"
            and (capital[at + 1] or (lows[at + 1 : at + 2] and lows[at + 1] in _LINKS))
        ) or (tag == "-" and openings[at] % _TITLE == 1):
            tag = "M" if tag != "-" else "J"
        elif (
            low == "yet" and (previous in "A!" or following == "T" or (previous in VERBAL and following in "TbnxgR"))
        ) or (low == "since" and previous in VERBAL and lows[at - 1] in _BE_HAVE and following in "nxd"):
            tag = "R"
        elif low in _REPLIES and previous in "DJ" and following in ".,;PCSWT":
            tag = "N"
        elif low == "like" and previous in "AT":
            tag = "b"
        elif tag == "P" and previous == "D" and low in _CLOSED["also-adjectives"] and following in _NOMINAL_NEXT:
            tag = "J"
        elif tag == "P" and (known := listed_verb(low)) and _after_auxiliary(lows, tags):
            tag = verb_tag(known[1])
        elif (
            tag == "R"
            and low in _CLOSED["also-adjectives"]
            and (previous in "D'" or (low == "further" and following in "N*"))
        ):
            tag = "J"
        elif tag == "P" and following == "#" and previous in VERBAL and _is_so_many(lows, at):
            tag = "D"
        tags.append(tag)
        if tag != '"' and (tag != "R" or previous not in "TA"):
            previous = tag
    return tags


def _is_so_many(lows: list[str], at: int) -> bool:
    """Whether "about", "over" before a number says that it is not exact: "reported | over 7,000 breaches"."""
    if lows[at] in ("over", "under"):
        return lows[at + 2 : at + 3] != [] and lows[at + 2] not in _SPANS  # "voted over two days"
    return lows[at] in ("around", "about")


def _after_auxiliary(lows: list[str], tags: list[str]) -> bool:
    """Whether a form of "be" or "have" stands before, adverbs skipped: "has also | given"."""
    at = len(tags) - 1
    while at > 0 and tags[at] in "R!":
        at -= 1
    return at >= 0 and tags[at] in VERBAL and lows[at] in _BE_HAVE


def _takes_object(lows: list[str], tags: list[str]) -> bool:
    """Whether a full verb stands before, adverbs skipped: "reported only | isolated fire"."""
    at = len(tags) - 1
    while at > 0 and tags[at] == "R":
        at -= 1
    return at >= 0 and tags[at] in VERBAL and lows[at] not in _AUXILIARY


def _adjective_or_noun(previous: str, following: str, second: str, after: list[str]) -> str:
    """A word that is an adjective or a noun: "a senior official said", "the official text"."""
    if following in _NOMINAL_NEXT:
        return "J"
    if previous in "NM":
        return "N"
    if following == "x":
        return "N" if second not in "NMJ*" or after[0] in _SAID else "J"
    return "J" if following in "gnR#C" or (following == "," and previous == "J") else "N"


def _capital(tag: str, low: str, opening: int, previous: str, more: bool, following: str) -> str:
    """The tag of a word with a capital: a name, unless a sentence begins with it or it is one of the small words."""
    if low == "i":
        return "O"
    if not opening and not (previous == '"' and tag not in "NJ*+?"):
        small = tag in "DPCSWTO'A!#"
        return tag if small and not (previous == "M" and tag not in "OPDWC'TS") else "M"
    if tag == "b" and following in "xzd" and low not in _AUXILIARY:
        return "M"
    if opening == 2:
        return "M" if tag in "NJ?" and not listed(low) else tag
    unlisted = tag in "NJ?bg" and not listed(low)
    return "M" if (tag in "N*+J?" and (unlisted or more)) or (tag == "g" and unlisted and more) else tag
