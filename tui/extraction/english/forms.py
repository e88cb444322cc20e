"""All inflection: the forms of a verb, the verb of a form, the singular of a noun."""

from __future__ import annotations

from functools import cache, lru_cache

from tui.extraction.english.lists import rows, sections

BASE, THIRD, PAST, PARTICIPLE, GERUND = 1, 2, 4, 8, 16
"""Which forms of its verb a word can be, added up."""

_VOWELS = frozenset("aeiou")
_SIBILANTS = ("s", "sh", "ch", "x", "z")
_KEEP_E = frozenset(("be", "singe", "binge", "tinge"))


def forms(verb: str) -> tuple[str, ...]:
    """The forms of a verb, itself first; of several words the first is inflected: "turn down", "turned down", …"""
    first, _, rest = verb.partition(" ")
    tail = f" {rest}" if rest else ""
    past, participle = pasts(first)
    inflected = dict.fromkeys((first, third(first), *past, *participle, *gerunds(first)))
    if first == "be":
        inflected.update(dict.fromkeys(("am", "is", "are")))
        del inflected["bes"]
    return tuple(form + tail for form in inflected)


def third(verb: str) -> str:
    """The third person: "rejects", "denies", "goes", "has"."""
    if verb == "have":
        return "has"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ies"
    if verb.endswith("z") and _doubles(verb):
        return verb + "zes"
    return verb + ("es" if verb.endswith(_SIBILANTS) or (verb.endswith("o") and verb[-2:-1] not in _VOWELS) else "s")


def gerunds(verb: str) -> tuple[str, ...]:
    """The forms in -ing, of which there may be two: "rejecting", "lying", "snubbing"; "signalling" and "signaling"."""
    if verb.endswith("ie"):
        return (verb[:-2] + "ying",)
    if verb.endswith("e") and verb not in _KEEP_E and not verb.endswith(("ee", "ye", "oe")):
        return (verb[:-1] + "ing",)
    if verb.endswith("l") and verb in sections("verbs")["stressed"]:
        return verb + "ling", verb + "ing"
    return (_doubled(verb) + "ing",)


def pasts(verb: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Its past forms and its participles."""
    known = _irregular().get(verb)
    if known:
        return known
    if verb.endswith("e"):
        regular: tuple[str, ...] = (verb + "d",)
    elif verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        regular = (verb[:-1] + "ied",)
    else:
        regular = (_doubled(verb) + "ed",)
        if verb.endswith("l") and verb in sections("verbs")["stressed"]:
            regular = (*regular, verb + "ed")
    return regular, regular


def _doubled(verb: str) -> str:
    if verb.endswith("c"):
        return verb + "k"
    return verb + verb[-1] if _doubles(verb) else verb


def _doubles(verb: str) -> bool:
    """Whether the last letter is doubled: snub, slam, quit, admit."""
    if len(verb) < 3 or verb[-1] in _VOWELS or verb[-1] in "wxyhc":
        return False
    if verb in sections("verbs")["stressed"]:
        return True
    stem = verb[2:] if verb.startswith("qu") else verb
    return stem[-2] in _VOWELS and sum(letter in "aeiouy" for letter in stem) == 1


@cache
def _irregular() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    found = {}
    for base, past, *participle in rows("irregular"):
        first = tuple(past.split("/"))
        found[base] = (first, tuple(participle[0].split("/")) if participle else first)
    return found


@cache
def irregular_forms() -> frozenset[str]:
    """Every form of every irregular verb."""
    return frozenset(form for verb in _irregular() for form in forms(verb))


@cache
def verbs() -> frozenset[str]:
    """Every verb of the lists that is one word."""
    listed = sections("verbs")
    firsts = {entry.partition(" ")[0] for heading in listed for entry in listed[heading]}
    firsts = {entry.partition("-")[0] if entry in listed["object-to"] else entry for entry in firsts}
    return frozenset(firsts) | frozenset(_irregular()) | sections("nouns")["verbs-too"]


_KNOWN = {
    "found": ("find", PAST | PARTICIPLE), "left": ("leave", PAST | PARTICIPLE), "saw": ("see", PAST),
    "felt": ("feel", PAST | PARTICIPLE), "fell": ("fall", PAST), "lay": ("lay", BASE | PAST),
    "wound": ("wound", BASE), "bound": ("bind", PAST | PARTICIPLE), "ground": ("ground", BASE),
    "be": ("be", BASE), "was": ("be", PAST), "were": ("be", PAST),
    "is": ("be", THIRD), "am": ("be", THIRD), "are": ("be", THIRD),
}  # fmt: skip
"""Forms of "be", and forms of two verbs that are nearly always those of one."""


@lru_cache(maxsize=1 << 15)
def listed_verb(form: str) -> tuple[str, int] | None:
    """The listed verb of a form in lower case, and which forms it can be. Of two verbs the one with that base wins."""
    known = _KNOWN.get(form)
    if known:
        return known
    if form in verbs():
        return form, _kinds(form)[form]
    found = [verb for verb in _bases(form) if verb in verbs() and form in _kinds(verb)]
    return (verb := max(found), _kinds(verb)[form]) if found else None


def _bases(form: str) -> tuple[str, ...]:
    """Every verb that a form may come from."""
    irregular = _irregular_bases().get(form, ())
    if form.endswith("s"):
        return (*irregular, form[:-1], form[:-2], form[:-3], form[:-3] + "y", "have")
    if form.endswith("ed"):
        return (*irregular, form[:-1], form[:-2], form[:-3], form[:-3] + "y")
    if form.endswith("ing"):
        return (*irregular, form[:-3], form[:-3] + "e", form[:-4], form[:-4] + "ie")
    return irregular


@cache
def _irregular_bases() -> dict[str, tuple[str, ...]]:
    """Past form or participle -> the irregular verbs it is one of."""
    found: dict[str, tuple[str, ...]] = {}
    for verb, (past, participle) in _irregular().items():
        for form in {*past, *participle}:
            found[form] = (*found.get(form, ()), verb)
    return found


@lru_cache(maxsize=1 << 12)
def _kinds(verb: str) -> dict[str, int]:
    """Each form of a verb -> which forms it can be."""
    past, participle = pasts(verb)
    kinds: dict[str, int] = {}
    for bit, inflected in (
        (BASE, (verb,)), (THIRD, (third(verb),)), (GERUND, gerunds(verb)), (PAST, past), (PARTICIPLE, participle)
    ):  # fmt: skip
        for form in inflected:
            kinds[form] = kinds.get(form, 0) | bit
    return kinds


@lru_cache(maxsize=1 << 14)
def verb_of(form: str) -> tuple[str, int] | None:
    """The verb of a form in lower case and which forms it can be; unlisted ones by their ending; None: not a verb."""
    known = listed_verb(form)
    if known:
        return known
    for prefix in ("re-", "re", "un", "over", "out", "mis", "dis", "pre", "co-"):
        if form.startswith(prefix) and not (prefix == "un" and form.endswith("ed")):
            inner = listed_verb(form[len(prefix) :])
            if inner and len(inner[0]) > 3 and inner[1] & (PAST | PARTICIPLE | GERUND) and not inner[1] & BASE:
                return prefix + inner[0], inner[1]
    if len(form) > 4 and form.endswith("ed") and not form.endswith("eed"):
        return _listed(form[:-2]), PAST | PARTICIPLE
    if len(form) > 5 and form.endswith("ing"):
        return _listed(form[:-3]), GERUND
    return None


def _listed(stem: str) -> str:
    """The base: one that is listed, else the likeliest."""
    return next((base for base in (stem, stem + "e") if base in verbs()), None) or _stem(stem)


def _stem(stem: str) -> str:
    """The base of an unlisted verb from what stands before -ed or -ing."""
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return stem[:-1]
    if stem.endswith(
        (
            "at",
            "iz",
            "is",
            "v",
            "c",
            "g",
            "u",
            "as",
            "os",
            "ur",
            "ir",
            "rs",
            "ns",
            "ps",
            "dl",
            "bl",
            "pl",
            "ol",
            "gl",
            "eeth",
            "eath",
            "ooth",
        )
    ):
        return stem + "e"
    return stem


def plural(noun: str) -> str:
    """The plural of a noun."""
    for singular, many in _plurals().items():
        if noun == singular:
            return many
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(_SIBILANTS) else "s")


@cache
def _plurals() -> dict[str, str]:
    return dict(entry.split() for entry in sections("nouns")["plurals"])


@cache
def _singulars() -> dict[str, str]:
    return {many: one for one, many in _plurals().items()} | {noun: noun for noun in sections("nouns")["s"]}


@lru_cache(maxsize=1 << 14)
def singular(noun: str) -> str:
    """The singular of a noun in lower case; the noun itself where it is none."""
    known = _singulars().get(noun)
    if known:
        return known
    if not noun.endswith("s") or noun.endswith(("ss", "us", "is", "'s")) or len(noun) < 4:
        return noun[:-3] + "man" if noun.endswith("men") and len(noun) > 5 else noun
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "xes", "sses", "zzes")):
        return noun[:-2]
    return noun[:-1]
