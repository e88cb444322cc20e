"""The core of a noun phrase: determiner, modifiers and noun, its owner before it."""

from __future__ import annotations

from typing import Final

from tui.extraction.document import Document
from tui.extraction.english.event import Phrase, PhraseKind
from tui.extraction.english.forms import singular
from tui.extraction.english.lexicon import listed, tag_of
from tui.extraction.english.lists import pairs, sections
from tui.extraction.english.runs import Run
from tui.extraction.noun_phrases import is_person_noun
from tui.extraction.words import titles, word_list

_NOUNS: Final = sections("nouns")
_GRAMMAR: Final = sections("grammar")
TIMES: Final = _NOUNS["time"]
_LATER: Final = _GRAMMAR["later"]
_OWNERS: Final = pairs("grammar", "owners")
_ABSTRACT: Final = tuple(sections("endings")["abstract"])
_BODIES: Final = word_list("organisations") | _GRAMMAR["bodies"]
_POINTING: Final = frozenset(("this", "that", "these", "those"))
_ARTICLES: Final = sections("closed")["articles"]
_HARDLY: Final = (["short"], ["but"], ["less"])
"""What follows a "nothing" that denies nothing: "nothing short of"."""
_NAME_LINKS: Final = frozenset(("for", "of"))


def _common(low: str) -> bool:
    """Whether a word is an ordinary noun, whatever its capital: Peace, Democracy."""
    return tag_of(low) in ("N", "*") and (bool(listed(low)) or low.endswith(_ABSTRACT))


class Cores:
    """Reads the cores of one run of tokens. Positions count in the run; `tokens` maps them to the document's."""

    def __init__(self, doc: Document, run: Run) -> None:
        self.doc, self.tokens, self.lows, self.tags = doc, run.tokens, run.lows, run.tags
        self.end = len(run.tokens)
        self.inside: set[int] = set()
        """Small words inside names."""
        self._found: dict[int, tuple[Phrase, int] | None] = {}

    def simple(self, at: int, first: int = -1) -> Phrase:
        """A pronoun, or a determiner that stands for its noun."""
        token, low = self.tokens[at], self.lows[at]
        stem = low.partition("'")[0] or low
        many, none = stem in _GRAMMAR["plural-pronouns"], stem in _GRAMMAR["none"]
        return Phrase(self.tokens[first] if first >= 0 else token, token, token, "pronoun", stem, token, many, none)

    def core(self, at: int) -> tuple[Phrase, int] | None:
        """A phrase without what hangs on it, and where it ends (excluded)."""
        if at not in self._found:
            self._found[at] = self._read_core(at)
        return self._found[at]

    def _read_core(self, start: int) -> tuple[Phrase, int] | None:
        tags, lows, end = self.tags, self.lows, self.end
        if tags[start] == "O":
            return self.simple(start), start + 1
        at, owned, head = start, -1, -1
        determiner, negated = "", False
        possessor: Phrase | None = None
        modifiers: list[int] = []
        while at < end and tags[at] == "D":
            if determiner in _POINTING and lows[at] in _ARTICLES:
                return self.simple(at - 1, start), at  # "called this | a betrayal"
            determiner = lows[at]
            negated = negated or determiner in ("no", "neither")
            if determiner in _OWNERS:
                token = self.tokens[at]
                possessor = Phrase(token, token, token, "pronoun", _OWNERS[determiner], token)
            at += 1
        if determiner in ("more", "less", "fewer") and at + 1 < end and lows[at] == "than" and tags[at + 1] == "#":
            at += 1
        begin = at
        while at < end:
            tag = tags[at]
            following = tags[at + 1] if at + 1 < end else "."
            if tag in "NM":
                if head >= 0:
                    if following in "PSR" and lows[at + 1] in _LATER and singular(lows[at]) in TIMES:
                        break
                    if lows[head] in TIMES and tag == "N" and self._times(start, head, modifiers):
                        break
                    if (
                        tag == "M"
                        and not determiner
                        and tags[head] in "M#"
                        and lows[head if tags[head] == "M" else head - 1] in TIMES
                    ):
                        break
                    if tag == "M" and tags[head] == "N" and self._apart(head, determiner or possessor):
                        break
                    modifiers.append(head)
                head = at
            elif tag in "J#":
                if head >= 0:
                    if tag == "#" and (following == "N" and singular(lows[at + 1]) in TIMES):
                        break
                    if tag == "#" and lows[head] in TIMES and not lows[at][0].isdigit():
                        break
                    if tags[head] != "M" or (tag == "J" and following not in "NM" and lows[at] != "-"):
                        break
                    modifiers.append(head)
                    head = at if tag == "#" else -1
                if head != at:
                    modifiers.append(at)
            elif head >= 0 and (tag == "'" or (lows[at] == "'" and self._owns(at))):
                if following not in "NMJ#Rg":
                    break
                possessor = self._made(start, head, determiner, negated, possessor, modifiers)
                determiner, negated, modifiers, head, owned = "", False, [], -1, at + 1
            elif head >= 0:
                break
            elif tag in "R!" and (determiner or modifiers or possessor) and following in "JRnx":
                pass
            elif tag in ",C" and modifiers and modifiers[-1] == at - 1 and tags[at - 1] == "J":
                if following != "J" or at + 2 >= end or tags[at + 2] not in "NMJC":
                    break
            elif tag in "xgn" and (determiner or possessor) and following in "NMJ":
                modifiers.append(at)
            else:
                break
            at += 1
        if head >= 0:
            if at + 1 < end and tags[head] == "M" and tags[at] in "PC" and self._names_body(start, at):
                at, head = self._long_name(at, modifiers, head)
            return self._made(start, head, determiner, negated, possessor, modifiers), at
        if determiner in ("more", "less") and begin == start + 1 and possessor is None and tags[begin:at] == ["J"]:
            return None
        if modifiers and (determiner or possessor or all(tags[m] == "#" for m in modifiers)):
            head = modifiers.pop()
            return self._made(start, head, determiner, negated, possessor, modifiers), head + 1
        if possessor is not None and owned > start and not modifiers:
            return possessor, owned
        if determiner in _GRAMMAR["standing-alone"] and not modifiers and lows[begin - 1] == determiner:
            return self.simple(begin - 1, start), begin
        if possessor is not None and not modifiers and begin < end and tags[begin] == "g":
            return self._made(start, begin, determiner, negated, possessor, []), begin + 1
        return None

    def _times(self, start: int, head: int, modifiers: list[int]) -> bool:
        """Whether a time ends a phrase: "by nightfall | gunships", "the first time | world powers"."""
        if self.lows[head] in ("time", "moment"):
            return bool(modifiers)
        return start == head > 0 and self.tags[start - 1] == "P" and self.lows[start - 1] != "of"

    def _names_body(self, start: int, end: int) -> bool:
        """Whether one of the words is that of a body's name: "the Movement | for Justice"."""
        words = self.doc.words
        return any(words[self.tokens[at]] in _BODIES for at in range(start, end) if self.tags[at] == "M")

    def _long_name(self, at: int, modifiers: list[int], head: int) -> tuple[int, int]:
        """Takes "for Justice and Democracy" into a body's name; where it ends (excluded) and its last word."""
        tags, lows, end, linked = self.tags, self.lows, self.end, False
        while at + 1 < end:
            word = at + 1
            if lows[at] in _NAME_LINKS and tags[at] == "P":
                word += lows[word] == "the"
            elif not (linked and lows[at] == "and" and _common(lows[word])):
                break
            if word >= end or tags[word] != "M":
                break
            linked, last = True, word
            while last + 1 < end and tags[last + 1] == "M":
                last += 1
            modifiers += range(head, last)
            self.inside.update(range(head + 1, word))
            at, head = last + 1, last
        return at, head

    def _owns(self, at: int) -> bool:
        """Whether an apostrophe is that of an owner in the plural: the rebels' refusal."""
        token = self.tokens[at]
        return self.lows[at - 1].endswith("s") and self.doc.starts[token] == self.doc.ends[token - 1]

    def _apart(self, head: int, opened: object) -> bool:
        """Whether a name after a noun is apart: "the plan | Bonn dismissed", but "state television RTS"."""
        low = self.lows[head]
        if is_person_noun(low) or low in _GRAMMAR["named"] or low.endswith("ist"):
            return False
        return bool(opened) or low.endswith("s") or (low in _NOUNS["events"] and low.endswith(_ABSTRACT))

    def _made(
        self, first: int, head: int, determiner: str, negated: bool, owner: Phrase | None, modifiers: list[int]
    ) -> Phrase:
        tokens, low, tag = self.tokens, self.lows[head], self.tags[head]
        before = [m for m in modifiers if m < head]
        kind: PhraseKind
        if tag == "M":
            lemma, kind, many = self._name(before, head), "name", False
        elif tag == "#":
            lemma, kind, many = low, "number", low not in ("one", "1")
        else:
            lemma, kind = singular(low), "noun"
            many = lemma != low or low in ("people", "police", "talks")
            negated = negated or (lemma in _GRAMMAR["none"] and self.lows[head + 1 : head + 2] not in _HARDLY)
        last = tokens[head]
        modified = tuple(tokens[m] for m in before)
        return Phrase(tokens[first], last, last, kind, lemma, last, many, negated, determiner, owner, modified)

    def _name(self, modifiers: list[int], head: int) -> str:
        """The name that ends with `head`, titles before it left out."""
        at = head
        for before in reversed(modifiers):
            if before != at - 1 or (self.tags[before] != "M" and before not in self.inside):
                break
            if self.doc.words[self.tokens[before]] in titles():
                break
            at = before
        return " ".join(map(self.doc.words.__getitem__, self.tokens[at : head + 1]))
