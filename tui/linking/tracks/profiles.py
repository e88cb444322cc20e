"""An article's proposal -> what it is known by in any article. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from tui.articles.article import Article, Span
from tui.extraction.words import state_by_adjective, state_by_name, word_list
from tui.findings import Party, Proposal, Response, Term
from tui.linking.naming import naming
from tui.linking.tracks.values import Place, Profile
from tui.linking.tracks.words import classes, stem, telling_stem

Listed = Callable[[str], str]
"""What an article calls somebody -> the name they are listed under."""

_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_NUMBERS = {word: str(n) for n, word in enumerate(_ONES.split(), 1)}
_COUNTED = (
    "point|step|stage|phase|part|hostage|captive|prisoner|soldier|detainee|bod(?:y|ie)|monitor|observer|kilomet(?:er|re)"
    "|km|mile|truck|convoy|child|children|troop|peacekeeper"
)
_COUNT = re.compile(
    rf"\b(\d[\d,]*|{'|'.join(_NUMBERS)})[-\s]+(?:[a-z]+\s+){{0,2}}?({_COUNTED})(?:s|es)?\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_CAPITAL = re.compile(r"(?<!^)\b[A-Z][\w’'-]+")
_PAUSES = ("ceasefire", "truce", "moratorium")
_MOST_DAYS = 400.0
_ALIKE_DAYS = {31.0: 30.0, 28.0: 30.0}
"""A month, told in weeks or to the day."""


def profile(
    article: Article,
    proposal: Proposal,
    place: Place,
    listed: Listed = str,
    sides: Callable[[str], str | None] = lambda name: None,
) -> Profile:
    """What a proposal is known by.

    `listed` gives the name somebody is listed under; `sides` the state that somebody listed speaks for, where known.
    """
    text = article.text
    terms = _telling_terms(text, proposal)
    what = _told(text, proposal.label, (each for each in terms if each.type != "timing"))
    counted = what if proposal.kind != "peace plan" else f"{what} ; {_told(text, '', (), proposal.spans[:1])}"
    limits = what if proposal.terms else _told(text, proposal.label, (), proposal.spans[:1])  # all that tells then

    def names(parties: Iterable[Party | Response]) -> frozenset[str]:
        found = (name_of(each.party, each.person, listed, sides) for each in parties)
        return frozenset(each for each in found if each)

    where = [proposal.venue.cut(text)] if proposal.venue else []
    where += [name for term in terms if term.type == "scope" for name in _places(term.span.cut(text))]
    return Profile(
        place,
        proposal.kind,
        proposal.label,
        (article.published or "")[:10] or None,
        names(proposal.proposers),
        names(proposal.addressees),
        names((*proposal.mediators, *proposal.responses)),
        days=frozenset(_days(terms)),
        scopes=_classes("scopes", limits),
        whole=bool(_classes("whole", limits)),
        lengths=_classes("lengths", what),
        ends=proposal.kind in _PAUSES or bool(_classes("ends", limits)),
        occasions=_classes("occasions", f"{limits} ; {_told(text, '', terms)}"),
        counts=frozenset(_counts(counted)),
        places=frozenset(naming(listed(each)).key for each in where if not _is_state(each)),
        names=frozenset(_label_names(proposal.label)),
        words=frozenset(_telling(what)),
    )


def _telling_terms(text: str, proposal: Proposal) -> Sequence[Term]:
    """The terms of the first of its sentences that says how long, of what or for which feast, else all.

    Other sentences may tell of another proposal as well, and are not needed then.
    """
    for span in proposal.spans:
        stated = [each for each in proposal.terms if span.contains(each.span)]
        told = _told(text, proposal.label, stated)
        if any(_days(stated)) or any(_classes(name, told) for name in ("scopes", "whole", "occasions")):
            return stated
    return proposal.terms


def _told(text: str, label: str, terms: Iterable[Term], spans: Iterable[Span] = ()) -> str:
    """The label and the words of some terms, of some sentences, in a line."""
    cut = (span.cut(text) for span in (*(term.span for term in terms), *spans))
    return " ; ".join(" ".join(each.split()) for each in (label, *cut))


def _classes(name: str, words: str) -> frozenset[str]:
    return frozenset(heading for heading, pattern in classes(name) if pattern.search(words))


def name_of(party: str | None, person: str | None, listed: Listed, sides: Callable[[str], str | None]) -> str | None:
    """The state or body that is bound, else the person; states under their usual name, whatever stands for them."""
    if party:
        name = naming(party)
        return name.usual or _state_of_body(party) or listed(party)
    if not person:
        return None
    known = listed(person)
    return sides(known) or known


def _state_of_body(name: str) -> str | None:
    """The state whose government, ministry or seat a name is: "Russian foreign ministry", "Kremlin"."""
    bare = name.removeprefix("the ").removeprefix("The ")
    return state_by_name().get(bare)


def _days(terms: Iterable[Term]) -> Iterator[float]:
    for term in terms:
        if term.type == "duration" and term.days and term.days <= _MOST_DAYS:
            yield _ALIKE_DAYS.get(days := round(term.days, 2), days)


def _counts(words: str) -> Iterator[str]:
    for match in _COUNT.finditer(words):
        number = match[1].lower().replace(",", "")
        yield f"{_NUMBERS.get(number, number)} {stem(match[2])}"


def _places(words: str) -> Iterator[str]:
    """Names in a term that are no state's, nor a people's, nor a day's."""
    for name in re.findall(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*", words):
        bare = re.sub(r"[’']s$", "", name)
        if not _is_state(bare) and bare not in word_list("calendar"):
            yield bare


def _is_state(name: str) -> bool:
    bare = name.removeprefix("the ")
    return bare in state_by_name() or bare in state_by_adjective()


def _label_names(label: str) -> Iterator[str]:
    for name in _CAPITAL.findall(f"; {label}"):
        if not _is_state(name) and name not in word_list("calendar"):
            yield re.sub(r"[’']s$", "", name)


def _telling(words: str) -> Iterator[str]:
    for word in _WORD.findall(words):
        if not word[:1].isupper() and (found := telling_stem(word)):
            yield found
