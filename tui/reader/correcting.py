"""What a person may put right, as fields to ask for, and the changes that their answers are. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import get_args

from tui.articles.article import Article, Span
from tui.findings import Proposal, ProposalKind, Quote, QuoteKind, Stance, Term, Why
from tui.library.corrections.changing import ADDED, placed
from tui.library.corrections.data import name_of, value_of
from tui.library.corrections.values import (
    ATTRIBUTES,
    FIELDS,
    NO_ANSWER,
    SIDES,
    Added,
    Answer,
    Change,
    Correction,
    Cut,
    Kind,
    Parties,
    Rejected,
    Speaker,
    of_article,
    of_finding,
)
from tui.library.corrections.wording import party_name, to_parties
from tui.library.own_work.attaching import overlap
from tui.reader.document import Document
from tui.reader.screens.form import Ask

A_QUOTE, NO_QUOTE = "a quote", "no quote"
A_PROPOSAL, NO_PROPOSAL = "a proposal", "no proposal"
CUT, NEW, PROPOSAL = "the quote’s cut", "a new quote", "a proposal"
UNSURE = "not sure"
LABEL_WORDS = 9
"""Of a selection so many words are what a proposal is called, till a person writes another name."""
STANCES: tuple[Stance, ...] = get_args(Stance)
LABELS = {"proposers": "by", "addressees": "to", "mediators": "through"}


def of_article_asked(article: Article) -> list[Ask]:
    """The fields of what an article says of itself; a date that is a guess has its sign, which one takes away."""
    shown = {"date": article.day}
    return [Ask(field, field, shown.get(field, getattr(article, ATTRIBUTES[field])) or "") for field in FIELDS]


def article_changes(article: Article, values: Mapping[str, str]) -> list[Correction]:
    """What was put right of an article; raises ValueError with a clause for what cannot be meant."""
    found = []
    for field in FIELDS:
        if field == "date" and values[field] == (article.day or ""):
            continue
        value = value_of(field, values[field].removeprefix("~") if field == "date" else values[field])
        if (field == "date" and article.published_guessed) or value != (getattr(article, ATTRIBUTES[field]) or None):
            found.append(of_article(article, field, value))
    return found


def quote_asked(document: Document, quote: Quote) -> list[Ask]:
    """The fields of a quote."""
    return [
        Ask("speaker", "speaker", quote.speaker or "", known=names(document)),
        Ask("kind", "kind", quote.kind, choices=get_args(QuoteKind)),
        Ask("is", "this is", A_QUOTE, choices=(A_QUOTE, NO_QUOTE)),
    ]


def quote_changes(
    article: Article, quote: Quote, values: Mapping[str, str], known: Sequence[str] = ()
) -> list[Correction]:
    """What was put right of a quote; `known` are who may be meant by a part of their name.

    Raises ValueError like `article_changes`.
    """
    if values["is"] == NO_QUOTE:
        return [of_finding(article, quote, Rejected())]
    changes: list[Change] = []
    speaker = meant(values["speaker"], known)
    if speaker != quote.speaker:
        changes.append(Speaker(speaker))
    changes += [Kind(kind) for kind in get_args(QuoteKind) if kind == values["kind"] != quote.kind]
    return [of_finding(article, quote, change) for change in changes]


def proposal_asked(proposal: Proposal) -> list[Ask]:
    """The fields of a proposal: its parties, and the stance of each answer."""
    asks = [Ask(side, LABELS[side], ", ".join(map(party_name, getattr(proposal, side)))) for side in SIDES]
    asks.append(Ask("is", "this is", A_PROPOSAL, choices=(A_PROPOSAL, NO_PROPOSAL)))
    for nth, each in enumerate(proposal.responses):
        stance = each.stance or UNSURE
        choices = (*([] if each.stance else [UNSURE]), *STANCES, NO_ANSWER)
        asks.append(Ask(f"answer {nth}", each.party or each.person or "somebody", stance, choices=choices))
    return asks


def proposal_changes(article: Article, proposal: Proposal, values: Mapping[str, str]) -> list[Correction]:
    """What was put right of a proposal; raises ValueError like `article_changes`."""
    if values["is"] == NO_PROPOSAL:
        return [of_finding(article, proposal, Rejected())]
    changes: list[Change] = []
    for side in SIDES:
        if values[side] != ", ".join(map(party_name, getattr(proposal, side))):
            changes.append(Parties(side, to_parties(values[side])))
    for nth, each in enumerate(proposal.responses):
        said = values.get(f"answer {nth}", UNSURE)
        for stance in (*STANCES, NO_ANSWER):
            if said == stance != each.stance:
                changes.append(Answer(each.span, each.party or each.person, stance))
    return [of_finding(article, proposal, change) for change in changes]


def under(quotes: Sequence[Quote], spans: Sequence[Span]) -> Quote | None:
    """The quote that shares most of a selection; ``None`` where none shares any."""
    shared, nth = max(((overlap(each.spans, spans), -nth) for nth, each in enumerate(quotes)), default=(0, 0))
    return quotes[-nth] if shared else None


def selection_asked(document: Document, quote: Quote | None) -> list[Ask]:
    """The fields of a selection: whether it is where a quote under it is cut, a quote of its own, or a proposal."""
    choices = (*([CUT] if quote else []), NEW, PROPOSAL)
    speaker = quote.speaker if quote and quote.speaker else ""
    return [
        Ask("speaker", "speaker", speaker, known=names(document)),
        Ask("what", "this is", choices[0], choices=choices),
    ]


def selection_changes(
    article: Article, quote: Quote | None, made: Quote, values: Mapping[str, str], known: Sequence[str] = ()
) -> list[Correction]:
    """What a selection puts right; `made` is the quote it would make, `known` like that of `quote_changes`.

    A proposal puts nothing right yet: it has fields of its own. Raises ValueError like `article_changes`.
    """
    if values["what"] == PROPOSAL:
        return []
    speaker = meant(values["speaker"], known)
    if quote is None or values["what"] == NEW:
        new = replace(made, speaker=speaker)
        return [of_finding(article, new, Added(new))]
    changes = [of_finding(article, quote, Cut(made.spans))] if made.spans != quote.spans else []
    if speaker != quote.speaker:
        cut = replace(quote, spans=made.spans)
        changes.append(of_finding(article, cut, Speaker(speaker)))
    return changes


def proposal_of(article: Article, selected: Sequence[Span]) -> Proposal:
    """The proposal that selected words would make: the sentences they stand in, a kind and a length they name.

    Reads the article's English: for a worker.
    """
    from tui.extraction.document import document
    from tui.extraction.proposals.durations import find_durations
    from tui.extraction.proposals.labels import status_of
    from tui.extraction.proposals.vocabulary import TOPIC, topic_kind

    text, whole = article.text, Span(selected[0].start, selected[-1].end)
    sentences = tuple(span for span in document(article).sentences if any(map(span.overlaps, selected)))
    lengths = [each for each in find_durations(text, whole) if each.days]
    terms = tuple(Term("duration", each.span, each.days) for each in lengths)
    topic, words = TOPIC.search(whole.cut(text)), whole.cut(text).split()
    return Proposal(
        kind=topic_kind(topic) if topic else "peace plan",
        label=" ".join(words[:LABEL_WORDS]) + "…" * (len(words) > LABEL_WORDS),
        spans=sentences or tuple(selected),
        mentions=(),
        proposers=(),
        addressees=(),
        terms=terms,
        responses=(),
        status=status_of(text, ()),
        confidence=1.0,
        why=Why(ADDED),
    )


def new_proposal_asked(made: Proposal) -> list[Ask]:
    """The fields of a proposal that a selection makes."""
    parties = [Ask(side, LABELS[side], "") for side in SIDES]
    return [
        Ask("label", "called", made.label),
        Ask("kind", "kind", made.kind, choices=get_args(ProposalKind)),
        *parties,
    ]


def new_proposal_changes(article: Article, made: Proposal, values: Mapping[str, str]) -> list[Correction]:
    """The proposal that a selection makes, as its fields say; raises ValueError like `article_changes`."""
    (kind,) = (each for each in get_args(ProposalKind) if each == values["kind"])
    parties = {side: placed(article.text, made.spans, to_parties(values[side])) for side in SIDES}
    label = name_of(values["label"]) or made.label
    new = replace(made, kind=kind, label=label, **parties)  # type: ignore[arg-type]
    return [of_finding(article, new, Added(new))]


def meant(words: str, known: Sequence[str]) -> str | None:
    """Who is meant by a name: whoever of the article alone is called so, whole or by their last names; else the name.

    `Peskov` is Dmitri Peskov where no other Peskov is known. Raises ValueError with a clause for a name too long.
    """
    name = name_of(words)
    if name is None or name in known:
        return name
    low = name.casefold()
    fitting = [each for each in known if each.casefold() == low or each.casefold().endswith(f" {low}")]
    return fitting[0] if len(fitting) == 1 else name


def names(document: Document) -> tuple[str, ...]:
    """Who may have said something: the people of an article."""
    return tuple(person.name for person in document.findings.people)
