"""Frames: what has to stand in a clause for a row to fit it, as a row writes it down."""

from __future__ import annotations

import re
from typing import Literal

from tui.extraction.values import value

Shape = Literal["verb", "copula", "noun", "epithet", "said", "own", "mood", "pattern"]

EPITHETS = ("good", "bad", "worthy", "false")
"""The lists of `epithets.txt`."""
_VERB = re.compile(
    r"(?P<lemmas>[\w/’-]+)?(?:\s\"(?P<words>[^\"]+)\")?(?:\s(?P<through>(?!\*)[\w/]+)(?=\s<))?(?:\s?<(?P<nouns>[^>]+)>)?"
    r"(?:\s\"(?P<after>[^\"]+)\")?(?:\s(?P<prepositions>[\w/]+))?(?P<clause>\s\*)?"
)


@value
class Frame:
    """What has to stand there."""

    text: str
    """As the row writes it."""
    shape: Shape
    lemmas: tuple[str, ...] = ()
    """Verbs with their particle, predicates or nouns; empty where a predicate is any of `nouns`."""
    nouns: frozenset[str] = frozenset()
    """Of a verb: what its object has to be. Of a predicate: what is there. Of an epithet: the name of its list."""
    through: frozenset[str] = frozenset()
    """Prepositions that lead to those nouns ("blamed X for the collapse"); none where they are the verb's object."""
    words: tuple[str, ...] = ()
    """Of which one has to stand in the clause; of `said`: with one of which the quotation begins."""
    prepositions: frozenset[str] = frozenset()
    """What leads to the thing answered; none where it is the verb's own object."""
    clause: bool = False
    """Whether what is answered is in a verb that hangs on it."""
    pattern: str = ""
    """Of what is left, as a regular expression."""
    at_start: bool = False
    """Whether that pattern is looked for at the start of a sentence alone."""

    def named(self, lemma: str) -> str:
        """What a reader is shown as the reason, where the frame fits by `lemma`: "give blessing to"."""
        if self.pattern:
            return "in so many words"
        if self.shape == "own":
            return f"its own: {lemma}"
        if self.shape == "mood":
            return f"its tone: {next(iter(self.nouns))}"
        if self.shape == "epithet":
            return f"calls it {next(iter(self.nouns))}"
        preposition = next((p for p in ("to", "of", "on", *sorted(self.prepositions)) if p in self.prepositions), "")
        return " ".join(filter(None, [lemma, *sorted(self.nouns)[:1], preposition, "to do it" if self.clause else ""]))


def parsed(text: str) -> Frame:
    """The frame that `text` writes. Raises ValueError where it cannot be read."""
    kind, _, rest = text.partition(" ")
    if kind == "re":
        return Frame(text, "pattern", pattern=rest.removeprefix("^"), at_start=rest.startswith("^"))
    if text == "own":
        return Frame(text, "own")
    if kind == "mood":
        return Frame(text, "mood", nouns=frozenset((rest,)))
    shape: Shape = "copula" if kind == "be" else "noun" if kind == "noun" else "verb"
    match = _VERB.fullmatch(text if shape == "verb" else rest)
    if match is None:
        raise ValueError(f"cannot read the frame {text!r}")
    nouns, words = _parts(match["nouns"]), _parts(match["words"] or match["after"])
    lemmas = _parts(match["lemmas"])
    if kind == "call" and nouns and nouns[0] in EPITHETS:
        shape = "epithet"
    elif kind == "say" and words:
        shape = "said"
    if not lemmas and not nouns:
        raise ValueError(f"the frame {text!r} names nothing")
    return Frame(
        text,
        shape,
        lemmas,
        frozenset(nouns),
        frozenset(_parts(match["through"])),
        words,
        frozenset(_parts(match["prepositions"])),
        match["clause"] is not None,
    )


def _parts(written: str | None) -> tuple[str, ...]:
    return tuple(part.replace("_", " ") for part in written.split("/")) if written else ()
