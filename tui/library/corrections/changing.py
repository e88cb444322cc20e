"""One finding changed by hand: what of it is worked out anew from the text, and how it says that it was changed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tui.articles.article import Span
from tui.findings import Party, Person, Proposal, Quote, QuoteKind, Why
from tui.library.corrections.placing import length, moved
from tui.library.corrections.values import NO_ANSWER, Answer, Side
from tui.library.own_work.attaching import overlap

BY_HAND, ADDED = "put right by hand", "added by hand"
"""The rules that a finding names which a person changed, or made."""
MOST_MENTIONS = 1_000
_MARKS = re.compile(r"[\s\"'“”„‟«»‹›‘’‚`,.;:]*")
"""What may stand beside the words in quotation marks without being words of the reporter."""


def said_by(text: str, quote: Quote, name: str | None, by: str) -> Quote:
    """A quote of another speaker; the words that named the old one no longer name anybody."""
    named = quote.speaker_span.cut(text) if quote.speaker_span else ""
    stays = name is not None and (named.islower() or name.split()[-1] in named.split())
    return replace(
        quote,
        speaker=name,
        speaker_span=quote.speaker_span if stays else None,
        confidence=1.0,
        why=_by_hand(quote.why, f"the speaker was {quote.speaker or 'nobody'}", by),
        corrected=_with(quote.corrected, "speaker"),
    )


def of_kind(text: str, quote: Quote, kind: QuoteKind, by: str) -> Quote:
    """A quote of another kind; which of its words stand in quotation marks is looked at anew."""
    verbatim = {"direct": quote.spans, "mixed": in_marks(text, quote.spans), "indirect": ()}[kind]
    why = _by_hand(quote.why, f"the kind was {quote.kind}", by)
    return replace(quote, kind=kind, verbatim=verbatim, why=why, corrected=_with(quote.corrected, "kind"))


def cut(text: str, quote: Quote, spans: tuple[Span, ...], by: str) -> Quote:
    """A quote that begins or ends elsewhere; it is direct where all of it stands in quotation marks."""
    kind: QuoteKind
    inside = all(any(each.contains(span) for each in quote.spans) for span in spans)
    kind, verbatim = ("direct", spans) if quote.kind == "direct" and inside else kind_of(text, spans)
    why = _by_hand(quote.why, "it was cut elsewhere", by)
    return replace(quote, spans=spans, kind=kind, verbatim=verbatim, why=why, corrected=_with(quote.corrected, "cut"))


def chosen(text: str, span: Span) -> tuple[Span, ...]:
    """The spans of a quote that a person chose with a selection; none for blanks and marks alone.

    Marks around what was said are no part of it: `“We are ready,” he said, “today.”` chosen whole with its marks and
    nothing else between them is the words alone.
    """
    words = span.cut(text)
    start = span.start + len(words) - len(words.lstrip())
    whole = Span(start, max(start, span.end - (len(words) - len(words.rstrip()))))
    if not _MARKS.sub("", whole.cut(text)):
        return ()
    inner = in_marks(text, (whole,))
    return inner if inner and _is_all_but_marks(text, whole, inner) else (whole,)


def kind_of(text: str, spans: Sequence[Span]) -> tuple[QuoteKind, tuple[Span, ...]]:
    """What kind of quote stretches make, and which of them stand in quotation marks."""
    verbatim = in_marks(text, spans)
    if not verbatim:
        return "indirect", ()
    if all(_is_all_but_marks(text, span, verbatim) for span in spans):
        return "direct", tuple(spans)
    return "mixed", verbatim


def in_marks(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Of some stretches what stands in quotation marks, the marks excluded."""
    from tui.articles.paragraphs import paragraphs  # whoever has no such correction goes without
    from tui.extraction.marks import quoted_stretches

    near = [each for each in paragraphs(text) if any(each.overlaps(span) for span in spans)]
    found = []
    for stretch in quoted_stretches(text, near):
        for span in spans:
            both = Span(max(stretch.content.start, span.start), min(stretch.content.end, span.end))
            if stretch.depth == 0 and both.start < both.end:
                found.append(both)
    return tuple(sorted(found))


def with_parties(text: str, proposal: Proposal, side: Side, parties: Sequence[Party], by: str) -> Proposal:
    """A proposal by, to or through other parties."""
    before = ", ".join(each.party or each.person or "nobody" for each in getattr(proposal, side)) or "nobody"
    return replace(
        proposal,
        **{side: placed(text, proposal.spans, parties)},  # type: ignore[arg-type]
        confidence=1.0,
        why=_by_hand(proposal.why, f"the {side} were {before}", by),
        corrected=_with(proposal.corrected, side),
    )


def placed(text: str, spans: Sequence[Span], parties: Sequence[Party]) -> tuple[Party, ...]:
    """Parties that a person named, each with where the sentences of a proposal name it."""
    return tuple(replace(each, span=_named(text, spans, each), confidence=1.0) for each in parties)


def answered(text: str, proposal: Proposal, answer: Answer, by: str) -> Proposal | None:
    """A proposal with an answer put right, and where it stands now; ``None`` where there is no such answer."""
    from tui.extraction.proposals.labels import status_of

    here = [nth for nth, each in enumerate(proposal.responses) if overlap((each.span,), (answer.span,))]
    theirs = [nth for nth in here if answer.party in (proposal.responses[nth].party, proposal.responses[nth].person)]
    if not theirs:
        return None
    at = max(theirs, key=lambda nth: overlap((proposal.responses[nth].span,), (answer.span,)))
    responses = list(proposal.responses)
    before = responses[at].stance or "unsure"
    if answer.stance == NO_ANSWER:
        del responses[at]
    else:
        why = _by_hand(responses[at].why, f"the stance was {before}", by)
        responses[at] = replace(responses[at], stance=answer.stance, confidence=1.0, why=why, corrected=("stance",))
    return replace(
        proposal,
        responses=tuple(responses),
        status=status_of(text, responses),
        why=_by_hand(proposal.why, f"the answer of {answer.party or 'somebody'} was {before}", by),
        corrected=_with(proposal.corrected, "answer"),
    )


def made(finding: Quote, by: str, further: int) -> Quote:
    """A quote that a person made, so many code points further on than where they made it."""

    def there(span: Span | None) -> Span | None:
        return moved((span,), further)[0] if span else None

    return replace(
        finding,
        spans=moved(finding.spans, further),
        verbatim=moved(finding.verbatim, further),
        speaker_span=there(finding.speaker_span),
        cue_span=there(finding.cue_span),
        why=Why(ADDED, (), _signed("", by)),
        corrected=_with(finding.corrected, "added"),
    )


def proposal_made(finding: Proposal, by: str) -> Proposal:
    """A proposal that a person made."""
    return replace(finding, why=Why(ADDED, (), _signed("", by)), corrected=_with(finding.corrected, "added"))


def reach(finding: Quote | Proposal) -> int:
    """The end of whatever of a finding stands last in the text."""
    if isinstance(finding, Quote):
        spans = [*finding.spans, *finding.verbatim, finding.speaker_span, finding.cue_span]
    else:
        parties = (*finding.proposers, *finding.addressees, *finding.mediators)
        spans = [*finding.spans, *finding.mentions, finding.venue, *(each.span for each in parties)]
        spans += [*(each.span for each in finding.terms), *(each.span for each in finding.responses)]
    return max(span.end for span in spans if span)


def is_same_quote(one: Quote, other: Quote) -> bool:
    """Whether two quotes are one: they share at least half of the longer of both."""
    shared = overlap(one.spans, other.spans)
    return 2 * shared >= max(length(one.spans), length(other.spans))


def named_besides(text: str, people: Sequence[Person], quotes: Sequence[Quote]) -> tuple[Person, ...]:
    """The people of an article, and behind them the speakers a person named who are not among them."""
    known = {each.name for each in people}
    names = dict.fromkeys(each.speaker for each in quotes if each.corrected and each.speaker)
    return (*people, *(Person(name, None, _mentions(text, name)) for name in names if name not in known))


def _mentions(text: str, name: str) -> tuple[Span, ...]:
    found = re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)
    return tuple(Span(*match.span()) for match, _ in zip(found, range(MOST_MENTIONS), strict=False))


def _named(text: str, spans: Sequence[Span], party: Party) -> Span | None:
    """Where a party is named in the sentences of its proposal."""
    for name in filter(None, (party.party, party.person)):
        for span in spans:
            at = text.find(name, span.start, span.end)
            if at >= 0:
                return Span(at, at + len(name))
    return None


def _is_all_but_marks(text: str, whole: Span, inner: Sequence[Span]) -> bool:
    at = whole.start
    for span in (*(each for each in inner if each.overlaps(whole)), Span(whole.end, whole.end)):
        if not _MARKS.fullmatch(text, at, max(at, span.start)):
            return False
        at = max(at, span.end)
    return True


def _by_hand(why: Why, note: str, by: str) -> Why:
    """Why a finding is as it is, where a person has changed it: what it was is said behind what was said before."""
    notes = (why.note if why.rule in (BY_HAND, ADDED) else f"found by: {why.rule}", _signed(note, by))
    return Why(why.rule if why.rule == ADDED else BY_HAND, why.words, "; ".join(filter(None, notes)))


def _signed(note: str, by: str) -> str:
    return " ".join(filter(None, (note, f"(by {by})" if by else "")))


def _with(corrected: tuple[str, ...], name: str) -> tuple[str, ...]:
    return corrected if name in corrected else (*corrected, name)
