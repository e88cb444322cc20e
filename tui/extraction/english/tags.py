"""What kind of word each token is: closed lists, verb and noun lists, endings, and what stands beside it.

A tag is one sign: D determiner, N noun, M name, J adjective, R adverb, P preposition, C "and", S subordinator,
W relative word, O pronoun, # number, ' the owner's "'s", T "to", A modal, ! negation; verbs b base, z third person,
d past, n participle, x past or participle, g in -ing; , comma, ; colon, - dash, " mark, . full stop, ? anything else.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from tui.extraction.english.forms import BASE, GERUND, PARTICIPLE, PAST, THIRD, pasts, verb_forms, verb_of
from tui.extraction.english.lists import sections
from tui.extraction.english.verb_groups import BE, PARTICLES
from tui.extraction.words import state_by_adjective

VERBAL: Final = frozenset("bzdnxg")
FINITE: Final = frozenset("zdxA")
OPENS_PHRASE: Final = frozenset("DNMO#J")
_BEFORE_NOUN: Final = frozenset("DJ'#")
_NOMINAL_NEXT: Final = frozenset("NMJ*+")
_STARTS_OBJECT: Final = frozenset("DOMJTR#")
_PUNCTUATION: Final = {",": ",()[]", ";": ";:", "-": "—–-―", '"': "“”\"«»„‘’'‟‹›", ".": ".!?…"}
_CLOSED: Final = sections("closed")
_NOUNS: Final = sections("nouns")
_ADJECTIVES: Final = sections("adjectives")
_ENDINGS: Final = {kind: tuple(endings) for kind, endings in sections("endings").items()}
_WISHING: Final = sections("grammar")["subjunctive"]
_CAUSING: Final = sections("grammar")["bare-infinitive"]
_LINKING: Final = sections("verbs")["linking"]
_STANDING: Final = sections("grammar")["standing-alone"] - {"his", "her"}
_CONTENT: Final = frozenset(("that", "what", "how", "why", "whether"))
_THAT: Final = sections("verbs")["say"] | sections("verbs")["that"]
_BE_HAVE: Final = BE | _CLOSED["have"]
_TITLE: Final = 4
_BOTH: Final = sections("grammar")["both"]
_GERUND: Final = sections("verbs")["gerund"]
_SHOUTED: Final = sections("grammar")["shouted"]
_LINKS: Final = _CLOSED["links"]
_SAID: Final = frozenset(form for verb in sections("verbs")["say"] for form in pasts(verb.partition("-")[0])[0])
# Noun or verb, adjective or verb: what stands beside decides.
_NOUN_OR_VERB: Final = "*"
_ADJECTIVE_OR_VERB: Final = "+"


@cache
def _closed() -> dict[str, str]:
    found = {sign: tag for tag, signs in _PUNCTUATION.items() for sign in signs}
    found |= {"--": "-", "''": '"', "``": '"', "..": ".", "...": "."}
    for heading, tag in (
        ("adverbs", "R"),
        ("determiners", "D"),
        ("pronouns", "O"),
        ("numbers", "#"),
        ("subordinators", "S"),
    ):
        found |= dict.fromkeys(_CLOSED[heading], tag)
    for heading, tag in (
        ("prepositions", "P"),
        ("relatives", "W"),
        ("conjunctions", "C"),
        ("modals", "A"),
        ("negations", "!"),
    ):
        found |= dict.fromkeys(_CLOSED[heading], tag)
    return found | {entry[:-2]: entry[-1] for entry in _CLOSED["tags"]}


@cache
def _nationalities() -> frozenset[str]:
    return frozenset(word.lower() for word in state_by_adjective() if not word.endswith("s"))


def _verb_tag(bits: int) -> str:
    if bits & GERUND:
        return "g"
    if bits & PAST and bits & PARTICIPLE:
        return "x"
    if bits & (PARTICIPLE | PAST) and not bits & BASE:
        return "n" if bits & PARTICIPLE else "d"
    return "z" if bits & THIRD else "b"


@cache
def _lexicon() -> dict[str, str]:
    """Word in lower case -> its tag, or that its neighbours decide."""
    found: dict[str, str] = {}
    both = _NOUNS["verbs-too"]
    plurals = {entry.split()[1] for entry in _NOUNS["plurals"]}
    for form, (verb, bits) in verb_forms().items():
        tag = _verb_tag(bits)
        ambiguous = tag in "bz" or (tag == "x" and form == verb)
        found[form] = _NOUN_OR_VERB if ambiguous and (verb in both or form in plurals) else tag
    for word in _NOUNS["ing"] | _NOUNS["events"] | _NOUNS["time"]:
        found.setdefault(word, "g" if word.endswith("ing") and verb_of(word) else "N")
    for word in _ADJECTIVES["plain"]:
        if found.get(word, "N") not in "gxnd":
            found[word] = _ADJECTIVE_OR_VERB if found.get(word) in ("b", _NOUN_OR_VERB) else "J"
    found |= dict.fromkeys(_NOUNS["time"] - {"march", "may", "second"}, "N")
    return found | _closed()


@cache
def guess(low: str) -> str:
    """The tag of an unlisted lower-case word, by its ending."""
    if low[0].isdigit():
        return "J" if "-" in low else "#"
    if not low[0].isalpha():
        return "?"
    if low.endswith("n't"):
        return "A"
    if "'" in low:
        return "O" if low.rpartition("'")[2] in ("re", "ve", "ll", "d", "m") else "N"
    if low in _CLOSED["not-adverbs"]:
        return "N"
    if "-" in low and low.endswith(_ENDINGS["adjectives-hyphened"]):
        return "J"
    verb = verb_of(low)
    if verb:
        return _verb_tag(verb[1])
    if low.endswith(("er", "est")) and _compared(low):
        return "J"
    if low.endswith(_ENDINGS["nouns"]):
        return "N"
    return "R" if low.endswith("ly") else "J" if low.endswith(_ENDINGS["adjectives"]) else "N"


def _compared(low: str) -> bool:
    """Whether a word is a comparative or superlative: longer, easiest, bigger."""
    stem = low.removesuffix("est").removesuffix("er")
    stems = (stem, stem + "e", stem[:-1] + "y" if stem.endswith("i") else stem, stem[:-1])
    return any(s in _ADJECTIVES["plain"] for s in stems)


def tagged(words: list[str], lows: list[str], openings: list[int]) -> list[str]:
    """A tag for each token. `openings`: 1 where a sentence or quotation begins, 2 in capitals, and 4 in a title."""
    get = _lexicon().get
    rough = [get(low) or guess(low) for low in lows]
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
                tag = _capital(tag, low, openings[at] % _TITLE, tags[-1] if tags else ".", capital[at + 1])
        after = at + 1 if rough[at + 1] != '"' else at + 2
        following = rough[after]
        if capital[after] and openings[min(after, len(lows) - 1)] % _TITLE != 2 and following in "NJ*+?":
            following = "M"
        if tag == _NOUN_OR_VERB:
            tag = _noun_or_verb(lows, tags, at, previous, following, openings[at])
        elif tag == _ADJECTIVE_OR_VERB:
            free = not (tags[-2:-1] and tags[-2] in VERBAL) and (previous == "O" or _plural(lows, tags))
            verb = previous in "TA" or (free and following in "DOMTRWb")
            noun = low in _NOUNS["verbs-too"] and following not in _NOMINAL_NEXT
            tag = "b" if verb else "N" if noun else "J"
        elif tag == "b" and previous == "D" and lows[at - 1] in _STANDING and following in "DOMTW":
            pass
        elif tag == "b" and (previous in _BEFORE_NOUN or (previous == "P" and low not in BE)):
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
        elif tag == "g":
            tag = _after_verb(low, lows[at - 1], following) if previous in VERBAL else _ing(low, previous, following)
        elif tag == "D" and previous in "D'" and low in _CLOSED["after-owners"]:
            tag = "J"
        elif (low in _LINKS and previous == "M" and capital[at + 1]) or (tag == "-" and openings[at] % _TITLE == 1):
            tag = "M" if tag != "-" else "J"
        elif low == "like" and previous in "AT":
            tag = "b"
        elif tag == "P" and previous == "D" and low in _CLOSED["also-adjectives"] and following in _NOMINAL_NEXT:
            tag = "J"
        elif tag == "P" and previous in VERBAL and lows[at - 1] in _BE_HAVE and (known := verb_forms().get(low)):
            tag = _verb_tag(known[1])
        elif (
            tag == "R"
            and low in _CLOSED["also-adjectives"]
            and (previous in "D'" or (low == "further" and following in "N*"))
        ):
            tag = "J"
        elif tag == "P" and low in ("around", "about") and following == "#" and previous in VERBAL:
            tag = "D"
        tags.append(tag)
        if tag != '"' and (tag != "R" or previous not in "TA"):
            previous = tag
    return tags


def _adjective_or_noun(previous: str, following: str, second: str, after: list[str]) -> str:
    """A word that is an adjective or a noun: "a senior official said", "the official text"."""
    if following in _NOMINAL_NEXT:
        return "J"
    if previous in "NM":
        return "N"
    if following == "x":
        return "N" if second not in "NMJ*" or after[0] in _SAID else "J"
    return "J" if following in "gnR#C" or (following == "," and previous == "J") else "N"


def _capital(tag: str, low: str, opening: int, previous: str, more: bool) -> str:
    """The tag of a word with a capital: a name, unless a sentence begins with it or it is one of the small words."""
    if low == "i":
        return "O"
    if not opening and not (previous == '"' and tag not in "NJ*+?"):
        small = tag in "DPCSWTO'A!#"
        return tag if small and not (previous == "M" and tag not in "OPDWC'TS") else "M"
    if opening == 2:
        return "M" if tag in "NJ?" and low not in _lexicon() else tag
    unlisted = tag in "NJ?bg" and low not in _lexicon()
    return "M" if (tag in "N*+J?" and (unlisted or more)) or (tag == "g" and unlisted and more) else tag


def _noun_or_verb(lows: list[str], tags: list[str], at: int, previous: str, following: str, opening: int) -> str:
    """A word that is a noun or a verb in its base form or third person."""
    low = lows[at]
    known = verb_forms().get(low)
    bits = known[1] if known else BASE
    finite = "z" if bits & THIRD else "x" if bits & PAST and bits & PARTICIPLE else "b"
    before = lows[at - 1] if at else ""
    if previous in "TA":
        return "N" if finite == "z" else finite
    if previous in "ngzxdb" and bits & PARTICIPLE and before in _BE_HAVE:
        return "n"
    if previous in "DJ'#Pgbzdxn" or (previous == "M" and before in _nationalities()):
        return finite if previous == "z" and before in _CLOSED["do"] else "N"
    if previous == "O":
        if finite == "b" and at > 1 and (verb_of(lows[at - 2]) or ("", 0))[0] in _CAUSING:
            return finite
        objective = (lows[at - 2 : at - 1] != ["of"] and before in ("them", "him", "us", "me")) or (
            finite == "z" and before in ("i", "we", "you", "they")
        )
        return "N" if objective else finite
    if previous == "!" or before in ("did", "didn't", "help", "let"):
        return finite
    if previous in "NMW" or (previous == "R" and tags[-2:-1] and tags[-2] in "NMO"):
        title = opening >= _TITLE
        if finite == "z":
            return finite if _third_person(lows, tags, at, previous, following, title) else "N"
        if finite == "b" and (_wished(lows, tags) or _inverted(lows, tags)):
            return finite
        if finite == "x" and lows[at + 1 : at + 2] == ["by"]:
            return finite
        if finite == "x" and (following in _STARTS_OBJECT or following in "N*") and not _verb_since(lows, tags):
            return finite
        led = following in "PR" and known is not None and lows[at + 1] in PARTICLES.get(known[0], ())
        many = (title and tags[-3:-1] == ["M", ","]) or (previous == "M" and before.endswith("s") and len(before) > 3)
        if many and (following in "DT" or led):
            return finite
        if (many or _plural(lows, tags)) and title and following in "NMJ*+D#TP" and not _verb_since(lows, tags):
            return finite
        if _plural(lows, tags) and following in "N*" and _opens_clause(tags):
            return finite
        if _plural(lows, tags) and following in "DOTRPJMW":
            return finite if following in "DOTW" or not _verb_since(lows, tags) else "N"
        return finite if previous == "W" and following in "DO" else "N"
    if previous == "," and finite == "b" and following in "DO" and _modal_since(tags):
        return finite
    if previous == "," and finite == "z":
        return finite if following in "DO#T" or (following in "NM*" and _like_before(tags, "z") == "z") else "N"
    if previous == "C":
        return _like_before(tags, finite)
    return "b" if previous in '."' and following in "DO" and finite == "b" else "N"


def _third_person(lows: list[str], tags: list[str], at: int, previous: str, following: str, title: bool) -> bool:
    """Whether a word in -s after a noun is its verb: "Rome backs the plan", "the demand stands"."""
    before, after = lows[at - 1], lows[at + 1] if at + 1 < len(lows) else ""
    told = before == "that" and tags[-2:-1] and tags[-2] in "NM" and lows[at - 2] not in _NOUNS["time"]
    if before in ("who", "which", "what") or told or following in _STARTS_OBJECT:
        return True
    verb = (verb_of(lows[at]) or ("", 0))[0]
    if (following == "N" and previous in "MW") or (following == "W" and verb in _THAT and after in _CONTENT):
        return True
    if _verb_since(lows, tags):
        return False
    if (following in "PR" and after in PARTICLES.get(verb, ())) or (following == "g" and verb in _GERUND):
        return True
    if verb in _LINKING and following in "PJ+":
        return True
    if title and following in "NM*J+#DP.," and lows[at] not in _NOUNS["s"]:
        return True
    return (following in ",.;" and previous == "M") or (following == "." and previous == "N" and "D" in tags[-8:])


def _plural(lows: list[str], tags: list[str]) -> bool:
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


def _opens_clause(tags: list[str]) -> bool:
    """Whether the phrase just read follows a subordinator: "if foreign states | supply rebels"."""
    at = _before_phrase(tags)
    return at >= 0 and tags[at] == "S"


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
    for tag in reversed(tags[-9:-1]):
        if tag == finite:
            return finite
        if tag in "SW;.":
            break
    return "N"


def _after_verb(low: str, before: str, following: str) -> str:
    """A form in -ing after a verb: "is pressing Bonn", "remained challenging", "delivered crushing blows"."""
    if before in BE:
        return "g" if following in "DNMO*#" else _ing(low, "z", following)
    verb = (verb_of(before) or ("", 0))[0]
    described = verb in _LINKING and low in _ADJECTIVES["plain"]
    return "J" if described or (following in "N*" and verb not in _GERUND) else _ing(low, "z", following)


def _ing(low: str, previous: str, following: str) -> str:
    listed = low in _NOUNS["ing"]
    if low in _ADJECTIVES["plain"] and ((previous not in "NMO" and following in _NOMINAL_NEXT) or previous in "RJ"):
        return "J"
    if previous in "D'J":
        return "J" if following in "NM*" and not listed else "N"
    if listed and ((previous in "PNW" and following not in "DOMTW'#RJ") or (previous in "NM" and following in "NM*")):
        return "N"
    return "g"
