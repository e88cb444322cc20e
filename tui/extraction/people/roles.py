"""What the article calls a person: the words before a name and the apposition after it."""

from __future__ import annotations

from functools import cache

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.noun_phrases import DETERMINERS, PREPOSITIONS, capital, is_person_noun
from tui.extraction.values import value
from tui.extraction.words import Gender, lowered, roles, state_by_adjective, state_by_name, titles, verbs, word_list

_SAYING = frozenset(("said", "says", "told", "added", "confirmed"))
_APPOSITION = 16
_DIPLOMAT = frozenset(("diplomat",))


@value
class Role:
    """One description of a person."""

    text: str
    head: str
    """Its head noun in lower case, singular: ``spokesman``."""
    states: frozenset[str]
    """The states its words name."""
    words: frozenset[str]
    """Its other words in lower case."""
    at: int
    """Where it stands."""
    gender: Gender | None = None
    """What its nouns tell: "military spokesman Colonel" is a man's."""

    @property
    def names(self) -> frozenset[str]:
        """The nouns its bearer may be called by: those for its head; for who deals with foreign states, "diplomat"."""
        return names_for(self.head) | _DIPLOMAT if self.is_foreign else names_for(self.head)

    @property
    def is_foreign(self) -> bool:
        """Whether it is an office for foreign affairs: a foreign minister's, a secretary of state's."""
        office = "foreign" in self.words or ("secretary of state" in self.text.lower() and bool(self.states))
        return office and self.head in ("minister", "secretary", "spokesman", "spokeswoman", "spokesperson", "chief")


@cache
def _classes() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in word_list("role_classes"):
        head, *others = line.split()
        found.setdefault(head, {head}).update(others)
        if head in ("spokesman",):
            for other in others:
                found.setdefault(other, set()).update((head, *others))
    return {head: frozenset(group) for head, group in found.items()}


@cache
def _in_full() -> dict[str, str]:
    """Shortened title in lower case -> the noun its bearer is called by: "gov", "governor"."""
    return dict(line.split() for line in word_list("titles_in_full"))


def names_for(head: str) -> frozenset[str]:
    """The nouns someone with the role `head` may be called by, itself among them."""
    return _classes().get(head, frozenset((head,)))


def role_of(text: str, lows: list[str], words: list[str], at: int) -> Role | None:
    """A role from the words of a phrase without its determiner; None if no word in it is a role noun."""
    head = next((low for low in reversed(_head_words(lows)) if low in roles()), None)
    if head is None:
        return None
    states = set()
    for number, word in enumerate(words):
        two = " ".join(words[number : number + 2])
        state = (
            state_by_adjective().get(two)
            or state_by_name().get(two)
            or state_by_adjective().get(word)
            or state_by_name().get(word)
        )
        if state:
            states.add(state)
    if not states and "secretary of state" in text.lower() and "state for" not in text.lower():
        states.add(state_by_name()["U.S."])
    rest = frozenset(low for low in lows if low != head and low not in DETERMINERS and low.isalpha() and len(low) > 2)
    gender = next((roles()[low] for low in reversed(_head_words(lows)) if roles().get(low)), None)
    return Role(text, head, frozenset(states), rest, at, gender)


def _head_words(lows: list[str]) -> list[str]:
    """The words up to the first preposition."""
    for number, low in enumerate(lows):
        if number and low in PREPOSITIONS:
            return lows[:number]
    return lows


def role_before(doc: Document, name: Span, title: str | None) -> Role | None:
    """The role in front of a bare name: "Kremlin spokesman Dmitry Peskov", "US Secretary of State Marco Rubio"."""
    first = doc.token_at(name.start)
    beside = first > 1 and doc.words[first - 1] == ","
    start = first - 1 if beside else first
    while start > 0 and first - start < 9 and doc.lows[start] not in DETERMINERS and _describes(doc, start - 1):
        start -= 1
    owned = "'s" in doc.lows[start:first]
    if beside and (start == first - 1 or not (owned or doc.lows[start] in DETERMINERS)):
        return None
    while start < first and (
        doc.lows[start] in DETERMINERS or not doc.words[start][0].isalnum() or doc.lows[start] in PREPOSITIONS
    ):
        start += 1
    last = first - 1
    if title and not beside and doc.text.startswith(title, max(0, name.start - len(title) - 1)):
        start = min(start, doc.token_at(name.start - len(title) - 1))
    if start < first and doc.words[last] == ",":
        last -= 1
    if start > last or doc.lows[last] in DETERMINERS or doc.lows[last] in PREPOSITIONS:
        return None
    words = doc.words[start : last + 1]
    lows = [_in_full().get(low.rstrip("."), low.rstrip(".")) for low in doc.lows[start : last + 1]]
    span = doc.span_of(start, last)
    role = role_of(span.cut(doc.text), lows, words, name.start)
    if role is None and title:
        head = title.split()[-1]
        kept = title.split(" of ")[0].split()[-1].lower().rstrip(".")
        if head in titles() or kept in roles():
            spoken = [_in_full().get(low, low) for low in title.lower().replace(".", "").split()]
            return role_of(title, spoken, title.split(), name.start)
    return role


def _describes(doc: Document, at: int) -> bool:
    word, low = doc.words[at], doc.lows[at]
    if low in ("'s", "the", "its", "his", "her", "their"):
        return True
    if word == "." and doc.ends[at - 1] == doc.starts[at] and doc.words[at - 1] in word_list("abbreviations"):
        return True
    if low == "of":
        return at > 0 and doc.lows[at - 1] in roles()
    if capital(word):
        return (
            word in titles()
            or low in roles()
            or word in state_by_adjective()
            or word in state_by_name()
            or word in word_list("abbreviations")
            or word in word_list("organisations")
            or word in word_list("bodies")
            or word in word_list("affairs")
            or word in ("White", "North", "South", "National", "Foreign", "Prime", "Vice", "Security", "First")
        )
    return (is_person_noun(low) and low not in verbs()) or low in (
        "former", "top", "senior", "chief", "deputy", "acting", "vice", "prime", "foreign", "press", "campaign",
        "communications", "presidential", "democratic", "opposition", "the", "foreign", "defense", "defence",
        "national", "security", "policy", "general", "executive", "special", "party",
    )  # fmt: skip


def role_after(doc: Document, name: Span) -> Role | None:
    """The apposition after a name: "Dmitry Peskov, the Kremlin's spokesman,"."""
    at = doc.token_at(name.end)
    if at + 2 >= len(doc.words) or doc.words[at] != "," or doc.in_marks(doc.starts[at]):
        return None
    at += 1
    start = at
    if not (
        doc.lows[at] in DETERMINERS
        or doc.lows[at] in roles()
        or doc.lows[at] in ("former", "chief", "senior", "vice", "deputy")
        or capital(doc.words[at])
    ):
        return None
    while at < len(doc.words) and at - start < _APPOSITION:
        word = doc.words[at]
        if doc.lows[at] in _SAYING:
            return None  # "… to the rebels, a source close to the talks said": the subject of its own clause
        if word in ',;:()—–"“' or word == "--" or doc.lows[at] in ("who", "which", "that"):
            break
        if word == "." and doc.words[at - 1] not in word_list("abbreviations"):
            break
        at += 1
    if doc.lows[start] in DETERMINERS:
        start += 1
    if at <= start:
        return None
    span = doc.span_of(start, at - 1)
    lows = doc.lows[start:at]
    if any(low in lowered("adverbs") for low in lows):
        return None
    return role_of(span.cut(doc.text), lows, doc.words[start:at], name.start)
