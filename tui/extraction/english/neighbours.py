"""What a word is among its neighbours: noun or verb, a form in -ing that is a noun, an adjective or a verb."""

from __future__ import annotations

from typing import Final

from tui.extraction.english.forms import BASE, PARTICIPLE, PAST, THIRD, listed_verb, verb_of
from tui.extraction.english.lexicon import FINITE, VERBAL, nationalities
from tui.extraction.english.lists import sections
from tui.extraction.english.verb_groups import BE, PARTICLES
from tui.extraction.noun_phrases import is_person_noun

_NOMINAL_NEXT: Final = frozenset("NMJ*+")
_STARTS_OBJECT: Final = frozenset("DOMJTR#")
_CLOSED: Final = sections("closed")
_NOUNS: Final = sections("nouns")
_ADJECTIVES: Final = sections("adjectives")
_WISHING: Final = sections("grammar")["subjunctive"]
_CAUSING: Final = sections("grammar")["bare-infinitive"]
_LINKING: Final = sections("verbs")["linking"]
_CONTENT: Final = frozenset(("that", "what", "how", "why", "whether"))
_THAT: Final = sections("verbs")["say"] | sections("verbs")["that"]
_BE_HAVE: Final = BE | _CLOSED["have"]
_SAY: Final = sections("verbs")["say"]
LETTING: Final = frozenset(("let", "lets", "letting"))
_HELPING: Final = frozenset(("did", "didn't", "help", "let"))
_THIRD_OR_NOT: Final = {"z": frozenset(("he", "she", "it")), "b": frozenset(("we", "they", "i", "you"))}
_TITLE: Final = 4
_BOTH: Final = sections("grammar")["both"]
_GIVING_IN: Final = sections("grammar")["giving-in"]
_GERUND: Final = sections("verbs")["gerund"]


def noun_or_verb(
    lows: list[str], tags: list[str], rough: list[str], at: int, previous: str, following: str, opening: int
) -> str:
    """A word that is a noun or a verb in its base form or third person. `rough`: the tags of the words to come."""
    low = lows[at]
    known = listed_verb(low)
    bits = known[1] if known else BASE
    finite = "z" if bits & THIRD else "x" if bits & PAST and bits & PARTICIPLE else "b"
    before = lows[at - 1] if at else ""
    if previous == "T" and following not in "DOM#" and at > 1 and (verb_of(lows[at - 2]) or ("", 0))[0] in _GIVING_IN:
        return "N"  # "bowed to | pressure"
    if previous in "TA":
        return "N" if finite == "z" else finite
    if previous != "W" and (following == "A" or (lows[at + 1 : at + 2] and lows[at + 1] in _BE_HAVE)):
        return "N"
    if finite == "z" and previous == "J" and following in "DO" and tags[-2:-1] and tags[-2] in "DJ":
        return finite
    if previous == "R" and tags[-2:-1] == ["O"] and lows[at - 2] in _THIRD_OR_NOT.get(finite, ()):
        return finite
    if finite == "b" and before in ("all", "both") and tags[-2:-1] and tags[-2] in "NMO" and following not in "NM*":
        return finite
    if previous in "ngzxdb" and bits & PARTICIPLE and before in _BE_HAVE:
        return "n"
    if finite == "b" and previous == "J" and tags[-2:-1] == ["D"] and tags[-3:-2] and lows[at - 3] in LETTING:
        return finite
    if previous in "DJ'#Pgbzdxn" or (previous == "M" and before in nationalities()):
        return finite if previous == "z" and before in _CLOSED["do"] else "N"
    if previous == "O":
        if finite == "b" and at > 1 and (verb_of(lows[at - 2]) or ("", 0))[0] in _CAUSING:
            return finite
        objective = (lows[at - 2 : at - 1] != ["of"] and before in ("them", "him", "us", "me")) or (
            finite == "z" and before in ("i", "we", "you", "they")
        )
        return "N" if objective else finite
    if (previous == "!" and lows[at - 2 : at - 1] and lows[at - 2] not in BE) or before in _HELPING:
        return finite
    if previous in "NMW" or (previous == "R" and tags[-2:-1] and tags[-2] in "NMO"):
        title = opening >= _TITLE
        if finite == "z":
            if following == "T" and is_person_noun(low) and _verb_since(lows, tags):
                return "N"  # "urged all guerrilla groups to stop"
            third = _third_person(lows, tags, at, previous, following, title)
            return finite if third or (previous in "NM" and _only_verb(lows, tags, rough, at)) else "N"
        if finite == "b" and (_wished(lows, tags) or _inverted(lows, tags) or _caused(lows, tags, following)):
            return finite
        if finite == "x" and lows[at + 1 : at + 2] == ["by"]:
            return finite
        led = following in "PR" and known is not None and lows[at + 1] in PARTICLES.get(known[0], ())
        if finite == "x" and (led or following in _STARTS_OBJECT or following in "N*") and not _verb_since(lows, tags):
            return finite
        many = (title and tags[-3:-1] == ["M", ","]) or (previous == "M" and before.endswith("s") and len(before) > 3)
        if many and (following in "DT" or led):
            return finite
        if (many or plural_before(lows, tags)) and known and known[0] in _LINKING and following in "PJ+xnD":
            return finite
        if (many or plural_before(lows, tags)) and title and following in "NMJ*+D#TP" and not _verb_since(lows, tags):
            return finite
        if (many or plural_before(lows, tags)) and following in "N*,." and _opens_clause(lows, tags):
            return finite
        if plural_before(lows, tags) and following in "DOTRPJMW":
            return finite if following in "DOTW" or not _verb_since(lows, tags) else "N"
        return finite if previous == "W" and following in "DO" and before != "what" else "N"
    if previous == "," and finite == "b" and following in "DO" and _modal_since(tags):
        return finite
    if previous == "," and finite == "z":
        person = is_person_noun(low)
        like = following in "NM*" and not person and _like_before(tags, "z") == "z"
        led = following == "P" and known is not None and lows[at + 1] in PARTICLES.get(known[0], ())
        return finite if following in "DO#T" or like or (led and not person) else "N"
    if previous == "C":
        if finite == "z" and is_person_noun(low) and following not in "DO":
            return "N"
        return _like_before(tags, finite)
    return "b" if previous in '."' and following in "DO" and finite == "b" else "N"


def _third_person(lows: list[str], tags: list[str], at: int, previous: str, following: str, title: bool) -> bool:
    """Whether a word in -s after a noun is its verb: "Rome backs the plan", "the demand stands"."""
    before, after = lows[at - 1], lows[at + 1] if at + 1 < len(lows) else ""
    told = before == "that" and tags[-2:-1] and tags[-2] in "NM" and lows[at - 2] not in _NOUNS["time"]
    if before in ("who", "which", "what") or told or following in _STARTS_OBJECT:
        return True
    verb = (verb_of(lows[at]) or ("", 0))[0]
    if verb in _LINKING and following == "J":
        return True
    if (following == "N" and previous in "MW") or (following == "W" and verb in _THAT and after in _CONTENT):
        return True
    if _verb_since(lows, tags):
        return False
    if (following in "PR" and after in PARTICLES.get(verb, ())) or (following == "g" and verb in _GERUND):
        return True
    if verb in _LINKING and following in "PJ+xn":
        return True
    if title and following in "NM*J+#DP.," and lows[at] not in _NOUNS["s"] and not is_person_noun(lows[at]):
        return True
    return (following in ",.;" and previous == "M") or (following == "." and previous == "N" and "D" in tags[-8:])


def plural_before(lows: list[str], tags: list[str]) -> bool:
    """Whether the word before is a noun in the plural."""
    low = lows[len(tags) - 1] if tags else ""
    return low.endswith("s") and tags[-1] == "N" and (low not in _NOUNS["s"] or low == "talks")


def _before_phrase(tags: list[str]) -> int:
    """Where the word before the phrase just read stands; -1: nowhere."""
    at = len(tags) - 1
    while at >= 0 and tags[at] in "DNMJ'#":
        at -= 1
    return at


def _modal_since(tags: list[str]) -> bool:
    """Whether a modal or an infinitive stands in the clause so far: "would stop the raids, | free the men"."""
    for tag in reversed(tags[-16:]):
        if tag in "AT":
            return True
        if tag in "SW;.zd":
            return False
    return False


def _only_verb(lows: list[str], tags: list[str], rough: list[str], at: int) -> bool:
    """Whether a main clause would have no verb but this one: "The ban | covers arms sales."."""
    here = _before_phrase(tags)
    if here >= len(tags) - 1 or tags[here + 1] not in "DM" or lows[at] in _NOUNS["s"] or is_person_noun(lows[at]):
        return False
    told = here >= 0 and tags[here] in VERBAL and (verb_of(lows[here]) or ("", 0))[0] in _SAY
    if here >= 0 and tags[here] not in '.,"SW' and not told:
        return False
    infinitive = False
    for ahead in range(at + 1, len(rough)):
        tag, before = rough[ahead], rough[ahead - 1] if ahead > at + 1 else ""
        if tag in ".,;SWC":
            break
        infinitive = infinitive or tag == "T"
        if tag in "zdxA" or (tag in "b*" and not infinitive and before not in ("D", "J", "'", "P", "#")):
            return False
    return True


def _caused(lows: list[str], tags: list[str], following: str) -> bool:
    """Whether the phrase just read is what somebody lets or makes do it: "let the truce | collapse"."""
    at = _before_phrase(tags)
    if at < 0 or at >= len(tags) - 1 or tags[at] not in VERBAL:
        return False
    verb = (verb_of(lows[at]) or ("", 0))[0]
    if verb == "let":
        return True
    return verb in _CAUSING and (plural_before(lows, tags) or following in "DOM")


def _opens_clause(lows: list[str], tags: list[str]) -> bool:
    """Whether the phrase just read follows a subordinator: "if foreign states | supply rebels"."""
    at = _before_phrase(tags)
    return at >= 0 and (tags[at] == "S" or lows[at] in ("until", "before"))


def _inverted(lows: list[str], tags: list[str]) -> bool:
    """Whether the phrase just read follows an auxiliary: "did Bonn | attack", "will the rebels | sign"."""
    at = _before_phrase(tags)
    return 0 <= at < len(tags) - 1 and (tags[at] == "A" or lows[at] in _CLOSED["do"])


def _wished(lows: list[str], tags: list[str]) -> bool:
    """Whether a subjunctive is due: "demanded that Kinshasa | deal with it"."""
    for at in range(len(tags) - 1, max(0, len(tags) - 10), -1):
        if lows[at] == "that" and tags[at] == "W":
            wishing = {(verb_of(low) or (low, 0))[0] for low in lows[max(0, at - 4) : at]}
            return bool(wishing & _WISHING)
        if tags[at] in VERBAL or tags[at] in "A,;.":
            break
    return False


def _verb_since(lows: list[str], tags: list[str]) -> bool:
    """Whether a finite verb stands in the clause so far."""
    for at in range(len(tags) - 1, max(-1, len(tags) - 13), -1):
        if tags[at] in FINITE or tags[at] == "b":
            return True
        if tags[at] in "SW,;." or (tags[at] == "P" and lows[at] in _BOTH):
            return False
    return False


def _like_before(tags: list[str], finite: str) -> str:
    """After "and": a verb where one of the same form stands shortly before, else a noun."""
    for tag in reversed(tags[-15:-1]):
        if tag == finite:
            return finite
        if tag in "SW;.":
            break
    return "N"


def after_verb(low: str, before: str, following: str) -> str:
    """A form in -ing after a verb: "is pressing Bonn", "remained challenging", "delivered crushing blows"."""
    if before in BE:
        return "g" if following in "DNMO*#" else in_ing(low, "z", following)
    verb = (verb_of(before) or ("", 0))[0]
    described = verb in _LINKING and low in _ADJECTIVES["plain"]
    return "J" if described or (following in "N*" and verb not in _GERUND) else in_ing(low, "z", following)


def in_ing(low: str, previous: str, following: str, before: str = "") -> str:
    """A form in -ing: a noun, an adjective or a verb. `before`: the word before it."""
    listed = low in _NOUNS["ing"]
    if low in _ADJECTIVES["plain"] and ((previous not in "NMO" and following in _NOMINAL_NEXT) or previous in "RJ"):
        return "J"
    if previous in "D'J":
        return "J" if following in "NM*" and not listed else "N"
    if previous == "N" and following == "P" and before.endswith("s") and is_person_noun(before):
        return "g"  # "ministers meeting in Cairo"
    if listed and ((previous in "PNW" and following not in "DOMTW'#RJ") or (previous in "NM" and following in "NM*")):
        return "N"
    return "g"
