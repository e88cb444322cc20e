"""The proposals of a track in their articles -> what became of it from one to the next. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from tui.articles.article import Article
from tui.extraction.proposals.vocabulary import TOPIC
from tui.findings import Party, Proposal, ProposalKind, Response, Stance, TermType
from tui.linking.tracks.profiles import name_of
from tui.linking.tracks.values import FAMILIES, Contradiction, Member, Place, Profile, Track, TrackAnswer, TrackTerm

_MOST_WORDS = 6
"""Words of a label that a list has room for."""
_SLIP = 3
"""Who is named so many times less often than the most frequent is named by a slip."""
_FOR: frozenset[Stance] = frozenset(("accepted", "open"))
_AGAINST: frozenset[Stance] = frozenset(("rejected", "denied"))


class Reported(NamedTuple):
    """A proposal of a track with its article."""

    profile: Profile
    article: Article
    proposal: Proposal
    listed: Callable[[str], str] = str
    """What the article calls somebody -> the name they are listed under."""
    sides: Callable[[str], str | None] = lambda name: None
    """Somebody listed -> the state they speak for."""


def track(id_: str, reported: Iterable[Reported]) -> Track:
    """What became of a proposal. The articles are given in the order that those without a date are to stand in."""
    given = tuple(reported)
    ordered = [*sorted((each for each in given if each.profile.day), key=_when)]
    ordered += [each for each in given if not each.profile.day]
    members = tuple(map(_member, ordered))
    answers = tuple(answer for nth, each in enumerate(ordered) for answer in _answers(nth, each))
    label, kind = canonical([each.profile for each in ordered])
    by, to, through = _sides(ordered)
    return Track(
        id_,
        kind,
        label,
        members,
        by,
        to,
        through,
        tuple(_terms(ordered)),
        answers,
        tuple(_contradictions(members, answers)),
    )


def canonical(profiles: Sequence[Profile]) -> tuple[str, ProposalKind]:
    """The label and the kind of a track.

    The kind is that of most, of those as frequent a pause; the label is one of that kind: of those that tell most the
    most frequent, then the shortest.
    """
    kinds = Counter(each.kind for each in profiles)
    kind = max(kinds, key=lambda kind: (kinds[kind], FAMILIES[kind] == "fighting"))
    named = [each for each in profiles if each.family == FAMILIES[kind]]

    def told(one: Profile) -> str:
        return " ".join(one.label.lower().replace("-", "").split())

    counts = Counter(map(told, named))

    def rank(one: Profile) -> tuple[bool, bool, bool, int, int]:
        fits = 1 < len(one.label.split()) <= _MOST_WORDS and one.label != one.kind
        return bool(TOPIC.search(one.label)), fits, one.tells, counts[told(one)], -len(one.label)

    return max(named, key=rank).label.removeprefix("the "), kind


def _when(one: Reported) -> tuple[str, Place]:
    return one.article.published or "", one.profile.place


def _member(one: Reported) -> Member:
    article, proposal, place = one.article, one.proposal, one.profile.place
    words = " … ".join(" ".join(span.cut(article.text).split()) for span in proposal.spans)
    return Member(
        place,
        f"{place.article}.{place.nth + 1}",
        article.name,
        article.source,
        one.profile.day,
        proposal.kind,
        proposal.label,
        proposal.status,
        words,
        proposal.spans[0],
    )


def _sides(reported: Sequence[Reported]) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Who proposes, who is addressed, who mediates, the most frequent first.

    Whoever stands on a side less than a third as often as the most frequent, or more often on the other one, is there
    by a slip.
    """
    by = _named(reported, lambda proposal: proposal.proposers)
    to = _named(reported, lambda proposal: proposal.addressees)
    through = _named(reported, lambda proposal: proposal.mediators)
    return _kept(by, to), _kept(to, by), _kept(through, by)


def _named(reported: Sequence[Reported], side: Callable[[Proposal], Sequence[Party]]) -> Counter[str]:
    """In how many reports each stands on a side."""
    counts: Counter[str] = Counter()
    for each in reported:
        names = (name_of(party.party, party.person, each.listed, each.sides) for party in side(each.proposal))
        counts.update({name for name in names if name})
    return counts


def _kept(counts: Counter[str], other: Counter[str]) -> tuple[str, ...]:
    most = max(counts.values(), default=0)
    kept = [name for name, many in counts.items() if _SLIP * many >= most and many >= other[name]]
    return tuple(sorted(kept or counts, key=lambda name: (-counts[name], name)))


def _terms(reported: Sequence[Reported]) -> Iterator[TrackTerm]:
    """The terms of every member, each once."""
    seen: set[tuple[TermType, str]] = set()
    for nth, each in enumerate(reported):
        text = each.article.text
        mine: set[tuple[TermType, str]] = set()
        for term in each.proposal.terms_at_a_glance(text):
            words = " ".join(term.span.cut(text).split())
            meaning = (
                term.type,
                f"{term.days:g} days" if term.days else words.lower().replace("-", " ").removesuffix("ly"),
            )
            if meaning not in mine:
                yield TrackTerm(nth, term.type, words, term.span, term.days, term.resolved, meaning not in seen)
            mine.add(meaning)
        seen |= mine


def _answers(nth: int, one: Reported) -> Iterator[TrackAnswer]:
    for place, answer in enumerate(one.proposal.responses):
        party = name_of(answer.party, answer.person, one.listed, one.sides)
        if party:
            yield TrackAnswer(
                party,
                _person(answer, party, one.listed),
                answer.stance,
                nth,
                place,
                " ".join(answer.span.cut(one.article.text).split()),
                answer.span,
                answer.is_sure,
            )


def _person(answer: Response, party: str, listed: Callable[[str], str]) -> str | None:
    name = listed(answer.person) if answer.person else None
    return None if name == party else name


def _contradictions(members: Sequence[Member], answers: Sequence[TrackAnswer]) -> Iterator[Contradiction]:
    """Where a party is for it and against it at one time; what changed from one day to another is no contradiction."""

    def when(answer: TrackAnswer) -> tuple[str, str]:
        return answer.party, members[answer.member].day or ""

    for (party, _), some in groupby(sorted((each for each in answers if each.sure), key=when), key=when):
        told = [each for each in some if each.stance in _FOR | _AGAINST]
        stances = {each.stance for each in told}
        if stances & _FOR and stances & _AGAINST:
            yield Contradiction(party, tuple(sorted(told, key=lambda each: (each.member, each.nth))))
