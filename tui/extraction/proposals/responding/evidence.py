"""What speaks for and against an answer being one to a proposal, as named signs with weights."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence, Set

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.english.event import Phrase
from tui.extraction.people import People
from tui.extraction.proposals.parties.naming import parties_at
from tui.extraction.proposals.responding.lists import lists
from tui.extraction.proposals.responding.objects import core_of, is_act, kinds_of
from tui.extraction.proposals.responding.reply import Reply
from tui.extraction.proposals.telling import telling
from tui.extraction.proposals.tracks import Track, group_of, names_of
from tui.extraction.values import value
from tui.extraction.words import state_by_adjective

WEIGHTS: Mapping[str, float] = {
    # where they stand
    "same sentence": 1.2, "same sentence, after": -0.3, "same paragraph": 1.8, "near": 1.1, "far": -0.3,
    "ahead": -0.4, "ahead by": -1.0, "it, right before": 1.0, "thread": 0.35, "first": 1.0, "told again": 0.7,
    # what is proposed
    "pause": 0.6, "peace plan": 0.3, "demand": -0.2, "concession": -0.3, "guarantee": -0.2, "exchange": -0.2,
    "spoken of": -0.7, "calls for a yes": -0.5, "agreed on": 0.6,
    # who proposes and who is asked
    "own": -1.8, "own, joint": -0.2, "asked": 0.6, "others asked": 0.2, "by nobody named": -0.1,
    # the words for what is answered
    "its noun": 1.0, "another noun": -1.0, "a plan": -0.1, "shared words": 0.7,
    "sentence words": 0.2, "its number": 0.8, "another number": -1.5, "its maker": 1.2, "another maker": -0.8,
    "another act": -0.5, "breach of a pause": 0.3, "breach of another": -1.2,
}  # fmt: skip
"""Sign -> how much it speaks for the proposal, in the logarithm of the odds; fitted to articles and rounded."""

_PAUSING = lists("words")["pausing"]
_TALKING = lists("words")["talking"]
_ASKING = lists("words")["asking"]
_PLANNING = lists("words")["planning"]
_LENGTHS = lists("words")["lengths"]
_SENT = frozenset(("delegation", "delegate", "team", "negotiator"))
_NEAR = 900
_FAR = 5000
_NEXT = 5
"""So many characters at most lie between two sentences."""
_THREAD = 600
"""So near, in characters, an answer goes on with what the one before it answers."""
_NOUNS = (("pause", _PAUSING), ("negotiation", _TALKING), ("demand", _ASKING), ("peace plan", _PLANNING))
_STOPPING = lists("words")["stopping"]
_MATTERS = (("pause", _PAUSING | _STOPPING), ("negotiation", _TALKING | {"talk", "meet", "negotiate"}))


@value
class Known:
    """What an answer is held against of a proposal, computed once."""

    track: Track
    number: int
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    paragraphs: frozenset[int]
    makers: frozenset[str]
    asked: frozenset[str]
    words: frozenset[str]
    classes: frozenset[str]
    """What nouns for it can be of: of its kind, and of what its words speak of."""
    numbers: frozenset[str]

    @classmethod
    def of(cls, doc: Document, track: Track, number: int) -> Known:
        """What is known of the proposal with an index."""
        statements = [one.statement for one in track.stated]
        spans = [Span(min(s.trigger.start, s.content.start), s.content.end) for s in statements]
        tokens = [at for span in spans for at in doc.tokens_in(span)]
        return cls(
            track,
            number,
            tuple(s.sentence.start for s in statements),
            tuple(s.sentence.end for s in statements),
            frozenset(doc.paragraph_at(s.sentence.start) for s in statements),
            names_of([p for one in track.stated for p in one.proposers]),
            names_of([p for one in track.stated for p in one.addressees]),
            telling(doc, tokens),
            frozenset((group_of(track.kind), *_classes({doc.lows[at] for at in tokens}, _MATTERS))),
            frozenset(_numbers(doc, tokens)),
        )


@value
class Words:
    """What an answer says of the proposal it answers, computed once."""

    reply: Reply
    paragraph: int
    names: frozenset[str]
    """Of whoever answers."""
    classes: frozenset[str]
    """What its noun for the proposal can stand for; empty without a noun."""
    told: frozenset[str]
    """The telling words of what is answered."""
    around: frozenset[str]
    """Those of the whole sentence."""
    numbers: frozenset[str]
    owner: frozenset[str]
    """Whose proposal the words for it say it is."""
    coming: bool
    """Whether it is that somebody will come, or send somebody, with no word for where to."""
    alien: bool
    """Whether it is an act, with no word for a proposal."""

    @classmethod
    def of(cls, doc: Document, people: People, reply: Reply) -> Words:
        """What the words of an answer say."""
        thing, act = reply.thing, reply.act
        tokens = [*range(thing.first, thing.last + 1)] if thing is not None else []
        if act is not None:
            tokens += doc.tokens_in(act.span)
        noun = thing
        if thing is None and reply.stance == "denied" and reply.event is not None:
            noun = reply.event.object or reply.event.predicate  # "has no talks with Moscow"
        named = () if noun is None or noun.kind == "pronoun" else noun.conjuncts or (noun,)
        return cls(
            reply,
            doc.paragraph_at(reply.sentence.start),
            names_of([reply.party]),
            frozenset(name for phrase in named for name in _classes(_words_of(doc, core_of(phrase)), _NOUNS)),
            telling(doc, tokens),
            telling(doc, doc.tokens_in(reply.sentence)),
            frozenset(_numbers(doc, tokens)),
            frozenset(_owner(doc, people, thing)),
            thing is None
            and reply.event is not None
            and (bool(_SENT & reply.row.frame.nouns) or _comes(reply.event.lemma)),
            act is not None and is_act(act, "act") and not kinds_of(doc, thing),
        )


def signs(words: Words, known: Known, last: tuple[int, int] | None) -> Iterator[tuple[str, float]]:
    """The signs that an answer is one to a proposal, each with its strength.

    `last`: which proposal was answered last, and where.
    """
    group, here = group_of(known.track.kind), words.reply.sentence.start
    yield group, 1.0
    yield from _place(words, known)
    yield from _parties(words, known)
    yield from _noun(words, known)
    yield from _shared(words, known)
    if known.number == 0:
        yield "first", 1.0
    if last is not None and last[0] == known.number and here - last[1] < _THREAD:
        yield "thread", 1.0
    if len(known.track.stated) > 1:
        yield "told again", 1.0
    if all(one.statement.row.way == "mention" for one in known.track.stated):
        yield "spoken of", 1.0
    if all(one.accepts and one.statement.way.asked for one in known.track.stated):
        yield "calls for a yes", 1.0
    if known.track.joint and words.reply.stance == "accepted":
        yield "agreed on", 1.0
    if words.reply.stance == "violated":
        yield "breach of a pause" if "pause" in known.classes else "breach of another", 1.0


def _place(words: Words, known: Known) -> Iterator[tuple[str, float]]:
    here = words.reply.sentence.start
    before = bisect_right(known.starts, here)
    if not before:
        yield "ahead", 1.0
        yield "ahead by", min(1.0, (known.starts[0] - here) / _NEAR)
        return
    distance = here - known.starts[before - 1]
    if here < known.ends[before - 1]:
        here_told = (s for one in known.track.stated if (s := one.statement).sentence.start == known.starts[before - 1])
        told = any(said.trigger.end <= words.reply.trigger.start for said in here_told)
        yield "same sentence" if told else "same sentence, after", 1.0
    elif words.paragraph in known.paragraphs:
        yield "same paragraph", 1.0
    thing = words.reply.thing
    if thing is not None and thing.kind == "pronoun" and here - known.ends[before - 1] < _NEXT:
        yield "it, right before", 1.0
    yield "near", max(0.0, 1 - distance / _NEAR)
    yield "far", min(1.0, max(0.0, (distance - _NEAR) / _FAR))


def _parties(words: Words, known: Known) -> Iterator[tuple[str, float]]:
    own = not words.names.isdisjoint(known.makers)
    if own and words.reply.stance not in ("violated", "denied"):
        yield "own, joint" if known.track.joint and words.reply.stance == "accepted" else "own", 1.0
    elif not known.makers:
        yield "by nobody named", 1.0
    if not words.names.isdisjoint(known.asked):
        yield "asked", 1.0
    elif known.asked and not own:
        yield "others asked", 1.0


def _noun(words: Words, known: Known) -> Iterator[tuple[str, float]]:
    if not words.classes:
        if words.coming and "negotiation" in known.classes:
            yield "its noun", 1.0
        return
    if words.classes & known.classes:
        yield "its noun", 1.0
    elif "demand" in words.classes and known.track.kind in ("concession", "guarantee", "exchange"):
        yield "its noun", 0.5
    elif words.classes <= {"peace plan"}:
        yield "a plan", 1.0
    elif words.reply.stance != "violated":
        yield "another noun", 1.0


def _shared(words: Words, known: Known) -> Iterator[tuple[str, float]]:
    """What the words for the thing answered share with the statement: its matter, its maker, its number."""
    shared = words.told & known.words
    if shared:
        yield "shared words", min(2.0, len(shared))
    elif words.alien:
        yield "another act", 1.0
    yield "sentence words", min(3.0, len(words.around & known.words))
    if words.numbers and known.numbers:
        yield "its number" if words.numbers & known.numbers else "another number", 1.0
    if words.owner and known.makers:
        yield "its maker" if words.owner & known.makers else "another maker", 1.0


def _classes(words: Set[str], lists: Sequence[tuple[str, Set[str]]]) -> Iterator[str]:
    return (name for name, known in lists if words & known)


def _words_of(doc: Document, phrase: Phrase) -> set[str]:
    return {*doc.lows[phrase.first : phrase.core + 1], phrase.lemma.lower()}


def _owner(doc: Document, people: People, phrase: Phrase | None) -> set[str]:
    """Whose proposal the words for it say it is: "the American plan", "Moscow's offer", "a call by X"."""
    if phrase is None:
        return set()
    found: set[str] = set()
    by = (a.phrase for a in phrase.prepositions if a.preposition in ("by", "from"))
    for each in (phrase.possessor, *by):
        if each is not None and each.kind != "pronoun":
            found |= names_of(parties_at(people, doc.span_of(each.first, each.last)))
    for at in phrase.modifiers:
        state = state_by_adjective().get(doc.words[at]) or people.body_by_adjective(doc.words[at])
        if state:
            found.add(state)
    return found


def _comes(lemma: str) -> bool:
    """ "would attend", "will take part"."""
    return lemma in ("attend", "participate", "take part", "show up", "turn up")


def _numbers(doc: Document, tokens: Sequence[int]) -> Set[str]:
    """The numbers of days, weeks or points that words name."""
    found = set()
    for at in tokens:
        head, _, tail = doc.lows[at].partition("-")
        if tail.split("-")[0] in _LENGTHS or (doc.lows[at + 1 : at + 2] and doc.lows[at + 1] in _LENGTHS):
            found.add(head)
    return found
